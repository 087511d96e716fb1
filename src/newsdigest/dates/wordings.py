"""Other wordings of the same date, told in the one that the rules read: `H1 2024` is the first half of 2024."""

from __future__ import annotations

import re
from collections.abc import Callable

_Told = str | Callable[[re.Match[str]], str]

_HALVES = {"1": "first", "2": "second"}
# fmt: off
_HOURS = dict(zip((
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
), range(1, 13), strict=True))
# fmt: on
_HOUR = rf"(?:{'|'.join(_HOURS)}|1[0-2]|[1-9])"
_COUNT = r"(?P<count>an?|\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)"


def _counted(word: str) -> int:
    return 1 if word in ("a", "an") else int(word) if word.isdecimal() else _HOURS[word]


def _and_a_half(found: re.Match[str]) -> str:
    """Tell `a year and a half` in months, `two and a half hours` in minutes."""
    parts = {"decade": (12, "years"), "year": (12, "months"), "week": (7, "days"), "hour": (60, "minutes")}
    each, finer = parts[found["unit"].lower()]
    each = 10 if finer == "years" else each
    return f"{_counted(found['count'].lower()) * each + each // 2} {finer}"


def _half_past(found: re.Match[str]) -> str:
    """Tell `half past five` as 5:30, `quarter to six` as 5:45."""
    hour = _counted(found["hour"].lower())
    if found["way"].lower() == "to":
        return f"{(hour - 2) % 12 + 1}:45"
    return f"{hour}:{30 if found['part'].lower() == 'half' else 15}"


def _opening(found: re.Match[str]) -> str:
    """Tell `9-11 a.m.` by the hour at which it begins; from `11-1 p.m.` the half of the day is not known."""
    first, last = int(found["first"]) % 12, int(found["last"]) % 12
    return f"{found['first']}{found['minutes'] or ''} {found['half']}" if first < last else ""


# Each with a word that must stand in the (small) letters before the expression is tried.
_WORDINGS: tuple[tuple[str, str, _Told], ...] = (
    ("month", r"\bmonths? of (?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", ""),
    ("mid", r"\bmid(?=week\b|month\b|year\b|summer\b|winter\b|term\b|autumn\b|spring\b|january|decade\b)", "mid-"),
    ("fy", r"\bfy\s?'?(?=\d)", "fiscal "),
    ("fiscal year", r"\bfiscal year (?=\d)", "fiscal "),
    ("q", r"\b([1-4])q(?![a-z])", r"Q\1"),
    ("h", r"\b(?:h([12])|([12])h)\b", lambda found: f"{_HALVES[found[1] or found[2]]} half"),
    ("ing", r"\b(week|fortnight|month)\s+(?:starting|commencing|beginning)\b", r"\1 beginning"),
    ("hours", r"\b(?:small|wee|pre-?dawn) hours\b", "early hours"),
    ("ever since", r"\bever (?=since\b)", ""),
    ("up ", r"\bup (?=(?:to|until|till)\b)", ""),
    ("later than", r"\b(?:no|not) later than\b", "by"),
    ("not before", r"\bnot (?:before|until)\b", "from"),
    ("er than", r"\b(?:no|not) (?:earlier|sooner) than\b", "from"),
    (" than", r"\b(?:a little |just |well |slightly )?(?:more|less|fewer|longer) than\b", "about"),
    ("eve of", r"\b(?:the )?eve of\b", "the day before"),
    ("prior to", r"\bprior to\b", "before"),
    ("on or ", r"\bon or (?=(?:before|after)\b)", ""),
    ("c", r"\bca?\.?\s?(?=(?:1\d|20)\d\d\b)", "circa "),
    ("some time", r"\bsome time\b", "sometime"),
    ("half", rf"\b{_COUNT} (?P<unit>decade|year|week|hour) and a half\b", _and_a_half),
    ("half", rf"\b{_COUNT} and a half (?P<unit>decade|year|week|hour)s\b", _and_a_half),
    ("half", r"\bhalf(?: an?)?[ -]century\b", "50 years"),
    ("half", r"\bhalf(?: an?)?[ -]decade\b", "five years"),
    ("half", r"\bhalf a year\b", "six months"),
    ("half", r"\b(?:half an|a half) hour\b", "30 minutes"),
    ("quarter", r"\b(?:a )?quarter(?: of a)?[ -]century\b", "25 years"),
    (" past ", rf"\b(?P<part>half|(?:a )?quarter) (?P<way>past) (?P<hour>{_HOUR})\b", _half_past),
    ("quarter to", rf"\b(?P<part>(?:a )?quarter) (?P<way>to) (?P<hour>{_HOUR})\b", _half_past),
    (" hours", r"\b([01]\d|2[0-3])([0-5]\d) hours\b", r"\1:\2"),
    ("local time", r"\b([01]\d|2[0-3]):?([0-5]\d) local time\b", r"\1:\2"),
    (
        "m",
        r"\b(?P<first>1?\d)(?P<minutes>:\d\d)?\s?(?:-|to)\s?(?P<last>1?\d)(?::\d\d)?\s?(?P<half>[ap]\.?m\b\.?)",
        _opening,
    ),
)
_READ = tuple((hint, re.compile(pattern, re.IGNORECASE), told) for hint, pattern, told in _WORDINGS)


def plainly(words: str) -> str:
    """Return folded date words in the wording that the rules read."""
    small = words.lower()
    for hint, pattern, told in _READ:
        if hint in small:
            words = pattern.sub(told, words)
    return words
