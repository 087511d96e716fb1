"""The rules: what each shape of date words means on the calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from newsdigest.dates import calendars
from newsdigest.dates.calendars import Days
from newsdigest.dates.ground import Ground, Sense

Values = tuple[int | str, ...]
Rule = Callable[[Values, Ground], Sense | None]

FIXED: dict[str, Rule] = {}
RELATIVE: dict[str, Rule] = {}
_DAYS_OF = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


def _rule(*shapes: str, relative: bool = False) -> Callable[[Rule], Rule]:
    """Enter a rule for its shapes; a relative one needs the day of publication."""

    def enter(rule: Rule) -> Rule:
        for shape in shapes:
            (RELATIVE if relative else FIXED)[shape] = rule
        return rule

    return enter


def _on(year: int, month: int, number: int) -> Days | None:
    try:
        return calendars.day(date(year, month, number))
    except ValueError:
        return None


def _sense(days: Days | None, rule: str) -> Sense | None:
    return None if days is None else Sense(days, rule)


def full_year(number: int, ground: Ground) -> int:
    """Return the year that two digits mean: at most ten years ahead of the day of publication."""
    if number >= 100:
        return number
    pivot = (ground.base.year if ground.base else 2026) + 10
    century = pivot // 100 * 100
    return century + number if century + number <= pivot else century - 100 + number


@_rule("Y", "jY")
def _year(values: Values, _: Ground) -> Sense | None:
    return Sense(calendars.year(int(values[-1])), "year as written")


@_rule("Z", "jZ")
def _short_year(values: Values, ground: Ground) -> Sense | None:
    return Sense(calendars.year(full_year(int(values[-1]), ground)), "year in two digits")


@_rule("MY", "MZ")
def _month_year(values: Values, ground: Ground) -> Sense | None:
    return Sense(calendars.month(full_year(int(values[1]), ground), int(values[0])), "month as written")


def _day_of(order: str, year_known: bool) -> Rule:
    """Return the rule for a day of a month, told in that order of month, number and year."""

    def rule(values: Values, ground: Ground) -> Sense | None:
        parts = dict(zip(order, values, strict=True))
        month = int(parts["M"])
        number = int(parts.get("N", parts.get("O", 0)))
        year = parts.get("Y", parts.get("Z"))
        if year is not None:
            return _sense(_on(full_year(int(year), ground), month, number), "day as written")
        if number > 31 and "N" in parts and "W" not in parts:
            return (
                Sense(calendars.month(full_year(number, ground), month), "month as written") if number < 100 else None
            )
        return _without_year(month, number, ground)

    rule.__name__ = "_day_of_" + order + ("_known" if year_known else "")
    return rule


for _order in ("MN", "MO", "NM", "OM", "WMN", "WMO", "WNM", "WOM", "MNW", "MOW", "NMW", "OMW"):
    _rule(_order, relative=True)(_day_of(_order, False))
    for _year_kind in "YZ":
        _rule(_order + _year_kind)(_day_of(_order + _year_kind, True))


def _without_year(month: int, number: int, ground: Ground) -> Sense | None:
    """Return the day of the year that the tense asks for, else of the nearest."""
    base = ground.today
    found = [days.first for year in (base.year - 1, base.year, base.year + 1) if (days := _on(year, month, number))]
    if not found:
        return None
    nearest = min(found, key=lambda at: (abs((at - base).days), at))
    wanted = [at for at in found if (at - base).days * ground.direction >= -3]
    if ground.direction and wanted:
        nearest = min(wanted, key=lambda at: abs((at - base).days))
    return Sense(calendars.day(nearest), f"year nearest to {base.isoformat()}")


@_rule("M", relative=True)
def _month(values: Values, ground: Ground) -> Sense | None:
    base, month = ground.today, int(values[0])
    if ground.direction > 0:
        year = base.year + (month < base.month)
    elif ground.direction < 0:
        year = base.year - (month > base.month)
    else:
        year = min(
            (base.year - 1, base.year, base.year + 1), key=lambda y: abs((y - base.year) * 12 + month - base.month)
        )
    return Sense(calendars.month(year, month), f"month nearest to {base.isoformat()}")


@_rule("lM", "nM", "tM", "sM", "Ml", relative=True)
def _month_by_word(values: Values, ground: Ground) -> Sense | None:
    month = next(int(v) for v in values if isinstance(v, int))
    word = next(v for v in values if isinstance(v, str))
    base = ground.today
    if word in ("last", "past", "previous", "latest", "preceding", "prior"):
        year = base.year - (month >= base.month)
    elif word in ("next", "coming", "following", "upcoming", "ensuing"):
        year = base.year + (month <= base.month)
    else:
        year = base.year
    return Sense(calendars.month(year, month), f"{word} month of that name seen from {base.isoformat()}")


@_rule("W", relative=True)
def _weekday(values: Values, ground: Ground) -> Sense | None:
    base = ground.today
    at = calendars.weekday_near(base, int(values[0]), ground.direction)
    return Sense(calendars.day(at), f"weekday nearest to {base.isoformat()}")


@_rule("lW", "Wl", relative=True)
def _last_weekday(values: Values, ground: Ground) -> Sense | None:
    weekday = next(int(v) for v in values if isinstance(v, int))
    at = calendars.weekday_near(ground.today - timedelta(days=1), weekday, -1)
    return Sense(calendars.day(at), f"last such weekday before {ground.today.isoformat()}")


@_rule("nW", "Wn", "tnW", relative=True)
def _next_weekday(values: Values, ground: Ground) -> Sense | None:
    weekday = next(int(v) for v in values if isinstance(v, int))
    at = calendars.weekday_near(ground.today + timedelta(days=1), weekday, 1)
    return Sense(calendars.day(at), f"next such weekday after {ground.today.isoformat()}")


@_rule("tW", "tlW", relative=True)
def _this_weekday(values: Values, ground: Ground) -> Sense | None:
    at = calendars.week(ground.today).first + timedelta(days=int(values[-1]))
    if "past" in values or "last" in values:
        at = calendars.weekday_near(ground.today, int(values[-1]), -1)
    return Sense(calendars.day(at), f"weekday of the week of {ground.today.isoformat()}")


@_rule("Wtu", "Wlu", "Wnu", "tuW", "luW", "nuW", relative=True)
def _weekday_of_week(values: Values, ground: Ground) -> Sense | None:
    weekday = next(int(v) for v in values if isinstance(v, int))
    words = [v for v in values if isinstance(v, str)]
    if words[1] != "week":
        return None
    step = _step(words[0])
    at = calendars.week(ground.today + timedelta(days=7 * step)).first + timedelta(days=weekday)
    return Sense(calendars.day(at), f"weekday of {words[0]} week seen from {ground.today.isoformat()}")


def _step(word: str) -> int:
    if word in ("last", "past", "previous", "latest", "preceding", "prior"):
        return -1
    return 1 if word in ("next", "coming", "following", "upcoming", "ensuing") else 0


@_rule("T", relative=True)
def _today(values: Values, ground: Ground) -> Sense | None:
    part = "night" if values[0] == "tonight" else ""
    step = 0 if part else int(values[0])
    return Sense(calendars.day(ground.today + timedelta(days=step)), f"seen from {ground.today.isoformat()}", part=part)


@_rule("uAT", "uBT", "uAlW", "uBlW", "uAW", "uBW", "uAnW", "uBnW", relative=True)
def _day_beside(values: Values, ground: Ground) -> Sense | None:
    if values[0] != "day":
        return None
    rest = values[2:]
    inner = _today if len(rest) == 1 and values[-1] in (-1, 0, 1) and "T" else _last_weekday
    sense = inner(rest, ground)
    if sense is None:
        return None
    step = 1 if values[1] in ("after", "later") else -1
    return Sense(calendars.day(sense.days.first + timedelta(days=step)), sense.rule)


@_rule("lu", "tu", "nu", "jlu", "tju", "lju", "nju", relative=True)
def _unit_by_word(values: Values, ground: Ground) -> Sense | None:
    word, unit = (str(v) for v in values if v not in ("fiscal", "calendar", "full", "whole", "entire"))
    step = _step(word)
    if word in ("following", "previous", "preceding", "ensuing") and ground.told and ground.told.earliest:
        return Sense(
            calendars.unit_around(ground.told.latest or ground.told.earliest, unit, step),
            f"{word} {unit} after {ground.told.edtf}",
        )
    if unit == "period":
        unit = "quarter"
    if word == "past" and unit != "weekend":
        return Sense(
            Days(calendars.unit_around(ground.today, unit, -1).first, ground.today, "day")
            if unit == "day"
            else calendars.unit_around(ground.today, unit, -1),
            f"past {unit} seen from {ground.today.isoformat()}",
        )
    if unit in ("hour", "minute"):
        return None
    return Sense(calendars.unit_around(ground.today, unit, step), f"{word} {unit} seen from {ground.today.isoformat()}")


@_rule("u", "ju", relative=True)
def _unit_alone(values: Values, ground: Ground) -> Sense | None:
    unit = str(values[-1])
    told = ground.told
    if unit in ("hour", "minute", "period", "decade", "century", "fortnight"):
        return None
    if unit == "weekend":
        back = timedelta(days=5) if ground.direction <= 0 and ground.today.weekday() < 5 else timedelta(0)
        return Sense(calendars.weekend(ground.today - back), f"weekend nearest to {ground.today.isoformat()}")
    if told and told.earliest and unit == "day":
        return Sense(calendars.unit_around(told.earliest, unit), f"{unit} of {told.edtf}")
    if unit == "day":
        return None
    return Sense(calendars.unit_around(ground.today, unit), f"{unit} of {ground.today.isoformat()}")


@_rule("su", "ssu")
def _told_unit(values: Values, ground: Ground) -> Sense | None:
    unit, told = str(values[-1]), ground.told
    if told is None or told.earliest is None or unit in ("hour", "minute", "period", "fortnight"):
        return None
    return Sense(calendars.unit_around(told.earliest, unit), f"{unit} of {told.edtf}")


def _moved(at: date, count: int, unit: str) -> Sense | None:
    """Return the day or the unit that many units away."""
    if unit in ("hour", "minute", "period", "weekend") or abs(count) > 20000:
        return None
    if unit in _DAYS_OF:
        there = at + timedelta(days=_DAYS_OF[unit] * count)
        return Sense(calendars.day(there), "") if unit == "day" else Sense(calendars.week(there), "")
    return Sense(calendars.unit_around(at, unit, count), "")


@_rule("NUG", "auG", "NuG", "aNUG", "auuG", relative=True)
def _ago(values: Values, ground: Ground) -> Sense | None:
    unit = str(values[-2])
    count = max((int(v) for v in values[:-2] if isinstance(v, int)), default=1)
    sense = _moved(ground.today, -count, unit)
    return sense and sense._replace(rule=f"{count} {unit} before {ground.today.isoformat()}")


@_rule("NUA", "auA", "NUB", "auB")
def _beside_told(values: Values, ground: Ground) -> Sense | None:
    told = ground.told
    at = told.earliest if told and told.earliest else None
    count, unit = int(values[0]), str(values[1])
    back = values[2] in ("earlier", "before")
    if at is None and back and unit == "year":
        at = ground.base
    if at is None:
        return None
    sense = _moved(at, -count if back else count, unit)
    if sense and unit != "day" and told and told.precision == "quarter" and unit == "year":
        sense = Sense(calendars.unit_around(calendars.shifted_years(at, -count if back else count), "quarter"), "")
    return sense and sense._replace(rule=f"{count} {unit} {'before' if back else 'after'} {told.edtf if told else at}")


@_rule("lNU", "lU", "nNU", "tlNU", relative=True)
def _last_units(values: Values, ground: Ground) -> Sense | None:
    counts = [int(v) for v in values if isinstance(v, int)]
    if not counts:
        return None
    step = next((s for v in values if isinstance(v, str) and (s := _step(v))), -1)
    sense = _moved(ground.today, step * counts[0], str(values[-1]))
    if sense is None:
        return None
    ends = sorted((sense.days.first, ground.today))
    return Sense(Days(ends[0], ends[1], "day"), f"{counts[0]} {values[-1]} from {ground.today.isoformat()}")


@_rule("NUfw", "NUfT", "aufw", "aufT", relative=True)
def _from_now(values: Values, ground: Ground) -> Sense | None:
    sense = _moved(ground.today, int(values[0]), str(values[1]))
    return sense and sense._replace(rule=f"{values[0]} {values[1]} after {ground.today.isoformat()}")


@_rule("Ou", "jOu", "Oju", relative=True)
def _numbered_unit(values: Values, ground: Ground) -> Sense | None:
    number = next(int(v) for v in values if isinstance(v, int))
    unit = str(values[-1])
    if unit in ("quarter", "period") and 1 <= number <= 4:
        base = ground.today
        ahead = number > calendars.quarter_of(base) and ground.direction <= 0
        return Sense(calendars.quarter(base.year - ahead, number), f"quarter nearest to {base.isoformat()}")
    return _numbered(number, unit, ground)


@_rule("Ou", "Ou_")
def _numbered_fixed(values: Values, ground: Ground) -> Sense | None:
    return _numbered(int(values[0]), str(values[1]), ground)


def _numbered(number: int, unit: str, ground: Ground) -> Sense | None:
    if unit == "century" and 1 <= number <= 30:
        return Sense(calendars.century(100 * max(number - 1, 1)), "century as written")
    if unit == "day" and ground.day_one and 1 <= number <= 200_000:
        at = ground.day_one + timedelta(days=number - 1)
        return Sense(calendars.day(at), f"day {number} counted from {ground.day_one.isoformat()}")
    return None


@_rule("OuY", "YOu", "OujY", "jOuY", "YjOu", "OuZ")
def _quarter_of_year(values: Values, ground: Ground) -> Sense | None:
    numbers = [int(v) for v in values if isinstance(v, int)]
    number, year = sorted(numbers)
    if ("quarter" not in values and "period" not in values) or not 1 <= number <= 4:
        return None
    return Sense(calendars.quarter(full_year(year, ground), number), "quarter as written")


@_rule("QY", "YQ", "QZ")
def _named_quarter(values: Values, ground: Ground) -> Sense | None:
    number, year = sorted(int(v) for v in values)
    return Sense(calendars.quarter(full_year(year, ground), number), "quarter as written")


@_rule("Q", relative=True)
def _bare_quarter(values: Values, ground: Ground) -> Sense | None:
    return _numbered_unit((values[0], "quarter"), ground)


@_rule("OFY", "lFY", "YOF", "OFM", "lFM", "OFMY")
def _half(values: Values, ground: Ground) -> Sense | None:
    numbers = [int(v) for v in values if isinstance(v, int) and v]
    number = 2 if "last" in values else numbers[0]
    if number not in (1, 2) or numbers[-1] < 1000:
        return None
    return Sense(calendars.half(numbers[-1], number), "half as written")


@_rule("SY", "YS", "SZ")
def _season_year(values: Values, ground: Ground) -> Sense | None:
    number, year = sorted(int(v) for v in values)
    return Sense(calendars.season(full_year(year, ground), number), "season as written")


@_rule("S", "lS", "tS", "nS", "tlS", "uuS", relative=True)
def _season(values: Values, ground: Ground) -> Sense | None:
    base, number = ground.today, int(values[-1])
    seasons = [calendars.season(base.year + step, number) for step in (-2, -1, 0, 1, 2)]
    word = next((str(v) for v in values if isinstance(v, str) and v != "this"), "this")
    if word in ("last", "past", "previous"):
        chosen = max(days for days in seasons if days.last < base or (word == "past" and days.first <= base))
    elif word in ("next", "coming", "following"):
        chosen = min(days for days in seasons if days.first > base)
    elif ground.direction:
        chosen = (
            max(d for d in seasons if d.first <= base)
            if ground.direction < 0
            else min(d for d in seasons if d.last >= base)
        )
    else:
        chosen = min(seasons, key=lambda days: abs((days.first - base).days + 45))
    return Sense(chosen, f"season nearest to {base.isoformat()}")


@_rule("D")
def _decade(values: Values, ground: Ground) -> Sense | None:
    number = int(values[0])
    return Sense(calendars.decade(number if number >= 100 else full_year(number, ground)), "decade as written")


@_rule("lP", "tP", relative=True)
def _part_by_word(values: Values, ground: Ground) -> Sense | None:
    step = 1 if _step(str(values[0])) < 0 else 0
    return Sense(calendars.day(ground.today - timedelta(days=step)), f"seen from {ground.today.isoformat()}")


@_rule("I", "WI", "IW")
def _iso(values: Values, _: Ground) -> Sense | None:
    text = next(str(v) for v in values if isinstance(v, str))
    year, month, number = (int(piece) for piece in text[:10].replace("T", " ").split()[0].split("-"))
    return _sense(_on(year, month, number), "day as written") if year else None


@_rule("L", "WL", "LW")
def _slashed(values: Values, ground: Ground) -> Sense | None:
    text = next(str(v) for v in values if isinstance(v, str))
    first, second, third = text.replace(".", "/").split("/")
    if len(first) == 4:
        return _sense(_on(int(first), int(second), int(third)), "day as written")
    if len(first) > 2 or len(third) == 3:
        return None
    year = full_year(int(third), ground)
    found = sorted({d.first for m, n in ((first, second), (second, first)) if (d := _on(year, int(m), int(n)))})
    if not found:
        return None
    days = Days(found[0], found[-1], "day")
    return Sense(days, "day and month in either order", choices=tuple(found) if len(found) > 1 else ())
