"""The timeline: every dated event once, with the date, the citations and the disputes it has everywhere."""

from __future__ import annotations

from datetime import date

from newsdigest import dates
from newsdigest.compose.datelines import is_dated
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, evidence_of
from newsdigest.compose.ledger import Ledger
from newsdigest.compose.quarrels import dispute_id
from newsdigest.compose.speakers import Introductions
from newsdigest.compose.tellings import claim_sentence, event_sentence
from newsdigest.compose.wording import is_personal, leans, points_back
from newsdigest.dates.when import When
from newsdigest.schema.digest import TimelineLine

_Either = EventCluster | ClaimCluster
_OLD_DAYS = 25 * 366
_MOST_DAYS = 62


def timeline_lines(desk: Desk, ledger: Ledger, *, year: int | None) -> tuple[TimelineLine, ...]:
    """Return the dated events, and the dated statements that are events of their own, in the order of their dates."""
    events: list[_Either] = [event for event in desk.events.values() if _has_place(event, desk)]
    claims: list[_Either] = [claim for claim in desk.claims.values() if _is_an_event(claim, desk)]
    dated = [(one, one.when) for one in (*events, *claims) if one.when is not None]
    ordered = sorted(dated, key=lambda pair: (dates.order(pair[1]), pair[0].id))
    return tuple(_line(one, when, desk, ledger, year) for one, when in ordered)


def _is_an_event(claim: ClaimCluster, desk: Desk) -> bool:
    """Whether a statement is news by itself: made or denied on a known day, and no part of another event's telling."""
    when = claim.when
    if when is None or claim.record.stance == "declines" or when.earliest is None or _is_of_another(claim, desk):
        return False
    if when.earliest != when.latest or not _was_said_by_then(claim, when.earliest, desk):
        return False
    if points_back(claim_sentence(claim, desk, Introductions(), year=None)):
        return False
    return not any(desk.basis(claim) & desk.basis(event) for event in desk.events.values())


def _is_of_another(claim: ClaimCluster, desk: Desk) -> bool:
    """Whether a statement goes with an event that is told: not a denial, or what is said of one, on another day."""
    events = [desk.events[one] for one in claim.about if one in desk.events]
    days = {event.when.edtf for event in events if event.when is not None}
    is_denial = claim.record.stance == "denies" or all(event.record.status == "denied" for event in events)
    return bool(events) and not (is_denial and claim.when is not None and claim.when.edtf not in days)


def _was_said_by_then(claim: ClaimCluster, day: date, desk: Desk) -> bool:
    """Whether the day may be that of the statement: a day after publication is what the statement is about."""
    published = [a.published for e in evidence_of(claim) if (a := desk.articles.get(e.article_id)) and a.published]
    return any(day <= one.date() for one in published)


def _has_place(event: EventCluster, desk: Desk) -> bool:
    """Whether an event belongs on the timeline: it has a date, and is no mere "by then" or history in passing."""
    when = event.when
    if when is None or not is_dated(when):
        return False
    if when.earliest is None and event.record.status not in ("planned", "postponed", "cancelled"):
        return False
    words = event_sentence(event, desk, year=None)
    if points_back(words) or is_personal(words):
        return False
    sources = {desk.original(e.article_id) for e in evidence_of(event)}
    return len(sources) > 1 or not _is_in_passing(event, when, desk)


def _is_in_passing(event: EventCluster, when: When, desk: Desk) -> bool:
    """Whether background stands in one article only as colour: to the year at best, without an end, or long ago."""
    newest = max((a.published.date() for a in desk.articles.values() if a.published), default=None)
    if newest is not None and when.latest is not None and (newest - when.latest).days > _OLD_DAYS:
        return when.earliest != when.latest
    if not event.background:
        return False
    if when.earliest is None or when.latest is None or (when.latest - when.earliest).days > _MOST_DAYS:
        return True
    return leans(event_sentence(event, desk, year=None))


def _line(cluster: _Either, when: When, desk: Desk, ledger: Ledger, year: int | None) -> TimelineLine:
    evidence = evidence_of(cluster)
    return TimelineLine(
        id=f"t-{cluster.id}",
        about=(cluster.id,),
        display=dates.written(when),
        edtf=when.edtf,
        earliest=when.earliest,
        latest=when.latest,
        precision=when.precision,
        text=desk.spelling.house(_text(cluster, desk, year)),
        citations=ledger.cite(evidence),
        evidence=ledger.quoted(evidence),
        disputes=tuple(dispute_id(d) for d in desk.disputed.get(cluster.id, ())),
    )


def _text(cluster: _Either, desk: Desk, year: int | None) -> str:
    if cluster.id in desk.events:
        return event_sentence(desk.events[cluster.id], desk, year=year)
    return claim_sentence(desk.claims[cluster.id], desk, Introductions(), year=year)
