"""Times of day as papers write them: `6:15 p.m.`, `18.15`, `18h15` and `a quarter past six` are one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest.checks.archives import Folder
from newsdigest.numbers.lexicon import ONES

_LEAD = r"\b(?:at|from|by|until|till|before|after|around|about|to|and|since|between)\s"
# What may stand behind a time of day that is written like any figure: "at 18.15 on Monday", no "at 4.50 euros".
_GOES_ON = (
    r"(?=[.,;:!?)](?!\d)|\s*$|\s(?:on|and|to|until|till|when|local|in\s(?:the|a)|the|an?|as|after|because|but|yesterday|"
    r"today|tonight|tomorrow|sharp|(?-i:[A-Z])))(?!\s?[ap][.]?m\b)"
)
_TWELVE = "|".join(word for word, value in ONES.items() if 1 <= value <= 12)
_WRITTEN = re.compile(
    rf"(?<![\d.,:])(?P<half_hour>\d{{1,2}})(?:\s?[.:h]\s?(?P<half_minute>[0-5]\d))?\s?(?P<half>[ap])[.]?\s?m\b"
    rf"|(?<![\d.,:])(?P<shared_hour>\d{{1,2}})(?:[.:](?P<shared_minute>[0-5]\d))?(?=\s?(?:[-–]|to|and)\s?\d{{1,2}}(?:[.:]\d\d)?\s?[ap][.]?m\b)"
    r"|(?<![\d.,:])(?P<hour>[01]?\d|2[0-3])[:h](?P<minute>[0-5]\d)(?![\d:])"
    rf"|{_LEAD}(?P<point_hour>[01]?\d|2[0-3])[.](?P<point_minute>[0-5]\d){_GOES_ON}"
    r"|(?<![\d.,:])(?P<zone_hour>[01]?\d|2[0-3])[.]?(?P<zone_minute>[0-5]\d)(?=\s?(?:Uhr|hrs|hours|h|GMT|UTC|BST|CES?T|o['’]clock|local\stime)\b)"
    rf"|{_LEAD}(?P<army_hour>0\d|1\d|2[0-3])(?P<army_minute>[0-5]\d){_GOES_ON}"
    rf"|\b(?P<part>half|quarter|twenty|ten|five)\s(?P<way>past|to)\s(?P<word>{_TWELVE})\b",
    re.IGNORECASE,
)
# A bare hour, which only an article may mean by a figure: "doors open at nine."
_BARE = re.compile(
    rf"{_LEAD}(?P<hour>1?\d|2[0-3]|{_TWELVE})(?=[.,;:!?]|$|\s(?:on|in\sthe|and|to|o['’]clock|tonight|today|tomorrow|sharp|each|every)\b)",
    re.IGNORECASE,
)
_PARTS = {"half": 30, "quarter": 15, "twenty": 20, "ten": 10, "five": 5}
_HALF_DAY, _DAY = 12 * 60, 24 * 60


class Hour(NamedTuple):
    """A time of day with its place: in minutes from midnight, or from noon as well where that is left open."""

    start: int
    end: int
    minutes: int
    is_open: bool

    def is_same(self, other: Hour) -> bool:
        """Whether both may be one: a quarter past six is so in the morning and in the evening."""
        step = _HALF_DAY if self.is_open or other.is_open else _DAY
        return (self.minutes - other.minutes) % step == 0


@lru_cache(4096)
def hours_in(text: str) -> tuple[Hour, ...]:
    """Return the times of day that a text writes with their minutes, or as of one half of the day."""
    return tuple(hour for found in _WRITTEN.finditer(text) if (hour := _hour(found)) is not None)


def _hour(found: re.Match[str]) -> Hour | None:
    parts = {name: value for name, value in found.groupdict().items() if value is not None}
    start = found.start(next(iter(parts)))
    if "part" in parts:
        away = _PARTS[parts["part"].lower()]
        hour = ONES[parts["word"].lower()] * 60
        minutes = hour + away if parts["way"].lower() == "past" else hour - away
        return Hour(start, found.end(), int(minutes), is_open=True)
    kind = next(iter(parts)).partition("_")[0]
    hour, minute = (int(parts.get(name if kind == "hour" else f"{kind}_{name}", 0)) for name in ("hour", "minute"))
    if kind == "half":
        is_late = parts["half"].lower() == "p"
        return Hour(start, found.end(), (hour % 12 + 12 * is_late) * 60 + minute, is_open=False) if hour <= 12 else None
    is_open = 1 <= hour <= 12 and not found[0].lstrip().startswith("0")
    return Hour(start, found.end(), hour * 60 + minute, is_open=is_open)


@lru_cache(64)
def hours_of(folder: Folder) -> tuple[Hour, ...]:
    """Return the times of day of an article, those too that it gives by a bare figure."""
    return (*hours_in(folder.whole), *(_bare(found) for found in _BARE.finditer(folder.whole)))


def _bare(found: re.Match[str]) -> Hour:
    word = found["hour"].lower()
    hour = int(word) if word.isdigit() else int(ONES[word])
    return Hour(found.start("hour"), found.end(), hour * 60, is_open=hour <= 12)


def is_hour_there(said: str, told: str, folders: Sequence[Folder]) -> bool:
    """Whether a figure of a page is part of a time of day that an article has, however either writes it."""
    meant = [hour for hour in hours_in(told) if said.rstrip(".") in told[hour.start : hour.end]]
    known = [hour for folder in folders for hour in hours_of(folder)]
    return bool(meant) and all(any(hour.is_same(other) for other in known) for hour in meant)
