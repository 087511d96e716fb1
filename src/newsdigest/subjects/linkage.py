"""Articles gathered into stories: the most alike first, and two groups only if they are one story throughout."""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from newsdigest.subjects.blocks import WINDOW

LOW = 0.06
"""Articles less alike than this on average have no story in common."""

_MOST_COHESION = 0.5
"""What is more alike than this is one text in two editions, and says nothing of how alike a story's articles are."""

_DOUBT = 2
"""Groups of few articles do not know yet how alike their articles are."""

Alike = Mapping[tuple[int, int], float]


@dataclass(slots=True, eq=False)
class Group:
    """Articles of one story by their positions, when they were published, and how alike they are among themselves.

    `near` has, for each other group with articles like these, the sum of their likeness and how many pairs it is of.
    """

    members: list[int]
    moments: list[datetime]
    alike: float = 0.0
    pairs: int = 0
    near: dict[int, tuple[float, int]] = field(default_factory=dict)

    def cohesion(self) -> float:
        """Return how alike the articles are among themselves; nothing is known of one alone."""
        if not self.pairs:
            return 0.0
        others = len(self.members) - 1
        return min(_MOST_COHESION, self.alike / self.pairs) * others / (others + _DOUBT)

    def pairs_with(self, other: Group) -> int:
        """Return how many pairs of articles of the two can be of one stretch of time; those without a date can."""
        few, many = sorted((self, other), key=lambda one: len(one.moments))
        dated = sum(
            bisect_right(many.moments, moment + WINDOW) - bisect_left(many.moments, moment - WINDOW)
            for moment in few.moments
        )
        return dated + len(few.members) * len(many.members) - len(few.moments) * len(many.moments)

    def likeness(self, other: int) -> float:
        """Return how alike the articles of this and another group are on average."""
        total, pairs = self.near[other]
        return total / pairs if pairs else 0.0


def linked(
    published: Sequence[datetime | None],
    alike: Alike,
    together: Iterable[Sequence[int]] = (),
    settled: Collection[int] = (),
) -> list[list[int]]:
    """Return the positions of the articles of each story.

    `together` are groups to begin with; those that hold a position of `settled` are never joined to one another.

    Two groups are joined if their articles are alike on average, and as alike to one another as those of the looser
    of the two are among themselves: two stories of one kind, or about the same people, stay two. Pairs that
    are far apart in time count neither way.
    """
    groups = _begun(published, alike, together)
    fixed = {name for name, group in groups.items() if not set(settled).isdisjoint(group.members)}
    heap: list[tuple[float, int, int]] = []
    for name in groups:
        _offer(heap, groups, name)
    while heap:
        unlikeness, a, b = heapq.heappop(heap)
        if a not in groups or b not in groups or -unlikeness != groups[a].likeness(b):
            continue  # one of the two has grown since, and the pair was offered anew
        if (a in fixed and b in fixed) or not _are_one_story(groups[a], groups[b], -unlikeness):
            continue
        _join(groups, a, b)
        fixed |= {a} if b in fixed else set()
        _offer(heap, groups, a)
    return [groups[name].members for name in sorted(groups)]


def _begun(published: Sequence[datetime | None], alike: Alike, together: Iterable[Sequence[int]]) -> dict[int, Group]:
    """Return a group for each article, and one for each of those that belong together from the beginning."""
    groups = {place: Group([place], [moment] if moment else []) for place, moment in enumerate(published)}
    for (a, b), likeness in sorted(alike.items()):
        groups[a].near[b] = groups[b].near[a] = likeness, 1
    for places in together:
        first, *rest = sorted(places)
        for place in rest:
            _join(groups, first, place)
    return groups


def _offer(heap: list[tuple[float, int, int]], groups: Mapping[int, Group], name: int) -> None:
    for other in groups[name].near:
        likeness = groups[name].likeness(other)
        if likeness >= LOW:
            heapq.heappush(heap, (-likeness, min(name, other), max(name, other)))


def _are_one_story(one: Group, other: Group, likeness: float) -> bool:
    return likeness >= min(one.cohesion(), other.cohesion())


def _join(groups: dict[int, Group], name: int, other: int) -> None:
    """Put the second group into the first."""
    one, gone = groups[name], groups.pop(other)
    between, pairs = one.near.pop(other, (0.0, one.pairs_with(gone)))
    gone.near.pop(name, None)
    for third in sorted({*one.near, *gone.near}):
        like, compared = (group.near.get(third) or (0.0, group.pairs_with(groups[third])) for group in (one, gone))
        one.near[third] = groups[third].near[name] = like[0] + compared[0], like[1] + compared[1]
        groups[third].near.pop(other, None)
    one.alike, one.pairs = one.alike + gone.alike + between, one.pairs + gone.pairs + pairs
    one.members, one.moments = sorted(one.members + gone.members), sorted(one.moments + gone.moments)
