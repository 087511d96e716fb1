"""Readings without half characters, which no file can hold: a reader made in Python may hand them in."""

from __future__ import annotations

from typing import Any

from newsdigest.schema.reading import Reading


def sound(reading: Reading) -> Reading:
    """Return a reading with a question mark in the place of each lone surrogate."""
    data = reading.model_dump()
    mended = _mended(data)
    return reading if mended == data else Reading.model_validate(mended)


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {key: _mended(each) for key, each in value.items()}
    return type(value)(map(_mended, value)) if isinstance(value, list | tuple) else value
