"""A sentence that tells a move has two days: the one that a thing was to be on, and the one that it has."""

from __future__ import annotations

import pytest

from newsdigest import dates


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        ("The opening was postponed from 4 June to 11 June.", "4 June", "11 June"),
        ("The hearing was brought forward from 20 to 13 May.", "20 May", "13 May"),
        ("The match has been moved from Saturday to Sunday.", "Saturday", "Sunday"),
        ("The fair, due on 9 May, was put off until 16 May.", "9 May", "16 May"),
        ("The count, originally due on Monday, was delayed to Thursday.", "Monday", "Thursday"),
        ("The trial was to begin on 3 May but has been put off to 10 May.", "3 May", "10 May"),
        ("The rehearsal, originally set for Monday, will now be held on Friday.", "Monday", "Friday"),
        ("The rehearsal will be on Friday instead of Monday.", "Monday", "Friday"),
        ("The fair was put off until 16 May.", None, None),
        ("The fair, due on 9 May, was put off.", "9 May", None),
        ("The fair, due on 9 May, was put off on Tuesday.", "9 May", None),
    ],
)
def test_the_old_day_and_the_new_one_are_told_apart(sentence: str, old: str | None, new: str | None) -> None:
    assert (dates.former_words(sentence), dates.new_words(sentence)) == (old, new)
