"""Whether a date that a page tells in its own way is one that an article has: on what day, how long after another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from newsdigest import dates
from newsdigest.checks.archives import Folder
from newsdigest.checks.datings import days_of, noon
from newsdigest.checks.spans import clock, clocks
from newsdigest.dates import When
from newsdigest.facts.figures import values_of
from newsdigest.numbers.lexicon import ONES

_QUARTER = re.compile(r"\b(?:first|second|third|fourth)[\s-]quarter", re.IGNORECASE)
_ANY_QUARTER = re.compile(r"\bquarter(?:ly)?\b|\bthree months\b", re.IGNORECASE)
_LATER = re.compile(
    r"\b(?:(?P<next>next|following|same|previous|day|night|before)\b|(?P<count>an?|\d+|[a-z]+)\s(?P<unit>day|week|month|year)s?)",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?P<count>an?|\d+|[a-z]+)\s(?P<unit>day|week)s?\s(?P<way>before|after|earlier|later)\b", re.IGNORECASE
)
_DAYS = {"day": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366)}
_LATE = ("evening", "night")
_LATE_ON = re.compile(r"\b[Ll]ate\s(?:on\s)?([A-Z][a-z]+day)\b")
# A clock time within date words, and what joins it to the day.
_CLOCK_WORDS = re.compile(
    r"\b(?:(?:at|on|by|around|about)\s)?(?:\d{1,2}(?:[:.]\d\d)?\s?[ap][.]?m\b[.]?|\d{1,2}[:.]\d\d|noon|midnight|midday)"
    r"(?:[\s,]+(?:on|of)\b)?|\b(?:on|at)\s*$",
    re.IGNORECASE,
)
_MONTH = 27  # days between the first and the last of it
_CLOCK = re.compile(r"\b(?:second|minute|hour)s?\b", re.IGNORECASE)


def is_meant(words: str, folders: Sequence[Folder], whens: Sequence[When]) -> bool:
    """Whether date words that stand in no article mean on its day one of some dates, or a time between two."""
    if _QUARTER.search(words) and any(_names_no_quarter(folder.whole) for folder in folders):
        return True
    hour = clock(words)
    if hour is not None and any(hour in clocks(folder) for folder in folders):
        day = _without_clock(words)
        return not day or is_meant(day, folders, whens)
    if hour is not None and any(clocks(folder) for folder in folders):
        return False
    if any(is_same_day_of_year(words, other, folder) for folder in folders for other in folder.days_of_year):
        return True
    said = [when for folder in folders for when in folder.senses(words)]
    if said:
        said = [_without_late(when, folders) for when in said]
        return any(_covers(one, other) for one in said for other in whens) or _is_counted(said, folders)
    return any(_is_between(words, folder) for folder in folders)


def is_same_day_of_year(words: str, other: str, folder: Folder) -> bool:
    """Whether two dates are of one day and month, and the year that one of them lacks is nowhere told otherwise."""
    is_bare, is_other_bare = (_YEAR.search(each) is None for each in (words, other))
    if not is_bare and (not is_other_bare or folder.article.published is not None):
        return False  # the article, or its day, has the year
    days = [days_of(dates.resolve(each, published=noon(_ANY_DAY))) for each in (words, other)]
    first, second = ({(day[0].month, day[0].day) for day in (each,) if day and _is_day(day)} for each in days)
    return bool(first & second)


_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_ANY_DAY = date(2024, 7, 1)  # of a leap year


def _without_clock(words: str) -> str:
    """Return the words for the day beside an hour, if there are any: also of "half past six on Monday"."""
    rest = _CLOCK_WORDS.sub("", words).strip()
    if rest and clock(rest) is not None:
        rest = rest.rpartition(" on ")[2] if " on " in rest else ""
    return rest if clock(rest) is None else ""


def _without_late(said: When, folders: Sequence[Folder]) -> When:
    """Return a date without "night" or "evening", where an article has the other of them, or "late on" the day."""
    day = days_of(said)
    if said.part_of_day not in _LATE or day is None:
        return said
    if any(_is_late(folder, day) for folder in folders):
        return said.model_copy(update={"part_of_day": None})
    return said


def _is_late(folder: Folder, day: tuple[date, date]) -> bool:
    if any(when.part_of_day in _LATE and days_of(when) == day for when in folder.whens):
        return True
    late = _LATE_ON.findall(folder.article.body)
    return any(days_of(when) == day for words in late for when in folder.senses(words))


def _is_counted(said: Sequence[When], folders: Sequence[Folder]) -> bool:
    """Whether a day lies as far from one of an article as the article says: `two days before the vote on 26 May`."""
    ours = {days for when in said if (days := days_of(when)) is not None and _is_day(days) and not when.time}
    counted = (day for folder in folders for day in (*_counted_on(folder), *counted_back(folder)))
    return any((day, day) in ours for day in counted)


def _counted_on(folder: Folder) -> Iterator[date]:
    """Yield the days so long before or after any that an article names, as it says somewhere."""
    return (day + step for _, step in _aparts(folder.article.body) for day in _days(folder))


def counted_back(folder: Folder) -> Iterator[date]:
    """Yield the days of what a day is counted from: of the vote of "on Monday, two days after the vote"."""
    for passage, _ in folder.told():
        for at, step in _aparts(passage):
            before = dates.find(passage[:at])
            senses = folder.senses(before[-1].text, passage) if before else []
            yield from (days[0] - step for when in senses if (days := days_of(when)) is not None and _is_day(days))


def _aparts(text: str) -> Iterator[tuple[int, timedelta]]:
    """Yield how long before or after another day something was, and where a text says so."""
    for found in _APART.finditer(text):
        count = _count(found["count"].lower())
        if count is not None:
            step = timedelta(days=count * _DAYS[found["unit"].lower()][0])
            yield found.start(), -step if found["way"].lower() in ("before", "earlier") else step


def _days(folder: Folder) -> list[date]:
    return sorted({days[0] for when in folder.whens if (days := days_of(when)) is not None and _is_day(days)})


def _names_no_quarter(text: str) -> bool:
    return bool(_ANY_QUARTER.search(text)) and not _QUARTER.search(text)


def _covers(said: When, when: When) -> bool:
    """Whether a date holds another, or lies in one that is only told roughly: December, at the end of the year."""
    ours, theirs = days_of(said), days_of(when)
    if ours is None or theirs is None or (said.time or said.part_of_day):
        return False
    is_month = (ours[1] - ours[0]).days >= _MONTH
    is_rough = is_month and "~" in when.edtf and theirs[0] <= ours[0] and ours[1] <= theirs[1]
    return is_rough or (ours[0] <= theirs[0] and theirs[1] <= ours[1])


def _is_between(words: str, folder: Folder) -> bool:
    """Whether a time that is told by another one, or by how long it takes, may be of an article."""
    if _CLOCK.search(words):
        values = values_of(folder.article.body)
        return any(value in values for value in values_of(words))
    found = _LATER.search(words)
    if found is None or found["next"]:
        return True
    count = _count(found["count"].lower())
    low, high = _DAYS[found["unit"].lower()]
    return count is None or any(count * low <= apart <= count * high for apart in _distances(folder))


def _count(words: str) -> int | None:
    if words in ("a", "an"):
        return 1
    return int(words) if words.isdigit() else ONES.get(words)


def _distances(folder: Folder) -> Iterator[int]:
    """Yield how many days lie between any two days that an article names."""
    return ((other - one).days for one, other in combinations(_days(folder), 2))


def _is_day(days: tuple[date, date]) -> bool:
    return days[0] == days[1]
