"""A speaker as one sentence words it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["person", "body", "unnamed", "pronoun"]


@dataclass(slots=True)
class Speaker:
    """A speaker as one sentence words it; `start` and `end` are offsets in the passage."""

    name: str
    kind: Kind
    start: int
    end: int
    role: str | None = None
