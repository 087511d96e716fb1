"""The day from which one report itself says that a thing was moved: `due on 3 May, now to be held on 9 May`."""

from __future__ import annotations

from collections.abc import Mapping

from newsdigest import dates
from newsdigest.dates.when import When
from newsdigest.reconcile.datings import OPEN, is_day_of_calling_off
from newsdigest.reconcile.disputes import told
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import UNDATED, Provenance, stamp
from newsdigest.schema.cluster import Cluster, Figure, Update
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event

_LONGEST = 2_000


def moved_from(event: Cluster[Event], when: When | None, provenance: Mapping[str, Provenance]) -> Update | None:
    """Return the move of an event that one of its reports tells whole, the old day before the new one."""
    if when is None or event.record.status not in OPEN:
        return None
    for mention in event.mentions:
        source = provenance[mention.article_id]
        former = _former(mention, source) if source.published != UNDATED else None
        if former is None or mention.when is None or is_day_of_calling_off(mention, provenance):
            continue
        if _is_another(former, mention.when):
            at, evidence = stamp(source), (evidence_of(mention),)
            series = tuple(Figure(value=told(day), as_of=at, evidence=evidence) for day in (former, mention.when))
            return Update(about=(event.id,), what="date", series=series)
    return None


def _former(mention: Mention[Event], source: Provenance) -> When | None:
    quote = evidence_of(mention).quote
    words = dates.former_words(quote) if len(quote) <= _LONGEST else None
    if words is None:
        return None
    return dates.resolve(words, published=source.published, context=quote)


def _is_another(former: When, now: When) -> bool:
    """Whether the day before the move is known, and is not that behind it."""
    return former.earliest is not None and not dates.compatible(former, now)
