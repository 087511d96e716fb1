"""The statements of a paragraph: its sentences, joined and parted where quotations ask for it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newsdigest import text
from newsdigest.passages.quotations import Quotation

_AFTER_QUOTE = re.compile(r"[.!?…]['\"\u201d\u2019]+\s+(?=[A-Z])")


class Quoted:
    """The quotations of a paragraph, in order, to be asked by place."""

    def __init__(self, spans: tuple[Quotation, ...]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]
        self.ends = frozenset(span.end for span in spans)

    def within(self, start: int, end: int) -> list[Quotation]:
        """Return what stands in a stretch of the quotations that touch it, with offsets in that."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return [span.within(start, end) for span in self._spans[first:last] if span.end > start]

    def bridges(self, end: int, start: int) -> bool:
        """Whether a quotation runs on from before `end` to after `start`."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._spans[before - 1].end > start


UNQUOTED = Quoted(())
"""What most paragraphs have."""


def units_of(paragraph: text.Stretch, lead: int, quoted: Quoted) -> Iterator[tuple[int, int]]:
    """Yield the statements as offsets: sentences joined where a quotation runs over their border, parted after one."""
    unit: tuple[int, int] | None = None
    words, begin, _ = paragraph
    for _, first, last in text.sentences_of(paragraph):
        start, end = max(first - begin, lead), last - begin
        if start >= end:
            continue
        if unit is not None and _goes_over(words, unit[1], start, quoted):
            unit = (unit[0], end)
            continue
        if unit is not None:
            yield from _parted(words, unit, quoted) if quoted.ends else (unit,)
        unit = (start, end)
    if unit is not None:
        yield from _parted(words, unit, quoted) if quoted.ends else (unit,)


def _goes_over(words: str, end: int, start: int, quoted: Quoted) -> bool:
    """Whether the border between two sentences is none."""
    before = words[max(0, end - 8) : end]
    if quoted.bridges(end, start) or _CUT_SHORT.search(before):
        return True
    return _CLOCK.search(before) is not None and _ZONE.match(words, start) is not None


_CUT_SHORT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Cpl|Maj|St|Mt|No)|\b[A-Z])\.$")
"""A sentence cannot end in a title or an initial."""
_CLOCK = re.compile(r"\b[ap]\.m\.$")
_ZONE = re.compile(
    r"(?:[A-Z]\w+\s+){0,2}(?:time|Time|GMT|UTC|EST|EDT|on|local)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)


def _parted(words: str, unit: tuple[int, int], quoted: Quoted) -> Iterator[tuple[int, int]]:
    """Part a statement after a quotation that is a sentence of its own."""
    start, end = unit
    for found in _AFTER_QUOTE.finditer(words, start, end):
        close = found.start() + len(found.group().rstrip())
        asks = words[found.start()] != "."
        if close in quoted.ends and close > start and not (asks and _goes_on(words, found.end(), end)):
            yield start, close
            start = found.end()
    if start < end:
        yield start, end


_REPORT_AFTER = re.compile(
    r"(?:[A-Z][\w.'’-]*,? ){1,6}(?:[a-z]+ly |also |later |has |had )?(?:said|says|told|added|wrote|asked|replied|"
    r"explained|continued|tweeted|noted)\b"
)


def _goes_on(words: str, at: int, end: int) -> bool:
    """Whether what follows a question or a cry is its attribution: `"Never!" Ms Orr said`."""
    return _REPORT_AFTER.match(words, at, end) is not None
