"""Whether the dates of a sentence are carried by its evidence, as words or by their resolved value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from newsdigest import dates
from newsdigest.dates import DateWords, When
from newsdigest.facts.passage import dates_of
from newsdigest.schema.mention import Difference
from newsdigest.text import fold

_WORD = re.compile(r"[^\W_]+")
_SHORT_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|of|last|next|during)\s(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?+(?!\s[A-Z\d])"
)
# Days of years that begin on different weekdays: what two wordings mean on all of them is the same in itself, and "the
# weekend of June 7" is not always that of June 8.
_ANY_DAYS = (date(2024, 7, 1), date(2021, 2, 20), date(2022, 11, 9), date(2026, 4, 14))


def unsupported_dates(
    dated: Sequence[DateWords], evidence: Sequence[str], whens: Sequence[When]
) -> Iterator[Difference]:
    """Yield the date words of a sentence that neither stand in the evidence nor mean one of the resolved dates."""
    if not dated:
        return
    written = [f" {_spaced(text)} " for text in evidence]
    theirs = [words.text for text in evidence for words in dates_of(text)]
    for words in dated:
        if any(f" {_spaced(words.text)} " in text for text in written):
            continue
        is_day = any(_means(words.text, when) for when in whens) or any(
            _means_same(words.text, other) for other in theirs
        )
        if is_day and _is_clock_carried(words.text, written, theirs, whens):
            continue
        yield Difference(kind="date", said=words.text, found=theirs[0] if theirs else None)


def _is_clock_carried(words: str, written: Sequence[str], theirs: Sequence[str], whens: Sequence[When]) -> bool:
    """Whether the hour or the part of the day that date words have is one that the evidence has: 7 a.m. is no 7 p.m."""
    said = _resolved(words, _ANY_DAYS[0])
    if said is None:
        return True
    known = [*whens, *(one for other in theirs if (one := _with_its_clock(other)) is not None)]
    if said.time is not None:
        return any(one.time == said.time and (said.zone is None or one.zone in (None, said.zone)) for one in known)
    if said.part_of_day is None or any(f" {said.part_of_day} " in text for text in written):
        return True
    hours = _HOURS.get(said.part_of_day, range(24))
    return any(
        one.part_of_day == said.part_of_day or (one.time is not None and int(one.time[:2]) in hours) for one in known
    )


def _with_its_clock(words: str) -> When | None:
    """Return what date words mean; a time that stands without a day is of some day."""
    return _resolved(words, _ANY_DAYS[0]) or _resolved(f"{words} on Monday", _ANY_DAYS[0])


_HOURS = {
    "morning": range(12),
    "afternoon": range(12, 19),
    "evening": range(16, 24),
    "night": (*range(7), *range(18, 24)),
}


def unsupported_months(sentence: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield the shortened months without a day or a year ("in Sept") that the evidence does not name at all."""
    for found in _SHORT_MONTH.finditer(sentence):
        named = re.compile(rf"\b{found[1][:3]}", re.IGNORECASE)
        if not any(named.search(text) for text in evidence):
            yield Difference(kind="date", said=found[1], found=None)


def _spaced(text: str) -> str:
    """Return the folded words with every mark turned into a space, so that whole words compare."""
    return " ".join(_WORD.findall(fold(text)))


@lru_cache(1024)  # the dates of one passage are compared with those of many
def _resolved(words: str, day: date) -> When | None:
    return dates.resolve(words, published=datetime.combine(day, time(12), UTC))


def _means(words: str, when: When) -> bool:
    """Whether the words, said on that very date, mean it, or a longer time that holds it."""
    if when.earliest is None or when.latest is None:
        return False
    said = _resolved(words, when.earliest)
    if said is None or said.earliest is None or said.latest is None or _is_misnamed(words, said.earliest, said.latest):
        return False
    if "/" in said.edtf:  # a stretch of time has two ends, and both are said
        return (said.earliest, said.latest) == (when.earliest, when.latest)
    return said.earliest <= when.earliest and when.latest <= said.latest


def _is_misnamed(words: str, first: date, last: date) -> bool:
    """Whether the words name a weekday that those days are not ("Saturday, June 7"), or a weekend by its Sunday."""
    named = {_WEEKDAYS.index(word) for word in fold(words).replace(",", " ").split() if word in _WEEKDAYS}
    days = {(first + timedelta(days=at)).weekday() for at in range(min((last - first).days + 1, 7))}
    by_day = [int(figure) for figure in _DAY.findall(words)]
    return not named <= days or (last - first == timedelta(days=1) and bool(by_day) and first.day not in by_day)


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(r"(?<![\d:.])\d{1,2}(?![\d:.])")


def _means_same(words: str, other: str) -> bool:
    """Whether two wordings mean the same day whenever they are said: `Jan. 29` and `29 January`."""
    return all(_is_same(_resolved(words, day), _resolved(other, day)) for day in _ANY_DAYS)


def _is_same(one: When | None, other: When | None) -> bool:
    if one is None or other is None or one.earliest is None:
        return False
    return (one.earliest, one.latest) == (other.earliest, other.latest)
