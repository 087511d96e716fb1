"""Weekdays told from the day of publication: `Tuesday`, `last Tuesday`, `a week on Sunday`."""

from __future__ import annotations

import re
from datetime import timedelta

from newsdigest.dates import calendars
from newsdigest.dates.distances import LENGTHS
from newsdigest.dates.ground import Ground, Sense
from newsdigest.dates.phrase import Values
from newsdigest.dates.rulebook import FROM_TOLD, Rules, enter, names, numbers, seen, step, told_from

WEEKDAYS: Rules = {}
_GLOSS = re.compile(r"\b(?:when it|which|where it) (?:was|is)(?: already| still)?\s+$")
_HAD_BEEN_DUE = re.compile(
    r"\bhad (?:\w+ )?been (?:due|scheduled|set|expected|planned|meant|supposed)\b(?: [\w'’-]+){0,6} $"
)


@enter(WEEKDAYS, "W")
def _weekday(values: Values, ground: Ground) -> Sense | None:
    tomorrow = ground.today + timedelta(days=1)
    if tomorrow.weekday() == values[0] and _is_elsewhere(ground):
        return seen(calendars.day(tomorrow), ground)
    if _had_been_due(ground):  # it may have been yesterday, and be tomorrow
        return seen(calendars.day(calendars.weekday_near(ground.today - timedelta(days=3), int(values[0]), 1)), ground)
    if ground.is_promised:  # "agreed to sail on Thursday": on a Wednesday that is tomorrow, on a Friday yesterday
        return seen(calendars.day(calendars.weekday_near(ground.today - timedelta(days=3), int(values[0]), 1)), ground)
    return seen(calendars.day(calendars.weekday_near(ground.today, int(values[0]), ground.direction)), ground)


def _had_been_due(ground: Ground) -> bool:
    """Whether it is the day on which something had been due: "the verdict had been due on Thursday"."""
    before, found, _ = (ground.context or "").partition(ground.words)
    return bool(found) and bool(_HAD_BEEN_DUE.search(before[-80:]))


def _is_elsewhere(ground: Ground) -> bool:
    """Whether the weekday is what it was in another zone: "at 10 a.m. Hawaii time, which was Thursday in Japan"."""
    before, found, _ = (ground.context or "").partition(ground.words)
    return bool(found) and bool(_GLOSS.search(before[-40:]))


@enter(WEEKDAYS, "lW", "Wl", "tlW")
def _last_weekday(values: Values, ground: Ground) -> Sense | None:
    is_told = names(values)[-1] in FROM_TOLD and ground.told is not None
    start = ground.told_day if is_told else ground.today
    day = calendars.day(calendars.weekday_near(start - timedelta(days=1), numbers(values)[0], -1))
    return told_from(start, day) if is_told else seen(day, ground)


@enter(WEEKDAYS, "nW", "Wn", "tnW")
def _next_weekday(values: Values, ground: Ground) -> Sense | None:
    is_told = names(values)[-1] in FROM_TOLD and ground.told is not None
    start = ground.told_day if is_told else ground.today
    day = calendars.day(calendars.weekday_near(start + timedelta(days=1), numbers(values)[0], 1))
    return told_from(start, day) if is_told else seen(day, ground)


@enter(WEEKDAYS, "tW")
def _this_weekday(values: Values, ground: Ground) -> Sense | None:
    if ground.direction < 0:
        return _weekday(values[1:], ground)
    at = calendars.week(ground.today).first + timedelta(days=numbers(values)[0])
    over = at < ground.today and (ground.direction > 0 or ground.today.weekday() == 6)
    return seen(calendars.day(at + timedelta(days=7 * over)), ground)


@enter(WEEKDAYS, "Wtu", "Wlu", "Wnu", "tuW", "luW", "nuW")
def _weekday_of_a_week(values: Values, ground: Ground) -> Sense | None:
    word, unit = names(values)
    if unit != "week":
        return None
    monday = calendars.week(ground.today).first + timedelta(days=7 * step(word))
    return seen(calendars.day(monday + timedelta(days=numbers(values)[0])), ground)


@enter(WEEKDAYS, "WG", "WauG", "WNuG")
def _weekday_a_week_ago(values: Values, ground: Ground) -> Sense | None:
    if "week" not in values:
        return None
    count = numbers(values)[1]
    at = calendars.weekday_near(ground.today, int(values[0]), -1) - timedelta(days=7 * count)
    return seen(calendars.day(at), ground)


@enter(WEEKDAYS, "auW", "auicW", "aucW", "Wu", "tWu", "nWu", "NuW", "NUcW", "NUW", "aunW", "NUnW", "autW")
def _week_on(values: Values, ground: Ground) -> Sense | None:
    """Read `a week on Sunday`, `Sunday week`, `a week from Friday`: that many weeks after the coming one."""
    length = next((LENGTHS[unit] for unit in names(values) if unit in ("week", "fortnight")), 0)
    if not length or not {"since", "after"}.isdisjoint(names(values)):
        return None
    count, weekday = numbers(values) if len(numbers(values)) == 2 else (1, numbers(values)[0])
    coming = calendars.weekday_near(ground.today + timedelta(days=1), weekday, 1)
    return seen(calendars.day(coming + timedelta(days=length * count)), ground)


@enter(WEEKDAYS, "aulW", "NUlW")
def _week_before_last_weekday(values: Values, ground: Ground) -> Sense | None:
    """Read `a week last Tuesday` as the one before it."""
    unit, word = names(values)
    if unit not in ("week", "fortnight") or step(word) >= 0:
        return None
    count, weekday = numbers(values)
    last = calendars.weekday_near(ground.today - timedelta(days=1), weekday, -1)
    return seen(calendars.day(last - timedelta(days=LENGTHS[unit] * count)), ground)
