"""Which tellings are of one event, judged from their sketches alone: the part that a large pile takes longest for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from newsdigest.reconcile.blocks import candidates, candidates_within
from newsdigest.reconcile.bonds import Bond
from newsdigest.reconcile.clustering import Gathering, gathered
from newsdigest.reconcile.judgements import judge, judged_same
from newsdigest.reconcile.pairs import Judgement, Pair
from newsdigest.reconcile.rivals import Compared
from newsdigest.reconcile.sketches import Sketch, likeness

_REMEMBERED = 2**18
"""Judgements that are remembered, since one pair is asked for again whenever a cluster of it may grow."""
_MUCH_ALIKE = 0.35
_MOST_APART = 3


class Alike(NamedTuple):
    """Positions that tell one event, the candidates with their likeness, and how any two are judged."""

    groups: list[Gathering]
    compared: Compared
    judged: Callable[[int, int], Judgement]

    def kept_apart(self) -> dict[int, tuple[tuple[int, str], ...]]:
        """Return for each group the few others told most alike, by a telling of theirs, and what parts them."""
        home = {place: number for number, group in enumerate(self.groups) for place in group.members}
        best: dict[tuple[int, int], tuple[float, int, int]] = {}
        for (a, b), alike in self.compared.each():
            one, other = home[a], home[b]
            if one != other and alike >= _MUCH_ALIKE and alike >= best.get((one, other), (0.0,))[0]:
                best[one, other] = best[other, one] = alike, a, b
        found: dict[int, list[tuple[float, int, int, int]]] = {}
        for (one, other), (alike, a, b) in best.items():
            found.setdefault(one, []).append((-alike, self.groups[other].members[0], a, b))
        return {
            one: tuple((place, _parting(self.judged(a, b))) for _, place, a, b in sorted(told)[:_MOST_APART])
            for one, told in sorted(found.items())
        }


def judged_alike(sketches: Sequence[Sketch], bond: Bond, subjects: Mapping[str, int | None], *, within: bool) -> Alike:
    """Return the clusters of tellings: within articles, or over all of them."""
    compared = Compared(sketches, candidates_within(sketches) if within else candidates(sketches))

    def may_be_one(a: int, b: int) -> bool:
        ours, theirs = subjects[sketches[a].article], subjects[sketches[b].article]
        return None in (ours, theirs) or ours == theirs

    def beside(a: int, b: int, alike: float) -> Pair:
        one, other = sketches[a], sketches[b]
        return Pair(one, other, alike, compared.rival(a, b), bond(one.article, other.article), may_be_one(a, b))

    @lru_cache(maxsize=_REMEMBERED)
    def judged(a: int, b: int) -> Judgement:
        return judge(beside(a, b, likeness(sketches[a], sketches[b])))

    def same() -> Iterator[tuple[float, int, int]]:
        for (a, b), alike in compared.each():
            pair = Pair(sketches[a], sketches[b], alike, 0.0, 0.0, may_be_one(a, b))
            found = judged_same(pair, partial(beside, a, b, alike))
            if found is not None:
                yield found.points, a, b

    return Alike(gathered(len(sketches), same(), judged), compared, judged)


def _parting(judgement: Judgement) -> str:
    if judgement.verdict == "same":
        return "alike, but other mentions of the two are different"
    return f"judged {judgement.verdict}: {', '.join(judgement.reasons)}"
