"""What came before what, and words that turn a statement round, held to the whole article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.polarity import OPPOSITES, WEAK
from newsdigest.facts.statements import content_of
from newsdigest.ground.page import Page
from newsdigest.ground.slots import Slot, slot
from newsdigest.schema.mention import Difference

_ALIKE = 2  # likeness from which on a word stands beside the same words
_BOTH_SIDES = 4
_ORDERING = re.compile(r"\b(before|after)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:]\s")
_Words = frozenset[str]


class Placed(NamedTuple):
    """A word that has an opposite, and its place."""

    word: str
    slot: Slot


def turned_round(text: str, evidence: Sequence[str], page: Page) -> Iterator[Difference]:
    """Yield words of which the evidence has nothing, where the article has their opposite beside the same words."""
    known = {form for words in evidence for token in tokens_of(words) for form in lemmas(token.word)}
    for ours in _opposable(text):
        opposites = OPPOSITES[ours.word]
        if not known.isdisjoint(lemmas(ours.word)):
            continue
        least = _BOTH_SIDES if ours.word in WEAK and ours.slot.behind else _ALIKE
        near = [
            one for each in page.sentences for one in _opposable(each.text) if one.slot.likeness(ours.slot) >= least
        ]
        found = next((one.word for one in near if not lemmas(one.word).isdisjoint(opposites)), None)
        if found is not None and not any(not lemmas(one.word).isdisjoint(lemmas(ours.word)) for one in near):
            yield Difference(kind="direction", said=ours.word, found=found)


@lru_cache(maxsize=2048)
def _opposable(text: str) -> tuple[Placed, ...]:
    return tuple(
        Placed(token.word, slot(text, token.start, token.end)) for token in tokens_of(text) if token.word in OPPOSITES
    )


class Order(NamedTuple):
    """What a sentence puts before or after what."""

    word: str
    first: _Words
    second: _Words


def reordered(text: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield where the text has two things in the one order and the evidence has the same two in the other."""
    theirs = [order for words in evidence for order in _orders(words)]
    for ours in _orders(text):
        for other in theirs:
            alike = _shared(ours.first, other.first), _shared(ours.second, other.second)
            crossed = _shared(ours.first, other.second), _shared(ours.second, other.first)
            straight, turned = (alike, crossed) if ours.word == other.word else (crossed, alike)
            if min(turned) > 0 and sum(turned) > 2 * sum(straight):
                yield Difference(kind="direction", said=ours.word, found=other.word)
                break


def _shared(ours: _Words, theirs: _Words) -> int:
    return len(ours & theirs)


def _orders(text: str) -> Iterator[Order]:
    for found in _ORDERING.finditer(text):
        before, behind = text[: found.start()], text[found.end() :]
        end = _CLAUSE_END.search(behind)
        if not before.strip() and end:  # "After the vote, she left."
            before, behind = behind[end.end() :], behind[: end.start()]
        elif end:
            behind = behind[: end.start()]
        yield Order(found[0].lower(), _forms(before), _forms(behind))


def _forms(text: str) -> _Words:
    return frozenset(min(forms, key=lambda form: (len(form), form)) for forms in content_of(text))
