"""What figures make together that a sentence joins by "and" or counts in a row: `37 flats here and 26 there`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, pairwise

from newsdigest import numbers
from newsdigest.facts.passage import dates_of, quantities_of
from newsdigest.numbers import Quantity
from newsdigest.text import sentences

_JOINED = re.compile(r"(?:,|\band\b|\bplus\b|\bas\swell\sas\b)", re.IGNORECASE)
_PARTED = re.compile(r"\b(?:to|of|from|than|but|not|while|after|before|against|until|in)\s[^\s]{0,2}$", re.IGNORECASE)
_MOST = 4  # figures in a row that a reader adds up


@lru_cache(64)
def joint_sums(body: str, unit: str | None) -> frozenset[Fraction]:
    """Return the sums of figures of one unit that a sentence of a text counts side by side, of one kind of thing."""
    return frozenset(value for sentence in sentences(body) for value in _sums(sentence.text, unit))


def _sums(sentence: str, unit: str | None) -> Iterator[Fraction]:
    for first, last in combinations(range(len(row := _row(sentence, unit))), 2):
        run = row[first : last + 1]
        if len(run) <= _MOST and _is_joined(sentence, run) and _are_of_one_kind(run):
            yield sum((numbers.measure(each)[0] for each in run), Fraction(0))


def _row(sentence: str, unit: str | None) -> list[Quantity]:
    dated = dates_of(sentence)
    return [
        each
        for each in quantities_of(sentence)
        if each.upper is None
        and each.value > 1
        and numbers.measure(each)[1] == unit
        and unit != "percent"
        and not any(words.start <= each.start < words.end for words in dated)
    ]


def _is_joined(sentence: str, run: Sequence[Quantity]) -> bool:
    """Whether an "and" or a comma stands between each two, and none is a bound or a part of the other."""
    gaps = [sentence[one.end : other.start] for one, other in pairwise(run)]
    return all(_JOINED.search(gap) and not _PARTED.search(gap) for gap in gaps)


def _are_of_one_kind(run: Sequence[Quantity]) -> bool:
    """Whether the first says what is counted, and the others the same or nothing: `37 flats and 26 on Mill Lane`."""
    counted = [each.counted for each in run if each.counted is not None]
    return bool(run[0].unit) or (run[0].counted is not None and len(set(counted)) == 1)
