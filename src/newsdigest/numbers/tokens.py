"""The words, figures and signs of a text, as the number scanner sees them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple

# Alternatives start with different characters and never nest, so that the scan is linear.
_TOKEN = re.compile(
    r"(?P<figure>\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?![\d.]\d)|\d+(?:\.\d+)?)"
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
"""What `Token._make` does: it costs half of `Token(...)`."""


@lru_cache(maxsize=2048)  # quantities, numerals and denials are found in the same sentences
def tokenize(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text in order."""
    return tuple(tokens_within(text, 0, len(text)))


def tokens_within(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of a stretch of a text in order."""
    tokens: list[Token] = []
    add = tokens.append  # this loop runs over every text
    at = start
    for chunk in text[start:end].split(" "):
        after = at + len(chunk)
        if chunk.isalpha():  # most are
            add(_made((chunk.lower(), at, after, False, True)))
        elif chunk:
            for word, first, last, is_figure, is_word in _in_chunk(chunk):
                add(_made((word, at + first, at + last, is_figure, is_word)))
        at = after + 1
    return tokens


@lru_cache(maxsize=16384)
def _in_chunk(chunk: str) -> tuple[tuple[str, int, int, bool, bool], ...]:
    """Return the tokens between two spaces, where there are marks or figures: the same come again and again.

    They are kept as plain tuples, which the garbage collector does not walk through time and again.
    """
    return tuple(_split(chunk))


def _split(chunk: str) -> Iterator[tuple[str, int, int, bool, bool]]:
    for found in _TOKEN.finditer(chunk):
        kind, word = found.lastgroup, found[0].lower()
        is_dash = kind is None and word in _DASHES
        yield "-" if is_dash else word, *found.span(), kind == "figure", kind == "word"
