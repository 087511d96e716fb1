"""The words of a sentence paired with those of a passage that it retells, and what stands between the pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsdigest.english.adverbs import is_adverb
from newsdigest.english.governors import TOLD
from newsdigest.english.verbs import AUXILIARIES, IRREGULAR_PAST, NOT_PAST
from newsdigest.english.vocabulary import stem
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import dates_of, tokens_of
from newsdigest.facts.statements import opposites_of
from newsdigest.numbers.neighbours import UNCOUNTED

GRAMMAR = UNCOUNTED | AUXILIARIES | frozenset(("himself", "herself", "itself", "themselves", "myself", "yourself"))
"""Words that tell nothing by themselves."""
_QUOTES = "\"'“”‘’"
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


class Word(NamedTuple):
    """A word or figure of a text, without the ending of an owner, and the marks before it."""

    key: str
    shown: str
    is_owner: bool
    marks: str
    is_figure: bool
    is_dated: bool

    @property
    def is_telling(self) -> bool:
        """Whether it tells something by itself."""
        return self.is_figure or (len(self.key) > 1 and self.key not in GRAMMAR)

    @property
    def is_name(self) -> bool:
        """Whether it has a capital and is no word of grammar or of a date."""
        return self.shown[:1].isupper() and self.is_telling and not self.is_dated

    @property
    def is_plain(self) -> bool:
        """Whether it is a telling word in small letters: no name, figure, date or adverb."""
        plain = self.shown.islower() and not self.is_figure and not self.is_dated
        return plain and self.is_telling and not is_adverb(self.key)

    @property
    def opens(self) -> bool:
        """Whether a comma or another mark that parts clauses stands before it."""
        return bool(self.marks.strip(_QUOTES))


class Pair(NamedTuple):
    """A word of the sentence and the word of the passage that it stands for."""

    ours: Word
    theirs: Word


class Pairing(NamedTuple):
    """A sentence, the passage that it retells nearly word by word, and which word stands for which."""

    ours: tuple[Word, ...]
    theirs: tuple[Word, ...]
    places: tuple[tuple[int, int], ...]

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
    return any(word.key == "by" and not behind.is_dated and not behind.is_figure for word, behind in pairwise(words))


def pairings(sentence: str, evidence: Sequence[str]) -> list[Pairing]:
    """Return the sentence paired with each passage that it retells nearly word by word, the nearest first."""
    ours = words_of(sentence)
    whole = sum(_SAME * _worth(word) for word in ours)
    found = [(pairing, worth) for text in evidence for pairing, worth in [_pairing(ours, words_of(text))]]
    near = [(pairing, worth) for pairing, worth in found if worth >= _NEARLY * whole and pairing.places]
    return [pairing for pairing, _ in sorted(near, key=lambda each: -each[1])]


@lru_cache(2048)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words and figures of a text."""
    dated = [(words.start, words.end) for words in dates_of(text)]
    found: list[Word] = []
    marks = ""
    for token in tokens_of(text):
        if not (token.is_word or token.is_figure):
            marks += text[token.start : token.end]
            continue
        key = token.word.replace("’", "'")
        found.append(
            Word(
                key=key.removesuffix("'s"),
                shown=text[token.start : token.end],
                is_owner=key.endswith("'s") or (key.endswith("s") and text[token.end : token.end + 1] in ("'", "’")),
                marks=marks,
                is_figure=token.is_figure,
                is_dated=any(start <= token.start < end for start, end in dated),
            )
        )
        marks = ""
    return tuple(found)


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


def _pairing(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> tuple[Pairing, int]:
    """Return the pairs, in the order of both texts, that are worth most together."""
    worth = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for one in range(len(ours) - 1, -1, -1):
        row, below, value = worth[one], worth[one + 1], _worth(ours[one])
        for other in range(len(theirs) - 1, -1, -1):
            best = max(below[other], row[other + 1])
            near = _nearness(ours[one].key, theirs[other].key)
            row[other] = max(best, below[other + 1] + value * near) if near else best
    return Pairing(ours, theirs, _settled(ours, theirs, _traced(ours, theirs, worth))), worth[0][0]


def _traced(ours: Sequence[Word], theirs: Sequence[Word], worth: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    one = other = 0
    while one < len(ours) and other < len(theirs):
        near = _nearness(ours[one].key, theirs[other].key)
        if near and worth[one][other] == worth[one + 1][other + 1] + _worth(ours[one]) * near:
            places.append((one, other))
            one, other = one + 1, other + 1
        elif worth[one][other] == worth[one + 1][other]:
            one += 1
        else:
            other += 1
    return places


def _settled(
    ours: Sequence[Word], theirs: Sequence[Word], places: Sequence[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Return the pairs with each small word next to the word that it belongs to: the last of several `in`."""
    settled = list(places)
    for at in range(len(settled) - 2, -1, -1):
        (one, other), (next_one, next_other) = settled[at], settled[at + 1]
        if next_one == one + 1 and next_other > other + 1 and theirs[next_other - 1].key == ours[one].key:
            settled[at] = (one, next_other - 1)
    return tuple(settled)


def is_past(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a verb in the past, or a participle, by its form and by what stands before it."""
    word, before = words[at], words[at - 1].key if at else ""
    if (at and not word.shown.islower()) or before in _BEFORE_NOUN or word.key in AUXILIARIES:
        return False
    return word.key in IRREGULAR_PAST or (word.key.endswith("ed") and len(word.key) > 3 and word.key not in NOT_PAST)
