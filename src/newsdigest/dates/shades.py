"""Early, middle and late parts of a month, a year or a decade."""

from __future__ import annotations

from datetime import timedelta

from newsdigest.dates import calendars
from newsdigest.dates.calendars import Days

_MONTH_DAYS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}
_YEAR_MONTHS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (10, 12)}
_WEEK_DAYS = {"early": (0, 2), "mid": (1, 3), "late": (3, 6), "end": (4, 6)}
_DECADE_YEARS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "end": (7, 9)}
_CENTURY_YEARS = {"early": (0, 32), "mid": (33, 65), "late": (66, 99), "end": (90, 99)}


def shaded(days: Days, shade: str) -> Days:
    """Return the early, middle or late third, by the house rule: the middle of a month is the 11th to the 20th."""
    if shade == "last":
        shade = "end"
    if days.precision == "month" and (days.first.year, days.first.month) == (days.last.year, days.last.month):
        first, last = _MONTH_DAYS[shade]
        return Days(days.first.replace(day=first), days.first.replace(day=min(last, days.last.day)), "month")
    if days.precision == "year" and days.first.year == days.last.year:
        first, last = _YEAR_MONTHS[shade]
        return Days(calendars.month(days.first.year, first).first, calendars.month(days.first.year, last).last, "year")
    if days.precision in ("decade", "century"):
        first, last = (_DECADE_YEARS if days.precision == "decade" else _CENTURY_YEARS)[shade]
        years = calendars.year(days.first.year + first).first, calendars.year(days.first.year + last).last
        return Days(*years, days.precision)
    if days.precision in ("season", "quarter"):
        year, month = calendars.shifted_month(days.first, {"early": 0, "mid": 1, "late": 2, "end": 2}[shade])
        return Days(*calendars.month(year, month)[:2], days.precision)
    if days.precision == "week":
        start, stop = _WEEK_DAYS[shade]
        return Days(days.first + timedelta(days=start), days.first + timedelta(days=stop), "week")
    length = (days.last - days.first).days + 1
    third = max(1, length // 3)
    first, last = {
        "early": (0, third),
        "mid": (third, 2 * third),
        "late": (length - third, length),
        "end": (length - third, length),
    }[shade]
    return Days(days.first + timedelta(days=first), days.first + timedelta(days=max(first, last - 1)), days.precision)
