"""A plan that is turned round: on Friday the library would close, on Tuesday it would not. The later word stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.oppositions import are_turned_plans
from newsdigest.reconcile.origins import UNDATED, Provenance, stamp
from newsdigest.schema.cluster import Cluster, Figure, Update
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event

_LATER = timedelta(hours=30)
"""Before that, two reports that say the opposite disagree."""


def turned_round(event: Cluster[Event], provenance: Mapping[str, Provenance]) -> Update | None:
    """Return how a plan came to be the opposite of what it was, as told before and as told last."""
    told = [m for m in event.mentions if not m.background and provenance[m.article_id].published != UNDATED]
    if event.record.status != "planned" or not told:
        return None
    last = max(told, key=lambda m: (provenance[m.article_id].published, m.article_id, evidence_of(m).start))
    newest = provenance[last.article_id].published
    before = [m for m in told if newest - provenance[m.article_id].published > _LATER and are_turned_plans(m, last)]
    if not before:
        return None
    return Update(about=(event.id,), what="status", series=(_figure(before, provenance), _figure([last], provenance)))


def _figure(told: Sequence[Mention[Event]], provenance: Mapping[str, Provenance]) -> Figure:
    return Figure(
        value=told[0].record.title,
        as_of=min(stamp(provenance[m.article_id]) for m in told),
        evidence=tuple(sorted({evidence_of(m) for m in told}, key=lambda one: (one.article_id, one.start))),
    )
