"""HTML as lines of text, each character of which still knows where it stood in the page."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    }
)
_HIDDEN = frozenset({"script", "style", "template", "noscript", "head"})


class Line(NamedTuple):
    """One line of a page as it is read.

    `offsets[i]` is where character i stands in the page; `mark` is the role that the markup gives it: "h1" to "h6",
    "li", "img", or "" for plain text.
    """

    text: str
    offsets: tuple[int, ...]
    mark: str


def looks_like_html(page: str) -> bool:
    """Whether the text is markup rather than prose."""
    head = page[:2000].lower()
    return "<!doctype html" in head or "<html" in head or "</p>" in page or "</li>" in page


def lines_of_html(page: str) -> list[Line]:
    """Return the visible lines of an HTML page."""
    reader = _Reader(page)
    reader.feed(page)
    reader.close()
    reader.end_line()
    return reader.lines


def lines_of_text(page: str) -> list[Line]:
    """Return the lines of plain text or Markdown."""
    lines, start = [], 0
    for raw in page.splitlines(keepends=True):
        text = raw.rstrip()
        lines.append(Line(text, tuple(range(start, start + len(text))), ""))
        start += len(raw)
    return lines


class _Reader(HTMLParser):
    """Collects visible text with offsets; every block ends a line."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.lines: list[Line] = []
        self._starts = [0]  # the parser counts lines by line feeds alone
        for raw in page.split("\n"):
            self._starts.append(self._starts[-1] + len(raw) + 1)
        self._text: list[str] = []
        self._offsets: list[int] = []
        self._marks: list[str] = []
        self._hidden = 0

    def _here(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def end_line(self) -> None:
        """Close the line that is being read."""
        text = "".join(self._text)
        bare = text.strip()
        if bare:
            lead = text.index(bare)
            mark = next((mark for mark in reversed(self._marks)), "")
            self.lines.append(Line(bare, tuple(self._offsets[lead : lead + len(bare)]), mark))
        elif self.lines and self.lines[-1].text:
            self.lines.append(Line("", (), ""))
        self._text, self._offsets = [], []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        if tag in _BLOCKS:
            self.end_line()
            if tag == "li" or (len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()):
                self._marks.append(tag)
        if tag == "img":
            self._image(dict(attrs))

    def _image(self, attributes: dict[str, str | None]) -> None:
        self.end_line()
        words = attributes.get("alt") or attributes.get("src") or ""
        self.lines.append(Line(words, (self._here(),) * len(words), "img"))

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        if tag in _BLOCKS:
            self.end_line()
            if self._marks and self._marks[-1] == tag:
                self._marks.pop()

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        start = self._here()
        for index, character in enumerate(data):
            blank = character in "\n\r\t"
            self._text.append(" " if blank else character)
            self._offsets.append(start + index)

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def _reference(self, written: str) -> None:
        if not self._hidden:
            for character in unescape(written):
                self._text.append(character)
                self._offsets.append(self._here())
