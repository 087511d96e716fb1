"""Which two statements tell the same: by the rare words they share, weighed against the shorter of the two."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache
from math import log, sqrt
from typing import NamedTuple

from newsdigest.checks.pages import Statement
from newsdigest.facts.passage import dates_of, names_of, quantities_of
from newsdigest.text import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_EMPTY = _set(
    """
    a about after again against ago all also although am among an and any are as at be became because been
    before being between both but by can could despite did do does during each either for from further had has
    have having he her here hers him his how however i if in including into is it its itself just later latest
    least less like made make many may meanwhile might more most much must near new nor not now of off on once
    one only or other others our out over own per reported reportedly said same saying says say several she
    should since so some still such than that the their them then there these they this those though through to
    told tell tells too two under until up upon us very was we were what when where whether which while who whom
    whose why will with within without would yet you according stated state states statement news agency
    """
)
_ENDINGS = ("ations", "ation", "ings", "ing", "ions", "ion", "ers", "ies", "ied", "ed", "es", "er", "s", "e", "y")
_LEAST_WORDS = 4
_ALL_BUT = 0.95
_TWINS = 0.8
_THE_SAME = 0.8
_MOST_OTHER = 8
_FEWEST_WORDS = 3
_MOSTLY = 0.6
_QUOTED = re.compile(r"\s*[“\"‘']")
_REFUSING = re.compile(r"\b(?:declin|refus|comment|respond|repl)", re.IGNORECASE)


class Pair(NamedTuple):
    """Two statements that tell the same, and how much of the shorter and of the longer one they share (0 to 1).

    Twins have the same words but for their names.
    """

    one: Statement
    other: Statement
    of_shorter: float
    of_longer: float
    shared: int
    is_twin: bool = False


@lru_cache(8192)
def words_of(text: str) -> frozenset[str]:
    """Return the content words of a passage, crudely stemmed, without its dates."""
    blank = list(text)
    for found in dates_of(text):
        blank[found.start : found.end] = " " * (found.end - found.start)
    words = (word.removesuffix("'s") for word in _WORD.findall(fold("".join(blank))))
    return frozenset(_stem(word) for word in words if word not in _EMPTY and len(word) > 1)


@lru_cache(4096)
def figures_of(text: str) -> frozenset[tuple[object, str | None]]:
    """Return the figures above one of a passage, with their units."""
    return frozenset((quantity.value, quantity.unit) for quantity in quantities_of(text) if quantity.value > 1)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


class Rarity:
    """How much each word says: on a page full of a name, the name says little."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._counts = Counter(word for each in statements for word in words_of(each.told))
        self._total = len(statements)

    def weight(self, words: frozenset[str]) -> float:
        """Return the weight of some words."""
        return sum(log(1 + self._total / self._counts.get(word, 1)) for word in words)

    def pair(self, one: Statement, other: Statement) -> Pair:
        """Return how much of each other two statements share."""
        first, second = words_of(one.told), words_of(other.told)
        shared = first & second
        weight, (least, most) = self.weight(shared), sorted((self.weight(first), self.weight(second)))
        shares = (weight / least if least else 0.0, weight / most if most else 0.0)
        return Pair(one, other, *shares, len(shared), _are_twins(one.told, other.told))


def _are_twins(one: str, other: str) -> bool:
    """Whether two tellings have the same words, but for names that stand for one another."""
    first, second = words_of(one), words_of(other)
    if len(first ^ second) > _MOST_OTHER or not (first - second <= _named(one) and second - first <= _named(other)):
        return False
    if len(first & second) >= (_LEAST_WORDS if first != second else _FEWEST_WORDS):
        return True
    # Of a few words all must be the same, and "declined to comment" is told of many; a quotation is one person's.
    is_telling = bool(first & second) if _QUOTED.match(one) else len(first & second) > 1 and not _REFUSING.search(one)
    return is_telling and nameless(one) == nameless(other)


@lru_cache(4096)
def nameless(text: str) -> str:
    """Return the words of a telling with a sign in the place of each name."""
    spans = names_of(text)
    ends = [0, *(end for span in spans for end in (span.start - len(f"{span.role} ") * bool(span.role), span.end))]
    pieces = [text[start:end] for start, end in zip(ends[::2], [*ends[1::2], len(text)], strict=True)]
    return " @ ".join(" ".join(_WORD.findall(fold(piece))) for piece in pieces)


@lru_cache(4096)
def _named(text: str) -> frozenset[str]:
    return frozenset(word for span in names_of(text) for word in words_of(f"{span.role or ''} {span.text}"))


def pairs(
    ones: Sequence[Statement],
    others: Sequence[Statement],
    rarity: Rarity,
    *,
    at_least: float,
    of_longer: float = 0.0,
    may_pair: Callable[[Statement, Statement], bool],
) -> list[Pair]:
    """Return the pairs in which each is the other's best match, or nearly its twin, in the order of the page."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, other in enumerate(others):
        for word in sorted(words_of(other.told)):
            index[word].append(number)
    found: dict[tuple[int, int], Pair] = {}
    for number, one in enumerate(ones):
        for candidate in _candidates(one, index):
            other = others[candidate]
            if one is other or not may_pair(one, other):
                continue
            pair = rarity.pair(one, other)
            # Of a few words nearly all have to be shared before two statements tell the same.
            enough = pair.of_shorter >= at_least and pair.of_longer >= of_longer and pair.shared >= _LEAST_WORDS
            enough |= pair.of_shorter >= _ALL_BUT and pair.of_longer >= _MOSTLY and pair.shared >= _FEWEST_WORDS
            if enough or pair.is_twin or min(pair.of_shorter, pair.of_longer) >= _ALL_BUT:
                found[number, candidate] = pair
    return _mutual(found)


def _candidates(one: Statement, index: dict[str, list[int]]) -> list[int]:
    """Return the statements that share most words with this one."""
    hits = Counter(number for word in words_of(one.told) for number in index.get(word, ()))
    return [number for number, _ in sorted(hits.items(), key=lambda hit: (-hit[1], hit[0]))[:12]]


def _mutual(found: dict[tuple[int, int], Pair]) -> list[Pair]:
    left: dict[int, float] = defaultdict(float)
    right: dict[int, float] = defaultdict(float)
    for (one, other), pair in found.items():
        score = _score(pair)
        left[one], right[other] = max(left[one], score), max(right[other], score)
    return [
        pair
        for (one, other), pair in sorted(found.items())
        if pair.is_twin
        or _score(pair) >= max(left[one], right[other]) - 1e-9
        or min(pair.of_shorter, pair.of_longer) >= _TWINS
    ]


def _score(pair: Pair) -> float:
    return pair.of_shorter * sqrt(pair.shared)
