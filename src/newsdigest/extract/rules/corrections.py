"""Notes in which an outlet corrects itself, as corrections."""

from __future__ import annotations

from collections.abc import Sequence

from newsdigest.passages.notes import notes_in, told_by, words_of
from newsdigest.passages.passage import Passage
from newsdigest.schema.reading import Correction


def corrections_of(
    body: str, passages: Sequence[Passage], headline: str = ""
) -> tuple[tuple[Correction, ...], frozenset[int]]:
    """Return the corrections and the ranks of the passages they take up."""
    notes = notes_in(passages, headline)
    quotes = [words_of(note, passages, body) for note in notes]
    return (
        tuple(Correction(text=told_by(quote), quote=quote) for quote in quotes),
        frozenset(rank for note in notes for rank in note),
    )
