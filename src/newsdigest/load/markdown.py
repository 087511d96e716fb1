"""Markdown as the words a reader sees, in paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token


def words_of(markdown: str) -> str:
    """Return the text without its marks: emphasis, links, headings, bullets, code, pictures; paragraphs stay apart.

    HTML in it stays as it is; loading takes that out elsewhere.
    """
    parser = MarkdownIt("commonmark", {"maxNesting": 20})
    return "\n\n".join(paragraph for token in parser.parse(markdown) if (paragraph := _words(token).strip()))


def _words(token: Token) -> str:
    if token.type == "inline":
        return "".join(_pieces(token))
    return token.content if token.type in ("code_block", "fence", "html_block") else ""


def _pieces(token: Token) -> Iterator[str]:
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif child.type != "image":
            yield child.content
