"""What the core of date words means, by the first rule for its shape."""

from __future__ import annotations

from newsdigest.dates import calendars
from newsdigest.dates.absolutes import ABSOLUTE
from newsdigest.dates.anaphora import TOLD
from newsdigest.dates.beside import beside, is_counted
from newsdigest.dates.deictics import DEICTIC, undated
from newsdigest.dates.distances import DISTANCES
from newsdigest.dates.feasts import FEASTS
from newsdigest.dates.fiscal import FISCAL
from newsdigest.dates.ground import Ground, Sense, Unknown
from newsdigest.dates.phrase import Phrase, Values
from newsdigest.dates.rulebook import step
from newsdigest.dates.slashes import SLASHED
from newsdigest.dates.weekdays import WEEKDAYS

_BOOKS = (FISCAL, ABSOLUTE, SLASHED, FEASTS, WEEKDAYS, DISTANCES, DEICTIC, TOLD)
_RULES = {shape: tuple(book[shape] for book in _BOOKS if shape in book) for shape in sorted(set().union(*_BOOKS))}
_TELLING = frozenset("MWNYTILOEuUSQG")


def sense_of(phrase: Phrase, ground: Ground) -> Sense | None:
    """Return what the core means by the first rule for its shape, without words around it that are no date."""
    core, values = _with_years(phrase.core, phrase.values, ground)
    for shape, given in _narrowed(core, values) if "_" in core else ((core, values),):
        if not shape:
            return undated(phrase, ground) if phrase.part or phrase.time else None
        if shape in "ltns" and not phrase.part:
            return None
        if sense := _by_rule(shape, given, ground):
            return sense
        if sense := beside(shape, given, ground, _by_rule):
            return sense
        if "_" in shape and is_counted(shape):
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
        if not set(rest) & set("MSOWFQE") or "G" in rest:
            continue
        if values[at + 1] == "year":
            return core[:at] + "Y" + core[at + 2 :], (*values[:at], base.year + by, *values[at + 2 :])
        year, month = calendars.shifted_month(base, by)
        return rest + "MY", (*left, month, year)
    return core, values
