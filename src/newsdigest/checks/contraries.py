"""What a page says the opposite of: another word in the very place of the one that the article has."""

from __future__ import annotations

from collections.abc import Iterator

from newsdigest.checks.collation import Collation
from newsdigest.facts.opposites import are_contrary
from newsdigest.facts.statements import may_deny
from newsdigest.schema.mention import Difference

_NEAR = 2


def contrary_words(pair: Collation) -> Iterator[Difference]:
    """Yield the words of a page in whose place the article has the opposite."""
    if may_deny(pair.passage):  # who is "not to be named" is unnamed
        return
    beside = frozenset().union(*(word.forms for word in pair.beside))
    theirs = [at for at, word in enumerate(pair.found) if word.is_word and word.forms.isdisjoint(pair.told_forms)]
    for at, word in enumerate(pair.said):
        if not word.is_word or not word.forms.isdisjoint(beside):
            continue
        other = next((there for there in theirs if _stands_for(pair, at, there)), None)
        if other is not None:
            yield Difference(kind="direction", said=word.key, found=pair.found[other].key)
            return


def _stands_for(pair: Collation, at: int, there: int) -> bool:
    """Whether the article has the opposite of a word in its place: behind or before the same word."""
    if not are_contrary(pair.said[at].key, pair.found[there].key):
        return False
    before = max((place for place in pair.place if place < at), default=-1)
    behind = min((place for place in pair.place if place > at), default=-1)
    first = pair.place.get(before, -1)
    last = pair.place.get(behind, len(pair.found))
    return first < there < last and (there - first <= _NEAR or last - there <= _NEAR)
