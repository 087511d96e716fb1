"""Every number of a text at its value, dates and labels included: what a quotation must match."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from newsdigest.numbers.reckoning import Value, beginnings, value_at
from newsdigest.numbers.surroundings import Unit, unit_of
from newsdigest.numbers.tokens import Token, tokenize, tokens_within

_BEFORE, _BEHIND, _LONGEST_WORD = 12, 45, 120


class Numeral(NamedTuple):
    """A number or a unit of a text. `value` is None for a unit, `unit` is None for a number."""

    start: int
    end: int
    value: Fraction | None
    unit: str | None


def every(text: str, near: Sequence[int] | None = None) -> Iterator[Numeral]:
    """Yield every number and, behind it whatever side it was written on, its unit.

    Both ends of a range come singly, and no context is judged: "Feb 2" and "2 votes" both give a 2. That is what makes
    two spellings of one passage come out alike. A caller who knows where the figures and number words are gives their
    places as `near`, and only their surroundings are read.
    """
    if near is None:
        yield from _within(tokenize(text))
        return
    for start, end in _stretches(text, near):
        yield from _within(tokens_within(text, start, end))


def _stretches(text: str, near: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the parts of a text around its numbers; the rest need not be looked at word by word."""
    first, last = -1, -1
    for place in near:
        start, end = _word_start(text, place - _BEFORE), _word_end(text, place + _BEHIND)
        if start > last >= 0:
            yield first, last
            first = start
        first, last = (start if first < 0 else first), end
    if last >= 0:
        yield first, last


def _word_start(text: str, at: int) -> int:
    """Return the first place not after `at` that no word crosses; words longer than a line are crossed."""
    lowest = max(at - _LONGEST_WORD, 0)
    while at > lowest and not text[at - 1].isspace():
        at -= 1
    return max(at, 0)


def _word_end(text: str, at: int) -> int:
    highest = min(at + _LONGEST_WORD, len(text))
    while at < highest and not text[at].isspace():
        at += 1
    return min(at, len(text))


def _within(tokens: Sequence[Token]) -> Iterator[Numeral]:
    after = 0
    for at in beginnings(tokens):
        value = _slashed(tokens, at) or value_at(tokens, at) if at >= after else None
        if value is None:
            continue
        value = _mixed(tokens, at, value)
        unit = unit_of(tokens, at, value.after)
        if unit.name is None:
            unit = _lettered(tokens, at, value)
        # A sign before the figure belongs to it, so that a quotation may begin with it.
        yield Numeral(tokens[min(at, unit.first)].start, tokens[value.after - 1].end, value.value, None)
        if unit.name is not None:
            first, end = (value.after, unit.after) if unit.after > value.after else (unit.first, at)
            yield Numeral(tokens[first].start, tokens[end - 1].end, None, unit.name)
        after = max(value.after, unit.after)


_LETTERS = {"c": "celsius", "p": "penny"}


def _lettered(tokens: Sequence[Token], at: int, value: Value) -> Unit:
    """Read the unit of `40C` and of `50p`: one letter that touches its figure."""
    letter = tokens[value.after] if value.after < len(tokens) else None
    is_behind = letter is not None and tokens[at].is_figure and letter.start == tokens[value.after - 1].end
    name = _LETTERS.get(letter.word) if letter is not None and is_behind else None
    return Unit(name, at, value.after + 1 if name else value.after)


def _mixed(tokens: Sequence[Token], at: int, value: Value) -> Value:
    """Read `2 1/2`: a whole number with a fraction behind it."""
    if value.after != at + 1 or not tokens[at].word.isdecimal() or value.after >= len(tokens):
        return value
    part = _slashed(tokens, value.after)
    return value if part is None else Value(value.value + part.value, part.after)


_PARTS = frozenset(("2", "3", "4", "5", "6", "8", "10"))


def _slashed(tokens: Sequence[Token], at: int) -> Value | None:
    """Read `2/3`, in lowest terms as fractions are: "4/10" is rather a day of October."""
    first, stroke, second, *behind = (*tokens[at : at + 4], *(None,) * 4)[:4]
    if first is None or stroke is None or second is None or stroke.word != "/" or second.word not in _PARTS:
        return None
    is_alone = first.end == stroke.start and stroke.end == second.start and (not behind[0] or behind[0].word != "/")
    if not is_alone or not first.word.isdecimal() or not 0 < int(first.word[:3]) < int(second.word):
        return None
    value = Fraction(int(first.word), int(second.word))
    return Value(value, at + 3) if value.denominator == int(second.word) else None
