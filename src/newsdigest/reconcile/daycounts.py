"""How far two dates lie apart, in days, and how much each leaves open."""

from __future__ import annotations

from datetime import date

from newsdigest.dates.when import When


def width_in_days(when: When) -> int:
    """Return how many days the words leave open; an open side counts as very many."""
    if when.earliest is None or when.latest is None:
        return 10**6
    return (when.latest - when.earliest).days


def days_of(when: When | None) -> tuple[date | None, date | None]:
    """Return first and last day; an open or unknown side is None."""
    return (None, None) if when is None else (when.earliest, when.latest)


def days_apart(a: When | None, b: When | None) -> int | None:
    """Return how many days lie between two dates, 0 if they can be the same day, None if that cannot be said."""
    return gap_in_days(days_of(a), days_of(b))


def gap_in_days(a: tuple[date | None, date | None], b: tuple[date | None, date | None]) -> int | None:
    """Return how many days lie between two ranges of days, whose unknown sides are None."""
    if a == (None, None) or b == (None, None):
        return None
    for (_, last), (first, _) in ((a, b), (b, a)):
        if last is not None and first is not None and last < first:
            return (first - last).days
    return 0
