"""A long article in portions that a model can take, and the readings of the portions as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from newsdigest.schema.reading import Claim, Correction, Event, Reading, Ticker, TimelineEntry
from newsdigest.text import Stretch, fold, paragraphs

R = TypeVar("R", Event, Claim, TimelineEntry, Ticker, Correction)


def portions(body: str, longest: int, overlap: int) -> tuple[Stretch, ...]:
    """Return the body in portions of at most `longest` characters, cut between paragraphs where there are any.

    Each portion after the first begins with up to `overlap` characters of whole paragraphs of the one before, so that
    nobody is quoted without having been named.
    """
    pieces = [piece for paragraph in paragraphs(body) for piece in _pieces(paragraph, longest - overlap)]
    if len(body) <= longest or not pieces:
        return (Stretch(body, 0, len(body)),)
    found: list[Stretch] = []
    first = 0
    for following in range(1, len(pieces) + 1):
        if following == len(pieces) or pieces[following].end - pieces[first].start > longest:
            start, end = pieces[first].start, pieces[following - 1].end
            found.append(Stretch(body[start:end], start, end))
            first = _overlapping(pieces, following, overlap)
    return tuple(found)


def together(parts: Sequence[tuple[Stretch, Reading]]) -> Reading:
    """Return the readings of portions as one; what stands in an overlap and was read twice is there once."""
    if len(parts) == 1:
        return parts[0][1]
    return Reading(
        events=_joined([(stretch, reading.events) for stretch, reading in parts]),
        claims=_joined([(stretch, reading.claims) for stretch, reading in parts]),
        timeline=_joined([(stretch, reading.timeline) for stretch, reading in parts]),
        tickers=_joined([(stretch, reading.tickers) for stretch, reading in parts]),
        corrections=_joined([(stretch, reading.corrections) for stretch, reading in parts]),
    )


def _pieces(paragraph: Stretch, longest: int) -> Iterator[Stretch]:
    """Yield a paragraph, cut at white space, or anywhere, when it is too long to be a portion itself."""
    start = 0
    while len(paragraph.text) - start > longest:
        cut = paragraph.text.rfind(" ", start + longest // 2, start + longest)
        end = cut if cut > 0 else start + longest
        yield Stretch(paragraph.text[start:end], paragraph.start + start, paragraph.start + end)
        start = end
    yield Stretch(paragraph.text[start:], paragraph.start + start, paragraph.end)


def _overlapping(pieces: Sequence[Stretch], following: int, overlap: int) -> int:
    """Return the first piece of the next portion: as far back as the overlap allows."""
    first = following
    while first > 0 and pieces[following - 1].end - pieces[first - 1].start <= overlap:
        first -= 1
    return first


def _joined(parts: Sequence[tuple[Stretch, tuple[R, ...]]]) -> tuple[R, ...]:
    records = list(parts[0][1])
    for (earlier, before), (later, after) in pairwise(parts):
        shared = fold(later.text[: max(0, earlier.end - later.start)])
        told = [fold(record.quote) for record in before]
        records += [record for record in after if not _is_told(fold(record.quote), shared, told)]
    return tuple(records)


def _is_told(quote: str, shared: str, told: Sequence[str]) -> bool:
    """Whether the words stand in the overlap and the earlier portion had them already."""
    return bool(quote) and quote in shared and any(quote in other or other in quote for other in told if other)
