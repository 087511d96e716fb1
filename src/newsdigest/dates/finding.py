"""Where the date words stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsdigest.dates.words import fold, lex


class DateWords(NamedTuple):
    """Date words and where they stand: `text[start:end]` are the words."""

    text: str
    start: int
    end: int


_LAST = r"(?:[ltn]{1,2})"
_WEEKDAY = r"(?:W(?:-?P)?|V\.?)"
_MONTH = r"(?:M|m\.?|M\.)"
_YEAR = r"(?:,?i?Y|Z)"
_NUMBER = r"(?:h?[NO](?![U%RX]))"
_DATE = rf"(?:(?:h?{_LAST}?{_WEEKDAY},?h?)?(?:{_MONTH}{_NUMBER}{_YEAR}?|Oi{_MONTH}{_YEAR}?|[NO]{_MONTH}{_YEAR}?))"
_UNIT = rf"(?:h?s?{_LAST}j?[ugf]|h?s{{1,2}}u)"
_CLOCK = r"(?:(?:[CN]-?p|C)(?:zy?|Ky)?(?!-?C))"
_DAY = rf"(?:{_DATE}|e?-?h?{_LAST}?W(?:P)?|TP?|tP|lP|I)"
_SHADE = r"(?:e-?|h?ki)"
_PATTERNS = (
    rf"{_CLOCK},?i?{_DAY}",  # 9 p.m. EST Tuesday
    rf"huih?{_DATE}(?:-{_DATE}|-N)?",  # the week of March 6
    rf"q?{_DATE}(?:-(?:{_DATE}|N(?![U%R])(?:,?Y)?)|(?<=c)o{_DATE})?(?:,?i{_CLOCK})?",
    rf"(?:{_SHADE}|q)?(?:h?{_LAST})?M(?:\.?{_YEAR}|i?{_UNIT})?(?:-M{_YEAR}?)?",
    rf"{_SHADE}?m\.?{_YEAR}|{_SHADE}m\.?|{_LAST}m\.?",
    rf"{_SHADE}?(?:h?{_LAST})?W(?:-?[eP])?P?(?:{_LAST}u)?(?:i{_CLOCK})?",
    rf"(?:[eP]-?)?T(?:P|i{_CLOCK})?|u[cv]T",
    r"j?-?O-j?-?g",  # third-quarter
    rf"h?(?:{_UNIT}'?)?j?-?Oj?-?g(?:i?{_UNIT}|{_YEAR})?|h?Yj?O-?g|Qj?Y|Q",
    r"h?j?u-?[GB]-?(?:j?O?-?g)|u-[GB]",  # the year-ago quarter
    r"hj?g(?:auG)?|hf|hYg",
    rf"(?:[BAe]i?h?|{_SHADE})?{_UNIT}(?:'?g)?",
    r"(?:[BA])?tP|lP|h[nl]P",
    r"q?a-?[uUg]G|q?[NR]-?[uUg]G|[NRa][uU][BA]",
    r"h?[lt]{1,2}S|h?e?-?Si?Y|SY|hS",
    r"h?[lt]j?[NR]U",
    rf"{_SHADE}?-?D",
    rf"(?:{_SHADE}|h?ki)?(?:huY|j?Y)(?!-?[UuKR%]|[-.]N)",
    rf"(?:h?{_LAST}|h)?E(?:W|u)?,?Y?",
    r"u'?-?k",  # year-end
    r"I|L",
    _CLOCK,
)
_FOUND = re.compile("(?=[MmWVNOYZDTPSEQIlLtnshaRCeBAqkjugf])(?:" + "|".join(_PATTERNS) + ")")


def find(text: str) -> Iterator[DateWords]:
    """Yield the date words of a text in order, without overlap."""
    tokens = lex(fold(text))
    kinds = "".join([token.kind for token in tokens])
    for found in _FOUND.finditer(kinds):
        if found.start() and kinds[found.start() - 1] == "$":
            continue
        start, end = tokens[found.start()].start, tokens[found.end() - 1].end
        yield DateWords(text[start:end], start, end)
