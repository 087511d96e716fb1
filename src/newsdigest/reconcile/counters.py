"""Day counters, `the 1,440th day of the war`, held against the dates that the articles give beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from newsdigest.dates import counted_days, first_day, numbered_day, written_day
from newsdigest.dates.when import When
from newsdigest.reconcile.disputes import disputed, reported
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.instants import weekday_misfit
from newsdigest.reconcile.origins import Provenance
from newsdigest.schema.cluster import Cluster, Dispute
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event

_ONE_COUNT = 8
"""Days: counts whose first days lie so near to one another are of the same thing."""


class Count(NamedTuple):
    """A day with its number in a count, the first day that follows, and the telling that has both."""

    number: int
    day: date
    first: date
    event: str
    mention: Mention[Event]


def counts_in(events: Sequence[Cluster[Event]]) -> list[Count]:
    """Return the day counters that stand by a day in what the events rest on."""
    found = []
    for event in events:
        for mention in event.mentions:
            day = _day(mention.when)
            for counted in counted_days(evidence_of(mention).quote) if day is not None else ():
                first = day and first_day(counted.number, day)
                if day is not None and first is not None:
                    found.append(Count(counted.number, day, first, event.id, mention))
    return found


def _day(when: When | None) -> date | None:
    return when.earliest if when is not None and when.earliest == when.latest else None


def miscounted(counts: Sequence[Count], provenance: Mapping[str, Provenance]) -> list[Dispute]:
    """Return where articles give a day two numbers: their counts begin on different days, a few days apart."""
    left = sorted(counts, key=lambda one: (one.first, one.mention.article_id))
    disputes = []
    while left:
        together = [one for one in left if (one.first - left[0].first).days < _ONE_COUNT]
        left = left[len(together) :]
        if len({one.first for one in together}) > 1:
            disputes.append(_two_counts(together, provenance))
    return disputes


def _two_counts(counts: Sequence[Count], provenance: Mapping[str, Provenance]) -> Dispute:
    groups = [[one for one in counts if one.first == first] for first in sorted({one.first for one in counts})]
    values = [reported(_value(group[0]), [one.mention for one in group]) for group in groups]
    rooms = [len({provenance[one.mention.article_id].newsroom for one in group}) for group in groups]
    best = max(rooms)
    preferred = values[rooms.index(best)].value if rooms.count(best) == 1 else None
    days = " and on ".join(written_day(group[0].first) for group in groups)
    reason = f"counted back, the first day falls on {days}"
    return disputed("number", [one.event for one in counts], values, preferred, reason)


def _value(count: Count) -> str:
    return f"day {count.number:,} for {written_day(count.day)}"


def backing(event: Cluster[Event], mention: Mention[Event], day: date, counts: Sequence[Count]) -> str | None:
    """Return how a day counter beside a date backs it, counted as another article counts whose weekday fits."""
    own = [one for one in counts if one.event == event.id and one.mention == mention]
    others = [
        one
        for one in counts
        if one.mention.article_id != mention.article_id and one.mention.when and not weekday_misfit(one.mention.when)
    ]
    for mine in own:
        for theirs in others:
            if numbered_day(mine.number, theirs.first) == day:
                return f"the count of days backs the date: another report gives {_value(theirs)}"
    return None
