"""An editor's decisions from a file: JSON, or JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from newsdigest.errors import UsageError
from newsdigest.schema.decision import Decision, Decisions


def decisions(given: str | Path | Decisions | Iterable[Decision]) -> tuple[Decision, ...]:
    """Return decisions that were given as records, or as a JSON or JSONL file of them.

    Raises UsageError when they are something else, with the place.
    """
    if isinstance(given, Decisions):
        return given.decisions
    if isinstance(given, (str, Path)):
        return _read(Path(given))
    listed = tuple(given)
    strange = next((one for one in listed if not isinstance(one, Decision)), None)
    if strange is not None:
        raise UsageError(f"decisions= takes Decisions or the path of a file of them, not {type(strange).__name__}")
    return listed


def _read(path: Path) -> tuple[Decision, ...]:
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise UsageError(f"the decisions {path} cannot be read ({error.strerror})") from None
    except UnicodeDecodeError as error:
        raise UsageError(f"the decisions {path} are not UTF-8 text") from error
    try:
        found = _records(text)
        return Decisions.model_validate({"decisions": found}).decisions
    except json.JSONDecodeError as error:
        raise UsageError(f"the decisions {path} are neither JSON nor JSON lines: {error}") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"][1:]) or "the list"
        raise UsageError(f"the decisions {path}: {place}: {first['msg'].removeprefix('Value error, ')}") from error


def _records(text: str) -> object:
    """Return what a file lists: one JSON document, or one a line."""
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    if isinstance(found, dict):
        return found["decisions"] if set(found) == {"decisions"} else [found]
    return found
