"""Figures that a reader adds up, and dates that name one month in two ways."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit


def codes(told: str, body: str) -> list[str]:
    article = Article(
        headline="Notes from Orrest", outlet="The Courier", published=datetime(2026, 9, 4, 12, tzinfo=UTC), body=body
    )
    page = f"# Orrest\n\n{told} [1]\n\n## Sources\n\n[1] Notes from Orrest, The Courier\n"
    return [finding.code for finding in audit(page, [article])]


FLATS = "The council of Orrest approved 37 flats on Oak Street and 26 on Mill Lane on Tuesday."


@pytest.mark.parametrize("said", ["63", "more than 60", "over 60", "about 60"])
def test_what_a_sentence_counts_side_by_side_may_be_told_together(said: str) -> None:
    assert codes(f"The council approved {said} flats.", FLATS) == []


@pytest.mark.parametrize("said", ["73", "more than 63", "more than 70", "fewer than 60"])
def test_another_sum_may_not(said: str) -> None:
    assert codes(f"The council approved {said} flats.", FLATS) == ["number-unsupported"]


def test_a_month_in_full_and_shortened_are_no_two_dates() -> None:
    body = "ORREST, Sept. 3 - The ferry between Orrest and Skail doubled its fares on September 1, the operator said."
    told = "On September 3 it was told that the ferry between Orrest and Skail doubled its fares on Sept. 1, 2026."
    assert codes(told, body) == []
