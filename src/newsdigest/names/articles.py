"""Which names take an article in print: `the Harbour Office said`, but `Vexa Bank said`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from newsdigest.names.words import BODY_HEADS, OF_HEADS
from newsdigest.text import fold


def definite(name: str, texts: Iterable[str]) -> str:
    """Return the name of a body with `the`, if the texts have that before it more often than not."""
    if not _may_take_article(name):
        return name
    told = [_told(name, text) for text in texts]
    return f"the {name}" if sum(told) > 0 else name


def _may_take_article(name: str) -> bool:
    """Whether a name is made of words for a body; a name of one word goes by itself."""
    words = fold(name).split()
    if len(words) < _FEWEST or words[0] in ("the", "a", "an") or not name[0].isupper():
        return False
    return words[-1] in BODY_HEADS or (words[1] in ("of", "for") and words[0] in OF_HEADS)


_FEWEST = 2


@lru_cache(maxsize=1024)  # the same few bodies speak in the same few articles
def _told(name: str, text: str) -> int:
    """Return how much more often a text has the article before a name than not."""
    found = re.findall(rf"(?<![\w-])([Tt]he\s+)?{re.escape(name)}(?![\w-])", text)
    return sum(1 if article else -1 for article in found)
