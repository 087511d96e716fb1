"""What the calendar says: spans of days, weeks, months and quarters, and steps between them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from newsdigest.dates.when import Precision

_DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


class Days(NamedTuple):
    """The first and the last day that words allow, both included, and how precise the words are."""

    first: date
    last: date
    precision: Precision


def day(at: date) -> Days:
    """Return one day."""
    return Days(at, at, "day")


def week(at: date) -> Days:
    """Return the week, Monday to Sunday, in which the day lies."""
    monday = at - timedelta(days=at.weekday())
    return Days(monday, monday + timedelta(days=6), "week")


def weekend(at: date) -> Days:
    """Return Saturday and Sunday of the week in which the day lies."""
    saturday = at + timedelta(days=5 - at.weekday())
    return Days(saturday, saturday + timedelta(days=1), "day")


@lru_cache(maxsize=1024)  # a story stays within a few years
def month(year: int, number: int) -> Days:
    """Return a month."""
    return Days(date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month")


def quarter(year: int, number: int) -> Days:
    """Return a quarter of the calendar year."""
    return Days(month(year, 3 * number - 2).first, month(year, 3 * number).last, "quarter")


def half(year: int, number: int) -> Days:
    """Return a half of the calendar year."""
    return Days(month(year, 6 * number - 5).first, month(year, 6 * number).last, "half")


def season(year: int, number: int) -> Days:
    """Return a season of the north by its EDTF number (21 spring to 24 winter, which runs into the next year)."""
    start = 3 * (number - 20)
    ends = (year + 1, 2) if number == 24 else (year, start + 2)
    return Days(date(year, start, 1), month(*ends).last, "season")


def year(number: int) -> Days:
    """Return a year."""
    return Days(date(number, 1, 1), date(number, 12, 31), "year")


def decade(first: int) -> Days:
    """Return the ten years from a year that ends in 0."""
    return Days(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def century(first: int) -> Days:
    """Return the hundred years from a year that ends in 00."""
    return Days(date(first, 1, 1), date(first + 99, 12, 31), "century")


def shifted_month(at: date, by: int) -> tuple[int, int]:
    """Return year and month that many months away."""
    index = at.year * 12 + at.month - 1 + by
    return index // 12, index % 12 + 1


def shifted_years(at: date, by: int) -> date:
    """Return the same day in another year; 29 February becomes the 28th."""
    year_number = at.year + by
    return date(year_number, at.month, min(at.day, monthrange(year_number, at.month)[1]))


def quarter_of(at: date) -> int:
    """Return the number of the quarter in which the day lies."""
    return (at.month + 2) // 3


def unit_around(at: date, unit: str, by: int = 0) -> Days:
    """Return the week, month, quarter, year or other unit in which the day lies, or the one `by` units away."""
    if unit in _DAYS_IN:
        moved = at + timedelta(days=_DAYS_IN[unit] * by)
        return {"day": day, "weekend": weekend}.get(unit, week)(moved)
    if unit == "month":
        return month(*shifted_month(at, by))
    if unit == "quarter":
        index = at.year * 4 + quarter_of(at) - 1 + by
        return quarter(index // 4, index % 4 + 1)
    if unit == "year":
        return year(at.year + by)
    return decade(at.year // 10 * 10 + 10 * by) if unit == "decade" else century(at.year // 100 * 100 + 100 * by)


def weekday_near(at: date, weekday: int, direction: int) -> date:
    """Return the day of that name nearest to `at` in the direction; `at` itself counts."""
    ahead = (weekday - at.weekday()) % 7
    return at + timedelta(days=ahead if direction > 0 or ahead == 0 else ahead - 7)


def nth_weekday(year_number: int, month_number: int, weekday: int, nth: int) -> date | None:
    """Return the nth such weekday of a month, counted from the end when nth is negative; None if there is none."""
    span = month(year_number, month_number)
    if nth < 0:
        return weekday_near(span.last, weekday, -1) - timedelta(days=7 * (-nth - 1))
    found = weekday_near(span.first, weekday, 1) + timedelta(days=7 * (nth - 1))
    return found if found <= span.last else None
