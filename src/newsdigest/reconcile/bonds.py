"""How much two articles speak of the same people, places and things, beyond the one event that is compared."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from newsdigest.reconcile.sketches import Telling, read_in, telling_words
from newsdigest.reconcile.spellings import Spellings

_RARE = 1.5
_REMEMBERED = 2**17


class Reach(NamedTuple):
    """The rare words of what an article tells."""

    weights: Mapping[str, float]
    norm: float


Bond = Callable[[str, str], float]
"""How much two articles speak of the same, from 0 to 1, as their own tellings have it."""


def reaches_of(tellings: Iterable[Telling], spellings: Spellings) -> dict[str, Reach]:
    """Return the rare words of what each article tells."""
    counts: dict[str, Counter[str]] = {}
    for telling in tellings:
        for mention in telling:
            record = read_in(mention)
            own = {
                word for word, weight in telling_words(f"{record.title} {record.summary}", spellings) if weight >= _RARE
            }
            counts.setdefault(mention.article_id, Counter()).update(sorted(own))
    return {article: _reach(counted) for article, counted in counts.items()}


def bond_of(reaches: Mapping[str, Reach]) -> Bond:
    """Return a function that gives the bond of two articles; of which nothing is known, that have none."""

    @lru_cache(maxsize=_REMEMBERED)
    def bond(a: str, b: str) -> float:
        one, other = reaches.get(a), reaches.get(b)
        if one is None or other is None or not one.norm or not other.norm:
            return 0.0
        few, many = (one, other) if len(one.weights) <= len(other.weights) else (other, one)
        ours, theirs, shared = few.weights, many.weights, 0.0
        for word in ours:
            if word in theirs:
                shared += ours[word] * theirs[word]
        return shared / (one.norm * other.norm)

    return lambda a, b: bond(min(a, b), max(a, b))


def _reach(counted: Counter[str]) -> Reach:
    weights = {word: _weight(times) for word, times in counted.items()}
    return Reach(weights, math.sqrt(sum(weight * weight for weight in weights.values())))


@lru_cache(maxsize=2**10)
def _weight(times: int) -> float:
    """Return how much a word says of an article that tells it so many times: one number for all that it tells once."""
    return 1 + math.log(times)
