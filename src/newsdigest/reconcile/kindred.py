"""Figures of one thing in other words: 40 homes and 65 houses, two years and 30 months, 25 fans and 40 supporters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from newsdigest.english.vocabulary import stem, words
from newsdigest.reconcile.amendments import Amended
from newsdigest.reconcile.counts import DEAD, Count, clause_of, counts, fate_of, is_negated
from newsdigest.reconcile.figures import sorted_out
from newsdigest.reconcile.holdings import words_of
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.quantities import figures_in
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.stems import telling_words
from newsdigest.schema.cluster import Cluster, Dispute, Update
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event
from newsdigest.text import fold


def _families(groups: str) -> dict[str, str]:
    """Return for each noun, as its stem, the first of its family."""
    listed = [[stem(word) for word in words(group)] for group in groups.split("|")]
    return {noun: family[0] for family in listed for noun in family}


_PEOPLE = _families(
    "workers employees staff labourers laborers miners builders dockers colleagues"
    "| pupils students children schoolchildren youngsters teenagers"
    "| fans supporters spectators"
    "| protesters protestors demonstrators marchers activists"
    "| soldiers troops servicemen conscripts"
    "| passengers travellers travelers tourists holidaymakers"
    "| prisoners inmates detainees"
    "| migrants refugees"
    "| villagers residents inhabitants townspeople"
    "| guests diners visitors"
    "| shoppers customers"
)
_ANYBODY = frozenset(map(stem, ("people", "persons", "victims", "casualties", "others")))
_THINGS = _families(
    "homes houses households dwellings properties | jobs posts positions | shops stores | cars vehicles"
    "| ships vessels boats | planes aircraft jets | cases infections | guns weapons firearms"
)
_DAYS = {
    "minute": Fraction(1, 1440),
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "week": Fraction(7),
    "fortnight": Fraction(14),
    "month": Fraction(1461, 48),
    "year": Fraction(1461, 4),
}
_LASTING = re.compile(
    r"\b(?:for|to|by|of|than|lasted|took|gets?|got|given)\s(?:(?:about|around|some|nearly|almost|at least|more than|"
    r"up to|over)\s)?$",
    re.IGNORECASE,
)
"""What stands before a span of time that something takes: nothing happens `two years` after."""
_TERM = re.compile(r"(?![-\s]+(?:old|before|after|later|earlier|ago|from now|of age)\b)")
_WHO, _SPAN = "who", "span"
_ALIKE = 0.5


def in_other_words(
    event: Cluster[Event], provenance: Mapping[str, Provenance], taken: Sequence[Amended], spellings: Spellings
) -> tuple[list[Dispute], list[Update]]:
    """Return what reports of one event count differently under two nouns, or measure in two units of time.

    Each report gives one figure of the kind; those of two fates, or of two sorts of people, are two figures.
    """
    told: dict[str, list[tuple[Count, Mention[Event]]]] = {}
    for mention in event.mentions:
        own: dict[str, list[Count]] = {}
        for count in _figures(words_of(mention.record), spellings):
            own.setdefault(str(count.of), []).append(count)
        for kind, given in own.items():
            if len({one.quantity.value for one in given}) == 1:
                told.setdefault(kind, []).append((given[0], mention))
    disputes: list[Dispute] = []
    updates: list[Update] = []
    for kind in sorted(told):
        alike = [one for one in told[kind] if _are_of_one(told[kind][0][0], one[0], kind)]
        if len({_noun(one) for one, _ in alike}) > 1 and not (kind.endswith(DEAD) and _grow(alike, provenance)):
            sorted_out(event, alike, provenance, taken, disputes, updates)
    return disputes, updates


def _grow(told: Sequence[tuple[Count, Mention[Event]]], provenance: Mapping[str, Provenance]) -> bool:
    """Whether the figures rise from report to report, as a toll does that is told elsewhere."""
    in_time = sorted(told, key=lambda one: (provenance[one[1].article_id].published, one[0].quantity.value))
    return all(one.quantity.value <= other.quantity.value for (one, _), (other, _) in pairwise(in_time))


def _figures(text: str, spellings: Spellings) -> Iterator[Count]:
    """Yield the figures of people, of things that go by several names, and of spans of time, by their kinds."""
    known = {one.quantity: one for one in counts(text, spellings)}
    for quantity in figures_in(text):
        near = frozenset(w for w, _ in telling_words(clause_of(quantity, text), spellings) if not w[0].isdigit())
        if quantity.unit in _DAYS:
            if _LASTING.search(text[: quantity.start]) and _TERM.match(text, quantity.end):
                lasting = quantity._replace(value=quantity.value * _DAYS[quantity.unit])
                yield Count(lasting._replace(unit=None, relation=None), _SPAN, near, near)
        elif quantity in known and quantity.relation != "part" and not is_negated(quantity, text):
            noun = _noun(known[quantity])
            if noun in _PEOPLE or noun in _ANYBODY:
                fate = fate_of(quantity, text)
                yield known[quantity]._replace(of=f"{_WHO} {fate or ''}", near=near)
            elif noun in _THINGS:
                yield known[quantity]._replace(of=_THINGS[noun], near=near)


def _noun(count: Count) -> str:
    quantity = count.quantity
    if count.of == _SPAN:
        return fold(quantity.text).split()[-1].rstrip("s")
    return stem(fold(quantity.counted).split()[-1]) if quantity.counted else ""


def _are_of_one(one: Count, other: Count, kind: str) -> bool:
    """Whether two figures can be of the same people or things, as their nouns and their clauses have it."""
    ours, theirs = _noun(one), _noun(other)
    if kind.startswith(_WHO) and not (ours in _ANYBODY or theirs in _ANYBODY or _PEOPLE[ours] == _PEOPLE[theirs]):
        return False
    if kind.startswith(_WHO) and kind != f"{_WHO} ":
        return True
    left, right = one.near - {ours}, other.near - {theirs}
    shorter = min(len(left), len(right))
    return shorter > 0 and len(left & right) >= _ALIKE * shorter
