"""Holidays, and the weeks and weekends around them."""

from __future__ import annotations

from datetime import date, timedelta

from newsdigest.dates import calendars
from newsdigest.dates.calendars import Days
from newsdigest.dates.ground import Ground, Sense
from newsdigest.dates.holidays import RULES as HOLIDAYS
from newsdigest.dates.nearest import toward
from newsdigest.dates.phrase import Values
from newsdigest.dates.rulebook import Rules, enter, names, numbers, step, written

FEASTS: Rules = {}


def _long_weekend(at: date) -> Days:
    """Return the weekend that a holiday makes longer, or the one of its week."""
    if at.weekday() == 0:
        return Days(at - timedelta(days=2), at, "day")
    return Days(at, at + timedelta(days=2), "day") if at.weekday() == 4 else calendars.weekend(at)


def _around_holiday(at: date, unit: str) -> Days:
    """Return the day, or the week or weekend of the holiday."""
    return calendars.week(at) if unit == "week" else _long_weekend(at) if unit == "weekend" else calendars.day(at)


@enter(FEASTS, "E", "EY", "YE", "EW", "WE", "Eu", "WEY", "lE", "nE", "tE", "tlE", "Ea", "EMN", "EuY")
def _holiday(values: Values, ground: Ground) -> Sense | None:
    words = names(values)
    name = next((word for word in words if word in HOLIDAYS), "")
    years = [number for number in numbers(values) if number > 100]
    if years:
        return written(_around_holiday(HOLIDAYS[name](years[0]), words[-1]))
    base = ground.today
    found = [HOLIDAYS[name](year) for year in (base.year - 1, base.year, base.year + 1)]
    way = step(words[0])
    if way:
        at = max(at for at in found if at < base) if way < 0 else min(at for at in found if at > base)
    else:
        at = toward(found, base, ground)
    return Sense(_around_holiday(at, words[-1]), f"holiday by the tense and by {base.isoformat()}")
