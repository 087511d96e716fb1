"""Mentions that tell the same, gathered so that no verdict of *different* lies inside a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

Weigh = Callable[[int, int], float | None]
"""How sure it is that two are one (log odds); None if they are judged different."""

_LOOKS = 12
"""At most so many members of either side are compared when two clusters may be joined, the earliest told first."""


class Gathering(NamedTuple):
    """Positions that tell one thing, and the pairs by which they were joined, the surest first."""

    members: list[int]
    links: list[tuple[int, int]]


Same = tuple[int, int, float]
"""A pair that is judged the same, with its points."""


class Chain(NamedTuple):
    """Positions that hang together by pairs judged the same, and these pairs: none leads out of it."""

    members: list[int]
    same: list[Same]


def chained(size: int, same: Iterable[Same], known: Sequence[Chain] = ()) -> list[Chain]:
    """Return all positions below `size` in chains: what happens in one of them is no concern of another.

    Of the chains that are known already those stay, and come first, which none of the pairs joins to anything.
    """
    home = list(range(size))
    for chain in known:
        for place in chain.members:
            home[place] = chain.members[0]

    def root(place: int) -> int:
        while home[place] != place:
            home[place] = place = home[home[place]]
        return place

    pairs = list(same)
    for a, b, _ in pairs:
        one, other = root(a), root(b)
        home[max(one, other)] = min(one, other)
    grown = {root(a): Chain([], []) for a, _, _ in pairs}
    found: list[Chain] = []
    rest = set(range(size))
    for chain in known:
        rest.difference_update(chain.members)
        into = grown.get(root(chain.members[0]))
        if into is None:
            found.append(chain)
        else:
            into.members.extend(chain.members)
            into.same.extend(chain.same)
    for place in sorted(rest):
        grown.setdefault(root(place), Chain([], [])).members.append(place)
    for pair in pairs:
        grown[root(pair[0])].same.append(pair)
    for chain in grown.values():
        chain.members.sort()
    return [*found, *grown.values()]


def gathered(size: int, same: Iterable[Same], weigh: Weigh) -> list[Gathering]:
    """Return the clusters of the positions below `size`, by their first members."""
    found = [cluster for chain in chained(size, same) for cluster in gathered_in(chain, weigh)]
    return sorted(found, key=lambda one: one.members[0])


def gathered_in(chain: Chain, weigh: Weigh) -> list[Gathering]:
    """Return the clusters of a chain: surest pairs first, each join checked against all members.

    A join needs that no member of one side is judged different from one of the other, and that the sides agree on
    average: a single link never chains two clusters together.
    """
    home = {position: position for position in chain.members}
    found = {position: Gathering([position], []) for position in chain.members}
    known = {(a, b): points for a, b, points in chain.same}
    for a, b, _ in sorted(chain.same, key=lambda pair: (-pair[2], pair[0], pair[1])):
        one, other = sorted((home[a], home[b]))
        if one != other and _agree(found[one].members, found[other].members, known, weigh):
            joined = found.pop(other)
            for member in joined.members:
                home[member] = one
            found[one].members.extend(joined.members)
            found[one].members.sort()
            found[one].links.extend([*joined.links, (a, b)])
    return list(found.values())


def _agree(ours: Sequence[int], theirs: Sequence[int], known: dict[tuple[int, int], float], weigh: Weigh) -> bool:
    points = 0.0
    for a in ours[:_LOOKS]:
        for b in theirs[:_LOOKS]:
            pair = (a, b) if a < b else (b, a)
            own = known.get(pair)
            if own is None and (own := weigh(*pair)) is None:
                return False
            points += own
    return points >= -0.5 * min(len(ours), _LOOKS) * min(len(theirs), _LOOKS)
