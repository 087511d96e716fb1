"""Date words that only measure, and name no day: a length, a clock time, any Sunday."""

from __future__ import annotations

import re

from newsdigest import dates

BARE_YEAR = re.compile(r"\d{4}s?")


def is_length(words: str, before: str) -> bool:
    """Whether a clock time is how long something took: `won in 2:31:08`."""
    return _WITH_SECONDS.fullmatch(words) is not None or (
        _HOURS_AND_MINUTES.fullmatch(words) is not None and before.endswith((" in ", " of "))
    )


def is_clock(masked: str, found: dates.DateWords) -> bool:
    """Whether four figures are an hour and no year: `from 0830 to 1730 BST`, `1910 The gates are open`."""
    if not BARE_YEAR.fullmatch(found.text):
        return False
    opens_entry = found.start == 0 and _ENTRY.match(masked, found.end) is not None
    return opens_entry or _ZONE.match(masked, found.end) is not None


_ZONE = re.compile(r"\s?(?:GMT|UTC|BST|CES?T|E[DS]?T|P[DS]?T|hrs|hours|local time)\b")
_ENTRY = re.compile(r"\s(?:[A-Z][a-z]+\s[a-z]|An?\s|The\s)")
_WITH_SECONDS = re.compile(r"\d{1,2}:\d\d:\d\d(?:\.\d+)?")
_HOURS_AND_MINUTES = re.compile(r"\d{1,2}:\d\d(?:\.\d+)?")


def is_any(words: str, before: str) -> bool:
    """Whether date words mean no day of their own: `on a Sunday`, `in the past year`."""
    if words.startswith("last ") and _TO_LAST.search(before) is not None and words.endswith("s"):
        return True  # `is expected to last five weeks`
    is_scope = _THIS_YEAR.fullmatch(words) is not None and _UTMOST.search(before) is not None
    return (
        is_scope
        or _STRETCH.fullmatch(words) is not None
        or (_ANY_DAY.search(before) is not None and _WEEKDAY.fullmatch(words) is not None)
    )


_TO_LAST = re.compile(r"\b(?:to|will|would|could|can|may|might|should|not)\s$")
_THIS_YEAR = re.compile(r"(?:so far )?this (?:year|season|month|week|decade|century)", re.IGNORECASE)
_UTMOST = re.compile(r"\b(?:[a-z]{3,}est|most|best|worst)\s(?:[\w'’-]+\s)*$")
"""`The driest week this year` was on some day of it, which the words do not tell."""
_STRETCH = re.compile(r"the (?:past|last) (?:\w+ )?(?:year|month|week|day|decade|hour)s?", re.IGNORECASE)
"""`In the past year he has left nine times` is of no day; `last year` may be."""
_ANY_DAY = re.compile(r"\b(?:an?|one|every|each|some|any)\s+$", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?")
"""`It opened on a Sunday in 1964`: such a day is no date."""
_THAN = re.compile(r"\s+than\b")


def is_measure(masked: str, found: dates.DateWords) -> bool:
    """Whether date words only measure: `a day later than planned` names no day."""
    return _THAN.match(masked, found.end) is not None
