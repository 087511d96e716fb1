"""Ids that outlive an edition: a cluster is called after its earliest published telling."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Literal

from newsdigest.schema.article import Article
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Correction, Event

Kind = Literal["event", "claim"]
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
