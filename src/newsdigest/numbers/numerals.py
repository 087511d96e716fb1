"""Every number of a text at its value, dates and labels included: what a quotation must match."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from newsdigest.numbers.reckoning import value_at
from newsdigest.numbers.surroundings import unit_of
from newsdigest.numbers.tokens import tokenize


class Numeral(NamedTuple):
    """A number or a unit of a text. `value` is None for a unit, `unit` is None for a number."""

    start: int
    end: int
    value: Fraction | None
    unit: str | None


def every(text: str) -> Iterator[Numeral]:
    """Yield every number and, behind it whatever side it was written on, its unit.

    Both ends of a range come singly, and no context is judged: "Feb 2" and "2 votes" both give a 2. That is what makes
    two spellings of one passage come out alike.
    """
    tokens = tokenize(text)
    at = 0
    while at < len(tokens):
        value = value_at(tokens, at)
        if value is None:
            at += 1
            continue
        unit = unit_of(tokens, at, value.after)
        # A sign before the figure belongs to it, so that a quotation may begin with it.
        yield Numeral(tokens[min(at, unit.first)].start, tokens[value.after - 1].end, value.value, None)
        if unit.name is not None:
            first, after = (value.after, unit.after) if unit.after > value.after else (unit.first, at)
            yield Numeral(tokens[first].start, tokens[after - 1].end, None, unit.name)
        at = max(value.after, unit.after)
