"""That people died is told by few words, which also stand in what kills nobody."""

from __future__ import annotations

import pytest

from newsdigest.english.gravity import tells_of_deaths


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm in Ardle killed seven people.",
        "Three workers were killed at the station on Monday when a crane fell.",
        "Two people died when a storm hit Ardle.",
        "The death toll from the fire rose to 12.",
        "Divers found the bodies of two sailors.",
        "An explosion at the mill left nine people dead.",
    ],
)
def test_that_people_died_is_told(sentence: str) -> None:
    assert tells_of_deaths(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ilze Orr was charged with killing two people.",
        "Nobody died in the fire.",
        "The council killed the plan for a pier.",
        "The wind died down on Monday.",
        "The mayor, who lost a brother when two were killed in 2019, resigned.",
        "The dam could kill hundreds of people if it broke.",
        "The court sentenced Jon Pell over a crash in which two people died.",
        "The ferry to the Dead Sea was late.",
    ],
)
def test_nobody_is_told_to_have_died(sentence: str) -> None:
    assert not tells_of_deaths(sentence)
