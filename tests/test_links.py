"""Links of Markdown in a report: the reader sees their words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import newsdigest
from newsdigest.text import unlinked


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("The [Orne Mill](https://orne.example/mill) shut.", "The Orne Mill shut."),
        ('See [this page](https://orne.example/a "Orne") and [that](/b).', "See this page and that."),
        ("The toll [1] rose (see below).", "The toll [1] rose (see below)."),
        ("He [Brand](sic) left.", "He [Brand](sic) left."),
    ],
)
def test_a_link_is_its_words(words: str, seen: str) -> None:
    assert unlinked(words) == seen


def test_a_report_with_links_is_told_in_its_words() -> None:
    article = newsdigest.Article(
        id="a",
        headline="[Orne Mill](https://orne.example) burns down",
        body="The [Orne Mill](https://orne.example/mill) burned down on Monday, the fire service said.",
        outlet="Ellery Post",
        published=datetime(2026, 5, 5, 10, tzinfo=UTC),
    )
    digest = newsdigest.summarize([article])
    assert digest.headline == "The Orne Mill burned down, the fire service says"
    assert digest.timeline[0].text == "The Orne Mill burned down on Monday, the fire service said."
    assert digest.sources[0].headline == "Orne Mill burns down"
