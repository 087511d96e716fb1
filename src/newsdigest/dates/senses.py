"""What the core of date words means, by the first rule for its shape."""

from __future__ import annotations

import re
from datetime import timedelta

from newsdigest.dates import calendars
from newsdigest.dates.absolutes import ABSOLUTE
from newsdigest.dates.anaphora import TOLD
from newsdigest.dates.calendars import Days
from newsdigest.dates.deictics import DEICTIC, undated
from newsdigest.dates.fiscal import FISCAL
from newsdigest.dates.ground import Ground, Sense, Unknown
from newsdigest.dates.phrases import Phrase, Values
from newsdigest.dates.rulebook import step
from newsdigest.dates.when import Precision

_BOOKS = (FISCAL, ABSOLUTE, DEICTIC, TOLD)
_RULES = {shape: tuple(book[shape] for book in _BOOKS if shape in book) for shape in sorted(set().union(*_BOOKS))}
_COUNTED = re.compile(r"(?:[NR]|a_?|_)?(?P<unit>[uU])[ABcv]_?(?P<inner>[^_].*?)_?")
_WAYS = {"after": 1, "later": 1, "before": -1, "earlier": -1}
_SOME = 6  # hours that leave the day as it is, more often than not
_TELLING = frozenset("MWNYTILOEuUSQG")


def sense_of(phrase: Phrase, ground: Ground) -> Sense | None:
    """Return what the core means by the first rule for its shape, without words around it that are no date."""
    core, values = _with_years(phrase.core, phrase.values, ground)
    for shape, given in _narrowed(core, values) if "_" in core else ((core, values),):
        if not shape:
            return undated(phrase.part, ground) if phrase.part or phrase.time else None
        if shape in "ltns" and not phrase.part:
            return None
        if sense := _by_rule(shape, given, ground):
            return sense
        if sense := _beside(shape, given, ground):
            return sense
        if "_" in shape and _COUNTED.fullmatch(shape):
            return None  # "a few days after the vote on Monday" is no Monday
    return None


def _by_rule(core: str, values: Values, ground: Ground) -> Sense | None:
    """Try the rules for a shape; one that lacks its footing leaves the word to the next."""
    for rule in _RULES.get(core, ()):
        try:
            sense = rule(values, ground)
        except Unknown:
            continue
        if sense is not None:
            return sense
    return None


def _narrowed(core: str, values: Values) -> list[tuple[str, Values]]:
    """Return the core, then what is left of it without the words at its ends that are no part of a date."""
    tries = [(core, values)]
    trimmed = core.strip("_")
    if not trimmed:
        return [("", ())]
    trimmed = trimmed.rstrip("lnts") or trimmed
    if trimmed != core:
        start = core.index(trimmed)
        tries.append((trimmed, values[start : start + len(trimmed)]))
    if "_" in trimmed:
        end = len(core)
        for part in reversed(core.split("_")):
            kept = part.rstrip("lnts")
            if kept and set(kept) & _TELLING:
                tries.insert(1, (kept, values[end - len(part) : end - len(part) + len(kept)]))
            end -= len(part) + 1
    return tries


def _with_years(core: str, values: Values, ground: Ground) -> tuple[str, Values]:
    """Write `this year` and `next month` beside another part of a date as the year or the month they are."""
    if len(core) < 3 or "u" not in core:
        return core, values
    for at in range(len(core) - 1):
        if core[at] not in "ltns" or core[at + 1] != "u" or values[at + 1] not in ("year", "month"):
            continue
        if core[at] == "s" and values[at] != "that":
            continue
        base = ground.told_day if core[at] == "s" else ground.today
        by = step(str(values[at]))
        rest, left = core[:at] + core[at + 2 :], values[:at] + values[at + 2 :]
        if not set(rest) & set("MSOWFQ") or "G" in rest:
            continue
        if values[at + 1] == "year":
            return core[:at] + "Y" + core[at + 2 :], (*values[:at], base.year + by, *values[at + 2 :])
        year, month = calendars.shifted_month(base, by)
        return rest + "MY", (*left, month, year)
    return core, values


def _beside(core: str, values: Values, ground: Ground) -> Sense | None:
    """Return a date told from a date in the words: `two days after Jan. 29`, `the week of March 6`."""
    if core.startswith("u") and len(core) > 1 and core[1] in "MNWOIYE" and values[0] in ("week", "weekend"):
        inner = _by_rule(core[1:], values[1:], ground)
        if inner and inner.days.first == inner.days.last:
            return inner._replace(days=calendars.unit_around(inner.days.first, str(values[0])))
        return None
    return _ended(core, values, ground) if "^" in core else _units_beside(core, values, ground)


def _ended(core: str, values: Values, ground: Ground) -> Sense | None:
    """Return the months that end with a day: `the nine months ended Sept. 30`, `the quarter ended June 30`."""
    at = core.index("^")
    inner = _by_rule(core[at + 1 :], values[at + 1 :], ground)
    unit = str(values[at - 1]) if at else ""
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit, 0)
    count = int(values[at - 2]) if at > 1 and core[at - 2] in "NR" else 1
    if inner is None or inner.days.precision != "day" or not months or count > 60:
        return None
    end = inner.days.last
    if values[at] == "ended" and ground.base and end > ground.base and "Y" not in core:
        end = calendars.shifted_years(end, -1)
    year, month = calendars.shifted_month(end + timedelta(days=1), -months * count)
    following = end + timedelta(days=1)
    start = calendars.month(year, month).first + timedelta(days=min(following.day, 28) - 1)
    precision: Precision = "quarter" if months * count == 3 else "year" if months * count == 12 else "month"
    return Sense(Days(start, end, precision), f"{unit} that ends {end.isoformat()}")


def _units_beside(core: str, values: Values, ground: Ground) -> Sense | None:
    """Return the day that lies days, weeks or months before or after the date that follows in the words.

    `Two days after the attack on Monday` counts from that Monday, and some hours leave the day as it is.
    """
    found = _COUNTED.fullmatch(core)
    way = _WAYS.get(str(values[found.end("unit")]), 0) if found else 0
    if found is None or not way:
        return None
    unit, start, stop = str(values[found.start("unit")]), found.start("inner"), found.end("inner")
    inner = _by_rule(core[start:stop], values[start:stop], ground)
    if inner is None or inner.days.precision != "day" or unit not in ("hour", "day", "week", "month", "year"):
        return None
    count = int(values[0]) if core[0] in "NR" else 1
    if unit == "hour":
        return inner._replace(approximate=True) if "_" in core[: found.start("unit")] or count <= _SOME else None
    if "_" in core[: found.start("unit")] or (core[0] == "U" and unit != "hour"):
        return None  # a few days
    count *= way
    at = inner.days.last if count > 0 else inner.days.first
    days = calendars.unit_around(at, unit, count) if unit != "week" else calendars.day(at + timedelta(days=7 * count))
    return Sense(days, f"{values[found.end('unit')]} {at.isoformat()}")
