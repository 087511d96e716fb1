"""Where the words of a sentence begin: behind brackets, bullets, arrows and little pictures, labels and speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MARKS = re.compile(r"[\W_]*(?:\d{1,3}[.):]\s*[\W_]*)?")
_LABEL = re.compile(r"[\w /.’'-]{1,40}[\])}»*][^\w\"“«„]*")
"""Whose opening bracket is one of the marks; what is quoted behind it is somebody's."""
_SPEAKER = re.compile(r"[\w.’'/-]{2,30}(?:\s+[\w.’'/-]{2,20}){0,3}:\s+[^\w\"“«„]*")
_FURTHEST = 125
_OPENERS = (
    r"important|note|attention|urgent|warning|reminder|please|now|also|and|then|instead|so|finally|first|next|nb|p\.?s\.?|"
    r"kindly|from\s+now\s+on|great|good|ok|okay|thanks|remember|remember\s+to"
)
START = rf"^(?:(?:{_OPENERS})[\W_]+){{0,4}}"
"""What rules begin with: words that say nothing by themselves, and only open a sentence."""


def starts(sentence: str) -> Iterator[str]:
    """Yield a sentence from its first word on, and from behind the label or the speaker that it begins with."""
    at = _end(_MARKS, sentence, 0)
    yield sentence[at:]
    if _LABEL_ENDS.search(sentence, at, at + 45) and (behind := _end(_LABEL, sentence, at)) > at:
        at = behind
        yield sentence[at:]
    if sentence.find(":", at, at + _FURTHEST) > 0 and (behind := _end(_SPEAKER, sentence, at)) > at:
        yield sentence[behind:]


_LABEL_ENDS = re.compile(r"[\])}»*]")


def _end(pattern: re.Pattern[str], sentence: str, at: int) -> int:
    found = pattern.match(sentence, at)
    return at if found is None else found.end()
