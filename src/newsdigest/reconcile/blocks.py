"""Candidate pairs: which mentions are worth judging, found through an index and never by comparing all with all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from newsdigest.reconcile.sketches import Sketch

_DATED_WORDS = 12
_PAIRED_WORDS = 8
_WINDOW = 4
"""Two days less than this apart share a window, since each day stands in two windows."""


def candidates(sketches: Sequence[Sketch]) -> list[tuple[int, int]]:
    """Return pairs of positions, in order: same telling word in a window of days, or two telling words in common."""
    index: dict[tuple[object, ...], list[int]] = {}
    for position, sketch in enumerate(sketches):
        for key in _keys(sketch):
            index.setdefault(key, []).append(position)
    return sorted({pair for block in index.values() for pair in combinations(block, 2)})


def _keys(sketch: Sketch) -> Iterator[tuple[object, ...]]:
    heaviest = sorted(sketch.weights, key=lambda word: (-sketch.weights[word], word))
    if sketch.first is not None and sketch.last is not None and (sketch.last - sketch.first).days <= _WINDOW:
        first, last = sketch.first.toordinal() // _WINDOW, sketch.last.toordinal() // _WINDOW
        for window in range(first, last + 2):
            for word in heaviest[:_DATED_WORDS]:
                yield "dated", word, window
    for one, other in combinations(sorted(heaviest[:_PAIRED_WORDS]), 2):
        yield "paired", one, other
