"""The cheapest way from the words of a quote to the words of a body: what is equal, lost, added and changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from newsdigest.align.words import Word

# To lose words of the body is the commonest slip; to add or change one is rarer, so that a lost word before the last is
# read as lost and the last word is still found. An ellipsis stands for words, but for no more than it must.
_LOST, _ADDED, _CHANGED, _ELIDED = 1, 2.6, 2.6, 0.001


class Step(NamedTuple):
    """One step: a word of the quote, a word of the body, or both, as indices; None where there is none."""

    said: int | None
    found: int | None


_step: Callable[[tuple[int | None, int | None]], Step] = partial(tuple.__new__, Step)
"""What `Step._make` does: it costs half of `Step(...)`."""


def steps(quote: Sequence[Word], body: Sequence[Word], *, free_start: bool, free_end: bool) -> list[Step]:
    """Return the steps of a cheapest alignment; words of the body before and after it cost nothing where free."""
    table = _costs(quote, body, free_start=free_start)
    last = table[-1]
    end = min(range(len(last)), key=lambda column: (last[column], column)) if free_end else len(body)
    return _trace(quote, body, table, end, free_start=free_start)


def _costs(quote: Sequence[Word], body: Sequence[Word], *, free_start: bool) -> list[list[float]]:
    keys = [word.key for word in body]
    row: list[float] = [0.0] * (len(keys) + 1) if free_start else [float(column) for column in range(len(keys) + 1)]
    table = [row]
    for word in quote:
        is_gap, key = word.kind == "gap", word.key
        before, row = row, [row[0] + (0 if is_gap else _ADDED)]
        lost = _ELIDED if is_gap else _LOST
        added = 0 if is_gap else _ADDED
        here, diagonal = row[0], before[0]
        for other, above in zip(keys, before[1:], strict=True):  # this loop runs for every word of a changed stretch
            best = diagonal if other == key else diagonal + _CHANGED
            if here + lost < best:  # noqa: PLR1730 - calls of `min` would cost more than all the rest
                best = here + lost
            if above + added < best:  # noqa: PLR1730
                best = above + added
            row.append(best)
            here, diagonal = best, above
        table.append(row)
    return table


def _trace(
    quote: Sequence[Word], body: Sequence[Word], table: list[list[float]], column: int, *, free_start: bool
) -> list[Step]:
    found: list[Step] = []
    row = len(quote)
    while row or (column and not free_start):
        here = table[row][column]
        is_gap = row > 0 and quote[row - 1].kind == "gap"
        if (
            row
            and column
            and here == table[row - 1][column - 1] + (0 if quote[row - 1].key == body[column - 1].key else _CHANGED)
        ):
            row, column = row - 1, column - 1
            found.append(_step((row, column)))
        elif row and here == table[row - 1][column] + (0 if is_gap else _ADDED):
            row -= 1
            found.append(_step((row, None)))
        else:
            column -= 1
            found.append(_step((None, column)))
    return found[::-1]


_ANCHOR = 3  # words in a row that fix a place
_TRIED = 3  # such places that are weighed against one another


def way(quote: Sequence[Word], body: Sequence[Word]) -> list[Step]:
    """Return the cheapest steps from a quote to the place in a stretch of body where it fits best.

    Most quotes agree with the body from their first words and up to their last; only what is between is weighed.
    """
    ours, theirs = [word.key for word in quote], [word.key for word in body]
    starts = _runs(ours, theirs)
    if starts and starts[0][1] == len(ours):
        start, length = starts[0]
        return _in_a_row(0, start, length)
    ways = [_anchored(quote, body, ours, theirs, start, length) for start, length in starts or [(0, 0)]]
    return ways[0] if len(ways) == 1 else min(ways, key=lambda steps: _cost(steps, quote, body))


def _anchored(
    quote: Sequence[Word], body: Sequence[Word], ours: list[str], theirs: list[str], start: int, length: int
) -> list[Step]:
    """Return the steps where the first `length` words stand at `start`, and perhaps the last ones behind."""
    runs = _runs(ours[length:][::-1], theirs[start + length :][::-1])
    back, back_length = runs[-1] if runs and runs[-1][1] == runs[0][1] else runs[0] if runs else (0, 0)
    found_first, found_last = start + length, len(theirs) - back - back_length
    said_first, said_last = length, len(ours) - back_length
    middle = steps(
        quote[said_first:said_last],
        body[found_first:found_last],
        free_start=not length,
        free_end=not back_length,
    )
    return [
        *_in_a_row(0, start, length),
        *(_moved(step, said_first, found_first) for step in middle),
        *_in_a_row(said_last, found_last, back_length),
    ]


def _in_a_row(said: int, found: int, count: int) -> list[Step]:
    """Return the steps of words that stand in a row in both."""
    return list(map(_step, zip(range(said, said + count), range(found, found + count), strict=True)))


def _cost(steps_taken: Sequence[Step], quote: Sequence[Word], body: Sequence[Word]) -> tuple[float, int]:
    """Return what the steps cost, and where they end among equals."""
    cost = 0.0
    for said, found in steps_taken:
        is_gap = said is not None and quote[said].kind == "gap"
        if said is None:
            cost += _LOST
        elif found is None:
            cost += 0 if is_gap else _ADDED
        elif quote[said].key != body[found].key:
            cost += _CHANGED
    return cost, max((step.found for step in steps_taken if step.found is not None), default=0)


def _moved(step: Step, said: int, found: int) -> Step:
    return Step(
        None if step.said is None else step.said + said,
        None if step.found is None else step.found + found,
    )


def _runs(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Return where in `theirs` the first words of `ours` stand in a row, and how many of them; the longest first."""
    found: list[tuple[int, int]] = []
    for start in [at for at, key in enumerate(theirs) if key == ours[0]] if ours else ():
        length = next(
            (at for at, (our, their) in enumerate(zip(ours, theirs[start:], strict=False)) if our != their),
            min(len(ours), len(theirs) - start),
        )
        if length >= _ANCHOR or length == len(ours):
            found.append((start, length))
    return sorted(found, key=lambda run: -run[1])[:_TRIED]
