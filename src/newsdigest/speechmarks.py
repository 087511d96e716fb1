"""Which straight marks of a text open a quotation, and which close one: what a splitter of sentences has to know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_OPENS = re.compile(r"(?<![^\s(\[–—])\"(?=\S)")
_JAMMED = re.compile(r"(?<=[.,:;!?])\"(?=[^\W_])")
"""`she said."We waited"`, where a space was lost: it opens a quotation unless one is open."""
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
        either_way = _ALONE.match(words, at) is not None or _JAMMED.match(words, at) is not None
        opens = not is_open if either_way else _OPENS.match(words, at) is not None
        marks.append((at, opens))
        at = words.find('"', at + 1)
    return marks


def borders(words: str) -> Iterator[int]:
    """Yield where a mark shows that a sentence begins: the line break before a quotation was lost, or the space."""
    marks = _quotation_marks(words)
    for (_, was_opened), (at, opens) in pairwise(marks):
        if was_opened and opens and _is_behind_a_stop(words, at):
            yield at
    yield from (at for at, opens in marks if opens and _JAMMED.match(words, at) and words[at - 1] in ".!?")


def _is_behind_a_stop(words: str, at: int) -> bool:
    return _BEHIND_A_STOP.search(words, max(0, at - 4), at) is not None


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
    for at in _abandoned(marks, words):
        letters[at] = _NO_MARK
    return "".join(letters)


def _abandoned(marks: Sequence[tuple[int, bool]], words: str) -> list[int]:
    """Return the places of the marks whose quotation never closes, though others open behind them.

    `"We waited. Read more: the "big one" nears "It was cold."`: what the first mark opens ends nobody knows where.
    """
    waiting: list[int] = []
    for at, opens in marks:
        if not opens:
            del waiting[-1:]
        elif waiting and _is_behind_a_stop(words, at):
            waiting[-1] = at  # the same quotation goes on
        else:
            waiting.append(at)
    return [at for at in waiting if at != marks[-1][0]]


_NO_MARK = "\u02bc"
"""No quotation mark, but a letter: every place stays where it is."""
_SINGLE = re.compile(r"(?<![^\s(\[–—])(?P<opens>')(?=\w)|(?<=\S)'(?!\w)")


def _without_unclosed(words: str) -> str:
    """Return a text without the single marks that open a quotation that another opens in before it closes.

    Such a mark would be closed by the opening of the next quotation, and what stands between taken for one sentence.
    """
    marks = list(_SINGLE.finditer(words)) if " '" in words else []
    lost = [one.start() for one, following in pairwise(marks) if one["opens"] and following["opens"]]
    letters = list(words)
    for at in lost:
        letters[at] = _NO_MARK
    return "".join(letters)
