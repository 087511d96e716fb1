"""A sentence of a page beside the passage it retells, word by word: what stands for what, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache

from newsdigest.facts.alignment import Word, aligned, tokens_with_marks
from newsdigest.facts.inflection import lemmas

_TELLING, _SMALL = 4, 1  # how much a pair of words is worth


class Collation:
    """What a page says and what the passage has, with the places of the words that stand for one another.

    `around` is the passage with the sentences beside it.
    """

    def __init__(self, told: str, passage: str, around: str) -> None:
        self.told, self.passage, self.around = told, passage, around
        self.said, self.found = tokens_with_marks(told), tokens_with_marks(passage)

    @cached_property
    def place(self) -> dict[int, int]:
        """Where the words of the page stand in the passage, as far as both have them in one order."""
        return dict(aligned(self.said, self.found, _worth, _nearness)[0])

    @property
    def shared(self) -> int:
        """How many content words of the passage the page has."""
        return sum(word.is_content and self.anywhere(at) is not None for at, word in enumerate(self.said))

    @cached_property
    def kept(self) -> frozenset[int]:
        """The places of the passage that the page has."""
        return frozenset(self.place.values())

    def anywhere(self, at: int) -> int | None:
        """Return where a word of the page stands in the passage, in whatever order."""
        word = self.said[at]
        if at in self.place or not word.is_content:
            return self.place.get(at)
        return next((there for there, other in enumerate(self.found) if are_alike(word, other)), None)

    @cached_property
    def told_forms(self) -> frozenset[str]:
        """The forms of all words of the page."""
        return frozenset().union(*(word.forms for word in self.said))

    @cached_property
    def beside(self) -> tuple[Word, ...]:
        """The words of the passage and of the sentences beside it."""
        return tokens_with_marks(self.around)

    def gaps(self) -> Iterator[tuple[int, int]]:
        """Yield the places of two words that stand side by side on the page, and have others between in the passage.

        The first is -1 where the page begins with the second.
        """
        last = -1
        for at in sorted(self.place):
            before = self.place[last] if last >= 0 else -1
            if self.place[at] > before + 1 and not any(word.is_content for word in self.said[last + 1 : at]):
                yield last, at
            last = at

    def shown_on_page(self, at: int) -> str:
        """Return a word as the page writes it."""
        return self.told[self.said[at].start : self.said[at].end]

    def shown(self, first: int, last: int) -> str:
        """Return the words of the passage from one place to another."""
        return self.passage[self.found[first].start : self.found[last].end]


def _worth(word: Word) -> int:
    return _TELLING if word.is_content else _SMALL


@lru_cache(65_536)
def _nearness(one: str, other: str) -> int:
    return int(one == other or (one[:1].isalpha() and not lemmas(one).isdisjoint(lemmas(other))))


def are_alike(one: Word, other: Word) -> bool:
    """Whether two words are forms of one."""
    return not one.forms.isdisjoint(other.forms)
