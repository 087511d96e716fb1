"""Candidate pairs: which mentions are worth judging, found through an index and never by comparing all with all.

Each telling is tried with what was told before it, so that one more article adds pairs of its own and changes no other.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from newsdigest.reconcile.glances import days_at_a_glance
from newsdigest.reconcile.kinds import Kind, kind_of
from newsdigest.reconcile.sketches import Sketch
from newsdigest.reconcile.thrift import once

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

_ENOUGH = 16
"""Others that a telling has met by its rarer words, after which it is tried with nobody for a commoner one."""

_MOST, _NEXT = 100, 16
"""Where more tellings than this have a word and their days in common, each is tried with those told next before it."""

_NEIGHBOURS = 8
REACH = 700
"""Characters within which a sentence may refer back to another."""


class Card(NamedTuple):
    """What a telling is looked up by, and what a glance at it shows.

    Its heaviest words, the windows its days stand in, its day of the year, and the act that heads it with each month in
    which that can have been; `is_thin` is whether it has few words to be found by.
    """

    words: tuple[str, ...]
    windows: tuple[int, ...]
    day: tuple[int, int] | None
    heads: tuple[str, ...]
    called: frozenset[str] | None
    acts: tuple[tuple[str, int], ...]
    is_thin: bool
    kind: Kind
    days: tuple[int, int]


class Pairs(NamedTuple):
    """Pairs of positions, by the later one and then by the earlier: very many fit into memory so."""

    earlier: array[int]
    later: array[int]

    def add(self, place: int, met: Collection[int]) -> None:
        """Add the pairs of a telling with earlier ones; it stands behind all that were added before."""
        self.earlier.extend(sorted(met))
        self.later.extend([place] * len(met))

    def each(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs, the earlier position first."""
        return zip(self.earlier, self.later, strict=True)


def candidates(cards: Sequence[Card], since: int, until: int) -> Pairs:
    """Return the pairs whose later telling stands from one position to before another.

    Two that are tried have a telling word in a window of days, or two telling words, in common.
    """
    thin = _thin_pairs(cards[:until], since)
    pairs = Pairs(array("I"), array("I"))
    for place, met in enumerate(_chosen(cards[:until], since), since):
        pairs.add(place, met.union(thin.get(place, ())))
    return pairs


def candidates_within(sketches: Sequence[Sketch], cards: Sequence[Card], since: int, until: int) -> Pairs:
    """Return those of one article each, and those that stand close to each other in it."""
    pairs = Pairs(array("I"), array("I"))
    for _, own in groupby(range(since, until), key=lambda place: sketches[place].article):
        places = list(own)
        if len(places) == 1:
            continue
        looked_up = [cards[place] for place in places]
        thin, close = _thin_pairs(looked_up, 0), neighbours(places, sketches)
        for at, met in enumerate(_chosen(looked_up, 0)):
            pairs.add(places[at], {places[other] for other in met.union(thin.get(at, ()), close.get(at, ()))})
    return pairs


def card_of(sketch: Sketch) -> Card:
    """Return what a telling is looked up by."""
    heaviest = tuple(sorted(sketch.weights, key=lambda word: (-sketch.weights[word], word))[:_DATED_WORDS])
    return Card(
        heaviest,
        _all_windows(sketch),
        once(_day_of_year(sketch)),
        once(tuple(word for word in heaviest[:_HEADED_WORDS] if word in sketch.title)),
        sketch.title if sketch.is_terse else None,
        _act_months(sketch.lead_act, sketch.first, sketch.last),
        len(sketch.weights) <= _FEW_WORDS,
        once(kind_of(sketch)),
        once(days_at_a_glance(sketch)),
    )


def _all_windows(sketch: Sketch) -> tuple[int, ...]:
    """Return the windows of the days that a telling has, and of those on which it says that it was due."""
    own = _windows(sketch.first, sketch.last)
    if not sketch.other_days:
        return own
    return tuple(sorted({*own, *(window for days in sketch.other_days for window in _windows(*days))}))


