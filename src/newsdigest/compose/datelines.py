"""Dates in prose and on the timeline, in house style and at the precision they really have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from newsdigest import dates
from newsdigest.compose.wording import quoted_spans
from newsdigest.dates import DateWords, When, find, resolve
from newsdigest.english.endings import may_end
from newsdigest.text import fold, without_stop

_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_MONTH_NAMES = (
    r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|january|february|march|april|\bmay\b|june|july|august|"
    r"september|october|november|december"
)
_NAMES_MONTH = re.compile(_MONTH_NAMES)
_YEAR = re.compile(r"\b\d{4}s?\b")
_RELATIVE = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\byesterday\b|\btoday\b|\btomorrow\b|\btonight\b|\bago\b|"
    r"\b(?:last|next|this|past|previous|coming|following) "
    r"(?:week|month|year|weekend|night|evening|morning|summer|autumn|fall|winter|spring)\b"
)
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile("|".join(_WEEKDAYS))
_MONTHS_BY_NAME = {month[:3].casefold(): number for number, month in enumerate(_MONTHS, 1)}
_MONTH_WORD = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_ORDINAL = r"(?:st|nd|rd|th)?"
_WEEKDAY_AND_DAY = re.compile(
    rf"(?P<on>\bon )?\b(?P<name>{_WEEKDAY.pattern}),? (?:the )?"
    rf"(?P<date>(?:(?P<month>{_MONTH_WORD})\.? (?P<day>\d{{1,2}}){_ORDINAL}"
    rf"|(?P<number>\d{{1,2}}){_ORDINAL} (?:of )?(?P<turned>{_MONTH_WORD}))\b(?:,? \d{{4}}\b)?)",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:to|until|before|after|from)\s+$")
_BEFORE_DATE = re.compile(r"(?:[\s,]+(?:on|in|at|since|by|of|for|during|late|early|about|around|the|and|or))*[\s,]*$")
_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_MOST_NOTES = 3
_NEAR_DAYS = 3


def written(when: When, *, without_year: int | None = None) -> str:
    """Return the days of a date in words; `without_year` leaves that year out where a day is given."""
    days = dates.written(when.model_copy(update={"part_of_day": None, "time": None, "zone": None}))
    return days if without_year is None else days.replace(f", {without_year}", "")


def day_in_words(day: date) -> str:
    """Return a day with its year in house style."""
    return _day(day, None)


def in_words(value: str) -> str:
    """Return a value with its ISO days in house style."""
    return _ISO.sub(lambda day: _iso_day(day.group()), value)


def _iso_day(day: str) -> str:
    try:
        return _day(date.fromisoformat(day), None)
    except ValueError:
        return day


def is_dated(when: When | None) -> bool:
    """Whether anything is known of the day."""
    return when is not None and (when.earliest is not None or when.latest is not None)


def noted(text: str, when: When | None, *, published: datetime | None, year: int | None, own: bool = True) -> str:
    """Return a sentence whose date words say which day they mean: "on Thursday (Jan. 29)".

    The words of the cluster's own date mean that date; others mean what they mean on the day of publication. Date
    words inside a quotation are left as they were said. Without `own`, the cluster's own date is not put in.
    """
    pieces: list[str] = []
    seen: set[str] = set() if own or when is None else {_own_note(when, year)}
    done = 0
    for end, note in _notes(text, when, published, year):
        if note not in seen and len(pieces) < _MOST_NOTES and not text[end:].lstrip(" ,").startswith(f"({note}"):
            pieces.append(f"{text[done:end]} ({note})")
            done = end
        seen.add(note)
    return "".join(pieces) + text[done:]


def with_right_weekday(text: str, when: When | None, published: datetime | None = None) -> str:
    """Return a sentence in which weekday and date agree; the dispute beside it tells what was written.

    Of "Tuesday, February 2nd" that half stays which is the date we give. Where we give none, the weekday stays: it is
    the half that reporters get right.
    """
    if when is not None and when.earliest is not None and when.earliest == when.latest:
        day = when.earliest
        return _WEEKDAY_AND_DAY.sub(lambda found: _agreeing(found, day), text)
    return _WEEKDAY_AND_DAY.sub(lambda found: _possible(found, published), text) if published else text


def _agreeing(found: re.Match[str], day: date) -> str:
    is_weekday = _WEEKDAYS[day.weekday()] == found["name"].casefold()
    is_day = _month_and_day(found) == (day.month, day.day)
    if is_weekday == is_day:
        return found.group()
    return f"{found['on'] or ''}{found['name'] if is_weekday else found['date']}"


def _possible(found: re.Match[str], published: datetime) -> str:
    """Return weekday and date where that year has such a day, else the weekday."""
    month, number = _month_and_day(found)
    year = _YEAR.search(found["date"])
    try:
        day = date(int(year.group()) if year else published.year, month, number)
    except ValueError:
        return f"{found['on'] or ''}{found['name']}"
    fits = _WEEKDAYS[day.weekday()] == found["name"].casefold()
    return found.group() if fits else f"{found['on'] or ''}{found['name']}"


def _month_and_day(found: re.Match[str]) -> tuple[int, int]:
    return _MONTHS_BY_NAME[(found["month"] or found["turned"])[:3].casefold()], int(found["day"] or found["number"])


def without_last_date(title: str) -> str:
    """Return a title without "on Wednesday and Thursday" at its end: the sentences beneath it give the day."""
    bare = without_stop(title)
    dated = list(find(bare))
    last = next((words for words in reversed(dated) if words.end == len(bare)), None)
    if last is None or _RELATIVE.search(fold(last.text)) is None or _BOUND.search(bare[: last.start]):
        return title
    between = [bare[words.end : last.start].split() for words in dated]
    if any("and" in words and len(words) > 1 for words in between):
        return title  # "sworn in on Monday and the verdict read on Friday": the two have a day each
    kept = _BEFORE_DATE.sub("", bare[: last.start])
    stands = len(kept) >= 20 and not _WANTS_DATE.search(kept) and may_end(kept, "")
    return without_last_date(kept) if stands else title


_WANTS_DATE = re.compile(
    r"\b(?:held|due|set|scheduled|rescheduled|planned|expected|postponed|delayed|deferred|adjourned|moved|"
    r"(?:put|pushed) (?:off|back)|(?:was|were) (?:built|born|founded|opened|made|written)|"
    r"(?:tak(?:e|es|en|ing)|took) place|"
    r"(?:due|set|scheduled|expected|planned|likely) to (?:start|begin|open|resume|end|close|return|appear))$"
)
"""Where the day is the news: "The hearing will now be held" says nothing without it."""


def closed(text: str, when: When | None, *, year: int | None, note: str = "") -> str:
    """Return a sentence with its date, behind a note, in brackets at the end, unless it gives a date already."""
    if when is None or not is_dated(when) or _gives_date(text):
        return text
    words = f"{note}{written(when, without_year=year)}"
    if text.endswith(".") and not text.endswith(".."):
        return f"{without_stop(text)} ({words})."
    return f"{text} ({words})"


def _gives_date(text: str) -> bool:
    """Whether a reader can tell from the sentence when it was."""
    return any(_is_calendar(fold(words.text)) or f"{words.text} (" in text for words in find(text))


def _is_calendar(words: str) -> bool:
    return _NAMES_MONTH.search(words) is not None or _YEAR.search(words) is not None


def _notes(text: str, when: When | None, published: datetime | None, year: int | None) -> Iterator[tuple[int, str]]:
    """Yield where date words end and which day they mean."""
    quoted = quoted_spans(text)
    for words in _date_words(text, when):
        if any(start <= words.start < end for start, end in quoted):
            continue
        means = _meaning(words.text, text, when, published)
        note = _note(fold(words.text), means, year) if means is not None else None
        if note is not None:
            possessive = _POSSESSIVE.match(text, words.end)
            yield possessive.end() if possessive else words.end, note


def _date_words(text: str, when: When | None) -> list[DateWords]:
    """Return the date words of a sentence, the cluster's own as it has them."""
    own = _own_words(text, when)
    others = [words for words in find(text) if own is None or words.end <= own.start or words.start >= own.end]
    return sorted([*others, *([own] if own else [])], key=lambda words: words.start)


