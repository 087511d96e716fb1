"""Whether two mentions tell the same event: same, different or unsure, with the reasons in words."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import NamedTuple

from newsdigest.reconcile.bonds import Bond
from newsdigest.reconcile.contrasts import two_deeds
from newsdigest.reconcile.pairs import Judgement, Look, Pair, Signal
from newsdigest.reconcile.places import stems_of
from newsdigest.reconcile.signals import BESIDE, BETWEEN_ARTICLES, MOST, QUICK
from newsdigest.reconcile.sketches import Sketch
from newsdigest.reconcile.twice import within_an_article

_PRIOR = -3.0
_SAME_FROM = 0.0
_UNSURE_FROM = -3.0
_SURE_FROM = 1.0
_OF_TWO_DEEDS = -1.0
"""What speaks against two deeds of one day: others may still show that they are one."""
_LEAST_LIKENESS = 0.25
"""Below this, two articles must name one act, or head it alike: names alone make a quarter of the words easily."""


def judge(pair: Pair) -> Judgement:
    """Judge two mentions of events."""
    return within_an_article(pair) if pair.a.article == pair.b.article else _between_articles(pair)


class Known(NamedTuple):
    """What is known of all pairs of tellings of two kinds: what some looks say, and which are left to be asked.

    `points` are those of each look, none for who is asked yet; `hope` is the most that all can come to. Who is asked
    `beside` knows more than the two tellings.
    """

    points: tuple[float, ...]
    hope: float
    quick: tuple[tuple[Look, int, float], ...]
    beside: tuple[tuple[Look, int, float], ...]


def known_of(pair: Pair, looks: Collection[Look] = ()) -> Known:
    """Return what some looks say of a pair, and so of any other of which they say the same."""
    points = tuple(look(pair).points if look in looks else 0.0 for look in BETWEEN_ARTICLES)
    asked = [look for look in BETWEEN_ARTICLES if look not in looks]
    hope = _PRIOR + sum(points) + sum(MOST[look] for look in asked) + _ROUNDING
    quick, beside = (
        tuple((look, BETWEEN_ARTICLES.index(look), MOST[look]) for look in order if look in asked)
        for order in (QUICK, BESIDE)
    )
    return Known(points, hope, quick, beside)


_ROUNDING = 1e-6
"""The same points may come to a little less when they are added up in another order."""


def judged_same(pair: Pair, known: Known, bond: Bond) -> float | None:
    """Return the points of two tellings that are judged the same, None as soon as few looks leave no hope of that.

    The bond of their articles need not be known for the pair, and is asked for if it matters.
    """
    if pair.a.article == pair.b.article:
        judged = within_an_article(pair)
        return judged.points if judged.verdict == "same" else None
    points = list(known.points)
    hope = _hope_left(known.quick, pair, known.hope, points)
    if hope <= _SAME_FROM:
        return None
    bound = bound_by(bond, pair)
    if _hope_left(known.beside, bound, hope, points) <= _SAME_FROM:
        return None
    total = _PRIOR + sum(points)
    return total if _is_enough(bound, total) and not two_deeds(bound) else None


def weighed(pair: Pair, known: Known) -> float | None:
    """Return how sure it is that two tellings are of one event (log odds), None if they are judged different."""
    if pair.a.article == pair.b.article:
        judged = within_an_article(pair)
        return None if judged.verdict == "different" else judged.points
    points = list(known.points)
    for look, place, _ in (*known.quick, *known.beside):
        signal = look(pair)
        if signal.veto:
            return None
        points[place] = signal.points
    total = _PRIOR + sum(points)
    if total > _SAME_FROM and two_deeds(pair):
        return _OF_TWO_DEEDS
    if _is_enough(pair, total):
        return total
    return min(total, _SAME_FROM) if total > _UNSURE_FROM else None


def bound_by(bond: Bond, pair: Pair) -> Pair:
    """Return a pair with what its articles have in common, and with their words."""
    one, other = pair.a.article, pair.b.article
    strength, reports = bond.strength(one, other), bond.reports(one, other)
    return Pair(pair.a, pair.b, pair.likeness, pair.rival, strength, pair.is_one_subject, reports)


def _hope_left(looks: Sequence[tuple[Look, int, float]], pair: Pair, hope: float, points: list[float]) -> float:
    """Return the most points that are left to hope for after some looks, and keep what they say."""
    for look, place, most in looks:
        if hope <= _SAME_FROM:
            break
        signal = look(pair)
        if signal.veto:
            return -math.inf
        points[place] = signal.points
        hope += signal.points - most
    return hope


def _between_articles(pair: Pair) -> Judgement:
    return _verdict(pair, [look(pair) for look in BETWEEN_ARTICLES])


def _verdict(pair: Pair, signals: Sequence[Signal]) -> Judgement:
    points = _PRIOR + sum([signal.points for signal in signals])
    reasons = tuple([signal.words for signal in signals if signal.words])
    if any(signal.veto for signal in signals):
        return Judgement("different", points, tuple(signal.words for signal in signals if signal.veto))
    if points > _SAME_FROM and (parting := two_deeds(pair)):
        return Judgement("unsure", _OF_TWO_DEEDS, (*reasons, parting))
    if _is_enough(pair, points):
        return Judgement("same", points, reasons)
    return Judgement("unsure" if points > _UNSURE_FROM else "different", min(points, _SAME_FROM), reasons)


def _is_enough(pair: Pair, points: float) -> bool:
    return points > _SAME_FROM and (_have_substance_in_common(pair) or (points > _SURE_FROM and _share_a_thing(pair)))


def _have_substance_in_common(pair: Pair) -> bool:
    """Whether more than people, place and day agree: what two articles tell of one ship on one day may be two things.

    A town in both headlines is no thing in common: on a day, much happens in it.
    """
    a, b = pair.a, pair.b
    if pair.likeness >= _LEAST_LIKENESS or a.acts & b.acts:
        return True
    return not a.title & b.title <= _places(a) | _places(b)


def _places(sketch: Sketch) -> frozenset[str]:
    return sketch.place | stems_of(sketch.wheres)


def _share_a_thing(pair: Pair) -> bool:
    """Whether the two name anything but people, places and bodies alike: enough where day and all else agree."""
    a, b = pair.a, pair.b
    return not (a.weights.keys() & b.weights.keys()) <= a.names | b.names
