"""Candidate pairs: which mentions are worth judging, found through an index and never by comparing all with all."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from newsdigest.reconcile.sketches import Sketch

_DATED_WORDS = 12
_PAIRED_WORDS = 8
_HEADED_WORDS = 3
_COMMON_HEADS = 40
"""A word that heads more tellings than this heads too many events to be tried by itself."""

_WINDOW = 4
"""Two days less than this apart share a window, since each day stands in two windows."""

_FEW_WORDS = 4
_LOOKS = 40
"""At most so many tellings of one act in one month are tried for a telling of few words."""

_ENOUGH = 24
"""Others that a telling has met by its rarer words, after which it is tried with nobody for a commoner one."""

_MOST, _NEXT = 100, 8
"""Where more tellings than this have a word and their days in common, each is tried with those told next to it."""

_NEIGHBOURS = 8
REACH = 700
"""Characters within which a sentence may refer back to another."""


def candidates(sketches: Sequence[Sketch]) -> Pairs:
    """Return pairs of positions, in order: same telling word in a window of days, or two telling words in common."""
    size = len(sketches)
    found = _chosen([_card(sketch) for sketch in sketches])
    found.update(a * size + b for a, b in _thin_pairs(sketches))
    return Pairs(size, array("Q", sorted(found)))


def candidates_within(sketches: Sequence[Sketch]) -> Pairs:
    """Return those of one article each, and those that stand close to each other in it."""
    told_in: dict[str, list[int]] = {}
    for position, sketch in enumerate(sketches):
        told_in.setdefault(sketch.article, []).append(position)
    size = len(sketches)
    found = {a * size + b for a, b in _thin_pairs(sketches) if sketches[a].article == sketches[b].article}
    found.update(a * size + b for a, b in neighbours(sketches))
    for places in told_in.values():
        own = (divmod(code, len(places)) for code in _chosen([_card(sketches[place]) for place in places]))
        found.update(places[a] * size + places[b] for a, b in own)
    return Pairs(size, array("Q", sorted(found)))


class Pairs(NamedTuple):
    """Pairs of positions below a size, in order, each as one number: very many fit into memory so."""

    size: int
    codes: array[int]

    def each(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs."""
        for code in self.codes:
            yield divmod(code, self.size)


class _Card(NamedTuple):
    """What a telling is looked up by: its heaviest words, the windows its days stand in, and its day of the year."""

    words: tuple[str, ...]
    windows: tuple[int, ...]
    day: tuple[int, int] | None
    heads: tuple[str, ...]
    called: frozenset[str] | None


def _card(sketch: Sketch) -> _Card:
    heaviest = tuple(sorted(sketch.weights, key=lambda word: (-sketch.weights[word], word))[:_DATED_WORDS])
    windows: tuple[int, ...] = ()
    if sketch.first is not None and sketch.last is not None and (sketch.last - sketch.first).days <= _WINDOW:
        windows = tuple(range(sketch.first.toordinal() // _WINDOW, sketch.last.toordinal() // _WINDOW + 2))
    return _Card(
        heaviest,
        windows,
        _day_of_year(sketch),
        tuple(word for word in heaviest[:_HEADED_WORDS] if word in sketch.title),
        sketch.title if sketch.is_terse else None,
    )


def _day_of_year(sketch: Sketch) -> tuple[int, int] | None:
    """Return month and day, by which an undated article meets the others."""
    if sketch.day_of_year or sketch.first is None or sketch.first != sketch.last:
        return sketch.day_of_year
    return sketch.first.month, sketch.first.day


def _chosen(cards: Sequence[_Card]) -> set[int]:
    """Return the pairs of what has a key in common, each as one number.

    The rarest keys are tried first, and who has met enough others by then looks no further: what very many have in
    common names no event, and is of use only to those of which nothing rarer is told.
    """
    size = len(cards)
    met = [0] * size
    found: set[int] = set()
    for block in sorted(_blocks(cards), key=len):
        for place in [place for place in block if met[place] < _ENOUGH]:
            for other in block if len(block) <= _MOST else _around(place, block):
                code = place * size + other if place < other else other * size + place
                if other != place and code not in found:
                    found.add(code)
                    met[place] += 1
                    met[other] += 1
    return found


def _around(place: int, block: Sequence[int]) -> Sequence[int]:
    """Return those of a large block that were told next before and after one of them."""
    at = bisect_left(block, place)
    return block[max(0, at - _NEXT) : at + _NEXT + 1]


def _blocks(cards: Sequence[_Card]) -> list[list[int]]:
    """Return the positions that have a key in common, word by word, so that no index ever holds all keys."""
    by_word: dict[str, list[int]] = {}
    heads: dict[str, list[int]] = {}
    called: dict[frozenset[str], list[int]] = {}
    for place, card in enumerate(cards):
        for word in card.words:
            by_word.setdefault(word, []).append(place)
        for word in card.heads:
            heads.setdefault(word, []).append(place)
        if card.called is not None:
            called.setdefault(card.called, []).append(place)
    found = [block for block in heads.values() if 1 < len(block) <= _COMMON_HEADS]
    found += [block for block in called.values() if len(block) > 1]
    for word, places in by_word.items():
        if len(places) > 1:
            found += _with_a_word(word, places, cards)
    return found


def _with_a_word(word: str, places: Sequence[int], cards: Sequence[_Card]) -> list[list[int]]:
    """Return those that tell one word and stand in one window of days, on one day of the year, or tell another."""
    found: dict[Hashable, list[int]] = {}
    for place in places:
        card = cards[place]
        for window in card.windows:
            found.setdefault(window, []).append(place)
        if card.day is not None:
            found.setdefault(card.day, []).append(place)
        if word in (paired := card.words[:_PAIRED_WORDS]):
            for other in paired:
                if other > word:
                    found.setdefault(other, []).append(place)
    return [block for block in found.values() if len(block) > 1]


def _thin_pairs(sketches: Sequence[Sketch]) -> set[tuple[int, int]]:
    """Return the pairs of a telling of few words (`he was charged last September`) with the same act in its months."""
    index: dict[tuple[str, int], list[int]] = {}
    for position, sketch in enumerate(sketches):
        for key in _act_months(sketch):
            index.setdefault(key, []).append(position)
    found = set()
    for block in index.values():
        thin = [position for position in block if len(sketches[position].weights) <= _FEW_WORDS]
        found |= {(min(a, b), max(a, b)) for a in thin for b in block[:_LOOKS] if a != b}
    return found


def _act_months(sketch: Sketch) -> Iterator[tuple[str, int]]:
    """Yield the act of a headline with each month in which it can have been, as far as that is told."""
    if sketch.lead_act is None or sketch.first is None or sketch.last is None:
        return
    first, last = (day.year * 12 + day.month for day in (sketch.first, sketch.last))
    if last - first <= 12:
        for month in range(first, last + 1):
            yield sketch.lead_act, month


def neighbours(sketches: Sequence[Sketch]) -> list[tuple[int, int]]:
    """Return pairs of positions that one article tells close to each other, whatever their words."""
    placed = sorted(range(len(sketches)), key=lambda at: (sketches[at].article, sketches[at].start, at))
    pairs = set()
    for place, at in enumerate(placed):
        for other in placed[place + 1 : place + 1 + _NEIGHBOURS]:
            one, two = sketches[at], sketches[other]
            if one.article == two.article and two.start - one.start <= REACH:
                pairs.add((min(at, other), max(at, other)))
    return sorted(pairs)
