"""What the articles disagree on: every value with who has it, a preference only where evidence ranks, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newsdigest.dates.styles import written
from newsdigest.dates.when import When
from newsdigest.reconcile.datings import Dating
from newsdigest.reconcile.identities import evidence_of
from newsdigest.schema.cluster import Cluster, Dispute, DisputeKind, Figure, ReportedValue, Update
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event


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
