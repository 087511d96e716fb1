"""The night, which begins on one day of the calendar and ends on the next."""

from __future__ import annotations

import re
from datetime import date, timedelta

from newsdigest.dates.when import When
from newsdigest.text import fold


def night_of(when: When | None) -> date | None:
    """Return the day on whose evening the night began in which something happened, None if it was by day."""
    if when is None or when.earliest is None or when.earliest != when.latest:
        return None
    words = fold(when.display)
    if _BEFORE_DAWN.search(words) or (when.time is not None and when.time < _DAWN):
        return when.earliest - timedelta(days=1)
    return when.earliest if when.part_of_day == "night" or _NIGHT.search(words) else None


_DAWN = "06:00"
_NIGHT = re.compile(r"\b(?:night|overnight|late|midnight)\b")
_BEFORE_DAWN = re.compile(r"\b(?:after midnight|small hours|before dawn|0?[0-5](?::[0-5]\d)? ?a\.?m|0[0-5]:?[0-5]\d)\b")
