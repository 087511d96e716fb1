"""Where a digest or a report goes: a file, whole or not at all, or standard output."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from newsdigest.cli.options import Format, ReportFormat
from newsdigest.errors import StorageError, UsageError
from newsdigest.text import counted

if TYPE_CHECKING:
    from newsdigest.digest import Digest


_ENDINGS = {"": "md", "htm": "html", "markdown": "md", "txt": "md"}
Asked = TypeVar("Asked", Format, ReportFormat)


def asked(format_: Asked | None, formats: type[Asked], output: Path | None) -> Asked:
    """Return the format asked for, else the one that the ending of the file says, else Markdown."""
    if format_ is not None:
        return format_
    ending = output.suffix.lower().removeprefix(".") if output else ""
    found = next((one for one in formats if one.value == _ENDINGS.get(ending, ending)), None)
    if found is None:
        known = ", ".join(f".{one.value}" for one in formats)
        raise UsageError(f"{output}: the ending decides what is written; use one of {known}, or say it with --format")
    return found


def write(digest: Digest, format_: Format, output: Path | None) -> None:
    """Write a digest as asked for; on a terminal, Markdown is set in type."""
    text = {Format.MD: digest.to_markdown, Format.HTML: digest.to_html, Format.JSON: digest.to_json}[format_]()
    if output is None and format_ is Format.MD and sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(_BEFORE_MARK.sub("", text)))
    else:
        put(text, output)


_BEFORE_MARK = re.compile(r"(?<=\S) (?=\[\d+\])")
"""Where a line set in type could break: a mark belongs to the sentence before it."""


def put(text: str, output: Path | None) -> None:
    """Write a file, whole or not at all, or standard output."""
    if output is not None:
        from newsdigest.storage import write_whole

        write_whole(output, text)
    else:
        to_standard_output(text)


def to_standard_output(text: str) -> None:
    """Write to standard output, which may be a full disk; who reads it may have had enough."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise StorageError(f"standard output could not be written ({error.strerror}); make room for it") from error


def notes(digest: Digest, output: Path | None, day_one: date | None = None) -> None:
    """Say on standard error what an editor should know before reading."""
    if output is not None:
        found = f"{counted(len(digest.sources), 'source')}, {counted(len(digest.disputes), 'dispute')}"
        typer.echo(f"{output}: {found}", err=True)
    if day_one is not None and digest.day is None:
        typer.echo("--day-one: only --form key-events prints a day counter; a story only dates by it", err=True)
    elif day_one is not None and digest.day is not None and digest.day.counter is None:
        typer.echo(f"--day-one: {day_one} is no first day of a count that has come to {digest.day.date}", err=True)
    for missed in digest.unread:
        typer.echo(f"unread: {missed.article}: {missed.reason}", err=True)
