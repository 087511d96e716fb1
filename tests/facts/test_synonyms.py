"""In the place of a word stands only one that tells the same."""

from __future__ import annotations

import pytest

from newsdigest.facts import supports
from newsdigest.facts.opposites import OPPOSITES
from newsdigest.facts.synonyms import are_synonyms


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("Gulls destroyed the nests on the roof of the mill.", "Gulls wrecked the nests on the roof of the mill."),
        ("Nell Varga was handed the prize of the guild.", "Nell Varga was awarded the prize of the guild."),
        ("The lock is closed to lorries in May.", "The lock is closed to trucks in May."),
    ],
)
def test_a_word_that_tells_the_same_may_stand_for_another(evidence: str, sentence: str) -> None:
    assert supports(sentence, [evidence]).ok


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("Ferry pilots in Harne walked out on Friday.", "Tram pilots in Harne walked out on Friday."),
        ("The play, shown in Harne, lost 40 crowns.", "The play, shown in Harne, won 40 crowns."),
        (
            "Nell Varga sang twice in May and cancelled a third show.",
            "Nell Varga sang twice in May and gave a third show.",
        ),
        ("The barge was held up in Harne by a broken gate.", "The barge was held up in Harne by a drunken pilot."),
        ("Nell Varga reached the semi-final of the cup.", "Nell Varga reached the final of the cup."),
        ("Nell Varga was the first woman to row the strait.", "Nell Varga was the first to row the strait."),
    ],
)
def test_no_other_word_stands_for_it(evidence: str, sentence: str) -> None:
    assert not supports(sentence, [evidence]).ok


def test_no_word_tells_the_same_as_its_opposite() -> None:
    assert [(one, other) for one, others in OPPOSITES.items() for other in others if are_synonyms(one, other)] == []
