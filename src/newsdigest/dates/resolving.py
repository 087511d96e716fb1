"""Date words resolved against the day of publication: at the precision they have, and not at all when they have none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone, tzinfo

from newsdigest.dates import calendars, edtf
from newsdigest.dates.calendars import Days
from newsdigest.dates.ground import Ground, Sense
from newsdigest.dates.phrases import Phrase, peel, tokens_of
from newsdigest.dates.rules import FIXED, RELATIVE
from newsdigest.dates.tenses import direction
from newsdigest.dates.when import When
from newsdigest.dates.words import ZONES, Token

_DIRECTIONS = {"past": -1, "present": 0, "future": 1}
_LONGEST = 200
_QUARTERLY = re.compile(r"\bquarter(?:ly|s)?\b|\bfiscal\b", re.IGNORECASE)


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

    Relative words need `published`. `tense` and the sentence (`context`) decide between the weekday before and after;
    `previous` are the dates told before, for `the following day`; `day_one` is the first day of a day counter.
    """
    if len(words) > _LONGEST:
        return None
    try:
        return _resolved(words, published, tense, context, previous, zone, day_one)
    except (OverflowError, ValueError):  # beyond the years 1 to 9999
        return None


def _resolved(
    words: str,
    published: datetime | None,
    tense: str | None,
    context: str | None,
    previous: Sequence[When],
    zone: str | tzinfo | None,
    day_one: date | None,
) -> When | None:
    tokens = list(tokens_of(words))
    if not tokens:
        return None
    stated = next((str(token.value) for token in tokens if token.kind == "z"), None)
    base = local_date(published, zone or stated)
    toward = _DIRECTIONS.get(tense or "")
    ground = Ground(
        base=base,
        direction=direction(words, context) if toward is None else toward,
        told=next((when for when in reversed(previous) if when.earliest), None),
        day_one=day_one,
        quarterly=bool(context and _QUARTERLY.search(context)),
        sure=toward is not None,
    )
    return _when(words, tokens, ground)


def local_date(published: datetime | None, zone: str | tzinfo | None) -> date | None:
    """Return the day of publication where the words were written, or in the zone they state."""
    if published is None:
        return None
    there = zone if isinstance(zone, tzinfo) else zone_offset(zone, published)
    return (published.astimezone(there) if there and published.tzinfo else published).date()


def zone_offset(name: str | None, _at: datetime) -> tzinfo | None:
    """Return the zone of a name that newsrooms use, or None."""
    known = ZONES.get((name or "").lower())
    return timezone(timedelta(hours=known[0])) if known else None


def _when(words: str, tokens: list[Token], ground: Ground) -> When | None:
    pair = _ranged(tokens, ground)
    if pair is not None:
        sense, phrase = pair
    else:
        phrase = peel(tokens)
        found = _sensed(phrase, ground)
        if found is None:
            return None
        sense = found
    return _finished(words, phrase, sense)


def _sensed(phrase: Phrase, ground: Ground) -> Sense | None:
    """Return what the core means by the first rule for its shape."""
    core, values = phrase.core, phrase.values
    if not core and (phrase.part or phrase.time) and ground.base:
        return Sense(calendars.day(ground.base), f"seen from {ground.base.isoformat()}")
    while core:
        fixed = FIXED.get(core)
        sense = fixed(values, ground) if fixed else None
        relative = RELATIVE.get(core)
        if sense is None and relative and ground.base:
            sense = relative(values, ground)
        if sense is not None or (not core.endswith("_") and not core.startswith("_")):
            return sense
        core, values = (core[:-1], values[:-1]) if core.endswith("_") else (core[1:], values[1:])
    return None


_RANGE = re.compile(r"f?b?([^-o&|]*[NOMYWIZT][^-o&|]*)([-o&|])h?([MNOYWIZT][^-o&|]*)$")


