"""An article heard to its end: whose words are whose, by name, and where they stand."""

from __future__ import annotations

import pytest

from newsdigest.attributions.hearing import Hearing, heard

BODY = (
    "Ann Berg, a diver, found the bell of the Sabine on Monday. “It lay on its side,” she said.\n\n"
    "“Nobody had touched it.”\n\n"
    "The harbour office said that it would fetch the bell in May. It gave no day.\n\n"
    "In the view of the pilot, Tom Holm, the bell is safe where it lies; Berg denied that."
)


def test_each_has_what_is_theirs() -> None:
    said = [(each.figure.name, BODY[each.content[0][0] : each.content[0][1]]) for each in heard(BODY, "A bell").sayings]
    assert said[:2] == [("Ann Berg", "“It lay on its side,”"), ("Ann Berg", "“Nobody had touched it.”")]
    assert ("The harbour office", "it would fetch the bell in May.") in said
    assert ("Tom Holm", "the bell is safe where it lies") in said
    assert said[-1][0] == "Ann Berg"


def test_what_is_said_stands_in_the_sentence_that_says_it() -> None:
    for each in heard(BODY, "A bell").sayings:
        assert all(each.start <= start < end <= each.end for start, end in each.content)
        assert each.shares(0, len(BODY)) == sum(end - start for start, end in each.content)


@pytest.mark.parametrize("body", ["", "\n\n", "“", "Said.", "He said that she said that it said so."])
def test_there_is_nothing_that_cannot_be_heard(body: str) -> None:
    hearing = Hearing(body, "")
    for rank in range(len(hearing.passages)):
        hearing.attend(rank, hearing.hear(rank))
    assert all(0 <= each.start <= each.end <= len(body) for each in hearing.sayings)
