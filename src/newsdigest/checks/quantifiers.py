"""How many of those spoken of: "most members" are not all, and half of the crew is not the crew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdigest.checks.collation import Collation, are_alike
from newsdigest.facts.alignment import Word
from newsdigest.facts.reserves import PARTS
from newsdigest.schema.mention import Difference

_CLASSES = {
    "few": "few handful minority",
    "some": "some several certain",
    "half": "half",
    "many": "many",
    "most": "most majority",
    "all": "all every each both entire whole everyone everybody",
}
_CLASS = {word: name for name, words in _CLASSES.items() for word in words.split()}
HOW_MANY = frozenset(_CLASS)
"""Words that tell how many of those spoken of."""
_WHOLE = frozenset(_CLASSES["all"].split())
_FRACTIONS = frozenset(["third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "percent", "majority"])
# What is said of more than the article says it of, or of few for many.
_STRONGER = {
    "few": ("many", "most", "all"),
    "some": ("most", "all"),
    "half": ("few", "most", "all"),
    "many": ("few", "most", "all"),
    "most": ("few", "all"),
    "all": ("few",),
}
_PASSED_OVER = frozenset(("of", "the", "a", "an", "its", "their", "his", "her", "our", "these", "those", "other"))
_DEFINITE = frozenset(("the", "its", "their", "his", "her", "these", "those"))
_NO_COUNT_BEHIND = frozenset(("but", "over", "other", "time", "day", "week", "month", "year", "night", "morning"))
"""`All but`, `all over`, `each other`, `every day`: nobody is counted."""
_NO_COUNT_BEFORE = {
    "most": ("the", "at", "its", "their", "his", "her"),
    "all": ("at", "after", "above", "in", "not", "first", "of"),
    "many": ("as", "how", "so", "too"),
    "few": ("a", "the", "next", "past", "last", "first", "quite"),
    "half": ("first", "second", "and", "other", "better"),
}
_REACH = 5


class _Share(NamedTuple):
    """A word for how many, and the words that may tell of whom."""

    kind: str
    at: int
    counted: tuple[Word, ...]


def unlike_shares(pair: Collation) -> Iterator[Difference]:
    """Yield where the page tells of more of them, or of fewer, than the article."""
    theirs = _shares(pair.found)
    for share in _shares(pair.said):
        same = [other for other in theirs if _is_of_same(share, other)]
        if same and all(share.kind in _STRONGER[other.kind] for other in same) and not _is_said(share, pair.beside):
            yield _difference(_words(pair.told, pair.said, share), _words(pair.passage, pair.found, same[0]))
            return
    yield from _taken_whole(pair)


def _shares(words: Sequence[Word]) -> list[_Share]:
    return [
        _Share(_CLASS[word.key], at, counted)
        for at, word in enumerate(words)
        if word.key in _CLASS and _counts(words, at) and (counted := _counted(words, at))
    ]


def _counts(words: Sequence[Word], at: int) -> bool:
    """Whether the word tells how many there are: not in `the most`, `at all`, `every day`, `some 20`."""
    before = words[at - 1].key if at else ""
    behind = words[at + 1] if at + 1 < len(words) else None
    if before in _NO_COUNT_BEFORE.get(words[at].key, ()) or behind is None or behind.key in _NO_COUNT_BEHIND:
        return False
    return words[at].key != "some" or not behind.is_number


def _counted(words: Sequence[Word], at: int) -> tuple[Word, ...]:
    """Return the first two words behind a place that may tell who is counted."""
    found: list[Word] = []
    for word in words[at + 1 : at + 1 + _REACH]:
        if not (word.is_word or word.is_figure):
            break
        if word.is_content and not word.is_number and word.key not in _PASSED_OVER:
            found.append(word)
        elif found:
            break
    return tuple(found[:2])


def _is_of_same(one: _Share, other: _Share) -> bool:
    return any(are_alike(ours, theirs) for ours in one.counted for theirs in other.counted)


def _is_said(share: _Share, words: Sequence[Word]) -> bool:
    return any(other.kind == share.kind and _is_of_same(share, other) for other in _shares(words))


def _taken_whole(pair: Collation) -> Iterator[Difference]:
    """Yield `the crew` for `half of the crew`, `two of the crew`."""
    for at, word in enumerate(pair.found):
        if word.key != "of" or not at or not _is_part(pair.found, at) or at + 1 == len(pair.found):
            continue
        if pair.found[at + 1].key not in _DEFINITE:
            continue
        counted = _counted(pair.found, at)
        ours = next((place for place, each in enumerate(pair.said) if counted and are_alike(each, counted[0])), None)
        if ours is not None and _go_on_alike(pair, ours, at) and _is_whole(pair, ours, at):
            yield _difference(pair.said[ours].key, pair.shown(at - 1, at + 1) + f" {counted[0].key}")
            return


def _go_on_alike(pair: Collation, ours: int, at: int) -> bool:
    """Whether what is told of them follows in both: not of `one of the crew, whose boat` on a page about the boat."""
    behind = pair.place.get(ours + 1)
    return behind is not None and at < behind <= at + _REACH + 1 and pair.said[ours + 1].is_word


def _is_part(words: Sequence[Word], at: int) -> bool:
    before = words[at - 1]
    return before.key not in _WHOLE and (before.is_number or before.key in PARTS | HOW_MANY | _FRACTIONS)


def _is_whole(pair: Collation, ours: int, at: int) -> bool:
    """Whether the page has those counted with nothing before them but `the` and how many they all are."""
    part, first = pair.found[at - 1], ours
    while first and (pair.said[first - 1].is_number or pair.said[first - 1].key in _DEFINITE):
        first -= 1
    if any(are_alike(word, part) for word in pair.said) or not (first < ours):
        return False
    before = pair.said[first - 1].key if first else ""
    return before != "of" and not any(word.key in _CLASS or word.key in PARTS for word in pair.said)


def _words(text: str, words: Sequence[Word], share: _Share) -> str:
    return text[words[share.at].start : share.counted[-1].end]


def _difference(said: str, found: str) -> Difference:
    return Difference(kind="number", said=said, found=found)
