"""Clock times in several zones: whether two reports time the same instant, and whether a weekday fits its date."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo

from newsdigest.dates.when import When

_CLOSE = timedelta(minutes=20)
_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d\d)?", re.IGNORECASE)
_UNIVERSAL = frozenset({"z", "utc", "gmt", "zulu"})
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_DAY_OF_MONTH = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b")


def instant(when: When, published: datetime) -> datetime | None:
    """Return the instant of a date with a clock time; without a zone it is told on the clock of the report."""
    if when.time is None or when.earliest is None or when.earliest != when.latest:
        return None
    zone = _zone(when.zone) if when.zone else published.tzinfo
    clock = _clock(when.time)
    if zone is None or clock is None:
        return None
    return datetime.combine(when.earliest, clock, tzinfo=zone).astimezone(UTC)


def same_instant(a: When, a_published: datetime, b: When, b_published: datetime) -> bool:
    """Whether both are told by the clock, and it is one moment on two calendars."""
    one, other = instant(a, a_published), instant(b, b_published)
    return one is not None and other is not None and abs(one - other) <= _CLOSE


def says_zone(when: When) -> bool:
    """Whether a time is told on a foreign clock, so that the report itself says it is not the local one."""
    return when.zone is not None and bool(re.search(r"(?i)\b(?:gmt|utc)\b|\dz\b|\b\w+ time\b", when.display))


def weekday_misfit(when: When) -> str | None:
    """Return the weekday that the words name beside a full date it does not fall on."""
    named = _WEEKDAY.search(when.display)
    if named is None or when.earliest is None or not _DAY_OF_MONTH.search(when.display):
        return None
    days = {
        (when.earliest + timedelta(days=n)).weekday()
        for n in range(((when.latest or when.earliest) - when.earliest).days + 1)
    }
    wanted = WEEKDAYS.index(named.group().capitalize())
    return None if wanted in days else WEEKDAYS[wanted]


def _clock(words: str) -> time | None:
    try:
        return time.fromisoformat(words)
    except ValueError:
        return None


def _zone(words: str) -> tzinfo | None:
    if words.casefold() in _UNIVERSAL:
        return UTC
    found = _OFFSET.fullmatch(words.strip())
    if found is None:
        return None
    offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(offset if found[1] == "+" else -offset)
