"""Which straight marks of a text open a quotation, and which close one: what a splitter of sentences has to know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

_OPENS = re.compile(r"(?<![^\s(\[–—])\"(?=\S)")
_ALONE = re.compile(r"(?<!\S)\"(?!\S)")
_BEHIND_A_STOP = re.compile(r"[.!?…]\s+$")


def paired(words: str) -> str:
    """Return a text of the same length whose marks each open or close something, so that none pairs with a stranger."""
    return _without_unclosed(_with_directions(words))


def _quotation_marks(words: str) -> list[tuple[int, bool]]:
    """Return the places of straight marks, and whether each opens a quotation, as the spaces beside it show."""
    marks: list[tuple[int, bool]] = []
    at = words.find('"')
    while at >= 0:
        is_open = bool(marks) and marks[-1][1]
        opens = not is_open if _ALONE.match(words, at) else _OPENS.match(words, at) is not None
        marks.append((at, opens))
        at = words.find('"', at + 1)
    return marks


def reopened(words: str) -> Iterator[int]:
    """Yield where a quotation goes on with a new mark before the last one has closed: its line breaks were lost."""
    for (_, was_opened), (at, opens) in pairwise(_quotation_marks(words)):
        if was_opened and opens and _BEHIND_A_STOP.search(words, max(0, at - 4), at):
            yield at


def _with_directions(words: str) -> str:
    """Return a text whose straight marks do not open and close by turns with marks that show what they do.

    A mark too many would have all behind it taken for quotations that are none, and these for what stands between.
    """
    marks = _quotation_marks(words)
    if all(opens == (number % 2 == 0) for number, (_, opens) in enumerate(marks)):
        return words
    letters = list(words)
    for at, opens in marks:
        letters[at] = "“" if opens else "”"
    return "".join(letters)


_SINGLE = re.compile(r"(?<![^\s(\[–—])(?P<opens>')(?=\w)|(?<=\S)'(?!\w)")


def _without_unclosed(words: str) -> str:
    """Return a text without the single marks that open a quotation that another opens in before it closes.

    Such a mark would be closed by the opening of the next quotation, and what stands between taken for one sentence.
    """
    marks = list(_SINGLE.finditer(words)) if " '" in words else []
    lost = [one.start() for one, following in pairwise(marks) if one["opens"] and following["opens"]]
    letters = list(words)
    for at in lost:
        letters[at] = "\u02bc"  # no quotation mark, but a letter: every place stays where it is
    return "".join(letters)
