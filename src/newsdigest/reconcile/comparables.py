"""Claims worth comparing, found through an index: each is tried with what was said before it, by its rarest words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsdigest.reconcile.blocks import met_in
from newsdigest.reconcile.sayings import Saying

LEAST_ALIKE = 0.3
"""No two claims that have less in common are one."""


def comparable(sayings: Sequence[Saying], since: int, until: int) -> Iterator[tuple[int, int]]:
    """Yield the pairs that may be judged the same, whose later claim stands from one position to before another.

    Two claims can be alike only if they share a stance, a word of the speaker, a figure if both give figures, and one
    of the words that make most of what the later one tells: were all they share among its others, too little would be
    left. Who has met enough others by its rarer words looks no further.
    """
    said = _Said()
    for place, saying in enumerate(sayings[:until]):
        if place >= since:
            for earlier in sorted(met_in(said.blocks_for(saying))):
                yield earlier, place
        said.add(place, saying)


class _Said:
    """What was said until now, by its stance, a word of its speaker and a word of its own."""

    def __init__(self) -> None:
        self._all: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
        self._without_figures: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)

    def add(self, place: int, saying: Saying) -> None:
        """Add a claim, which was said after all that were added before."""
        for speaker in saying.speaker or _NOBODY:
            for word in saying.weights:
                key = saying.stance, speaker, word
                self._all[key].append(place)
                if not saying.figures:
                    self._without_figures[key].append(place)

    def blocks_for(self, saying: Saying) -> list[list[int]]:
        """Return the blocks that hold what may be one with a claim: those of its figures and of its rarest words."""
        blocks = {word: self._with(word, saying) for word in saying.weights}
        left = saying.norm**2
        least = (LEAST_ALIKE * saying.norm) ** 2 * (1 - 1e-9)
        found: list[list[int]] = []
        for word in sorted(blocks, key=lambda one: (sum(map(len, blocks[one])), one)):
            if left >= least or word in saying.figures:
                found += blocks[word]
            left -= saying.weights[word] ** 2
        return found

    def _with(self, word: str, saying: Saying) -> list[list[int]]:
        """Return those that have a word in common with a claim, and a figure if both give figures."""
        index = self._without_figures if saying.figures and word not in saying.figures else self._all
        keys = ((saying.stance, speaker, word) for speaker in saying.speaker or _NOBODY)
        return [index[key] for key in keys if key in index]


_NOBODY = ("",)
