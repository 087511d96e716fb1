"""Figures that cannot all be right."""

from __future__ import annotations

import pytest

from newsdigest import numbers


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("The army reported 12 kites launched overnight, with 30 kites intercepted.", 30, 12),
        ("Gunners shot down 30 kites, the army said. Only 12 kites had been launched.", 30, 12),
        ("It fired five rockets and 12 kites overnight. Gunners intercepted 30 kites.", 30, 12),
        ("The ferry had 40 people on board. By noon 45 people were rescued.", 45, 40),
        ("The mayor announced 12 votes for, 14 against and two abstentions. The council has 25 seats.", 28, 25),
        ("Nobody knew how 25 members had cast 28 votes.", 28, 25),
        ("Turnout was 104%, the clerk said.", 104, 100),
        ("Of the fleet, 30 of the 25 boats sank.", 30, 25),
        ("Twelve people were hurt, including eight women and six men.", 14, 12),
        ("It was 25 of the 50 members (60%).", 60, 50),
    ],
)
def test_a_part_cannot_exceed_its_whole(text: str, part: int, whole: int) -> None:
    (found,) = numbers.contradictions(text)
    assert (found.part.value, found.whole.value) == (part, whole)
    assert found.reason


@pytest.mark.parametrize(
    "text",
    [
        "The army reported 30 kites launched overnight, with 12 kites intercepted.",
        "The army launched 12 rockets; 30 kites were shot down.",
        "The motion passed by 45 votes to 20 in the 80-member council.",
        "The mayor announced 12 votes for, 10 against and two abstentions. The council has 25 seats.",
        "Twelve people were hurt, including eight women and two children.",
        "The flu was found in 20 countries, including 590 people in one of them.",
        "Profit rose 120%.",
        "It was 25 of the 50 members (50%).",
        "The town told 340 residents of three villages to leave.",
        "About 24 kites were launched and 25 kites were shot down.",
    ],
)
def test_figures_that_can_all_be_right_are_left_alone(text: str) -> None:
    assert numbers.contradictions(text) == ()
