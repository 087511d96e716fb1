"""Whether two short texts tell the same in nearly the same words, so that what differs in them is told of one thing."""

from __future__ import annotations

from collections.abc import Set

from newsdigest.facts.statements import content_of
from newsdigest.vocabulary import words

_BEING = frozenset(words("stay remain keep become seem stand"))
_MOSTLY = 0.75
"""Of the words of a text: the rest is taste, "rose sharply" and "fell on Tuesday"."""


def tell_the_same(ours: str, theirs: str, *, beside: Set[str] = frozenset()) -> bool:
    """Whether most of what the shorter of two texts tells is in the other, but for some words in any of their forms."""
    known, told = sorted((content_of(ours), content_of(theirs)), key=len, reverse=True)
    rest = [forms for forms in told if forms.isdisjoint(beside | _BEING)]
    shared = [forms for forms in rest if any(not forms.isdisjoint(other) for other in known)]
    return bool(shared) and len(shared) >= _MOSTLY * len(rest)
