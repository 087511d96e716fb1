"""Times that an article tells by their two ends: from the alarm at 3:10 to the arrest at 3:34 it is 24 minutes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import lru_cache
from itertools import combinations

from newsdigest import dates
from newsdigest.checks.archives import Folder
from newsdigest.checks.datings import days_of
from newsdigest.numbers import Quantity

_LEAST, _MOST = {"day": Fraction(1), "week": Fraction(4)}, {"day": Fraction(1), "week": Fraction(10)}
_DAYS = {"day": 1, "week": 7}
_MINUTES = {"minute": 1, "hour": 60}
_A_DAY = 24 * 60
_ROUGHLY = Fraction(1, 8)


def is_between_two(quantity: Quantity, folder: Folder) -> bool:
    """Whether a length of time lies between two days or two hours that an article names."""
    unit = quantity.unit or ""
    if unit in _DAYS:
        wanted = quantity.value * _DAYS[unit]
        slack = Fraction(3 if unit == "week" else quantity.comparator != "exact")
        return any(abs(wanted - apart) <= slack for apart in _days_apart(folder))
    if unit in _MINUTES:
        wanted = quantity.value * _MINUTES[unit]
        slack = Fraction(0) if quantity.comparator == "exact" else wanted * _ROUGHLY
        return any(abs(wanted - apart) <= slack for apart in _minutes_apart(folder))
    return False


def _days_apart(folder: Folder) -> Iterator[int]:
    return ((other - one).days for one, other in combinations(days_named(folder), 2))


@lru_cache(64)
def days_named(folder: Folder) -> tuple[date, ...]:
    """Return the days that an article names, in order."""
    found = (days_of(when) for when in folder.whens)
    return tuple(sorted({days[0] for days in found if days is not None and days[0] == days[1]}))


def _minutes_apart(folder: Folder) -> Iterator[int]:
    for one, other in combinations(sorted(clocks(folder)), 2):
        yield other - one
        yield _A_DAY - (other - one)


@lru_cache(64)
def clocks(folder: Folder) -> frozenset[int]:
    """Return the hours that an article names, in minutes from midnight."""
    found = (clock(words.text) for words in dates.find(folder.article.body))
    return frozenset(minutes for minutes in found if minutes is not None)


@lru_cache(4096)
def clock(words: str) -> int | None:
    """Return the hour that date words name, with a day or alone, in minutes from midnight."""
    when = dates.resolve(words, published=None) or dates.resolve(f"{words} on 3 May 2021", published=None)
    if when is None or when.time is None:
        return None
    hour, minute = when.time.split(":")[:2]
    return int(hour) * 60 + int(minute)
