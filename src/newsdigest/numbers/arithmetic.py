"""Figures of one text that cannot all be right."""

from __future__ import annotations

from newsdigest.numbers.ballots import votes
from newsdigest.numbers.changes import changes
from newsdigest.numbers.counts import Contradiction, counts_of
from newsdigest.numbers.fates import fates
from newsdigest.numbers.wholes import included, lots, of_all, parts_of, shares

_RULES = (lots, votes, shares, parts_of, of_all, included, fates, changes)


def contradictions(text: str) -> tuple[Contradiction, ...]:
    """Return the figures of a text that contradict one another, each with the reason in words."""
    counts = counts_of(text)
    found = [contradiction for rule in _RULES for contradiction in rule(text, counts)]
    return tuple(dict.fromkeys(sorted(found, key=lambda each: (each.figure.start, each.beside.start, each.reason))))
