"""The figures of a text with the words around them, and two of them that cannot both be right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from newsdigest.numbers.quantity import Quantity
from newsdigest.numbers.scanner import find
from newsdigest.text import sentences

NEAR = 400  # characters between a part and its whole: two or three sentences
_LISTED_ON = re.compile(r"\s*(?:[\w'’-]{1,30} ){0,4}and\s+")
_LONGEST_LIST = 6
_LOWER_BOUNDS = ("exact", "at least", "more than", "about")
_UPPER_BOUNDS = ("exact", "at most", "less than", "about", "nearly")


class Contradiction(NamedTuple):
    """A figure, another one beside which it cannot stand, and the reason in words; a sum comes as one figure.

    What is too much stands first: the part and then its whole, the change and then the figures that it is from.
    """

    figure: Quantity
    beside: Quantity
    reason: str


class Count(NamedTuple):
    """A figure with the clause it stands in and what precedes and follows it there."""

    quantity: Quantity
    before: str
    after: str
    sentence: int


def counts_of(text: str) -> list[Count]:
    """Return the figures with their surroundings, each as far as the next figure or the end of the sentence."""
    counts: list[Count] = []
    for number, sentence in enumerate(sentences(text)):
        inside = [_moved(quantity, sentence.start) for quantity in find(sentence.text)]
        for at, quantity in enumerate(inside):
            first = _clause_start(text, inside, at, sentence.start)
            last = inside[at + 1].start if at + 1 < len(inside) else sentence.end
            counts.append(Count(quantity, text[first : quantity.start], text[quantity.end : last], number))
    return counts


def _clause_start(text: str, inside: Sequence[Quantity], at: int, start: int) -> int:
    """Return where the words before a figure begin: behind the figure before it, unless `and` joins the two."""
    for _ in range(_LONGEST_LIST):
        if not at:
            return start
        if not _LISTED_ON.fullmatch(text, inside[at - 1].end, inside[at].start):
            return inside[at - 1].end
        at -= 1
    return inside[at].end


def _moved(quantity: Quantity, by: int) -> Quantity:
    return quantity._replace(start=quantity.start + by, end=quantity.end + by)


def exceeds(part: Quantity, whole: Quantity) -> bool:
    """Whether one figure is surely more than the other."""
    if part.comparator not in _LOWER_BOUNDS or whole.comparator not in _UPPER_BOUNDS:
        return False
    slack = Fraction(11, 10) if "about" in (part.comparator, whole.comparator) else Fraction(1)
    return part.value > (whole.upper or whole.value) * slack


def shown(quantity: Quantity) -> str:
    """Return a figure with what it counts."""
    return f"{quantity.text} {quantity.counted}" if quantity.counted else quantity.text


def sum_of(text: str, parts: Sequence[Quantity]) -> Quantity:
    """Return the sum of some figures, as the words from the first to the last of them."""
    start, end = parts[0].start, parts[-1].end
    total = sum((part.value for part in parts), Fraction(0))
    return Quantity(text[start:end], start, end, total, relation="total")
