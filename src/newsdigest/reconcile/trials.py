"""The candidates tried: how alike they are told, and which of them are judged to be one event."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from newsdigest.reconcile.blocks import Pairs, candidates, candidates_within
from newsdigest.reconcile.bonds import bond_of
from newsdigest.reconcile.clustering import Weigh
from newsdigest.reconcile.glances import are_days_apart, are_places_apart
from newsdigest.reconcile.judgements import Known, bound_by, judged_same, known_of, weighed
from newsdigest.reconcile.kinds import Kind, looks_by_kind
from newsdigest.reconcile.pairs import Pair
from newsdigest.reconcile.piles import Pile
from newsdigest.reconcile.rivals import Rivals, rivals_of
from newsdigest.reconcile.sketches import likeness

Pairing = Callable[[int, int], Pair]
NOT_SAME = math.nan
_REMEMBERED = 2**16
_RIVALS = 2**8


class Tried(NamedTuple):
    """Candidates by the later and then by the earlier of them, how alike they are told, and their points if the same.

    A few bytes a pair, since there may be many millions; the points of what is not the same are no number.
    """

    earlier: array[int]
    later: array[int]
    alike: array[float]
    points: array[float]

    @classmethod
    def of(cls, parts: Sequence[Tried]) -> Tried:
        """Return the candidates of all parts, which follow on one another."""
        whole = cls(array("I"), array("I"), array("d"), array("d"))
        for part in parts:
            whole.earlier.extend(part.earlier)
            whole.later.extend(part.later)
            whole.alike.extend(part.alike)
            whole.points.extend(part.points)
        return whole

    def since(self, place: int) -> int:
        """Return where the candidates begin whose later telling stands at a place or after it."""
        return bisect_left(self.later, place)

    def before(self, place: int) -> Tried:
        """Return the candidates that were told before a place."""
        last = self.since(place)
        return Tried(self.earlier[:last], self.later[:last], self.alike[:last], self.points[:last])

    def same(self) -> Iterator[tuple[int, int, float]]:
        """Yield the pairs that are judged the same, with their points."""
        return ((a, b, points) for a, b, _, points in zip(*self, strict=True) if not math.isnan(points))


class Bench:
    """Judges any two tellings of a pile, in which the tellings of an article stand together."""

    def __init__(self, pile: Pile) -> None:
        self._sketches, self._cards = sketches, _ = pile.sketches, pile.cards
        self._bond = bond_of(pile.reaches)
        numbers: dict[Kind, int] = {}
        self._kinds = [numbers.setdefault(card.kind, len(numbers)) for card in pile.cards]
        self._known: dict[tuple[int, int], Known] = {}
        self._subjects = [pile.subjects[one.article] for one in sketches]
        self._articles = array("I")
        self._spans: list[tuple[int, int]] = []
        for number, (_, own) in enumerate(groupby(sketches, key=lambda one: one.article)):
            first = len(self._articles)
            self._articles.extend([number] * sum(1 for _ in own))
            self._spans.append((first, len(self._articles)))

    def shares(self, since: int, hands: int) -> list[int]:
        """Return where the shares of so many hands begin and end, about equal and each of whole articles."""
        size = len(self._articles)
        wanted = (since + (size - since) * part // hands for part in range(1, hands))
        return [since, *(self._spans[self._articles[at]][0] if at < size else size for at in wanted), size]

    def tried(self, since: int, until: int, *, within: bool) -> Tried:
        """Return the candidates whose later telling stands from one position to before another, each judged."""
        sketches, cards = self._sketches, self._cards
        pairs = candidates_within(sketches, cards, since, until) if within else candidates(cards, since, until)
        alike, points = array("d"), array("d")
        for first, last in self._of_each_article(pairs):  # what is looked at once is at hand for the next look
            earlier, later = pairs.earlier[first:last], pairs.later[first:last]
            own = [likeness(sketches[a], sketches[b]) for a, b in zip(earlier, later, strict=True)]
            alike.extend(own)
            points.extend(self._points(list(zip(earlier, later, own, strict=True))))
        return Tried(pairs.earlier, pairs.later, alike, points)

    def _of_each_article(self, pairs: Pairs) -> Iterator[tuple[int, int]]:
        """Yield where the candidates of each later article begin and end."""
        first = 0
        while first < len(pairs.later):
            last = bisect_left(pairs.later, self._spans[self._articles[pairs.later[first]]][1], first)
            yield first, last
            first = last

    def _points(self, told: Sequence[tuple[int, int, float]]) -> Iterator[float]:
        """Yield the points of each candidate of one article that is judged the same."""
        sketches, bond, articles = self._sketches, self._bond, self._articles
        rivals = rivals_of(told, articles)
        for a, b, alike in told:
            if self._are_apart(a, b):
                yield NOT_SAME
                continue
            rival = rivals.rival(a, b, articles[a])
            pair = Pair(sketches[a], sketches[b], alike, rival, 0.0, self._is_one_subject(a, b))
            found = judged_same(pair, self._known_of(pair, a, b), bond)
            yield NOT_SAME if found is None else found

    def _are_apart(self, a: int, b: int) -> bool:
        """Whether a glance shows that two tellings, of two articles, are of two events."""
        return self._articles[a] != self._articles[b] and (
            are_days_apart(self._cards[a].days, self._cards[b].days)
            or are_places_apart(self._sketches[a], self._sketches[b])
        )

    def _known_of(self, pair: Pair, a: int, b: int) -> Known:
        """Return what is known of all pairs of two kinds, which the first of them shows."""
        kinds = self._kinds[a], self._kinds[b]
        known = self._known.get(kinds)
        if known is None:
            looks = looks_by_kind(self._cards[a].kind, self._cards[b].kind)
            known = self._known[kinds] = known_of(pair, looks)
        return known

    def pairing_of(self, tried: Tried) -> Pairing:
        """Return who sets any two side by side, with what is known of all candidates."""

        @lru_cache(maxsize=_RIVALS)
        def rivals(article: int) -> Rivals:
            start, end = self._spans[article]
            first, last = tried.since(start), tried.since(end)
            columns = (column[first:last] for column in (tried.earlier, tried.later, tried.alike))
            return rivals_of(zip(*columns, strict=True), self._articles)

        def paired(a: int, b: int) -> Pair:
            one, other = self._sketches[a], self._sketches[b]
            rival = rivals(self._articles[b]).rival(a, b, self._articles[a])
            pair = Pair(one, other, likeness(one, other), rival, 0.0, self._is_one_subject(a, b))
            return bound_by(self._bond, pair)

        return paired

    def weigh_of(self, paired: Pairing) -> Weigh:
        """Return who tells how sure it is that any two are one, and nothing of what is different."""

        @lru_cache(maxsize=_REMEMBERED)
        def weigh(a: int, b: int) -> float | None:
            if self._are_apart(a, b):
                return None
            pair = paired(a, b)
            return weighed(pair, self._known_of(pair, a, b))

        return weigh

    def _is_one_subject(self, a: int, b: int) -> bool | None:
        ours, theirs = self._subjects[a], self._subjects[b]
        return None if ours is None or theirs is None else ours == theirs
