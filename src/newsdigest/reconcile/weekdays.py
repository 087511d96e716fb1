"""Dates that do not fall on the weekday their words name, and what backs the one or the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from newsdigest.dates import written_day
from newsdigest.dates.when import When
from newsdigest.reconcile.counters import Count, backing
from newsdigest.reconcile.disputes import disputed, reported
from newsdigest.reconcile.instants import WEEKDAYS, weekday_misfit
from newsdigest.schema.cluster import Cluster, Dispute
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event


def weekday_disputes(event: Cluster[Event], counts: Sequence[Count]) -> list[Dispute]:
    """Return where the words name a weekday on which the date does not fall."""
    found = []
    for mention in event.mentions:
        day, misfit = _day(mention.when), weekday_misfit(mention.when) if mention.when else None
        if day is not None and misfit is not None and not mention.background:
            found.append(_weekday_dispute(event, mention, day, misfit, backing(event, mention, day, counts)))
    return found


def _day(when: When | None) -> date | None:
    return when.earliest if when is not None and when.earliest == when.latest else None


def _weekday_dispute(
    event: Cluster[Event], mention: Mention[Event], day: date, misfit: str, counted: str | None
) -> Dispute:
    """Return the dispute; what other reports or a count of days bear out is preferred, where we date the event so."""
    real = WEEKDAYS[day.weekday()]
    dated = f"{written_day(day)}, a {real}"
    others = [m for m in event.mentions if m.article_id != mention.article_id and m.when is not None]
    same = [m for m in others if _day(m.when) == day]
    given = _day(event.when)
    preferred, reasons = None, [f"{written_day(day)}, was a {real}, not a {misfit}"]
    if same:
        reasons.append("other reports have that date")
    if counted:
        reasons.append(counted)
    if given == day and (same or counted):
        preferred = dated
    elif given is not None and given != day and WEEKDAYS[given.weekday()] == misfit:
        preferred = misfit
        reasons.append(f"other reports have that {misfit}, {written_day(given)}")
    values = (reported(misfit, [mention]), reported(dated, [mention, *same]))
    return disputed("weekday", (event.id,), values, preferred, "; ".join(reasons))
