"""Every record of a reading set at its place in the article, or kept without one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from newsdigest.align import Alignment, Span, locate
from newsdigest.dates import When
from newsdigest.ground.addresses import without_invented
from newsdigest.ground.corrections import with_notes_as_corrections
from newsdigest.ground.dating import Dated, dated, dated_anew
from newsdigest.ground.moving import on_its_new_day
from newsdigest.ground.page import Page
from newsdigest.ground.records import as_event, kept_claim, kept_event
from newsdigest.ground.soundness import sound
from newsdigest.ground.speakers import is_page, misattribution
from newsdigest.ground.striking import without_day
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Difference, Evidence, Mention, Mentions
from newsdigest.schema.reading import Claim, Correction, Event, Reading, Ticker, TimelineEntry

_Record = TypeVar("_Record", Event, Claim, TimelineEntry, Ticker, Correction)
_Any = Event | Claim | TimelineEntry | Ticker | Correction


class _Placed(NamedTuple):
    """A record, where its quote stands, and the date of it."""

    record: _Any
    alignment: Alignment
    dated: Dated


def mentions(article: Article, reading: Reading, *, day_one: date | None = None) -> Mentions:
    """Return the mentions of an article: each record with its evidence, its date and what speaks against it.

    Evidence is always a slice of the body. A record whose quote is not there, or differs in a fact, keeps its words and
    loses its evidence: it is listed and never printed. What a record says beyond its evidence is replaced by the
    evidence, with a note. Timeline entries become background events.
    """
    page = Page(article)
    read = with_notes_as_corrections(without_invented(sound(reading), article), page)
    placed = _placed(page, read, day_one)
    events = tuple(_event(page, each) for each in placed if isinstance(each.record, Event | TimelineEntry))
    claims = tuple(_claim(page, each) for each in placed if isinstance(each.record, Claim))
    return Mentions(
        article_id=article.id,
        events=events,
        claims=claims,
        tickers=tuple(_ticker(page, each) for each in placed if isinstance(each.record, Ticker)),
        corrections=tuple(_correction(page, each) for each in placed if isinstance(each.record, Correction)),
        warnings=(*_warnings(page, placed), *_left_out(page, (*events, *claims))),
    )


def _left_out(page: Page, found: Sequence[Mention[Event] | Mention[Claim]]) -> tuple[str, ...]:
    """Say which words carry records that are not printed, each once; passages to software are told of by themselves."""
    withheld = [one.evidence for one in found if one.instruction_like and one.evidence is not None]
    unmarked = [one for one in withheld if not page.is_suspicious(Span(one.start, one.end))]
    reasons = {one.quote: _reason(page, Span(one.start, one.end)) for one in unmarked}
    return tuple(f"Left out, because {why}: {_shown(quote)}." for quote, why in reasons.items())


def _reason(page: Page, span: Span) -> str:
    """Return why the words of a span are not printed."""
    if page.is_markup(span):
        return _OF_MACHINES
    return _OF_READERS if span.end > page.end else _NO_NEWS


_OF_MACHINES = "it is markup of the page, not text"
_NO_NEWS = "it orders or asks instead of telling"
_OF_READERS = "it stands among the comments of readers"


def _shown(words: str) -> str:
    """Return as much of a passage as tells it from others."""
    return repr(" ".join(words.split())[:160])


def _placed(page: Page, reading: Reading, day_one: date | None) -> list[_Placed]:
    """Align every record and date it; dates are resolved in the order of the body, each knowing those before it.

    The same record again has the same place: a text that says one sentence a thousand times says it once.
    """
    read: list[_Any] = [*reading.events, *reading.timeline, *reading.claims, *reading.tickers, *reading.corrections]
    records = list(dict.fromkeys(read))
    aligned = [locate(record.quote, page.body, hints=_hints(record)) for record in records]
    order = sorted(range(len(records)), key=lambda at: (aligned[at].span or Span(len(page.article.body), 0), at))
    told: list[When] = []
    found: dict[int, Dated] = {}
    for at in order:
        tense = _tense(records[at], reading.events)
        found[at] = _date(page, records[at], aligned[at], tense, told, day_one)
        when = found[at].when
        if when is not None:
            told.append(when)
    return [_Placed(record, aligned[at], found[at]) for at, record in enumerate(records)]


def _hints(record: _Any) -> tuple[str, ...]:
    """Return what else the record says, to tell one of several equal passages from another."""
    match record:
        case Event():
            said = (record.when, record.title, record.summary, record.place, *record.actors)
        case Claim():
            said = (record.when, record.text, record.speaker)
        case TimelineEntry():
            said = (record.when, record.text)
        case Ticker():
            said = (record.company, record.symbol)
        case Correction():
            said = (record.text,)
    return tuple(words for words in said if words)


def _date(
    page: Page, record: _Any, alignment: Alignment, tense: str | None, told: Sequence[When], day_one: date | None
) -> Dated:
    if alignment.span is None or isinstance(record, Ticker | Correction):
        return Dated(None)
    return dated(
        record.when,
        page=page,
        span=alignment.span,
        tense=tense,
        model_reading=None if isinstance(record, Claim) else record.when_iso,
        told=told,
        day_one=day_one,
        texts=_told(record),
        status=record.status if isinstance(record, Event) else None,
        may_be_moved=isinstance(record, Event) and record.status in ("planned", "postponed"),
    )


def _told(record: Event | Claim | TimelineEntry) -> tuple[str, ...]:
    """Return the texts of a record whose date words are of what it tells; those of a claim may be of its making."""
    match record:
        case Event():
            return tuple(text for text in (record.title, record.summary) if text)
        case TimelineEntry():
            return (record.text,)
        case Claim():
            return ()


def _tense(record: _Any, events: Sequence[Event]) -> str | None:
    """Return the tense as the reader gave it; a line of the timeline has its own in its words: is to publish.

    A plan that was read in no tense, or in that of its telling, is due. A line without one (`Supper.`) is in the tense
    of the event whose date words it repeats.
    """
    if isinstance(record, Event):
        return "due" if record.status == "planned" and record.tense != "future" else record.tense
    if not isinstance(record, TimelineEntry):
        return None
    if _AHEAD.search(record.text):
        return "future"
    tenses = {
        one.tense
        for one in events
        if one.when and _share_words(one.when, record.when) and _share_words(one.quote, record.quote)
    }
    return tenses.pop() if len(tenses) == 1 else None


def _share_words(one: str, other: str) -> bool:
    """Whether one quote stands in the other."""
    return one in other or other in one


_AHEAD = re.compile(r"\b(?:will|(?:is|are) (?:to|due|set|expected|scheduled)\b(?! have))\b", re.IGNORECASE)


def _event(page: Page, placed: _Placed) -> Mention[Event]:
    record, when = placed.record, placed.dated.when
    is_background = isinstance(record, TimelineEntry)
    published = page.article.published.date() if page.article.published else None
    event = as_event(record, when, published) if isinstance(record, TimelineEntry) else record
    assert isinstance(event, Event)  # noqa: S101 - the caller sorted the records by type
    if placed.dated.moved_to is not None and placed.dated.place is not None:
        event = on_its_new_day(event, placed.dated.moved_to, page, placed.dated.place)
    read, span = event, placed.alignment.span
    notes: tuple[str, ...] = ()
    is_other_deed = False
    if span is not None:
        event = without_day(event) if placed.dated.is_borrowed else event
        event, span, notes, is_other_deed = kept_event(event, page, span, when, placed.dated.place)
    if is_other_deed:
        anew = dated_anew(placed.dated, page, event.tense)
        when, notes = anew.when, (*notes, *anew.notes)
    return Mention[Event](
        record=event,
        as_read=read if _words_of(read) != _words_of(event) and not is_other_deed else None,
        article_id=page.article.id,
        alignment=placed.alignment.kind,
        evidence=_evidence(page, span),
        differences=placed.alignment.differences,
        when=when,
        background=is_background,
        instruction_like=span is not None and (page.is_withheld(span) or _is_no_event(page, placed)),
        notes=(*placed.dated.notes, *notes),
    )


def _words_of(event: Event) -> tuple[str, str]:
    return event.title, event.summary


def _claim(page: Page, placed: _Placed) -> Mention[Claim]:
    """Return the claim as a mention; said by nobody whom the article has speak, it loses its evidence."""
    claim, span = placed.record, placed.alignment.span
    assert isinstance(claim, Claim)  # noqa: S101 - the caller sorted the records by type
    differences = placed.alignment.differences
    notes: tuple[str, ...] = ()
    wrong = misattribution(claim.speaker, page, span) if span is not None else None
    if wrong is not None:
        differences, span = (wrong,), None
        found = f"the quote is {wrong.found}'s" if wrong.found else "the article does not have them say it"
        notes = (f"The speaker cannot be {claim.speaker!r}: {found}.",)
    elif span is not None:
        claim, span, notes, _ = kept_claim(claim, page, span, placed.dated.when)
    return Mention[Claim](
        record=claim,
        article_id=page.article.id,
        alignment=placed.alignment.kind,
        evidence=_evidence(page, span),
        differences=differences,
        when=placed.dated.when,
        instruction_like=span is not None and (page.is_withheld(span) or _is_nobodys_request(page, placed)),
        notes=(*placed.dated.notes, *notes),
    )


def _is_no_event(page: Page, placed: _Placed) -> bool:
    """Whether the quote only orders or asks, or is a remark to the software: nothing has happened by that."""
    span = placed.alignment.span
    return span is not None and (page.is_request(span) or page.speaks_to_software(span))


def _is_nobodys_request(page: Page, placed: _Placed) -> bool:
    """Whether the quote only orders or asks, and the article has nobody utter it: then it talks to its reader."""
    claim, span = placed.record, placed.alignment.span
    if span is None or not isinstance(claim, Claim) or not (page.is_request(span) or page.speaks_to_software(span)):
        return False
    return is_page(claim.speaker) or not (page.is_uttered(span) or page.is_named_beside(span, claim.speaker))


def _ticker(page: Page, placed: _Placed) -> Mention[Ticker]:
    """Return the ticker as a mention; without evidence, unless the article has company, exchange and symbol."""
    ticker, span = placed.record, placed.alignment.span
    assert isinstance(ticker, Ticker)  # noqa: S101 - the caller sorted the records by type
    differences = placed.alignment.differences
    unnamed = [words for words in (ticker.company, ticker.exchange, ticker.symbol) if words and not page.has(words)]
    if span is not None and (unnamed or not ticker.company.strip() or not ticker.symbol.strip()):
        differences = (*differences, *(Difference(kind="name", said=words, found=None) for words in unnamed))
        span = None
    return Mention[Ticker](
        record=ticker,
        article_id=page.article.id,
        alignment=placed.alignment.kind,
        evidence=_evidence(page, span),
        differences=differences,
        instruction_like=span is not None and page.is_withheld(span),
    )


def _correction(page: Page, placed: _Placed) -> Mention[Correction]:
    assert isinstance(placed.record, Correction)  # noqa: S101 - the caller sorted the records by type
    span = placed.alignment.span
    return Mention[Correction](
        record=placed.record,
        article_id=page.article.id,
        alignment=placed.alignment.kind,
        evidence=_evidence(page, span),
        differences=placed.alignment.differences,
        instruction_like=span is not None and page.is_withheld(span),
    )


def _evidence(page: Page, span: Span | None) -> Evidence | None:
    if span is None:
        return None
    quote = page.article.body[span.start : span.end]
    return Evidence(article_id=page.article.id, start=span.start, end=span.end, quote=quote)


def _warnings(page: Page, placed: Sequence[_Placed]) -> Iterator[str]:
    """Say what an editor should know of the article as a whole."""
    for passage in page.suspicious:
        yield f"Left out, because it speaks to the software that reads the article: {_shown(passage.text)}."
    for each in placed:
        yield from each.dated.notes
