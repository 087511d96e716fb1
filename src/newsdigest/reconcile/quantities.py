"""The figures of a passage, read no further than a passage goes."""

from __future__ import annotations

from functools import lru_cache

from newsdigest import numbers

_LONGEST = 4_000
"""Characters: nobody tells one thing at greater length, and hostile text may go on for megabytes."""


def figures_in(words: str) -> tuple[numbers.Quantity, ...]:
    """Return the quantities of a record's words."""
    return _found(words[:_LONGEST])


@lru_cache(maxsize=2048)  # every pair of records is compared by its figures
def _found(words: str) -> tuple[numbers.Quantity, ...]:
    return numbers.find(words)
