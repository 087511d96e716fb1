"""The paragraphs of a piece of HTML, with nothing but the standard library."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final

from newsdigest.load.cleaning import hides

_BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "title", "tr", "ul",
})  # fmt: skip
_NEVER_SHOWN: Final = frozenset({
    "script", "style", "template", "noscript", "head", "iframe", "object", "svg", "math", "select", "button",
})  # fmt: skip
_VOID: Final = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})  # fmt: skip


class _Reader(HTMLParser):
    """Collects the words that a browser would show, a line for each block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[list[str]] = [[]]
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden:
            if tag == self._hidden[0]:
                self._hidden.append(tag)
            return
        written = " ".join(f'{name}="{value or ""}"' for name, value in attrs)
        if tag not in _VOID and (tag in _NEVER_SHOWN or hides(" " + written)):
            self._hidden.append(tag)
        elif tag in _BLOCKS:
            self.lines.append([])

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            if tag == self._hidden[0]:
                self._hidden.pop()
        elif tag in _BLOCKS:
            self.lines.append([])

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.lines[-1].append(data)


def paragraphs(html: str) -> str:
    """Return the visible text of a piece of HTML, its blocks parted by blank lines."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (" ".join("".join(line).split()) for line in reader.lines)
    return "\n\n".join(line for line in lines if line)
