"""Figures of a page that are of one another's things: of two prices, two shares, two ages each that of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsdigest.checks.archives import Folder
from newsdigest.checks.opposites import Opposition
from newsdigest.facts.assignments import assignments, may_be_exchanged

_CODES = {"date": "date-unsupported", "number": "number-unsupported"}


def exchanged_figures(sentence: str, folders: Sequence[Folder]) -> Opposition | None:
    """Return two figures of a sentence that the articles have the other way round, if none has them as they are."""
    if not may_be_exchanged(sentence):
        return None
    for passages in (_one, _two):
        found: dict[tuple[str, str], Opposition] = {}
        right: set[tuple[str, str]] = set()
        for folder in folders:
            for passage in passages(folder):
                for values, is_turned, difference in assignments(sentence, passage):
                    right.update([] if is_turned else [values])
                    found[values] = Opposition(folder, passage, difference, _CODES[difference.kind])
        wrong = [found[values] for values in found if values not in right]
        if found:
            return next(iter(wrong), None)
    return None


def _one(folder: Folder) -> Iterator[str]:
    return (passage for passage, _ in folder.told())


def _two(folder: Folder) -> Iterator[str]:
    """Yield every two sentences in a row."""
    return (f"{one} {other}" for one, other in pairwise(_one(folder)))
