"""Dates told from another date: that day, two days later, the day after Christmas, the 40th day."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from newsdigest.dates import calendars
from newsdigest.dates.distances import moved
from newsdigest.dates.ground import Ground, Sense
from newsdigest.dates.phrase import Values
from newsdigest.dates.rulebook import Rules, enter, names, numbers, told_from
from newsdigest.dates.when import When

TOLD: Rules = {}
_BACK = frozenset({"earlier", "before"})
_AHEAD = frozenset({"later", "after", "thereafter", "afterwards", "afterward"})
_THIS_IS = re.compile(r"\b(?:today (?:is|was|marks|marked)|it(?:'s|’s| is)|this is)\s+(?:the\s+)?$", re.IGNORECASE)
_MISCOUNTED = 8  # days by which a count may be wrong and still be this count
_ON_THE_CLOCK = ("hour", "minute")
_SOME = 6  # hours that leave the day as it is, more often than not


def _from(at: date, days: calendars.Days | None) -> Sense | None:
    return days and told_from(at, days)


@enter(TOLD, "su", "ssu", "suB", "suA", "su_", "Su")
def _that_unit(values: Values, ground: Ground) -> Sense | None:
    unit, at = names(values)[-1 if names(values)[-1] not in ("earlier", "later") else -2], ground.told_day
    return None if unit in ("hour", "minute", "period", "fortnight") else _from(at, calendars.unit_around(at, unit))


@enter(TOLD, "s")
def _that_part(_: Values, ground: Ground) -> Sense | None:
    return _from(ground.told_day, calendars.day(ground.told_day))


@enter(TOLD, "n")
def _next_part(_: Values, ground: Ground) -> Sense | None:
    """Read `the next morning`."""
    return _from(ground.told_day, calendars.day(ground.told_day + timedelta(days=1)))


@enter(TOLD, "sW", "sM")
def _that_weekday(values: Values, ground: Ground) -> Sense | None:
    at, number = ground.told_day, numbers(values)[0]
    if len(ground.words.split()) and any(name in ground.words.lower() for name in ("day",)):
        return _from(at, calendars.day(calendars.week(at).first + timedelta(days=number)))
    return _from(at, calendars.month(at.year, number)) if 1 <= number <= 12 else None


@enter(TOLD, "sS")
def _that_season(values: Values, ground: Ground) -> Sense | None:
    return _from(ground.told_day, calendars.season(ground.told_day.year, numbers(values)[0]))


@enter(
    TOLD, "NUA", "auA", "NUB", "auB", "RUA", "RUB", "YUA", "YUB", "NUc", "NUv", "auc", "auv", "NuA", "NuB", "RUc", "RUv"
)
def _units_from_told(values: Values, ground: Ground) -> Sense | None:
    """Read `two days later`; with the years alone it may be told from the day of publication."""
    unit, word, count = names(values)[0], names(values)[-1], numbers(values)[0]
    back = word in _BACK
    if word == "hence":
        return _from(ground.today, moved(ground.today, count, unit))
    if word not in _BACK | _AHEAD:
        return None
    if unit in _ON_THE_CLOCK:
        return _time_from_told(-count if back else count, unit, word, ground)
    if ground.told is None and back and unit in ("year", "month") and _event_day(word, ground) is None:
        at = ground.today
    else:
        at = _event_day(word, ground) or ground.told_day
    days = moved(at, -count if back else count, unit)
    told = ground.told
    if told and unit == "year" and told.precision in ("quarter", "month"):
        days = calendars.unit_around(calendars.shifted_years(at, -count if back else count), told.precision)
    return _from(at, days)


@enter(TOLD, "a_UA", "a_UB", "a_Uc", "a_Uv", "_UA", "_UB", "_Uc", "_Uv", "UA", "UB", "Uc", "Uv")
def _some_hours_from_told(values: Values, ground: Ground) -> Sense | None:
    """Read `a few hours later`, `minutes later`; some days or weeks later may be any day."""
    unit, word = names(values)
    if unit not in _ON_THE_CLOCK or word not in _BACK | _AHEAD:
        return None
    return _hours_from_told(-_SOME if word in _BACK else _SOME, _beside(word, ground))


def _time_from_told(count: int, unit: str, word: str, ground: Ground) -> Sense | None:
    """Return the day of a time told from another: by the clock where that has one, `20 minutes later` than 23:50."""
    beside = _beside(word, ground)
    if beside is not None and beside.time is not None and beside.latest is not None:
        length = timedelta(minutes=count) if unit == "minute" else timedelta(hours=count)
        at = (datetime.combine(beside.latest, time.fromisoformat(beside.time)) + length).date()
        return _from(at, calendars.day(at))
    return _hours_from_told(count if unit == "hour" else count // 60, beside)


def _beside(word: str, ground: Ground) -> When | None:
    """Return the date that a time is told from."""
    return (ground.told_after if word in ("after", "before") else None) or ground.beside


def _hours_from_told(count: int, beside: When | None) -> Sense | None:
    """Return the day of what was told, for a few hours; for more, what an unknown hour of that day allows."""
    if beside is None or beside.precision not in ("day", "part_of_day", "hour", "minute") or not beside.latest:
        return None
    at, (whole, rest) = beside.latest, divmod(abs(count), 24)
    way = -1 if count < 0 else 1
    ends = sorted((at + timedelta(days=way * whole), at + timedelta(days=way * (whole + (rest > _SOME)))))
    sense = _from(at, calendars.Days(ends[0], ends[1], "day"))
    return sense and sense._replace(approximate=True)


@enter(TOLD, "uA", "uc", "uB", "uv")
def _beside_told(values: Values, ground: Ground) -> Sense | None:
    """Read `the day before`."""
    words = names(values)
    unit = words[0] if len(words) == 2 else "day"
    by = -1 if words[-1] in ("before", "earlier") else 1
    if words[-1] in ("until", "by", "till", "since", "from") or unit in ("hour", "minute", "period"):
        return None
    at = _event_day(words[-1], ground) or ground.told_day
    return _from(at, calendars.unit_around(at, unit, by))


def _event_day(word: str, ground: Ground) -> date | None:
    """Return the day of the event that `after` or `before` leads to, where it is told: "after the vote on May 3"."""
    beside = ground.told_after if word in ("after", "before") else None
    return beside.latest if beside and beside.precision in ("day", "part_of_day", "hour", "minute") else None


@enter(TOLD, "uN", "uR", "uY")
def _day_number(values: Values, ground: Ground) -> Sense | None:
    """Read `day 1,440 of the war`."""
    return _numbered_day((numbers(values)[0], names(values)[0]), ground)


def _today_is(number: int, ground: Ground) -> Sense | None:
    """Read `today is the eighth day of the strike`, unless the count that is given comes to another day nearby."""
    before, found, _ = (ground.context or "").partition(ground.words)
    if not found or not _THIS_IS.search(before[-40:]):
        return None
    if ground.day_one and abs((ground.today - ground.day_one).days + 1 - number) < _MISCOUNTED:
        return None
    return Sense(calendars.day(ground.today), f"day of {ground.today.isoformat()}, as it says")


@enter(TOLD, "Ou", "Ou_", "OuK")
def _numbered_day(values: Values, ground: Ground) -> Sense | None:
    """Read `the 1,440th day` of a count whose first day is given, and `the 20th century`."""
    number, unit = numbers(values)[0], names(values)[0]
    if unit == "day" and (days := _today_is(number, ground)):
        return days
    if unit == "century" and 1 <= number <= 30:
        return Sense(calendars.century(100 * max(number - 1, 1)), "as written") if number > 1 else None
    if unit == "day" and ground.day_one and 1 <= number <= 200_000:
        at = ground.day_one + timedelta(days=number - 1)
        return Sense(calendars.day(at), f"day {number} counted from {ground.day_one.isoformat()}")
    return None
