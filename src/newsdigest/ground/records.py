"""The records of a reading, each made to say no more than its article."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from newsdigest.align import Span
from newsdigest.dates import When
from newsdigest.ground.page import Page
from newsdigest.ground.wording import held
from newsdigest.schema.reading import Claim, Event, TimelineEntry


def as_event(entry: TimelineEntry, when: When | None, published: date | None) -> Event:
    """Return a timeline entry as the event it tells; what lies after the day of publication is planned."""
    is_ahead = when is not None and published is not None and when.earliest is not None and when.earliest > published
    return Event(
        title=entry.text,
        summary=entry.text,
        when=entry.when,
        when_iso=entry.when_iso,
        status="planned" if is_ahead else "happened",
        topic=entry.topic,
        quote=entry.quote,
    )


def held_event(event: Event, page: Page, span: Span, when: When | None) -> tuple[Event, tuple[str, ...]]:
    """Return the event with the words, actors and place that the article carries, and notes on the rest."""
    summary = held(event.summary, field="summary", page=page, span=span, when=when)
    title = held(event.title, field="title", page=page, span=span, when=when)
    actors, notes = _kept(event.actors, "actor", page)
    place, place_notes = _kept((event.place,) if event.place else (), "place", page)
    changed = {"summary": summary.text, "title": title.text, "actors": actors, "place": place[0] if place else None}
    kept_notes = (*summary.notes, *(note for note in title.notes if note not in summary.notes), *notes, *place_notes)
    return event.model_copy(update=changed), kept_notes


def held_claim(claim: Claim, page: Page, span: Span, when: When | None) -> tuple[Claim, tuple[str, ...]]:
    """Return the claim with the words, chain, role and channel that the article carries, and notes on the rest."""
    text = held(claim.text, field="text", page=page, span=span, when=when)
    chain, notes = _kept(claim.chain, "person in the chain", page)
    role, role_notes = _kept((claim.speaker_role,) if claim.speaker_role else (), "role", page)
    channel, channel_notes = _kept((claim.channel,) if claim.channel else (), "channel", page)
    changed = {
        "text": text.text,
        "chain": chain,
        "speaker_role": role[0] if role else None,
        "channel": channel[0] if channel else None,
    }
    return claim.model_copy(update=changed), (*text.notes, *notes, *role_notes, *channel_notes)


def _kept(named: Sequence[str], what: str, page: Page) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return those that the article has, and a note on each that it has not."""
    kept = tuple(name for name in named if page.has(name) or page.has_words_of(name))
    return kept, tuple(f"The {what} {name!r} is not in the article." for name in named if name not in kept)
