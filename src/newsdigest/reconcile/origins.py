"""Who really reported what: reprints of wire copy belong to their original, and a newsroom counts once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from newsdigest import overlap
from newsdigest.reconcile.turns import Turned, turned_in
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Origin
from newsdigest.text import fold

UNDATED = datetime.max.replace(tzinfo=UTC)


class Provenance(NamedTuple):
    """Where an article comes from: when and where it was published, whose newsroom wrote it, which one it reprints.

    `turned` has the acts of which its headline tells another than the first.
    """

    published: datetime
    newsroom: str
    original: str | None
    outlet: str = ""
    turned: Turned = ()


def stamp(provenance: Provenance) -> str:
    """Return when a report was published, for a series; nothing if that is not known."""
    return "" if provenance.published == UNDATED else provenance.published.isoformat()


def traced(articles: Mapping[str, Article]) -> tuple[dict[str, Provenance], tuple[Origin, ...]]:
    """Return the provenance of each article, and the originals with their reprints, by id."""
    original_of = _originals(articles)
    provenance = {
        one: Provenance(
            articles[one].published or UNDATED,
            _newsroom(articles[original_of.get(one, one)]),
            original_of.get(one),
            _newsroom(articles[one]),
            turned_in(articles[one].headline),
        )
        for one in articles
    }
    reprints: dict[str, list[str]] = {}
    for copy, original in sorted(original_of.items()):
        reprints.setdefault(original, []).append(copy)
    counted: set[str] = set()
    origins = []
    for one in sorted(set(articles) - set(original_of), key=lambda one: (provenance[one].published, one)):
        room = provenance[one].newsroom
        origins.append(Origin(article_id=one, reprints=tuple(reprints.get(one, ())), independent=room not in counted))
        counted.add(room)
    return provenance, tuple(sorted(origins, key=lambda origin: origin.article_id))


def _newsroom(article: Article) -> str:
    return fold(article.outlet) if article.outlet else article.id


def _originals(articles: Mapping[str, Article]) -> dict[str, str]:
    """Return for each reprint its original: the one that credits nobody, else the first published."""
    found: dict[str, str] = {}
    for group in overlap.copies([articles[one] for one in sorted(articles)]):
        original = min(
            group, key=lambda one: (_credits_another(articles, one, group), articles[one].published or UNDATED, one)
        )
        found |= {one: original for one in group if one != original}
    return found


def _credits_another(articles: Mapping[str, Article], one: str, group: Sequence[str]) -> bool:
    """Whether an article says itself that it is the copy of another in the group."""
    credited = " | ".join(fold(words) for words in (articles[one].agency, *articles[one].bylines) if words)
    rooms = [_newsroom(articles[other]) for other in group if other != one]
    return any(room in credited for room in rooms if room != _newsroom(articles[one]))
