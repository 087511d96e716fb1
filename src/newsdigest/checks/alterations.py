"""One word changed in a sentence that is otherwise its article's own: the word at fault, and the one it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz import fuzz

from newsdigest.checks.archives import Folder
from newsdigest.english.smallwords import ARTICLES
from newsdigest.english.vocabulary import stem
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.senses import LIGHT, relation
from newsdigest.names.words import FUNCTION, SAYING
from newsdigest.numbers.lexicon import NUMBER_WORDS
from newsdigest.numbers.neighbours import MONTHS, UNCOUNTED, WEEKDAYS
from newsdigest.text import fold, sentences

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_QUOTED = re.compile(r"[“\"][^”\"]{0,2000}(?:[”\"]|\Z)")
_TOLD_THERE = 0.6
_FEWEST = 6  # words of a sentence that can be known as the article's own but for one of them
_BESIDE = 4  # words right before and behind it that are the same
_SPELT_ALIKE = 75
_IDLE = FUNCTION | UNCOUNTED | NUMBER_WORDS | frozenset(MONTHS) | frozenset(WEEKDAYS)


class Alteration(NamedTuple):
    """A word of a page, the one that the article has in its place, and the passage."""

    folder: Folder
    said: str
    found: str
    passage: str


def alterations(told: str, folders: Sequence[Folder]) -> list[Alteration]:
    """Return the words that stand in the place of another in sentences which are otherwise those of an article."""
    found = []
    for sentence in sentences(_QUOTED.sub(_blank, told)):
        changed = [each for folder in folders if (each := _altered(sentence.text, folder)) is not None]
        if len(changed) == len(folders) or (changed and not _is_told_so(sentence.text, folders)):
            found.append(changed[0])
    return found


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _is_told_so(sentence: str, folders: Sequence[Folder]) -> bool:
    """Whether one of the articles has the sentence as it is, but for what was left out."""
    ours = _folded(sentence)
    found = (folder.closest(sentence, _TOLD_THERE) for folder in folders)
    return any(_is_within(ours, _folded(each[0])) for each in found if each)


def _is_within(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    left = iter(theirs)
    return all(word in left for word in ours)


def _altered(sentence: str, folder: Folder) -> Alteration | None:
    ours, found = _words(sentence), folder.closest(sentence, _TOLD_THERE)
    if found is None or len(ours) < _FEWEST:
        return None
    theirs = _words(found[0])
    place = _difference(_folded(sentence), _folded(found[0]))
    if place is None:
        return None
    said, has = ours[place[0]], theirs[place[1]]
    if _is_another(said, has) and fold(said) not in _folded(found[1]):
        return Alteration(folder, said, has, found[0])
    return None


def _folded(text: str) -> list[str]:
    return [fold(word) for word in _words(text)]


def _words(text: str) -> list[str]:
    """Return the words of a text but for its articles: `was a toy`, `was real`."""
    return [word for word in _WORD.findall(text) if word.lower() not in ARTICLES]


def _difference(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int] | None:
    """Return where one word stands for another, if nothing else of a sentence is not the passage's, in its order."""
    changes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    others = [change for change in changes if change[0] not in ("equal", "insert")]
    if len(others) != 1 or others[0][0] != "replace":
        return None
    _, start, end, first, last = others[0]
    beside = [change for change in changes if change[0] == "equal" and (change[2] == start or change[1] == end)]
    around = sum(change[2] - change[1] for change in beside)
    is_one = end - start == last - first == 1 and around >= min(_BESIDE, len(ours) - 1)
    return (start, first) if is_one else None


def _is_another(said: str, has: str) -> bool:
    """Whether two words say different things: no names, figures and small words, no forms or spellings of one word."""
    mine, theirs = fold(said), fold(has)
    if not (said.islower() and has.islower()) or {mine, theirs} & _IDLE or min(len(mine), len(theirs)) < 3:
        return False
    if not LIGHT.isdisjoint(lemmas(mine) | lemmas(theirs)):  # "came from" for "was signed from"
        return False
    if {mine, theirs} <= SAYING or stem(mine) == stem(theirs) or lemmas(mine) & lemmas(theirs):
        return False
    return relation(mine, theirs) <= 0 and fuzz.ratio(mine, theirs) < _SPELT_ALIKE
