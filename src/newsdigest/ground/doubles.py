"""A figure or a date that a record has twice, once in the place of another one, and weekdays of no day it tells of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

from newsdigest import dates
from newsdigest.dates import When
from newsdigest.facts.naming import spaced
from newsdigest.facts.passage import dates_of, quantities_of, tokens_of
from newsdigest.ground.slots import slot
from newsdigest.numbers.lexicon import NUMBER_WORDS
from newsdigest.numbers.neighbours import MONTHS, WEEKDAYS
from newsdigest.schema.mention import Difference, DifferenceKind

_ALIKE = 2
_TWICE = 2


def doubled(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield what stands in the text more often than in the evidence while it leaves another of its kind out."""
    yield from _more("number", text, evidence, _figures)
    yield from _more("date", text, evidence, _days)
    for found in _UNMOVED.finditer(text):  # "from level 5 to level 5"
        if found[1].isdigit() or found[1] in NUMBER_WORDS:
            yield Difference(kind="number", said=found[0], found=None)
        elif found[1].lower() in MONTHS | WEEKDAYS:
            yield Difference(kind="date", said=found[0], found=None)


_UNMOVED = re.compile(r"\bfrom (?:[a-z]+ )?(\w+) (?:up |down )?to (?:[a-z]+ )?\1\b(?!\S*\d)")


def strange_weekdays(
    text: str, evidence: Sequence[str], whens: Sequence[When], published: datetime | None
) -> Iterator[Difference]:
    """Yield the weekdays that the evidence neither names nor means: "Monday" for "tomorrow" may be meant."""
    named = [(token.word, _WEEKDAY_AT[token.word]) for token in tokens_of(text) if token.word in _WEEKDAY_AT]
    if not named:
        return
    theirs = {_WEEKDAY_AT[token.word] for words in evidence for token in tokens_of(words) if token.word in _WEEKDAY_AT}
    found = [dates.resolve(words.text, published=published) for each in evidence for words in dates_of(each)]
    meant = {day.weekday() for when in (*whens, *found) if when is not None and (day := _day(when)) is not None}
    for word, weekday in named:
        if weekday not in theirs | meant:
            yield Difference(kind="date", said=word, found=None)


_NAMED_DAYS = (
    "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat",
    "sunday sun",
)  # fmt: skip
_WEEKDAY_AT = {
    form: at
    for at, names in enumerate(_NAMED_DAYS)
    for name in names.split()
    for form in (name, f"{name}'s", f"{name}’s", f"{name}s")
    if form not in ("sat", "sun", "wed", "mon", "weds", "suns")  # words of other meanings, too
}


def _day(when: When) -> date | None:
    return when.earliest if when.earliest == when.latest else None


def _figures(texts: Sequence[str]) -> Counter[str]:
    return Counter(str(quantity.value) for words in texts for quantity in quantities_of(words))


def _days(texts: Sequence[str]) -> Counter[str]:
    return Counter(spaced(found.text) for words in texts for found in dates_of(words))


def _more(
    kind: DifferenceKind, text: str, evidence: Sequence[str], counted: Callable[[Sequence[str]], Counter[str]]
) -> Iterator[Difference]:
    ours = counted([text])
    if max(ours.values(), default=0) < _TWICE:
        return
    theirs = counted(evidence)
    missing = [value for value in theirs if value not in ours]
    for value, count in ours.items():
        if missing and 0 < theirs[value] < count:
            yield Difference(kind=kind, said=value, found=missing[0])


def displaced_dates(text: str, evidence: Sequence[str], whens: Sequence[When]) -> Iterator[Difference]:
    """Yield the dates that stand where the evidence has another, though they be the date of the record itself."""
    if not whens:
        return
    written = [f" {spaced(words)} " for words in evidence]
    ours = [words for words in dates_of(text) if not any(f" {spaced(words.text)} " in each for each in written)]
    if not ours:
        return
    theirs = [(other, slot(each, other.start, other.end)) for each in evidence for other in dates_of(each)]
    missing = [(other.text, place) for other, place in theirs if f" {spaced(other.text)} " not in f" {spaced(text)} "]
    for words in ours:
        place = slot(text, words.start, words.end)
        for other, stood in missing:
            if _is_other_day(words.text, other) and stood.likeness(place) >= _ALIKE:
                yield Difference(kind="date", said=words.text, found=other)


def _is_other_day(words: str, other: str) -> bool:
    """Whether both name a weekday or both a month, and not the same."""
    ours, theirs = (set(spaced(one).split()) for one in (words, other))
    return any(ours & names and theirs & names and not ours & theirs & names for names in (WEEKDAYS, MONTHS))
