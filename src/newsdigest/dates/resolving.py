"""Date words resolved against the day of publication: at the precision they have, and not at all when they have none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from newsdigest.dates import calendars, edtf
from newsdigest.dates.absolutes import ABSOLUTE
from newsdigest.dates.anaphora import TOLD
from newsdigest.dates.calendars import Days
from newsdigest.dates.almanac import impossible_date
from newsdigest.dates.deictics import DEICTIC, undated
from newsdigest.dates.finding import find
from newsdigest.dates.fiscal import FISCAL
from newsdigest.dates.ground import Ground, Sense, Unknown
from newsdigest.dates.phrases import Phrase, Values, Words, main_words, parse
from newsdigest.dates.rulebook import on, step
from newsdigest.dates.shades import shaded
from newsdigest.dates.when import Precision, Qualifier, When
from newsdigest.dates.zones import local_date

_LONGEST = 200
_SEVERAL = re.compile(r"\b(?:or|and)\b")
_MOVED = re.compile(
    r"\b(?:postponed|put off|put back|moved|delayed|rescheduled|brought forward|pushed back|shifted|changed)\b"
)
_BOOKS = (FISCAL, ABSOLUTE, DEICTIC, TOLD)
_TELLING = frozenset("MWNYTILOEuUSQG")


def resolve(
    words: str,
    *,
    published: datetime | None,
    tense: str | None = None,
    context: str | None = None,
    previous: Sequence[When] = (),
    zone: str | tzinfo | None = None,
    day_one: date | None = None,
) -> When | None:
    """Return what date words mean, or None where they name no date that the calendar or the article can give.

    Relative words need `published`, whose own offset says which day it was there; `zone` (a tzinfo, or a name such as
    `EST`) overrides it, and so does a zone stated in the words. `tense` and the sentence (`context`) decide between the
    weekday before and the one after; `previous` are the dates told before, for `the following day`; `day_one` is the
    first day of a day counter.
    """
    parsed = parse(words) if len(words) <= _LONGEST else None
    if parsed is None:
        return None
    base = local_date(published, parsed.first.zone or zone or None)
    ground = Ground(
        words,
        base=base,
        tense=tense,
        context=context,
        day_one=day_one,
        previous=previous,
        tell=lambda after: _told(words, base, context, after=after),
    )
    return _grounded(words, parsed, ground) or _pieced(words, ground)


def _pieced(words: str, ground: Ground) -> When | None:
    """Return what one piece of words with commas means: `on the second day, February 4`, the fullest date first."""
    said = main_words(words)
    if "," not in said or _SEVERAL.search(said) or impossible_date(said):
        return None
    pieces = [parsed for piece in said.split(",")[:6] if (parsed := parse(piece.strip()))]
    for parsed in sorted(pieces, key=lambda parsed: not set(parsed.first.core) & set("MIL")):
        if when := _grounded(words, parsed, ground):
            return when
    return None


def _told(words: str, base: date | None, context: str | None, *, after: bool) -> When | None:
    """Return the nearest date told in the sentence before the words, or after them, that stands by itself."""
    at = context.find(words) if context else -1
    if context is None or at < 0:
        return None
    others = list(find(context[: at + 400]))
    before = [other for other in reversed(others) if other.end <= at]
    end = at + len(words)
    for other in ([other for other in others if end <= other.start <= end + 24] if after else before)[:3]:
        parsed = parse(other.text)
        when = parsed and _grounded(other.text, parsed, Ground(other.text, base=base, context=context))
        if when and when.earliest and when.latest:
            return when
    return None


def _grounded(words: str, parsed: Words, ground: Ground) -> When | None:
    try:
        return _when(words, parsed, ground)
    except (Unknown, OverflowError, ValueError):  # nothing to stand on, or beyond the years 1 to 9999
        return None


def _when(words: str, parsed: Words, ground: Ground) -> When | None:
    if parsed.inside is not None:
        return _bracketed(words, parsed, parsed.inside, ground)
    if parsed.second is None:
        sense = _sense(parsed.first, ground)
        return sense and _finished(words, parsed.first, sense, ground)
    return _pair(words, parsed.first, parsed.second, parsed.joint, ground)


def _bracketed(words: str, parsed: Words, inside: Words, ground: Ground) -> When | None:
    """`Mid-Jan 2026 (week of Jan 20-26)`: the brackets say it more precisely, the outer words lend year and doubt."""
    outer = _when(words, Words(parsed.first, parsed.second, parsed.joint), ground)
    base = outer.earliest if outer and outer.earliest else ground.base
    inner = _when(words, inside, Ground(words, base=base, day_one=ground.day_one))
    if inner is None or inner.earliest is None or inner.latest is None:
        return outer
    if outer is None or outer.qualifier == "none":
        return inner
    days = Days(inner.earliest, inner.latest, inner.precision)
    return inner.model_copy(update={"edtf": edtf.written_days(days, mark="~"), "qualifier": "approximate"})


def _sense(phrase: Phrase, ground: Ground) -> Sense | None:
    """Return what the core means by the first rule for its shape, without words around it that are no date."""
    core, values = _with_years(phrase.core, phrase.values, ground)
    for shape, given in _narrowed(core, values):
        if not shape:
            return undated(phrase.part, ground) if phrase.part or phrase.time else None
        if shape in "ltns" and not phrase.part:
            return None
        if sense := _by_rule(shape, given, ground):
            return sense
        if sense := _beside(shape, given, ground):
            return sense
    return None


def _by_rule(core: str, values: Values, ground: Ground) -> Sense | None:
    """Try the rules for a shape; one that lacks its footing leaves the word to the next."""
    for rules in _BOOKS:
        rule = rules.get(core)
        if rule is None:
            continue
        try:
            sense = rule(values, ground)
        except Unknown:
            continue
        if sense is not None:
            return sense
    return None


def _narrowed(core: str, values: Values) -> list[tuple[str, Values]]:
    """Return the core, then what is left of it without the words at its ends that are no part of a date."""
    tries = [(core, values)]
    if "_" not in core:
        return tries
    trimmed = core.strip("_")
    if not trimmed:
        return [("", ())]
    if trimmed and trimmed != core:
        start = core.index(trimmed)
        tries.append((trimmed, values[start : start + len(trimmed)]))
    if "_" in trimmed:
        end = len(core)
        for part in reversed(core.split("_")):
            kept = part.rstrip("lnts")
            if kept and set(kept) & _TELLING:
                tries.insert(1, (kept, values[end - len(part) : end - len(part) + len(kept)]))
            end -= len(part) + 1
    return tries


def _with_years(core: str, values: Values, ground: Ground) -> tuple[str, Values]:
    """Write `this year` and `next month` beside another part of a date as the year or the month they are."""
    if len(core) < 3 or "u" not in core:
        return core, values
    for at in range(len(core) - 1):
        if core[at] not in "ltns" or core[at + 1] != "u" or values[at + 1] not in ("year", "month"):
            continue
        if core[at] == "s" and values[at] != "that":
            continue
        base = ground.told_day if core[at] == "s" else ground.today
        by = step(str(values[at]))
        rest, left = core[:at] + core[at + 2 :], values[:at] + values[at + 2 :]
        if not set(rest) & set("MSOWFQ") or "G" in rest:
            continue
        if values[at + 1] == "year":
            return core[:at] + "Y" + core[at + 2 :], (*values[:at], base.year + by, *values[at + 2 :])
        year, month = calendars.shifted_month(base, by)
        return rest.replace("O", "O") + "MY", (*left, month, year)
    return core, values


def _beside(core: str, values: Values, ground: Ground) -> Sense | None:
    """`two days after Jan. 29`, `the week of March 6`, `the night of the 3rd`: a date told from a date in the words."""
    if core.startswith("u") and len(core) > 1 and core[1] in "MNWOIYE" and values[0] in ("week", "weekend"):
        inner = _by_rule(core[1:], values[1:], ground)
        if inner and inner.days.first == inner.days.last:
            return inner._replace(days=calendars.unit_around(inner.days.first, str(values[0])))
        return None
    size = 2 if core[:1] in ("N", "a", "R") else 1
    if len(core) < size + 2 or core[size - 1] not in "uU" or core[size] not in "ABcv":
        return None
    word = str(values[size])
    if word not in ("after", "later", "before", "earlier"):
        return None
    inner = _by_rule(core[size + 1 :], values[size + 1 :], ground)
    if inner is None or inner.days.precision != "day":
        return None
    count = (int(values[0]) if size == 2 else 1) * (1 if word in ("after", "later") else -1)
    unit = str(values[size - 1])
    if unit not in ("day", "week", "month", "year"):
        return None
    at = inner.days.last if count > 0 else inner.days.first
    days = calendars.unit_around(at, unit, count) if unit != "week" else calendars.day(at + timedelta(days=7 * count))
    return Sense(days, f"{word} {at.isoformat()}")


def _pair(words: str, left: Phrase, right: Phrase, joint: str, ground: Ground) -> When | None:
    """Return the days from the first to the second of two dates, or the one of the two that is meant."""
    if joint == "o" and _moved_to(words, ground):
        sense = _sense(right, ground)
        return sense and _finished(words, right, sense, ground)
    first = _sense(left, ground)
    last = _second(right, first, ground)
    if first is None or last is None or first.choices or last.choices:
        return None
    start, end = _shaded(first.days, left), _shaded(last.days, right)
    if end.last < start.first:
        return None
    coarse = start.precision if start.precision != "day" else end.precision
    if joint == "|":
        both = start.precision == end.precision == "day"
        return (
            _finished(
                words,
                right,
                Sense(Days(start.first, end.last, "day"), last.rule, choices=(start.first, end.last)),
                ground,
            )
            if both
            else None
        )
    precision: Precision = "week" if left.lead == "week" else "day" if coarse in ("day", "part_of_day") else coarse
    approximate = bool(left.approximate or right.approximate or left.shade or right.shade)
    part = left.part if (end.last - start.first).days == 1 and joint == "o" else ""  # Tuesday night into Wednesday
    plain = Phrase(right.core, right.values, approximate=approximate, part=part)
    return _finished(words, plain, Sense(Days(start.first, end.last, precision), last.rule), ground)


def _moved_to(words: str, ground: Ground) -> bool:
    """Whether the sentence says that something was moved from the first of two dates to the second."""
    before = (ground.context or "").partition(words)[0] if ground.context and words in ground.context else ""
    return words.lower().startswith("from ") and bool(_MOVED.search(before[-60:]))


def _shaded(days: Days, phrase: Phrase) -> Days:
    return shaded(days, phrase.shade) if phrase.shade and days.precision not in ("day", "part_of_day") else days


def _second(right: Phrase, first: Sense | None, ground: Ground) -> Sense | None:
    """Return the end of a range; a weekday or a date without year is the next one after the start."""
    last = _sense(right, ground)
    if first is None or last is None or last.days.last >= first.days.first:
        return last
    if right.core == "W":
        return last._replace(days=calendars.day(calendars.weekday_near(first.days.first, int(right.values[0]), 1)))
    if right.core in ("M", "MN", "MO", "NM", "OM") and last.days.first.month < first.days.first.month:
        later = last.days.first
        days = (
            on(later.year + 1, later.month, later.day)
            if right.core != "M"
            else calendars.month(later.year + 1, later.month)
        )
        return last._replace(days=days) if days else None
    return last


def _finished(words: str, phrase: Phrase, sense: Sense, ground: Ground) -> When:
    """Return the When with the modifiers of the phrase put back on."""
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
    open_end, open_start = phrase.lead in ("since", "after", "from"), phrase.lead in ("until", "till", "before", "by")
    mark: Qualifier = (
        "both"
        if approximate and phrase.uncertain
        else "approximate"
        if approximate
        else "uncertain"
        if phrase.uncertain
        else "none"
    )
    sign = {"both": "%", "approximate": "~", "uncertain": "?", "none": ""}[mark]
    return When(
        display=words,
        edtf=edtf.written_set(sense.choices)
        if sense.choices
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
    if phrase.core in ("", "t"):
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