def _ranged(tokens: list[Token], ground: Ground) -> tuple[Sense, Phrase] | None:
    """Return the days from the first to the second of two dates, which may share month and year."""
    kinds = "".join(token.kind for token in tokens if token.kind not in "(),.")
    kept = [token for token in tokens if token.kind not in "(),."]
    found = _RANGE.match(kinds)
    if found is None:
        return None
    left = peel(kept[found.start(1) : found.end(1)])
    right = peel(kept[found.start(3) :])
    left, right = _shared(left, right)
    first, last = _sensed(left, ground), _sensed(right, ground)
    if first is None or last is None:
        return None
    if last.days.first < first.days.first and right.core == "W":
        last = last._replace(days=calendars.day(last.days.first + timedelta(days=7)))
    if last.days.first < first.days.first:
        return None
    choices = (first.days.first, last.days.first) if found.group(2) == "|" else ()
    if choices and (first.days.precision != "day" or last.days.precision != "day"):
        return None
    span = Days(first.days.first, last.days.last, last.days.precision)
    return Sense(span, last.rule, choices=choices), left


def _shared(left: Phrase, right: Phrase) -> tuple[Phrase, Phrase]:
    """Give each end of a range the month and the year that only the other end tells."""
    lefts, rights = dict(zip(left.core, left.values, strict=True)), dict(zip(right.core, right.values, strict=True))
    if "M" in lefts and right.core and set(right.core) <= set("NOYZ") and set(right.core) & set("NO"):
        rights = {"M": lefts["M"], **rights}
    elif "M" in rights and left.core in ("N", "O"):
        lefts = {"M": rights["M"], **lefts}
    if "Y" in rights and "Y" not in lefts and "M" in lefts:
        earlier = int(lefts["M"]) > int(rights.get("M", 12))
        lefts["Y"] = int(rights["Y"]) - earlier
    if left.core == "Y" and right.core in ("N", "Z") and int(right.values[0]) < 100:
        rights = {"Y": int(left.values[0]) // 100 * 100 + int(right.values[0])}
    return _rebuilt(left, lefts), _rebuilt(right, rights)


def _rebuilt(phrase: Phrase, parts: dict[str, int | str]) -> Phrase:
    order = [kind for kind in "WMNOYZITu_" if kind in parts]
    if set(parts) - set(order):
        return phrase
    return Phrase(
        "".join(order), tuple(parts[kind] for kind in order), phrase.lead, phrase.approximate, phrase.shade, phrase.part,
        phrase.time, phrase.zone,
    )  # fmt: skip


def _finished(words: str, phrase: Phrase, sense: Sense) -> When:
    """Return the When with the modifiers of the phrase put back on."""
    days, part, approximate = sense.days, phrase.part or sense.part, phrase.approximate or sense.approximate
    if phrase.shade:
        if days.precision == "day":
            part = f"{phrase.shade} {part}".strip()
        else:
            days, approximate = shaded(days, phrase.shade), True
    if part == "overnight" and days.first == days.last:
        days = Days(days.first - timedelta(days=1), days.last, "day")
    open_end = phrase.lead in ("since", "after")
    open_start = phrase.lead in ("until", "before", "by")
    mark = "~" if approximate else ""
    text = (
        "[" + ",".join(at.isoformat() for at in sense.choices) + "]"
        if sense.choices
        else edtf.written_days(days, open_start=open_start, open_end=open_end, mark=mark)
    )
    precision = days.precision
    if precision == "day" and phrase.time:
        precision = "minute" if not phrase.time.endswith(":00") else "hour"
    elif precision == "day" and part:
        precision = "part_of_day"
    return When(
        display=words,
        edtf=text,
        earliest=None if open_start else days.first,
        latest=None if open_end else days.last,
        open_start=open_start,
        open_end=open_end,
        precision=precision,
        qualifier="approximate" if approximate else "none",
        part_of_day=part or None,
        time=phrase.time or None,
        zone=phrase.zone.upper() or None,
        anchor=sense.rule,
    )


def shaded(days: Days, shade: str) -> Days:
    """Return the early, middle or late third; the middle of a month is the 11th to the 20th."""
    length = (days.last - days.first).days + 1
    if days.precision == "month":
        cut = {"early": (1, 10), "mid": (11, 20), "late": (21, length), "end": (21, length)}[shade]
        return Days(days.first.replace(day=cut[0]), days.first.replace(day=cut[1]), "month")
    if days.precision == "year":
        months = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (12, 12)}[shade]
        return Days(
            calendars.month(days.first.year, months[0]).first, calendars.month(days.first.year, months[1]).last, "year"
        )
    third = length // 3
    cuts = {"early": (0, third), "mid": (third, 2 * third), "late": (2 * third, length), "end": (2 * third, length)}[
        shade
    ]
    return Days(days.first + timedelta(days=cuts[0]), days.first + timedelta(days=cuts[1] - 1), days.precision)
