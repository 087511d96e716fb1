"""Date words taken apart, as values: a core shape, what stands around it, and the two ends of a range."""

from __future__ import annotations

from typing import NamedTuple

Values = tuple[int | str, ...]


class Phrase(NamedTuple):
    """Date words as a core shape with its values, and the modifiers peeled off it."""

    core: str
    values: Values
    lead: str = ""
    approximate: bool = False
    uncertain: bool = False
    shade: str = ""
    part: str = ""
    time: str = ""
    zone: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether nothing stands around the core."""
        return self[2:] == _BARE


_BARE = ("", False, False, "", "", "", "")


class Words(NamedTuple):
    """Date words as one phrase, or as two that are the ends of a range or the members of a set (`joint`).

    `inside` are words in brackets that say the same more precisely.
    """

    first: Phrase
    second: Phrase | None = None
    joint: str = ""
    inside: Words | None = None
