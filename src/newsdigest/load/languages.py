"""The language of a text as far as its script tells; Latin script tells nothing."""

from __future__ import annotations

import re
from typing import Final

_SCRIPTS: Final = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("uk", re.compile("[іїєґІЇЄҐ]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("fa", re.compile("[پچژگ]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
)
# A word of Latin and Cyrillic or Greek letters looks like a name that it is not.
_MIXED: Final = re.compile("[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f]")
_FOREIGN: Final = re.compile("[\u0370-\u1fff\u3040-\ud7af]")


def by_script(text: str) -> str | None:
    """Return the language that the script of most letters stands for, or None."""
    sample = text[:5000]
    foreign = len(_FOREIGN.findall(sample))
    if foreign <= len(_LATIN.findall(sample)):
        return None
    for language, letters in _SCRIPTS:
        # A few letters of their own tell Japanese from Chinese, Ukrainian from Russian and Persian from Arabic.
        if len(letters.findall(sample)) > 0.02 * foreign:
            return language
    return None


def mixed_words(text: str) -> list[str]:
    """Return a note on the words that mix look-alike letters of two scripts, if there are any."""
    if text.isascii():
        return []
    found = sorted({word for word in _WORD.findall(text) if not word.isascii() and _MIXED.search(word)})
    named = ", ".join(repr(word[:30]) for word in found[:5])
    return [f"mixed_script: {named} mix letters of two scripts; they are not the names they look like"] if found else []
