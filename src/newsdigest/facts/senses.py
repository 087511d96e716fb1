"""What a verb says of its deed, as one of two sides: who throws a plan out does not adopt it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsdigest.english.vocabulary import stem
from newsdigest.english.words import word_set
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.opposites import WHOLE, are_contrary, are_listed
from newsdigest.facts.sides import ATTITUDES, SIDES
from newsdigest.facts.synonyms import are_synonyms

LIGHT = word_set("go take make come give have get do put run see hold set let keep hit show play leave help call")
"""Verbs that tell little without what stands behind them."""


class Sense(NamedTuple):
    """A sense and one of its two sides."""

    number: int
    is_first: bool


def _table() -> dict[str, frozenset[Sense]]:
    table: dict[str, set[Sense]] = {}
    for number, line in enumerate(SIDES.replace("\n    ", " ").strip().splitlines()):
        for at, side in enumerate(line.split(" / ")):
            for word in side.split():
                table.setdefault(word.replace("_", " "), set()).add(Sense(number, at == 0))
    return {word: frozenset(senses) for word, senses in table.items()}


_TABLE = _table()
PHRASES: dict[str, list[tuple[str, ...]]] = {}
"""Acts of more than one word, by the verb that they begin with."""
for _act in sorted(_TABLE):
    if " " in _act:
        PHRASES.setdefault(_act.split()[0], []).append(tuple(_act.split()))
KNOWN = frozenset(word for word in _TABLE if " " not in word)
"""Verbs that have a sense here."""


@lru_cache(65_536)
def _senses(act: str) -> frozenset[Sense]:
    first, _, rest = act.partition(" ")
    forms = (f"{form} {rest}" if rest else form for form in (first, *lemmas(first)))
    found = frozenset(sense for form in forms for sense in _TABLE.get(form, ()))
    if found or rest or first in WHOLE or not first.startswith("un"):
        return found
    return frozenset(Sense(sense.number, not sense.is_first) for sense in _senses(first.removeprefix("un")))


@lru_cache(65_536)
def relation(one: str, other: str) -> int:
    """Return 1 where two acts may be one, -1 where they are opposite, and 0 where they have nothing to do."""
    if one == other or not lemmas(one).isdisjoint(lemmas(other)):
        return 1
    ours, theirs = _senses(one), _senses(other)
    if any(Sense(sense.number, not sense.is_first) in theirs for sense in ours):
        return -1
    if " " not in one and " " not in other and (are_listed(one, other) or are_contrary(one, other)):
        return -1
    if not ours.isdisjoint(theirs):
        return 1
    is_light = any(not LIGHT.isdisjoint(lemmas(word)) for word in (one, other))
    return int(not is_light and (are_synonyms(one, other) or stem(one) == stem(other)))


@lru_cache(65_536)
def assent(act: str) -> int:
    """Return 1 of an act by which somebody wants a thing or lets it be, -1 of one against it, and 0 of others."""
    ways = {1 if sense.is_first else -1 for sense in _senses(act) if sense.number < ATTITUDES}
    return ways.pop() if len(ways) == 1 else 0
