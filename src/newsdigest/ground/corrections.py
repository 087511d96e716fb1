"""What a reader took from a note in which the outlet corrects itself: no news, but the correction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from newsdigest.ground.page import Page
from newsdigest.passages.notes import told_by
from newsdigest.schema.reading import Claim, Correction, Event, Reading, TimelineEntry
from newsdigest.text import fold

_Told = Event | Claim | TimelineEntry
R = TypeVar("R", Event, Claim, TimelineEntry)


def with_notes_as_corrections(reading: Reading, page: Page) -> Reading:
    """Return the reading without what it tells from notes alone, and with each of these notes as a correction.

    `An earlier version of this article said that the vote was on Monday` tells of no vote on Monday.
    """
    notes = page.notes
    told: list[_Told] = [*reading.events, *reading.claims, *reading.timeline]
    if not notes or not told:
        return reading
    news, within = _news_of(page, notes), [fold(note) for note in notes]

    def is_of_a_note(one: _Told) -> bool:
        quote = fold(one.quote)
        return bool(quote) and quote not in news and any(quote in note for note in within)

    if not any(map(is_of_a_note, told)):
        return reading
    known = [fold(one.quote) for one in reading.corrections]
    unread = [note for note in notes if not any(_overlap(fold(note), one) for one in known)]
    return Reading(
        events=_kept(reading.events, is_of_a_note),
        claims=_kept(reading.claims, is_of_a_note),
        timeline=_kept(reading.timeline, is_of_a_note),
        tickers=reading.tickers,
        corrections=(*reading.corrections, *(Correction(text=told_by(note), quote=note) for note in unread)),
    )


def _kept(told: Sequence[R], is_of_a_note: Callable[[R], bool]) -> tuple[R, ...]:
    return tuple(one for one in told if not is_of_a_note(one))


def _news_of(page: Page, notes: Sequence[str]) -> str:
    """Return what the article tells outside of its notes."""
    words = page.article.body
    for note in notes:
        words = words.replace(note, "\n")
    return fold(words)


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one
