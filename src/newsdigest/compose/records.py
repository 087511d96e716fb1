"""Events and claims as the digest lists them."""

from __future__ import annotations

from typing import Literal

from newsdigest.compose.datelines import with_right_weekday
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, evidence_of
from newsdigest.compose.ledger import Ledger
from newsdigest.schema.digest import ClaimView, EventView


def event_views(desk: Desk, ledger: Ledger) -> tuple[EventView, ...]:
    """Return every event."""
    return tuple(_event(event, desk, ledger) for event in desk.events.values())


def claim_views(desk: Desk, ledger: Ledger) -> tuple[ClaimView, ...]:
    """Return every claim."""
    return tuple(_claim(claim, ledger) for claim in desk.claims.values())


def _event(event: EventCluster, desk: Desk, ledger: Ledger) -> EventView:
    record, evidence = event.record, evidence_of(event)
    told = [a.published for e in evidence if (a := desk.articles.get(e.article_id)) and a.published]
    published = min(told, default=None)
    return EventView(
        id=event.id,
        title=_by_editor(event, "title") or with_right_weekday(record.title, event.when, published),
        summary=_by_editor(event, "text") or with_right_weekday(record.summary, event.when, published),
        status=record.status,
        background=event.background,
        when=event.when,
        place=record.place,
        actors=record.actors,
        topic=record.topic,
        citations=ledger.cite(evidence),
        evidence=ledger.quoted(evidence),
        reasons=event.reasons,
        apart=tuple(one for one in event.apart if one.id in desk.events),
    )


def _by_editor(cluster: EventCluster | ClaimCluster, part: Literal["title", "text"]) -> str | None:
    """Return an editor's words for a title or a text, on one line."""
    words = None if cluster.edited is None else cluster.edited.title if part == "title" else cluster.edited.text
    return " ".join(words.split()) if words else None


def _claim(claim: ClaimCluster, ledger: Ledger) -> ClaimView:
    record, evidence = claim.record, evidence_of(claim)
    return ClaimView(
        id=claim.id,
        speaker=record.speaker,
        speaker_role=record.speaker_role,
        chain=record.chain,
        stance=record.stance,
        channel=record.channel,
        text=_by_editor(claim, "text") or record.text,
        topic=record.topic,
        about=claim.about,
        when=claim.when,
        citations=ledger.cite(evidence),
        evidence=ledger.quoted(evidence),
        reasons=claim.reasons,
    )
