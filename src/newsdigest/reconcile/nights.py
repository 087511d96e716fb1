"""The night, which begins on one day of the calendar and ends on the next."""

from __future__ import annotations

import re
from datetime import date, timedelta

from newsdigest.dates.when import When
from newsdigest.text import fold


def night_of(when: When | None) -> date | None:
    """Return the day on whose evening the night began in which something happened, None if it was by day."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    words = fold(when.display)
    is_night = when.part_of_day in ("night", "overnight") or _NIGHT.search(words) is not None
    if when.latest - when.earliest == _A_DAY:
        return when.earliest if is_night else None
    if when.latest != when.earliest:
        return None
    if _BEFORE_DAWN.search(words) or (when.time is not None and when.time < _DAWN):
        return when.earliest - _A_DAY
    return when.earliest if is_night else None


_A_DAY = timedelta(days=1)
_DAWN = "06:00"
_NIGHT = re.compile(r"\b(?:night|overnight|late|midnight|evening)\b")
_BEFORE_DAWN = re.compile(
    r"\b(?:after midnight|(?:small|early) hours|before dawn|night (?:in)?to"
    r"|0?[0-5](?::[0-5]\d)? ?a\.?m|0[0-5]:?[0-5]\d)\b"
)
