"""Dates as a house writes them: AP, ISO, or in full. The article's own wording always stays at hand as `display`."""

from __future__ import annotations

from datetime import date
from typing import Literal

from newsdigest.dates import edtf
from newsdigest.dates.lexicon import MONTHS, PLACES
from newsdigest.dates.when import Precision, When

Style = Literal["ap", "iso", "long"]

# AP writes March to July out, and every month when no day stands beside it.
_AP = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_SEASONS = {3: "spring", 6: "summer", 9: "fall", 12: "winter"}
_ORDER = ("first", "second", "third", "fourth", "fifth")
_THIRDS_OF_TEN = {0: "early ", 4: "mid-", 7: "late "}
_THIRDS_OF_HUNDRED = {0: "early ", 33: "mid-", 66: "late "}
_COARSE = frozenset({"year", "decade", "century"})


def written(when: When, style: Style = "ap") -> str:
    """Return a When in a house style: `Jan. 29, 2026`, `2026-01-29` or `January 29, 2026`, at its true precision.

    Ranges, open ends, doubt and parts of the day are said in words; ISO gives the EDTF.
    """
    if style == "iso":
        return edtf.write_edtf(when) or when.display
    if when.earliest is None and when.latest is None:
        return when.display
    body = _body(when, style)
    if when.part_of_day:
        body = _in_part(when.part_of_day, body)
    if when.time:
        body = f"{_clock(when.time)}{_zoned(when.zone)}, {body}"
    return _hedged(body, when)


def written_day(day: date, style: Style = "ap") -> str:
    """Return one day in a house style."""
    return day.isoformat() if style == "iso" else _day(day, style)


def _zoned(zone: str | None) -> str:
    """Return a zone as it follows a clock time: `EST`, `Moscow time`, `UTC+2`."""
    if not zone:
        return ""
    if zone[0] in "+-":
        return f" UTC{zone[0]}{zone[1:].removesuffix(':00').lstrip('0') or '0'}"
    return f" {zone.title()} time" if zone.lower() in PLACES else f" {zone}"


def _in_part(part: str, body: str) -> str:
    """Return `late on Jan. 29, 2026`, `overnight Jan. 29-30, 2026`, `night of Jan. 29, 2026`."""
    if part.endswith("overnight"):
        return f"{part} {body}"
    return f"{part} on {body}" if part in ("early", "late") else f"{part} of {body}"


def _hedged(body: str, when: When) -> str:
    """Return the words with the doubt that goes with them."""
    hedge = {"none": "", "approximate": "about ", "uncertain": "possibly ", "both": "possibly about "}[when.qualifier]
    if hedge == "about " and body.startswith(("early", "mid", "late", "the end")):
        hedge = ""
    if body.startswith("week"):
        hedge += "the " if hedge else ""
    if body.startswith(("since ", "after ", "until ", "till ", "by ", "before ")):
        opening, _, rest = body.partition(" ")
        return f"{opening} {hedge}{rest}"
    return hedge + body


def _body(when: When, style: Style) -> str:
    if members := edtf.read_members(when.edtf):
        return " or ".join(_body(member, style) for member in members)
    first, last = when.earliest, when.latest
    if first is None and last is not None:
        return f"{_opening(when)} {_end(when, last, style)}"
    if last is None and first is not None:
        return f"{'after' if _first_word(when) == 'after' else 'since'} {_end(when, first, style)}"
    assert first is not None and last is not None  # noqa: S101, PT018
    return _shaded(when, first, last) or _span(when, first, last, style)


def _opening(when: When) -> str:
    """Return the word that opened the side: a deadline is no `before`."""
    word = _first_word(when)
    return word if word in ("until", "till", "by", "before") else "until"


def _first_word(when: When) -> str:
    return when.display.split()[0].lower() if when.display.split() else ""


