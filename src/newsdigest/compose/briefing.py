"""What a writer is given: the facts of each part of the outline, with dates, speakers and disputes."""

from __future__ import annotations

from collections.abc import Sequence

from newsdigest.compose.datelines import written
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, evidence_of, open_desk
from newsdigest.compose.editions import standing
from newsdigest.compose.tellings import event_words
from newsdigest.compose.themes import Outline
from newsdigest.compose.writer import Brief, Fact, Theme
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Clusters
from newsdigest.schema.digest import Digest
from newsdigest.schema.reading import Event


def brief(
    clusters: Clusters, outline: Outline, articles: Sequence[Article], *, previous: Digest | None = None
) -> Brief:
    """Return the facts for a writer, under the headings of the outline; `previous` is an edition of the same writer."""
    desk = open_desk(clusters, articles)
    themes = []
    for part in outline.parts:
        told = [c for one in part.clusters if (c := desk.events.get(one) or desk.claims.get(one)) is not None]
        if told:
            themes.append(Theme(heading=part.heading, facts=tuple(_fact(c, desk) for c in told)))
    return Brief(
        story_id=outline.story_id,
        headline=outline.headline,
        themes=tuple(themes),
        standing=None if previous is None else standing(desk, previous),
    )


def _fact(cluster: EventCluster | ClaimCluster, desk: Desk) -> Fact:
    record = cluster.record
    disputes = desk.disputed.get(cluster.id, ())
    return Fact(
        id=cluster.id,
        text=event_words(desk.events[cluster.id], desk) if isinstance(record, Event) else record.text,
        date=written(cluster.when) if cluster.when else None,
        attribution=_attribution(cluster),
        disputed="; ".join(_disputed(d.kind, [v.value for v in d.values], d.preferred) for d in disputes) or None,
        quotes=tuple(e.quote for e in evidence_of(cluster)[:3]),
    )


def _attribution(cluster: EventCluster | ClaimCluster) -> str | None:
    record = cluster.record
    if isinstance(record, Event):
        return record.status if record.status != "happened" else None
    role = f" ({record.speaker_role})" if record.speaker_role else ""
    chain = f", citing {' and '.join(record.chain)}" if record.chain else ""
    channel = f", {record.channel}" if record.channel else ""
    return f"{record.speaker}{role} {record.stance}{chain}{channel}"


def _disputed(kind: str, values: Sequence[str], preferred: str | None) -> str:
    return f"{kind}: {' / '.join(values)}" + (f" (preferred: {preferred})" if preferred else "")
