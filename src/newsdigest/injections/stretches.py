"""The stretches of a paragraph whose words belong together, also where a whole article came as one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdigest.text import Stretch, sentences_of

_LONGEST = 500
"""Characters of a sentence. A quotation that nothing closes makes one of many, whose words do not belong together."""
_STOP = re.compile(r"(?<=[.!?])[\s\"”’']{1,5}(?=[(\[\"“]?[A-Z])")
_NEAR = 1500
"""Characters of what is said of one thing, as terms of use are."""


def spoken(paragraph: Stretch) -> Iterator[Stretch]:
    """Yield the sentences of a paragraph, and those inside one that is longer than any."""
    for sentence in sentences_of(paragraph):
        if len(sentence.text) <= _LONGEST:
            yield sentence
        else:
            yield from _parts(sentence)


def _parts(sentence: Stretch) -> Iterator[Stretch]:
    start = 0
    for stop in _STOP.finditer(sentence.text):
        yield Stretch(sentence.text[start : stop.start()], sentence.start + start, sentence.start + stop.start())
        start = stop.end()
    yield Stretch(sentence.text[start:], sentence.start + start, sentence.end)


def near(paragraph: Stretch) -> Iterator[Stretch]:
    """Yield a paragraph; one that is longer than any in overlapping runs of sentences."""
    if len(paragraph.text) <= _NEAR:
        yield paragraph
        return
    told = list(spoken(paragraph))
    first = 0
    for at, sentence in enumerate(told):
        is_last = at + 1 == len(told)
        if not is_last and told[at + 1].end - told[first].start <= _NEAR:
            continue
        start, end = told[first].start, sentence.end
        yield Stretch(paragraph.text[start - paragraph.start : end - paragraph.start], start, end)
        while first < at and end - told[first].start > _NEAR // 2:
            first += 1
