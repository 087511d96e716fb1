"""A sentence of a page beside the passage it retells, word by word: what stands for what, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from typing import NamedTuple

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.numbers.lexicon import NUMBER_WORDS
from newsdigest.numbers.neighbours import UNCOUNTED

_POSSESSIVES = ("'s", "’s", "s'", "s’")


class Word(NamedTuple):
    """A word, figure or mark: `key` without a possessive ending, and all that it may be a form of."""

    key: str
    forms: frozenset[str]
    start: int
    end: int
    is_word: bool
    is_figure: bool
    is_owner: bool

    @property
    def is_content(self) -> bool:
        """Whether the word tells something by itself."""
        return self.is_figure or (self.is_word and len(self.key) > 2 and self.key not in UNCOUNTED)

    @property
    def is_number(self) -> bool:
        """Whether the word is a figure, or a number in words."""
        return self.is_figure or self.key in NUMBER_WORDS


@lru_cache(maxsize=4096)
def words_in(text: str) -> tuple[Word, ...]:
    """Return the words, figures and marks of a text."""
    return tuple(
        Word(key, lemmas(key), token.start, token.end, token.is_word, token.is_figure, key != token.word)
        for token in tokens_of(text)
        for key in (_unowned(token.word),)
    )


def _unowned(word: str) -> str:
    return word[:-2] if word.endswith(_POSSESSIVES[:2]) else word[:-1] if word.endswith(_POSSESSIVES[2:]) else word


class Collation:
    """What a page says and what the passage has, with the places of the words that stand for one another.

    `around` is the passage with the sentences beside it.
    """

    def __init__(self, told: str, passage: str, around: str) -> None:
        self.told, self.passage, self.around = told, passage, around
        self.said, self.found = words_in(told), words_in(passage)

    @cached_property
    def place(self) -> dict[int, int]:
        """Where the words of the page stand in the passage, as far as both have them in one order."""
        known: dict[frozenset[str], int] = {}
        theirs = [known.setdefault(word.forms, len(known)) for word in self.found]
        ours = [_same(word, self.found, theirs, -1 - at) for at, word in enumerate(self.said)]
        matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
        return {block.a + step: block.b + step for block in matcher.get_matching_blocks() for step in range(block.size)}

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
        return words_in(self.around)

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


def _same(word: Word, others: Sequence[Word], keys: Sequence[int], otherwise: int) -> int:
    """Return the key of the word that this is a form of."""
    for other, key in zip(others, keys, strict=True):
        if word.key == other.key or (word.is_word and other.is_word and not word.forms.isdisjoint(other.forms)):
            return key
    return otherwise


def are_alike(one: Word, other: Word) -> bool:
    """Whether two words are forms of one."""
    return not one.forms.isdisjoint(other.forms)
