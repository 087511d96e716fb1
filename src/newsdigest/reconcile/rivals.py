"""How alike the best rivals of a pair are told: the others that either could be one with in the other's article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Rivals(NamedTuple):
    """The best that two articles offer each other, as the later of them knows it.

    `of_earlier` is the best that an earlier telling finds in this article, `of_own` what a telling of this article
    finds in an earlier one. A pair is tried when the later of the two is told, so that this article knows it all.
    """

    of_earlier: dict[int, float]
    of_own: dict[tuple[int, int], float]

    def rival(self, a: int, b: int, article: int) -> float:
        """Return the best likeness that either finds among the candidates of the other's article, the first of `a`."""
        return max(self.of_earlier.get(a, 0.0), self.of_own.get((b, article), 0.0))


def rivals_of(told: Iterable[tuple[int, int, float]], articles: Sequence[int]) -> Rivals:
    """Return the rivals among the candidates of one article, with their likeness; `articles` numbers the articles."""
    of_earlier: dict[int, float] = {}
    of_own: dict[tuple[int, int], float] = {}
    for a, b, alike in told:
        if alike > of_earlier.get(a, 0.0):
            of_earlier[a] = alike
        own = b, articles[a]
        if alike > of_own.get(own, 0.0):
            of_own[own] = alike
    return Rivals(of_earlier, of_own)
