"""Which words of two tellings may mean the same, and which of them are names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newsdigest.english.vocabulary import stem
from newsdigest.facts.alignment import Word
from newsdigest.facts.naming import is_ordinary
from newsdigest.facts.synonyms import are_synonyms


def common(ours: Sequence[Word], theirs: Sequence[Word]) -> list[Word]:
    """Return the words of the one that the other has, in any form or as a word that tells the same."""
    return [word for word in ours if any(are_same(word, other) for other in theirs)]


@lru_cache(65_536)
def are_same(one: Word, other: Word) -> bool:
    """Whether two words may mean the same; names and figures are no others."""
    if one.key == other.key or not one.forms.isdisjoint(other.forms):
        return True
    if one.is_name or other.is_name or one.is_figure or other.is_figure:
        return False
    return stem(one.key) == stem(other.key) or are_synonyms(one.key, other.key)


def named(words: Sequence[Word]) -> list[Word]:
    """Return the names among some words."""
    return [word for word in words if word.is_name and not word.is_number and not _only_opens(word)]


def proper(words: Sequence[Word]) -> list[Word]:
    """Return the names among some words that are no words of the language: `Elm` of Elm Street School."""
    return [word for word in named(words) if not is_ordinary(word.key)]


def _only_opens(word: Word) -> bool:
    """Whether a word has its capital only because a sentence begins with it."""
    return word.start == 0 and is_ordinary(word.key)
