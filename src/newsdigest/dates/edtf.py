"""Dates written and read in EDTF levels 0 and 1, and as one of a set."""

from __future__ import annotations

from datetime import date

from newsdigest.dates.calendars import Days


def written_days(days: Days, *, open_start: bool = False, open_end: bool = False, mark: str = "") -> str:
    """Return the EDTF of a span of days; `mark` is `~`, `?`, `%` or nothing."""
    if open_start:
        return f"../{_end(days.last, days)}{mark}"
    if open_end:
        return f"{_end(days.first, days)}{mark}/.."
    first, last, precision = days
    if precision == "season":
        return f"{first.year:04}-{21 + (first.month - 3) // 3:02}{mark}"
    whole = _whole(days)
    if whole:
        return whole + mark
    if precision == "day" and first == last:
        return f"{first.isoformat()}{mark}"
    return f"{_start(days)}{mark}/{_stop(days)}{mark}"


def _whole(days: Days) -> str:
    """Return the one-part EDTF of a whole decade, century, year, month or day, or nothing."""
    first, last, precision = days
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        if first.year == last.year:
            return f"{first.year:04}"
        if precision == "decade" and last.year == first.year + 9 and first.year % 10 == 0:
            return f"{first.year // 10:03}X"
        if precision == "century" and last.year == first.year + 99 and first.year % 100 == 0:
            return f"{first.year // 100:02}XX"
    if (first.year, first.month) == (last.year, last.month) and first.day == 1 and _is_month_end(last):
        return f"{first.year:04}-{first.month:02}"
    return ""


def _is_month_end(at: date) -> bool:
    return at.month != date.fromordinal(min(at.toordinal() + 1, date.max.toordinal())).month or at == date.max


def _start(days: Days) -> str:
    if days.precision in ("week", "day"):
        return days.first.isoformat()
    if (
        days.precision in ("year", "decade", "century")
        and (days.first.month, days.first.day) == (1, 1)
        and (
            days.last.month,
            days.last.day,
        )
        == (12, 31)
    ):
        return f"{days.first.year:04}"
    if days.first.day == 1 and _is_month_end(days.last):
        return f"{days.first.year:04}-{days.first.month:02}"
    return days.first.isoformat()


def _stop(days: Days) -> str:
    start = _start(days)
    return days.last.isoformat()[: len(start)]


def _end(at: date, days: Days) -> str:
    size = {"year": 4, "decade": 4, "century": 4, "month": 7, "quarter": 7, "half": 7, "season": 7}.get(
        days.precision, 10
    )
    return at.isoformat()[:size]


def written_set(choices: tuple[date, ...]) -> str:
    """Return one of several days."""
    return "[" + ",".join(at.isoformat() for at in choices) + "]"
