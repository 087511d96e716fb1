"""Marks of emphasis, headings and links in plain text, left by the desk that wrote it: a reader sees the words."""

from __future__ import annotations

import re
from typing import Final

from newsdigest.text import unlinked

_HEADING: Final = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(?=\S)", re.MULTILINE)
# Only pairs that hug their words are emphasis: `5*3*2`, `f***`, a footnote's star and `snake_case` are none.
_PAIRS: Final = (
    re.compile(r"(?<![\w*])\*\*(?=[^\s*])([^\n]{1,400}?)(?<=[^\s*])\*\*(?![\w*])"),
    re.compile(r"(?<![\w/_])__(?=[^\s_])([^\n]{1,400}?)(?<=[^\s_])__(?![\w/_])"),
    re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,400}?)(?<=[^\s*])\*(?![\w*])"),
    re.compile(r"(?<![\w/_.])_(?=[^\s_])([^_\n]{1,400}?)(?<=[^\s_])_(?![\w/_])"),
)


def without_marks(text: str) -> str:
    """Return the text without marks of emphasis and headings, and without the addresses of links."""
    text = unlinked(text)
    if "#" in text:
        text = _HEADING.sub("", text)
    if "*" in text or "_" in text:
        for pair in _PAIRS:
            text = pair.sub(r"\1", text)
    return text
