"""The front matter of a text: fields between lines of dashes, or at its very top, as people really write them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

import yaml

_MATTER: Final = re.compile(r"\A\s*---[ \t]*\n(.*?)\n?^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD: Final = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]*:[ \t]+(\S.*?)[ \t]*")
_BARE_FIELD: Final = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+(.*?))?[ \t]*")
_HEAD: Final = re.compile(r"\A\s*(?:---[ \t]*\n\s*)?((?:[A-Za-z][^\n]*\n)+)[ \t]*\n(?=\s*\S)")
_ITEM: Final = re.compile(r"\s*-\s+(.*?)\s*")
# Fields of an article fit a few lines; anything longer is a body that begins with dashes.
_MOST_CHARACTERS: Final = 65_536


class Matter(NamedTuple):
    """The fields as written (texts, and lists and mappings of them), the rest of the text, and what was repaired."""

    fields: dict[str, Any]
    body: str
    notes: tuple[str, ...] = ()


def split(text: str) -> Matter:
    """Part the front matter from the body. A text without one is all body."""
    found = _MATTER.match(text[: _MOST_CHARACTERS + 8])
    if not found:
        return Matter({}, text)
    written, body = found.group(1), text[found.end() :]
    fields = _read(written) if written.strip() else {}
    if fields is not None:
        return Matter(fields, body)
    fields = _read("\n".join(_quoted(line) for line in written.split("\n")))
    if fields is None and not _holds_prose(written):
        fields = _line_by_line(written)
    if not fields:
        return Matter({}, text)
    return Matter(fields, body, ("the front matter is not YAML; its fields were read line by line",))


def head(text: str, are_fields: Callable[[Sequence[str]], bool]) -> Matter:
    """Part the fields that stand at the very top of a text, `Title: ...` and `Date: ...`, with no dashes to close them.

    They are fields only where `are_fields` says so (`Update: the pier is shut` is news), and where a blank line ends
    them, or else two of them stand right above the text.
    """
    found = _HEAD.match(text[:_MOST_CHARACTERS])
    lines = found.group(1).rstrip().split("\n") if found is not None else []
    if found is not None and lines and _names(lines) and are_fields(_names(lines)):
        return Matter(_line_by_line(found.group(1)), text[found.end() :])
    return _above_the_text(text, are_fields)


def _names(lines: Sequence[str]) -> list[str]:
    """Return the names of the fields that lines give; none, unless every line gives one."""
    fields = [_BARE_FIELD.fullmatch(line) for line in lines]
    return [field.group(1) for field in fields if field is not None] if all(fields) else []


def _above_the_text(text: str, are_fields: Callable[[Sequence[str]], bool]) -> Matter:
    """Part the fields below which the text goes on without a blank line: as many lines as are fields."""
    *lines, rest = text[:_MOST_CHARACTERS].lstrip().split("\n", _MOST_FIELDS)
    run = next((at for at, line in enumerate(lines) if _BARE_FIELD.fullmatch(line) is None), len(lines))
    for count in range(run, _FEWEST - 1, -1):
        written = "\n".join(lines[:count])
        if are_fields(_names(lines[:count])) and (rest.strip() or any(map(str.strip, lines[count:]))):
            return Matter(_line_by_line(written), text.lstrip()[len(written) + 1 :])
    return Matter({}, text)


_MOST_FIELDS: Final = 30  # lines above a text; hostile ones may be fields for megabytes
_FEWEST: Final = 2  # one line "Title: ..." above others may be how the text begins


def _read(written: str) -> dict[str, Any] | None:
    """Read as YAML in which every scalar is a text: 2026-01-30 is no date object and No is not False."""
    written = "\n".join(_with_hash(line) for line in written.split("\n"))
    try:
        # BaseLoader builds texts, lists and mappings only, whatever tags a file carries: it is the safest there is.
        fields = yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return None
    if not isinstance(fields, dict):
        return None
    return {str(key).strip(): value for key, value in fields.items() if isinstance(key, str)}


def _with_hash(line: str) -> str:
    """Keep what stands behind " #" in an unquoted value: a headline may say "the #1 reason"."""
    found = _FIELD.fullmatch(line)
    return _quoted(line) if found and " #" in found.group(2) and found.group(2)[0] not in "\"'[{|>" else line


def _quoted(line: str) -> str:
    """Put quotation marks around a value that YAML would stumble over: "Bank: rates rise", "'So what?' he asks"."""
    found = _FIELD.fullmatch(line)
    if not found or _is_whole(found.group(2)):
        return line
    return f"{found.group(1)}: {json.dumps(found.group(2), ensure_ascii=False)}"


def _is_whole(value: str) -> bool:
    """Whether a value is quoted, a list, or the mark of a text block."""
    if value[0] in "|>" and len(value) <= 2:
        return True
    try:
        yaml.load(f"x: {value}", Loader=yaml.BaseLoader)  # noqa: S506  # as above
    except (yaml.YAMLError, ValueError, RecursionError):
        return False
    return value[0] in "\"'[{"


def _holds_prose(written: str) -> bool:
    """Whether a paragraph of what stands between dashes begins as no field: the lower dashes then part the article."""
    openings = (paragraph.split("\n", 1)[0] for paragraph in re.split(r"\n[ \t]*\n\s*", written.strip())[1:])
    return any(_BARE_FIELD.fullmatch(line) is None and _ITEM.fullmatch(line) is None for line in openings)


def _line_by_line(written: str) -> dict[str, Any]:
    """Read what looks like "field: value" and the list items below a field, and nothing else."""
    fields: dict[str, Any] = {}
    name = ""
    for line in written.split("\n"):
        field, item = _BARE_FIELD.fullmatch(line), _ITEM.fullmatch(line)
        if field and not line[0].isspace():
            name = field.group(1)
            fields[name] = _unquoted(field.group(2) or "")
        elif item and name:
            before = fields[name]
            fields[name] = [
                *(before if isinstance(before, list) else [before] if before else []),
                _unquoted(item.group(1)),
            ]
        elif name and isinstance(fields[name], str) and line[:1].isspace() and line.strip():
            fields[name] = f"{fields[name]} {line.strip()}".strip()
    return fields


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
