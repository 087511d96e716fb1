"""The time that all calls about one article have together, its halves and second questions included."""

from __future__ import annotations


class Term:
    """Begins with the first call; whoever asks about the same article later has what is left of it."""

    def __init__(self) -> None:
        self._end: float | None = None

    def left(self, seconds: float, now: float) -> float:
        """Return how many of the seconds that an article has are left."""
        if self._end is None:
            self._end = now + seconds
        return self._end - now
