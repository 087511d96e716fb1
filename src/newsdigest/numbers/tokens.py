"""The words, figures and signs of a text, as the number scanner sees them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

# Alternatives start with different characters and never nest, so that the scan is linear.
_TOKEN = re.compile(
    r"(?P<figure>\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|[^\s]"
)
_DASHES = "-‐‑‒–—−"


class Token(NamedTuple):
    """One token; `word` is its lower-case form, with every dash plain."""

    word: str
    start: int
    end: int
    is_figure: bool
    is_word: bool


_made: Callable[[tuple[str, int, int, bool, bool]], Token] = partial(tuple.__new__, Token)
"""What `Token._make` does: it costs half of `Token(...)`, and all of the article comes by here."""


@lru_cache(maxsize=2048)  # quantities, numerals and denials are found in the same sentences
def tokenize(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text in order."""
    return tuple(tokens_within(text, 0, len(text)))


def tokens_within(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of a stretch of a text in order."""
    tokens: list[Token] = []
    add = tokens.append  # this loop runs over every text
    for found in _TOKEN.finditer(text, start, end):
        kind = found.lastgroup
        first, last = found.span()
        if kind == "word":
            add(_made((found[0].lower(), first, last, False, True)))
        elif kind == "figure":
            add(_made((found[0], first, last, True, False)))
        else:
            mark = found[0].lower()
            add(_made(("-" if mark in _DASHES else mark, first, last, False, False)))
    return tokens
