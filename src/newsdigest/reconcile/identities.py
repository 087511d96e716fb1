"""Ids that outlive an edition: a cluster is called after its earliest published telling."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Literal

from newsdigest.schema.article import Article
from newsdigest.schema.digest import Digest
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Correction, Event

Kind = Literal["event", "claim"]
Place = tuple[str, Kind, int, int]
"""An article, what the mention is of, and the span of its words."""
_NONE: Mapping[Place, Place] = MappingProxyType({})
_UNDATED = datetime.max.replace(tzinfo=UTC)


def kind_of(mention: Mention[Event] | Mention[Claim]) -> Kind:
    """Whether the mention is of an event or of a claim."""
    return "event" if isinstance(mention.record, Event) else "claim"


def evidence_of(mention: Mention[Event] | Mention[Claim] | Mention[Correction]) -> Evidence:
    """Return the words a mention rests on; only mentions that have them are reconciled."""
    if mention.evidence is None:
        raise ValueError(f"the mention of {mention.article_id!r} has no evidence and cannot be reconciled")
    return mention.evidence


def anchored_id(kind: Kind, evidence: Evidence, words: str) -> str:
    """Return an id that article, kind and span decide; the words part two records of one span."""
    parts = (kind, evidence.article_id, str(evidence.start), str(evidence.end), words)
    return kind[0] + hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:11]


def identified(
    groups: Sequence[Sequence[Mention[Event] | Mention[Claim]]],
    previous: Digest | None,
    corrected: Mapping[Place, Place] = _NONE,
) -> list[str]:
    """Return an id for each cluster: the one it had in an earlier edition, else one made from its first telling.

    `corrected` has for the place of what was taken back the place of the correction, in whose words it was told then.

    Of several clusters that share mentions with one earlier cluster, the one that shares most keeps its id (a split);
    a cluster that shares mentions with several takes the id of the one it shares most with (a merger).
    """
    known = {} if previous is None else _earlier(previous)
    wanted = sorted(
        (-shared, old, number)
        for number, group in enumerate(groups)
        for old, shared in Counter(
            known[key] for place in map(place_of, group) for key in (place, corrected.get(place)) if key in known
        ).items()
    )
    ids: dict[int, str] = {}
    kept: set[str] = set()
    for _, old, number in wanted:
        if number not in ids and old not in kept:
            ids[number] = old
            kept.add(old)
    taken = kept.union(known.values())
    for number, group in enumerate(groups):
        if number not in ids:
            ids[number] = _fresh(group[0], taken)
            taken.add(ids[number])
    return [ids[number] for number in range(len(groups))]


def place_of(mention: Mention[Event] | Mention[Claim]) -> Place:
    """Return the place that a mention stands at, by which it is known again in the next edition."""
    evidence = evidence_of(mention)
    return evidence.article_id, kind_of(mention), evidence.start, evidence.end


def _fresh(anchor: Mention[Event] | Mention[Claim], taken: Set[str]) -> str:
    words = anchor.record.title if isinstance(anchor.record, Event) else anchor.record.text
    found = anchored_id(kind_of(anchor), evidence_of(anchor), words)
    while found in taken:
        words += "'"
        found = anchored_id(kind_of(anchor), evidence_of(anchor), words)
    return found


def _earlier(previous: Digest) -> dict[Place, str]:
    """Return which cluster of an earlier digest told each place; of several, the first by its id."""
    articles = {source.number: source.article_id for source in previous.sources}
    places: dict[Place, str] = {}
    for event in sorted(previous.events, key=lambda one: one.id):
        for told in event.evidence:
            places.setdefault((articles.get(told.source, ""), "event", told.start, told.end), event.id)
    for claim in sorted(previous.claims, key=lambda one: one.id):
        for said in claim.evidence:
            places.setdefault((articles.get(said.source, ""), "claim", said.start, said.end), claim.id)
    return places


def telling_order(
    mention: Mention[Event] | Mention[Claim], articles: Mapping[str, Article]
) -> tuple[datetime, str, int, int, str]:
    """Sort key: the earliest published first, then the place in the article; undated articles last."""
    evidence = evidence_of(mention)
    article = articles.get(mention.article_id)
    published = article.published if article is not None and article.published is not None else _UNDATED
    return published, mention.article_id, evidence.start, evidence.end, mention.record.model_dump_json()


def by_id(articles: Sequence[Article]) -> dict[str, Article]:
    """Return the articles under their ids, in the order of the ids."""
    return {article.id: article for article in sorted(articles, key=lambda one: one.id)}
