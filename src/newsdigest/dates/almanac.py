"""What the calendar says against a text: weekdays, weeks, impossible days, day counters, publication times."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, tzinfo
from typing import Literal, NamedTuple

from newsdigest.dates.counters import day_number, numbered_day
from newsdigest.dates.lexicon import MONTHS, WEEKDAYS
from newsdigest.dates.phrase import Phrase, Words
from newsdigest.dates.phrases import parse
from newsdigest.dates.styles import written_day
from newsdigest.dates.when import When
from newsdigest.dates.words import fold
from newsdigest.dates.zones import local_date

ConflictKind = Literal["weekday", "range", "impossible", "counter", "publication", "zone"]

_MIDDLE = (11, 20)
_THIRDS = {"early": (1, 10), "mid": _MIDDLE, "late": (21, 31)}
# Time stamps of systems that know no time.
_EMPTY_DATES = frozenset({date(1970, 1, 1), date(1969, 12, 31), date(1, 1, 1), date(1900, 1, 1)})


class Conflict(NamedTuple):
    """A contradiction between words and the calendar: what is said, what the calendar has, and why, in words."""

    kind: ConflictKind
    said: str
    found: str
    reason: str
    day: date | None = None
    other: date | None = None


def weekday_conflict(words: str, when: When | None) -> Conflict | None:
    """Return the conflict of `Tuesday, February 2nd` when the 2nd is a Monday; the numbered date is the one kept.

    `day` is the numbered date and `other` the nearest day of the name, which one of the two a day counter may back.
    """
    if when is None or when.earliest is None or when.earliest != when.latest or len(words) > 200:
        return None
    parsed = parse(words)
    phrase = parsed.first if parsed and parsed.second is None else None
    if phrase is None or "W" not in phrase.core or not set(phrase.core) & set("NOILE"):
        return None
    said, day = int(phrase.values[phrase.core.index("W")]), when.earliest
    if day.weekday() == said:
        return None
    ahead = (said - day.weekday()) % 7
    other = numbered_day((ahead if ahead <= 3 else ahead - 7) + 1, day)
    name, real = WEEKDAYS[said].title(), WEEKDAYS[day.weekday()].title()
    return Conflict("weekday", name, real, f"{written_day(day)} is a {real}, not a {name}", day, other)


def range_conflict(words: str, when: When | None) -> Conflict | None:
    """Return the conflict of a label with the days beside it.

    `Week of Jan 20-26` where that is no week from Monday to Sunday or Sunday to Saturday; `mid-January (20-26)`.
    """
    if when is None or when.earliest is None or when.latest is None or len(words) > 200:
        return None
    first, last = when.earliest, when.latest
    folded = fold(words).lower()
    if (
        re.search(r"\bweek(?:end)?\s+of\b", folded)
        and first != last
        and re.search(r"\d\s*(?:-|to|through|and)\s*", folded)
    ):
        label = "weekend" if "weekend" in folded else "week"
        starts = ((5,), 2) if label == "weekend" else ((0, 6), 7)
        if first.weekday() not in starts[0] or (last - first).days + 1 != starts[1]:
            found = f"{WEEKDAYS[first.weekday()].title()} to {WEEKDAYS[last.weekday()].title()}"
            return Conflict(
                "range",
                label,
                found,
                f"{written_day(first)}, to {written_day(last)}, runs {found}, which is no {label}",
                first,
                last,
            )
    parsed = parse(words)
    shade = parsed.first.shade if parsed and parsed.inside else ""
    if shade in _THIRDS and "M" in (parsed.first.core if parsed else ""):
        start, end = _THIRDS[shade]
        if first.day < start or last.day > end:
            return Conflict(
                "range",
                shade,
                f"{first.day}-{last.day}",
                f"the {first.day}th to the {last.day}th is not all {shade} in the month",
                first,
                last,
            )
    return None


def impossible_date(words: str) -> Conflict | None:
    """Return the conflict of words that name a day no calendar has: Feb. 30, April 31, 2026-13-01, Feb. 5-3."""
    parsed = parse(words) if len(words) <= 200 else None
    if parsed is None:
        return None
    reason = (
        _impossible_pair(parsed) or _impossible(parsed.first) or (_impossible(parsed.second) if parsed.second else "")
    )
    return Conflict("impossible", words, "no such date", reason) if reason else None


def _impossible(phrase: Phrase) -> str:
    """Return why the calendar has no such day, or nothing."""
    parts = dict(zip(phrase.core, phrase.values, strict=True))
    if "I" in parts:
        year, month, day = (int(piece) for piece in str(parts["I"]).replace("T", " ").split()[0].split("-"))
    elif (
        "M" in parts
        and ("N" in parts or "O" in parts or "R" in parts)
        and "u" not in phrase.core
        and "W" not in phrase.core[1:]
    ):
        year, month, day = (
            int(parts.get("Y", 2024)),
            int(parts["M"]),
            int(parts.get("N", parts.get("O", parts.get("R", 0)))),
        )
        if "N" not in parts and "O" not in parts and day > 31:
            return ""  # Sept. 97
    else:
        return ""
    try:
        date(year, month, day)
    except ValueError:
        name = MONTHS[month - 1].title() if 1 <= month <= 12 else f"month {month}"
        return f"there is no day {day} in {name}{f' {year}' if 'Y' in parts or 'I' in parts else ''}"
    return ""


def _impossible_pair(parsed: Words) -> str:
    if parsed.second is None or parsed.joint not in ("-", "o"):
        return ""
    first, last = (dict(zip(p.core, p.values, strict=True)) for p in (parsed.first, parsed.second))
    if (
        "M" in first
        and first.get("M") == last.get("M")
        and first.get("Y") == last.get("Y")
        and "N" in first
        and "N" in last
    ):
        return (
            f"the range runs from the {first['N']} back to the {last['N']}" if int(first["N"]) > int(last["N"]) else ""
        )
    return ""


def counter_conflict(number: int, day: date, day_one: date) -> Conflict | None:
    """Return the conflict of `the 1,440th day` with the date beside it, counted from day one."""
    counted = day_number(day, day_one)
    if counted == number:
        return None
    other = numbered_day(number, day_one)
    reason = f"{written_day(day)} is day {counted:,} counted from {written_day(day_one)}, not day {number:,}"
    return Conflict("counter", f"day {number}", f"day {counted}", reason, day, other)


def publication_conflict(published: datetime | None, *, now: datetime | None = None) -> Conflict | None:
    """Return the conflict of a publication time that is missing, is no time at all, or lies after `now`."""
    if published is None:
        return Conflict(
            "publication",
            "none",
            "missing",
            "the article gives no publication time, so that relative dates stay unknown",
        )
    if published.date() in _EMPTY_DATES:
        return Conflict(
            "publication",
            published.isoformat(),
            "empty",
            f"{written_day(published.date())} stands for no date at all",
            published.date(),
        )
    aware = now is not None and (published.tzinfo is None) == (now.tzinfo is None)
    if aware and now is not None and published - now > timedelta(minutes=10):
        return Conflict(
            "publication",
            published.isoformat(),
            now.isoformat(),
            f"published on {written_day(published.date())} at {published:%H:%M}, which is still to come",
            published.date(),
        )
    return None


def zone_conflict(published: datetime | None, zone: str | tzinfo | None) -> Conflict | None:
    """Return the conflict of two dates of publication: by the timestamp's own offset, and in the zone of the story."""
    own, there = local_date(published, None), local_date(published, zone)
    if own is None or there is None or own == there:
        return None
    reason = f"published on {written_day(own)} by its own clock, on {written_day(there)} in the zone of the story"
    return Conflict("zone", own.isoformat(), there.isoformat(), reason, own, there)


def conflicts(words: str, when: When | None) -> tuple[Conflict, ...]:
    """Return every conflict between date words and the calendar."""
    found = (impossible_date(words), weekday_conflict(words, when), range_conflict(words, when))
    return tuple(conflict for conflict in found if conflict)
