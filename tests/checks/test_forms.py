"""A digest has the same faults as data, as Markdown and as a page: none is hidden or made by how it is written down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsdigest import Article, Digest, audit, load, summarize

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = sorted((ROOT / "fixtures" / "digests").glob("*.json"))


def article(headline: str, outlet: str, day: int, body: str) -> Article:
    return Article(headline=headline, outlet=outlet, body=body, published=datetime(2026, 5, day, 12, tzinfo=UTC))


ARTICLES = [
    article(
        "Lock at Tarnby drained after barge hits its gate",
        "The Canal Post",
        6,
        "The barge Elisabet Storm hit the lower gate of the Tarnby lock at 9:40 p.m. Monday, May 4, the canal board "
        "said. The upper gate was not damaged, the board said.\n\nDivers will go down on Friday, said Hedda Lunde, the "
        "lock keeper. “The gate is bent. We have closed it,” she said.\n\n"
        "The board had planned repairs for the week of May 13-19.",
    ),
    article(
        "Barge captain blames the current",
        "Inland Echo",
        8,
        "The barge Elisabet Storm hit the lower gate of the Tarnby lock on Tuesday, May 5, the harbour office said. "
        "Captain Piet Overgaard blamed the current.\n\n“I saw the gate too late. Nobody had lit it,” Overgaard said."
        "\n\nThe dive that had been planned for Friday has been put off to May 12, the canal board said.",
    ),
]


def findings(subject: Digest | str, articles: Sequence[Article] | None) -> Counter[tuple[str, tuple[str, ...]]]:
    return Counter((each.code, each.values) for each in audit(subject, articles))


def of_all_forms(digest: Digest, articles: Sequence[Article] | None) -> list[Counter[tuple[str, tuple[str, ...]]]]:
    return [findings(subject, articles) for subject in (digest, digest.to_markdown(), digest.to_html())]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_the_sample_digests_have_the_same_findings_in_every_form(path: Path) -> None:
    digest = Digest.from_json(path.read_text("utf-8"))
    by_id = {each.id: each for each in load.folder(ROOT / "seeds" / path.name.split(".")[0]).articles}
    articles = [by_id[source.article_id] for source in digest.sources]
    for given in (articles, None):
        data, markdown, html = of_all_forms(digest, given)
        assert data == markdown == html == Counter()


def test_what_a_digest_admits_of_its_sources_is_admitted_in_every_form() -> None:
    digest = summarize(ARTICLES)
    assert digest.disputes
    assert digest.warnings
    assert digest.updates
    for given in (ARTICLES, None):
        data, markdown, html = of_all_forms(digest, given)
        assert data == markdown == html == Counter()


@pytest.mark.parametrize(
    ("told", "false", "code"),
    [
        ("was not damaged", "was damaged", "negation-flipped"),
        ("too late", "too soon", "quote-absent"),
        ("Hedda Lunde", "Agnes Rodt", "name-unsupported"),
    ],
)
def test_a_fault_is_found_in_every_form(told: str, false: str, code: str) -> None:
    digest = Digest.from_json(summarize(ARTICLES).to_json().replace(told, false))
    assert all(code in {found for found, _ in form} for form in of_all_forms(digest, ARTICLES))