@lru_cache(maxsize=2**14)
def _windows(first: date | None, last: date | None) -> tuple[int, ...]:
    """Return the windows that a telling stands in, if its days are few."""
    if first is None or last is None or (last - first).days > _WINDOW:
        return ()
    return tuple(range(first.toordinal() // _WINDOW, last.toordinal() // _WINDOW + 2))


def _day_of_year(sketch: Sketch) -> tuple[int, int] | None:
    """Return month and day, by which an undated article meets the others."""
    if sketch.day_of_year or sketch.first is None or sketch.first != sketch.last:
        return sketch.day_of_year
    return sketch.first.month, sketch.first.day


def _chosen(cards: Sequence[Card], since: int) -> Iterator[set[int]]:
    """Yield for each telling from a position on whom it is tried with: earlier ones that have a key in common.

    The keys that were rarest until then are tried first, and who has met enough others by then looks no further: what
    very many have in common names no event, and is of use only to those of which nothing rarer is told.
    """
    for place, blocks in enumerate(_blocks(cards, since), since):
        met = met_in(blocks)
        for block in blocks:
            block.append(place)
        yield met


def met_in(blocks: list[list[int]]) -> set[int]:
    """Return whom a telling meets in its blocks, the smallest first, until it has met enough."""
    blocks.sort(key=len)
    met: set[int] = set()
    last = 0
    for block in blocks:
        if len(block) > last and len(met) >= _ENOUGH:
            break
        last = len(block)
        met.update(block if last <= _MOST else block[-_NEXT:])
    return met


def _blocks(cards: Sequence[Card], since: int) -> list[list[list[int]]]:
    """Return for each telling from a position on the blocks it belongs to, which hold what was told before that.

    They are made word by word, so that no index ever holds all keys.
    """
    own: list[list[list[int]]] = [[] for _ in cards[since:]]
    by_word: dict[str, list[int]] = {word: [] for card in cards[since:] for word in card.words}
    heads: dict[str, list[int]] = {}
    called: dict[frozenset[str], list[int]] = {}
    for place, card in enumerate(cards):
        for word in card.words:
            if word in by_word:
                by_word[word].append(place)
        for word in card.heads:
            heads.setdefault(word, []).append(place)
        if card.called is not None:
            called.setdefault(card.called, []).append(place)
    _share([places[:_COMMON_HEADS] for places in heads.values()], since, own)
    _share(called.values(), since, own)
    for word, places in by_word.items():
        if len(places) > 1:
            _share(_with_a_word(word, places, cards), since, own)
    return own


def _share(blocks: Iterable[Sequence[int]], since: int, own: Sequence[list[list[int]]]) -> None:
    """Give each member from a position on the one list of those before it, to which each will be added in turn.

    Who is first in a block meets nobody in it and need not be given it; blocks with the same members are one.
    """
    for block in dict.fromkeys(tuple(block) for block in blocks if len(block) > 1):
        if block[-1] >= since:
            known = bisect_left(block, since, 1)
            before = list(block[:known])
            for place in block[known:]:
                own[place - since].append(before)


def _with_a_word(word: str, places: Sequence[int], cards: Sequence[Card]) -> Iterable[list[int]]:
    """Return those that tell one word and stand in one window of days, on one day of the year, or tell another."""
    found: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place in places:
        card = cards[place]
        for window in card.windows:
            found[window].append(place)
        if card.day is not None:
            found[card.day].append(place)
        if word in (paired := card.words[:_PAIRED_WORDS]):
            for other in paired:
                if other > word:
                    found[other].append(place)
    return found.values()


def _thin_pairs(cards: Sequence[Card], since: int) -> dict[int, set[int]]:
    """Return the pairs of a telling of few words (`he was charged last September`) with the same act in its months.

    They stand under the later one, each from a position on.
    """
    index: dict[tuple[str, int], list[int]] = {key: [] for card in cards[since:] for key in card.acts}
    for place, card in enumerate(cards):
        for key in card.acts:
            if key in index:
                index[key].append(place)
    found: dict[int, set[int]] = {}
    for block in index.values():
        for one in block:
            for other in block[:_LOOKS] if cards[one].is_thin else ():
                if one != other and max(one, other) >= since:
                    found.setdefault(max(one, other), set()).add(min(one, other))
    return found


@lru_cache(maxsize=2**14)
def _act_months(act: str | None, first: date | None, last: date | None) -> tuple[tuple[str, int], ...]:
    """Return the act of a headline with each month in which it can have been, as far as that is told."""
    if act is None or first is None or last is None:
        return ()
    since, until = (day.year * 12 + day.month for day in (first, last))
    return tuple((act, month) for month in range(since, until + 1)) if until - since <= 12 else ()


def neighbours(places: Sequence[int], sketches: Sequence[Sketch]) -> dict[int, set[int]]:
    """Return whom each telling of an article follows closely, whatever their words, by where they stand in the list."""
    placed = sorted(range(len(places)), key=lambda at: (sketches[places[at]].start, at))
    found: dict[int, set[int]] = {}
    for place, at in enumerate(placed):
        for other in placed[place + 1 : place + 1 + _NEIGHBOURS]:
            if sketches[places[other]].start - sketches[places[at]].start <= REACH:
                found.setdefault(max(at, other), set()).add(min(at, other))
    return found
