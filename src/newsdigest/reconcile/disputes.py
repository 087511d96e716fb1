"""What the articles disagree on: every value with who has it, a preference only where evidence ranks, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newsdigest.dates.styles import written
from newsdigest.dates.when import When
from newsdigest.reconcile.datings import Dating
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.instants import WEEKDAYS, weekday_misfit
from newsdigest.schema.cluster import Cluster, Dispute, DisputeKind, Figure, ReportedValue, Update
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event

_MONTHS = "January February March April May June July August September October November December"


def date_dispute(event: Cluster[Event], dating: Dating) -> Dispute | None:
    """Return the disagreement about the day of one event."""
    if len(dating.values) < 2 or dating.moved or dating.when is None:
        return None
    values = tuple(reported(told(value.when), value.mentions) for value in dating.values)
    return disputed("date", (event.id,), values, told(dating.when), f"preferred because {dating.reason}")


def date_update(event: Cluster[Event], dating: Dating, published: Mapping[str, str]) -> Update | None:
    """Return how the day on which something is due was moved."""
    if not dating.moved or len(dating.values) < 2:
        return None
    figures = [
        Figure(
            value=told(value.when),
            as_of=min(published.get(m.article_id, "") for m in value.mentions),
            evidence=tuple(evidence_of(m) for m in value.mentions),
        )
        for value in dating.values
    ]
    return Update(about=(event.id,), what="date", series=tuple(sorted(figures, key=lambda one: (one.as_of, one.value))))


def weekday_disputes(event: Cluster[Event]) -> list[Dispute]:
    """Return where the words name a weekday on which the date does not fall."""
    found = []
    for mention in event.mentions:
        misfit = weekday_misfit(mention.when) if mention.when else None
        if mention.when is not None and misfit is not None and not mention.background:
            found.append(_weekday_dispute(event, mention, mention.when, misfit))
    return found


def _weekday_dispute(event: Cluster[Event], mention: Mention[Event], when: When, misfit: str) -> Dispute:
    if when.earliest is None:
        raise ValueError("a weekday misfits a date")
    day = f"{when.earliest.day} {_MONTHS.split()[when.earliest.month - 1]} {when.earliest.year}"
    real = WEEKDAYS[when.earliest.weekday()]
    others = [m for m in event.mentions if m.article_id != mention.article_id and m.when is not None]
    backed = [m for m in others if m.when is not None and m.when.earliest == m.when.latest == when.earliest]
    return disputed(
        "weekday",
        (event.id,),
        (reported(misfit, [mention]), reported(f"{day}, a {real}", [mention, *backed])),
        f"{day}, a {real}" if backed else None,
        f"{day} was a {real}, not a {misfit}" + ("; other reports have that date" if backed else ""),
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
    return f"{claim.speaker}: {claim.text}"


def disputed(
    kind: DisputeKind, about: Sequence[str], values: Sequence[ReportedValue], preferred: str | None, reason: str
) -> Dispute:
    """Return a dispute in its stable form."""
    return Dispute(kind=kind, about=tuple(sorted(set(about))), values=tuple(values), preferred=preferred, reason=reason)
