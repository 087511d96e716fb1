"""How much two articles speak of the same people, places and things, beyond the one event that is compared."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Set
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from newsdigest.english import vocabulary
from newsdigest.english.vocabulary import stem, tokens
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.stems import telling_words
from newsdigest.reconcile.tellings import Telling, read_in

_RARE = 1.5
_REMEMBERED = 2**17
_UNKNOWN: Mapping[str, frozenset[str]] = MappingProxyType({})


class Reach(NamedTuple):
    """The rare words of what an article tells, and the telling words of all of it, as far as they are known."""

    weights: Mapping[str, float]
    norm: float
    report: frozenset[str] = frozenset()


class Bond(NamedTuple):
    """What two articles have in common, and the words of either.

    `strength` is how much they speak of the same, from 0 to 1, as their own tellings have it.
    """

    strength: Callable[[str, str], float]
    reaches: Mapping[str, Reach]

    def reports(self, a: str, b: str) -> tuple[Set[str], Set[str]]:
        """Return the telling words of two articles."""
        return self._report(a), self._report(b)

    def _report(self, article: str) -> Set[str]:
        reach = self.reaches.get(article)
        return reach.report if reach is not None else frozenset()


def words_of_report(text: str, spellings: Spellings) -> frozenset[str]:
    """Return the stems of all words of a report that tell anything, names in their printed spelling."""
    told = {word.casefold() for word in tokens(text) if vocabulary.telling(word)}
    return frozenset(stem(spelt) for word in told for spelt in spellings.get(word.removesuffix("'s"), (word,)))


def reaches_of(
    tellings: Iterable[Telling], spellings: Spellings, reports: Mapping[str, frozenset[str]] = _UNKNOWN
) -> dict[str, Reach]:
    """Return the rare words of what each article tells; `reports` has the telling words of the whole articles."""
    counts: dict[str, Counter[str]] = {}
    for telling in tellings:
        for mention in telling:
            record = read_in(mention)
            own = {
                word for word, weight in telling_words(f"{record.title} {record.summary}", spellings) if weight >= _RARE
            }
            counts.setdefault(mention.article_id, Counter()).update(sorted(own))
    return {article: _reach(counted, reports.get(article, frozenset())) for article, counted in counts.items()}


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

    return Bond(lambda a, b: bond(min(a, b), max(a, b)), reaches)


def _reach(counted: Counter[str], report: frozenset[str]) -> Reach:
    weights = {word: _weight(times) for word, times in counted.items()}
    return Reach(weights, math.sqrt(sum(weight * weight for weight in weights.values())), report)


@lru_cache(maxsize=2**10)
def _weight(times: int) -> float:
    """Return how much a word says of an article that tells it so many times: one number for all that it tells once."""
    return 1 + math.log(times)
