"""EDTF levels 0 and 1 and one of a set, read and written for the years 1 to 9999."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple, get_args

from newsdigest.dates import calendars
from newsdigest.dates.calendars import Days
from newsdigest.dates.when import Precision, Qualifier, When

MARKS: dict[Qualifier, str] = {"none": "", "approximate": "~", "uncertain": "?", "both": "%"}
_QUALIFIERS: dict[str, Qualifier] = {mark: name for name, mark in MARKS.items()}
_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)"
    r"(?:T(?P<time>\d\d:\d\d)(?::\d\d)?(?P<zone>Z|[+-]\d\d(?::\d\d)?)?)?)?)?(?P<mark>[~?%]?)"
)
_LONGEST = 400


# From coarse to fine, as timelines sort what begins and ends alike.
RANKS: dict[Precision, int] = {name: rank for rank, name in enumerate(get_args(Precision))}


class _Part(NamedTuple):
    """One date of an EDTF text."""

    days: Days
    qualifier: Qualifier
    time: str | None = None
    zone: str | None = None


def read_edtf(text: str, *, display: str | None = None) -> When | None:
    """Return the When that an EDTF text means, or None where it is none of this subset or no date of the calendar.

    An interval may be open (`..`) or unknown (nothing) on one side. Years before 1 are outside what this library keeps.
    """
    if len(text) > _LONGEST:
        return None
    if text.startswith("[") and text.endswith("]"):
        return _read_set(text, display)
    start, slash, end = text.partition("/")
    if slash:
        return _read_interval(text, start, end, display)
    part = _read_part(text)
    if part is None:
        return None
    days = part.days
    precision: Precision = days.precision if part.time is None else "hour" if part.time.endswith(":00") else "minute"
    return When(
        display=display or text,
        edtf=text,
        earliest=days.first,
        latest=days.last,
        precision=precision,
        qualifier=part.qualifier,
        time=part.time,
        zone=part.zone,
        anchor="read as EDTF",
    )


def _read_part(text: str) -> _Part | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    try:
        days = _days(found["year"], found["month"], found["day"])
    except ValueError:
        return None
    if days is None or (found["time"] and (found["time"] > "23:59" or found["time"][3:] > "59" or found["mark"])):
        return None
    return _Part(days, _QUALIFIERS[found["mark"]], found["time"], found["zone"])


def _days(year: str, month: str | None, day: str | None) -> Days | None:
    """Return the days of year, month and day; unspecified digits stand at the end only."""
    if "X" in year:
        if month:
            return None
        return calendars.decade(int(year[:3]) * 10) if year[2] != "X" else calendars.century(int(year[:2]) * 100)
    number = int(year)
    if month in (None, "XX"):
        return calendars.year(number) if day in (None, "XX") else None
    return _days_of_month(number, int(month or 0), day)


def _days_of_month(year: int, month: int, day: str | None) -> Days | None:
    """Return the day, or the month or season when no day is told."""
    if day is None and 21 <= month <= 24:
        return calendars.season(year, month)
    if day in (None, "XX"):
        return calendars.month(year, month) if 1 <= month <= 12 else None
    return calendars.day(date(year, month, int(day or 0)))


def _read_interval(text: str, start: str, end: str, display: str | None) -> When | None:
    first = None if start in ("", "..") else _read_part(start)
    last = None if end in ("", "..") else _read_part(end)
    known = [part for part in (first, last) if part]
    if not known or (first is None) != (start in ("", "..")) or (last is None) != (end in ("", "..")):
        return None
    if any(part.time for part in known) or (first and last and last.days.last < first.days.first):
        return None
    marks = {part.qualifier for part in known} - {"none"}
    coarsest = max((part.days.precision for part in known), key=lambda name: -RANKS[name])
    return When(
        display=display or text,
        edtf=text,
        earliest=first.days.first if first else None,
        latest=last.days.last if last else None,
        open_start=start == "..",
        open_end=end == "..",
        precision=coarsest,
        qualifier=marks.pop() if len(marks) == 1 else "both" if marks else "none",
        anchor="read as EDTF",
    )


def _read_set(text: str, display: str | None) -> When | None:
    members = read_members(text)
    if not members or any(member.time for member in members):
        return None
    starts, ends = [member.earliest for member in members], [member.latest for member in members]
    return When(
        display=display or text,
        edtf=text,
        earliest=None if None in starts else min(at for at in starts if at),
        latest=None if None in ends else max(at for at in ends if at),
        open_start=any(member.open_start for member in members),
        open_end=any(member.open_end for member in members),
        precision=max((member.precision for member in members), key=lambda name: RANKS[name]),
        anchor="read as EDTF",
    )


def read_members(text: str) -> list[When]:
    """Return the members of one of a set, or none when it is no set or one member is no date.

    A member may be a range (`2026-02-02..2026-02-03`), or open on one side (`2022-02-24..`).
    """
    if not (text.startswith("[") and text.endswith("]")) or len(text) > _LONGEST:
        return []
    members = [_read_member(member.strip()) for member in text[1:-1].split(",")]
    return [] if None in members else [member for member in members if member]


def _read_member(text: str) -> When | None:
    if ".." not in text:
        return None if "/" in text or text.startswith("[") else read_edtf(text)
    start, _, end = text.partition("..")
    return read_edtf(f"{start or '..'}/{end or '..'}")


def written_member(text: str) -> str:
    """Return an EDTF text as a member of a set: an interval becomes a range."""
    start, slash, end = text.partition("/")
    return f"{start.replace('..', '')}..{end.replace('..', '')}" if slash else text


def write_edtf(when: When) -> str:
    """Return the EDTF of a When: what it carries, or what its fields say when it carries none."""
    if when.edtf:
        return when.edtf
    if when.earliest is None and when.latest is None:
        return ""
    first, last = when.earliest or when.latest, when.latest or when.earliest
    assert first is not None and last is not None  # noqa: S101, PT018
    days = Days(first, last, when.precision)
    return written_days(
        days, open_start=when.earliest is None, open_end=when.latest is None, mark=MARKS[when.qualifier]
    )


def written_set(members: Iterable[Days]) -> str:
    """Return one of several days, months or years."""
    return "[" + ",".join(written_member(written_days(days)) for days in members) + "]"


def written_days(days: Days, *, open_start: bool = False, open_end: bool = False, mark: str = "") -> str:
    """Return the EDTF of a span of days in the form of its precision; `mark` is `~`, `?`, `%` or nothing."""
    if days[0] == days[1] and not (open_start or open_end):
        return days[0].isoformat() + mark
    if open_start or open_end:
        whole = _whole(days)
        if open_start:
            return f"../{whole or days.last.isoformat()}{mark}"
        return f"{whole or days.first.isoformat()}{mark}/.."
    return (whole + mark) if (whole := _whole(days)) else "/".join(end + mark for end in _ends(days))


def _whole(days: Days) -> str:
    """Return the one date that is all of these days, or nothing."""
    first, last, precision = days
    if first == last:
        return first.isoformat()
    if precision == "season" and first.month % 3 == 0 and days == calendars.season(first.year, 20 + first.month // 3):
        return f"{first.year:04}-{20 + first.month // 3}"
    if first.isoformat()[4:] == "-01-01" and last.isoformat()[4:] == "-12-31":
        return _whole_years(first.year, last.year, precision)
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and _ends_a_month(last):
        return first.isoformat()[:7]
    return ""


def _whole_years(first: int, last: int, precision: Precision) -> str:
    """Return one year, decade or century, or nothing."""
    if first == last:
        return f"{first:04}"
    if precision == "decade" and first % 10 == 0 and last == first + 9:
        return f"{first // 10:03}X"
    return f"{first // 100:02}XX" if precision == "century" and first % 100 == 0 and last == first + 99 else ""


def _ends(days: Days) -> tuple[str, str]:
    """Return both ends as years, months or days, the coarsest form that loses nothing."""
    first, last = days.first.isoformat(), days.last.isoformat()
    if days.precision in ("day", "part_of_day", "week"):
        return first, last
    if days.precision in ("year", "decade", "century") and first[4:] == "-01-01" and last[4:] == "-12-31":
        return first[:4], last[:4]
    if days.first.day == 1 and _ends_a_month(days.last):
        return first[:7], last[:7]
    return first, last


def _ends_a_month(at: date) -> bool:
    return at == date.max or (at + timedelta(days=1)).day == 1
