"""Days that no month has, in the forms that are no date words at all: `May 32`, `31/06/2026`, `June 28 to 31`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LAST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # a February without its year may have 29
_NAME = (
    r"(?P<month>Jan(?:uary|[.])?|Feb(?:ruary|[.])?|Mar(?:ch|[.])?|Apr(?:il|[.])?|May|June?[.]?|July?[.]?|Aug(?:ust|[.])?|"
    r"Sept?(?:ember|[.])?|Oct(?:ober|[.])?|Nov(?:ember|[.])?|Dec(?:ember|[.])?)"
)
# What leads in to a day; behind "in" a month is told without one, and a figure may count something.
_LEAD = (
    r"(?P<lead>(?:on|from|until|till|by|since|before|after|to|through|of|between|for|and|the|[A-Z][a-z]{2,5}day,?|[-–])"
    r"\s)"
)
_ON = r"\b(?:on|from|until|till|by|since|before|after)\s"
_STOP = r"(?P<stop>\s*$|,?\s(?:19|20)\d\d\b|[,.;:)!?](?!\d)|\s[-–(])"
_TO = r"\s?(?:[-–]|\s(?:to|through|until|and)\s)\s?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:{_LEAD}|^){_NAME}\s{_DAY}(?!\d|[.:,]\d){_STOP}",
        rf"{_LEAD}{_NAME}\s{_DAY}(?!\d|[.:,]\d)(?=\s(?:in|at|and|to|but|when|after|with|because|for)\b)",
        rf"(?<!\bin\s)\b{_NAME}\s{_DAY}(?:\s*$|,?\s(?:19|20)\d\d\b)",
        rf"{_ON}{_DAY}(?:\sof)?\s{_NAME}(?![a-z])",
        rf"(?:{_LEAD}|\b){_DAY}(?:\sof)?\s{_NAME}{_STOP}",
        rf"{_NAME}\s\d{{1,2}}{_TO}{_DAY}(?!\d|[.:,]\d)(?:{_STOP}|(?=\s(?:in|at|on|but|when)\b))",
        rf"\b\d{{1,2}}{_TO}{_DAY}\s{_NAME}(?![a-z])",
    )
)
_SLASHED = re.compile(r"(?<![\d./])(?P<one>\d{1,2})[./](?P<two>\d{1,2})[./](?:19|20)\d\d(?![\d/]|[.]\d)")
_YEAR_FIRST = re.compile(r"(?<![\d./])(?:19|20)\d\d/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![\d/]|[.]\d)")


class NoDay(NamedTuple):
    """The words for a day that does not exist, where they stand, and why."""

    words: str
    start: int
    end: int
    reason: str


def no_days(text: str) -> Iterator[NoDay]:
    """Yield the days of a text that no month has."""
    seen: set[int] = set()
    for form in _FORMS:
        for found in form.finditer(text):
            month, day = found["month"], int(found["day"])
            last = _LAST[_MONTHS.index(month[:3].lower())]
            start, end = min(found.start("month"), found.start("day")), max(found.end("month"), found.end("day"))
            if day > last and start not in seen:
                seen.add(start)
                yield NoDay(text[start:end], start, end, f"{_full(month)} has no day {day}")
    for found in _SLASHED.finditer(text):
        one, two = int(found["one"]), int(found["two"])
        if not (_is_day(one, two) or _is_day(two, one)):
            yield NoDay(found[0], found.start(), found.end(), "neither order of day and month makes a date of it")
    for found in _YEAR_FIRST.finditer(text):
        if not _is_day(int(found["day"]), int(found["month"])):
            yield NoDay(found[0], found.start(), found.end(), "no month has that day")


def _is_day(day: int, month: int) -> bool:
    return 1 <= month <= len(_LAST) and 1 <= day <= _LAST[month - 1]


def _full(month: str) -> str:
    return month.rstrip(".")
