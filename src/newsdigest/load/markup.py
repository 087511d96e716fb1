"""The paragraphs of a piece of HTML as a browser would show them, read in one pass whatever is wrong with it."""

from __future__ import annotations

from html import unescape
from typing import Final

from newsdigest.load.cleaning import MARKUP, clean

_BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "title", "tr", "ul",
})  # fmt: skip
_NO_WORDS: Final = frozenset({"head", "iframe", "object", "svg", "math", "select", "button"})


def paragraphs(html: str) -> str:
    """Return the visible text of a piece of HTML, its blocks parted by blank lines."""
    # The parser of the standard library takes quadratic time over what is left open; this is a pass over the tags.
    shown = clean(html).text
    lines: list[list[str]] = [[]]
    last, within = 0, ""
    for tag in MARKUP.finditer(shown):
        if not within:
            lines[-1].append(shown[last : tag.start()])
        name = tag.group(2).lower()
        if name in _BLOCKS:
            lines.append([])
        if not within and not tag.group(1) and name in _NO_WORDS:
            within = name
        elif within == name and tag.group(1):
            within = ""
        last = tag.end()
    lines[-1].append("" if within else shown[last:])
    joined = (" ".join(unescape("".join(line)).split()) for line in lines)
    return "\n\n".join(line for line in joined if line)
