"""Clock times over the entries of a live report, in whatever dress, and the days that they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import NamedTuple

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
_DAY = (
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}})"
    r"(?:,?\s+at)?,?\s+"
)
_ZONES = (
    r"(?:(?:GMT|UTC)(?:\s?[+-]\d{1,2}(?::?[0-5]\d)?)?|BST|WES?T|CES?T|EES?T|MSK|[ECMP][SD]?T|AK[SD]T|HST|[AN]ST|JST|KST"
    r"|IST|PKT|HKT|SGT|A[CEW][SD]T|NZ[SD]T|SAST|EAT|[CW]AT)\b"
)
_ZONE = rf"(?:\s?{_ZONES}|\s?\({_ZONES}\))?"
_STAMP = re.compile(
    r"(?:Posted(?: at)?:?\s)?"
    r"[*_#\[(•·>–—-]{0,3}\s?(?=\d|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    rf"(?P<words>(?:{_DAY})?"
    r"(?:(?P<hour>[01]?\d|2[0-3])(?:[:.h](?P<minute>[0-5]\d)(?:\s?(?P<half>[apAP])\.?[mM]\b\.?)?|"
    r"\s?(?P<round>[apAP])\.?[mM]\b\.?(?=[\])*_]{0,3}\s?(?:[—–:|-]|\Z))|(?P<joined>[0-5]\d)(?=\s?(?:GMT|UTC|hrs)\b))"
    rf"(?:\s?hrs\b)?{_ZONE}))"
    r"(?P<close>[\])*_]{0,3}(?:\s*[.—–:|-]+[*_]{0,2}\s+|\s*[.:—–|-]?[*_]{0,2}\s*\Z|\s+(?=[A-Z\"“*_])))"
)


class Stamp(NamedTuple):
    """The clock time that an entry begins with: its words, the time, and where the entry itself begins."""

    words: str
    at: time
    is_dated: bool
    end: int


def stamp_of(paragraph: str) -> Stamp | None:
    """Return the stamp of a paragraph: `19:20 The tide has turned`, `[7:20 p.m.]`, `0640 GMT –`."""
    found = _STAMP.match(paragraph)
    if found is None:
        return None
    hour = int(found["hour"])
    half = found["half"] or found["round"]
    if half:
        hour = hour % 12 + (12 if half in "pP" else 0)
    minute = int(found["minute"] or found["joined"] or 0)
    words = found["words"].strip()
    return Stamp(
        words, time(hour, minute), not words[0].isdigit() or _LEADING_DAY.match(words) is not None, found.end()
    )


def unstamped(words: str) -> str:
    """Return words without the clock time that they begin with, if more than that is told."""
    stamp = stamp_of(words)
    told = words[stamp.end :] if stamp is not None else ""
    return f"{told[:1].upper()}{told[1:]}" if told.strip() else words


_LEADING_DAY = re.compile(rf"\d{{1,2}}\s+{_MONTH}")


def days_of(stamps: Sequence[time], published: datetime) -> tuple[date, ...]:
    """Return the days of stamps in reading order, which may run through midnight, newest or oldest first.

    The page is published when its first entry is; where the clock of publication stands nearer to the last entry, it
    is the day of that one.
    """
    if not stamps:
        return ()
    steps = [_step(earlier, later) for earlier, later in pairwise(stamps)]
    newest_first = sum(step < 0 for step in steps) > sum(step > 0 for step in steps)
    in_order = stamps[::-1] if newest_first else stamps
    passed = tuple(_midnights(in_order))
    oldest, newest = (abs(_step(published.time(), at)) for at in (in_order[0], in_order[-1]))
    first = published.date() - timedelta(days=passed[-1] if newest < oldest else 0)
    days = tuple(first + timedelta(days=midnights) for midnights in passed)
    return days[::-1] if newest_first else days


def _midnights(in_order: Sequence[time]) -> Iterator[int]:
    """Yield how many midnights lie between the oldest of the times and each."""
    passed = 0
    yield passed
    for earlier, later in pairwise(in_order):
        passed += _hours(later) < _hours(earlier) and _step(earlier, later) > 0
        yield passed


def _step(earlier: time, later: time) -> float:
    """Return the hours from one time to another by the shorter way round the clock."""
    hours = (_hours(later) - _hours(earlier)) % 24
    return hours - 24 if hours > 12 else hours


def _hours(at: time) -> float:
    return at.hour + at.minute / 60
