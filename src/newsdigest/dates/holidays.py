"""Holidays that a rule of the calendar fixes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from newsdigest.dates.calendars import nth_weekday

_MON, _TUE, _THU, _SUN = 0, 1, 3, 6


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous computus)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Return Easter Sunday of the Julian calendar as a Gregorian date."""
    a = (19 * (year % 19) + 15) % 30
    b = (2 * (year % 4) + 4 * (year % 7) - a + 34) % 7
    month, day = divmod(a + b + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, nth: int, after: int = 0) -> Callable[[int], date]:
    def rule(year: int) -> date:
        found = nth_weekday(year, month, weekday, nth)
        return (found or date(year, month, 1)) + timedelta(days=after)

    return rule


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def _monday_before(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day) - timedelta(days=(date(year, month, day).weekday() - 1) % 7 + 1)


# fmt: off
RULES: dict[str, Callable[[int], date]] = {
    "new year's day": _fixed(1, 1), "new year": _fixed(1, 1), "new year's eve": _fixed(12, 31),
    "orthodox christmas": _fixed(1, 7),
    "martin luther king jr. day": _nth(1, _MON, 3), "martin luther king day": _nth(1, _MON, 3),
    "inauguration day": _fixed(1, 20), "australia day": _fixed(1, 26), "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14), "presidents' day": _nth(2, _MON, 3), "presidents day": _nth(2, _MON, 3),
    "international women's day": _fixed(3, 8), "st. patrick's day": _fixed(3, 17), "st patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1), "earth day": _fixed(4, 22), "anzac day": _fixed(4, 25), "may day": _fixed(5, 1),
    "cinco de mayo": _fixed(5, 5), "mother's day": _nth(5, _SUN, 2), "memorial day": _nth(5, _MON, -1),
    "father's day": _nth(6, _SUN, 3), "juneteenth": _fixed(6, 19), "canada day": _fixed(7, 1),
    "independence day": _fixed(7, 4), "bastille day": _fixed(7, 14), "labor day": _nth(9, _MON, 1),
    "labour day": _nth(9, _MON, 1), "columbus day": _nth(10, _MON, 2), "halloween": _fixed(10, 31),
    "all saints' day": _fixed(11, 1), "election day": _nth(11, _MON, 1, 1), "veterans day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11), "armistice day": _fixed(11, 11), "thanksgiving day": _nth(11, _THU, 4),
    "thanksgiving": _nth(11, _THU, 4), "black friday": _nth(11, _THU, 4, 1), "cyber monday": _nth(11, _THU, 4, 4),
    "christmas eve": _fixed(12, 24), "christmas day": _fixed(12, 25), "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26), "ash wednesday": _from_easter(-46), "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3), "holy thursday": _from_easter(-3), "good friday": _from_easter(-2),
    "holy saturday": _from_easter(-1), "easter sunday": easter, "easter monday": _from_easter(1), "easter": easter,
    "ascension day": _from_easter(39), "pentecost": _from_easter(49), "whit sunday": _from_easter(49),
    "whit monday": _from_easter(50), "orthodox easter": orthodox_easter, "epiphany": _fixed(1, 6),
    "mlk day": _nth(1, _MON, 3), "burns night": _fixed(1, 25), "waitangi day": _fixed(2, 6),
    "international holocaust remembrance day": _fixed(1, 27), "holocaust memorial day": _fixed(1, 27),
    "st. david's day": _fixed(3, 1), "st david's day": _fixed(3, 1),
    "april fool's day": _fixed(4, 1), "patriots' day": _nth(4, _MON, 3), "st. george's day": _fixed(4, 23),
    "st george's day": _fixed(4, 23), "international workers' day": _fixed(5, 1),
    "world press freedom day": _fixed(5, 3), "europe day": _fixed(5, 9),
    "victoria day": _monday_before(5, 25), "midsummer's day": _fixed(6, 24),
    "indigenous peoples' day": _nth(10, _MON, 2), "all saints day": _fixed(11, 1), "all souls' day": _fixed(11, 2),
    "all souls day": _fixed(11, 2), "guy fawkes night": _fixed(11, 5), "bonfire night": _fixed(11, 5),
    "st. andrew's day": _fixed(11, 30), "st andrew's day": _fixed(11, 30), "giving tuesday": _nth(11, _THU, 4, 5),
    "world aids day": _fixed(12, 1), "human rights day": _fixed(12, 10), "hogmanay": _fixed(12, 31),
    "shrove tuesday": _from_easter(-47), "mardi gras": _from_easter(-47), "fat tuesday": _from_easter(-47),
    "trinity sunday": _from_easter(56), "orthodox good friday": lambda year: orthodox_easter(year) - timedelta(days=2),
}
# Names with a weekday in them that are no date.
NAMED = frozenset({"super tuesday", "bloody sunday", "black monday", "black wednesday", "black thursday"})
# fmt: on


class HolidayWords(NamedTuple):
    """The name of a holiday and where its words end."""

    name: str
    end: int


class _Holidays:
    """The names as they stand in a text, the longest first."""

    def __init__(self) -> None:
        self.opening = frozenset(
            shape(name.split()[0]) for name in (*RULES, *NAMED) for shape in (str.title, str.lower, str.upper)
        )
        self.opening |= {word.split("'")[0].rstrip(".") for word in self.opening}
        names = sorted([*RULES, *NAMED], key=lambda name: (-len(name), name))
        self._names = re.compile("|".join(re.escape(name) for name in names).replace(r"\ ", r"\s") + "", re.IGNORECASE)

    def match(self, text: str, start: int) -> HolidayWords | None:
        """Return the holiday whose name begins there."""
        found = self._names.match(text, start)
        if not found or text[found.end() : found.end() + 1].isalnum():
            return None
        name = " ".join(found.group().lower().split())
        return HolidayWords(name, found.end())


HOLIDAY = _Holidays()
