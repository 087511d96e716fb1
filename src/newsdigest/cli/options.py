"""What the options of the command line say, read and refused in words."""

from __future__ import annotations

import enum
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsdigest.errors import LoadError, UsageError
from newsdigest.storage import obstacle

if TYPE_CHECKING:
    from newsdigest.schema.article import Article


class Form(enum.StrEnum):
    """What kind of digest to make."""

    STORY = "story"
    KEY_EVENTS = "key-events"


class Format(enum.StrEnum):
    """What to write it as."""

    MD = "md"
    HTML = "html"
    JSON = "json"


class ReportFormat(enum.StrEnum):
    """What to write a report as."""

    MD = "md"
    JSON = "json"


class Schema(enum.StrEnum):
    """Which type to describe."""

    DIGEST = "digest"
    READING = "reading"
    ARTICLE = "article"
    STORIES = "stories"
    DECISIONS = "decisions"


def to_file(param: typer.CallbackParam, path: Path | None) -> Path | None:
    """Return the file that an option names; a dash is standard output.

    What cannot be written is refused here, before anything is read, and a model is paid for it.
    """
    if path is None or path == Path("-"):
        return None
    try:
        problem = obstacle(path)
    except (OSError, ValueError):
        problem = "is no path that this disk can hold"
    if problem is not None:
        raise UsageError(f"--{param.name} {path} {problem}")
    return path


def page_path(words: str) -> Path:
    """Return the path of a page to audit, which an empty one, in a script without a file, is not."""
    if not words.strip():
        raise typer.BadParameter("a path is empty; give the files of digests")
    return Path(words)


def article_path(words: str) -> Path:
    """Return where articles are; no words at all are no wish to read the folder that one happens to be in."""
    if not words.strip():
        raise typer.BadParameter("a path is empty; give files or folders of articles, or . for this folder")
    return Path(words)


OutputFile = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        callback=to_file,
        help="File to write, whole or not at all; without it, or with -: standard output.",
    ),
]


def moment(words: str | None) -> datetime | None:
    """Return the moment of `--as-of`, which has a time zone."""
    if words is None:
        return None
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        raise UsageError(f"--as-of {words}: write it as 2026-02-04T12:00+00:00") from None
    if moment.tzinfo is None:
        zoned = f"{moment.isoformat(timespec='minutes')}+00:00"
        raise UsageError(f"--as-of {words} has no time zone: write {zoned}, or the offset of your newsroom")
    return moment


def day(words: str | None) -> date | None:
    """Return the day of `--day-one`."""
    try:
        return None if words is None else date.fromisoformat(words)
    except ValueError:
        raise UsageError(f"--day-one {words} is not a day: write it as 2022-02-24") from None


def articles_at(paths: list[Path], *, without: Path | None = None) -> tuple[list[Article], list[tuple[str, str]]]:
    """Return the articles at these paths, and the files that could not be read, each with the reason."""
    from newsdigest import load

    for path in paths:
        if not path.exists():
            raise UsageError(f"{path} is not there; give files or folders of articles")
    if without is not None and _is_among(without, paths) and load.paths([without]).articles:
        raise UsageError(f"--output {without} is one of the articles and would be lost; give the digest another file")
    loaded = load.paths(paths, without=without)
    unloaded = [(missed.article, missed.reason) for missed in loaded.unread]
    if not loaded.articles:
        reasons = "; ".join(f"{name}: {reason}" for name, reason in unloaded)
        told = (
            f"no article could be read ({reasons or _nothing(without, paths)}); give text, Markdown, JSON or HTML files"
        )
        raise LoadError(told) if reasons else UsageError(told)
    return list(loaded.articles), unloaded


def _is_among(file: Path, paths: list[Path]) -> bool:
    """Whether a file is there, and is one of these or lies in one of these folders."""
    return file.is_file() and any(file.resolve().is_relative_to(path.resolve()) for path in paths)


def _nothing(without: Path | None, paths: list[Path]) -> str:
    """Say why there was nothing to read."""
    if without is not None and _is_among(without, paths):
        return f"there is only {without}, which is what is to be written"
    return "the folder is empty"
