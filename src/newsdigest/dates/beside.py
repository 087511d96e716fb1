"""Dates told by another date in the same words: two days after Jan. 29, the Friday before Easter, a year ago today."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from newsdigest.dates import calendars
from newsdigest.dates.calendars import Days
from newsdigest.dates.ground import Ground, Sense
from newsdigest.dates.phrase import Values
from newsdigest.dates.when import Precision

Reader = Callable[[str, Values, Ground], Sense | None]

_COUNTED = re.compile(r"(?:[NR]|a_?|_)?(?P<unit>[uU])[ABcvn]_?(?P<inner>[^_].*?)_?")
_WEEKDAY = re.compile(r"W[ABcvn]_?(?P<inner>[^_].*?)_?")
_AGO = re.compile(r"(?:a|a?N|R)[uU]G(?P<inner>T|W|M[NO]|[tln]u)")
_WAYS = {"after": 1, "later": 1, "following": 1, "before": -1, "earlier": -1}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_SOME = 6  # hours that leave the day as it is, more often than not
_OF_DAY = ("day", "part_of_day")


def beside(core: str, values: Values, ground: Ground, read: Reader) -> Sense | None:
    """Return a date told from a date in the words, which `read` reads."""
    if core[0] == "u" and len(core) > 1 and core[1] in "MNWOIYE":
        return _unit_of(core, values, ground, read)
    if "^" in core:
        return _ended(core, values, ground, read)
    if "G" in core:
        return _ago(core, values, ground, read)
    return _weekday_beside(core, values, ground, read) if core[0] == "W" else _units_beside(core, values, ground, read)


def is_counted(core: str) -> bool:
    """Whether the shape counts from a date in the words: "a few days after the vote on Monday" is no Monday."""
    return bool(_COUNTED.fullmatch(core) or _WEEKDAY.fullmatch(core))


def _unit_of(core: str, values: Values, ground: Ground, read: Reader) -> Sense | None:
    """Return `the week of March 6` and `the month of March`."""
    inner = read(core[1:], values[1:], ground)
    if inner is None:
        return None
    if inner.days.precision == values[0] == "month":
        return inner
    if values[0] in ("week", "weekend") and inner.days.first == inner.days.last:
        return inner._replace(days=calendars.unit_around(inner.days.first, str(values[0])))
    return None


def _ended(core: str, values: Values, ground: Ground, read: Reader) -> Sense | None:
    """Return the weeks or months that end with a day, or the week that begins with it.

    `The nine months ended Sept. 30`, `the quarter ended June 30`, `the week beginning Jan. 19`.
    """
    at = core.index("^")
    inner = read(core[at + 1 :], values[at + 1 :], ground)
    unit = str(values[at - 1]) if at else ""
    count = int(values[at - 2]) if at > 1 and core[at - 2] in "NR" else 1
    if inner is None or inner.days.precision != "day" or count > 60:
        return None
    end = inner.days.last
    if values[at] == "ended" and ground.base and end > ground.base and "Y" not in core:
        end = calendars.shifted_years(end, -1)
    if unit == "week":
        span = timedelta(days=7 * count - 1)
        days = Days(end, end + span, "week") if values[at] == "beginning" else Days(end - span, end, "week")
        return Sense(days, f"week from or to {end.isoformat()}")
    months = _MONTHS.get(unit, 0) * count
    if not months or values[at] == "beginning":
        return None
    year, month = calendars.shifted_month(end + timedelta(days=1), -months)
    following = end + timedelta(days=1)
    start = calendars.month(year, month).first + timedelta(days=min(following.day, 28) - 1)
    precision: Precision = "quarter" if months == 3 else "year" if months == 12 else "month"
    return Sense(Days(start, end, precision), f"{unit} that ends {end.isoformat()}")


def _units_beside(core: str, values: Values, ground: Ground, read: Reader) -> Sense | None:
    """Return the day that lies days, weeks or months before or after the date that follows in the words.

    `Two days after the attack on Monday` counts from that Monday, `the week before Christmas` leads up to it, and some
    hours leave the day as it is.
    """
    found = _COUNTED.fullmatch(core)
    way = _WAYS.get(str(values[found.end("unit")]), 0) if found else 0
    if found is None or not way:
        return None
    unit, start, stop = str(values[found.start("unit")]), found.start("inner"), found.end("inner")
    inner = read(core[start:stop], values[start:stop], ground)
    if inner and unit in ("year", "month") and inner.days.precision == unit and core[0] in "NRa":
        days = calendars.unit_around(inner.days.first, unit, way * int(values[0]))
        return Sense(days, f"{unit} counted from {inner.days.first.isoformat()}")
    if inner is None or inner.days.precision not in _OF_DAY:
        return None
    is_some = "_" in core[: found.start("unit")]
    count = int(values[0]) if core[0] in "NR" else 1
    if unit == "hour":
        return inner._replace(approximate=True) if is_some or count <= _SOME else None
    if is_some or core[0] == "U" or unit not in ("day", "week", "weekend", "fortnight", "month", "year"):
        return None  # a few days
    at = inner.days.last if way > 0 else inner.days.first
    return Sense(_counted_from(at, unit, way * count, is_the=core[0] == "u"), f"{unit} counted from {at.isoformat()}")


def _counted_from(at: date, unit: str, count: int, *, is_the: bool) -> Days:
    """Return the day, month or year so far from a day; `the week after` are the seven days that follow."""
    if unit == "weekend":
        saturday = calendars.weekday_near(at + timedelta(days=count), 5, count)
        return calendars.weekend(saturday)
    if unit in ("week", "fortnight"):
        length = {"week": 7, "fortnight": 14}[unit]
        there = at + timedelta(days=length * count)
        if not is_the:
            return calendars.day(there)
        return Days(there, at - timedelta(days=1), "week") if count < 0 else Days(at + timedelta(days=1), there, "week")
    return calendars.unit_around(at, unit, count)


def _weekday_beside(core: str, values: Values, ground: Ground, read: Reader) -> Sense | None:
    """Return `the Friday after Thanksgiving`, `the Monday before Jan. 29`."""
    found = _WEEKDAY.fullmatch(core)
    way = _WAYS.get(str(values[1]), 0) if found else 0
    if found is None or not way:
        return None
    start, stop = found.start("inner"), found.end("inner")
    inner = read(core[start:stop], values[start:stop], ground)
    if inner is None or inner.days.precision not in _OF_DAY:
        return None
    at = inner.days.last if way > 0 else inner.days.first
    day = calendars.weekday_near(at + timedelta(days=way), int(values[0]), way)
    return Sense(calendars.day(day), f"{values[1]} {at.isoformat()}")


def _ago(core: str, values: Values, ground: Ground, read: Reader) -> Sense | None:
    """Return `two years ago today`, `a year ago this week`, `three years ago Tuesday`, `a week ago Tuesday`."""
    found = _AGO.fullmatch(core)
    if found is None:
        return None
    start = found.start("inner")
    unit, count = str(values[start - 2]), int(values[start - 3])
    inner = read(core[start:], values[start:], ground)
    if inner is None or count > 3000:
        return None
    days = inner.days
    if unit in ("day", "week", "fortnight") and days.precision == "day":
        back = timedelta(days={"day": 1, "week": 7, "fortnight": 14}[unit] * count)
        earlier = Days(days.first - back, days.last - back, "day")
        return Sense(earlier, f"{count} {unit} before {days.first.isoformat()}")
    if unit == "month" and days.precision == "day":
        year, month = calendars.shifted_month(days.first, -count)
        number = min(days.first.day, calendars.month(year, month).last.day)
        return Sense(calendars.day(date(year, month, number)), f"{count} month before {days.first.isoformat()}")
    if unit not in ("year", "decade"):
        return None
    at = calendars.shifted_years(days.first, -count * (10 if unit == "decade" else 1))
    around = calendars.unit_around(at, days.precision) if days.precision in ("week", "month", "year") else None
    return Sense(around or calendars.day(at), f"{count} {unit} before {days.first.isoformat()}")
