"""Between which values a figure may lie that is told rounded."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from newsdigest.numbers.quantity import Quantity

_FIGURE = re.compile(r"\d[\d,]*(?:\.(\d+))?")
_HEDGED = Fraction(1, 20)
_OPEN = Fraction(1, 10)
_THOUSAND = 1000


class Bounds(NamedTuple):
    """The least and the most that something may be."""

    low: Fraction
    high: Fraction


def half_of_last_place(quantity: Quantity) -> Fraction:
    """Return how far the exact value may be from the one told: `1.2 million` is told to a tenth of a million."""
    written = _FIGURE.search(quantity.text)
    if written is None:
        return quantity.value / 20 if quantity.value >= _THOUSAND else Fraction(0)
    told = Fraction(written.group().replace(",", "").rstrip("."))
    magnitude = abs(quantity.value) / told if told else Fraction(1)
    if magnitude == 1 and not written[1]:
        return _half_of_whole(quantity)
    return Fraction(1, 2 * 10 ** len(written[1] or "")) * magnitude


def _half_of_whole(quantity: Quantity) -> Fraction:
    """Return how far a whole number may be off: people are counted, what is measured and thousands are rounded."""
    if quantity.value >= _THOUSAND and quantity.value % 100 == 0:
        return min(quantity.value / 40, Fraction(500))
    return Fraction(0) if quantity.unit is None else Fraction(1, 2)


def bounds_of(quantity: Quantity) -> Bounds:
    """Return between which values a figure lies; a hedge makes it vaguer."""
    half, value = half_of_last_place(quantity), quantity.value
    low, high = value - half, value + half
    if quantity.comparator in ("about", "nearly"):
        low, high = low - value * _HEDGED, high + value * _HEDGED
    elif quantity.comparator in ("more than", "at least"):
        high += value * _OPEN
    elif quantity.comparator in ("less than", "at most"):
        low -= value * _OPEN
    return Bounds(max(low, value / 2), high)
