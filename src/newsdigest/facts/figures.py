"""Whether the figures of a sentence are carried by those of its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from newsdigest import numbers
from newsdigest.dates import DateWords
from newsdigest.facts.passage import quantities_of, tokens_of
from newsdigest.numbers import Quantity
from newsdigest.numbers.lexicon import ORDINALS
from newsdigest.numbers.units import CURRENCIES
from newsdigest.schema.mention import Difference

_ROUNDING = Fraction(1, 10)  # what rounding may change at most
# The hedges of the evidence behind which a sentence may round.
_ROUNDED_FROM: dict[str, tuple[str, ...]] = {
    "about": ("exact", "about", "nearly"),
    "nearly": ("exact", "nearly", "less than"),
    "less than": ("exact", "nearly", "less than"),
    "more than": ("exact", "more than"),
    "at least": ("exact", "at least", "more than"),
    "at most": ("exact", "at most", "less than"),
}


def unsupported_figures(sentence: str, evidence: Sequence[str], dated: Sequence[DateWords]) -> Iterator[Difference]:
    """Yield the figures of the sentence that no figure of the evidence carries; date words are looked at elsewhere."""
    ours = [quantity for quantity in quantities_of(sentence) if not _is_inside(quantity.start, quantity.end, dated)]
    theirs = [quantity for text in evidence for quantity in quantities_of(text)] if ours else []
    for quantity in ours:
        if not any(carries(quantity, other) for other in theirs) and not _is_split_tally(quantity, theirs):
            yield _difference(quantity, theirs)
    yield from _unsupported_labels(
        sentence, evidence, [*((q.start, q.end) for q in ours), *((words.start, words.end) for words in dated)]
    )


def _is_inside(start: int, end: int, dated: Sequence[DateWords]) -> bool:
    return any(words.start <= start and end <= words.end for words in dated)


def _difference(quantity: Quantity, theirs: Sequence[Quantity]) -> Difference:
    """Name the figure that the sentence probably means: the same value in another unit, else the same thing counted."""
    same_value = [other for other in theirs if other.value == quantity.value]
    if same_value:
        other = same_value[0]
        kind = "unit" if other.unit != quantity.unit else "direction"
        return Difference(kind=kind, said=_shown(quantity), found=_shown(other))
    alike = [other for other in theirs if other.unit == quantity.unit and other.counted == quantity.counted]
    return Difference(kind="number", said=_shown(quantity), found=_shown(alike[0]) if alike else None)


def _shown(quantity: Quantity) -> str:
    return quantity.text if quantity.comparator == "exact" else f"{quantity.comparator} {quantity.text}"


def carries(quantity: Quantity, other: Quantity) -> bool:
    """Whether the second figure, of the evidence, carries the first, of the sentence."""
    (ours, our_unit), (theirs, their_unit) = numbers.measure(quantity), numbers.measure(other)
    if _is_share(quantity, other):
        ours, theirs = (ours, theirs * 100) if our_unit == "percent" else (ours * 100, theirs)
    elif our_unit != their_unit and not _may_drop(our_unit, their_unit):
        return False
    if quantity.upper is not None:
        return (quantity.value, quantity.upper) == (other.value, other.upper)
    if other.upper is not None:
        return _carried_by_range(quantity, ours, other)
    return _is_true(quantity, ours, other, theirs)


def _is_share(quantity: Quantity, other: Quantity) -> bool:
    """`half of` and `50 percent of`, `one in five` and `20%`."""
    units, values = {quantity.unit, other.unit}, [q.value for q in (quantity, other) if q.unit is None]
    return units == {"percent", None} and bool(values) and 0 < values[0] < 1


def _may_drop(ours: str | None, theirs: str | None) -> bool:
    """Whether the sentence may leave the unit out: not the percent sign, not the currency; and it may add none."""
    if ours == "tally" or theirs == "tally":
        return True
    return ours is None and theirs is not None and theirs != "percent" and theirs not in CURRENCIES


def _carried_by_range(quantity: Quantity, ours: Fraction, other: Quantity) -> bool:
    low, high = other.value, other.upper or other.value
    if other.unit == "tally":
        return quantity.value in (low, high)
    match quantity.comparator:
        case "at least" | "more than":
            return ours == low
        case "at most" | "less than":
            return ours == high
        case "about":
            return min(low, high) <= ours <= max(low, high)
        case _:
            return False


def _is_true(quantity: Quantity, ours: Fraction, other: Quantity, theirs: Fraction) -> bool:
    """Whether a figure with its hedge is true, given the other with its own.

    Behind a hedge it may be the other one rounded, to the places that it shows itself: "about 350" for 347, not for
    340, and "about 341" for neither.
    """
    if ours == theirs and quantity.comparator == other.comparator:
        return True
    if other.comparator not in _ROUNDED_FROM.get(quantity.comparator, ()):
        return False
    step = _step(ours)
    match quantity.comparator:
        case "about":
            return abs(ours - theirs) <= min(step / 2, abs(theirs) * _ROUNDING)
        case "more than" | "at least":
            return ours == _floor(theirs, step) and (ours != theirs or quantity.comparator == "at least")
        case _:
            return ours == _ceil(theirs, step) and (ours != theirs or quantity.comparator == "at most")


def _step(value: Fraction) -> Fraction:
    """Return the last place that a figure shows: 100 for 1,200, a tenth for 0.7."""
    step = Fraction(1, 10**6)
    while value and (value / (step * 10)).denominator == 1:
        step *= 10
    return step


def _floor(value: Fraction, step: Fraction) -> Fraction:
    return value // step * step


def _ceil(value: Fraction, step: Fraction) -> Fraction:
    return -(-value // step) * step


def _is_split_tally(quantity: Quantity, theirs: Sequence[Quantity]) -> bool:
    """`7-2` where the evidence has "seven votes to two"."""
    values = [other.value for other in theirs]
    return quantity.unit == "tally" and quantity.value in values and quantity.upper in values


def _unsupported_labels(
    sentence: str, evidence: Sequence[str], known: Sequence[tuple[int, int]]
) -> Iterator[Difference]:
    """Yield ordinals and figures in labels, such as "1,440th" and "Article 5", that the evidence does not have."""
    ours = [one for one in _labels(sentence) if not any(first <= one[0] and one[1] <= last for first, last in known)]
    theirs = {value for text in evidence for _, _, value in _labels(text)} if ours else set()
    for start, end, value in ours:
        # A retelling may call the next one the second; it may not call the third so.
        if sentence[start:end].lower() in ("first", "second", "one") and not theirs & _EARLY:
            continue
        if value not in theirs:
            yield Difference(kind="number", said=sentence[start:end], found=None)


_NO_COUNT = re.compile(r"(?:.*\W)?(?:no|any|every|some|each)\sone", re.IGNORECASE | re.DOTALL)
"""`No one`, `any one of them`: nobody and everybody is counted, and not one."""
_BEFORE = 7
_EARLY = frozenset(map(Fraction, range(1, 11)))


def values_of(text: str) -> frozenset[Fraction]:
    """Return every value that a text has in figures or words, in ordinals and labels too."""
    return frozenset((*(quantity.value for quantity in quantities_of(text)), *(value for _, _, value in _labels(text))))


@lru_cache(1024)
def _labels(text: str) -> tuple[tuple[int, int, Fraction], ...]:
    figures = (
        (each.start, each.end, each.value)
        for each in numbers.every(text)
        if each.value is not None and not _NO_COUNT.fullmatch(text, max(0, each.start - _BEFORE), each.end)
    )
    ordinals = (
        (token.start, token.end, Fraction(ORDINALS[token.word])) for token in tokens_of(text) if token.word in ORDINALS
    )
    return (*figures, *ordinals)
