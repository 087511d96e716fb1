"""What an article says there is none of, told by a page as there: "traces of oil" of "no trace of oil"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest.checks.archives import Folder
from newsdigest.checks.denials import disputes
from newsdigest.checks.opposites import Opposition
from newsdigest.checks.wordings import are_same, common
from newsdigest.facts.acts import opens
from newsdigest.facts.alignment import Word, words_of
from newsdigest.facts.statements import may_deny
from newsdigest.facts.wordclasses import CLAUSES, DETERMINERS, PREPOSITIONS
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences

_NONE = frozenset(("no", "without", "any", "little"))
_LONGEST = 4  # words of what there is none of


class _Phrase(NamedTuple):
    """A noun with "of" and the words behind that, and whether there is none of it."""

    noun: Word
    words: tuple[Word, ...]
    is_denied: bool


def told_absences(told: str, folders: Sequence[Folder]) -> Iterator[Opposition]:
    """Yield what a page has of that of which the articles say only that there is none."""
    for sentence in sentences(told):
        if may_deny(sentence.text) or disputes(sentence.text) or sentence.text.rstrip().endswith("?"):
            continue
        for phrase in _phrases(sentence.text):
            found = [(folder, text, other) for folder in folders for text, other in _same(phrase, folder)]
            if found and all(other.is_denied for _, _, other in found):
                folder, text, other = found[0]
                said = f"{phrase.noun.shown} of {phrase.words[-1].shown}"
                difference = Difference(kind="negation", said=said, found=f"no {other.noun.shown}")
                yield Opposition(folder, text, difference)
                return


def _same(phrase: _Phrase, folder: Folder) -> Iterator[tuple[str, _Phrase]]:
    """Yield the phrases of an article with the same noun and the same words behind it."""
    for text, _ in folder.told():
        for other in _phrases(text):
            if are_same(phrase.noun, other.noun) and len(common(phrase.words, other.words)) == len(phrase.words):
                yield text, other


@lru_cache(4096)
def _phrases(text: str) -> tuple[_Phrase, ...]:
    words = words_of(text)
    found = []
    for at in range(1, len(words) - 1):
        if words[at].key != "of" or not words[at - 1].is_plain or opens(words[at]):
            continue
        behind = _behind(words, at + 1)
        first = at - 1
        while first > 0 and words[first - 1].is_plain and not opens(words[first]):
            first -= 1
        is_denied = first > 0 and words[first - 1].key in _NONE and not opens(words[first])
        if behind and (words[first - 1].key != "any" or may_deny(text)):
            found.append(_Phrase(words[at - 1], behind, is_denied))
    return tuple(found)


def _behind(words: Sequence[Word], first: int) -> tuple[Word, ...]:
    end = first
    while end < len(words) and end - first < _LONGEST and (end == first or not opens(words[end])):
        if words[end].key in PREPOSITIONS | CLAUSES | {"and", "or", "but"}:
            break
        end += 1
    return tuple(word for word in words[first:end] if word.is_telling and word.key not in DETERMINERS)
