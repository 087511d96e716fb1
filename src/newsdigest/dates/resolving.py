"""Date words resolved against the day of publication: at the precision they have, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from newsdigest.dates import calendars, edtf
from newsdigest.dates.almanac import impossible_date
from newsdigest.dates.calendars import Days
from newsdigest.dates.completion import finished
from newsdigest.dates.finding import DateWords, find
from newsdigest.dates.ground import Ground, Sense, Unknown
from newsdigest.dates.leads import is_moved
from newsdigest.dates.phrase import Phrase, Words
from newsdigest.dates.phrases import main_words, parse
from newsdigest.dates.rulebook import on
from newsdigest.dates.senses import sense_of
from newsdigest.dates.shades import shaded
from newsdigest.dates.when import Precision, When
from newsdigest.dates.zones import local_date

_LONGEST = 200
_WINDOW = 300  # characters of a sentence in which an earlier date is looked for
_BESIDE = 24  # and in which one that follows still stands beside the words
_WITH_TIME = ("part_of_day", "hour", "minute")
_LENGTHS = frozenset({"NU", "RU", "au", "Nu"})
_COUNTED = re.compile(r"\s(earlier|later|ago)\b")
_BESIDE_AN_EVENT = re.compile(r"\s(before|after|following)\b")
_CAME = re.compile(r"\b(?:came|comes)(?: just| only| barely)? $")
_POINTING = ("then", "time")
# "At the time" is that of the event at hand, which the last date told need not be: it stays unknown.
_BY_THEN = re.compile(r"(?P<lead>since|until|till|by) (?:then|that time)", re.IGNORECASE)
_SEVERAL = re.compile(r"\b(?:or|and)\b")


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
        published=published,
        tense=tense,
        context=context,
        day_one=day_one,
        previous=previous,
        tell=lambda after: _told(words, base, context, after=after),
    )
    if context and (parsed.first.core in _LENGTHS or parsed.first.values == ("day",)):
        parsed = parse(_widened(words, context, parsed, ground)) or parsed
    if words.endswith(_POINTING) and (pointing := _BY_THEN.fullmatch(words.strip())):
        return _by_then(words, ground, pointing["lead"].lower())
    return _grounded(words, parsed, ground) or _pieced(words, ground)


def _by_then(words: str, ground: Ground, lead: str) -> When | None:
    """Return the date told last, which `since then` begins with."""
    told = ground.told
    if told is None or told.earliest is None or told.latest is None:
        return None
    days = Days(told.earliest, told.latest, "day" if told.precision in _WITH_TIME else told.precision)
    return finished(words, Phrase("", (), lead=lead), Sense(days, f"told from {told.earliest.isoformat()}"), ground)


def _widened(words: str, context: str, parsed: Words, ground: Ground) -> str:
    """Return a length of time with the word of its sentence that makes a date of it: "five years" after "in"."""
    before, found, after = context.partition(words)
    if not found or parsed.second or parsed.first.lead:
        return words
    if _BESIDE_AN_EVENT.match(after) and _CAME.search(before) and ground.told_after is None:
        return "that day"  # "the vote came a day after the speech" tells of the vote, which was told before
    is_day = parsed.first.core == "u"
    if is_day and before.rstrip().endswith(","):
        return words  # "Oct. 12, the day before the fall" is that 12th
    counted = _BESIDE_AN_EVENT if is_day or ground.told_after else _COUNTED
    if word := counted.match(after) or _COUNTED.match(after):
        return f"{words} {'after' if word[1] == 'following' else word[1]}"
    return f"in {words}" if before.endswith(" in ") and not is_day else words


def _pieced(words: str, ground: Ground) -> When | None:
    """Return what one piece of words with commas means: `on the second day, February 4`, the fullest date first."""
    said = main_words(words)
    if "," not in said or _SEVERAL.search(said) or impossible_date(said):
        return None
    pieces = [parsed for piece in said.split(",")[:6] if (parsed := parse(piece.strip()))]
    told = [pair for parsed in pieces for pair in zip(parsed.first.core, parsed.first.values, strict=True)]
    years = {value for kind, value in told if kind == "Y"}
    for parsed in sorted(pieces, key=lambda parsed: not set(parsed.first.core) & set("MIL")):
        if when := _grounded(words, parsed, ground):
            return when if years <= {at.year for at in (when.earliest, when.latest) if at} else None
    return None


def _told(words: str, base: date | None, context: str | None, *, after: bool) -> When | None:
    """Return the nearest date told in the sentence before the words, or after them, that stands by itself."""
    at = context.find(words) if context else -1
    if context is None or at < 0:
        return None
    for other in _found_after(context, at + len(words)) if after else _found_before(context, at):
        parsed = parse(other.text)
        when = parsed and _grounded(other.text, parsed, Ground(other.text, base=base, context=context))
        if when and when.earliest and when.latest:
            return when
    return None


def _found_before(context: str, at: int) -> list[DateWords]:
    """Return the last dates before a place in a sentence, the nearest first."""
    start = max(0, at - _WINDOW)
    while 0 < start < at and not context[start].isspace():
        start += 1
    return list(find(context[start:at]))[:-4:-1]


def _found_after(context: str, at: int) -> list[DateWords]:
    """Return the dates right after a place in a sentence."""
    return [other for other in find(context[at : at + 2 * _BESIDE]) if other.start <= _BESIDE]


def _grounded(words: str, parsed: Words, ground: Ground) -> When | None:
    try:
        return _when(words, parsed, ground)
    except (Unknown, OverflowError, ValueError):  # nothing to stand on, or beyond the years 1 to 9999
        return None


def _when(words: str, parsed: Words, ground: Ground) -> When | None:
    if parsed.inside is not None:
        return _bracketed(words, parsed, parsed.inside, ground)
    if parsed.second is None:
        sense = sense_of(parsed.first, ground)
        return sense and finished(words, _reached(words, parsed.first, ground), sense, ground)
    return _pair(words, parsed.first, parsed.second, parsed.joint, ground)


def _reached(words: str, phrase: Phrase, ground: Ground) -> Phrase:
    """Return the phrase of a date that something was moved to, which is its date and not only its end."""
    return phrase._replace(lead="") if phrase.lead == "to" and is_moved(words, ground.context) else phrase


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


def _pair(words: str, left: Phrase, right: Phrase, joint: str, ground: Ground) -> When | None:
    """Return the days from the first to the second of two dates, or the one of the two that is meant."""
    if joint == "o" and words.lower().startswith("from ") and is_moved(words, ground.context):
        sense = sense_of(right, ground)
        return sense and finished(words, right, sense, ground)
    first = sense_of(left, ground)
    last = _second(right, first, ground)
    if first is None or last is None or first.choices or last.choices:
        return None
    start, end = _shaded(first.days, left), _shaded(last.days, right)
    if end.last < start.first:
        return None
    if joint == "|":
        return _either(words, right, start, end, ground)
    coarse = start.precision if start.precision != "day" else end.precision
    precision: Precision = "week" if left.lead == "week" else "day" if coarse in ("day", "part_of_day") else coarse
    approximate = bool(left.approximate or right.approximate or left.shade or right.shade)
    part = left.part if (end.last - start.first).days == 1 and joint == "o" else ""  # Tuesday night into Wednesday
    plain = Phrase(right.core, right.values, approximate=approximate, part=part)
    return finished(words, plain, Sense(Days(start.first, end.last, precision), last.rule), ground)


def _either(words: str, right: Phrase, first: Days, last: Days, ground: Ground) -> When | None:
    """Return one of two days, months or years."""
    if first.precision != last.precision or first.precision not in ("day", "month", "year"):
        return None
    return finished(
        words, right, Sense(Days(first.first, last.last, first.precision), "either", choices=(first, last)), ground
    )


def _shaded(days: Days, phrase: Phrase) -> Days:
    return shaded(days, phrase.shade) if phrase.shade and days.precision not in ("day", "part_of_day") else days


def _second(right: Phrase, first: Sense | None, ground: Ground) -> Sense | None:
    """Return the end of a range; a weekday or a date without year is the next one after the start."""
    last = sense_of(right, ground)
    if first is None or last is None:
        return last
    start, end = first.days.first, last.days.first
    if right.core == "W" and end < start:
        return last._replace(days=calendars.day(calendars.weekday_near(start, int(right.values[0]), 1)))
    if right.core in ("M", "MN", "MO", "NM", "OM"):
        year = start.year + (end.month < start.month)
        days = calendars.month(year, end.month) if right.core == "M" else on(year, end.month, end.day)
        return last._replace(days=days) if days else None
    return last
