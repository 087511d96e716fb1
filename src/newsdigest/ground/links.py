"""What leads to a word of a text, held to the evidence: "near the port" is not "in the port"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.english.smallwords import PRONOUNS
from newsdigest.facts.alignment import Word
from newsdigest.ground.laying import Laid, nearness, telling
from newsdigest.schema.mention import Difference

# Prepositions of which one may stand for another.
_PREPOSITIONS = tuple(
    frozenset(words.split())
    for words in (
        "in at on inside within of across throughout around",
        "to into toward towards onto",
        "of for",
        "of by from",
        "about over on of regarding concerning",
        "during in over amid through",
        "through via by",
        "upon on",
        "at to",
        "between of among in",
    )
)
LEADS = frozenset(word for group in _PREPOSITIONS for word in group) | frozenset(
    ("with", "without", "against", "near", "under", "behind", "beside", "despite", "like", "beyond", "outside")
)
"""Prepositions."""
_JOINS = frozenset(("of", "in", "at", "on", "for", "by", "from", "to", "with"))  # what also a compound may mean
_DETERMINERS = frozenset(("the", "a", "an", "this", "that", "these", "those", "all"))
_PHRASE = 3  # words between a preposition and its noun


def mislinked(laid: Laid) -> Iterator[Difference]:
    """Yield the prepositions that tell something else, and what is told of a thing instead of what belongs to it."""
    yield from _prepositions(laid)
    yield from _heads(laid)


def _prepositions(laid: Laid) -> Iterator[Difference]:
    """Yield the prepositions in whose place the evidence has another one, or none that may be left out."""
    for at, word in enumerate(laid.ours[:-1]):
        if word.key not in LEADS or at in laid.at or laid.ours[at + 1].is_dated:
            continue
        theirs = [other for other in laid.between(at) if other.key in LEADS]
        if theirs and any({word.key, other.key} <= group for other in theirs for group in _PREPOSITIONS):
            continue
        if theirs or word.key not in _JOINS:
            yield Difference(kind="word", said=word.shown, found=theirs[0].shown if theirs else None)


def _leading(words: Sequence[Word], at: int) -> Word | None:
    """Return the preposition that leads to a word, but for "to" before a verb."""
    for one in range(at - 1, max(-1, at - 1 - _PHRASE), -1):
        word = words[one]
        if words[one + 1].opens:
            return None
        if word.key in LEADS:
            return word if word.key != "to" or one + 1 < at else None
        is_described = (word.is_plain or word.is_number) and not word.key.endswith("ed")
        if not is_described and word.key not in _DETERMINERS and word.key not in PRONOUNS:
            return None
    return None


def _heads(laid: Laid) -> Iterator[Difference]:
    """Yield what a text tells of a thing that the evidence tells of another: of "the driver's son", or "of his son"."""
    for at, place in laid.at.items():
        if not laid.ours[at].is_plain or _leading(laid.ours, at) is not None:
            continue
        link = _leading(laid.theirs, place)
        if link is None or link.key not in ("of", "about", "from", "for", "against", "with"):
            continue
        head = next(iter(telling(laid.theirs, laid.theirs.index(link), -1, 1)), None)
        if head is None or head in laid.back or not laid.theirs[head].is_plain:
            continue
        if not any(nearness(laid.theirs[head].key, word.key) for word in laid.ours):
            yield Difference(kind="word", said=laid.ours[at].shown, found=laid.theirs[head].shown)
