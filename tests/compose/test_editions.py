"""A story that grows article by article: the same clusters in the end, and no id that changes without a word."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import newsdigest
from newsdigest import Digest, load

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize("story", ["lender-merger", "key-events"])
@pytest.mark.parametrize("order", [1, 2])
def test_a_sample_story_built_up_ends_as_all_at_once_and_tells_every_change_of_an_id(story: str, order: int) -> None:
    articles = list(load.folder(SEEDS / story).articles)
    random.Random(order).shuffle(articles)
    edition: Digest | None = None
    for count in range(1, len(articles) + 1):
        later = newsdigest.summarize(articles[:count], previous=edition)
        if edition is not None:
            _check(edition, later)
        edition = later
    assert edition is not None
    assert _told(edition) == _told(newsdigest.summarize(articles))


def _check(earlier: Digest, later: Digest) -> None:
    before, now = _ids(earlier), _ids(later)
    came = {one for change in later.changes if change.kind in ("new", "split") for one in change.about[-1:]}
    went = {change.about[0] for change in later.changes if change.kind in ("merged", "withdrawn")}
    assert now - before <= came
    assert before - now <= went


def _ids(digest: Digest) -> set[str]:
    return {one.id for one in (*digest.events, *digest.claims)}


def _told(digest: Digest) -> set[tuple[str, frozenset[tuple[str, int, int]]]]:
    names = {source.number: source.article_id for source in digest.sources}
    kinds = (("event", digest.events), ("claim", digest.claims))
    return {
        (kind, frozenset((names[quoted.source], quoted.start, quoted.end) for quoted in one.evidence))
        for kind, found in kinds
        for one in found
    }
