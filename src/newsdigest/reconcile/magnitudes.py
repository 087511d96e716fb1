"""One figure in two units or of two magnitudes: 300 tonnes and 300 barrels, 3 million and 3 billion.

Whoever copies a figure wrongly mostly keeps its digits. So two such figures of one event are one, however far apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from newsdigest import numbers
from newsdigest.english.vocabulary import words
from newsdigest.reconcile.counts import Count, counts, shown
from newsdigest.reconcile.disputes import disputed, reported
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.spellings import Spellings
from newsdigest.schema.cluster import Cluster, Dispute
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event

_FAMILIES = tuple(
    frozenset(unit.replace("_", " ") for unit in words(family))
    for family in (
        "kilometre metre centimetre millimetre mile nautical_mile yard foot inch",
        "tonne kilogram gram milligram ounce lb litre gallon barrel",
        "ton kilogram gram milligram ounce lb litre gallon barrel",
        "square_kilometre square_metre square_mile square_foot hectare acre",
        "mile_an_hour kilometre_an_hour knot",
        "celsius fahrenheit",
        "watt kilowatt megawatt gigawatt",
        "minute hour day week month year decade",
        "GBP EUR USD JPY CNY RUB INR UAH CHF franc krone peso lira rand won",
    )
)
"""Units of which one may be written for another; tons and tonnes are often one."""
_ALIKE = 0.6
_FEWEST = 3
"""Below this, a figure is the same by chance."""


class _Given(NamedTuple):
    """A figure with a unit, as one report has it."""

    figure: Count
    mention: Mention[Event]


def are_of_one_digits(x: Count, y: Count) -> bool:
    """Whether two figures are the same but for zeros behind them: 14 and 1,400."""
    small, large = sorted(abs(numbers.measure(one.quantity)[0]) for one in (x, y))
    while 0 < small < large:
        small *= 10
    return small == large


def in_other_units(event: Cluster[Event], provenance: Mapping[str, Provenance], spellings: Spellings) -> list[Dispute]:
    """Return the figures of an event that two newsrooms have in two units, each with one of them only."""
    given = [
        _Given(count, mention)
        for mention in event.mentions
        for count in counts(f"{mention.record.title}. {mention.record.summary}", spellings)
        if count.quantity.unit is not None and count.quantity.value >= _FEWEST
    ]
    found: dict[tuple[str, ...], Dispute] = {}
    for one, other in _contrary(given, provenance):
        values = [
            reported(shown(count), [each.mention for each in given if _are_equal(each.figure, count)])
            for count in (one.figure, other.figure)
        ]
        dispute = disputed("number", [event.id], values, None, "one figure in two units, which cannot both be right")
        found.setdefault(tuple(value.value for value in dispute.values), dispute)
    return list(found.values())


def _contrary(given: Sequence[_Given], provenance: Mapping[str, Provenance]) -> Iterator[tuple[_Given, _Given]]:
    for one, other in combinations(given, 2):
        rooms = [provenance[each.mention.article_id].newsroom for each in (one, other)]
        if rooms[0] == rooms[1] or not _are_one_in_two_units(one.figure, other.figure):
            continue
        if not any(
            _are_equal(each.figure, count)
            for report, count in ((one, other.figure), (other, one.figure))
            for each in given
            if each.mention.article_id == report.mention.article_id
        ):
            yield one, other


def _are_one_in_two_units(x: Count, y: Count) -> bool:
    """Whether two figures have the same number, of the same thing, in units that may be taken for one another."""
    units = {x.quantity.unit, y.quantity.unit}
    is_same = x.quantity.value == y.quantity.value and x.quantity.counted == y.quantity.counted
    if len(units) == 1 or not is_same or not any(units <= family for family in _FAMILIES):
        return False
    ours, theirs = x.near - {x.of, y.of}, y.near - {x.of, y.of}
    shorter = min(len(ours), len(theirs))
    return shorter > 0 and len(ours & theirs) >= _ALIKE * shorter


def _are_equal(x: Count, y: Count) -> bool:
    return (x.quantity.value, x.quantity.unit) == (y.quantity.value, y.quantity.unit)
