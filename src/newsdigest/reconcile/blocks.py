"""Candidate pairs: which mentions are worth judging, found through an index and never by comparing all with all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

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

_NEIGHBOURS = 8
REACH = 700
"""Characters within which a sentence may refer back to another."""


def candidates(sketches: Sequence[Sketch]) -> list[tuple[int, int]]:
    """Return pairs of positions, in order: same telling word in a window of days, or two telling words in common."""
    return sorted(_sharing(sketches, range(len(sketches))) | _thin_pairs(sketches))


def candidates_within(sketches: Sequence[Sketch]) -> list[tuple[int, int]]:
    """Return those of one article each, and those that stand close to each other in it."""
    told_in: dict[str, list[int]] = {}
    for position, sketch in enumerate(sketches):
        told_in.setdefault(sketch.article, []).append(position)
    pairs = {(a, b) for a, b in _thin_pairs(sketches) if sketches[a].article == sketches[b].article}
    return sorted(pairs.union(neighbours(sketches), *(_sharing(sketches, places) for places in told_in.values())))


def _sharing(sketches: Sequence[Sketch], positions: Iterable[int]) -> set[tuple[int, int]]:
    """Return the pairs of some positions that have a key in common."""
    index: dict[tuple[object, ...], list[int]] = {}
    for position in positions:
        for key in _keys(sketches[position]):
            index.setdefault(key, []).append(position)
    blocks = (block for key, block in index.items() if key[0] != "headed" or len(block) <= _COMMON_HEADS)
    return {pair for block in blocks if len(block) > 1 for pair in combinations(block, 2)}


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


def _keys(sketch: Sketch) -> Iterator[tuple[object, ...]]:
    heaviest = sorted(sketch.weights, key=lambda word: (-sketch.weights[word], word))
    if sketch.first is not None and sketch.last is not None and (sketch.last - sketch.first).days <= _WINDOW:
        first, last = sketch.first.toordinal() // _WINDOW, sketch.last.toordinal() // _WINDOW
        for window in range(first, last + 2):
            for word in heaviest[:_DATED_WORDS]:
                yield "dated", word, window
    day = sketch.day_of_year or (
        sketch.first and sketch.first == sketch.last and (sketch.first.month, sketch.first.day)
    )
    if day:
        for word in heaviest[:_DATED_WORDS]:
            yield "day of the year", word, day
    if sketch.is_terse:
        yield "called", sketch.title
    for word in heaviest[:_HEADED_WORDS]:
        if word in sketch.title:
            yield "headed", word
    for one, other in combinations(sorted(heaviest[:_PAIRED_WORDS]), 2):
        yield "paired", one, other


def _day_of_year(sketch: Sketch) -> tuple[int, int] | None:
    """Return month and day, by which an undated article meets the others."""
    if sketch.first is None or sketch.first != sketch.last:
        return sketch.day_of_year
    return sketch.first.month, sketch.first.day
