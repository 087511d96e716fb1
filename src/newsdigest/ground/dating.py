"""The date of a record: its words resolved by code where the article has them, the model's reading held against it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from newsdigest import dates
from newsdigest.align import Span
from newsdigest.dates import When
from newsdigest.dates.leads import is_moved
from newsdigest.ground.carving import main_date
from newsdigest.ground.deeds import Belonging, belonging
from newsdigest.ground.moving import moved_to
from newsdigest.ground.page import Page
from newsdigest.ground.ties import Loan, loan
from newsdigest.schema.reading import Status

_OF_ANOTHER = "The date words {words!r} are of another deed in the same sentence; they are not used."
_ELSEWHERE = "The date words {words!r} stand elsewhere in the article, not by the quote; they are not used."
_MOVED = "The date words {words!r} are of the day before it was moved; its day is {new!r}."
_DOUBT = "The date words {words!r} stand beside what is quoted, which need not have been on the same day."


class Dated(NamedTuple):
    """What came of the date words of a record, and what an editor should know of it."""

    when: When | None
    notes: tuple[str, ...] = ()
    place: Span | None = None
    """Where the date words stand, if they are used."""
    is_borrowed: bool = False
    """Whether the words are of another sentence or clause, which may tell of another day."""
    moved_to: str | None = None
    """The words that are used in the place of those read, which are of the day before a move."""


def dated(
    words: str | None,
    *,
    page: Page,
    span: Span,
    tense: str | None,
    model_reading: str | None,
    told: Sequence[When],
    day_one: date | None,
    texts: Sequence[str] = (),
    status: Status | None = None,
    may_be_moved: bool = False,
) -> Dated:
    """Return when a record was, from its date words as the article has them near its evidence.

    `texts`: what the record tells, if the date words can only be of that: a claim may have the day it was made.
    `status`: that of an event, if it is one.
    `may_be_moved`: what it tells is still to come, and so on the day that its sentence says it has now.
    """

    def by(words: str | None, reading: str | None) -> Dated:
        return _dated(
            words,
            page=page,
            span=span,
            tense=tense,
            model_reading=reading,
            told=told,
            day_one=day_one,
            texts=texts,
            status=status,
        )

    found = by(words, model_reading)
    new = moved_to(words, page, found.place) if may_be_moved and words and found.place is not None else None
    moved = by(new, None) if new is not None else found
    if moved is found or moved.when is None:
        return found
    return moved._replace(notes=(_MOVED.format(words=words, new=new), *moved.notes), moved_to=new)


def _dated(
    words: str | None,
    *,
    page: Page,
    span: Span,
    tense: str | None,
    model_reading: str | None,
    told: Sequence[When],
    day_one: date | None,
    texts: Sequence[str],
    status: Status | None,
) -> Dated:
    if not words or not any(letter.isalnum() for letter in words):
        return Dated(None)
    place = _nearest(words, page, span)
    if place is None:
        return Dated(None, (f"The date words {words!r} are not in the article; they are not used.",))
    belongs = _belonging(place, page, span, texts, status)
    if belongs == "other":
        return Dated(None, (_OF_ANOTHER.format(words=words),))
    context = " ".join(sentence.text for sentence in page.sentences_of(place))
    when, note = dates.settle(
        words,
        model_reading,
        published=page.article.published,
        tense=tense,
        context=context,
        previous=(*told, *_year_before(words, page, place)),
        day_one=day_one,
        language=page.article.language,
    )
    if when is None:
        impossible = dates.impossible_date(words)
        why = f": {impossible.reason}" if impossible else ""
        return Dated(None, (f"The date words {words!r} could not be resolved{why}.",))
    disagreement = (f"{note[0].upper()}{note[1:]}.",) if note else ()
    when = _as_year(words, _as_point(when, is_new=_is_new(words, context)))
    mislabelled = dates.range_conflict(words, when)
    label = (f"{words!r}: {mislabelled.reason}.",) if mislabelled else ()
    notes = (*disagreement, *label)
    is_own = _is_own(place, page, span)
    if is_own and not texts:  # a claim
        return Dated(when, notes, place)
    lent = "different" if disagreement and not is_own else loan(place, page, span, is_read=model_reading is not None)
    lent = "unsure" if lent == "same" and belongs == "unsure" else lent
    return _lent(Dated(when, notes, place), lent, _OF_ANOTHER if is_own else _ELSEWHERE, words)


def _lent(found: Dated, lent: Loan, refusal: str, words: str) -> Dated:
    """Return a date as it may be used: as it is, with doubt, or not at all."""
    if lent == "different" or found.when is None:
        return Dated(None, (refusal.format(words=words),), is_borrowed=True)
    if lent == "same":
        return found
    notes = (*found.notes, _DOUBT.format(words=words))
    return found._replace(when=dates.doubted(found.when), notes=notes, is_borrowed=True)


def dated_anew(told: Dated, page: Page, tense: str | None) -> Dated:
    """Return the day of what a sentence tells first of all, for a record that is told in its words and had another."""
    sentence = next(iter(page.sentences_of(told.place)), None) if told.place is not None else None
    words = main_date(sentence.text) if sentence is not None else None
    was = told.when.display if told.when is not None else ""
    note = f"What the article's sentence tells first is not of {was!r}: it stands under {words!r}."
    if words is None or sentence is None:
        return Dated(None, (f"What the article's sentence tells first is not of {was!r}: it stands without a date.",))
    when = dates.resolve(words, published=page.article.published, tense=tense, context=sentence.text)
    return Dated(when and _as_point(when, is_new=False), (note,))


def _belonging(place: Span, page: Page, span: Span, texts: Sequence[str], status: Status | None) -> Belonging:
    """Whether the date words are of what the texts tell, by the sentences of the quote or else by their own."""
    own = page.sentences_of(span) if _is_own(place, page, span) else page.sentences_of(place)
    words = page.body.text[place.start : place.end]
    if status in ("planned", "postponed") and any(
        dates.former_words(sentence.text) or is_moved(words, sentence.text) for sentence in own
    ):
        return "own"  # it is told of what was moved, on whichever of its two days
    return belonging(place, own, texts, status)


def _year_before(words: str, page: Page, place: Span) -> list[When]:
    """Return the date shortly before, of whatever record, that words such as "one year later" count from."""
    if not _FROM_A_YEAR.search(words):
        return []
    before = page.article.body[max(0, place.start - _JUST_BEFORE) : place.start]
    found = (dates.resolve(each.text, published=None) for each in dates.find(before) if _YEAR.search(each.text))
    return [when for when in found if when is not None][-1:]


_JUST_BEFORE = 400  # characters: a paragraph or two
_FROM_A_YEAR = re.compile(r"\byears?\s+(?:later|afterwards)\b|\bthe following year\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_YEARS_ON = re.compile(r"\byears?\s+(?:later|earlier|before|after|afterwards|on|ago)\b", re.IGNORECASE)


def _as_year(words: str, when: When) -> When:
    """Return the year alone where years are counted from another date: "two years later" names no month."""
    is_exact = when.precision in ("month", "day") and when.earliest is not None and "/" not in when.edtf
    if not is_exact or when.earliest is None or not _YEARS_ON.search(words) or _NAMED.search(words):
        return when
    sign = when.edtf[-1] if when.edtf[-1] in "?~%" else ""
    return dates.read_edtf(f"{when.earliest.year:04d}{sign}", display=when.display) or when


_NAMED = re.compile(r"\d{4}|\b(?:to the day|today|exactly)\b", re.IGNORECASE)


_UNTIL = re.compile(r"(?:until|till)\b", re.IGNORECASE)


def _is_new(words: str, context: str) -> bool:
    """Whether the words give a thing another day: it was put off `until 3 May`."""
    return bool(_UNTIL.match(words)) and is_moved(words, context)


def _as_point(when: When, *, is_new: bool) -> When:
    """Return when something is that is told from its start ("from 1 August"), by its hour ("by dawn") or as moved."""
    start, _, end = when.edtf.partition("/")
    is_end = is_new or when.part_of_day or when.time
    told = start if when.open_end and not when.open_start else end if is_end else ""
    point = dates.read_edtf(told, display=when.display) if "/" in when.edtf and told not in ("", "..") else None
    if point is None or not (when.open_start or when.open_end):
        return when
    kept = {"part_of_day": when.part_of_day, "time": when.time, "zone": when.zone, "anchor": when.anchor}
    return point.model_copy(update=kept | {"qualifier": when.qualifier})


def _is_own(place: Span, page: Page, span: Span) -> bool:
    """Whether the date words stand in a sentence of the quote."""
    own = page.sentences_of(span)
    return bool(own) and own[0].start <= place.start < own[-1].end


def _nearest(words: str, page: Page, span: Span) -> Span | None:
    """Return where the date words stand: in the sentences of the quote, else nearest before it, else after it."""
    places = _standing(words, page.article.body)
    own = page.sentences_of(span)
    low, high = (own[0].start, own[-1].end) if own else span

    def distance(place: Span) -> tuple[int, int]:
        if low <= place.start < high:
            return 0, place.start
        return (1, low - place.start) if place.start < low else (2, place.start - high)

    return min(places, key=distance, default=None)


@lru_cache(maxsize=256)  # records of one article share their date words
def _standing(words: str, body: str) -> tuple[Span, ...]:
    """Return the places where the same words stand, with any marks and spaces between them."""
    first, pattern = _pattern(words)
    folded = _lower(body)
    found: list[Span] = []
    at = folded.find(first)
    while at >= 0:
        place = pattern.match(body, at)
        if place is not None:
            found.append(Span(*place.span()))
        at = folded.find(first, place.end() if place is not None else at + 1)
    return tuple(found)


@lru_cache(maxsize=1024)  # Tuesday is in every article
def _pattern(words: str) -> tuple[str, re.Pattern[str]]:
    """Return the first word, in small letters, and the pattern of them all."""
    letters = re.findall(r"[^\W_]+", words)
    spaced_out = r"[\W_]{1,4}".join(letters)
    return letters[0].lower(), re.compile(rf"(?<![^\W_])(?i:{spaced_out})(?![^\W_])")


@lru_cache(maxsize=4)
def _lower(body: str) -> str:
    """Return the body in small letters, each at its place."""
    lower = body.lower()
    return lower if len(lower) == len(body) else "".join(one.lower()[:1] or one for one in body)
