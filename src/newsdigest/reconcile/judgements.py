"""Whether two mentions tell the same event: same, different or unsure, with the reasons in words."""

from __future__ import annotations

from typing import Literal, NamedTuple

from newsdigest.reconcile.signals import BETWEEN_ARTICLES, Pair, gap_in_days, same_act, same_count
from newsdigest.reconcile.sketches import Sketch

Verdict = Literal["same", "different", "unsure"]
_PRIOR = -3.0
_SAME_FROM = 0.0
_UNSURE_FROM = -2.5


class Judgement(NamedTuple):
    """The verdict on a pair, how sure it is (log odds) and why."""

    verdict: Verdict
    points: float
    reasons: tuple[str, ...]


def judge(pair: Pair) -> Judgement:
    """Judge two mentions of events."""
    return _within_an_article(pair) if pair.a.article == pair.b.article else _between_articles(pair)


def _between_articles(pair: Pair) -> Judgement:
    signals = [look(pair) for look in BETWEEN_ARTICLES]
    points = _PRIOR + sum(signal.points for signal in signals)
    reasons = tuple(signal.words for signal in signals if signal.words)
    if any(signal.veto for signal in signals):
        return Judgement("different", points, tuple(signal.words for signal in signals if signal.veto))
    if points > _SAME_FROM:
        return Judgement("same", points, reasons)
    return Judgement("unsure" if points > _UNSURE_FROM else "different", points, reasons)


def _within_an_article(pair: Pair) -> Judgement:
    """Two mentions of one article are different unless the article tells the same thing twice."""
    a, b = pair.a, pair.b
    if _calls_off(a, b) and pair.likeness >= 0.5:
        return Judgement("same", 4 * pair.likeness, ("one tells that the other is called off or moved",))
    gap = gap_in_days(a, b)
    if gap:
        return Judgement("different", -3.0, (f"the same article dates them {gap} days apart",))
    if same_count(pair).veto or (same_act(pair).points < 0 and not _same_words(a, b)):
        return Judgement("different", -3.0, ("the same article tells them as two",))
    if _lasts(a) != _lasts(b) and pair.likeness < 0.8:
        return Judgement("different", -3.0, ("one lasted for years, the other did not",))
    needed = 0.35 if _same_words(a, b) else 0.5 if a.background or b.background else 0.65
    if pair.likeness >= needed:
        return Judgement("same", 4 * pair.likeness, ("the same article tells it twice",))
    return Judgement("different", -3.0 + pair.likeness, ("the same article tells them as two",))


def _lasts(sketch: Sketch) -> bool:
    """Whether a telling spans years: somebody has owned the club since, and now sells it."""
    return sketch.first is not None and sketch.last is not None and (sketch.last - sketch.first).days > 400


def _calls_off(a: Sketch, b: Sketch) -> bool:
    """Whether one sentence both announces that something is off and says when it was due."""
    return _same_words(a, b) and {a.status, b.status} & {"cancelled", "postponed"} != set() and a.status != b.status


def _same_words(a: Sketch, b: Sketch) -> bool:
    """Whether one quote stands in the other."""
    common = min(a.end, b.end) - max(a.start, b.start)
    return common >= 0.6 * min(a.end - a.start, b.end - b.start)
