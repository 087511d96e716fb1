"""The records of a reading, each made to say no more than its article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from newsdigest.align import Span
from newsdigest.dates import When
from newsdigest.ground.page import Page
from newsdigest.ground.statuses import stood
from newsdigest.ground.wording import Held, held, unframed
from newsdigest.schema.reading import Claim, Event, TimelineEntry
from newsdigest.text import unmarked

T = TypeVar("T", Event, Claim)


class Kept(NamedTuple, Generic[T]):
    """A record that says no more than its evidence, that evidence, and notes on what was taken out."""

    record: T
    span: Span
    notes: tuple[str, ...]


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


def kept_event(event: Event, page: Page, span: Span, when: When | None) -> Kept[Event]:
    """Return the event with the words, actors, place and status that the article carries."""
    summary = _told(event.summary, "summary", event, page, span, when)
    title = _told(event.title, "title", event, page, span, when, summary.span)
    actors, actor_notes = _named(event.actors, "actor", page)
    places, place_notes = _named((event.place,) if event.place else (), "place", page)
    status = stood(event, page, summary.span, when)
    changed = {
        "summary": unmarked(summary.text),
        "title": unmarked(title.text),
        "actors": actors,
        "place": next(iter(places), None),
        "status": status.status,
    }
    title_notes = () if event.title == event.summary else title.notes
    notes = (*summary.notes, *title_notes, *actor_notes, *place_notes, *status.notes)
    return Kept(event.model_copy(update=changed), summary.span, notes)


def _told(
    text: str, field: str, event: Event, page: Page, span: Span, when: When | None, evidence: Span | None = None
) -> Held:
    """Return the summary or, given its evidence, the title of an event, with what its clause hangs on."""
    framed = unframed(text, field=field, page=page, span=span, status=event.status)
    return framed or held(text, field=field, page=page, span=evidence or span, when=when, may_widen=evidence is None)


def kept_claim(claim: Claim, page: Page, span: Span, when: When | None) -> Kept[Claim]:
    """Return the claim with the words, chain, role and channel that the article carries."""
    text = held(claim.text, field="text", page=page, span=span, when=when, may_widen=True)
    chain, chain_notes = _named(claim.chain, "person in the chain", page)
    role, role_notes = _kept((claim.speaker_role,) if claim.speaker_role else (), "role", page.can_mean)
    channel, channel_notes = _kept((claim.channel,) if claim.channel else (), "channel", page.can_mean)
    changed = {
        "text": unmarked(text.text),
        "chain": chain,
        "speaker_role": next(iter(role), None),
        "channel": next(iter(channel), None),
    }
    return Kept(claim.model_copy(update=changed), text.span, (*text.notes, *chain_notes, *role_notes, *channel_notes))


def _named(names: Sequence[str], what: str, page: Page) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names as far as the article has them: "Ann Hale" is "Hale" where it only has that."""
    known = {name: page.known_part(name) for name in names}
    notes = tuple(f"The {what} {name!r} is not in the article." for name, part in known.items() if part is None)
    return tuple(dict.fromkeys(part for part in known.values() if part)), notes


def _kept(words: Sequence[str], what: str, is_fine: Callable[[str], bool]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    notes = tuple(f"The {what} {each!r} is not in the article." for each in words if not is_fine(each))
    return tuple(each for each in words if is_fine(each)), notes
