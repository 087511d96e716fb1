"""Which articles are compared at all: those that share rare words within a few weeks, found through an index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import combinations

from newsdigest.subjects.profiles import Profile

WINDOW = timedelta(days=45)
"""A story goes on as long as its articles follow one another within six weeks."""

_PAIRED_WORDS = 16
_SINGLE_PAIRS = 16


def candidates(profiles: Sequence[Profile], published: Sequence[datetime | None]) -> list[tuple[int, int]]:
    """Return the pairs of positions worth comparing, in order."""
    index: dict[tuple[str, ...], list[int]] = {}
    for place, profile in enumerate(profiles):
        for key in _keys(profile):
            index.setdefault(key, []).append(place)
    pairs = {pair for block in index.values() for pair in combinations(block, 2)}
    return sorted((a, b) for a, b in pairs if is_near(published[a], published[b]))


def is_near(one: datetime | None, other: datetime | None) -> bool:
    """Whether two articles can be of one stretch of a story; one without a date can be of any."""
    return one is None or other is None or abs(one - other) <= WINDOW


def _keys(profile: Profile) -> Iterator[tuple[str, ...]]:
    """Yield what an article is looked up by: each two of its weightiest words, and its weightiest pairs of words."""
    heaviest = sorted(profile.weights, key=lambda word: (-profile.weights[word], word))
    words = [word for word in heaviest if " " not in word][:_PAIRED_WORDS]
    yield from combinations(sorted(words), 2)
    yield from ((pair,) for pair in [word for word in heaviest if " " in word][:_SINGLE_PAIRS])
