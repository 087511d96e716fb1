"""A headline has come to its verb when the verb is its own."""

from __future__ import annotations

import pytest

from newsdigest.english.verbs import comes_to_verb, goes_on_to_verb


@pytest.mark.parametrize(
    "words",
    [
        "The ferry sank",
        "The ferry that ran aground was freed",
        "Two men who had fled were caught",
        "Ilze Orr has been elected",
    ],
)
def test_a_sentence_has_a_verb_of_its_own(words: str) -> None:
    assert comes_to_verb(words)


@pytest.mark.parametrize(
    "words",
    [
        "The ferry",
        "The ferry that had been freed",
        "Two men who had fled",
        "The injured of the wreck",
        "A tug with two wounded men",
    ],
)
def test_what_hangs_on_a_name_is_no_verb_of_the_sentence(words: str) -> None:
    assert not comes_to_verb(words)


@pytest.mark.parametrize(("rest", "goes_on"), [
    (" in the north rose to six", True),
    (" was freed", True),
    (", and two men were caught", False),
    (" where two men were caught", False),
    (" for the wounded men", False),
])  # fmt: skip
def test_a_verb_behind_the_cut_belongs_to_what_stands_before_it(rest: str, goes_on: bool) -> None:
    assert goes_on_to_verb(rest) is goes_on
