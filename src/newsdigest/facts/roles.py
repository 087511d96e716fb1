"""The figures of a text, each with the words that tell what it is the figure of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest.english.verbs import IRREGULAR_PAST
from newsdigest.english.vocabulary import stem
from newsdigest.english.words import word_set
from newsdigest.facts.alignment import Word, words_of
from newsdigest.facts.inflection import IRREGULAR_PLURALS
from newsdigest.facts.naming import is_ordinary
from newsdigest.facts.passage import quantities_of
from newsdigest.names.words import NATIONALITIES
from newsdigest.numbers import Quantity

CUTS = word_set("and but or nor while whereas though although because when where who which that whose whom as than")
_TIMES = word_set("after before since until till")
PASSED_OVER = word_set(
    "the a an its their his her our this that these those last past first next other remaining all about around some "
    "nearly almost roughly only just at least most more less over"
)


class Role(NamedTuple):
    """A figure, the words of its text before and behind it, and those that tell what it is the figure of."""

    quantity: Quantity
    leading: tuple[Word, ...]
    following: tuple[Word, ...]
    before: tuple[Word, ...]
    behind: tuple[Word, ...]

    @property
    def beside(self) -> tuple[Word, ...]:
        """The telling words on either side, as far as they are about the figure."""
        return self.before + self.behind

    @property
    def lead(self) -> str:
        """The word before the figure, but for articles and hedges."""
        return next((word.key for word in reversed(self.leading) if word.key not in PASSED_OVER), "")

    @property
    def words(self) -> tuple[Word, ...]:
        """All words of the text but the figure itself."""
        return self.leading + self.following


def is_deed(word: Word) -> bool:
    """Whether a word is by its form a verb that tells what was done: "passed", "seen"."""
    key = word.key
    is_irregular = not key.endswith(("s", "ing")) and len(word.forms) > 1 and key not in IRREGULAR_PLURALS
    return word.is_plain and (key.endswith("ed") or key in IRREGULAR_PAST or is_irregular)


def kind_of(word: Word) -> str:
    """Return whether a word is a date, a name or any other word."""
    if word.is_dated:
        return "date"
    is_name = word.is_name and word.key not in NATIONALITIES and not (word.start == 0 and is_ordinary(word.key))
    return "name" if is_name else "word"


def forms_of_all(words: Iterable[Word]) -> frozenset[str]:
    """Return the same of several words."""
    return frozenset(form for word in words for form in forms_of(word))


def forms_of(word: Word) -> frozenset[str]:
    """Return the words that a word may be a form of, and what it has in common with its synonyms."""
    return word.forms | {stem(word.key)}


@lru_cache(1024)
def roles_of(text: str) -> tuple[Role, ...]:
    """Return the figures of a text but those of dates, with what they are the figures of."""
    quantities = quantities_of(text)
    if not quantities:
        return ()
    words = words_of(text)
    places = [
        (each, [at for at, word in enumerate(words) if each.start <= word.start < each.end]) for each in quantities
    ]
    figures = [(each, at[0], at[-1] + 1) for each, at in places if at and not words[at[0]].is_dated]
    return tuple(_role(words, figures, number) for number in range(len(figures)))


def _role(words: Sequence[Word], figures: Sequence[tuple[Quantity, int, int]], number: int) -> Role:
    quantity, first, end = figures[number]
    last = figures[number - 1][2] if number else 0
    behind = figures[number + 1 :]
    if behind and any(word.key == "of" for word in words[end : behind[0][1]][:2]):  # "two of the three mills"
        behind = behind[1:]
    following = behind[0][1] if behind else len(words)
    return Role(
        quantity,
        tuple(words[:first]),
        tuple(words[end:]),
        () if words[first].opens else tuple(told_beside(words[last:first], backwards=True)),
        tuple(told_beside(words[end:following], backwards=False)),
    )


def told_beside(words: Sequence[Word], *, backwards: bool) -> Iterator[Word]:
    """Yield the telling words next to a figure, as far as their clause goes."""
    before = ""
    for word in reversed(words) if backwards else words:
        if word.key in ("whom", "which") and before == "of":  # "two of whom left"
            continue
        before = word.key
        if word.key in CUTS or (word.opens and not backwards):
            return
        if word.is_telling or word.key in _TIMES:
            yield word
        if word.opens:
            return
