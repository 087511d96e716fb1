"""What came before what, held to the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdigest.facts.statements import content_of
from newsdigest.schema.mention import Difference

_ORDERING = re.compile(r"\b(before|after)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:]\s")
_Words = frozenset[str]


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
            is_turned = min(turned) > 0 or max(turned) > 2 * sum(straight) + 1
            if is_turned and sum(turned) > 2 * sum(straight):
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
