"""Figures and number words worked out to an exact value."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from newsdigest.numbers.lexicon import FRACTIONS, GROUPS, NUMBER_WORDS, ONES, SCALES, SHORT_SCALES, SIGNS, TENS
from newsdigest.numbers.tokens import Token
from newsdigest.numbers.units import CURRENCY_SIGNS, MEASURED

_SEPARATORS = dict.fromkeys(map(ord, ",\u00a0\u202f\u2009"))
_STOPS = dict.fromkeys(map(ord, "."))
# No newspaper prints longer figures, and Python refuses to read very long ones.
_LONGEST = 40


_BEGINNINGS = frozenset(ONES) | frozenset(TENS) | frozenset(SIGNS) | {"a", "an", "half"}


class Value(NamedTuple):
    """A value and the index of the token after it."""

    value: Fraction
    after: int


def beginnings(tokens: Sequence[Token]) -> list[int]:
    """Return the indices at which a number may start: hardly any, so that the rest is passed over at once."""
    return [at for at, token in enumerate(tokens) if token.is_figure or token.word in _BEGINNINGS]


def value_at(tokens: Sequence[Token], at: int) -> Value | None:
    """Return the value that starts at this token, with its magnitude, or None when no number starts there."""
    if not tokens[at].is_figure and tokens[at].word not in _BEGINNINGS:
        return None
    for reading in (_figure, _article, _fraction_word, _words):
        value = reading(tokens, at)
        if value is not None:
            return value
    return None


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].word if 0 <= at < len(tokens) else ""


def _adjacent(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token stands directly behind the one before it."""
    return 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end


def _skip_hyphen(tokens: Sequence[Token], at: int) -> int:
    return at + 1 if _word(tokens, at) == "-" and _adjacent(tokens, at) and _adjacent(tokens, at + 1) else at


@lru_cache(maxsize=4096)  # the same figures come again and again
def _worth(figure: str) -> Fraction:
    return Fraction(figure.translate(_STOPS if figure.count(".") > 1 else _SEPARATORS))


def _figure(tokens: Sequence[Token], at: int) -> Value | None:
    token = tokens[at]
    if token.word in SIGNS:
        return Value(SIGNS[token.word], at + 1)
    if not token.is_figure or token.end - token.start > _LONGEST:
        return None
    value = _worth(token.word)
    at += 1
    if _word(tokens, at) in SIGNS:
        value, at = value + SIGNS[tokens[at].word], at + 1
    return _scaled(tokens, value, at)


def _scaled(tokens: Sequence[Token], value: Fraction, at: int) -> Value:
    """Apply a magnitude behind a figure: `1.2 million`, `86m`, `3-million`."""
    word = _word(tokens, at)
    if word in SHORT_SCALES and _is_scale(tokens, at, word):
        return Value(value * SHORT_SCALES[word], at + 1)
    at_scale = _skip_hyphen(tokens, at)
    word = _word(tokens, at_scale)
    if word in SCALES:
        return Value(value * SCALES[word], at_scale + 1)
    if word in GROUPS or word == "hundred":
        return Value(value * GROUPS.get(word, 100), at_scale + 1)
    return Value(value, at)


def _is_scale(tokens: Sequence[Token], at: int, word: str) -> bool:
    """Whether the letters are a magnitude; an `m` may be metres, as in `a 200m race`, unless money is counted.

    A `b` is one behind money only: `$3.4B`, but `flat 4b`.
    """
    is_money = _word(tokens, at - 2) in CURRENCY_SIGNS
    if word == "b":
        return is_money and _adjacent(tokens, at)
    if word not in ("m", "k"):
        return True
    return is_money or (_adjacent(tokens, at) and _word(tokens, at + 1) not in MEASURED)


def _article(tokens: Sequence[Token], at: int) -> Value | None:
    """Read `a hundred`, `a dozen`, `a million`, `a quarter of`, `a half`."""
    if _word(tokens, at) not in ("a", "an"):
        return None
    word = _word(tokens, at + 1)
    if word in GROUPS:
        return Value(Fraction(GROUPS[word]), at + 2)
    if word == "hundred":
        return _words_from(tokens, at + 2, group=100, last="hundred")
    if word in SCALES:
        return Value(Fraction(SCALES[word]), at + 2)
    if word in FRACTIONS and word not in ("second", "halves") and _word(tokens, at + 2) == "of":
        return _of_scale(tokens, FRACTIONS[word], at + 2)
    return None


