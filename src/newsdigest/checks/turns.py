"""What a page tells the other way round in words of its own: a figure that rose for one that fell, and contraries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.checks.archives import Folder
from newsdigest.checks.denials import are_of_others, are_told_of_two, denying_words, has_alike
from newsdigest.checks.likeness import words_of
from newsdigest.checks.opposites import Opposition
from newsdigest.checks.reckonings import are_same, as_figure
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.english.vocabulary import phrased, stem, tokens
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.opposites import WEAK, are_listed
from newsdigest.facts.passage import quantities_of
from newsdigest.facts.polarity import FALLING, RISING
from newsdigest.facts.statements import may_deny
from newsdigest.numbers import Quantity
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_UP = RISING | _set("more higher above extra additional")
_DOWN = FALLING | _set("less fewer lower below tumble sink halve")
_NO_MOVE = _set("lift strengthen weaken contract expand boost lower")
_CLAUSE = re.compile(r"[,;:.()—]\s|\s(?:and|but|while|although|though|whereas|which|who|after|before|when|as)\s")
_HEDGE = re.compile(r"\b(?:more|less|fewer|higher|lower)\sthan\s[^\w]{0,2}$", re.IGNORECASE)
_SHORT = re.compile(r"\b(?:f[ae]ll(?:s|en|ing)?|c[ao]m(?:e|es|ing))\s(?:just\s|far\s|well\s)?short\b", re.IGNORECASE)
_OR_MORE = re.compile(r"\bor\s(?:more|less|fewer|higher|lower)\b", re.IGNORECASE)
_MOVED = re.compile(r"(?:edg|inch|mov|creep|crept|tick|com|cam|go|went|gone)(?:e|es|ed|s|ing)?\s(?:up|down)")
_SHARED = 2  # content words that a page and a passage share, before two words are held against one another
_LITTLE = 0.3
_IDLE = WEAK | AUXILIARIES | _set("lack lacks lacked")
_LONG = 4  # letters of words that may be contraries


def turned_figures(told: str, folders: Sequence[Folder]) -> Iterator[Opposition]:
    """Yield the figures that go up on a page and down in the articles, wherever these have them, or the reverse."""
    for sentence in sentences(told):
        for quantity in quantities_of(sentence.text):
            way = _way(sentence.text, quantity)
            if way is None:
                continue
            theirs = [each for folder in folders for each in _ways(quantity, folder)]
            if theirs and all(other is not None and other[0] != way[0] for _, other, _ in theirs):
                folder, other, passage = theirs[0]
                found = f"{other[1]} … {quantity.text}" if other else None
                difference = Difference(kind="direction", said=f"{way[1]} … {quantity.text}", found=found)
                yield Opposition(folder, passage, difference)
                return


_Way = tuple[str, str]


def _ways(quantity: Quantity, folder: Folder) -> Iterator[tuple[Folder, _Way | None, str]]:
    """Yield which way each figure of an article goes that is the same."""
    for passage, _ in folder.told():
        for other in quantities_of(passage):
            if are_same(as_figure(quantity), as_figure(other)):
                yield folder, _way(passage, other), passage


def _way(text: str, quantity: Quantity) -> _Way | None:
    """Return whether a figure goes up or down in its clause, and the word for it, if it goes one way."""
    before = _CLAUSE.split(_HEDGE.sub("", _SHORT.sub("", text[: quantity.start])))[-1]
    behind = _OR_MORE.sub("", _CLAUSE.split(_SHORT.sub("", text[quantity.end :]))[0])
    found: dict[str, str] = {}
    for word in (*tokens(before)[-6:], *tokens(behind)[:4]):
        forms = lemmas(word.casefold()) - _NO_MOVE
        for way, words in (("up", _UP), ("down", _DOWN)):
            if not words.isdisjoint(forms):
                found.setdefault(way, word)
    denying = (word for word in denying_words(before) if word not in _DOWN and not _MOVED.fullmatch(word))
    return next(iter(found.items())) if len(found) == 1 and not any(denying) else None


def contraries(told: str, folders: Sequence[Folder]) -> Iterator[Opposition]:
    """Yield where a page has the opposite of a word of the passage nearest to it, and none has a denial besides."""
    for sentence in sentences(told):
        for folder in folders:
            found = folder.closest(sentence.text, _LITTLE)
            if found is None or len(words_of(sentence.text) & words_of(found[0])) < _SHARED:
                continue
            pair = _contrary(sentence.text, *found)
            if pair is not None:
                yield Opposition(folder, found[0], Difference(kind="direction", said=pair[0], found=pair[1]))
                return


def _contrary(told: str, passage: str, around: str) -> tuple[str, str] | None:
    """Return a word of a page and its opposite in a passage, if either text has only one of them."""
    ours, theirs, beside = _acts(told), _acts(passage), _acts(around)
    for word in ours:
        if len(word) < _LONG or word in _IDLE or _stands_in(word, beside) or has_alike(word, passage):
            continue
        other = next((each for each in theirs if _are_opposed(word, each) and not _stands_in(each, ours)), None)
        if other is not None and (
            are_of_others(word, told, other, passage) or are_told_of_two(told, word, passage, other)
        ):
            continue
        if other is not None and not _is_denied(told, word) and not _is_denied(passage, other):
            return word, other
    return None


def _acts(text: str) -> list[str]:
    return phrased([word.casefold() for word in tokens(text)])


def _are_opposed(one: str, other: str) -> bool:
    if len(other) < _LONG or other in _IDLE:
        return False
    return are_listed(one, other)


def _stands_in(word: str, words: Sequence[str]) -> bool:
    return any(not lemmas(word).isdisjoint(lemmas(other)) or stem(word) == stem(other) for other in words)


def _is_denied(text: str, word: str) -> bool:
    """Whether a text has a word of denial besides the word itself."""
    return any(may_deny(each) and lemmas(each.casefold()).isdisjoint(lemmas(word)) for each in tokens(text))
