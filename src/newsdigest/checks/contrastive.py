"""Whether a sentence sets one thing against another that it is not: `the wind, not the crew`."""

from __future__ import annotations

import re

_CONTRAST = re.compile(
    r"[,–—]\s(?:and\s|but\s)?not\s(?!only\b|just\b|merely\b)|\bnot\s(?!only\b|just\b|merely\b)[^,;:.]{1,60}?,?\sbut\s|"
    r"\b(?:rather\sthan|instead\sof)\b",
    re.IGNORECASE,
)


def is_contrast(text: str) -> bool:
    """Whether a sentence sets one thing against another that it is not."""
    return _CONTRAST.search(text) is not None
