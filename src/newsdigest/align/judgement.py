"""What two tellings of one passage may differ in, and what they may not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newsdigest.align.elisions import elided
from newsdigest.align.losses import losses, turned_deed
from newsdigest.align.particles import turned_round
from newsdigest.align.spellings import is_respelled
from newsdigest.align.steps import Step
from newsdigest.align.words import Word, WordKind
from newsdigest.facts.inflection import same_word
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.schema.mention import Difference, DifferenceKind

# A gap never hides these, a quote never adds them, and nothing stands in for them.
_MUST_MATCH: dict[WordKind, DifferenceKind] = {
    "number": "number",
    "unit": "unit",
    "date": "date",
    "negation": "negation",
    "name": "name",
}
_ADDABLE = frozenset(["the", "a", "an", "that", "and", "of"])
_STRAY = 2  # words at an end of a quote that show nothing of the sentence they are from
_SENTENCE_END = re.compile(r"[.!?]\W*\s")
_LONGEST_GAP = 60  # characters that an ellipsis may stand for
# "Was" is no inflection of "is": it moves what is told to another day.
_NOW, _THEN = frozenset(("is", "are", "am", "has", "have", "does", "do")), frozenset(("was", "were", "had", "did"))


class Verdict(NamedTuple):
    """Whether the words may stand for one another, and what speaks against it."""

    accepted: bool
    differences: tuple[Difference, ...]
    edits: int


class _Run(NamedTuple):
    """A stretch in which two tellings are not equal: words said and found, and whether an ellipsis is there.

    `first` is the place of the first word found, `before` the word of the quote in front of all.
    """

    said: list[Word]
    found: list[Word]
    first: int
    before: Word | None
    is_gap: bool


def judge(
    quote: Sequence[Word],
    body: Sequence[Word],
    steps: Sequence[Step],
    *,
    text: str,
    is_written_small: Callable[[str], bool],
) -> Verdict:
    """Return the verdict over an alignment of a quote with the words of a body, which stand in `text`.

    `is_written_small` tells of a word whether the article also writes it without a capital: then it names nobody.
    """
    differences: list[Difference] = []
    lost: list[Word] = []
    edits = 0
    for ours, theirs, first, before, is_gap in _runs(quote, body, steps):
        said, found = _names_only(ours, is_written_small), _names_only(theirs, is_written_small)
        last = first + len(theirs)
        if is_gap:
            differences.extend(_hidden(found))
            differences.extend(elided(body, first, last, text) if found else ())
        elif is_respelled(said, found, body[first - 1] if first else None):
            continue
        elif (
            len(said) == len(found)
            and all(map(_is_inflected, said, found))
            and not turned_round(body, first, said, found)
        ):
            edits += len(said)
        else:
            differences.extend(_parted(said, found))
            if not said:
                differences.extend(losses(body, first, last, text, before))
                lost.extend(found)
            edits += max(len(said), len(found))
    differences.extend(turned_deed(lost))
    differences.extend(_strayed(body, steps, text))
    accepted = not differences and edits <= _budget(quote)
    return Verdict(accepted, tuple(differences), edits)


def _strayed(body: Sequence[Word], steps: Sequence[Step], text: str) -> Iterator[Difference]:
    """Yield the words at an end of a quote that were only found in the sentence behind, or before, the rest of it."""
    places = [theirs for ours, theirs in steps if ours is not None and theirs is not None]
    for at in {*range(1, min(_STRAY, len(places) - 1) + 1), *range(max(len(places) - _STRAY, 1), len(places))}:
        one, other = places[at - 1], places[at]
        if other - one > 1 and _SENTENCE_END.search(text, body[one].end, body[other].start):
            yield Difference(kind="word", said=None, found=_joined(body[one + 1 : other]))


def _names_only(words: Sequence[Word], is_written_small: Callable[[str], bool]) -> list[Word]:
    """Take the kind `name` from ordinary words with a capital, as at the start of a sentence."""
    return [
        word._replace(kind="plain")
        if word.kind == "name" and (word.key in UNCOUNTED or is_written_small(word.key))
        else word
        for word in words
    ]


def _budget(quote: Sequence[Word]) -> int:
    """Return how many words may be lost or inflected: one or two, more in a long passage, none in a scrap."""
    length = sum(1 for word in quote if word.kind != "gap")
    return 0 if length < 4 else 1 if length < 7 else max(2, length // 12)


def _runs(quote: Sequence[Word], body: Sequence[Word], steps: Sequence[Step]) -> Iterator[_Run]:
    """Yield the stretches in which the two are not equal."""
    said: list[Word] = []
    found: list[Word] = []
    first, before = 0, None
    for ours, theirs in (*steps, (None, None)):
        is_equal = ours is not None and theirs is not None and quote[ours].key == body[theirs].key
        if not is_equal and (ours is not None or theirs is not None):
            if ours is not None:
                said.append(quote[ours])
            if theirs is not None:
                first = theirs if not found else first
                found.append(body[theirs])
        elif said or found:
            is_gap = bool(said) and all(word.kind == "gap" for word in said)
            yield _Run([word for word in said if word.kind != "gap"], found, first, before, is_gap)
            said, found = [], []
        if is_equal and ours is not None:
            before = quote[ours]


def _is_inflected(said: Word, found: Word) -> bool:
    both_free = said.kind not in _MUST_MATCH and found.kind not in _MUST_MATCH
    return both_free and same_word(said.key, found.key) and not _is_other_tense(said.key, found.key)


def _is_other_tense(said: str, found: str) -> bool:
    return (said in _NOW and found in _THEN) or (said in _THEN and found in _NOW)


def _hidden(found: Sequence[Word]) -> Iterator[Difference]:
    """Yield what an ellipsis hides and may not: a must-match fact, or more than its length."""
    for word in found:
        if word.kind in _MUST_MATCH:
            yield Difference(kind=_MUST_MATCH[word.kind], said=None, found=word.shown)
    if found and found[-1].end - found[0].start > _LONGEST_GAP:
        yield Difference(kind="word", said="…", found=" ".join(word.shown for word in found))


def _parted(said: Sequence[Word], found: Sequence[Word]) -> Iterator[Difference]:
    """Yield the differences of a stretch: facts first, kind by kind, then changed or added words."""
    facts = tuple(_facts(said, found))
    yield from facts
    if not found:
        yield from (_added(word) for word in said if word.kind not in _MUST_MATCH and word.key not in _ADDABLE)
    elif said and not facts:
        is_direction = any(word.kind == "direction" for word in (*said, *found))
        yield Difference(kind="direction" if is_direction else "word", said=_joined(said), found=_joined(found))


def _facts(said: Sequence[Word], found: Sequence[Word]) -> Iterator[Difference]:
    for kind, difference in _MUST_MATCH.items():
        ours = [word for word in said if word.kind == kind]
        theirs = [word for word in found if word.kind == kind]
        if [word.key for word in ours] != [word.key for word in theirs]:
            yield Difference(kind=difference, said=_joined(ours) or None, found=_joined(theirs) or None)


def _added(word: Word) -> Difference:
    return Difference(kind="direction" if word.kind == "direction" else "word", said=word.shown, found=None)


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.shown for word in words)
