"""Quarters, halves and the periods that figures are compared over."""

from __future__ import annotations

import re
from datetime import date, timedelta

from newsdigest.dates import calendars
from newsdigest.dates.calendars import Days
from newsdigest.dates.ground import Ground, Sense
from newsdigest.dates.lexicon import MONTHS
from newsdigest.dates.phrase import Values
from newsdigest.dates.rulebook import Rules, enter, full_year, names, numbers, on, step

FISCAL: Rules = {}
_QUARTERLY = re.compile(
    r"\bquarter|\bnine months\b|\ba share\b|\blatest period\b|\bfiscal\b|\byear-(?:ago|earlier) (?:results|period)",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\b(?:earned|net|income|loss|profit|sales|revenue)\b", re.IGNORECASE)
_NAMED = re.compile(r"\b(first|second|third|fourth)[- ](?:fiscal[- ])?quarter", re.IGNORECASE)
_ENDED = re.compile(r"quarter,? (?:that )?ended (?:on )?(\w{3})\w*\.? (\d{1,2})\b", re.IGNORECASE)
_ORDER = ("first", "second", "third", "fourth")


def quarterly(ground: Ground) -> Days | None:
    """Return the quarter that a sentence with company figures speaks of: the one it names, else the last one ended."""
    context = ground.context
    if not context or not (_QUARTERLY.search(context) or ("$" in context and _FIGURES.search(context))):
        return None
    base = ground.today
    ended = _ENDED.search(context)
    if (
        ended
        and (month := _month_number(ended.group(1)))
        and (days := on(base.year, month, min(int(ended.group(2)), 28)))
    ):
        at = days.first if days.first <= base else calendars.shifted_years(days.first, -1)
        # A quarter that ended in the middle of one of the calendar lies mostly in the one before.
        return calendars.unit_around(at - timedelta(days=45), "quarter")
    named = _NAMED.search(context)
    if named:
        return _latest(_ORDER.index(named.group(1).lower()) + 1, base)
    return calendars.unit_around(base, "quarter", -1)


def _month_number(short: str) -> int:
    return next((number for number, name in enumerate(MONTHS, 1) if name.startswith(short.lower())), 0)


def _latest(number: int, base: date) -> Days:
    """Return the latest quarter of that number that has begun."""
    return calendars.quarter(base.year - (number > calendars.quarter_of(base)), number)


def _a_year_before(days: Days) -> Days:
    return calendars.unit_around(calendars.shifted_years(days.first, -1), "quarter")


@enter(FISCAL, "auG", "auB")
def _a_year_ago(values: Values, ground: Ground) -> Sense | None:
    """Read `a year earlier`, beside the figures of a quarter, as the same quarter of the year before."""
    if "year" not in values or ground.base is None:
        return None
    days = quarterly(ground)
    return days and Sense(_a_year_before(days), "same quarter a year before")


@enter(FISCAL, "uG", "uB", "uGu", "uBu", "juG", "juGu", "juBu", "juB", "uauG", "julu", "uuG")
def _year_ago_period(values: Values, ground: Ground) -> Sense | None:
    words = names(values)
    if "year" not in words:
        return None
    told = quarterly(ground)
    if told or "quarter" in words:
        return Sense(
            _a_year_before(told or calendars.unit_around(ground.today, "quarter", -1)), "same quarter a year before"
        )
    return Sense(calendars.unit_around(ground.today, "year", -1), f"year before {ground.today.isoformat()}")


@enter(FISCAL, "uGOu", "uBOu", "uGO", "uBO", "juGOu", "juBOu")
def _numbered_quarter_a_year_ago(values: Values, ground: Ground) -> Sense | None:
    number = next((number for number in numbers(values) if 1 <= number <= 4), 0)
    return Sense(_a_year_before(_latest(number, ground.today)), "same quarter a year before") if number else None


@enter(FISCAL, "lutu", "tulu", "luu", "julu", "lujuu", "sulu")
def _quarter_of_last_year(values: Values, ground: Ground) -> Sense | None:
    """Read `last year's quarter`, `the corresponding period last year`."""
    words = names(values)
    told = quarterly(ground)
    if "year" not in words or not {"quarter", "period"} & set(words):
        return None
    if told is None:
        return Sense(calendars.unit_around(ground.today, "year", -1), f"year before {ground.today.isoformat()}")
    return Sense(_a_year_before(told), "same quarter a year before")


@enter(FISCAL, "u", "lu", "tu", "ju", "jlu")
def _the_quarter(values: Values, ground: Ground) -> Sense | None:
    """Read `the quarter` and `the latest period`, beside figures, as the quarter that has ended."""
    *words, unit = names(values)
    if unit not in ("quarter", "period"):
        return None
    told = quarterly(ground)
    if step(words[-1] if words else "") == 0 and words and words[-1] in ("this", "current") and unit == "quarter":
        return None
    if told and not (words and words[-1] in ("previous", "preceding", "prior")):
        return Sense(told, f"quarter of the figures of {ground.today.isoformat()}")
    if unit == "quarter" and not words:
        back = 0 if ground.direction > 0 else -1
        return Sense(calendars.unit_around(ground.today, unit, back), f"quarter nearest to {ground.today.isoformat()}")
    return None


@enter(FISCAL, "Yu", "uY", "suY", "juY")
def _period_of_a_year(values: Values, ground: Ground) -> Sense | None:
    year, unit = numbers(values)[0], names(values)[-1]
    if unit not in ("quarter", "period"):
        return None
    told = quarterly(ground)
    if told is None:
        return Sense(calendars.year(year), "as written")
    return Sense(calendars.quarter(year, calendars.quarter_of(told.first)), "quarter of the figures")


@enter(FISCAL, "Ou", "jOu", "Oju", "lOu", "tOu", "nOu", "aOu")
def _numbered_quarter(values: Values, ground: Ground) -> Sense | None:
    number, unit = numbers(values)[-1], names(values)[-1]
    if unit not in ("quarter", "period") or not 1 <= number <= 4:
        return None
    base = ground.today
    days = calendars.quarter(base.year, number)
    is_far = (days.first - base).days > 200 and ground.direction <= 0
    if days.first > base and (ground.direction < 0 or is_far):
        days = calendars.quarter(base.year - 1, number)
    if days.last < base and ground.direction > 0 and (base - days.last).days > 100:
        days = calendars.quarter(base.year + 1, number)
    return Sense(days, f"quarter nearest to {base.isoformat()}")


@enter(FISCAL, "OuY", "YOu", "OujY", "jOuY", "YjOu", "OuZ", "jYOu", "DOu", "jDOu")
def _quarter_of_a_year(values: Values, ground: Ground) -> Sense | None:
    number, year = sorted(numbers(values))
    if (names(values)[-1] not in ("quarter", "period") and "quarter" not in values) or not 1 <= number <= 4:
        return None
    return Sense(calendars.quarter(full_year(year, ground), number), "as written")


@enter(FISCAL, "QY", "YQ", "QZ", "QjY", "jYQ", "Q")
def _named_quarter(values: Values, ground: Ground) -> Sense | None:
    parts = sorted(numbers(values))
    if len(parts) == 1:
        return _numbered_quarter((parts[0], "quarter"), ground)
    return Sense(calendars.quarter(full_year(parts[1], ground), parts[0]), "as written")


@enter(FISCAL, "OFY", "lFY", "YOF", "OFM", "lFM", "OFMY", "lFMY", "YlF", "OFu", "OF")
def _half(values: Values, ground: Ground) -> Sense | None:
    parts = [number for number in numbers(values) if number]
    number = 2 if "last" in values else next((part for part in parts if part in (1, 2)), 0)
    parts = [part for part in parts if part > 2 or "last" in values] if "M" not in values else parts
    if "latter" in ground.words.lower():
        number = 2
    if number not in (1, 2):
        return None
    if not parts:
        year = ground.today.year
        return Sense(calendars.half(year, number), f"half of {year}") if names(values) in ([], ["year"]) else None
    if parts[0] > 100:
        return Sense(calendars.half(parts[0], number), "as written")
    span = calendars.month(parts[1] if len(parts) > 1 else ground.today.year, parts[0])
    first, last = (span.first, span.first.replace(day=15)) if number == 1 else (span.first.replace(day=16), span.last)
    return Sense(Days(first, last, "week"), "half of a month")


@enter(FISCAL, "ONUY", "lNUY", "ONu", "ONU", "ONUu", "lNUu")
def _first_months(values: Values, ground: Ground) -> Sense | None:
    """Read `the first nine months of 2025`."""
    parts, units = numbers(values), [name for name in names(values) if name in ("month", "quarter", "year")]
    unit = units[0] if units in (["month"], ["quarter"], ["month", "year"], ["quarter", "year"]) else ""
    last = "last" in values or "final" in values
    count = parts[0] if last else parts[1]
    year = parts[-1] if parts[-1] > 100 else ground.today.year
    if (
        unit not in ("month", "quarter")
        or (not last and parts[0] != 1)
        or not 1 <= count <= 12 // (1 if unit == "month" else 3)
    ):
        return None
    months = count * (1 if unit == "month" else 3)
    first, final = (13 - months, 12) if last else (1, months)
    return Sense(
        Days(calendars.month(year, first).first, calendars.month(year, final).last, "month"), "months of a year"
    )