def _end(when: When, at: date, style: Style) -> str:
    """Return one end of what is open on the other side."""
    text = when.edtf.replace("..", "").replace("/", "").rstrip("~?%")
    return f"{at.year}" if len(text) == 4 else _month(at) if len(text) == 7 else _day(at, style)


def _shaded(when: When, first: date, last: date) -> str:
    """Return `mid-January 2026` and `early 2025`, whose spans are ours and not the article's."""
    if when.qualifier != "approximate" or not when.edtf.count("/"):
        return ""
    if when.precision == "month" and (first.year, first.month) == (last.year, last.month):
        shade = {1: "early ", 11: "mid-", 21: "late "}.get(first.day, "")
        return f"{shade}{_month(first)}" if shade else ""
    if when.precision == "year" and first.year == last.year:
        shade = {1: "early ", 5: "mid-", 9: "late ", 10: "the end of "}.get(first.month, "")
        return f"{shade}{first.year}" if shade else ""
    if when.precision == "decade" and first.year // 10 == last.year // 10:
        return f"{_THIRDS_OF_TEN.get(first.year % 10, '')}{first.year // 10}0s"
    if when.precision == "century" and first.year // 100 == last.year // 100:
        return f"{_THIRDS_OF_HUNDRED.get(first.year % 100, '')}{_ordinal(first.year // 100 + 1)} century"
    return ""


def _span(when: When, first: date, last: date, style: Style) -> str:
    """Return a span of days in the words of its precision, or as the days they are."""
    if first == last:
        return _day(first, style)
    named = _named_span(when.precision, first, last)
    if named:
        return named
    if when.precision == "week" and (last - first).days == 6:
        return f"week of {_days(first, last, style)}"
    if when.precision in ("month", "quarter", "season", "half") and edtf.write_edtf(when).count("-") <= 2:
        return _months(first, last)
    return _days(first, last, style)


def _named_span(precision: Precision, first: date, last: date) -> str:
    """Return `third quarter of 2025`, `the 1990s` and their like, or nothing for days that are none of these."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    names = {
        ("season", 3): f"{_SEASONS.get(first.month, '')} {first.year}",
        ("quarter", 3): f"{_ORDER[first.month // 3]} quarter of {first.year}",
        ("half", 6): f"{_ORDER[first.month // 6]} half of {first.year}",
        ("decade", 120): f"{first.year}s",
        ("century", 1200): f"{_ordinal(first.year // 100 + 1)} century",
    }
    if (precision, months) in names:
        return names[precision, months]
    if precision in _COARSE:
        return f"{first.year}" if first.year == last.year else f"{first.year}-{last.year}"
    return ""


def _day(at: date, style: Style) -> str:
    return f"{_named(at, style)} {at.day}, {at.year}"


def _named(at: date, style: Style) -> str:
    return _AP[at.month - 1] if style == "ap" else MONTHS[at.month - 1].title()


def _month(at: date) -> str:
    return f"{MONTHS[at.month - 1].title()} {at.year}"


def _months(first: date, last: date) -> str:
    if first.year != last.year:
        return f"{_month(first)} to {_month(last)}"
    return _month(first) if first.month == last.month else f"{MONTHS[first.month - 1].title()} to {_month(last)}"


def _days(first: date, last: date, style: Style) -> str:
    if first.year != last.year:
        return f"{_day(first, style)}, to {_day(last, style)}"
    if first.month != last.month:
        return f"{_named(first, style)} {first.day} to {_day(last, style)}"
    return f"{_named(first, style)} {first.day}-{last.day}, {last.year}"


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _clock(time: str) -> str:
    """Return the time as AP has it: noon, midnight, 8 p.m., 8:30 p.m."""
    if time in ("12:00", "00:00"):
        return "noon" if time == "12:00" else "midnight"
    hour, minute = int(time[:2]), time[3:]
    shown = f"{hour % 12 or 12}" + (f":{minute}" if minute != "00" else "")
    return f"{shown} {'a.m.' if hour < 12 else 'p.m.'}"
