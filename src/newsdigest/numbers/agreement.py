"""Whether two quantities can both be right."""

from __future__ import annotations

from fractions import Fraction

from newsdigest.numbers.quantity import Quantity

# Exact conversions only: a currency never converts, and kilometres are not miles to the metre.
_CONVERSIONS: dict[str, tuple[str, Fraction]] = {
    "basis point": ("percentage point", Fraction(1, 100)),
    "point": ("percentage point", Fraction(1)),
    "kilogram": ("tonne", Fraction(1, 1000)),
    "gram": ("tonne", Fraction(1, 10**6)),
    "metre": ("kilometre", Fraction(1, 1000)),
    "centimetre": ("kilometre", Fraction(1, 10**5)),
    "millimetre": ("kilometre", Fraction(1, 10**6)),
    "megawatt": ("gigawatt", Fraction(1, 1000)),
    "kilowatt": ("gigawatt", Fraction(1, 10**6)),
    "minute": ("hour", Fraction(1, 60)),
    "fortnight": ("day", Fraction(14)),
    "week": ("day", Fraction(7)),
    "year": ("month", Fraction(12)),
    "decade": ("month", Fraction(120)),
    "century": ("month", Fraction(1200)),
}
_ROUGH = {"about": Fraction(1, 10), "nearly": Fraction(1, 10)}


def measure(quantity: Quantity) -> tuple[Fraction, str | None]:
    """Return value and unit with exact conversions made: 75 basis points are 0.75 percentage points."""
    unit, factor = _CONVERSIONS.get(quantity.unit or "", (quantity.unit, Fraction(1)))
    return quantity.value * factor, unit


def agree(first: Quantity, second: Quantity) -> bool:
    """Whether the two can both be right of the same thing: `at least 20` and `24` can, `24` and `25` cannot.

    A unit that only one of them gives is no contradiction, a different unit is: nothing is converted that is not
    exact. Different nouns are for the caller to judge.
    """
    (low, first_unit), (high, second_unit) = measure(first), measure(second)
    if first_unit and second_unit and first_unit != second_unit:
        return False
    if "tally" in (first.unit, second.unit):
        return (first.value, first.upper) == (second.value, second.upper)
    return _overlap(_bounds(first, low), _bounds(second, high))


_Bounds = tuple[Fraction | None, Fraction | None, bool, bool]


def _bounds(quantity: Quantity, value: Fraction) -> _Bounds:
    """Return lowest and highest value and whether each is itself possible."""
    if quantity.upper is not None and quantity.value:
        return value, quantity.upper * value / quantity.value, True, True
    slack = abs(value) * _ROUGH.get(quantity.comparator, Fraction(0))
    lowest = None if quantity.comparator in ("at most", "less than") else value - slack
    highest = None if quantity.comparator in ("at least", "more than") else value
    if quantity.comparator == "about":
        highest = value + slack
    return lowest, highest, quantity.comparator != "more than", quantity.comparator != "less than"


def _overlap(first: _Bounds, second: _Bounds) -> bool:
    return _reaches(first, second) and _reaches(second, first)


def _reaches(lower: _Bounds, upper: _Bounds) -> bool:
    """Whether the first starts before the second ends."""
    low, high = lower[0], upper[1]
    if low is None or high is None:
        return True
    return low < high or (low == high and lower[2] and upper[3])
