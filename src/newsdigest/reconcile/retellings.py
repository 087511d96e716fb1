"""Whether two short texts tell the same in nearly the same words, so that what differs in them is told of one thing."""

from __future__ import annotations

from collections.abc import Sequence, Set

from newsdigest.english.vocabulary import words
from newsdigest.facts.statements import content_of

_BEING = frozenset(words("stay remain keep become seem stand"))
_MOSTLY = 0.75
"""Of the words of a text: the rest is taste, "rose sharply" and "fell on Tuesday"."""


def tell_the_same(ours: str, theirs: str, *, beside: Set[str] = frozenset(), in_all: bool = False) -> bool:
    """Whether most of what the shorter of two texts tells is in the other, but for some words in any of their forms.

    With `in_all` only one of the two may tell more: bread and butter, or a morning and an afternoon, are two things.
    """
    one, other = ([forms for forms in content_of(text) if forms.isdisjoint(beside | _BEING)] for text in (ours, theirs))
    left, right = _lacking(one, other), _lacking(other, one)
    shared, shorter = min((len(one) - left, len(one)), (len(other) - right, len(other)), key=lambda pair: pair[1])
    return shared > 0 and shared >= _MOSTLY * shorter and not (in_all and left and right)


def _lacking(told: Sequence[frozenset[str]], known: Sequence[frozenset[str]]) -> int:
    """Return how many of the words of one text the other does not have, in any form."""
    return sum(all(forms.isdisjoint(other) for other in known) for forms in told)
