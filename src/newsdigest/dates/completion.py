"""A date as it is handed on: the days of a rule with what stood around the core put back on."""

from __future__ import annotations

from datetime import timedelta

from newsdigest.dates import calendars, edtf
from newsdigest.dates.calendars import Days
from newsdigest.dates.ground import Ground, Sense
from newsdigest.dates.phrase import Phrase
from newsdigest.dates.shades import shaded
from newsdigest.dates.when import Precision, Qualifier, When

_QUALIFIERS: dict[tuple[bool, bool], Qualifier] = {
    (False, False): "none",
    (True, False): "approximate",
    (False, True): "uncertain",
    (True, True): "both",
}
_STARTS = frozenset({"since", "after", "from"})
_ENDS = frozenset({"until", "till", "before", "by", "to"})


def finished(words: str, phrase: Phrase, sense: Sense, ground: Ground) -> When:
    """Return the When with the modifiers of the phrase put back on."""
    if phrase.is_bare and not (sense.part or sense.choices or sense.approximate or sense.uncertain):
        days = sense.days
        return When(
            display=words,
            edtf=edtf.written_days(days),
            earliest=days.first,
            latest=days.last,
            precision=days.precision,
            anchor=sense.rule,
        )
    return _modified(words, phrase, sense, ground)


def _modified(words: str, phrase: Phrase, sense: Sense, ground: Ground) -> When:
    days, part, approximate = sense.days, phrase.part or sense.part, phrase.approximate or sense.approximate
    if phrase.shade == "last" and days.precision in ("year", "month"):
        days = _year_end(days, phrase, ground)
    elif phrase.shade and days.precision in ("day", "part_of_day"):
        part = f"{phrase.shade} {part}".strip()
    elif phrase.shade:
        days, approximate = shaded(days, phrase.shade), phrase.shade != "end" or not phrase.lead
    if part.endswith("overnight") and days.first == days.last:
        days = _over_night(days, phrase)
    if phrase.lead in ("earlier", "later"):
        days = _clipped(days, phrase.lead, ground)
    open_end, open_start = phrase.lead in _STARTS, phrase.lead in _ENDS
    mark = _QUALIFIERS[approximate, phrase.uncertain or sense.uncertain]
    sign = edtf.MARKS[mark]
    return When(
        display=words,
        edtf=edtf.written_set(sense.choices)
        if sense.choices and not (open_start or open_end)
        else edtf.written_days(days, open_start=open_start, open_end=open_end, mark=sign),
        earliest=None if open_start else days.first,
        latest=None if open_end else days.last,
        open_start=open_start,
        open_end=open_end,
        precision=_precision(days.precision, phrase.time, part),
        qualifier=mark,
        part_of_day=part or None,
        time=phrase.time or None,
        zone=phrase.zone.upper() or None,
        anchor=sense.rule,
    )


def _year_end(days: Days, phrase: Phrase, ground: Ground) -> Days:
    """Return the last day; `year-end` of what lies behind is the one before."""
    if phrase.core == "u" and days.precision == "year" and ground.direction < 0:
        return calendars.day(days.first - timedelta(days=1))
    return calendars.day(days.last)


def _over_night(days: Days, phrase: Phrase) -> Days:
    """Return the evening and the morning: without a day, those that lead to the day of publication."""
    if phrase.core in ("", "t") or phrase.lead == "into":
        return Days(days.first - timedelta(days=1), days.last, "day")
    return Days(days.first, days.last + timedelta(days=1), "day")


def _clipped(days: Days, lead: str, ground: Ground) -> Days:
    """`Earlier this month` ends with the day of publication, `later this month` begins with it."""
    base = ground.base
    if base is None or days.precision == "day" or not days.first <= base <= days.last:
        return days
    return Days(days.first, base, days.precision) if lead == "earlier" else Days(base, days.last, days.precision)


def _precision(precision: Precision, time: str, part: str) -> Precision:
    if precision != "day":
        return precision
    if time:
        return "hour" if time.endswith(":00") else "minute"
    return "part_of_day" if part else "day"
