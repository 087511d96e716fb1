"""Dates told from the day of publication: today, last week, three days ago, Tuesday."""

from __future__ import annotations

import re
from datetime import date, timedelta
from datetime import time as midnight

from newsdigest.dates import calendars
from newsdigest.dates.calendars import Days
from newsdigest.dates.ground import Ground, Sense
from newsdigest.dates.phrases import Values
from newsdigest.dates.rulebook import Rules, enter, names, numbers, step

DEICTIC: Rules = {}
_TODAY = re.compile(r"\btoday\b", re.IGNORECASE)
_GLOSS = re.compile(r"\b(?:when it|which|where it) (?:was|is)(?: already| still)?\s+$")
_ENTRY = re.compile(r"\.?\s*(?:$|[-–—:|]|\s[A-Z])")
_HAD_BEEN_DUE = re.compile(
    r"\bhad (?:\w+ )?been (?:due|scheduled|set|expected|planned|meant|supposed)\b(?: [\w'’-]+){0,6} $"
)
_WITHIN = re.compile(r"\b(?:earlier|later) in the day$", re.IGNORECASE)
_FROM_TOLD = frozenset({"following", "previous", "preceding", "ensuing", "prior"})
_LENGTHS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_TIMES = frozenset({"hour", "minute", "period", "hours", "minutes"})


def seen(days: Days, ground: Ground, part: str = "") -> Sense:
    """Return days seen from the day of publication."""
    return Sense(days, f"seen from {ground.today.isoformat()}", part=part)


def _told_from(at: date, days: Days) -> Sense:
    """Return days that hang on a date told before, and not on the day of publication."""
    return Sense(days, f"told from {at.isoformat()}")


@enter(DEICTIC, "W")
def _weekday(values: Values, ground: Ground) -> Sense | None:
    tomorrow = ground.today + timedelta(days=1)
    if tomorrow.weekday() == values[0] and _is_elsewhere(ground):
        return seen(calendars.day(tomorrow), ground)
    if _had_been_due(ground):  # it may have been yesterday, and be tomorrow
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


@enter(DEICTIC, "lW", "Wl", "tlW")
def _last_weekday(values: Values, ground: Ground) -> Sense | None:
    is_told = names(values)[-1] in _FROM_TOLD and ground.told is not None
    start = ground.told_day if is_told else ground.today
    day = calendars.day(calendars.weekday_near(start - timedelta(days=1), numbers(values)[0], -1))
    return _told_from(start, day) if is_told else seen(day, ground)


@enter(DEICTIC, "nW", "Wn", "tnW")
def _next_weekday(values: Values, ground: Ground) -> Sense | None:
    is_told = names(values)[-1] in _FROM_TOLD and ground.told is not None
    start = ground.told_day if is_told else ground.today
    day = calendars.day(calendars.weekday_near(start + timedelta(days=1), numbers(values)[0], 1))
    return _told_from(start, day) if is_told else seen(day, ground)


@enter(DEICTIC, "tW")
def _this_weekday(values: Values, ground: Ground) -> Sense | None:
    if ground.direction < 0:
        return _weekday(values[1:], ground)
    at = calendars.week(ground.today).first + timedelta(days=numbers(values)[0])
    over = at < ground.today and (ground.direction > 0 or ground.today.weekday() == 6)
    return seen(calendars.day(at + timedelta(days=7 * over)), ground)


@enter(DEICTIC, "Wtu", "Wlu", "Wnu", "tuW", "luW", "nuW")
def _weekday_of_a_week(values: Values, ground: Ground) -> Sense | None:
    word, unit = names(values)
    if unit != "week":
        return None
    monday = calendars.week(ground.today).first + timedelta(days=7 * step(word))
    return seen(calendars.day(monday + timedelta(days=numbers(values)[0])), ground)


@enter(DEICTIC, "WG", "WauG", "WNuG")
def _weekday_a_week_ago(values: Values, ground: Ground) -> Sense | None:
    if "week" not in values:
        return None
    count = numbers(values)[1]
    at = calendars.weekday_near(ground.today, int(values[0]), -1) - timedelta(days=7 * count)
    return seen(calendars.day(at), ground)


@enter(DEICTIC, "T")
def _today(values: Values, ground: Ground) -> Sense | None:
    tonight = values[0] == "tonight"
    return seen(
        calendars.day(ground.today + timedelta(days=0 if tonight else int(values[0]))),
        ground,
        "night" if tonight else "",
    )


