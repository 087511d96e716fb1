"""The records of a reading, each made to say no more than its article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from newsdigest.align import Span
from newsdigest.dates import When
from newsdigest.facts.fulfilment import holds_open, is_ahead
from newsdigest.ground.carving import Carved, as_sentence, carved, main_date
from newsdigest.ground.page import Page
from newsdigest.ground.requests import as_asked
from newsdigest.ground.stances import held_stance
from newsdigest.ground.statuses import lies_ahead, stood
from newsdigest.ground.wording import Held, held, spoken, unframed, verbatim, whole_clause
from newsdigest.passages.stamps import unstamped
from newsdigest.schema.reading import Claim, Event, TimelineEntry
from newsdigest.text import unmarked

T = TypeVar("T", Event, Claim)


class Kept(NamedTuple, Generic[T]):
    """A record that says no more than its evidence, that evidence, and notes on what was taken out."""

    record: T
    span: Span
    notes: tuple[str, ...]
    is_other_deed: bool = False
    """Whether its words, put in the place of the record's own, tell first of all what was on another day."""


def as_event(entry: TimelineEntry, when: When | None, published: date | None) -> Event:
    """Return a timeline entry as the event it tells; what lies after the day of publication is planned."""
    return Event(
        title=entry.text,
        summary=entry.text,
        when=entry.when,
        when_iso=entry.when_iso,
        status="planned" if lies_ahead(when, published) else "happened",
        topic=entry.topic,
        quote=entry.quote,
    )


def kept_event(event: Event, page: Page, span: Span, when: When | None, dated_at: Span | None = None) -> Kept[Event]:
    """Return the event with the words, actors, place and status that the article carries.

    `dated_at`: where the words of its date stand, of which a sentence in the place of its title may have several. Words
    that may stand for what is denied or only planned are held anew where it is told as done.
    """
    kept = _kept_event(event, page, span, when, dated_at)
    if event.status in (kept.record.status, "happened"):
        return kept
    anew = _kept_event(event.model_copy(update={"status": kept.record.status}), page, span, when, dated_at)
    return anew._replace(notes=tuple(dict.fromkeys((*kept.notes, *anew.notes))))


def _kept_event(event: Event, page: Page, span: Span, when: When | None, dated_at: Span | None) -> Kept[Event]:
    event, ahead_notes = _not_yet(event, page, span, when)
    summary = _told(event.summary, "summary", event, page, span, when)
    if ahead_notes and not is_ahead(summary.text):
        summary = verbatim(page, summary)
    title = _told(event.title, "title", event, page, span, when, span)
    if title.lacking and summary.span != span:
        title = _told(event.title, "title", event, page, span, when, summary.span)
    if title.lacking and not summary.lacking and len(summary.text) < len(title.text):
        title = Held(summary.text, summary.span, title.notes)  # which the article carries, and says it shorter
    # What is to come, put off or called off is told with that status, whatever day or sum its summary had wrong.
    is_wrong = event.status == "happened" and (summary.lacking or summary.dropped)
    is_shared = is_wrong and summary.is_shared_by(title.text, page)
    if not title.lacking and (is_shared or (ahead_notes and not is_ahead(title.text))):
        title = Held(summary.text, summary.span, title.notes)
    clause = _clause_of(title, event, page, span, dated_at)
    if clause is not None and clause.text is not None:
        title = title._replace(text=clause.text)
    actors, actor_notes = _named(event.actors, "actor", page)
    places, place_notes = _named((event.place,) if event.place else (), "place", page)
    status = stood(event, page, summary.span, when)
    changed = {
        "summary": _plain(summary.text),
        "title": _plain(title.text),
        "actors": actors,
        "place": next(iter(places), None),
        "status": status.status,
    }
    title_notes = () if event.title == event.summary else title.notes
    notes = (*ahead_notes, *summary.notes, *title_notes, *actor_notes, *place_notes, *status.notes)
    is_other_deed = clause is not None and clause.text is None
    told_at = _sentences_around(summary.span, page) if is_other_deed else summary.span
    return Kept(event.model_copy(update=changed), told_at, notes, is_other_deed)


def _plain(words: str) -> str:
    """Return the words of a record without marks of citation, and without the clock time of an entry."""
    return unstamped(unmarked(words))


