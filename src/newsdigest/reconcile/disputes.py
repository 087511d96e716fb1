"""What the articles disagree on: every value with who has it, a preference only where evidence ranks, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newsdigest.dates import zone_conflict
from newsdigest.dates.styles import written
from newsdigest.dates.when import When
from newsdigest.reconcile.datings import Dating, Value
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import Provenance
from newsdigest.schema.cluster import Cluster, Dispute, DisputeKind, Figure, ReportedValue, Update
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event


def date_dispute(event: Cluster[Event], dating: Dating, provenance: Mapping[str, Provenance]) -> Dispute | None:
    """Return the disagreement about the day of one event."""
    if len(dating.values) < 2 or dating.moved or dating.when is None:
        return None
    values = tuple(reported(told(value.when), value.mentions) for value in dating.values)
    why = f"preferred because {dating.reason}" if dating.reason else _UNRANKED
    reasons = (why, *_two_calendars(dating, provenance))
    return disputed("date", (event.id,), values, told(dating.when) if dating.reason else None, "; ".join(reasons))


_UNRANKED = "nothing ranks the one above the other; printed is the one next to the reports"


def _two_calendars(dating: Dating, provenance: Mapping[str, Provenance]) -> tuple[str, ...]:
    """Return why a day beside the preferred one may be the same: it was another day where that report was written."""
    chosen = next((value for value in dating.values if value.when == dating.when), None)
    rivals = [value for value in dating.values if value != chosen and chosen and _next_to(value.when, chosen.when)]
    for mention in chosen.mentions if chosen else ():
        zone = provenance[mention.article_id].published.tzinfo
        for rival in (m for value in rivals for m in value.mentions):
            if conflict := zone_conflict(provenance[rival.article_id].published, zone):
                return (f"a report of the other day was {conflict.reason}, which may be why",)
    return ()


def _next_to(one: When, other: When) -> bool:
    """Whether two dates are a day and the day after it."""
    if one.earliest is None or other.earliest is None or one.earliest != one.latest or other.earliest != other.latest:
        return False
    return abs((one.earliest - other.earliest).days) == 1


def date_update(event: Cluster[Event], dating: Dating, published: Mapping[str, str]) -> Update | None:
    """Return how the day on which something is due was moved."""
    if not dating.moved or len(dating.values) < 2:
        return None

    def since(value: Value) -> str:
        return min(published.get(m.article_id, "") for m in value.mentions)

    def order(value: Value) -> tuple[str, bool, str]:  # of the two days that one report tells, it is on the new one
        return since(value), value.when == dating.when, value.when.edtf

    series = tuple(
        Figure(
            value=told(value.when),
            as_of=since(value),
            evidence=tuple(evidence_of(m) for m in value.mentions),
        )
        for value in sorted(dating.values, key=order)
    )
    return Update(about=(event.id,), what="date", series=series)


def is_disputed(update: Update, disputes: Iterable[Dispute]) -> bool:
    """Whether reports are shown to disagree on the very values that an update tells as a growth: it is one or other."""
    return any(all(_has(one, figure) for figure in update.series) for one in disputes if one.kind == "number")


def _has(dispute: Dispute, figure: Figure) -> bool:
    """Whether a dispute shows a figure as the value of a report that gives it."""
    articles = {one.article_id for one in figure.evidence}
    return any(
        value.value == figure.value and any(one.article_id in articles for one in value.evidence)
        for value in dispute.values
    )


def told(when: When) -> str:
    """Return a date as a value that reads by itself: in house style, with the article's own words where they differ."""
    words = written(when)
    return f"{words} ({when.display})" if when.display and when.display != words else words


def reported(value: str, mentions: Iterable[Mention[Event] | Mention[Claim]]) -> ReportedValue:
    """Return a value with the words of those who have it, each place once."""
    places = {(m.article_id, evidence_of(m).start, evidence_of(m).end): evidence_of(m) for m in mentions}
    return ReportedValue(value=value, evidence=tuple(places[key] for key in sorted(places)))


def claimed(claim: Claim) -> str:
    """Return a claim as a value: who says what."""
    return claim.text if claim.text.startswith(claim.speaker) else f"{claim.speaker}: {claim.text}"


def disputed(
    kind: DisputeKind, about: Sequence[str], values: Sequence[ReportedValue], preferred: str | None, reason: str
) -> Dispute:
    """Return a dispute in its stable form."""
    return Dispute(kind=kind, about=tuple(sorted(set(about))), values=tuple(values), preferred=preferred, reason=reason)
