"""A headline ends where nothing is left waiting for its other half."""

from __future__ import annotations

import pytest

from newsdigest.endings import last_end, may_end


@pytest.mark.parametrize(
    ("kept", "rest"),
    [
        ("The storm flooded two villages and resulted", " in losses of 4 million"),
        ("The grant is meant for scholarships for up", " to forty students"),
        ("The hearing that the minister", ", Orla Beck, announced in May"),
        ("The firm has shut its oldest mill four days", " after it was sold"),
        ("The council weighs the economic", " and social costs"),
        ("Beck was one of the nurses", " who spoke in court"),
        ("The fever is milder than the more common", " in winter"),
        ("A new strain that has killed", " up to forty birds"),
        ("The mill can be run in the form", " of a trust"),
        ("The reporter found", " in the attic a letter"),
        ("Growers sell bread, milk", " and tea"),
    ],
)
def test_no_headline_ends_before_what_its_last_words_wait_for(kept: str, rest: str) -> None:
    assert not may_end(kept, rest)


@pytest.mark.parametrize(
    ("kept", "rest"),
    [
        ("The storm flooded two villages", " in the north"),
        ("A letter was found", " in the attic"),
        ("The hearing that the minister announced", " in May"),
        ("The inquiry was set up", " in April"),
        ("The board accepted the third offer", ", of 42 crowns a share"),
    ],
)
def test_a_headline_may_end_where_what_is_told_is_whole(kept: str, rest: str) -> None:
    assert may_end(kept, rest)


def test_the_last_good_place_is_taken() -> None:
    words = "The storm flooded two villages in the north and resulted in losses"
    assert last_end(words, [30, 43, 56]) == 43
    assert last_end(words, [56]) is None
