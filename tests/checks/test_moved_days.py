"""What was moved is told on its new day, and from the day on which it was to be."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit

ARTICLE = Article(
    headline="Lantern walk moves",
    outlet="The Courier",
    published=datetime(2026, 3, 11, 9, tzinfo=UTC),
    body="The lantern walk in Orrest has been moved from 12 March to 19 March, the organisers said on Tuesday.\n\n"
    "The inquest into the mill fire was put back from June 3 to June 24 because the coroner is ill.\n\n"
    "The vote on the ferry was brought forward from May 18 to May 4, the council said.",
)


def found(told: str) -> list[str]:
    page = f"# Orrest\n\n{told} [1]\n\n## Sources\n\n[1] The Courier: Lantern walk moves\n"
    return [f"{each.code}: {each.message}" for each in audit(page, [ARTICLE])]


@pytest.mark.parametrize(
    "told",
    [
        "The lantern walk in Orrest has been moved from 19 March to 12 March.",
        "The lantern walk in Orrest was postponed from March 19 to March 12.",
        "The lantern walk will be on 12 March instead of 19 March.",
        "The lantern walk in Orrest has been moved from 12 March to 26 March.",
        "The lantern walk in Orrest has been moved from 5 March to 19 March.",
        "The lantern walk in Orrest has been brought forward to 19 March.",
        "The lantern walk in Orrest will be held on 12 March.",
        "The inquest into the mill fire was postponed to June 3.",
        "The inquest into the mill fire will begin on June 3.",
        "The vote on the ferry was postponed from May 4 to May 18.",
    ],
)
def test_the_days_of_a_move_are_not_exchanged_nor_is_the_day_given_up_kept(told: str) -> None:
    assert any(each.startswith("date-unsupported") for each in found(told))


@pytest.mark.parametrize(
    "told",
    [
        "The lantern walk in Orrest was put off from March 12 to March 19.",
        "The lantern walk in Orrest, which was to be on 12 March, is now on 19 March.",
        "The lantern walk will be on 19 March instead of 12 March.",
        "The inquest into the mill fire was postponed to June 24.",
        "The inquest into the mill fire will begin on June 24.",
        "The vote on the ferry was brought forward from May 18 to May 4.",
    ],
)
def test_a_move_is_told_in_any_words(told: str) -> None:
    assert not found(told)


def test_the_finding_shows_both_moves() -> None:
    told = "The lantern walk in Orrest was postponed from March 19 to March 12."
    assert any("“from March 19 to March 12” where [1] has “from 12 March to 19 March”" in each for each in found(told))


def test_what_is_put_off_comes_later_and_what_is_brought_forward_may_come_earlier() -> None:
    page = "# Orrest\n\nThe vote was {} from May 18 to May 4. [1]\n\n## Sources\n\n[1] The Courier: Vote\n"
    assert [each.code for each in audit(page.format("postponed"))] == ["impossible-date"]
    assert not audit(page.format("brought forward"))
