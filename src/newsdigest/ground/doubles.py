"""A figure or a date that a record has twice, once in the place of another one that its evidence has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from newsdigest.dates import When
from newsdigest.facts.naming import spaced
from newsdigest.facts.passage import dates_of, quantities_of
from newsdigest.ground.slots import slot
from newsdigest.numbers.neighbours import MONTHS, WEEKDAYS
from newsdigest.schema.mention import Difference, DifferenceKind

_ALIKE = 2
_TWICE = 2


def doubled(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield what stands in the text more often than in the evidence while it leaves another of its kind out."""
    yield from _more("number", text, evidence, _figures)
    yield from _more("date", text, evidence, _days)


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
