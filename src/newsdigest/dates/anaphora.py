"""Dates told from another date: that day, two days later, the day after Christmas, the 40th day."""

from __future__ import annotations

from datetime import date, timedelta

from newsdigest.dates import calendars
from newsdigest.dates.deictics import moved
from newsdigest.dates.ground import Ground, Sense
from newsdigest.dates.phrases import Values
from newsdigest.dates.rulebook import Rules, enter, names, numbers

TOLD: Rules = {}


def _from(at: date, days: calendars.Days | None) -> Sense | None:
    return days and Sense(days, f"told from {at.isoformat()}")


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
    back = word in ("earlier", "before")
    if word not in ("earlier", "before", "later", "after", "thereafter", "afterwards", "afterward"):
        return None
    at = ground.today if ground.told is None and back and unit in ("year", "month") else ground.told_day
    days = moved(at, -count if back else count, unit)
    told = ground.told
    if told and unit == "year" and told.precision in ("quarter", "month"):
        days = calendars.unit_around(calendars.shifted_years(at, -count if back else count), told.precision)
    return _from(at, days)


@enter(TOLD, "uA", "uc", "uB", "uv", "B", "v", "c", "A")
def _beside_told(values: Values, ground: Ground) -> Sense | None:
    """Read `the day before`."""
    words = names(values)
    unit = words[0] if len(words) == 2 else "day"
    by = -1 if words[-1] in ("before", "earlier") else 1
    if words[-1] in ("until", "by", "till", "since", "from") or unit in ("hour", "minute", "period"):
        return None
    return _from(ground.told_day, calendars.unit_around(ground.told_day, unit, by))


@enter(TOLD, "uN", "uR")
def _day_number(values: Values, ground: Ground) -> Sense | None:
    """Read `day 1,440 of the war`."""
    return _numbered_day((numbers(values)[0], names(values)[0]), ground)


@enter(TOLD, "Ou", "Ou_", "OuK")
def _numbered_day(values: Values, ground: Ground) -> Sense | None:
    """Read `the 1,440th day` of a count whose first day is given, and `the 20th century`."""
    number, unit = numbers(values)[0], names(values)[0]
    if unit == "century" and 1 <= number <= 30:
        return Sense(calendars.century(100 * max(number - 1, 1)), "as written") if number > 1 else None
    if unit == "day" and ground.day_one and 1 <= number <= 200_000:
        at = ground.day_one + timedelta(days=number - 1)
        return Sense(calendars.day(at), f"day {number} counted from {ground.day_one.isoformat()}")
    return None
