"""Dates in prose and on the timeline, in house style and at the precision they really have."""

from __future__ import annotations

import re
from datetime import date

from newsdigest.dates.when import When
from newsdigest.text import fold

_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_FULL = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ABSOLUTE = re.compile(
    r"\d{4}|\d|january|february|march|april|\bmay\b|june|july|august|september|october|november|december"
)


def written(when: When, *, without_year: int | None = None) -> str:
    """Return a date in words; `without_year` leaves out that year where a day is given."""
    first, last = when.earliest, when.latest
    if first is None and last is None:
        return when.display
    if first is None:
        return f"by {_day(last, without_year)}" if last else when.display
    if last is None:
        return f"from {_day(first, without_year)}"
    about = "about " if when.qualifier in ("approximate", "both") else ""
    doubt = " (uncertain)" if when.qualifier in ("uncertain", "both") else ""
    return about + _span(first, last, without_year) + doubt


def dated(text: str, when: When | None, *, year: int | None) -> str:
    """Return a sentence whose date words say which day they mean: "on Thursday (Jan. 29)"."""
    if when is None or (when.earliest is None and when.latest is None):
        return text
    spot = _spot(text, when.display)
    if spot is None:
        return _closed(text, written(when, without_year=year))
    if _ABSOLUTE.search(fold(when.display)):
        return text
    return f"{text[:spot]} ({written(when, without_year=year)}){text[spot:]}"


def _spot(text: str, display: str) -> int | None:
    """Return where the date words end in the sentence, outside a quotation."""
    found = re.search(rf"(?<!\w){re.escape(display)}(?!\w)", text, re.IGNORECASE) if display else None
    return found.end() if found else None


def _closed(text: str, words: str) -> str:
    """Return the sentence with its date in brackets at the end, before the full stop."""
    if text.endswith(".") and not text.endswith(".."):
        return f"{text[:-1]} ({words})."
    return f"{text} ({words})"


def _span(first: date, last: date, without_year: int | None) -> str:
    if first == last:
        return _day(first, without_year)
    whole = _whole(first, last)
    if whole:
        return whole
    if (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.day}-{last.day}" + _year(first, without_year)
    if first.year == last.year:
        return f"{_day(first, first.year)} to {_day(last, without_year)}"
    return f"{_day(first, None)} to {_day(last, None)}"


def _whole(first: date, last: date) -> str | None:
    """Return a whole month or whole years by name."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    ends = last.toordinal() + 1 == date(last.year + last.month // 12, last.month % 12 + 1, 1).toordinal()
    if first.day == 1 and ends and (first.year, first.month) == (last.year, last.month):
        return f"{_FULL[first.month - 1]} {first.year}"
    return None


def _day(day: date, without_year: int | None) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}" + _year(day, without_year)


def _year(day: date, without_year: int | None) -> str:
    return "" if day.year == without_year else f", {day.year}"
