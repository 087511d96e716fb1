"""Whether two mentions tell the same event: same, different or unsure, with the reasons in words."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from newsdigest.reconcile.pairs import Judgement, Look, Pair
from newsdigest.reconcile.signals import BESIDE, BETWEEN_ARTICLES, MOST, QUICK
from newsdigest.reconcile.twice import within_an_article

_PRIOR = -3.0
_SAME_FROM = 0.0
_UNSURE_FROM = -3.0
_SURE_FROM = 1.0
_LEAST_LIKENESS = 0.25
"""Below this, two articles must name one act, or head it alike: names alone make a quarter of the words easily."""


def judge(pair: Pair) -> Judgement:
    """Judge two mentions of events."""
    return within_an_article(pair) if pair.a.article == pair.b.article else _between_articles(pair)


def most_points(pair: Pair, beside: Callable[[], Pair]) -> float | None:
    """Return the most points that judging two mentions may give, None if they cannot be judged the same.

    Most candidates are far from it, which few looks tell. `beside` gives the pair with what is to be known of it beyond
    the two mentions: it is asked for the others only.
    """
    if pair.a.article == pair.b.article:
        return math.inf
    points = _left_to_hope(pair, QUICK, _PRIOR + _MOST_POINTS)
    return points and _left_to_hope(beside(), BESIDE, points)


def _left_to_hope(pair: Pair, looks: Sequence[Look], points: float) -> float | None:
    for look in looks:
        signal = look(pair)
        points += signal.points - MOST[look]
        if signal.veto or points <= _SAME_FROM:
            return None
    return points


_ROUNDING = 1e-6
"""The same points may come to a little less when they are added up in another order."""
_MOST_POINTS = sum(MOST[look] for look in BETWEEN_ARTICLES) + _ROUNDING


def _between_articles(pair: Pair) -> Judgement:
    signals = [look(pair) for look in BETWEEN_ARTICLES]
    points = _PRIOR + sum(signal.points for signal in signals)
    reasons = tuple(signal.words for signal in signals if signal.words)
    if any(signal.veto for signal in signals):
        return Judgement("different", points, tuple(signal.words for signal in signals if signal.veto))
    if points > _SAME_FROM and (_have_substance_in_common(pair) or (points > _SURE_FROM and _share_a_thing(pair))):
        return Judgement("same", points, reasons)
    return Judgement("unsure" if points > _UNSURE_FROM else "different", min(points, _SAME_FROM), reasons)


def _have_substance_in_common(pair: Pair) -> bool:
    """Whether more than people and day agree: what two articles tell of one ship on one day need not be one thing."""
    return pair.likeness >= _LEAST_LIKENESS or bool(pair.a.acts & pair.b.acts) or bool(pair.a.title & pair.b.title)


def _share_a_thing(pair: Pair) -> bool:
    """Whether the two name anything but people, places and bodies alike: enough where day and all else agree."""
    a, b = pair.a, pair.b
    return not (a.weights.keys() & b.weights.keys()) <= a.names | b.names
