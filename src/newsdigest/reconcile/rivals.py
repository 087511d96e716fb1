"""How alike candidates are told, and how alike the best rival of either in the other's article is."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from newsdigest.reconcile.blocks import Pairs
from newsdigest.reconcile.sketches import Sketch, likeness

_REMEMBERED = 2**14
"""Candidates that stand near each other in telling order are judged one after the other."""


class Compared:
    """The candidates with their likeness: a few bytes a pair, since there may be many millions."""

    def __init__(self, sketches: Sequence[Sketch], pairs: Pairs) -> None:
        self._pairs = pairs
        self._alike = array("d", (likeness(sketches[a], sketches[b]) for a, b in pairs.each()))
        numbers: dict[str, int] = {}
        self._articles = array("L", (numbers.setdefault(one.article, len(numbers)) for one in sketches))
        self._first, self._others, self._near = self._by_position()
        self._best = lru_cache(maxsize=_REMEMBERED)(self._best_by_article)

    def _by_position(self) -> tuple[array[int], array[int], array[float]]:
        """Return where the candidates of each position begin, and these in turn with their likeness."""
        counts = array("L", bytes(8 * (self._pairs.size + 1)))
        for a, b in self._pairs.each():
            counts[a + 1] += 1
            counts[b + 1] += 1
        first = array("L", accumulate(counts))
        free = first[:]
        others, near = array("L", bytes(8 * first[-1])), array("d", bytes(8 * first[-1]))
        for (a, b), alike in self.each():
            for one, other in ((a, b), (b, a)):
                others[free[one]], near[free[one]] = other, alike
                free[one] += 1
        return first, others, near

    def each(self) -> Iterator[tuple[tuple[int, int], float]]:
        """Yield the candidates in order, with their likeness."""
        return zip(self._pairs.each(), self._alike, strict=True)

    def rival(self, a: int, b: int) -> float:
        """Return the best likeness that either finds among the candidates of the other's article."""
        return max(self._best(a).get(self._articles[b], 0.0), self._best(b).get(self._articles[a], 0.0))

    def _best_by_article(self, position: int) -> dict[int, float]:
        """Return the best likeness that a position finds in each article."""
        best: dict[int, float] = {}
        for at in range(self._first[position], self._first[position + 1]):
            article = self._articles[self._others[at]]
            if self._near[at] > best.get(article, 0.0):
                best[article] = self._near[at]
        return best
