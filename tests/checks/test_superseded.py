"""A figure that an article takes back in a correction is not given by a page."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit

PUBLISHED = datetime(2026, 3, 11, 9, tzinfo=UTC)
ARTICLES = [
    Article(
        headline="More cranes on the marsh",
        outlet="The Courier",
        published=PUBLISHED,
        body="Wardens counted 321 cranes on the marsh of Orrest on Sunday. The count was the highest since 2019.\n\n"
        "Correction: An earlier version of this article gave the number of cranes as 312; it was 321.",
    ),
    Article(
        headline="Fire at the mill",
        outlet="Coast Weekly",
        published=PUBLISHED,
        body="Eighteen workers were hurt in the fire at the mill. It burned for two days.\n\n"
        "This article was amended on March 12: an earlier version said that 81 workers had been hurt.",
    ),
    Article(
        headline="Ferry dearer from June",
        outlet="Harbour News",
        published=PUBLISHED,
        body="Tickets for the ferry will cost 14 euros from June.\n\n(Corrects price in first paragraph to 14 from 41)",
    ),
]


def found(told: str) -> list[str]:
    sources = "\n\n".join(f"[{at}] {each.outlet}: {each.headline}" for at, each in enumerate(ARTICLES, 1))
    page = f"# Orrest\n\n{told}\n\n## Sources\n\n{sources}\n"
    return [f"{each.code}: {each.message}" for each in audit(page, ARTICLES)]


@pytest.mark.parametrize(
    ("told", "taken_back"),
    [
        ("There were 312 cranes on the marsh on Sunday, the most since 2019. [1]", "312"),
        ("The wardens found 312 cranes. [1]", "312"),
        ("Eighty-one workers were hurt in the mill fire. [2]", "81"),
        ("A ticket for the ferry will cost 41 euros. [3]", "41"),
    ],
)
def test_a_figure_that_a_note_takes_back_is_said_to_be(told: str, taken_back: str) -> None:
    assert any(f"a correction of {taken_back}" in each for each in found(told))


@pytest.mark.parametrize(
    "told",
    [
        "There were 321 cranes on the marsh on Sunday, the most since 2019. [1]",
        "The paper first gave 312 cranes, and corrected this to 321. [1]",
        "Eighteen workers were hurt in the mill fire. [2]",
        "A ticket for the ferry will cost 14 euros. [3]",
    ],
)
def test_the_right_figure_and_the_correction_itself_may_be_told(told: str) -> None:
    assert not found(told)
