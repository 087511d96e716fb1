"""A clause that may be an event, on its way to one."""

from __future__ import annotations

from dataclasses import dataclass

from newsdigest.attributions.cast.figure import Figure
from newsdigest.schema.reading import Status, Tense


@dataclass(eq=False, slots=True)
class Happening:
    """A clause that may be an event; offsets are those of the article's body."""

    clause: str
    sentence: str
    start: int
    end: int
    status: Status
    when: str | None
    weight: float
    passage: int
    paragraph: int
    place: str | None
    actors: tuple[str, ...]
    presumed: bool = False
    dated: bool = False
    from_claim: bool = False
    tense: Tense | None = "past"
    subject: Figure | None = None
    opener: Figure | None = None
    speaker: Figure | None = None
    day: str | None = None
