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


_DAY = r"(?:W(?:P)?,?)?(?:M\.?(?:N(?!%)|O)(?:,?Y)?|[NO]i?M\.?(?:,?Y)?)"
_MONTH = r"(?:h?[ltn])?M\.?(?:,?i?Y)?"
_SHAPES = "|".join(
    (
        r"I", r"WI", r"L",
        rf"{_DAY}(?:[-o](?:{_DAY}|N(?!U)(?:,?Y)?))?",
        rf"(?:e-?)?{_MONTH}(?:[-o]{_MONTH})?",
        r"[ltne]{0,2}W(?:P)?(?:[ltn]u)?", r"h?[lt]W", r"e?T(?:P)?",
        r"[hs]?h?[ltn]j?u", r"tP|lP|hnP", r"aq?uG|NUG|NUA|NUB|auB|auA",
        r"h?j?O-?ji?uhY|h?j?O-?u(?:i?h?(?:Y|tu|lu))?", r"h?[ltn]S|hSi?Y|SiY|SY",
        r"h?[lt]NU", r"h?e?-?D", r"Y(?=[^U%NC]|$)",
        r"Cp?z?(?:,?i?(?:W|T|M\.?N))?|Np(?:z)?(?:,?i?(?:W|T|M\.?N))?",
    )
)  # fmt: skip
_FOUND = re.compile(_SHAPES)


def find(text: str) -> Iterator[DateWords]:
    """Yield the date words of a text in order, without overlap."""
    tokens = lex(fold(text))
    kinds = "".join([token.kind for token in tokens])
    for found in _FOUND.finditer(kinds):
        if found.start() and kinds[found.start() - 1] == "$":
            continue
        start, end = tokens[found.start()].start, tokens[found.end() - 1].end
        yield DateWords(text[start:end], start, end)
