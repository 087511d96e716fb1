"""A page that gives somebody the deed of a namesake is found out, and one that shortens a name is not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

import newsdigest
from newsdigest.checks.findings import Finding
from newsdigest.schema.article import Article

BODY = (
    "Ida Falk won the seat in Orn on Tuesday. Her husband, Jon Falk, ran the campaign. Ida Falk promised cheaper "
    "ferries. Jon Falk thanked the helpers on the pier. Mr Falk will leave for Tull in May."
)


def article(body: str = BODY, outlet: str = "Harbour Post", headline: str = "Seat in Orn won") -> Article:
    return Article(
        id=outlet.casefold(), headline=headline, body=body, outlet=outlet, published=datetime(2026, 3, 4, 9, tzinfo=UTC)
    )


def findings(told: str, articles: Sequence[Article] | None = None) -> list[Finding]:
    given = articles or [article()]
    sources = "\n".join(f"[{at}] {each.headline}, {each.outlet}" for at, each in enumerate(given, 1))
    return list(newsdigest.audit(f"News\n\n{told}\n\nSources\n\n{sources}\n", articles=given))


@pytest.mark.parametrize(
    ("told", "said", "found"),
    [
        ("Jon Falk won the seat in Orn [1].", "Jon Falk", "Ida Falk"),
        ("Mr Falk won the seat in Orn [1].", "Mr Falk", "Ida Falk"),
        ("Jon Falk promised cheaper ferries [1].", "Jon Falk", "Ida Falk"),
        ("Ida Falk thanked the helpers [1].", "Ida Falk", "Jon Falk"),
        ("Ida Falk will leave for Tull [1].", "Ida Falk", "Mr Falk"),
    ],
)
def test_the_deed_of_a_namesake(told: str, said: str, found: str) -> None:
    (finding,) = findings(told)
    assert (finding.code, finding.values) == ("name-unsupported", (said, found))
    assert [place.text for place in finding.places] == [said]


@pytest.mark.parametrize(
    "told",
    [
        "Ida Falk won the seat in Orn [1].",
        "Falk won the seat in Orn [1].",
        "Ms Falk won the seat in Orn [1].",
        "Falk's husband ran the campaign [1].",
        "Jon Falk will leave for Tull in May [1].",
        "Ida Falk, whose husband ran the campaign, won the seat [1].",
    ],
)
def test_an_honest_telling(told: str) -> None:
    assert not findings(told)


def test_one_of_two_articles_may_have_it_so() -> None:
    other = article("Jon Falk won the seat in Orn on Tuesday. Ida Falk came third.", "Tull Mail", "A surprise in Orn")
    assert not findings("Jon Falk won the seat in Orn [1, 2].", [article(), other])
