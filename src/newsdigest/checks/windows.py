"""The title that a browser shows of a page, which stands outside of what is read on it."""

from __future__ import annotations

import re
from html import unescape

from newsdigest.checks.pages import Statement

_WINDOW = re.compile(
    r"<title\b[^<>]{0,200}>(?P<html>[^<]{1,500})</title>|\A---\n(?:[^\n]{0,400}\n){0,20}?title:\s*(?P<front>[^\n]{1,500})\n"
)


def window_title(text: str, name: str) -> Statement | None:
    """Return the title that a browser shows of a page, which stands outside of what is read."""
    found = _WINDOW.search(text[:20_000])
    if found is None:
        return None
    start, end = found.span(found.lastgroup or 0)
    words = text[start:end]
    shown = unescape(words)
    offsets = tuple(range(start, end)) if shown == words else (start,) * (len(shown) - 1) + (end - 1,)
    return Statement(shown, offsets, "heading", name, where="title")
