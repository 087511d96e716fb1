"""Tables that an editor keeps in a file: names in house style."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from newsdigest.errors import UsageError
from newsdigest.text import fold


def names(table: str | Path | Mapping[str, object]) -> dict[str, str]:
    """Return the spelling to print for each spelling of a table of names.

    A table maps the name as we print it to its other spellings, one or a list: `{"Mumbai": ["Bombay"]}`, as a mapping
    or as a YAML or JSON file. Raises UsageError when it is something else, or gives one spelling to two names.
    """
    listed = table if isinstance(table, Mapping) else _read(Path(table))
    printed: dict[str, str] = {}
    owner: dict[str, str] = {}
    for name, others in listed.items():
        spellings = [others] if isinstance(others, str) else others
        if not isinstance(name, str) or not isinstance(spellings, (list, tuple)) or not _are_names([name, *spellings]):
            raise UsageError(f"a table of names has lines such as Mumbai: [Bombay]; {name!r} has {others!r}")
        for spelling in spellings:
            if owner.setdefault(fold(spelling), name) != name:
                raise UsageError(
                    f"{spelling!r} stands for both {owner[fold(spelling)]!r} and {name!r} in the table of names"
                )
            printed[spelling] = name
        printed.setdefault(name, name)
    return printed


def _are_names(given: list[object]) -> bool:
    return all(isinstance(one, str) and one.strip() for one in given)


def _read(path: Path) -> Mapping[str, object]:
    """Return what a file has; JSON is YAML, and every scalar is read as the words that stand there."""
    try:
        found = yaml.load(path.read_text("utf-8-sig"), yaml.BaseLoader)  # noqa: S506 # the base loader makes strings only
    except OSError as error:
        raise UsageError(f"the table of names {path} cannot be read ({error.strerror})") from None
    except UnicodeDecodeError as error:
        raise UsageError(f"the table of names {path} is no text in UTF-8; save it as one") from error
    except yaml.YAMLError as error:
        raise UsageError(f"the table of names {path} is neither YAML nor JSON{_place(error)}; {_WANTED}") from error
    if not isinstance(found, Mapping):
        is_empty = not found
        raise UsageError(f"the table of names {path} {'is empty' if is_empty else 'maps no names'}; {_WANTED}")
    return found


_WANTED = "write a name and its other spellings on each line, such as Mumbai: [Bombay]"


def _place(error: yaml.YAMLError) -> str:
    """Return where and why the parser gave up, as an editor counts lines."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return ""
    mark = error.problem_mark
    return f" (line {mark.line + 1}, column {mark.column + 1}: {error.problem})"
