"""The words of two texts that tell one thing, paired in the order of both."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest.english.adverbs import is_adverb
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import dates_of, tokens_of
from newsdigest.numbers.lexicon import NUMBER_WORDS
from newsdigest.numbers.neighbours import UNCOUNTED

GRAMMAR = UNCOUNTED | AUXILIARIES | frozenset(("himself", "herself", "itself", "themselves", "myself", "yourself"))
"""Words that tell nothing by themselves."""
_QUOTES = "\"'“”‘’"
_SIGNS = "%‰$€£¥°&+/=*§#@_"  # part of what they stand beside
_HYPHEN = "\N{HYPHEN}"  # as a mark: it joins the words on either side and parts no clauses

Places = tuple[tuple[int, int], ...]


class Word(NamedTuple):
    """A word, figure or mark of a text: `key` without the ending of an owner, and the marks before it."""

    key: str
    shown: str
    start: int
    end: int
    is_word: bool
    is_figure: bool
    is_dated: bool
    is_owner: bool
    marks: str

    @property
    def is_telling(self) -> bool:
        """Whether it tells something by itself."""
        return self.is_figure or (len(self.key) > 1 and self.key not in GRAMMAR)

    @property
    def is_content(self) -> bool:
        """The same of a page in anybody's hand, where `was` may stand for a deed, and `up` for nothing."""
        return self.is_figure or (self.is_word and len(self.key) > 2 and self.key not in UNCOUNTED)

    @property
    def is_number(self) -> bool:
        """Whether it is a figure, or a number in words."""
        return self.is_figure or self.key in NUMBER_WORDS

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
        return bool(self.marks.strip(_QUOTES + _SIGNS + _HYPHEN))

    @property
    def is_joined(self) -> bool:
        """Whether a hyphen joins it to the word before: the `final` of `semi-final`."""
        return self.marks == _HYPHEN

    @property
    def forms(self) -> frozenset[str]:
        """All words that it may be a form of."""
        return lemmas(self.key)


@lru_cache(4096)
def tokens_with_marks(text: str) -> tuple[Word, ...]:
    """Return the words, figures and marks of a text."""
    return tuple(_read(text))


@lru_cache(4096)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words and figures of a text."""
    return tuple(word for word in tokens_with_marks(text) if word.is_word or word.is_figure)


def _read(text: str) -> Iterator[Word]:
    dated = [(words.start, words.end) for words in dates_of(text)]
    marks = ""
    for token in tokens_of(text):
        key, shown = token.word.replace("’", "'"), text[token.start : token.end]
        yield Word(
            key=key.removesuffix("'s"),
            shown=shown,
            start=token.start,
            end=token.end,
            is_word=token.is_word,
            is_figure=token.is_figure,
            is_dated=any(start <= token.start < end for start, end in dated),
            is_owner=key.endswith("'s") or (key.endswith("s") and text[token.end : token.end + 1] in ("'", "’")),
            marks=marks,
        )
        is_hyphen = shown in ("-", _HYPHEN) and not text[token.start - 1 : token.start].isspace()
        is_hyphen = is_hyphen and not text[token.end : token.end + 1].isspace()
        marks = "" if token.is_word or token.is_figure else marks + (_HYPHEN if is_hyphen else shown)


def aligned(
    ours: Sequence[Word], theirs: Sequence[Word], worth: Callable[[Word], int], nearness: Callable[[str, str], int]
) -> tuple[Places, int]:
    """Return the pairs of places, in the order of both texts, that are worth most together, and what they are worth.

    A pair is worth what `worth` says of the word of ours, times the nearness of the two.
    """
    best = _best(ours, theirs, worth, nearness)
    places: list[tuple[int, int]] = []
    one = other = 0
    while one < len(ours) and other < len(theirs):
        near = nearness(ours[one].key, theirs[other].key)
        if near and best[one][other] == best[one + 1][other + 1] + worth(ours[one]) * near:
            places.append((one, other))
            one, other = one + 1, other + 1
        elif best[one][other] == best[one + 1][other]:
            one += 1
        else:
            other += 1
    return _settled(ours, theirs, places), best[0][0]


def _best(
    ours: Sequence[Word], theirs: Sequence[Word], worth: Callable[[Word], int], nearness: Callable[[str, str], int]
) -> list[list[int]]:
    """Return for every two places what can be paired from them on."""
    best = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for one in range(len(ours) - 1, -1, -1):
        row, below, value, key = best[one], best[one + 1], worth(ours[one]), ours[one].key
        for other in range(len(theirs) - 1, -1, -1):
            most = max(below[other], row[other + 1])
            near = nearness(key, theirs[other].key)
            row[other] = max(most, below[other + 1] + value * near) if near else most
    return best


def _settled(ours: Sequence[Word], theirs: Sequence[Word], places: Sequence[tuple[int, int]]) -> Places:
    """Return the pairs with each small word next to the word that it belongs to: the last of several `in`."""
    settled = list(places)
    for at in range(len(settled) - 2, -1, -1):
        (one, other), (next_one, next_other) = settled[at], settled[at + 1]
        if next_one == one + 1 and next_other > other + 1 and theirs[next_other - 1].key == ours[one].key:
            settled[at] = (one, next_other - 1)
    return tuple(settled)
