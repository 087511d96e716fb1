"""Days told by their number in a count: `the 1,440th day of the war`, `day 1,440`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

_COUNTER = re.compile(
    r"\b(?:day\s(?:number\s)?(\d{1,3}(?:,\d{3})+|\d{2,5})\b|(\d{1,3}(?:,\d{3})+|\d{2,5})(?:st|nd|rd|th)\sday\b)",
    re.IGNORECASE,
)
_LEAST = 100  # the 10th day of a month is no counter


class CountedDay(NamedTuple):
    """A day counter and where it stands: `text[start:end]` are its words."""

    text: str
    number: int
    start: int
    end: int


def counted_days(text: str) -> Iterator[CountedDay]:
    """Yield the day counters of a text, in order."""
    for found in _COUNTER.finditer(text):
        number = int((found[1] or found[2]).replace(",", ""))
        if number >= _LEAST:
            yield CountedDay(found.group(), number, *found.span())


def day_number(day: date, day_one: date) -> int:
    """Return the number of a day in a count in which the first day is day 1."""
    return (day - day_one).days + 1


def numbered_day(number: int, day_one: date) -> date | None:
    """Return the day of that number, or None where Python keeps no such day."""
    try:
        return day_one + timedelta(days=number - 1)
    except OverflowError:
        return None


def first_day(number: int, day: date) -> date | None:
    """Return the day from which a count reckons that gives the day this number."""
    try:
        return day - timedelta(days=number - 1)
    except OverflowError:
        return None
