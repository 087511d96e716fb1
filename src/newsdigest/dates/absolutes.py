"""Dates that are told in full, or in full but for the year."""

from __future__ import annotations

from datetime import timedelta

from newsdigest.dates import calendars
from newsdigest.dates.calendars import Days
from newsdigest.dates.ground import Ground, Sense
from newsdigest.dates.lexicon import UNITS
from newsdigest.dates.nearest import toward
from newsdigest.dates.phrase import Values
from newsdigest.dates.rulebook import Rule, Rules, enter, full_year, names, numbers, on, step, written

ABSOLUTE: Rules = {}
_JUST_OVER = 10  # months until a month comes again that was the last or the one before


@enter(ABSOLUTE, "Y", "jY", "Z", "jZ", "uY", "aY", "jN", "jR", "Yju", "Yj", "Yu", "juY")
def _year(values: Values, ground: Ground) -> Sense | None:
    units = [name for name in names(values) if name in UNITS]
    return written(calendars.year(full_year(numbers(values)[-1], ground))) if units in ([], ["year"]) else None


@enter(ABSOLUTE, "Yr", "Rr", "Nr", "rY", "rN", "rR")
def _year_of_an_era(values: Values, _: Ground) -> Sense | None:
    first, second = numbers(values)
    year, era = (first, second) if second in (1, -1) else (second, first)
    return written(calendars.year(year)) if era == 1 and year else None


@enter(ABSOLUTE, "MY", "MZ", "YM")
def _month_of_a_year(values: Values, ground: Ground) -> Sense | None:
    first, second = numbers(values)
    month, year = (second, first) if first > 100 else (first, second)
    return written(calendars.month(full_year(year, ground), month))


def _day_in(order: str) -> Rule:
    """Return the rule for a day whose parts are told in that order."""

    def rule(values: Values, ground: Ground) -> Sense | None:
        parts = dict(zip(order, values, strict=True))
        month, number = int(parts["M"]), int(parts.get("N", parts.get("O", 0)))
        year = parts.get("Y", parts.get("Z", parts.get("R")))
        if year is None:
            return _without_year(month, number, ground)
        if parts.get("R") == 0:  # a figure with a point is no year
            return None
        return written(on(full_year(int(year), ground), month, number)) if int(year) < 3000 else None

    return rule


_ORDERS = ("MN", "MO", "NM", "OM")
for _order in _ORDERS:
    for _shape in (_order, "W" + _order, _order + "W", _order + "aW"):
        ABSOLUTE[_shape] = _day_in(_shape)
        for _year_kind in "YZ":
            ABSOLUTE[_shape + _year_kind] = _day_in(_shape + _year_kind)
ABSOLUTE |= {shape: _day_in(shape) for shape in ("YMN", "YNM", "NMR", "WNMR")}
ABSOLUTE |= {
    lead + "W" + order: _day_in(lead + "W" + order) for lead in ("t", "l", "n", "tn", "tl") for order in _ORDERS
}


@enter(ABSOLUTE, "NMN", "WNMN")
def _day_with_a_short_year(values: Values, ground: Ground) -> Sense | None:
    number, month, year = numbers(values)[-3:]
    return written(on(full_year(year, ground), month, number))


@enter(ABSOLUTE, "MR")
def _month_with_a_short_year(values: Values, ground: Ground) -> Sense | None:
    month, year = numbers(values)
    return written(calendars.month(full_year(year, ground), month)) if year < 100 else None


def _without_year(month: int, number: int, ground: Ground) -> Sense | None:
    """Return the day of the nearest year; where that is months away, the tense decides."""
    base = ground.today
    reach = 4 if (month, number) == (2, 29) else 1
    years = range(base.year - reach, base.year + reach + 1)
    found = [days.first for year in years if (days := on(year, month, number))]
    if not found:
        return None
    chosen = toward(found, base, ground)
    return Sense(calendars.day(chosen), f"year by the tense and by {base.isoformat()}")


@enter(ABSOLUTE, "lMN", "lMO", "nMN", "nMO")
def _day_by_word(values: Values, ground: Ground) -> Sense | None:
    """Read `last Oct. 13` as the one before the day of publication."""
    base, (month, number), way = ground.today, numbers(values), step(names(values)[0])
    found = [days.first for year in range(base.year - 4, base.year + 5) if (days := on(year, month, number))]
    side = [at for at in found if (at - base).days * way > 0]
    at = min(side, key=lambda at: abs((at - base).days), default=None)
    return Sense(calendars.day(at), f"{names(values)[0]} one seen from {base.isoformat()}") if at else None


@enter(ABSOLUTE, "WO", "OW", "WN")
def _weekday_and_number(values: Values, ground: Ground) -> Sense | None:
    """Read `Monday the 3rd` as the nearest third of a month that is a Monday."""
    weekday, number = numbers(values)
    base = ground.today
    found = [
        days.first
        for by in range(-6, 7)
        if (days := on(*calendars.shifted_month(base, by), number)) and days.first.weekday() == weekday
    ]
    side = [at for at in found if (at - base).days * ground.direction >= 0]  # a month or two apart: the tense decides
    return (
        Sense(calendars.day(toward(side or found, base, ground)), f"nearest to {base.isoformat()}") if found else None
    )