def _fraction_word(tokens: Sequence[Token], at: int) -> Value | None:
    """`half a million`, `half of`, `two thirds`, `three quarters of`."""
    word = _word(tokens, at)
    if word == "half":
        return _half(tokens, at)
    if word not in ONES or not 0 < ONES[word] < 10:
        return None
    at_part = _skip_hyphen(tokens, at + 1)
    part = _word(tokens, at_part)
    if part not in FRACTIONS:
        return None
    is_plain = at_part == at + 1
    if is_plain and _word(tokens, at_part + 1) != "of" and part.startswith(("quarter", "half")):
        return None  # a run of financial quarters, one half of a match
    return _of_scale(tokens, ONES[word] * FRACTIONS[part], at_part + 1)


def _half(tokens: Sequence[Token], at: int) -> Value | None:
    following = _word(tokens, at + 1)
    if following in ("a", "an") and (_word(tokens, at + 2) in SCALES or _word(tokens, at + 2) in GROUPS):
        return Value(Fraction(1, 2) * (SCALES | GROUPS)[tokens[at + 2].word], at + 3)
    if _word(tokens, at - 1) in ("first", "second", "other", "latter", "opening", "top", "bottom", "-", "one", "this"):
        return None
    if following in ("of", "the", "its", "their", "his", "her", "a", "an"):
        return _of_scale(tokens, Fraction(1, 2), at + 1)
    return None


def _of_scale(tokens: Sequence[Token], value: Fraction, at: int) -> Value:
    """Apply `of a million` behind a fraction."""
    if _word(tokens, at) == "of" and _word(tokens, at + 1) in ("a", "an") and _word(tokens, at + 2) in SCALES:
        return Value(value * SCALES[tokens[at + 2].word], at + 3)
    return Value(value, at)


def _words(tokens: Sequence[Token], at: int) -> Value | None:
    word = _word(tokens, at)
    if word not in NUMBER_WORDS or word in SCALES or word in GROUPS or word == "hundred":
        return None
    return _words_from(tokens, at, group=0, last="")


def _words_from(tokens: Sequence[Token], at: int, *, group: int, last: str) -> Value:
    """Compose number words from here on: `two hundred and fifty thousand`, `fifteen hundred`, `twenty-five`."""
    total, scale_before = 0, 10**18
    while True:
        step = _step(tokens, at, last)
        word = _word(tokens, step)
        if word in TENS and last in ("", "hundred", "scale"):
            group, last = group + TENS[word], "tens"
        elif word in ONES and _may_add(ONES[word], last):
            group, last = group + ONES[word], "ones" if ONES[word] < 10 else "teens"
        elif word == "hundred" and last in ("ones", "teens", "tens"):
            group, last = group * 100, "hundred"
        elif word in GROUPS and last in ("ones", "teens", "tens"):
            return Value(Fraction(total + group * GROUPS[word]), step + 1)
        elif word in SCALES and SCALES[word] < scale_before and group:
            scale_before = SCALES[word]
            total, group, last = total + group * SCALES[word], 0, "scale"
        else:
            return _with_half(tokens, Fraction(total + group), at)
        at = step + 1


def _may_add(value: int, last: str) -> bool:
    if last == "tens":
        return 0 < value < 10
    return last == "" or (last in ("hundred", "scale") and value > 0)


def _step(tokens: Sequence[Token], at: int, last: str) -> int:
    """Pass over a hyphen, or over the `and` of `two hundred and fifty`."""
    if last in ("hundred", "scale") and _word(tokens, at) == "and":
        following = _word(tokens, at + 1)
        return at + 1 if following in TENS or following in ONES else at
    return _skip_hyphen(tokens, at) if last else at


def _with_half(tokens: Sequence[Token], value: Fraction, at: int) -> Value:
    """`two and a half million`."""
    if (_word(tokens, at), _word(tokens, at + 1)) == ("and", "a") and _word(tokens, at + 2) in ("half", "quarter"):
        value, at = value + FRACTIONS[tokens[at + 2].word], at + 3
        if _word(tokens, at) in SCALES:
            return Value(value * SCALES[tokens[at].word], at + 1)
    return Value(value, at)
