"""What is put off: the days on which a report says that a thing was due, besides the day it gives it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from newsdigest import dates
from newsdigest.dates.when import When
from newsdigest.reconcile.origins import UNDATED, Provenance
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event

Days = tuple[date | None, date | None]

_LONGEST = 2_000
_OFF = frozenset({"postponed", "cancelled"})
_OPEN = _OFF | {"planned"}
_DAY = (
    r"(?:(?:the )?\d|mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec"
    r"|(?:the )?(?:next|following|same)|this|today|tomorrow|later|earlier|spring|summer|autumn|winter)"
)
_MOVED_BY_DAYS = rf"moved (?:back|forward|up|by|(?:from|to|until|till|into|for)(?= {_DAY}))"
"""A hearing is moved to May 5, a household is moved to a school."""
_MOVED = re.compile(
    rf"\b(?:puts? off|putting off|push(?:ed|es)? back|postpone[sd]?|{_MOVED_BY_DAYS}|delayed|rescheduled"
    r"|brought forward|cancell?ed|called off|scrapped|(?:first|old|original|new) (?:date|day)"
    r"|now (?:be(?:en)?|down|due|set|fixed|planned|scheduled|expected|begins?|opens?|runs?|starts?|ends?|takes? place)"
    r"|(?:lat|earli)er than (?:\w+ )?(?:planned|expected|scheduled|intended|announced)"
    r"|(?:was|were) to have|(?:first|originally) (?:set|planned|scheduled|due|called)"
    r"|(?:days?|weeks?|months?) late)\b",
    re.IGNORECASE,
)


_WAS_DUE = re.compile(
    r"\b(?:f(?:a|e)ll(?:s|en)? due|(?:was|were|been|fallen) due|(?:was|were) to have|should have been)\b", re.IGNORECASE
)


def tells_it_was_due(event: Event) -> bool:
    """Whether a report gives the day on which a thing should have been done: the wages fell due on Friday."""
    return any(_WAS_DUE.search(passage[:_LONGEST]) for passage in (event.title, event.summary))


def tells_a_move(event: Event) -> bool:
    """Whether a report says that a thing is off, or has another day than it had.

    The sentence of what is done may tell besides that something else is moved: a court that orders a count also puts
    off its beginning.
    """
    words = (event.title, event.summary, event.quote if event.status in _OPEN else "")
    return event.status in _OFF or any(_MOVED.search(passage[:_LONGEST]) for passage in words)


def named_days(mention: Mention[Event], quote: str, provenance: Provenance) -> tuple[Days, ...]:
    """Return the other days that a report of a move names."""
    own = (mention.when.earliest, mention.when.latest) if mention.when is not None else (None, None)
    return tuple(sorted({(day, day) for day in _named(mention, quote, provenance)} - {own}, key=str))


def counted_days(mention: Mention[Event], quote: str, provenance: Provenance) -> tuple[Days, ...]:
    """Return the days that lie as far from those of a move as it counts, either way: `put off for a week`."""
    own = mention.when
    given = [own.earliest] if own is not None and own.earliest is not None and _starts_by_day(own) else []
    return tuple(
        sorted({(day, day) for day in _counted([*_named(mention, quote, provenance), *given], quote)}, key=str)
    )


def _named(mention: Mention[Event], quote: str, provenance: Provenance) -> list[date]:
    if not tells_a_move(mention.record) or len(quote) > _LONGEST:
        return []
    published = None if provenance.published == UNDATED else provenance.published
    resolved = (dates.resolve(words.text, published=published, context=quote) for words in dates.find(quote))
    return [when.earliest for when in resolved if when is not None and when.earliest and _starts_by_day(when)]


def _counted(days: Iterable[date], quote: str) -> Iterator[date]:
    shift = dates.shift_in(quote)
    if shift is None:
        return
    far = timedelta(days=abs(shift.days))
    for day in days:
        yield from (day - far, day + far)


def _starts_by_day(when: When) -> bool:
    """Whether the words begin with a day: "on 3 May", "from 3 May to 8 June"."""
    if when.earliest is None or when.latest is None:
        return False
    return (when.latest - when.earliest).days <= 1 or "/" in when.edtf
