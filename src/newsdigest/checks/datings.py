"""The days that a statement names by themselves, whatever the day it is read on."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from newsdigest import dates
from newsdigest.checks.pages import Statement
from newsdigest.dates import When

_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\.|\b|[a-z]{2,6}\b)|\d{4}-\d{2}|\b(?:1[5-9]|20)\d\d\b",
    re.IGNORECASE,
)
_YEAR_BEHIND = re.compile(r"\s\(((?:19|20)\d\d)\)")  # "4 December (2025)"
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
# "Between 15 and 19 June", of which only the last day is date words.
_FROM_DAY = re.compile(r"\b(?:between|from)\s(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?\s(?:and|to|until|till)\s(?:the\s)?$")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
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
            first = _FROM_DAY.search(statement.bare[: words.start]) if words.text[:1].isdigit() else None
            whole = f"{first[1]}-{text}" if first is not None else text
            found.append(Dated(text, words.start, year.end() if year else words.end, resolved(whole, day)))
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


def weekday_in(words: str) -> int | None:
    """Return the number of the weekday that date words name, Monday being 0."""
    found = re.search(rf"\b{_WEEKDAY}\b", words, re.IGNORECASE)
    return _WEEKDAYS.index(found.group()[:3].lower()) if found is not None else None


def is_possibly(words: str) -> bool:
    """Whether a page says of a date that it is not sure of it."""
    return words.lower().startswith("possibly")


def is_yearless(words: str) -> bool:
    """Whether date words leave the year to their reader."""
    return _YEAR.search(words) is None


def are_compatible(one: Dated, other: Dated) -> bool:
    """Whether two dates of a page may be one; where one has no year, its day and month decide."""
    if one.when is None or other.when is None or dates.compatible(one.when, other.when):
        return True
    days, others = days_of(one.when), days_of(other.when)
    if days is None or others is None:
        return False
    if _goes_into(one.when, others[0]) or _goes_into(other.when, days[0]):
        return True
    if not (is_yearless(one.words) or is_yearless(other.words)):
        return False
    return [(day.month, day.day) for day in days] == [(day.month, day.day) for day in others]


def _goes_into(when: When, day: date) -> bool:
    """Whether a night ends on a day: that of the third of a month is "the night to Tuesday", the fourth."""
    return when.part_of_day == "night" and when.earliest == day - timedelta(days=1)


def days_of(when: When | None) -> tuple[date, date] | None:
    """Return first and last day, where both are known."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    return when.earliest, when.latest


def is_fine(when: When | None) -> bool:
    """Whether a date is told to the day, or to a few days."""
    days = days_of(when)
    return days is not None and (days[1] - days[0]).days <= 7
