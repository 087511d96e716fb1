"""Dates in figures alone: 2026-03-04, and 3/4/2026, which is read both ways unless something tells which it is."""

from __future__ import annotations

import re

from newsdigest.dates import calendars
from newsdigest.dates.calendars import Days
from newsdigest.dates.ground import Ground, Sense
from newsdigest.dates.phrase import Values
from newsdigest.dates.rulebook import Rules, enter, full_year, names, numbers, on, written

SLASHED: Rules = {}
_STAMP = r"(?:posted|updated|published|modified|revised|filed|created)"
_STAMP_ONLY = re.compile(rf"(?:{_STAMP}|first|last|on|at|by|date|time|[\W\d]|[ap]\.?m|[A-Z]{{2,4}})*", re.IGNORECASE)
_STAMPED = re.compile(rf"\b{_STAMP}\b|\d ?: ?\d\d", re.IGNORECASE)


@enter(SLASHED, "I", "WI", "IW")
def _iso(values: Values, _: Ground) -> Sense | None:
    year, month, number = (int(piece) for piece in names(values)[0].replace("T", " ").split()[0].split("-"))
    return written(on(year, month, number))


@enter(SLASHED, "L", "WL", "LW")
def _slashed(values: Values, ground: Ground) -> Sense | None:
    """Read a slashed date that could be day and month either way as both, never as one of them."""
    first, second, third = names(values)[0].replace(".", "/").split("/")
    if len(first) == 4:
        return written(on(int(first), int(second), int(third)))
    year = full_year(int(third), ground)
    both = [days.first for month, day in ((first, second), (second, first)) if (days := on(year, int(month), int(day)))]
    found = sorted(set(both))
    weekday = numbers(values)
    if weekday and len(found) > 1:
        found = [at for at in found if at.weekday() == weekday[0]] or found
    if not found:
        return None
    past = [at for at in found if ground.base and (at - ground.base).days <= 1]
    if len(found) > 1 and len(past) == 1 and is_stamp(ground.words, ground.context):
        return Sense(calendars.day(past[0]), f"stamp, in the order that is not after {ground.today.isoformat()}")
    choices = tuple(calendars.day(at) for at in found) if len(found) > 1 else ()
    return Sense(
        Days(found[0], found[-1], "day"), "day and month in either order" if choices else "as written", choices=choices
    )


def is_stamp(words: str, context: str | None) -> bool:
    """Whether the words are the stamp of a page, which cannot lie after its publication: "Updated 4/9/2026 6:04 PM"."""
    around = context.replace(words, " ", 1) if context and words in context else ""
    return bool(_STAMP_ONLY.fullmatch(around)) and bool(_STAMPED.search(f"{around} {words}"))
