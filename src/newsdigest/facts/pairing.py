"""The words of a sentence paired with those of a passage that it retells, and what stands between the pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsdigest.english.governors import TOLD
from newsdigest.english.verbs import AUXILIARIES, IRREGULAR_PAST, NOT_PAST
from newsdigest.english.vocabulary import stem
from newsdigest.facts.alignment import GRAMMAR, Places, Word, aligned, words_of
from newsdigest.facts.directions import opposites_of
from newsdigest.facts.inflection import lemmas

_SAME, _ALIKE = 2, 1  # how near two words are: forms of one word, or words that tell the same
_DEED, _NAME, _SMALL = 6, 4, 1  # how much a pair of words is worth: what is told, of whom, and words of grammar
_NEARLY = 0.5  # of what a sentence would be worth, were all its words paired
_BEFORE_NOUN = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "this",
        "these",
        "those",
        "in",
        "of",
        "for",
        "on",
        "by",
        "with",
        "from",
    ]
)


_TO_BY = 7  # words from a deed to who did it: "was put off again at noon by"


class Pair(NamedTuple):
    """A word of the sentence and the word of the passage that it stands for."""

    ours: Word
    theirs: Word


class Pairing(NamedTuple):
    """A sentence, the passage that it retells nearly word by word, and which word stands for which."""

    ours: tuple[Word, ...]
    theirs: tuple[Word, ...]
    places: Places

    def gaps(self) -> Iterator[Gap]:
        """Yield what stands between the pairs, where either text has something."""
        ends = ((-1, -1), *self.places, (len(self.ours), len(self.theirs)))
        for (one, other), (next_one, next_other) in pairwise(ends):
            if next_one - one > 1 or next_other - other > 1:
                yield Gap(self, (one + 1, next_one), (other + 1, next_other))

    @property
    def unpaired(self) -> tuple[frozenset[str], frozenset[str]]:
        """The words of the sentence and of the passage that stand for none of the other."""
        ours, theirs = {one for one, _ in self.places}, {other for _, other in self.places}
        return (
            frozenset(word.key for at, word in enumerate(self.ours) if at not in ours),
            frozenset(word.key for at, word in enumerate(self.theirs) if at not in theirs),
        )

    def is_turned(self) -> bool:
        """Whether one of the two tells in the passive what the other does not: who stands first says nothing then."""
        return _is_passive(self.ours) != _is_passive(self.theirs)

    def keeps(self, word: Word) -> bool:
        """Whether the sentence has a telling word of the passage, in some form."""
        return word.is_telling and any(not lemmas(word.key).isdisjoint(lemmas(ours.key)) for ours in self.ours)


class Gap(NamedTuple):
    """What the sentence has, and what the passage has, between two pairs; none before the first and behind the last."""

    pairing: Pairing
    here: tuple[int, int]
    there: tuple[int, int]

    @property
    def ours(self) -> tuple[Word, ...]:
        """The words of the sentence."""
        return self.pairing.ours[slice(*self.here)]

    @property
    def theirs(self) -> tuple[Word, ...]:
        """The words of the passage."""
        return self.pairing.theirs[slice(*self.there)]

    @property
    def clause(self) -> tuple[Word, ...]:
        """Those of the passage, back to where their clause begins."""
        return self.theirs[_opening(self.theirs, len(self.theirs) - 1) :]

    @property
    def whole_clause(self) -> tuple[Word, ...]:
        """The same, with the words before them that are paired."""
        return self.pairing.theirs[_opening(self.pairing.theirs, self.there[1] - 1) : self.there[1]]

    @property
    def left(self) -> Pair | None:
        """The pair before."""
        at = self.here[0] - 1
        return Pair(self.pairing.ours[at], self.pairing.theirs[self.there[0] - 1]) if at >= 0 else None

    @property
    def right(self) -> Pair | None:
        """The pair behind."""
        at = self.here[1]
        return Pair(self.pairing.ours[at], self.pairing.theirs[self.there[1]]) if at < len(self.pairing.ours) else None

    @property
    def goes_on(self) -> tuple[Word, ...]:
        """The words of the passage behind, from the pair on the right on."""
        return self.pairing.theirs[self.there[1] :]

    @property
    def joins(self) -> bool:
        """Whether what the passage has here runs on into the pair on the right, with no mark between."""
        return bool(self.theirs) and bool(self.goes_on) and self.right is not None and not self.goes_on[0].opens


def _opening(words: Sequence[Word], last: int) -> int:
    return next((at for at in range(last, 0, -1) if words[at].opens), 0)


def _is_passive(words: Sequence[Word]) -> bool:
    """Whether somebody acts behind a "by", and no other deed is told before what was done by them.

    "Troops shelled the hills held by rebels" is told in the active.
    """
    for at in range(1, len(words) - 1):
        if words[at].key == "by" and not words[at + 1].is_dated and not words[at + 1].is_figure:
            done = next((place for place in range(at - 1, max(at - _TO_BY, -1), -1) if is_past(words, place)), 0)
            if (
                not done
                or words[done - 1].key in AUXILIARIES
                or not any(is_past(words, place) for place in range(done))
            ):
                return True
    return False


def pairings(sentence: str, evidence: Sequence[str]) -> list[Pairing]:
    """Return the sentence paired with each passage that it retells nearly word by word, the nearest first."""
    ours = words_of(sentence)
    whole = sum(_SAME * _worth(word) for word in ours)
    found = [(theirs, *aligned(ours, theirs, _worth, _nearness)) for theirs in map(words_of, evidence)]
    near = [each for each in found if each[2] >= _NEARLY * whole and each[1]]
    return [Pairing(ours, theirs, places) for theirs, places, _ in sorted(near, key=lambda each: -each[2])]


def _worth(word: Word) -> int:
    if word.key in TOLD:
        return _DEED
    if not word.is_telling:
        return _SMALL
    return _NAME if word.is_name or word.is_figure else _DEED


@lru_cache(65_536)
def _nearness(one: str, other: str) -> int:
    if one == other or not lemmas(one).isdisjoint(lemmas(other)):
        return _SAME
    if one in GRAMMAR or other in GRAMMAR or stem(one) != stem(other):
        return 0
    return _ALIKE if opposites_of(one).isdisjoint(lemmas(other)) else 0


def is_past(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a verb in the past, or a participle, by its form and by what stands before it."""
    word, before = words[at], words[at - 1].key if at else ""
    if (at and not word.shown.islower()) or before in _BEFORE_NOUN or word.key in AUXILIARIES:
        return False
    return word.key in IRREGULAR_PAST or (word.key.endswith("ed") and len(word.key) > 3 and word.key not in NOT_PAST)
