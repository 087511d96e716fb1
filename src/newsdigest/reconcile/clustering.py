"""Mentions that tell the same, gathered so that no verdict of *different* lies inside a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from newsdigest.reconcile.judgements import Judgement

Judge = Callable[[int, int], Judgement]
_LOOKS = 12
"""At most so many members of either side are compared when two clusters may be joined, the earliest told first."""


def gathered(size: int, pairs: Iterable[tuple[int, int]], judge: Judge) -> list[list[int]]:
    """Return the clusters of the positions below `size`: surest pairs first, each join checked against all members.

    A join needs that no member of one side is judged different from one of the other, and that the sides agree on
    average: a single link never chains two clusters together.
    """
    same = [(-judged.points, a, b) for a, b in pairs if (judged := judge(a, b)).verdict == "same"]
    home = list(range(size))
    members: dict[int, list[int]] = {position: [position] for position in range(size)}
    for _, a, b in sorted(same):
        one, other = sorted((home[a], home[b]))
        if one != other and _agree(members[one], members[other], judge):
            for member in members.pop(other):
                home[member] = one
                members[one].append(member)
            members[one].sort()
    return [members[key] for key in sorted(members)]


def _agree(ours: Sequence[int], theirs: Sequence[int], judge: Judge) -> bool:
    points = []
    for a in ours[:_LOOKS]:
        for b in theirs[:_LOOKS]:
            judged = judge(min(a, b), max(a, b))
            if judged.verdict == "different":
                return False
            points.append(judged.points)
    return sum(points) >= -0.5 * len(points)
