"""What the reporter tells in a sentence is not said by who speaks in it."""

from __future__ import annotations

import pytest

from newsdigest.attributions.hearing import heard
from newsdigest.attributions.narration import is_narrated

BODY = "Ilze Orr, 31, who won the rowing cup in May, said she was tired of the rain. Jon Pell left. "


def narrated(text: str, speaker: str = "Ilze Orr") -> bool:
    return is_narrated(text, speaker, BODY, 0, len(BODY), heard(BODY, "Ardle").sayings)


@pytest.mark.parametrize("text", ["31, who won the rowing cup in May", "Orr won the rowing cup in May"])
def test_a_relative_clause_about_who_speaks_is_the_reporters(text: str) -> None:
    assert narrated(text)


@pytest.mark.parametrize("text", ["She was tired of the rain", "Orr, who won the rowing cup, was tired of the rain"])
def test_what_is_said_is_not_the_reporters(text: str) -> None:
    assert not narrated(text)


def test_of_one_who_does_not_speak_there_nothing_is_known() -> None:
    assert not narrated("Orr won the rowing cup in May", "Jon Pell")


def speakers(body: str) -> list[str]:
    return [saying.figure.name for saying in heard(body, "Ardle").sayings]


def test_he_is_not_the_lawyer_of_him_when_that_may_be_a_woman() -> None:
    body = (
        "Prosecutors charged the captain, Jon Pell. His lawyer, Oriel Dant, sat still. He said he was innocent of it."
    )
    assert "Oriel Dant" not in speakers(body)


def test_he_is_the_lawyer_who_is_a_man() -> None:
    body = "Prosecutors charged the captain, Ilze Orr. Her lawyer, Tom Dant, sat still. He said she was innocent of it."
    assert speakers(body)[-1] == "Tom Dant"
