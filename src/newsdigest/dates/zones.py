"""The day it was where the article was written, or in the zone that its words name."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone, tzinfo

from newsdigest.dates.calendars import nth_weekday
from newsdigest.dates.lexicon import ZONES

_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+-])(\d{1,2}):?(\d\d)?", re.IGNORECASE)
_SUNDAY = 6


def local_date(published: datetime | None, zone: str | tzinfo | None) -> date | None:
    """Return the day of publication by the timestamp's own offset, or in the zone given."""
    if published is None:
        return None
    there = named_zone(zone, published) if isinstance(zone, str) else zone
    if there is None or published.tzinfo is None:
        return published.date()
    try:
        return published.astimezone(there).date()
    except OverflowError:  # the first or the last day that Python knows
        return published.date()


def named_zone(name: str | None, at: datetime) -> tzinfo | None:
    """Return the zone that newsrooms call so (`EST`, `Moscow`, `UTC+2`), with the summer time of that day."""
    if not name:
        return None
    folded = name.strip().lower().removesuffix(" time")
    offset = _OFFSET.fullmatch(folded)
    if offset:
        span = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        return timezone(span if offset[1] == "+" else -span) if span < timedelta(hours=24) else None
    known = ZONES.get(folded)
    if known is None:
        return None
    hours, summer = known
    return timezone(timedelta(hours=hours + _is_summer(summer, at.date())))


def _is_summer(whose: str, day: date) -> bool:
    """Whether clocks are an hour ahead: from March to November in the US, from March to October in Europe."""
    if whose == "us":
        bounds = nth_weekday(day.year, 3, _SUNDAY, 2), nth_weekday(day.year, 11, _SUNDAY, 1)
    elif whose == "eu":
        bounds = nth_weekday(day.year, 3, _SUNDAY, -1), nth_weekday(day.year, 10, _SUNDAY, -1)
    else:
        return False
    return bounds[0] is not None and bounds[1] is not None and bounds[0] <= day < bounds[1]
