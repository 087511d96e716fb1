"""Clock times at their value: `7 p.m.`, `7.00pm` and `19:00` are one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_ZONES = "GMT|UTC|BST|CES?T|EES?T|MSK|[ECMP][SD]T"
_CLOCK = re.compile(
    r"(?<![\w:.,/$£€])(?P<hour>\d{1,2})"
    r"(?:(?:[:.](?P<minute>[0-5]\d))?(?:\s{0,3}|-)(?P<half>[ap])(?:m\b|\.\s?m\b\.?)"
    rf"|:(?P<minutes>[0-5]\d)(?![\d:]|\.\d)|\.?(?P<zoned>[0-5]\d)(?=\s?(?:{_ZONES})\b)"
    r"|(?:\s{0,3}o['’]clock\s+in\s+the\s+(?P<part>morning|afternoon|evening))\b)"
    r"|(?<![\w:.,/])12\s(?P<named>noon|midnight)\b",
    re.IGNORECASE,
)
NAMED = {"noon": "@12:00", "midnight": "@0:00"}
_MORNING = 12  # hours; a time like "7:30" may be of either half of the day, "07:30" and "19:30" are not


class Clock(NamedTuple):
    """A clock time: where it stands, and a key that is the same however it is written."""

    start: int
    end: int
    key: str


def clocks(text: str, near: Iterable[int]) -> Iterator[Clock]:
    """Yield the clock times of a text that are written in figures, of which `near` gives the places."""
    for place in near:
        found = _CLOCK.match(text, place)
        if found is None:
            continue
        if found["named"]:
            yield Clock(*found.span(), NAMED[found["named"].lower()])
        elif found["half"] and int(found["hour"]) > _MORNING and found["minute"]:  # "14:40 PM Harte speaks"
            yield Clock(found.start(), found.end("minute"), _key(found["hour"], found["minute"], None))
        elif found["part"] is None or int(found["hour"]) <= _MORNING:
            minute = found["minute"] or found["minutes"] or found["zoned"] or "00"
            yield Clock(*found.span(), _key(found["hour"], minute, found["half"] or _half(found["part"])))


def _half(part: str | None) -> str | None:
    """Return whether a part of the day is of its first half or its second."""
    return None if part is None else "a" if part.lower() == "morning" else "p"


def _key(hour: str, minute: str, half: str | None) -> str:
    at = int(hour)
    if half is None:
        return f"@{at % 24}:{minute}" if at == 0 or at >= _MORNING or hour.startswith("0") else f"@{at}:{minute}?"
    at = at % _MORNING if at <= _MORNING else at
    return f"@{at + (_MORNING if half in 'pP' and at < _MORNING else 0)}:{minute}"
