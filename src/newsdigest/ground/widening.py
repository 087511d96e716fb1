"""Whether the evidence of a record may be widened to the sentences beside it.

A reader sums up several sentences and quotes one. What its quoted sentence has, though, no other puts in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest import numbers
from newsdigest.facts.naming import spaced
from newsdigest.facts.passage import dates_of, quantities_of
from newsdigest.ground.page import Page
from newsdigest.numbers import Quantity
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch

DENYING = frozenset(("deny", "denies", "denied", "denying"))


def replaces(lacking: Sequence[Difference], text: str, own: Sequence[Stretch]) -> bool:
    """Whether the text has another figure, date or polarity in the place of one that the quoted sentence has."""
    if any(difference.kind in ("unit", "direction") for difference in lacking):
        return True
    if any(each.kind == "negation" and (each.said is None or each.found is not None) for each in lacking):
        return True
    if any(difference.kind == "number" and difference.found for difference in lacking):
        return True
    if any(difference.kind == "number" for difference in lacking) and _is_recounted(text, own):
        return True
    written = f" {spaced(text)} "
    dated = [words.text for sentence in own for words in dates_of(sentence.text)]
    return any(difference.kind == "date" for difference in lacking) and any(
        f" {spaced(words)} " not in written for words in dated
    )


def _is_recounted(text: str, own: Sequence[Stretch]) -> bool:
    """Whether a figure that the quoted sentence lacks counts what one counts there that the text leaves out."""
    ours = list(quantities_of(text))
    theirs = [quantity for sentence in own for quantity in quantities_of(sentence.text)]
    new = [one for one in ours if all(one.value != other.value for other in theirs)]
    lost = [one for one in theirs if all(one.value != other.value for other in ours)]
    called = {(word, figure) for sentence in own for word, figure in _CALLED.findall(sentence.text)}
    is_called = any(
        word == other and other_figure not in text and (word, figure) not in called
        for word, figure in _CALLED.findall(text)
        for other, other_figure in called
    )
    return is_called or any(
        one.counted == other.counted and numbers.measure(one) == numbers.measure(other) for one in new for other in lost
    )


_CALLED = re.compile(r"\b([a-z]{3,})\s(\d[\d,.]*\d|\d)\b")  # "number 7"


def wider(page: Page, own: Sequence[Stretch]) -> Iterator[tuple[Stretch, ...]]:
    """Yield the evidence with neighbours of its paragraph, the nearest first."""
    for before, after in ((1, 0), (0, 1), (1, 1), (2, 0), (0, 2)):
        wider = page.with_neighbours(own, before, after)
        if wider is not None:
            yield wider


def are_named(lacking: Sequence[Difference], wider: Sequence[Stretch]) -> bool:
    """Whether the neighbours have a word of every name that is lacking: a hospital's laundry tells of no hospital."""
    told = set(_WORD.findall(" ".join(sentence.text for sentence in wider)))
    names = [difference.said for difference in lacking if difference.kind == "name" and difference.said]
    return all(any(word in told for word in _WORD.findall(name) if word != word.lower()) for name in names)


_WORD = re.compile(r"\w+")


def counts_alike(text: str, own: Sequence[Stretch], wider: Sequence[Stretch]) -> bool:
    """Whether every figure that only the neighbours carry counts there what it counts in the text."""
    known = {quantity.value for sentence in own for quantity in quantities_of(sentence.text)}
    theirs = [quantity for sentence in wider for quantity in quantities_of(sentence.text)]
    return all(
        any(_counts_same(quantity, other) for other in theirs)
        for quantity in quantities_of(text)
        if quantity.value not in known
    )


def _counts_same(quantity: Quantity, other: Quantity) -> bool:
    if numbers.measure(quantity) != numbers.measure(other):
        return False
    return quantity.unit is not None or None in (quantity.counted, other.counted) or quantity.counted == other.counted
