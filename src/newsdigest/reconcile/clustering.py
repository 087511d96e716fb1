"""Mentions that tell the same, gathered so that no verdict of *different* lies inside a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from newsdigest.reconcile.pairs import Judgement

Judge = Callable[[int, int], Judgement]
_LOOKS = 12
"""At most so many members of either side are compared when two clusters may be joined, the earliest told first."""


class Gathering(NamedTuple):
    """Positions that tell one thing, and the pairs by which they were joined, the surest first."""

    members: list[int]
    links: list[tuple[int, int]]


def gathered(size: int, same: Iterable[tuple[float, int, int]], judge: Judge) -> list[Gathering]:
    """Return the clusters of the positions below `size`: surest pairs first, each join checked against all members.

    `same` are the pairs that are judged the same, with their points. A join needs that no member of one side is judged
    different from one of the other, and that the sides agree on average: a single link never chains two clusters
    together.
    """
    home = list(range(size))
    found = {position: Gathering([position], []) for position in range(size)}
    for _, a, b in sorted([(-points, a, b) for points, a, b in same]):
        one, other = sorted((home[a], home[b]))
        if one != other and _agree(found[one].members, found[other].members, judge):
            joined = found.pop(other)
            for member in joined.members:
                home[member] = one
            found[one].members.extend(joined.members)
            found[one].members.sort()
            found[one].links.extend([*joined.links, (a, b)])
    return [found[key] for key in sorted(found)]


def _agree(ours: Sequence[int], theirs: Sequence[int], judge: Judge) -> bool:
    points = []
    for a in ours[:_LOOKS]:
        for b in theirs[:_LOOKS]:
            judged = judge(min(a, b), max(a, b))
            if judged.verdict == "different":
                return False
            points.append(judged.points)
    return sum(points) >= -0.5 * len(points)
