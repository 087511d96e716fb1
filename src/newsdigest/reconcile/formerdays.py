"""The day from which one report itself says that a thing was moved: `due on 3 May, now to be held on 9 May`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta

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
        if source.published == UNDATED or mention.when is None or is_day_of_calling_off(mention, provenance):
            continue
        former = _former(mention, mention.when, source)
        if former is None:
            continue
        if _is_another(former, mention.when):
            at, evidence = stamp(source), (evidence_of(mention),)
            series = tuple(Figure(value=told(day), as_of=at, evidence=evidence) for day in (former, mention.when))
            return Update(about=(event.id,), what="date", series=series)
    return None


def _former(mention: Mention[Event], now: When, source: Provenance) -> When | None:
    """Return the day of before; a bare weekday is the one next to the new day, whenever the report was written."""
    quote = evidence_of(mention).quote
    words = dates.former_words(quote) if len(quote) <= _LONGEST else None
    if words is None or words.casefold() in now.display.casefold().split():
        return None
    if words.casefold() in _WEEKDAYS and now.earliest is not None and dates.new_words(quote) is not None:
        is_sooner = _SOONER.search(quote) is not None
        day = now.earliest + timedelta(days=1 if is_sooner else -1)
        while day.weekday() != _WEEKDAYS.index(words.casefold()):
            day += timedelta(days=1 if is_sooner else -1)
        return dates.read_edtf(day.isoformat(), display=words)
    return dates.resolve(words, published=source.published, context=quote)


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SOONER = re.compile(r"\b(?:brought|pulled|moved) forward\b|\bearlier\b", re.IGNORECASE)


def _is_another(former: When, now: When) -> bool:
    """Whether the day before the move is known, and is not that behind it."""
    return former.earliest is not None and not dates.compatible(former, now)
