"""The figures of a passage, read no further than a passage goes."""

from __future__ import annotations

from newsdigest import numbers
from newsdigest.facts.passage import quantities_of

LONGEST = 4_000
"""Characters: nobody tells one thing at greater length, and hostile text may go on for megabytes."""


def figures_in(words: str) -> tuple[numbers.Quantity, ...]:
    """Return the quantities of a record's words."""
    return quantities_of(words[:LONGEST])
