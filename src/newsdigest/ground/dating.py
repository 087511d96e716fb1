"""The date of a record: its words looked up in the article and resolved by code, the model's reading held against it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from newsdigest import dates
from newsdigest.align import Span
from newsdigest.dates import When
from newsdigest.ground.page import Page


class Dated(NamedTuple):
    """What came of the date words of a record, and what an editor should know of it."""

    when: When | None
    notes: tuple[str, ...] = ()


def dated(
    words: str | None,
    *,
    page: Page,
    span: Span,
    tense: str | None,
    model_reading: str | None,
    told: Sequence[When],
    day_one: date | None,
) -> Dated:
    """Return when a record was, from its date words as the article has them near its evidence."""
    if not words or not any(letter.isalnum() for letter in words):
        return Dated(None)
    sentence = _sentence_with(words, page, span)
    if sentence is None:
        return Dated(None, (f"The date words {words!r} are not in the article; they are not used.",))
    when = dates.resolve(
        words,
        published=page.article.published,
        tense=tense,
        context=sentence,
        previous=tuple(told),
        day_one=day_one,
    )
    if when is None:
        return Dated(None, (f"The date words {words!r} could not be resolved.",))
    return Dated(when, _disagreement(when, model_reading, page))


def _sentence_with(words: str, page: Page, span: Span) -> str | None:
    """Return the sentence that has the date words: that of the quote, else the nearest before it, else after it."""
    places = [found.span() for found in _pattern(words).finditer(page.article.body)]
    if not places:
        return None
    own = page.sentences_of(span)
    low, high = (own[0].start, own[-1].end) if own else span

    def distance(place: tuple[int, int]) -> tuple[int, int]:
        if low <= place[0] < high:
            return 0, place[0]
        return (1, low - place[0]) if place[0] < low else (2, place[0] - high)

    start, end = min(places, key=distance)
    return " ".join(sentence.text for sentence in page.sentences_of(Span(start, end)))


def _pattern(words: str) -> re.Pattern[str]:
    """Return a pattern for the same words with other marks and spaces between them."""
    parts = re.findall(r"[^\W_]+", words)
    return re.compile(r"(?<![^\W_])" + r"[\W_]{1,4}".join(map(re.escape, parts)) + r"(?![^\W_])", re.IGNORECASE)


def _disagreement(when: When, model_reading: str | None, page: Page) -> tuple[str, ...]:
    """Return a note when the model read the same words as another date."""
    if not model_reading or model_reading == when.edtf:
        return ()
    theirs = dates.resolve(model_reading, published=page.article.published)
    if theirs is None or _overlap(when, theirs):
        return ()
    return (f"{when.display!r} is {when.edtf}; the model read it as {model_reading}.",)


def _overlap(one: When, other: When) -> bool:
    if one.earliest and other.latest and one.earliest > other.latest:
        return False
    return not (one.latest and other.earliest and other.earliest > one.latest)
