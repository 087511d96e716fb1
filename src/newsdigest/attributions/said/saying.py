"""A saying of an article: who said it, in which words, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from newsdigest.attributions.cast.figure import Figure
from newsdigest.attributions.who.speaker import Speaker
from newsdigest.schema.reading import Stance

LONGEST = 1500
"""Characters of a saying; what is longer is a speech printed whole, or a page gone wrong."""


@dataclass(eq=False, slots=True)
class Saying:
    """A claim on its way: offsets are those of the article's body."""

    figure: Figure
    stance: Stance
    text: str
    start: int
    end: int
    paragraph: int
    passage: int
    channel: str | None = None
    chain: tuple[str, ...] = ()
    direct: bool = False
    trivial: bool = False
    speech_only: bool = False
    content: tuple[tuple[int, int], ...] = ()
    anonymous: bool = False
    thing: bool = False
    about_count: bool = False
    worded: Speaker | None = None
    """The words by which the sentence has the speaker."""

    def shares(self, start: int, end: int) -> int:
        """Return how much of what is said stands in a stretch of the body."""
        return sum(max(0, min(last, end) - max(first, start)) for first, last in self.content)
