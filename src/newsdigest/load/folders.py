"""Files and folders of articles: in a stable order, and one bad file never stops the rest."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Literal, NamedTuple

from newsdigest.errors import InvalidArticle, LoadError, NewsDigestError, TooLarge, UnsupportedContent, UsageError
from newsdigest.load import documents, webpages
from newsdigest.load.decoding import MOST_BYTES, decode
from newsdigest.load.doubles import Named, without_doubles
from newsdigest.schema.article import Article

_TEXTS: Final = frozenset({".txt", ".text", ".md", ".markdown", ""})
_MARKDOWN: Final = frozenset({".md", ".markdown"})
_PAGES: Final = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_JSON: Final = frozenset({".json", ".ninjs", ".jsonld"})
_LINES: Final = frozenset({".jsonl", ".ndjson"})
_ARTICLES: Final = _TEXTS | _PAGES | _JSON | _LINES
# What lies beside saved articles and is not meant to be read.
_BESIDE: Final = frozenset({
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".ico", ".avif", ".css", ".js", ".map", ".woff", ".woff2",
    ".ttf", ".mp3", ".mp4", ".webm", ".ds_store", ".tmp", ".lock",
})  # fmt: skip
_DEEPEST: Final = 50


class Unread(NamedTuple):
    """A file that is no article, and why: `error` is one of `newsdigest.errors`."""

    article: str
    reason: str
    error: NewsDigestError


class Loaded(NamedTuple):
    """The articles of some files in a stable order, and the files that could not be used."""

    articles: tuple[Article, ...]
    unread: tuple[Unread, ...] = ()


def file(path: str | Path) -> Article:
    """Return the Article in one file: text, Markdown, JSON or a saved HTML page."""
    place = _place(path, "file")
    found = _articles(place, place.name)
    if len(found) != 1:
        raise InvalidArticle(
            f"{place.name} holds {len(found)} articles; newsdigest.load.paths reads them all", article_id=str(path)
        )
    return found[0]


def folder(path: str | Path, *, on_error: Literal["collect", "raise"] = "collect") -> Loaded:
    """Return the articles of a folder and of those inside it, in the order of their paths.

    Hidden files, links and anything but regular files are passed over. With `on_error="raise"` the first file that is
    no article raises its error; otherwise it is listed in `unread`.
    """
    if on_error not in ("collect", "raise"):
        raise UsageError(f"on_error={on_error!r} is unknown; choose 'collect' or 'raise'")
    place = _place(path, "folder")
    if not place.is_dir():
        raise UsageError(f"{path} is no folder; newsdigest.load.file reads a single file")
    loaded = paths([place])
    if on_error == "raise" and loaded.unread:
        raise loaded.unread[0].error
    return loaded


def paths(paths: Iterable[str | Path], *, without: Path | None = None) -> Loaded:
    """Return the articles of files and folders, each in the order given, a folder's in the order of their paths.

    `without` is a file that is none of them, wherever it lies: the one that the digest will be written to. An article
    with the id of another and other words is listed in `unread`.
    """
    left_out = None if without is None else without.resolve()
    given_paths = _several(paths)
    found: list[Named] = []
    unread: list[Unread] = []
    for root in given_paths:
        for path, name in _files(root) if _is_folder(root) else ((root, root.name),):
            if left_out is not None and path.resolve() == left_out:
                continue
            try:
                found.extend(Named(name, article) for article in _articles(path, name))
            except NewsDigestError as error:
                unread.append(Unread(name, _reason(error, name), error))
    articles, doubles = without_doubles(found)
    unread.extend(Unread(name, _reason(error, name), error) for name, error in doubles)
    return Loaded(tuple(articles), tuple(unread))


def _reason(error: NewsDigestError, name: str) -> str:
    """Return what is wrong with a file that is named beside it: "is a PDF", not "a.pdf is a PDF"."""
    return str(error).removeprefix(name).lstrip(": ") or str(error)


def _place(path: object, verb: str) -> Path:
    """Return the path that was given to be read."""
    if not isinstance(path, (str, os.PathLike)):
        raise UsageError(f"{verb} reads what lies at a path, a str or Path, not {type(path).__name__}")
    return _named(path)


def _named(path: str | os.PathLike[str]) -> Path:
    """Return a path; an empty text is none, for it would be the folder that the program happens to run in."""
    if isinstance(path, str) and not path.strip():
        raise UsageError("an empty text is no path; give a file or a folder, '.' for this one, or use load.text")
    return Path(path)


def _several(paths: Iterable[str | Path]) -> list[Path]:
    """Return the paths given; a single one is no list of letters, of which "/" would be the whole disk."""
    if isinstance(paths, (str, Path)):
        return [_named(paths)]
    try:
        return [_named(given) for given in paths]
    except TypeError as error:
        raise UsageError(f"paths reads files and folders by their paths, not {_kind(paths)}") from error


def _is_folder(root: Path) -> bool:
    """Whether there is such a folder; a name that no disk can hold is none."""
    try:
        return root.is_dir()
    except OSError:
        return False


def _kind(given: object) -> str:
    """Say in words what was given instead of a path."""
    strange = (
        given
        if isinstance(given, (str, bytes)) or not isinstance(given, Iterable)
        else next((item for item in given if not isinstance(item, (str, Path))), given)
    )
    return type(strange).__name__


def _files(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield the regular files under a folder with their names seen from it, sorted; links are not followed."""
    found = sorted(_below(root, 0), key=lambda path: path.relative_to(root).parts)
    for path in found:
        yield path, path.relative_to(root).as_posix()


def _below(folder_: Path, depth: int) -> Iterator[Path]:
    try:
        with os.scandir(folder_) as entries:
            listed = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError:
        return
    for entry in listed:
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            if depth < _DEEPEST:
                yield from _below(path, depth + 1)
        elif entry.is_file(follow_symlinks=False) and not _lies_beside(path):
            yield path


def _lies_beside(path: Path) -> bool:
    return path.suffix.lower() in _BESIDE or path.stem.upper() in ("README", "LICENSE", "LICENCE")


def _articles(path: Path, name: str) -> tuple[Article, ...]:
    suffix = path.suffix.lower()
    content = _content(path, name)
    if suffix in _JSON:
        return documents.json(content, name=name)
    if suffix in _LINES:
        lines = decode(content, name=name).text.splitlines()
        return tuple(article for line in lines if line.strip() for article in documents.json(line, name=name))
    if suffix in _PAGES or (suffix in _TEXTS and _is_page(content)):
        return (webpages.html(content, name=name),)
    if suffix not in _ARTICLES:
        decode(content, name=name)  # says more of a PDF or a picture than its suffix does
        raise UnsupportedContent(f"{name} is not text, Markdown, JSON or HTML by its name", article_id=name)
    decoded = decode(content, name=name)
    is_markdown = suffix in _MARKDOWN
    article = documents.text(decoded.text, name=name, is_markdown=is_markdown)
    return (article.with_notes(*decoded.notes) if decoded.notes else article,)


def _content(path: Path, name: str) -> bytes:
    """Return the bytes of a regular file that is not too large, without reading one that is."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise UnsupportedContent(f"{name} is no regular file", article_id=name)
        if state.st_size > MOST_BYTES:
            raise TooLarge(f"{name} has {state.st_size:,} bytes; an article may have {MOST_BYTES:,}", article_id=name)
        with path.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise LoadError(f"{name} cannot be read: {reason}", article_id=name) from error


def _is_page(content: bytes) -> bool:
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html"))
