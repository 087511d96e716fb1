"""Two sentences that run alongside each other word for word but in one place: the cause, the weapon, the office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from newsdigest import numbers
from newsdigest.dates.lexicon import WEEKDAYS
from newsdigest.english.vocabulary import act_at, stem, telling, words
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import dates_of, names_of, quantities_of, tokens_of
from newsdigest.reconcile.negations import is_negative
from newsdigest.reconcile.spellings import Spellings

_LONGEST = 700
"""Characters of a sentence that may run alongside another; hostile words may go on for megabytes."""
_SHARED = 4
"""Telling words that both have beside the place in which they differ."""
_SLOT = 4
"""Telling words that stand in that place: what is longer is another clause."""
_NAMED = 6
_MOSTLY = 0.8
ORDERING = frozenset(words("before after with without"))
"""Small words that tell much."""
_JOINING = frozenset(
    words("despite amid owing due because including like unlike via per upon within towards alongside")
)
"""Words that tell nothing by themselves."""
_DATELINE = re.compile(r"^[A-Z][A-Z'.]{2,30}\b[^—\n]{0,60}? (?:—|–|-{1,2}) ")
FIGURE = "#"
"""What the keys of figures begin with; their unit follows."""


class Word(NamedTuple):
    """A telling word of a sentence: what it has in common with its other forms, and where it stands."""

    key: str
    words: tuple[str, ...]
    start: int
    end: int
    is_name: bool


class Slot(NamedTuple):
    """The one place in which two sentences differ; figures beside it may differ as well."""

    ours: tuple[Word, ...]
    theirs: tuple[Word, ...]
    has_other_figures: bool = False


def slot_between(ours: str, theirs: str, spellings: Spellings) -> Slot | None:
    """Return the one place in which two sentences differ that else run word for word alongside each other.

    What one of them alone tells beside is a detail of its own; figures and dates are compared by others.
    """
    if ours == theirs or not _look_alike(ours, theirs):
        return None
    if is_negative(ours) != is_negative(theirs) or not _may_be_of_one_time(ours, theirs):
        return None
    left, right = (_spelt(telling_words_of(text[:_LONGEST]), spellings) for text in (ours, theirs))
    slots: list[Slot] = []
    shared, alone, has_other_figures = 0, [0, 0], False
    for a, b, is_shared in _runs([one.key for one in left], [one.key for one in right]):
        if is_shared:
            shared += len(a)
            pairs = zip((left[at] for at in a), (right[at] for at in b), strict=True)
            has_other_figures |= any(one.key.startswith(FIGURE) and one.words != other.words for one, other in pairs)
        elif a and b:
            slots.append(Slot(tuple(left[at] for at in a), tuple(right[at] for at in b)))
        else:
            alone = [alone[0] + len(a), alone[1] + len(b)]
    if len(slots) != 1:
        return None
    slot = slots[0]._replace(has_other_figures=has_other_figures)
    return slot if _runs_alongside(slot, shared, alone) and _is_of_one_sort(slot) else None


def _look_alike(ours: str, theirs: str) -> bool:
    """Whether two sentences have most of their words in common, as they stand: most pairs do not, and end here."""
    said, found = _split(ours[:_LONGEST]), _split(theirs[:_LONGEST])
    return len(said & found) >= _COMMON * min(len(said), len(found))


_COMMON = 0.5


@lru_cache(maxsize=2048)
def _split(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _may_be_of_one_time(ours: str, theirs: str) -> bool:
    """Whether two sentences do not name two weekdays or two parts of the day: what fell at noon may rise at night."""
    said, found = ({token.word for token in tokens_of(text[:_LONGEST])} for text in (ours, theirs))
    return all(not (said & some and found & some) or said & found & some for some in (_DAYS, _HOURS))


_DAYS = frozenset(WEEKDAYS)
_HOURS = frozenset(words("morning noon afternoon evening night overnight midnight dawn dusk"))


def _runs_alongside(slot: Slot, shared: int, alone: Sequence[int]) -> bool:
    """Whether enough is shared beside the place, and little is told by one alone."""
    size = max(_size(slot.ours), _size(slot.theirs))
    is_all_else = size == 1 and not any(alone) and not slot.has_other_figures and shared >= _SHARED - 1
    is_short = is_all_else or (size <= _SLOT and shared >= _SHARED + size - 1)
    return is_short and min(alone) <= (1 - _MOSTLY) * shared and max(alone) <= shared / 2


def _size(side: Sequence[Word]) -> int:
    """Return how much stands in the place: somebody with a name and an office is one thing."""
    return 1 if any(one.is_name for one in side) and len(side) <= _NAMED else len(side)


def _is_of_one_sort(slot: Slot) -> bool:
    """Whether the words of the place can exclude each other: a name and a name, no two forms of one word."""
    ours, theirs = slot.ours, slot.theirs
    figures = [any(one.key.startswith(FIGURE) for one in side) for side in (ours, theirs)]
    names = [any(one.is_name for one in side) for side in (ours, theirs)]
    if any(figures):
        return all(figures) and len(ours) == len(theirs) == 1 and not _are_of_one_size(ours[0], theirs[0])
    if names[0] != names[1]:
        return False
    left, right = ({word.replace("-", "") for one in side for word in one.words} for side in (ours, theirs))
    return not any(_is_kin(a, b) for a in left for b in right) and not _is_acronym(ours, theirs)


_MONEY = re.compile(r"#[A-Z]{3}$")


def _are_of_one_size(one: Word, other: Word) -> bool:
    """Whether two figures of different units may be one, converted and rounded: only currencies surely differ."""
    return not (_MONEY.match(one.key) and _MONEY.match(other.key))


_FAMILY = 5
"""Letters that two words of one family begin with."""


def _is_kin(one: str, other: str) -> bool:
    return not lemmas(one).isdisjoint(lemmas(other)) or (len(one) >= _FAMILY and one[:_FAMILY] == other[:_FAMILY])


def _is_acronym(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether the words of one side are the first letters of the other's."""
    for short, long in ((ours, theirs), (theirs, ours)):
        letters = "".join(one.words[0] for one in short).replace(".", "")
        if len(letters) > 1 and "".join(one.words[0][:1] for one in long).startswith(letters):
            return True
    return False


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
            found.append(Word(f"{FIGURE}{unit}", (spelled[at],), figure.start, figure.end, is_name=False))
            done = figure.end
        elif token.start >= done and not _is_within(token.start, dated):
            act, length = act_at(spelled, at)
            if act or tells_much(spelled[at]):
                is_name = text[token.start].isupper() and (token.start > first or _is_within(token.start, named))
                last = tokens[at + length - 1].end
                own = tuple(spelled[at : at + length])
                found.append(Word(stem(act or spelled[at]), (act,) if act else own, token.start, last, is_name))
        at += length
    return tuple(found)


def tells_much(word: str) -> bool:
    """Whether a word counts when sentences are laid alongside each other."""
    return word in ORDERING or (telling(word) > 0 and word not in _JOINING)


def _is_within(at: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in stretches)
