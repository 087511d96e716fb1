"""Two tellings side by side, what one look at them says, and the verdict."""

from __future__ import annotations

from collections.abc import Callable, Set
from typing import Literal, NamedTuple

from newsdigest.reconcile.daycounts import gap_in_days
from newsdigest.reconcile.sketches import Sketch

OPEN_STATUSES = frozenset({"planned", "postponed", "cancelled"})
Verdict = Literal["same", "different", "unsure"]


class Pair(NamedTuple):
    """Two tellings side by side.

    `rival` is how alike the best rival of either in the other's article is, `bond` how much the two articles speak of
    the same things; `is_one_subject` is whether the articles are about one thing, as far as that is known; `reports`
    has the telling words of the whole articles, where there are any besides those of their tellings.
    """

    a: Sketch
    b: Sketch
    likeness: float
    rival: float
    bond: float
    is_one_subject: bool | None = None
    reports: tuple[Set[str], Set[str]] = (frozenset(), frozenset())


class Signal(NamedTuple):
    """What one look at a pair says."""

    points: float
    words: str
    veto: bool = False


class Judgement(NamedTuple):
    """The verdict on a pair, how sure it is (log odds) and why."""

    verdict: Verdict
    points: float
    reasons: tuple[str, ...]


SILENCE = Signal(0.0, "")
Look = Callable[[Pair], Signal]


def gap(a: Sketch, b: Sketch) -> int | None:
    """Return how many days lie between two tellings, 0 if they can be of the same day, None if that cannot be said."""
    if a.first == b.first and a.first is not None and a.last is not None and b.last is not None:
        return 0  # mostly, and quickly
    return gap_in_days((a.first, a.last), (b.first, b.last))