def _own_words(text: str, when: When | None) -> DateWords | None:
    if when is None or not when.display:
        return None
    found = re.search(rf"(?<!\w){re.escape(when.display)}(?!\w)", text, re.IGNORECASE)
    return DateWords(found.group(), found.start(), found.end()) if found else None


def _meaning(words: str, text: str, when: When | None, published: datetime | None) -> When | None:
    """Return what date words of a sentence mean, or None where that is not sure enough to print."""
    if when is not None and _is_own(fold(words), fold(when.display)):
        return when if _fits_weekday(words, when) else None
    if _NAMES_MONTH.search(fold(words)) or published is None:
        return None
    means = resolve(words, published=published, context=text)
    if means is not None and _is_near(means, published, _NEAR_DAYS):
        return means
    return when if when is not None and _names_weekday_of(words, when) and _is_near(when, published, 6) else None


def _is_own(words: str, display: str) -> bool:
    """Whether date words are those of the cluster's date; a bare month is not those of a day in it."""
    if not display or not (words in display or display in words):
        return False
    return len(words) >= 0.6 * len(display) or _RELATIVE.search(words) is not None


def _fits_weekday(words: str, when: When) -> bool:
    """Whether the words name no other weekday than that of the date."""
    named = _WEEKDAY.findall(fold(words))
    return not named or when.earliest != when.latest or _names_weekday_of(words, when)


def _names_weekday_of(words: str, when: When) -> bool:
    if when.earliest is None or when.earliest != when.latest:
        return False
    return _WEEKDAYS[when.earliest.weekday()] in _WEEKDAY.findall(fold(words))


def _is_near(means: When, published: datetime, most: int) -> bool:
    """Whether a date is so near that the words can hardly mean another: a weekday farther off may be the next one."""
    ends = [day for day in (means.earliest, means.latest) if day is not None]
    return bool(ends) and all(abs((day - published.date()).days) <= most for day in ends)


def _note(words: str, means: When, year: int | None) -> str | None:
    """Return what to add behind date words: the day for a weekday, the year for a month of another year."""
    if not is_dated(means) or _YEAR.search(words):
        return None
    if _NAMES_MONTH.search(words) and (re.search(r"\d", words) or means.earliest != means.latest):
        years = {d.year for d in (means.earliest, means.latest) if d is not None}
        return str(min(years)) if len(years) == 1 and years != {year} else None
    if not _RELATIVE.search(words) and not _NAMES_MONTH.search(words):
        return None
    return _own_note(means, year)


def _own_note(means: When, year: int | None) -> str:
    """Return a date as it stands in brackets: behind "since Friday" the day alone says enough."""
    ends = [d for d in (means.earliest, means.latest) if d is not None]
    return _day(ends[0], year) if len(ends) == 1 else written(means, without_year=year)


def _day(day: date, without_year: int | None) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}" + _year(day, without_year)


def _year(day: date, without_year: int | None) -> str:
    return "" if day.year == without_year else f", {day.year}"
