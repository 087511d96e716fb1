"""A sentence read for its facts, once: the same evidence is held against many sentences."""

from __future__ import annotations

from functools import lru_cache

from newsdigest import dates, names, numbers
from newsdigest.dates import DateWords
from newsdigest.names import NameSpan
from newsdigest.numbers import Quantity
from newsdigest.numbers.tokens import Token, tokenize

_REMEMBERED = 1024


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words, figures and marks of a passage."""
    return tokenize(text)


@lru_cache(16 * _REMEMBERED)  # also every pair of records is compared by its figures
def quantities_of(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a passage."""
    return numbers.find(text)


@lru_cache(_REMEMBERED)
def dates_of(text: str) -> tuple[DateWords, ...]:
    """Return the date words of a passage."""
    return dates.find(text)


@lru_cache(_REMEMBERED)
def names_of(text: str) -> tuple[NameSpan, ...]:
    """Return the names of a passage."""
    return names.find(text)
