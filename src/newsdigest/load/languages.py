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
