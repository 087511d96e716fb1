"""A quantity as an article gives it: the value, the unit, what is counted and how sure the article is."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, NamedTuple

Comparator = Literal["exact", "about", "nearly", "at least", "at most", "more than", "less than"]
Relation = Literal["part", "total", "change"]


class Quantity(NamedTuple):
    """One number of a text: `body[start:end] == text`.

    The value is exact, with magnitudes worked in ("1.2 million" is 1,200,000). A range ("20 to 30") has its other end
    in `upper`; so has a tally ("7-2"), whose unit is `tally`. `unit` is a canonical name ("percent", "kilometre") or a
    currency code; `counted` the noun that is counted, as written but in lower case. The text covers the number, its
    magnitude and its unit, not the comparator and not the noun.
    """

    text: str
    start: int
    end: int
    value: Fraction
    upper: Fraction | None = None
    unit: str | None = None
    counted: str | None = None
    comparator: Comparator = "exact"
    relation: Relation | None = None
