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


_WEEKDAY = r"(?:W(?:-?P)?|V\.?)"
_MONTH = r"(?:M|m\.?|M\.)"
_YEAR = r"(?:,?i?Y|Z)"
_NUMBER = r"(?:h?[NO](?![U%RX]))"
_DATE = rf"(?:{_WEEKDAY},?h?)?(?:{_MONTH}{_NUMBER}{_YEAR}?|Oi{_MONTH}{_YEAR}?|[NO]{_MONTH}{_YEAR}?)"
_UNIT = r"(?:[uUg])"
_REL = r"(?:h?[lst]?[ltns]j?[ug])"
_ZONED = r"(?:zy?|Ky|zy)?"
_CLOCK = rf"(?:q?[CN]-?p{_ZONED}|qC(?![-C])|C{_ZONED})"
_ANY_DAY = rf"(?:{_DATE}|[BAe]?-?h?[lt]?n?W(?:P)?|TP?|tP|lP|I)"
_BARE_MONTH = r"(?:M|m\.(?!N))(?!')"
_SHADE = r"(?:e-?|h?ki|q)"
_QUARTER = rf"(?:h?(?:{_REL}'?)?j?-?a?O-?j?-?g(?:i?{_REL}|{_YEAR})?|h?Yj?O-?g|Qj?Y|Q)"

_SHAPES = "|".join(
    (
        rf"{_CLOCK},?i?{_ANY_DAY}",
        rf"hui{_DATE}(?:-{_DATE}|-N)?",
        rf"q?{_DATE}(?:-(?:{_DATE}|N(?![U%R])(?:,?Y)?)|(?<=c)o{_DATE})?(?:,?i{_CLOCK})?",
        rf"{_SHADE}?h?(?:[ltn]{{1,2}})?M(?:\.?{_YEAR}|i?{_REL})?(?:-M{_YEAR}?)?",
        rf"{_SHADE}?m\.?{_YEAR}|{_SHADE}m\.?|[ltn]m\.?",
        rf"(?:[BAe]|{_SHADE})?-?h?t?[ltn]?W(?:-?[eP])?(?:P)?(?:[ltn]u)?(?:i{_CLOCK})?",
        rf"(?:[BAe]-?)?(?:[eP]-?)?T(?:P|i{_CLOCK})?",
        _QUARTER,
        r"h?j?u-?[GB](?:j?O?-?g)?",
        r"(?:h?j?g)(?:auG)?",
        rf"(?:[BAe]i?h?|{_SHADE})?{_REL}(?:-?end)?",
        r"(?:[BAeP]?-?)tP|lP|h[nl]P|P(?=!)",
        r"q?a?[NRa]-?[uUg]G|q?[NRa][uU][BA]|auB",
        r"h?[lt]{1,2}S|h?e?-?Si?Y|SY|t?lS",
        r"h?[lt]j?[NR]U",
        rf"h?{_SHADE}?-?D",
        rf"{_SHADE}?-?(?:h?uY|j?Y)(?!-?[UuK%]|R)",
        r"(?:[ltn]|h)?E(?:W|u)?,?Y?",
        r"I|L",
        rf"{_CLOCK}",
    )
)  # fmt: skip
_FOUND = re.compile(rf"(?=[MmWVNOYZDTPSEQIlLtnshaRCeBAqkjug])(?:{_SHAPES})")


def find(text: str) -> Iterator[DateWords]:
    """Yield the date words of a text in order, without overlap."""
    tokens = lex(fold(text))
    kinds = "".join([token.kind for token in tokens])
    for found in _FOUND.finditer(kinds):
        if found.start() and kinds[found.start() - 1] == "$":
            continue
        start, end = tokens[found.start()].start, tokens[found.end() - 1].end
        yield DateWords(text[start:end], start, end)
