"""Dates told by how far they are from the day of publication: `three days ago`, `in a week`, `the past month`."""

from __future__ import annotations

from datetime import date, timedelta
from datetime import time as midnight

from newsdigest.dates import calendars
from newsdigest.dates.calendars import Days
from newsdigest.dates.ground import Ground, Sense
from newsdigest.dates.phrase import Values
from newsdigest.dates.rulebook import Rules, enter, names, numbers, seen, step

DISTANCES: Rules = {}
LENGTHS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
TIMES = frozenset({"hour", "minute", "period", "hours", "minutes"})


def moved(at: date, count: int, unit: str) -> Days | None:
    """Return the day, week, month or year that many units away; weeks and longer are no days."""
    if unit.rstrip("s") in TIMES or unit == "weekend" or abs(count) > 40_000:
        return None
    if unit in LENGTHS:
        there = at + timedelta(days=LENGTHS[unit] * count)
        return calendars.day(there) if unit == "day" else calendars.week(there)
    return calendars.unit_around(at, unit, count)


@enter(DISTANCES, "UG")
def _moments_ago(values: Values, ground: Ground) -> Sense | None:
    """Read `hours ago` as the day of publication, more or less; days ago may be any day."""
    return _now(values, ground) if values[0] in TIMES else None


@enter(DISTANCES, "NUG", "auG", "NuG", "aNUG", "RUG", "YUG")
def _ago(values: Values, ground: Ground) -> Sense | None:
    counts, unit = numbers(values), names(values)[0]
    if counts and counts[-1] == 0:
        counts.pop()  # the value of `ago`
    count = counts[-1] if counts else 1
    if unit in ("hour", "minute"):
        return _hours_ago(count if unit == "hour" else count / 60, ground)
    days = moved(ground.today, -count, unit)
    return days and seen(days, ground)


def _hours_ago(hours: float, ground: Ground) -> Sense | None:
    """Return the day it was so many hours before the publication; without a time of day it may be the one before."""
    at = ground.published
    if hours > 1000 or at is None:
        return None
    if at.time() == midnight():
        return seen(Days(ground.today - timedelta(days=-int(-hours // 24)), ground.today, "day"), ground)
    days_back = (at.date() - (at - timedelta(hours=hours)).date()).days
    return seen(calendars.day(ground.today - timedelta(days=days_back)), ground)


@enter(DISTANCES, "lNU", "nNU", "tlNU", "lRU", "nRU", "NlU", "NnU", "lNu", "nNu")
def _last_units(values: Values, ground: Ground) -> Sense | None:
    """Read `the past three months` as running from then to the day of publication."""
    unit, way, base = names(values)[-1], next((s for word in names(values) if (s := step(word))), -1), ground.today
    count = numbers(values)[0]
    days = calendars.day(base + timedelta(days=way * -(-count // 24))) if unit == "hour" else None
    if unit in ("month", "year", "decade", "quarter"):
        far = calendars.month(
            *calendars.shifted_month(base, way * count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit])
        )
        days = far
    elif unit in LENGTHS:
        days = calendars.day(base + timedelta(days=way * count * LENGTHS[unit]))
    if days is None:
        return None
    ends = (days.first, base) if way < 0 else (base, days.last)
    return Sense(Days(*ends, "day"), f"{count} {unit} from {base.isoformat()}", approximate=days.precision != "day")


@enter(DISTANCES, "w")
def _now(_: Values, ground: Ground) -> Sense | None:
    return seen(calendars.day(ground.today), ground)._replace(approximate=True)


@enter(DISTANCES, "NUcT", "auc", "NUcw", "aucT", "aucw", "RUcw", "iNU", "iau", "iRU", "NUT")
def _from_now(values: Values, ground: Ground) -> Sense | None:
    """Read `three days from now`, and `in three days` of what lies ahead: behind, it is a length of time."""
    words = names(values)
    if words[0] in ("in", "within"):
        if ground.direction <= 0:
            return None
        count, unit = numbers(values)[0], words[1]
        count, unit = (-(-count // 24), "day") if unit == "hour" else (count, unit)
        days = moved(ground.today, count, unit)
        within = days and words[0] == "within" and ground.today <= days.last
        return days and seen(Days(ground.today, days.last, "day") if within else days, ground)
    if "from" not in words:
        return None
    if len(values) == 4 and isinstance(values[3], int) and words[0] in LENGTHS:  # a week from tomorrow
        ahead = timedelta(days=LENGTHS[words[0]] * numbers(values)[0] + values[3])
        return seen(calendars.day(ground.today + ahead), ground)
    days = moved(ground.today, numbers(values)[0], words[0])
    return days and seen(days, ground)
