"""Dates told from the day of publication by a word for which: today, last week, this summer, the previous night."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from newsdigest.dates import calendars
from newsdigest.dates.calendars import Days
from newsdigest.dates.distances import LENGTHS, TIMES
from newsdigest.dates.ground import Ground, Sense
from newsdigest.dates.phrase import Phrase, Values
from newsdigest.dates.rulebook import FROM_TOLD, Rules, enter, names, numbers, seen, step, told_from
from newsdigest.dates.zones import named_zone

DEICTIC: Rules = {}
_TODAY = re.compile(r"\btoday\b", re.IGNORECASE)
_ENTRY = re.compile(r"\.?\s*(?:$|[-–—:|]|\s[A-Z])")
_WITHIN = re.compile(r"\b(?:earlier|later) in the day$", re.IGNORECASE)


@enter(DEICTIC, "T")
def _today(values: Values, ground: Ground) -> Sense | None:
    tonight = values[0] == "tonight"
    return seen(
        calendars.day(ground.today + timedelta(days=0 if tonight else int(values[0]))),
        ground,
        "night" if tonight else "",
    )


def undated(phrase: Phrase, ground: Ground) -> Sense | None:
    """Return the day of a part of the day or a clock time told without one: that of the date told beside it.

    The morning after a night told before it is the next day, and so is a clock time that is none of an evening behind
    `overnight`. `Overnight` alone leads to the day of publication.
    """
    part = phrase.part
    if part == "overnight":
        return seen(calendars.day(ground.today), ground)
    if not part and _heads_an_entry(ground):
        return seen(calendars.day(_day_of_entry(phrase, ground)), ground)._replace(uncertain=True)
    beside = ground.beside
    if beside is None and _TODAY.search(ground.context or ""):
        return seen(calendars.day(ground.today), ground)
    if beside is None or beside.precision not in ("day", "part_of_day", "hour", "minute") or not beside.earliest:
        return None
    early = part in ("dawn", "daybreak", "sunrise", "morning")
    dark = (beside.part_of_day or "").split(" ")[-1] in ("late", "night", "evening")
    at = beside.earliest + timedelta(days=early and dark)
    if beside.latest and beside.part_of_day == "overnight" and not part and not _EVENING.search(ground.words):
        at = beside.latest
    return Sense(calendars.day(at), f"told from {beside.earliest.isoformat()}")


_EVENING = re.compile(
    r"\b(?:0?[6-9]|1[01])(?:[:.]\d\d)?\s?p\.?\s?m\b|\b(?:1[89]|2[0-3])[:.]\d\d\b|\bmidnight\b", re.IGNORECASE
)
"""A clock time with which a night begins."""


def _heads_an_entry(ground: Ground) -> bool:
    """Whether a clock time stands by itself before a sentence, as over the entries of a live report."""
    if ground.base is None or not ground.context:
        return False
    told = _POSTED.sub("", ground.context)
    return told.startswith(ground.words) and _ENTRY.match(told[len(ground.words) :]) is not None


_POSTED = re.compile(r"^\s*(?:Posted(?: at)?:?\s)?")


def _day_of_entry(phrase: Phrase, ground: Ground) -> date:
    """Return the day of an entry: where its clock is of another zone, the one whose hour is next to the publication."""
    published = ground.published
    zone = named_zone(phrase.zone, published) if phrase.zone and published is not None else None
    if zone is None or published is None or published.tzinfo is None or not phrase.time:
        return ground.today
    near = [ground.today + timedelta(days=days) for days in (0, -1, 1)]
    at = time.fromisoformat(phrase.time)
    return min(near, key=lambda day: abs(datetime.combine(day, at, zone) - published))


@enter(DEICTIC, "t")
def _this_part(_: Values, ground: Ground) -> Sense | None:
    return seen(calendars.day(ground.today), ground)


@enter(DEICTIC, "l")
def _last_part(values: Values, ground: Ground) -> Sense | None:
    """Read `last night`; `the previous night` is the one before the day told last."""
    is_told = values[0] in FROM_TOLD
    start = ground.told_day if is_told else ground.today
    day = calendars.day(start - timedelta(days=1))
    return told_from(start, day) if is_told else seen(day, ground)


@enter(DEICTIC, "lu", "tu", "nu", "jlu", "tju", "lju", "nju", "tlu", "tnu")
def _unit_by_word(values: Values, ground: Ground) -> Sense | None:
    *words, unit = names(values)
    word = next((word for word in reversed(words) if step(word) or word in ("this", "current", "present")), "this")
    if unit in TIMES:
        return None
    if word in FROM_TOLD or (word, unit) == ("next", "day"):
        at = ground.told_day
        return told_from(at, calendars.unit_around(at, unit, step(word)))
    return seen(_unit_seen(word, unit, ground), ground)


def _unit_seen(word: str, unit: str, ground: Ground) -> Days:
    """Return `last week`, `this weekend`, `the past day` seen from the day of publication."""
    base = ground.today
    if unit == "weekend":
        return _weekend(word, ground)
    if word == "past" and unit in ("day", "week"):
        return Days(base - timedelta(days=LENGTHS[unit]), base, "day")
    if word == "coming" and unit == "week":
        return Days(base, base + timedelta(days=7), "day")
    return calendars.unit_around(base, unit, -1 if word == "latest" else step(word))


def _weekend(word: str, ground: Ground) -> Days:
    """Return `this`, `last` or `next` weekend; early in a week, one that is over is the one behind."""
    base = ground.today
    if step(word):
        return calendars.unit_around(base, "weekend", step(word))
    if ground.direction < 0 and base.weekday() < 5:
        return calendars.unit_around(base, "weekend", -1)
    return calendars.weekend(base)


@enter(DEICTIC, "u", "ju")
def _unit_alone(values: Values, ground: Ground) -> Sense | None:
    """Read `the week` as the one of publication; `the day` only means something after a date."""
    unit = names(values)[-1]
    if unit in TIMES or unit in ("decade", "century", "fortnight"):
        return None
    if unit == "weekend":
        back = ground.direction <= 0 and ground.today.weekday() < 4
        return seen(calendars.unit_around(ground.today, unit, -1 if back else 0), ground)
    if unit == "day":
        if ground.told is None and _is_within_the_day(ground):
            return seen(calendars.day(ground.today), ground)._replace(uncertain=True)
        return told_from(ground.told_day, calendars.day(ground.told_day))
    return seen(calendars.unit_around(ground.today, unit), ground)


def _is_within_the_day(ground: Ground) -> bool:
    """Whether it is `earlier in the day`, which without a day told before is the day of publication."""
    before, found, _ = (ground.context or "").partition(ground.words)
    return bool(_WITHIN.search(f"{before if found else ''}{ground.words}"))


@enter(DEICTIC, "tulu", "tunu")
def _this_unit_of_another_year(values: Values, ground: Ground) -> Sense | None:
    """Read `this day last year`, `this week last year`."""
    _, unit, word, year = names(values)
    if year != "year" or unit not in ("day", "week", "month"):
        return None
    return seen(calendars.unit_around(calendars.shifted_years(ground.today, step(word)), unit), ground)


@enter(DEICTIC, "uvl", "Uvl", "ucn", "Ucn")
def _before_last(values: Values, ground: Ground) -> Sense | None:
    """Read `the week before last`, `the week after next`, and `the night before last` as a day."""
    unit, word, _ = names(values)
    if unit in TIMES or word not in ("before", "after"):
        return None
    return seen(calendars.unit_around(ground.today, unit, -2 if word == "before" else 2), ground)


@enter(DEICTIC, "S", "lS", "tS", "nS", "tlS", "uS", "aS")
def _season(values: Values, ground: Ground) -> Sense | None:
    base, number = ground.today, numbers(values)[-1]
    seasons = [calendars.season(base.year + by, number) for by in (-2, -1, 0, 1, 2)]
    way = next((s for word in names(values) if (s := step(word))), 0)
    begun = [days for days in seasons if days.first <= base]
    if "past" in values or (not way and ground.direction < 0):
        chosen = max(begun)
    elif way < 0:
        chosen = max(days for days in seasons if days.last < base)
    elif way > 0:
        chosen = min(days for days in seasons if days.first > base)
    elif names(values) and number != 24:
        chosen = calendars.season(base.year, number)
    else:
        ahead = min(days for days in seasons if days.last >= base)
        chosen = ahead if ground.direction > 0 or (ahead.first - base).days < 100 else max(begun)
    return seen(chosen, ground)
