"""Clock times in several zones: whether two reports time the same instant, and whether a weekday fits its date."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta

from newsdigest.dates import weekday_conflict
from newsdigest.dates.when import When
from newsdigest.dates.zones import named_zone

_CLOSE = timedelta(minutes=20)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FOREIGN_CLOCK = re.compile(r"\b(?:gmt|utc)\b|\dz\b|\b\w+ time\b", re.IGNORECASE)


def instant(when: When, published: datetime) -> datetime | None:
    """Return the instant of a date with a clock time; without a zone it is told on the clock of the report."""
    if when.time is None or when.earliest is None or when.earliest != when.latest:
        return None
    zone = named_zone(when.zone, published) if when.zone else published.tzinfo
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
    return when.zone is not None and bool(_FOREIGN_CLOCK.search(when.display))


def weekday_misfit(when: When) -> str | None:
    """Return the weekday that the words name beside a full date it does not fall on."""
    conflict = weekday_conflict(when.display, when)
    return conflict.said if conflict is not None else None


def _clock(words: str) -> time | None:
    try:
        return time.fromisoformat(words)
    except ValueError:
        return None
