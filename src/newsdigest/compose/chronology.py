"""The timeline: every dated event once, with the date, the citations and the disputes it has everywhere."""

from __future__ import annotations

from newsdigest import dates
from newsdigest.compose.datelines import is_dated
from newsdigest.compose.desk import Desk, EventCluster, evidence_of
from newsdigest.compose.ledger import Ledger
from newsdigest.compose.quarrels import dispute_id
from newsdigest.compose.tellings import event_sentence
from newsdigest.dates.when import When
from newsdigest.schema.digest import TimelineLine

_OLD_DAYS = 25 * 366


def timeline_lines(desk: Desk, ledger: Ledger, *, year: int | None) -> tuple[TimelineLine, ...]:
    """Return the dated events in the order of their dates."""
    dated = [
        (event, event.when) for event in desk.events.values() if event.when is not None and _has_place(event, desk)
    ]
    ordered = sorted(dated, key=lambda pair: (dates.order(pair[1]), pair[0].id))
    return tuple(_line(event, when, desk, ledger, year) for event, when in ordered)


def _has_place(event: EventCluster, desk: Desk) -> bool:
    """Whether an event belongs on the timeline: it has a date, and is no mere "by then" or old history in passing."""
    when = event.when
    if when is None or not is_dated(when):
        return False
    if when.earliest is None and event.record.status not in ("planned", "postponed", "cancelled"):
        return False
    newest = max((a.published.date() for a in desk.articles.values() if a.published), default=None)
    sources = {desk.original(e.article_id) for e in evidence_of(event)}
    is_old = newest is not None and when.latest is not None and (newest - when.latest).days > _OLD_DAYS
    return not (is_old and len(sources) == 1 and when.earliest != when.latest)


def _line(event: EventCluster, when: When, desk: Desk, ledger: Ledger, year: int | None) -> TimelineLine:
    evidence = evidence_of(event)
    return TimelineLine(
        id=f"t-{event.id}",
        about=(event.id,),
        display=dates.written(when),
        edtf=when.edtf,
        earliest=when.earliest,
        latest=when.latest,
        precision=when.precision,
        text=desk.spelling.house(event_sentence(event, desk, year=year)),
        citations=ledger.cite(evidence),
        evidence=ledger.quoted(evidence),
        disputes=tuple(dispute_id(d) for d in desk.disputed.get(event.id, ())),
    )
