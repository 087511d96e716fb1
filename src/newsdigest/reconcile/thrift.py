"""Tellings in as little room as they need: what is equal in very many of them is kept once."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any, TypeVar

from newsdigest.reconcile.sketches import Sketch

T = TypeVar("T", bound=Hashable)

_SETS = tuple(field.name for field in fields(Sketch) if str(field.type).startswith("frozenset"))
_OTHERS = ("lead_act", "day_words", "first", "last", "day_seldom", "night", "start", "end")
_NONE: Mapping[str, Any] = {}


def thrifty(sketch: Sketch) -> Sketch:
    """Return the same telling, in less room where others say the same of a place, a cast or a day."""
    kept: dict[str, Any] = {name: small(getattr(sketch, name)) for name in _SETS}
    kept.update((name, once(getattr(sketch, name))) for name in _OTHERS)
    return replace(
        sketch,
        weights={word: once(weight) for word, weight in sketch.weights.items()},
        counted=sketch.counted or _NONE,
        refers_to=sketch.refers_to or _NONE,
        deed=sketch.deed._replace(passing=small(sketch.deed.passing)),
        **kept,
    )


@lru_cache(maxsize=2**16)
def small(words: frozenset[T]) -> frozenset[T]:
    """Return the set that is equal and known already, or a copy: one that was filled word by word has room to spare."""
    return frozenset(set(words))


@lru_cache(maxsize=2**16, typed=True)
def once(told: T) -> T:
    """Return what is equal and known already."""
    return told