@enter(ABSOLUTE, "N")
def _number_alone(values: Values, ground: Ground) -> Sense | None:
    """Read `25` after `April 24 and` as a day of the month told just before it."""
    told, number = ground.told_in_sentence, numbers(values)[0]
    if told is None or told.precision != "day" or told.earliest is None or number <= told.earliest.day:
        return None
    return written(on(told.earliest.year, told.earliest.month, number))


@enter(ABSOLUTE, "O")
def _day_of_the_month(values: Values, ground: Ground) -> Sense | None:
    """Read `the 20th` as that day of the month told before, else of the nearest month."""
    if not any(digit.isdigit() for digit in ground.words):
        return None
    base, number = ground.today, int(values[0])
    found = [days.first for by in (-1, 0, 1) if (days := on(*calendars.shifted_month(base, by), number))]
    if not found:
        return None
    side = [at for at in found if (at - base).days * ground.direction >= 0]
    return Sense(calendars.day(toward(side or found, base, ground)), f"nearest to {base.isoformat()}")


@enter(ABSOLUTE, "M")
def _month(values: Values, ground: Ground) -> Sense | None:
    base, month = ground.today, int(values[0])
    ahead = (month - base.month) % 12
    if ahead == 11 and ground.direction <= 0:
        by = -1
    elif ahead >= _JUST_OVER and ground.is_promised:  # "voted to close it in April" tells in May of the vote
        by = ahead - 12
    elif ahead == 0 or (ahead == 1 and not ground.follows_past_verb):
        by = ahead
    else:
        forward = ground.direction > 0 or (ground.direction == 0 and ahead <= 3)
        by = ahead if forward or not ahead else ahead - 12
    return Sense(calendars.month(*calendars.shifted_month(base, by)), f"month by the tense and by {base.isoformat()}")


@enter(ABSOLUTE, "lM", "nM", "tM", "Ml", "Mn", "tlM", "tnM")
def _month_by_word(values: Values, ground: Ground) -> Sense | None:
    month, way, base = numbers(values)[0], step(names(values)[-1]), ground.today
    year = base.year + {-1: -(month >= base.month), 0: 0, 1: int(month <= base.month)}[way]
    return Sense(calendars.month(year, month), f"{names(values)[-1]} one seen from {base.isoformat()}")


@enter(ABSOLUTE, "OWM", "OWMY", "lWM", "lWMY")
def _nth_weekday(values: Values, ground: Ground) -> Sense | None:
    """Read `the first Saturday in July`."""
    nth, weekday, month = (-1, *numbers(values)[:2]) if names(values) else numbers(values)[:3]
    parts = numbers(values)
    if len(parts) + len(names(values)) == 4:
        found = calendars.nth_weekday(parts[-1], month, weekday, nth)
        return written(calendars.day(found)) if found else None
    base = ground.today
    years = [
        at
        for year in (base.year - 1, base.year, base.year + 1)
        if (at := calendars.nth_weekday(year, month, weekday, nth))
    ]
    return Sense(calendars.day(toward(years, base, ground)), f"nearest to {base.isoformat()}") if years else None


@enter(ABSOLUTE, "OWu", "lWu", "OWtu", "lWtu")
def _nth_weekday_of_this_month(values: Values, ground: Ground) -> Sense | None:
    """Read `the last Friday of the month`."""
    if values[-1] != "month":
        return None
    nth, weekday = (-1, numbers(values)[0]) if isinstance(values[0], str) else numbers(values)[:2]
    base = ground.today
    found = calendars.nth_weekday(base.year, base.month, weekday, nth)
    return Sense(calendars.day(found), f"month of {base.isoformat()}") if found else None


@enter(ABSOLUTE, "OuM", "OuMY", "luM", "luMY")
def _nth_week(values: Values, ground: Ground) -> Sense | None:
    """Read `the first week of July` as its first seven days."""
    unit, parts = names(values)[-1], numbers(values)
    nth, month = (-1, parts[0]) if len(names(values)) == 2 else (parts[0], parts[1])
    span = calendars.month(parts[-1], month) if parts[-1] > 100 else _span(_month((month,), ground))
    if unit == "day":
        return written(calendars.day(span.last) if nth == -1 else on(span.first.year, span.first.month, nth))
    if unit != "week" or not -1 <= nth <= 5:
        return None
    first = span.last - timedelta(days=6) if nth == -1 else span.first + timedelta(days=7 * (nth - 1))
    return Sense(Days(first, min(first + timedelta(days=6), span.last), "week"), "week of a month")


def _span(sense: Sense | None) -> Days:
    assert sense is not None  # noqa: S101
    return sense.days


@enter(ABSOLUTE, "D", "tD", "sD")
def _decade(values: Values, ground: Ground) -> Sense | None:
    number = numbers(values)[0]
    if number % 100 == 0 and 1000 <= number < 2000:
        return written(calendars.century(number))  # the 1800s
    return written(calendars.decade(number if number >= 100 else full_year(number, ground)))


@enter(ABSOLUTE, "SY", "YS", "SZ")
def _season(values: Values, ground: Ground) -> Sense | None:
    number, year = sorted(numbers(values))
    return written(calendars.season(full_year(year, ground), number))
