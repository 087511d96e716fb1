"""Figures that are told as more, as less or as exact where the article says about how many, or just how many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.checks.archives import Folder
from newsdigest.facts.passage import quantities_of
from newsdigest.numbers import Quantity
from newsdigest.schema.mention import Difference
from newsdigest.text import sentences

_TOLD_THERE = 0.6
_BOUND = re.compile(
    r"\b(?:(?P<more>more\sthan|over|above|upwards\sof)|(?P<less>(?:less|fewer)\sthan|under|below)|(?P<exact>exactly|precisely))\s[$€£]?$",
    re.IGNORECASE,
)
_BEARS = {
    "more": frozenset(("more than", "at least")),
    "less": frozenset(("less than", "at most", "nearly")),
    "exact": frozenset(("exact",)),
}


def unlike_hedges(told: str, folders: Sequence[Folder]) -> Iterator[Difference]:
    """Yield the figures of a page that an article has with another bound, and with none that bears theirs out."""
    for sentence in sentences(told):
        for quantity in quantities_of(sentence.text):
            bound = _BOUND.search(sentence.text[: quantity.start])
            if bound is None or quantity.upper is not None or not _is_meant(bound, quantity):
                continue
            theirs = [each for folder in folders for each in _same_figures(sentence.text, quantity, folder)]
            if theirs and not any(each.comparator in _BEARS[bound.lastgroup or ""] for each in theirs):
                has = theirs[0]
                hedge = "" if has.comparator == "exact" else f"{has.comparator} "
                said = sentence.text[bound.start() : quantity.end]
                yield Difference(kind="number", said=said, found=f"{hedge}{has.text}")


def _is_meant(bound: re.Match[str], quantity: Quantity) -> bool:
    """Whether the words are a bound of the figure: `not more than 80` is another, `a row over two boats` none."""
    return quantity.comparator == {"more": "more than", "less": "less than", "exact": "exact"}[bound.lastgroup or ""]


def _same_figures(sentence: str, quantity: Quantity, folder: Folder) -> list[Quantity]:
    """Return the figures of the same value and unit where an article tells this."""
    found = folder.closest(sentence, _TOLD_THERE)
    around = quantities_of(found[1]) if found else ()
    return [each for each in around if each.value == quantity.value and each.unit == quantity.unit]
