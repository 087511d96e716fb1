"""Work that several hands may share, with one answer however many they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Crew(Protocol):
    """So many hands, each of which does one part of a work."""

    @property
    def hands(self) -> int:
        """How many parts a work is to be cut into."""

    def share(self, work: Callable[[int], T]) -> list[T]:
        """Return what each part of the work gives, in the order of the parts."""


class Alone:
    """One hand, which does everything."""

    hands = 1

    def share(self, work: Callable[[int], T]) -> list[T]:
        """Return what the only part gives."""
        return [work(0)]


ALONE = Alone()
