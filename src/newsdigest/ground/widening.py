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
from newsdigest.schema.mention import Difference
from newsdigest.text import Stretch


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
