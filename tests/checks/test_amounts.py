"""Figures of a page that cannot all be right, told with what they count."""

from __future__ import annotations

import pytest

from newsdigest import audit


def codes(told: str) -> list[str]:
    return [each.code for each in audit(f"Updates\n\n{told} [1].\n\nSources\n\n[1] The Orrest Courier\n")]


@pytest.mark.parametrize(
    "told",
    [
        "Tolls fell from 200 crowns to 260 crowns",
        "The debt shrank from 4.1 billion crowns to 4.8 billion crowns",
        "Tolls rose 50 percent, from 200 to 220",
        "Of the 50 barges, 25, or 60 percent, sank",
        "Of 40 barges 52 sailed",
        "Of the 40 people aboard, 52 were rescued",
        "14 children were among the 12 people hurt",
    ],
)
def test_an_amount_that_moves_the_wrong_way_or_exceeds_its_whole_is_found(told: str) -> None:
    assert codes(told) == ["arithmetic"]


@pytest.mark.parametrize(
    "told",
    [
        "The yen rose to 97 per dollar from 98",
        "The crown rose to 11 crowns per euro from 12 crowns per euro",
        "Of the 3 barges, 200 people were taken ashore",
        "Nine people fell ill: five patients, three visitors and a nurse",
        "The council lost the vote, with 49 for and 50 against and one member absent",
    ],
)
def test_a_rate_a_last_one_without_a_figure_and_a_member_absent_are_no_contradiction(told: str) -> None:
    assert codes(told) == []
