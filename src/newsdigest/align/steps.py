"""The cheapest way from the words of a quote to the words of a body: what is equal, lost, added and changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsdigest.align.words import Word

_FREE = 0.001  # an ellipsis may stand for words, but never for more than it must


class Step(NamedTuple):
    """One step: a word of the quote, a word of the body, or both, as indices; None where there is none."""

    said: int | None
    found: int | None


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
        before, row = row, [row[0] + (0 if is_gap else 1)]
        lost = _FREE if is_gap else 1
        added = 0 if is_gap else 1
        for column, other in enumerate(keys):
            best = before[column] + (0 if other == key else 1.5)
            best = min(best, row[column] + lost, before[column + 1] + added)
            row.append(best)
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
            and here == table[row - 1][column - 1] + (0 if quote[row - 1].key == body[column - 1].key else 1.5)
        ):
            row, column = row - 1, column - 1
            found.append(Step(row, column))
        elif row and here == table[row - 1][column] + (0 if is_gap else 1):
            row -= 1
            found.append(Step(row, None))
        else:
            column -= 1
            found.append(Step(None, column))
    return found[::-1]


_ANCHOR = 3  # words in a row that fix a place


def way(quote: Sequence[Word], body: Sequence[Word]) -> list[Step]:
    """Return the cheapest steps from a quote to the place in a stretch of body where it fits best.

    Most quotes agree with the body from their first words and up to their last; only what is between is weighed.
    """
    ours, theirs = [word.key for word in quote], [word.key for word in body]
    start, length = _longest_run(ours, theirs)
    if length == len(ours):
        return [Step(at, start + at) for at in range(length)]
    if length < _ANCHOR:
        start, length = 0, 0
    back, back_length = _longest_run(ours[length:][::-1], theirs[start + length :][::-1])
    if back_length < _ANCHOR:
        back, back_length = 0, 0
    found_first, found_last = start + length, len(theirs) - back - back_length
    said_first, said_last = length, len(ours) - back_length
    middle = steps(
        quote[said_first:said_last],
        body[found_first:found_last],
        free_start=not length,
        free_end=not back_length,
    )
    return [
        *(Step(at, start + at) for at in range(length)),
        *(_moved(step, said_first, found_first) for step in middle),
        *(Step(said_last + at, found_last + at) for at in range(back_length)),
    ]


def _moved(step: Step, said: int, found: int) -> Step:
    return Step(
        None if step.said is None else step.said + said,
        None if step.found is None else step.found + found,
    )


def _longest_run(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """Return where in `theirs` most words of the beginning of `ours` stand in a row, and how many."""
    best, longest = 0, 0
    for start, key in enumerate(theirs):
        if ours and key == ours[0]:
            length = 1
            while length < len(ours) and start + length < len(theirs) and theirs[start + length] == ours[length]:
                length += 1
            if length > longest:
                best, longest = start, length
    return best, longest