def undated(part: str, ground: Ground) -> Sense | None:
    """Return the day of a part of the day or a clock time told without one: that of the date told beside it.

    The morning after a night told before it is the next day. `Overnight` alone leads to the day of publication.
    """
    if part == "overnight":
        return seen(calendars.day(ground.today), ground)
    if not part and _heads_an_entry(ground):
        return seen(calendars.day(ground.today), ground)._replace(uncertain=True)
    beside = ground.beside
    if beside is None and _TODAY.search(ground.context or ""):
        return seen(calendars.day(ground.today), ground)
    if beside is None or beside.precision not in ("day", "part_of_day", "hour", "minute") or not beside.earliest:
        return None
    early = part in ("dawn", "daybreak", "sunrise", "morning")
    dark = (beside.part_of_day or "").split(" ")[-1] in ("late", "night", "evening")
    at = beside.earliest + timedelta(days=early and dark)
    return Sense(calendars.day(at), f"told from {beside.earliest.isoformat()}")


def _heads_an_entry(ground: Ground) -> bool:
    """Whether a clock time stands by itself before a sentence, as over the entries of a live report."""
    if ground.base is None or not ground.context or not ground.context.lstrip().startswith(ground.words):
        return False
    return bool(_ENTRY.match(ground.context.lstrip()[len(ground.words) :]))


@enter(DEICTIC, "t")
def _this_part(_: Values, ground: Ground) -> Sense | None:
    return seen(calendars.day(ground.today), ground)


@enter(DEICTIC, "l")
def _last_part(values: Values, ground: Ground) -> Sense | None:
    """Read `last night`; `the previous night` is the one before the day told last."""
    is_told = values[0] in _FROM_TOLD
    start = ground.told_day if is_told else ground.today
    day = calendars.day(start - timedelta(days=1))
    return _told_from(start, day) if is_told else seen(day, ground)


@enter(DEICTIC, "lu", "tu", "nu", "jlu", "tju", "lju", "nju", "tlu", "tnu")
def _unit_by_word(values: Values, ground: Ground) -> Sense | None:
    *words, unit = names(values)
    word = next((word for word in reversed(words) if step(word) or word in ("this", "current", "present")), "this")
    if unit in _TIMES:
        return None
    if word in _FROM_TOLD or (word, unit) == ("next", "day"):
        at = ground.told_day
        return _told_from(at, calendars.unit_around(at, unit, step(word)))
    return seen(_unit_seen(word, unit, ground), ground)


def _unit_seen(word: str, unit: str, ground: Ground) -> Days:
    """Return `last week`, `this weekend`, `the past day` seen from the day of publication."""
    base = ground.today
    if unit == "weekend":
        return _weekend(word, ground)
    if word == "past" and unit in ("day", "week"):
        return Days(base - timedelta(days=_LENGTHS[unit]), base, "day")
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
    if unit in _TIMES or unit in ("decade", "century", "fortnight"):
        return None
    if unit == "weekend":
        back = ground.direction <= 0 and ground.today.weekday() < 4
        return seen(calendars.unit_around(ground.today, unit, -1 if back else 0), ground)
    if unit == "day":
        if ground.told is None and _is_within_the_day(ground):
            return seen(calendars.day(ground.today), ground)._replace(uncertain=True)
        return _told_from(ground.told_day, calendars.day(ground.told_day))
    return seen(calendars.unit_around(ground.today, unit), ground)


def _is_within_the_day(ground: Ground) -> bool:
    """Whether it is `earlier in the day`, which without a day told before is the day of publication."""
    before, found, _ = (ground.context or "").partition(ground.words)
    return bool(_WITHIN.search(f"{before if found else ''}{ground.words}"))


def moved(at: date, count: int, unit: str) -> Days | None:
    """Return the day, week, month or year that many units away; weeks and longer are no days."""
    if unit.rstrip("s") in _TIMES or unit == "weekend" or abs(count) > 40_000:
        return None
    if unit in _LENGTHS:
        there = at + timedelta(days=_LENGTHS[unit] * count)
        return calendars.day(there) if unit == "day" else calendars.week(there)
    return calendars.unit_around(at, unit, count)


@enter(DEICTIC, "tulu", "tunu")
def _this_unit_of_another_year(values: Values, ground: Ground) -> Sense | None:
    """Read `this day last year`, `this week last year`."""
    _, unit, word, year = names(values)
    if year != "year" or unit not in ("day", "week", "month"):
        return None
    return seen(calendars.unit_around(calendars.shifted_years(ground.today, step(word)), unit), ground)


@enter(DEICTIC, "UG")
def _moments_ago(values: Values, ground: Ground) -> Sense | None:
    """Read `hours ago` as the day of publication, more or less; days ago may be any day."""
    return _now(values, ground) if values[0] in _TIMES else None


@enter(DEICTIC, "NUG", "auG", "NuG", "aNUG", "RUG", "YUG")
def _ago(values: Values, ground: Ground) -> Sense | None:
    counts, unit = numbers(values), names(values)[0]
    if counts and counts[-1] == 0:
        counts.pop()  # the value of `ago`
    count = counts[-1] if counts else 1
    if unit in ("hour", "minute"):
        return _hours_ago(count if unit == "hour" else count / 60, ground)
    days = moved(ground.today, -count, unit)
    return days and seen(days, ground)


