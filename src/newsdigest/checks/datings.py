"""The days that a statement names by themselves, whatever the day it is read on."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import NamedTuple

from newsdigest import dates
from newsdigest.checks.pages import Statement
from newsdigest.dates import When

_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\.|\b|[a-z]{2,6}\b)|\d{4}-\d{2}|\b(?:1[5-9]|20)\d\d\b",
    re.IGNORECASE,
)
_YEAR_BEHIND = re.compile(r"\s\(((?:19|20)\d\d)\)")  # "4 December (2025)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"


class Dated(NamedTuple):
    """Date words of a statement, where they stand in it, and what they mean, if the calendar has such a day."""

    words: str
    start: int
    end: int
    when: When | None


def noon(day: date) -> datetime:
    """Return a moment of the day, from which yearless words are resolved."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def resolved(words: str, day: date | None) -> When | None:
    """Return what date words mean on a page of that day, or None for words such as `today`."""
    when = dates.resolve(words, published=None)
    if when is None and day is not None and _MONTH.search(words):
        when = dates.resolve(words, published=noon(day))
    return when


def dated_words(statement: Statement, day: date | None) -> list[Dated]:
    """Return the dates of a statement that name their month, a label first, in order."""
    found = []
    label = statement.label
    if label:
        found.append(Dated(label, 0, len(label), resolved(label, day)))
    for words in dates.find(statement.bare):
        if words.start >= len(label) and _MONTH.search(words.text):
            year = _YEAR_BEHIND.match(statement.bare, words.end)
            text = f"{words.text} {year[1]}" if year else words.text
            found.append(Dated(text, words.start, year.end() if year else words.end, resolved(text, day)))
    return found


def weekdays_beside(statement: Statement, found: list[Dated]) -> list[tuple[str, int, int, Dated]]:
    """Return the weekdays that stand in front of a date with only a comma or a bracket between: `Monday (Feb. 2)`."""
    beside = []
    for dated in found:
        before = statement.bare[max(0, dated.start - 16) : dated.start]
        match = re.search(rf"\b({_WEEKDAY})(?:\s?\(|,\s(?:the\s)?)$", before, re.IGNORECASE)
        if match:
            start = dated.start - len(before) + match.start()
            beside.append((match.group(1), start, dated.end, dated))
    return beside


def days_of(when: When | None) -> tuple[date, date] | None:
    """Return first and last day, where both are known."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    return when.earliest, when.latest


def is_fine(when: When | None) -> bool:
    """Whether a date is told to the day, or to a few days."""
    days = days_of(when)
    return days is not None and (days[1] - days[0]).days <= 7
