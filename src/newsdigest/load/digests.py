"""A page that is a digest, ours or anybody's: it retells articles under numbers, and is none itself."""

from __future__ import annotations

import re
from typing import Final

_OWN_PAGE: Final = re.compile(
    r"\A\s*# [^\n]+\n\n_(?:[^\n]{0,80} · )?(\d{1,6}) articles?(?: · [^\n]{0,80})?_\n"
    r".*^## Sources\n\n(?P<sources>(?:- \[\d+\] [^\n]+\n?)+)",
    re.DOTALL | re.MULTILINE,
)
"""A digest of ours in Markdown: its stamp counts as many articles as its list numbers sources."""
_MARK: Final = re.compile(
    r"(?:(?<=[\w.!?\"”’)%])|(?<=[\w.!?\"”’)%] ))(?:\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\] ?)+(?=[.,;]?(?:\s|$))"
)
_HEADING: Final = r"^[^\w\n]*(?:{words})[^\w\n]*(?:\(\d+\)[^\w\n]*)?$"
_SOURCES: Final = re.compile(
    _HEADING.format(words=r"sources?|references|citations|(?:source )?articles|our sources|cited (?:articles|sources)"),
    re.IGNORECASE | re.MULTILINE,
)
_TIMELINE: Final = re.compile(
    _HEADING.format(words=r"(?:event )?timeline|chronology|key (?:dates|events)|what happened when"),
    re.IGNORECASE | re.MULTILINE,
)
_COUNTED: Final = re.compile(
    r"^[^\w\n]*(?:[^\n]{0,60}\W)?\d{1,4} (?:news )?(?:articles?|sources|reports|outlets)[^\w\n]*(?: · [^\n]{0,60})?$",
    re.IGNORECASE | re.MULTILINE,
)
"""The stamp of a page that was made of others: `Updated (4 articles)`, `Summary of 12 sources`."""
_FEWEST_MARKS = 4
_SIGNS = 2


def is_digest(text: str) -> bool:
    """Whether a text retells articles that it cites by numbers: by its marks, and by two of its other parts.

    Those are its list of sources, its timeline, and how many articles it was made of. Marks and a list alone do not
    make a digest: an essay has them, too.
    """
    if "[" not in text:
        return False
    own = _OWN_PAGE.match(text)
    if own is not None and len(own["sources"].strip().split("\n")) == int(own[1]):
        return True
    if sum(1 for _ in _MARK.finditer(text)) < _FEWEST_MARKS:
        return False
    return sum(sign.search(text) is not None for sign in (_SOURCES, _TIMELINE, _COUNTED)) >= _SIGNS
