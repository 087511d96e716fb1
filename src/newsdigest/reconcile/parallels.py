"""Two sentences that run alongside each other word for word but in one place: the cause, the weapon, before or after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from newsdigest import numbers
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import dates_of, names_of, quantities_of, tokens_of
from newsdigest.facts.polarity import OPPOSITES
from newsdigest.reconcile.negations import is_negative
from newsdigest.reconcile.spellings import Spellings
from newsdigest.vocabulary import act_at, stem, telling, words

_LONGEST = 700
"""Characters of a sentence that may run alongside another; hostile words may go on for megabytes."""
_SHARED = 4
"""Telling words that both have beside the place in which they differ."""
_SLOT = 4
"""Telling words that stand in that place: what is longer is another clause."""
_MOSTLY = 0.8
_ORDERING = frozenset(words("before after with without despite until"))
"""Small words that tell much."""
_DATELINE = re.compile(r"^[A-Z][A-Z'.]{2,30}\b[^—\n]{0,60}? (?:—|–|-{1,2}) ")
_FIGURE = "#"


class Word(NamedTuple):
    """A telling word of a sentence: what it has in common with its other forms, and where it stands."""

    key: str
    words: tuple[str, ...]
    start: int
    end: int
    is_name: bool


class Slot(NamedTuple):
    """The one place in which two sentences differ."""

    ours: tuple[Word, ...]
    theirs: tuple[Word, ...]


def slot_between(ours: str, theirs: str, spellings: Spellings) -> Slot | None:
    """Return the one place in which two sentences differ that else run word for word alongside each other.

    What one of them alone tells beside is a detail of its own; figures and dates are compared by others.
    """
    if ours == theirs or is_negative(ours) != is_negative(theirs):
        return None
    left, right = (_spelt(telling_words_of(text[:_LONGEST]), spellings) for text in (ours, theirs))
    slots: list[Slot] = []
    shared, alone = 0, [0, 0]
    for a, b, is_shared in _runs([one.key for one in left], [one.key for one in right]):
        if is_shared:
            shared += len(a)
        elif a and b:
            slots.append(Slot(tuple(left[at] for at in a), tuple(right[at] for at in b)))
        else:
            alone = [alone[0] + len(a), alone[1] + len(b)]
    if len(slots) != 1 or not _runs_alongside(slots[0], shared, alone):
        return None
    return slots[0] if _is_of_one_sort(slots[0]) else None


def _runs_alongside(slot: Slot, shared: int, alone: Sequence[int]) -> bool:
    """Whether enough is shared beside the place, and little is told by one alone."""
    size = max(map(_size, slot))
    is_short = size <= _SLOT and shared >= _SHARED + size - 1
    return is_short and min(alone) <= (1 - _MOSTLY) * shared and max(alone) <= shared / 2


def _size(side: Sequence[Word]) -> int:
    """Return how much stands in the place: a name of several words is one thing."""
    return sum(not one.is_name for one in side) + any(one.is_name for one in side)


def _is_of_one_sort(slot: Slot) -> bool:
    """Whether the words of the place can exclude each other: a name and a name, no two forms of one word."""
    ours, theirs = slot
    figures = [any(one.key.startswith(_FIGURE) for one in side) for side in slot]
    names = [any(one.is_name for one in side) for side in slot]
    if any(figures):
        return all(figures) and len(ours) == len(theirs) == 1
    if names[0] != names[1]:
        return False
    left, right = ({word for one in side for word in one.words} for side in slot)
    return not any(_is_kin(a, b) for a in left for b in right) and not _is_acronym(ours, theirs)


_FAMILY = 5
"""Letters that two words of one family begin with."""


def _is_kin(one: str, other: str) -> bool:
    return not lemmas(one).isdisjoint(lemmas(other)) or (len(one) >= _FAMILY and one[:_FAMILY] == other[:_FAMILY])


def _is_acronym(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether the words of one side are the first letters of the other's."""
    for short, long in ((ours, theirs), (theirs, ours)):
        letters = "".join(one.words[0] for one in short).replace(".", "")
        if len(long) > 1 and letters == "".join(one.words[0][:1] for one in long):
            return True
    return False


def are_opposed(slot: Slot) -> bool:
    """Whether a word of one side has its opposite on the other."""
    left, right = ({form for one in side for word in one.words for form in lemmas(word)} for side in slot)
    return any(other in right for word in left for other in OPPOSITES.get(word, ()))


def _runs(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[range, range, bool]]:
    """Return the stretches that two sequences share, and those between them, in order."""
    found: list[tuple[range, range, bool]] = []
    a = b = 0
    for block in (*LCSseq.opcodes(ours, theirs),):
        if block.tag != "equal":
            continue
        if block.src_start > a or block.dest_start > b:
            found.append((range(a, block.src_start), range(b, block.dest_start), False))
        found.append((range(block.src_start, block.src_end), range(block.dest_start, block.dest_end), True))
        a, b = block.src_end, block.dest_end
    if a < len(ours) or b < len(theirs):
        found.append((range(a, len(ours)), range(b, len(theirs)), False))
    return found


def _spelt(told: Sequence[Word], spellings: Spellings) -> list[Word]:
    """Return the words with variants of a name under one spelling."""
    return [
        one._replace(key=" ".join(spellings[one.words[0]])) if one.is_name and one.words[0] in spellings else one
        for one in told
    ]


@lru_cache(maxsize=2048)
def telling_words_of(text: str) -> tuple[Word, ...]:
    """Return the telling words of a sentence and its figures; dates are compared by their days and left out."""
    opening = _DATELINE.match(text)
    first = opening.end() if opening else 0
    dated = [(one.start, one.end) for one in dates_of(text)]
    named = [(one.start, one.end) for one in names_of(text)]
    figures = {one.start: one for one in quantities_of(text)}
    tokens = [one for one in tokens_of(text) if (one.is_word or one.is_figure) and one.start >= first]
    spelled = [one.word.replace("’", "'").removesuffix("'s") for one in tokens]
    found: list[Word] = []
    at, done = 0, first
    while at < len(tokens):
        token, length = tokens[at], 1
        if token.start in figures:
            figure = figures[token.start]
            unit = numbers.measure(figure)[1] or ""
            found.append(Word(f"{_FIGURE}{unit}", (spelled[at],), figure.start, figure.end, is_name=False))
            done = figure.end
        elif token.start >= done and not _is_within(token.start, dated):
            act, length = act_at(spelled, at)
            if act or telling(spelled[at]) or spelled[at] in _ORDERING:
                is_name = text[token.start].isupper() and (token.start > first or _is_within(token.start, named))
                last = tokens[at + length - 1].end
                own = tuple(spelled[at : at + length])
                found.append(Word(stem(act or spelled[at]), (act,) if act else own, token.start, last, is_name))
        at += length
    return tuple(found)


def _is_within(at: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in stretches)
