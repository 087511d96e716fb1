"""Scores, rates, ages, terms and votes that differ: figures that count nothing, where reports have the same words.

"Fell 4%" and "fell 6%" may be of two things; in two reports that tell the same beside, they are of one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsdigest import numbers
from newsdigest.facts.passage import dates_of
from newsdigest.reconcile.amendments import Amended
from newsdigest.reconcile.canonicals import printed_report
from newsdigest.reconcile.counts import Count, is_loose
from newsdigest.reconcile.figures import sorted_out
from newsdigest.reconcile.holdings import carries
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.quantities import LONGEST, figures_in
from newsdigest.reconcile.retellings import tell_the_same
from newsdigest.schema.cluster import Cluster, Dispute, Update
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event

_TERMS = frozenset({"year", "month", "times"})
_Place = tuple[str, int]
"""What kind of figure it is, and which of that kind in its text."""


def differing_rates(
    event: Cluster[Event], provenance: Mapping[str, Provenance], taken: Sequence[Amended]
) -> tuple[list[Dispute], list[Update]]:
    """Return the figures without a noun that reports of one event give differently in the same words."""
    printed = printed_report(event)
    disputes: list[Dispute] = []
    updates: list[Update] = []
    if printed is None:
        return disputes, updates
    others = [one for one in event.mentions if one.article_id != printed.article_id]
    for place, figure in _figures(printed).items():
        beside = [(other, one) for one in others if (other := _counterpart(printed, one, place)) is not None]
        told = [(Count(figure, place[0], frozenset()), printed)]
        told += [(Count(other, place[0], frozenset()), one) for other, one in beside]
        sorted_out(event, told, provenance, taken, disputes, updates)
    return disputes, updates


def _figures(mention: Mention[Event]) -> dict[_Place, numbers.Quantity]:
    """Return the figures of a sentence that count nothing with a name, by kind and order; days are compared as days."""
    found: dict[_Place, numbers.Quantity] = {}
    words = mention.record.summary
    figures = [one for one in figures_in(words) if is_loose(one) or one.unit in _TERMS]
    dated = dates_of(words[:LONGEST]) if figures else ()
    for quantity in figures:
        if not any(one.start <= quantity.start < one.end for one in dated):
            kind = quantity.unit or quantity.counted or "figure"
            found[kind, sum(place[0] == kind for place in found)] = quantity
    return found


def _counterpart(one: Mention[Event], other: Mention[Event], place: _Place) -> numbers.Quantity | None:
    """Return the figure in the same place of a report that else tells the same; neither report has both figures."""
    ours, theirs = _figures(one), _figures(other)
    if ours.keys() != theirs.keys() or not tell_the_same(one.record.summary, other.record.summary):
        return None
    has_both = carries(evidence_of(other).quote, ours[place]) or carries(evidence_of(one).quote, theirs[place])
    return None if has_both and ours[place].text != theirs[place].text else theirs[place]
