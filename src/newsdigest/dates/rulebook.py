"""How a rule for date words is entered, under the shapes it reads, and what the rules share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from newsdigest.dates import calendars
from newsdigest.dates.calendars import Days
from newsdigest.dates.ground import Ground, Sense
from newsdigest.dates.lexicon import BACKWARD, FORWARD
from newsdigest.dates.phrase import Values

Rule = Callable[[Values, Ground], Sense | None]
Rules = dict[str, Rule]

FROM_TOLD = frozenset({"following", "previous", "preceding", "ensuing", "prior"})
"""Words that count from a date told before, and not from the day of publication: `the previous night`."""


def enter(rules: Rules, *shapes: str) -> Callable[[Rule], Rule]:
    """Enter a rule under its shapes."""

    def entered(rule: Rule) -> Rule:
        rules.update(dict.fromkeys(shapes, rule))
        return rule

    return entered


def numbers(values: Values) -> list[int]:
    """Return the values that are numbers, in order."""
    return [value for value in values if isinstance(value, int)]


def names(values: Values) -> list[str]:
    """Return the values that are words, in order."""
    return [value for value in values if isinstance(value, str)]


def step(word: str) -> int:
    """Return -1 for last, 1 for next, 0 for this."""
    return -1 if word in BACKWARD else 1 if word in FORWARD else 0


def on(year: int, month: int, number: int) -> Days | None:
    """Return a day, or None where the calendar has no such day."""
    try:
        return calendars.day(date(year, month, number))
    except ValueError:
        return None


def written(days: Days | None) -> Sense | None:
    """Return days that need nothing but their words to be known."""
    return None if days is None else Sense(days, "as written")


def full_year(number: int, ground: Ground) -> int:
    """Return the year that two digits mean: at most ten years ahead of the day of publication."""
    if number >= 100:
        return number
    newest = (ground.base.year if ground.base else 2030) + 10
    century = newest // 100 * 100
    return century + number if century + number <= newest else century - 100 + number


def seen(days: Days, ground: Ground, part: str = "") -> Sense:
    """Return days seen from the day of publication."""
    return Sense(days, f"seen from {ground.today.isoformat()}", part=part)


def told_from(at: date, days: Days) -> Sense:
    """Return days that hang on a date told before, and not on the day of publication."""
    return Sense(days, f"told from {at.isoformat()}")
