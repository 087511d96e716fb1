"""What an audit advises: another article is named to be cited only if it carries the whole sentence."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit
from newsdigest.checks.findings import Finding

ARTICLES = [
    Article(
        headline="Library shuts on Sundays",
        outlet="The Courier",
        published=datetime(2026, 5, 5, 12, tzinfo=UTC),
        body="The library of Orrest will close on Sundays from October, the council said. It blamed rising wages. "
        "Librarian Mona Fisk said that she had not been asked. The library has 41,000 books.",
    ),
    Article(
        headline="Pool stays open in winter",
        outlet="Coast Weekly",
        published=datetime(2026, 5, 6, 12, tzinfo=UTC),
        body="The swimming pool of Orrest will stay open in winter, the council said on Friday. Pool manager Ove Dahl "
        "praised the council for its decision. Tickets will cost 4 euros, up from 3.\n\n"
        "Correction: An earlier version of this report said that tickets would cost 5 euros.",
    ),
]


def wrong_source(told: str, mark: str = "[1]") -> Finding | None:
    sources = "\n\n".join(f"[{at}] {each.headline}, {each.outlet}" for at, each in enumerate(ARTICLES, 1))
    found = audit(f"# Orrest\n\n{told} {mark}\n\n## Sources\n\n{sources}\n", ARTICLES)
    return next((finding for finding in found if finding.code == "citation-wrong-source"), None)


@pytest.mark.parametrize(
    "told",
    [
        "The swimming pool of Orrest will stay open in winter.",
        "Ove Dahl, the pool manager, lauded the council's decision.",
    ],
)
def test_the_article_that_carries_the_whole_sentence_is_named_to_be_cited(told: str) -> None:
    finding = wrong_source(told)
    assert finding is not None
    assert (finding.suggestion, "[2] does" in finding.message) == ("Cite [2].", True)


@pytest.mark.parametrize(
    "told",
    [
        "The swimming pool of Orrest will close in winter, the council said on Friday.",
        "Pool manager Ove Dahl criticised the council for its decision on the pool.",
        "Tickets for the pool will cost 9 euros, up from 3.",
        "The harbour of Orrest will stay open in winter, the council said on Friday.",
    ],
)
def test_no_article_is_named_to_be_cited_for_what_none_carries(told: str) -> None:
    finding = wrong_source(told)
    assert finding is None or ("Cite" not in finding.suggestion and "does:" not in finding.message)


def test_an_article_that_lacks_what_the_cited_one_has_is_not_the_right_source() -> None:
    assert wrong_source("Tickets will cost 4 euros and not 5, as was first reported.", "[2]") is None


def test_a_dateline_needs_no_source() -> None:
    page = (
        "# Orrest\n\nORREST, May 8, 2026\n\nThe pool will stay open. [1]\n\nThe library will close on Sundays. [2]\n\n"
        "## Sources\n\n[1] The Courier\n\n[2] Coast Weekly\n"
    )
    assert not [finding for finding in audit(page) if finding.code == "uncited-sentence"]
