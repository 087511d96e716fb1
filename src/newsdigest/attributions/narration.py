"""What in a sentence is the reporter's, and not part of what somebody says there: `Ms Orr, who won the cup, said`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.attributions.said.saying import Saying
from newsdigest.english.vocabulary import SILENT, stem
from newsdigest.text import fold

_FEWEST = 2
"""Words of a text that the reporter has: one word may be in both by chance."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def is_narrated(text: str, speaker: str, body: str, start: int, end: int, sayings: Sequence[Saying]) -> bool:
    """Whether a text tells only what body[start:end] tells outside of all that is said there, where the speaker speaks.

    Names are in both: who won the cup is who speaks.
    """
    here = [saying for saying in sayings if saying.start < end and start < saying.end and not saying.thing]
    if not any(_is_of(saying, speaker) for saying in here):
        return False
    spoken = [stretch for saying in here for stretch in saying.content]
    told = {word for word, at in _telling(text) if text[at].islower()} - {word for word, _ in _telling(speaker)}
    places = [(word, at) for word, at in _telling(body, start, end) if word in told]
    inside = any(first <= at < last for _, at in places for first, last in spoken)
    return not inside and len({word for word, _ in places}) >= _FEWEST


def _is_of(saying: Saying, speaker: str) -> bool:
    """Whether a saying is the speaker's, by the last word of the name or of the description."""
    last = _LAST.search(fold(speaker))
    return last is not None and re.search(rf"\b{re.escape(last[0])}\b", fold(saying.figure.name)) is not None


_LAST = re.compile(r"[\w’'-]+(?=\W*$)")


def _telling(words: str, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int]]:
    """Yield the stems of the words that tell something, and where they stand."""
    for found in _WORD.finditer(words, start, len(words) if end is None else end):
        word = found[0].lower()
        if word not in SILENT and len(word) > _FEWEST:
            yield stem(word), found.start()
