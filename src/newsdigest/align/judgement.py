"""What two tellings of one passage may differ in, and what they may not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newsdigest.align.steps import Step
from newsdigest.align.words import Word, WordKind
from newsdigest.facts.inflection import same_word
from newsdigest.facts.polarity import BOUNDS
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
_LONGEST_GAP = 60  # characters that an ellipsis may stand for


class Verdict(NamedTuple):
    """Whether the words may stand for one another, and what speaks against it."""

    accepted: bool
    differences: tuple[Difference, ...]
    edits: int


def judge(
    quote: Sequence[Word],
    body: Sequence[Word],
    steps: Sequence[Step],
    *,
    is_written_small: Callable[[str], bool],
) -> Verdict:
    """Return the verdict over an alignment of a quote with the words of a body.

    `is_written_small` tells of a word whether the article also writes it without a capital: then it names nobody.
    """
    differences: list[Difference] = []
    edits = 0
    for ours, theirs, is_gap in _runs(quote, body, steps):
        said, found = _names_only(ours, is_written_small), _names_only(theirs, is_written_small)
        if is_gap:
            differences.extend(_hidden(found))
        elif len(said) == len(found) and all(map(_is_inflected, said, found)):
            edits += len(said)
        else:
            differences.extend(_parted(said, found, body))
            edits += max(len(said), len(found))
    accepted = not differences and edits <= _budget(quote)
    return Verdict(accepted, tuple(differences), edits)


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


def _runs(
    quote: Sequence[Word], body: Sequence[Word], steps: Sequence[Step]
) -> Iterator[tuple[list[Word], list[Word], bool]]:
    """Yield the stretches in which the two are not equal: words said, words found, and whether an ellipsis is there."""
    said: list[Word] = []
    found: list[Word] = []
    for ours, theirs in (*steps, (None, None)):
        is_equal = ours is not None and theirs is not None and quote[ours].key == body[theirs].key
        if not is_equal and (ours is not None or theirs is not None):
            if ours is not None:
                said.append(quote[ours])
            if theirs is not None:
                found.append(body[theirs])
        elif said or found:
            is_gap = any(word.kind == "gap" for word in said)
            yield [word for word in said if word.kind != "gap"], found, is_gap and all(w.kind == "gap" for w in said)
            said, found = [], []


def _is_inflected(said: Word, found: Word) -> bool:
    both_free = said.kind not in _MUST_MATCH and found.kind not in _MUST_MATCH
    return both_free and same_word(said.key, found.key)


def _hidden(found: Sequence[Word]) -> Iterator[Difference]:
    """Yield what an ellipsis hides and may not: a must-match fact, or more than its length."""
    for word in found:
        if word.kind in _MUST_MATCH:
            yield Difference(kind=_MUST_MATCH[word.kind], said=None, found=word.shown)
    if found and found[-1].end - found[0].start > _LONGEST_GAP:
        yield Difference(kind="word", said="…", found=" ".join(word.shown for word in found))


def _parted(said: Sequence[Word], found: Sequence[Word], body: Sequence[Word]) -> Iterator[Difference]:
    """Yield the differences of a stretch: facts first, kind by kind, then changed or added words."""
    facts = tuple(_facts(said, found))
    yield from facts
    if not found:
        yield from (_added(word) for word in said if word.kind not in _MUST_MATCH and word.key not in _ADDABLE)
    elif not said:
        yield from _lost_bounds(found, body)
    elif not facts:
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


def _lost_bounds(found: Sequence[Word], body: Sequence[Word]) -> Iterator[Difference]:
    """`more than 20` may not become `20`: the words that bound a number are part of it."""
    for word in found:
        if word.key in BOUNDS:
            at = next(place for place, other in enumerate(body) if other.start == word.start)
            behind = body[at + 1 : at + 3]
            is_bound = word.key != "up" or (behind and behind[0].key == "to")  # "gave up three runs"
            if is_bound and any(other.kind == "number" for other in behind):
                yield Difference(kind="direction", said=None, found=word.shown)


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.shown for word in words)
