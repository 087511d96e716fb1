"""Which tellings are of one event, judged from their sketches alone: the part that a large pile takes longest for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsdigest.collector import collector_at_rest
from newsdigest.crew import ALONE, Crew
from newsdigest.reconcile.clustering import Chain, Gathering, Same, chained, gathered_in
from newsdigest.reconcile.judgements import judge
from newsdigest.reconcile.pairs import Judgement, Pair
from newsdigest.reconcile.piles import Pile
from newsdigest.reconcile.trials import Bench, Pairing, Tried

_MUCH_ALIKE = 0.35
_MOST_APART = 3


class Alike(NamedTuple):
    """Positions that tell one event, the candidates with their likeness, and any two of them side by side.

    `pile` is what was judged, `chains` what hangs together in it, with what was gathered from each: both are looked at
    again when the next edition is reconciled.
    """

    groups: list[Gathering]
    tried: Tried
    paired: Pairing
    pile: Pile
    chains: Sequence[tuple[Chain, list[Gathering]]]

    def judged(self, a: int, b: int) -> Judgement:
        """Return how two tellings are judged, the earlier first."""
        return judge(self.paired(a, b))

    def kept_apart(self) -> dict[int, tuple[tuple[int, str], ...]]:
        """Return for each group the few others told most alike, by a telling of theirs, and what parts them."""
        home = {place: number for number, group in enumerate(self.groups) for place in group.members}
        best: dict[tuple[int, int], tuple[float, int, int]] = {}
        for a, b, alike in zip(self.tried.earlier, self.tried.later, self.tried.alike, strict=True):
            one, other = home[a], home[b]
            if one != other and alike >= _MUCH_ALIKE and (alike, a, b) >= best.get((one, other), (0.0, 0, 0)):
                best[one, other] = best[other, one] = alike, a, b
        found: dict[int, list[tuple[float, int, int, int]]] = {}
        for (one, other), (alike, a, b) in best.items():
            found.setdefault(one, []).append((-alike, self.groups[other].members[0], a, b))
        return {
            one: tuple((place, _parting(self.judged(a, b))) for _, place, a, b in sorted(told)[:_MOST_APART])
            for one, told in sorted(found.items())
        }


def judged_alike(pile: Pile, *, within: bool, crew: Crew = ALONE, known: Alike | None = None) -> Alike:
    """Return the clusters of tellings: within articles, or over all of them.

    `known` is what was judged of an earlier edition of the pile. What both begin with is not judged again: nothing that
    is told later changes how it was judged, or a chain that it has no part in.
    """
    with collector_at_rest():
        return _judged(pile, known or _NOTHING_JUDGED, crew, within=within)


def _judged(pile: Pile, known: Alike, crew: Crew, *, within: bool) -> Alike:
    old = pile.begins_like(known.pile)
    pile = pile.with_cards(known.pile, old)
    bench = Bench(pile)
    tried, fresh = _tried(bench, known.tried.before(old), old, crew, within=within)
    paired = bench.pairing_of(tried)
    weigh = bench.weigh_of(paired)
    whole = {id(chain): own for chain, own in known.chains if chain.members[-1] < old}
    cut = [pair for chain, _ in known.chains if id(chain) not in whole for pair in chain.same if pair[1] < old]
    same = [*cut, *fresh]
    chains = chained(len(pile.sketches), same, [chain for chain, _ in known.chains if id(chain) in whole])
    dealt = _dealt([one for one in chains if id(one) not in whole], crew.hands)
    fresh_groups = crew.share(lambda part: [gathered_in(chain, weigh) for chain in dealt[part]])
    found = [(chain, whole[id(chain)]) for chain in chains if id(chain) in whole]
    for own, groups in zip(dealt, fresh_groups, strict=True):
        found += zip(own, groups, strict=True)
    return Alike(
        sorted((one for _, own in found for one in own), key=lambda one: one.members[0]), tried, paired, pile, found
    )


def _tried(bench: Bench, known: Tried, old: int, crew: Crew, *, within: bool) -> tuple[Tried, list[Same]]:
    """Return all candidates, those that are known and those of later tellings, and which of the latter are the same."""
    bounds = bench.shares(old, crew.hands)
    fresh = crew.share(lambda part: bench.tried(bounds[part], bounds[part + 1], within=within))
    return Tried.of([known, *fresh]), [pair for part in fresh for pair in part.same()]


def _unasked(a: int, b: int) -> Pair:
    raise LookupError(f"nothing was judged yet, and nothing is known of {a} and {b}")


_NOTHING_JUDGED = Alike([], Tried.of(()), _unasked, Pile((), {}, {}), ())


def _dealt(chains: Sequence[Chain], hands: int) -> list[list[Chain]]:
    """Return the chains dealt out, the longest first, each to whom least has been dealt until then."""
    dealt: list[list[Chain]] = [[] for _ in range(hands)]
    load = [0] * hands
    for chain in sorted(chains, key=lambda one: -len(one.same)) if hands > 1 else chains:
        least = load.index(min(load))
        dealt[least].append(chain)
        load[least] += 1 + len(chain.same)
    return dealt


def _parting(judgement: Judgement) -> str:
    if judgement.verdict == "same":
        return "alike, but other mentions of the two are different"
    return f"judged {judgement.verdict}: {', '.join(judgement.reasons)}"
