"""A story: everything its articles say, each thing once, with what they disagree on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsdigest.reconcile.identities import anchored_id, by_id, evidence_of, kind_of, telling_order
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Cluster, Clusters, Origin
from newsdigest.schema.digest import Digest
from newsdigest.schema.mention import Mention, Mentions
from newsdigest.schema.reading import Claim, Event


def clusters(
    mentions: Sequence[Mentions],
    articles: Sequence[Article],
    *,
    previous: Digest | None = None,  # noqa: ARG001
    spellings: Mapping[str, str] | None = None,  # noqa: ARG001
) -> Clusters:
    """Return what the articles tell: each event and claim once, every disagreement kept."""
    known = by_id(articles)
    events = sorted((m for one in mentions for m in one.events if _accepted(m)), key=lambda m: telling_order(m, known))
    claims = sorted((m for one in mentions for m in one.claims if _accepted(m)), key=lambda m: telling_order(m, known))
    return Clusters(
        events=tuple(_alone(m) for m in events),
        claims=tuple(_alone_claim(m) for m in claims),
        origins=tuple(Origin(article_id=one) for one in known),
    )


def _accepted(mention: Mention[Event] | Mention[Claim]) -> bool:
    return mention.evidence is not None and not mention.instruction_like


def _alone(mention: Mention[Event]) -> Cluster[Event]:
    cluster_id = anchored_id(kind_of(mention), evidence_of(mention), mention.record.title)
    return Cluster[Event](
        id=cluster_id, record=mention.record, mentions=(mention,), when=mention.when, background=mention.background
    )


def _alone_claim(mention: Mention[Claim]) -> Cluster[Claim]:
    cluster_id = anchored_id(kind_of(mention), evidence_of(mention), mention.record.text)
    return Cluster[Claim](id=cluster_id, record=mention.record, mentions=(mention,), when=mention.when)
