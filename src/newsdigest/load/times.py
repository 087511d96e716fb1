"""When an article was published: what its metadata says, read strictly and never guessed."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple

from newsdigest.dates.zones import named_zone

_ISO: Final = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*"
    r"(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Za-z]{2,5})?",
    re.IGNORECASE,
)
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLOCK: Final = (
    r"(?:[\s,]+(?:at\s+)?(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?\s*([A-Z]{2,4}|[+-]\d{2}:?\d{2})?)?"
)
_DAY_FIRST: Final = re.compile(
    rf"(?:[A-Za-z]+,?\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\s+([A-Za-z]{{3,9}})\.?,?\s+(\d{{4}}){_CLOCK}", re.IGNORECASE
)
_MONTH_FIRST: Final = re.compile(
    rf"(?:[A-Za-z]+,?\s+)?([A-Za-z]{{3,9}})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){_CLOCK}", re.IGNORECASE
)
_EPOCH: Final = datetime(1970, 1, 2, tzinfo=UTC)


class Stamp(NamedTuple):
    """A moment with its zone, or None; and what had to be assumed."""

    moment: datetime | None
    notes: tuple[str, ...] = ()


def parse(value: str | datetime | None, field: str = "published") -> Stamp:
    """Return the moment that a metadata field names.

    A time without a zone is taken as UTC and a day without a time as its midnight in UTC, both with a note. What is no
    date, or could be two (03/04/26), is no date: the note says so.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return Stamp(None)
    if isinstance(value, datetime):
        return _zoned(value, field, has_time=True)
    text = " ".join(value.split())
    try:
        stamp = _iso(text, field) or _written(text, field) or _mail(text, field)
    except (ValueError, OverflowError):
        stamp = None
    if stamp is None or stamp.moment is None:
        return Stamp(None, (f"{field} {text[:60]!r} is not a date that can be read one way only; it was left out",))
    if stamp.moment < _EPOCH:
        return Stamp(None, (f"{field} {text[:60]!r} is where computers begin to count, not a date; it was left out",))
    return stamp


def _iso(text: str, field: str) -> Stamp | None:
    found = _ISO.fullmatch(text) or _COMPACT.fullmatch(text)
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    moment = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0))
    return _zoned(_in_zone(moment, zone), field, has_time=hour is not None)


def _written(text: str, field: str) -> Stamp | None:
    """Read "30 January 2026, 16:20 GMT" and "Jan. 30, 2026 4:20 p.m. EST"."""
    found = _DAY_FIRST.fullmatch(text)
    if found:
        day, word, year, *clock = found.groups()
    else:
        found = _MONTH_FIRST.fullmatch(text)
        if not found:
            return None
        word, day, year, *clock = found.groups()
    if word[:3].lower() not in _MONTHS:
        return None
    hour, minute, half, zone = clock
    hours = int(hour or 0)
    if half:
        hours = hours % 12 + (12 if half.lower().startswith("p") else 0)
    moment = datetime(int(year), _MONTHS.index(word[:3].lower()) + 1, int(day), hours, int(minute or 0))
    return _zoned(_in_zone(moment, zone), field, has_time=hour is not None)


def _mail(text: str, field: str) -> Stamp | None:
    """Read the dates of mail and feeds: "Fri, 30 Jan 2026 16:20:00 -0500"."""
    try:
        return _zoned(parsedate_to_datetime(text), field, has_time=True)
    except (TypeError, IndexError):
        return None


def _in_zone(moment: datetime, zone: str | None) -> datetime:
    if not zone:
        return moment
    if zone.upper() in ("Z", "UTC", "GMT"):
        return moment.replace(tzinfo=UTC)
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "").ljust(4, "0")
        offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        return moment.replace(tzinfo=timezone(offset if zone[0] == "+" else -offset))
    known = named_zone(zone, moment)
    return moment.replace(tzinfo=known) if known else moment


def _zoned(moment: datetime, field: str, *, has_time: bool) -> Stamp:
    if moment.tzinfo is not None and moment.utcoffset() is not None:
        return Stamp(moment)
    note = f"{field} has no time zone; it was taken as UTC" if has_time else f"{field} has no time of day"
    return Stamp(moment.replace(tzinfo=UTC), (note,))