def _sentences_around(span: Span, page: Page) -> Span:
    """Return the place of the whole sentences of a quote, which is no evidence of what else they tell."""
    own = page.sentences_of(span)
    return Span(min(span.start, own[0].start), max(span.end, own[-1].end)) if own else span


def _clause_of(title: Held, event: Event, page: Page, span: Span, dated_at: Span | None) -> Carved | None:
    """Return the clause that has the event's date, if a sentence of the article stands in the place of its title.

    Its text is None where the sentence tells something else first, and the clause is none without it or not what the
    record tells.
    """
    own = page.sentences_of(dated_at) if dated_at is not None else ()
    if not title.lacking or dated_at is None or len(own) != 1 or title.text != own[0].text:
        return None
    start = own[0].start
    quote = own[0].text[max(span.start - start, 0) : span.end - start]
    found = carved(own[0].text, dated_at.start - start, dated_at.end - start)
    is_meant = found.is_meant(event.title, quote)
    if not found.rest or not (is_meant or found.is_passing):
        return None
    text = found.text if found.text is not None else as_sentence(quote)
    if is_meant and text is not None:
        return found._replace(text=text)
    # A plan may be of the day of what is only mentioned ("will be shown at the fair, which opens on 1 August"), and so
    # may what a reader dates by it ("Orr, who spoke on Friday, called it a mistake").
    is_dated = event.status != "happened" or (not is_meant and main_date(own[0].text) is None)
    return None if is_dated else found._replace(text=None)


def _not_yet(event: Event, page: Page, span: Span, when: When | None) -> tuple[Event, tuple[str, ...]]:
    """Return an event of a day after the publication as planned: it cannot have happened.

    Where its sentence has no word of what is to come, it is the day that was misread.
    """
    published = page.article.published.date() if page.article.published else None
    is_told_ahead = any(holds_open(sentence.text) for sentence in page.sentences_of(span))
    if event.status != "happened" or when is None or not lies_ahead(when, published) or not is_told_ahead:
        return event, ()
    note = f"It cannot have happened: {when.display!r} lies after the day of publication; it stands as planned."
    return event.model_copy(update={"status": "planned"}), (note,)


def _told(
    text: str, field: str, event: Event, page: Page, span: Span, when: When | None, evidence: Span | None = None
) -> Held:
    """Return the summary or, given its evidence, the title of an event, with what its clause hangs on."""
    framed = unframed(text, field=field, page=page, span=span, status=event.status)
    return framed or held(
        text,
        field=field,
        page=page,
        span=evidence or span,
        when=when,
        may_widen=evidence is None,
        status=event.status,
    )


def kept_claim(claim: Claim, page: Page, span: Span, when: When | None) -> Kept[Claim]:
    """Return the claim with the words, chain, role and channel that the article carries."""
    told = whole_clause(held(claim.text, field="text", page=page, span=span, when=when, may_widen=True), page)
    stance, text = as_asked(claim, spoken(told, claim.speaker, page), page)
    stance, stance_notes = held_stance(claim, stance, text.text, page, text.span)
    chain, chain_notes = _named(claim.chain, "person in the chain", page)
    role, role_notes = _kept((claim.speaker_role,) if claim.speaker_role else (), "role", page.can_mean)
    channel, channel_notes = _kept((claim.channel,) if claim.channel else (), "channel", page.can_mean)
    changed = {
        "text": _plain(text.text),
        "stance": stance,
        "chain": chain,
        "speaker_role": next(iter(role), None),
        "channel": next(iter(channel), None),
    }
    return Kept(
        claim.model_copy(update=changed),
        text.span,
        (*text.notes, *stance_notes, *chain_notes, *role_notes, *channel_notes),
    )


def _named(names: Sequence[str], what: str, page: Page) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names as far as the article has them: "Ann Hale" is "Hale" where it only has that."""
    known = {name: page.known_part(name) for name in names}
    notes = tuple(f"The {what} {name!r} is not in the article." for name, part in known.items() if part is None)
    return tuple(dict.fromkeys(part for part in known.values() if part)), notes


def _kept(words: Sequence[str], what: str, is_fine: Callable[[str], bool]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    notes = tuple(f"The {what} {each!r} is not in the article." for each in words if not is_fine(each))
    return tuple(each for each in words if is_fine(each)), notes