def _hours_ago(hours: float, ground: Ground) -> Sense | None:
    """Return the day it was so many hours before the publication; without a time of day it may be the one before."""
    at = ground.published
    if hours > 1000 or at is None:
        return None
    if at.time() == midnight():
        return seen(Days(ground.today - timedelta(days=-int(-hours // 24)), ground.today, "day"), ground)
    days_back = (at.date() - (at - timedelta(hours=hours)).date()).days
    return seen(calendars.day(ground.today - timedelta(days=days_back)), ground)


@enter(DEICTIC, "lNU", "nNU", "tlNU", "lRU", "nRU", "NlU", "NnU", "lNu", "nNu")
def _last_units(values: Values, ground: Ground) -> Sense | None:
    """Read `the past three months` as running from then to the day of publication."""
    unit, way, base = names(values)[-1], next((s for word in names(values) if (s := step(word))), -1), ground.today
    count = numbers(values)[0]
    days = calendars.day(base + timedelta(days=way * -(-count // 24))) if unit == "hour" else None
    if unit in ("month", "year", "decade", "quarter"):
        far = calendars.month(
            *calendars.shifted_month(base, way * count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit])
        )
        days = far
    elif unit in _LENGTHS:
        days = calendars.day(base + timedelta(days=way * count * _LENGTHS[unit]))
    if days is None:
        return None
    ends = (days.first, base) if way < 0 else (base, days.last)
    return Sense(Days(*ends, "day"), f"{count} {unit} from {base.isoformat()}", approximate=days.precision != "day")


@enter(DEICTIC, "uvl", "Uvl", "ucn", "Ucn")
def _before_last(values: Values, ground: Ground) -> Sense | None:
    """Read `the week before last`, `the week after next`, and `the night before last` as a day."""
    unit, word, _ = names(values)
    if unit in _TIMES or word not in ("before", "after"):
        return None
    return seen(calendars.unit_around(ground.today, unit, -2 if word == "before" else 2), ground)


@enter(DEICTIC, "auW", "auicW", "aucW", "Wu", "tWu", "nWu", "NuW", "NUcW", "NUW", "aunW", "NUnW", "autW")
def _week_on(values: Values, ground: Ground) -> Sense | None:
    """Read `a week on Sunday`, `Sunday week`, `a week from Friday`: that many weeks after the coming one."""
    length = next((_LENGTHS[unit] for unit in names(values) if unit in ("week", "fortnight")), 0)
    if not length or not {"since", "after"}.isdisjoint(names(values)):
        return None
    count, weekday = numbers(values) if len(numbers(values)) == 2 else (1, numbers(values)[0])
    coming = calendars.weekday_near(ground.today + timedelta(days=1), weekday, 1)
    return seen(calendars.day(coming + timedelta(days=length * count)), ground)


@enter(DEICTIC, "aulW", "NUlW")
def _week_before_last_weekday(values: Values, ground: Ground) -> Sense | None:
    """Read `a week last Tuesday` as the one before it."""
    unit, word = names(values)
    if unit not in ("week", "fortnight") or step(word) >= 0:
        return None
    count, weekday = numbers(values)
    last = calendars.weekday_near(ground.today - timedelta(days=1), weekday, -1)
    return seen(calendars.day(last - timedelta(days=_LENGTHS[unit] * count)), ground)


@enter(DEICTIC, "w")
def _now(_: Values, ground: Ground) -> Sense | None:
    return seen(calendars.day(ground.today), ground)._replace(approximate=True)


@enter(DEICTIC, "NUcT", "auc", "NUcw", "aucT", "aucw", "RUcw", "iNU", "iau", "iRU", "NUT")
def _from_now(values: Values, ground: Ground) -> Sense | None:
    """Read `three days from now`, and `in three days` of what lies ahead: behind, it is a length of time."""
    words = names(values)
    if words[0] in ("in", "within"):
        if ground.direction <= 0:
            return None
        count, unit = numbers(values)[0], words[1]
        count, unit = (-(-count // 24), "day") if unit == "hour" else (count, unit)
        days = moved(ground.today, count, unit)
        within = days and words[0] == "within" and ground.today <= days.last
        return days and seen(Days(ground.today, days.last, "day") if within else days, ground)
    if "from" not in words:
        return None
    if len(values) == 4 and isinstance(values[3], int) and words[0] in _LENGTHS:  # a week from tomorrow
        ahead = timedelta(days=_LENGTHS[words[0]] * numbers(values)[0] + values[3])
        return seen(calendars.day(ground.today + ahead), ground)
    days = moved(ground.today, numbers(values)[0], words[0])
    return days and seen(days, ground)


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
