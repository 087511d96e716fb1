"""Clock times that differ: half past six and half past eight on one day, of one thing told in the same words."""

from __future__ import annotations

from collections.abc import Mapping

from newsdigest.dates.when import When
from newsdigest.reconcile.canonicals import printed_report
from newsdigest.reconcile.daycounts import days_apart
from newsdigest.reconcile.disputes import disputed, reported, told
from newsdigest.reconcile.instants import instant, same_instant
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.retellings import tell_the_same
from newsdigest.schema.cluster import Cluster, Dispute
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event


def clock_of(chosen: Mention[Event], when: When | None, provenance: Mapping[str, Provenance]) -> When | None:
    """Return the date of an event with the clock time that its own words have: prose and timeline give one time."""
    own = chosen.when
    if when is None or own is None or when.time is None or own.time is None or days_apart(own, when):
        return when
    published = provenance[chosen.article_id].published
    return when if same_instant(own, published, when, published) else own


def clock_dispute(event: Cluster[Event], provenance: Mapping[str, Provenance]) -> Dispute | None:
    """Return the disagreement about the time of day, between what is printed and reports in the same words."""
    printed = printed_report(event)
    if printed is None or printed.when is None or printed.when.time is None:
        return None
    against: dict[str, list[Mention[Event]]] = {}
    for one in event.mentions:
        if one.when is not None and _tells_another_time(one, printed, provenance):
            against.setdefault(told(one.when), []).append(one)
    if not against:
        return None
    beside = [one for one in event.mentions if all(one not in group for group in against.values())]
    values = [reported(told(printed.when), beside), *(reported(when, against[when]) for when in sorted(against))]
    return disputed("date", (event.id,), values, None, "the reports give different times of day")


def _tells_another_time(one: Mention[Event], printed: Mention[Event], provenance: Mapping[str, Provenance]) -> bool:
    """Whether a report of another article has another clock time on the same day, and the same words."""
    if one.article_id == printed.article_id or one.when is None or printed.when is None:
        return False
    here, there = provenance[printed.article_id].published, provenance[one.article_id].published
    are_timed = instant(printed.when, here) is not None and instant(one.when, there) is not None
    if not are_timed or days_apart(one.when, printed.when) or same_instant(printed.when, here, one.when, there):
        return False
    return tell_the_same(one.record.summary, printed.record.summary)
