"""Whether two mentions tell the same event: same, different or unsure, with the reasons in words."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from newsdigest.reconcile.glances import KNOWN, QUICK_IF_PLAIN
from newsdigest.reconcile.pairs import Judgement, Look, Pair, Signal
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


def judged_same(pair: Pair, beside: Callable[[], Pair], *, are_plain: bool = False) -> Judgement | None:
    """Return the judgement of two mentions if they are the same, None as soon as few looks leave no hope of that.

    `beside` gives the pair with what is to be known of it beyond the two mentions, which most need not be asked for.
    Of two plain ones (`glances`) it is known what some looks say.
    """
    if pair.a.article == pair.b.article:
        judged = within_an_article(pair)
        return judged if judged.verdict == "same" else None
    seen: dict[Look, Signal] = dict(KNOWN) if are_plain else {}
    hope = _seen_by(_QUICK_IF_PLAIN, pair, _HOPE_IF_PLAIN, seen) if are_plain else _seen_by(_QUICK, pair, _HOPE, seen)
    if hope <= _SAME_FROM or _seen_by(_BESIDE, pair := beside(), hope, seen) <= _SAME_FROM:
        return None
    judged = _verdict(pair, [seen[look] for look in BETWEEN_ARTICLES])
    return judged if judged.verdict == "same" else None


def _seen_by(looks: Sequence[tuple[Look, float]], pair: Pair, hope: float, seen: dict[Look, Signal]) -> float:
    """Return the most points that are left to hope for after some looks, and keep what they say."""
    for look, most in looks:
        seen[look] = signal = look(pair)
        hope += signal.points - most
        if signal.veto:
            return -math.inf
        if hope <= _SAME_FROM:
            break
    return hope


_ROUNDING = 1e-6
"""The same points may come to a little less when they are added up in another order."""
_HOPE = _PRIOR + sum(MOST[look] for look in BETWEEN_ARTICLES) + _ROUNDING
_HOPE_IF_PLAIN = _HOPE + sum(signal.points - MOST[look] for look, signal in KNOWN.items())
_QUICK, _QUICK_IF_PLAIN, _BESIDE = (
    tuple((look, MOST[look]) for look in looks) for looks in (QUICK, QUICK_IF_PLAIN, BESIDE)
)


def _between_articles(pair: Pair) -> Judgement:
    return _verdict(pair, [look(pair) for look in BETWEEN_ARTICLES])


def _verdict(pair: Pair, signals: Sequence[Signal]) -> Judgement:
    points = _PRIOR + sum([signal.points for signal in signals])
    reasons = tuple([signal.words for signal in signals if signal.words])
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
