"""A digest, ours or anybody's, held against itself, the calendar and its articles."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from newsdigest.digest import Digest
from newsdigest.errors import EmptyArticle, InvalidArticle, UsageError
from newsdigest.pipeline.intake import Articles, in_order

if TYPE_CHECKING:
    from newsdigest.checks.findings import Report
    from newsdigest.checks.pages import Page

Audited: TypeAlias = "Digest | str | Path"
_NAMES_FILE = re.compile(r"[^\n]{1,300}\.(?:md|markdown|html?|txt|json)", re.IGNORECASE)
"""One line that ends like the name of a file is a path: no page is so short."""
_OURS = re.compile(r"\s*\{\s*\"schema_version\"")
"""How the JSON of a digest begins."""


def audit(
    subject: Audited | Mapping[str, Audited],
    articles: Articles | None = None,
    *,
    day_one: date | None = None,
) -> Report:
    """Return what is wrong with a digest, ours or anybody's: contradictions, citations, the calendar, the layout.

    `subject` is a Digest, the text of a page (plain, Markdown or HTML), the path of either (a Path, or one line that
    ends like a file: `page.md`), or several of them by name, which are also held against one another. With `articles`
    every cited sentence is held to the article it cites: by the page's list of sources, else [1] is the first article
    given, a folder's in the order of its files. `day_one` is the first day of a day counter; without it the articles
    may tell.

    An empty report is false. Nothing is read but what is given, and the same input gives the same report. Raises
    UsageError for a file that is not there, LoadError for one that is no page: it has no words, or is no text.
    """
    from newsdigest.checks.auditing import examine

    named = subject if isinstance(subject, Mapping) else {"": subject}
    pages = [_page(each, name) for name, each in named.items()]
    return examine(pages, None if articles is None else in_order(articles), day_one=day_one)


def page_at(path: Path) -> Digest | str:
    """Return what is to be audited at a path: a digest of ours, or the text of a page.

    Raises UsageError where there is no file, and LoadError where it is there and is no page.
    """
    from newsdigest.load.decoding import decode

    if path.is_dir():
        raise UsageError(f"{path} is a folder; give the file of a digest, and a folder of articles with --articles")
    try:
        written = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}); give the file of a digest") from None
    if path.suffix.lower() == ".json":
        try:
            return Digest.from_json(written)
        except InvalidArticle as error:
            raise InvalidArticle(f"{path}: {error}") from error
    text = decode(written, name=str(path), is_html=path.suffix.lower() in (".html", ".htm")).text
    if not any(letter.isalnum() for letter in text):
        raise EmptyArticle(f"{path} has no words in it; give the file of a digest")
    return text


def _page(subject: Audited, name: str) -> Page:
    from newsdigest.checks.digests import page_of
    from newsdigest.checks.parsing import parse

    if isinstance(subject, Path) or (isinstance(subject, str) and _NAMES_FILE.fullmatch(subject)):
        return _page(page_at(Path(subject)), name)
    if isinstance(subject, Digest):
        return page_of(subject.data, name)
    if not isinstance(subject, str):
        raise UsageError(f"audit reads a Digest, the text of a page or its path, not {type(subject).__name__}")
    if _OURS.match(subject):
        return page_of(Digest.from_json(subject).data, name)
    return parse(subject, name)
