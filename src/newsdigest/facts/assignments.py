"""Which of two figures is of which of two things: of cars and lorries, of 2014 and 2025, of one head and another.

In English two figures follow the things that they are of in one order, whatever stands between them: "cars pay 2 and
lorries 6", "2 for cars and 6 for lorries", "cars and lorries pay 2 and 6". A page that has the figures in the order of
its article and the things in the other, or the reverse, has exchanged them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from newsdigest.english.vocabulary import stem
from newsdigest.facts.alignment import Word, words_of
from newsdigest.facts.naming import is_ordinary
from newsdigest.facts.passage import dates_of, quantities_of
from newsdigest.facts.statements import may_deny
from newsdigest.numbers.neighbours import MONTHS, WEEKDAYS
from newsdigest.schema.mention import Difference, DifferenceKind

_NEAR = 6  # words between a figure and a plain word that it may be of
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
_IN_A_ROW = 4  # words from one of two things, or figures, that are told in a row to the other
_SHOWN = 9  # words that a finding gives in a row
_YEAR = 4  # digits of one
_MONTH = 3  # letters by which one is known, in full or shortened


class _Item(NamedTuple):
    """A figure, a date, a name or a word of a text, by what it is known, where it stands, and of which kind it is."""

    key: str
    shown: str
    at: int
    kind: object = None
    counted: str | None = None
    is_owner: bool = False


class _Read(NamedTuple):
    figures: tuple[_Item, ...]
    dates: tuple[_Item, ...]
    names: tuple[_Item, ...]
    plain: tuple[_Item, ...]


class Assignment(NamedTuple):
    """Two figures or dates of a sentence that a passage has too: whether their things have changed places."""

    values: tuple[str, str]
    is_turned: bool
    difference: Difference


def assignments(sentence: str, passage: str) -> Iterator[Assignment]:
    """Yield every two figures, or two dates, of a sentence whose things a passage has beside them as well."""
    ours, theirs = _read(sentence), _read(passage)
    if not may_be_exchanged(sentence):  # "6,800 metres, not 8,000 as first said" has both beside one thing
        return
    for values, others, heads in (
        (ours.figures, theirs.figures, ("dates", "names", "plain")),
        (ours.dates, theirs.dates, ("names", "plain")),
    ):
        for one, two in combinations(_single(values), 2):
            first, second = _find(one, others), _find(two, others)
            if first is None or second is None:
                continue
            if not (_are_of_kind(one, two) and _are_of_kind(first, second)):
                continue
            if one.is_owner != two.is_owner or first.is_owner != second.is_owner:  # "on Friday", of "Thursday's vote"
                continue
            if _is_part(sentence, one, two) != _is_part(passage, first, second):
                continue
            is_turned = _is_turned(((one, two), (first, second)), heads, ours, theirs)
            if is_turned is not None:
                kind: DifferenceKind = "date" if values is ours.dates else "number"
                said, found = _between(sentence, one, two), _between(passage, first, second)
                yield Assignment((one.key, two.key), is_turned, Difference(kind=kind, said=said, found=found))


def may_be_exchanged(sentence: str) -> bool:
    """Whether a sentence has two figures or two dates at all, and denies nothing."""
    read = _read(sentence)
    return max(len(read.figures), len(read.dates)) > 1 and not may_deny(sentence)


def _is_part(text: str, one: _Item, two: _Item) -> bool:
    """Whether a figure is part of the other, right before it: what they are of stands around them then, not in a row.

    "Ten of the 30 boats raised still sail" has in the middle what "30 boats were raised, and ten still sail" has first.
    """
    first, last = sorted((one.at, two.at))
    between = [word.key for word in words_of(text)[first + 1 : last]]
    return "of" in between and len(between) <= _IN_A_ROW


def _between(text: str, one: _Item, two: _Item) -> str:
    """Return the words from one figure to the other, or the two with what follows them where they lie far apart."""
    words = words_of(text)
    first, last = sorted((one.at, two.at))
    if last - first <= _SHOWN:
        return text[words[first].start : words[last].end]
    ends = (text[words[at].start : words[min(at + 2, len(words) - 1)].end] for at in (first, last))
    return " … ".join(ends)


_Two = tuple[_Item, _Item]


def _is_turned(values: tuple[_Two, _Two], heads: Sequence[str], ours: _Read, theirs: _Read) -> bool | None:
    """Whether the things that both texts have beside two figures stand the other way round; None if there are none."""
    (one, two), (first, second) = values
    for kind in heads:
        mine, others = getattr(ours, kind), getattr(theirs, kind)
        turned: list[bool] = []
        for a, b in combinations(_single(mine), 2):
            c, d = _find(a, others), _find(b, others)
            if c is None or d is None or abs(a.at - b.at) == 1 or abs(c.at - d.at) == 1:  # two words of one name
                continue
            if kind == "dates" and a.kind != b.kind:
                continue
            if kind == "plain" and not (_are_apart(a, b, one, two) and _are_apart(c, d, first, second)):
                continue
            if not (_is_row((a, b), (one, two)) and _is_row((c, d), (first, second))):
                continue
            turned.append(((a.at < b.at) == (one.at < two.at)) != ((c.at < d.at) == (first.at < second.at)))
        if turned:
            return all(turned)
    return None


def _are_of_kind(one: _Item, two: _Item) -> bool:
    """Whether two figures or dates may stand for one another: of one unit, and of the same things if of any."""
    bare = [each for each in (one, two) if each.kind is None]
    is_bare = len(bare) == 1 and bare[0].counted is None  # "offered 4 percent; the union had asked for 9"
    return (one.kind == two.kind or is_bare) and (one.counted == two.counted or None in (one.counted, two.counted))


def _is_row(things: _Two, values: _Two) -> bool:
    """Whether each thing has its figure beside it, or two in a row have their figures in a row: "A and B 2 and 3"."""
    (a, b), (one, two) = (sorted(item.at for item in each) for each in (things, values))
    is_parted = not (b < one or two < a)
    return is_parted or (b - a <= _IN_A_ROW and two - one <= _IN_A_ROW)


def _are_apart(a: _Item, b: _Item, one: _Item, two: _Item) -> bool:
    """Whether of two words the first in the text is near the first of two figures, and the second near the second."""
    (a, b), (one, two) = sorted((a, b), key=lambda each: each.at), sorted((one, two), key=lambda each: each.at)
    return abs(a.at - one.at) <= _NEAR and abs(b.at - two.at) <= _NEAR and a.at < two.at and b.at > one.at


def _single(items: Sequence[_Item]) -> list[_Item]:
    """Return the items that a text has once."""
    keys = [item.key for item in items]
    return [item for item in items if keys.count(item.key) == 1]


def _find(item: _Item, items: Sequence[_Item]) -> _Item | None:
    found = [other for other in items if other.key == item.key]
    return found[0] if len(found) == 1 else None


@lru_cache(2048)
def _read(text: str) -> _Read:
    words = words_of(text)
    if not any(word.is_number for word in words):
        return _Read((), (), (), ())
    dated = [(each.start, each.end) for each in dates_of(text)]
    figures = [
        _Item(f"{each.value}", each.text, _place(words, each.start), each.unit, each.counted)
        for each in quantities_of(text)
        if each.unit != "tally" and each.upper is None and not any(start <= each.start < end for start, end in dated)
    ]
    figures += [
        _Item(each[1], each[0], _place(words, each.start()), "ordinal")
        for each in _ORDINAL.finditer(text)
        if not any(start <= each.start() < end for start, end in dated)
    ]
    taken = {figure.at for figure in figures}
    counted = {each.counted for each in quantities_of(text)} | {each.unit for each in quantities_of(text)}
    dates = [
        _Item(
            word.key[:_MONTH] if _kind(word) == "month" else word.key, word.shown, at, _kind(word), None, word.is_owner
        )
        for at, word in enumerate(words)
        if word.is_dated and word.is_telling
    ]
    names, plain = [], []
    for at, word in enumerate(words):
        if at in taken or word.is_dated or word.is_number or not word.is_telling:
            continue
        if word.is_name and not (word.start == 0 and is_ordinary(word.key)):
            names.append(_Item(word.key, word.shown, at))
        elif word.key not in counted and not any(form in counted for form in word.forms):
            plain.append(_Item(stem(word.key), word.shown, at))
    return _Read(tuple(figures), tuple(dates), tuple(names), tuple(plain))


def _kind(word: Word) -> str:
    """Return whether a word of a date is a year, a day, a month or a weekday."""
    if word.is_figure:
        return "year" if len(word.key) == _YEAR else "day"
    return "weekday" if word.key in WEEKDAYS else "month" if word.key in MONTHS else "time"


def _place(words: Sequence[Word], start: int) -> int:
    return next((at for at, word in enumerate(words) if word.start >= start), len(words))
