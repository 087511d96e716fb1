"""A sentence says once who said it."""

from __future__ import annotations

import pytest

from newsdigest.compose.echoes import said_once, told_once


@pytest.mark.parametrize(
    ("text", "speaker", "left"),
    [
        ("Two people were hurt, police said.", "police spokesman Jan Orr", "Two people were hurt."),
        ("The lorry was new, Ralto said in a statement.", "the company", "The lorry was new."),
        ("The lorry was new, said the spokesman.", "Jan Orr", "The lorry was new."),
        ("Two were hurt, according to police.", "police", "Two were hurt."),
        ("It sank, Ann Hale said.", "Norhaven Harbour Office", "It sank, Ann Hale said."),  # who told the office
        ("It sank, the mayor said, and nobody saw it.", "the mayor", "It sank, the mayor said, and nobody saw it."),
    ],
)
def test_who_says_it_is_not_said_behind_it_twice(text: str, speaker: str, left: str) -> None:
    assert said_once(text, speaker) == left


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("The driver said that the brakes had failed, she said.", "The driver said that the brakes had failed."),
        ("The driver said on Monday, she added.", "The driver said on Monday, she added."),
        *[("Police told her that she was lucky, a nurse said.",) * 2],
    ],
)  # fmt: skip
def test_a_report_that_says_twice_who_said_it_is_printed_with_one(sentence: str, left: str) -> None:
    assert told_once(sentence, "the driver") == left
