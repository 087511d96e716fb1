"""A digest, ours or anybody's, held against itself, the calendar and its articles."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from newsdigest.digest import Digest
from newsdigest.errors import UsageError
from newsdigest.pipeline.intake import Articles, in_order

if TYPE_CHECKING:
    from newsdigest.checks.findings import Report
    from newsdigest.checks.pages import Page


def audit(
    subject: Digest | str | Mapping[str, Digest | str],
    articles: Articles | None = None,
    *,
    day_one: date | None = None,
) -> Report:
    """Return what is wrong with a digest, ours or anybody's: contradictions, citations, the calendar, the layout.

    `subject` is a Digest, the text of a page (plain, Markdown or HTML), or several of either by name, which are also
    held against one another. With `articles` every cited sentence is held to the article it cites: by the page's list
    of sources, else [1] is the first article given, a folder's in the order of its files. `day_one` is the first day
    of a day counter; without it the articles may tell.

    An empty report is false. Nothing is read but what is given, and the same input gives the same report.
    """
    from newsdigest.checks.auditing import examine

    named = subject if isinstance(subject, Mapping) else {"": subject}
    pages = [_page(each, name) for name, each in named.items()]
    return examine(pages, None if articles is None else in_order(articles), day_one=day_one)


def _page(subject: Digest | str, name: str) -> Page:
    from newsdigest.checks.digests import page_of
    from newsdigest.checks.parsing import parse

    if isinstance(subject, Digest):
        return page_of(subject.data, name)
    if not isinstance(subject, str):
        raise UsageError(f"audit reads a Digest or the text of a page, not {type(subject).__name__}")
    return parse(subject, name)
