"""The extractor's own reading of date words beside ours: both are kept, and code wins with a stated reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo
from typing import NamedTuple

from newsdigest.dates.edtf import RANKS, read_edtf
from newsdigest.dates.promises import is_promised
from newsdigest.dates.relations import compatible
from newsdigest.dates.resolving import resolve
from newsdigest.dates.styles import written
from newsdigest.dates.when import When

_A_WEEK = timedelta(days=7)
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")


class Settled(NamedTuple):
    """The date that is used, and what an editor should know about how it was settled."""

    when: When | None
    note: str | None


def settle(
    words: str | None,
    iso: str | None,
    *,
    published: datetime | None,
    tense: str | None = None,
    context: str | None = None,
    previous: Sequence[When] = (),
    zone: str | tzinfo | None = None,
    day_one: date | None = None,
    language: str | None = None,
) -> Settled:
    """Return what the words mean, held against the extractor's own reading (`iso`, as EDTF).

    Where the two exclude each other the words win, and the note says so: but for words that lean on another date ("a
    day after"), because which date they lean on is a guess of code, too. There, and where code can make nothing of the
    words, the reading is taken as uncertain and marked unverified. Without words there is no date. In an article of
    another `language` than English the reading stands, unverified, unless code reads just as much in the words.
    """
    if not words or not words.strip():
        return Settled(None, f"the reading {iso!r} has no date words to rest on" if iso else None)
    when = resolve(
        words, published=published, tense=tense, context=context, previous=previous, zone=zone, day_one=day_one
    )
    read = read_edtf(iso.strip(), display=words) if iso else None
    if iso and read is None:
        return Settled(when, f"the reading {iso!r} of {words!r} is no EDTF date")
    if read is None:
        return Settled(when, None)
    if when is not None and _is_the_other(read, when) and is_promised(words, context):
        return Settled(read.model_copy(update={"anchor": f"the {when.display} that the extractor read"}), None)
    return _held_against(read, when, words, is_foreign=_is_foreign(language) and any(map(str.isalpha, words)))


def _is_the_other(read: When, when: When) -> bool:
    """Whether a day is the same weekday as another, of the week before or after."""
    if read.precision != "day" or when.precision != "day" or read.earliest is None or when.earliest is None:
        return False
    return read.earliest == read.latest and abs(read.earliest - when.earliest) == _A_WEEK


def _is_foreign(language: str | None) -> bool:
    return bool(language) and str(language).lower().replace("_", "-").partition("-")[0] not in ("en", "und")


def _held_against(read: When, when: When | None, words: str, *, is_foreign: bool) -> Settled:
    """Return which of the two is used: the extractor's reading, or what code makes of the words.

    Of `am 5. März 2026` code reads the year.
    """
    is_finer = when is not None and RANKS[read.precision] > RANKS[when.precision]
    if when is not None and compatible(when, read) and not (is_foreign and is_finer):
        return Settled(when, None)
    if when is None or leans(when) or is_foreign:
        return _unverified(words, read)
    told, other = f"{words!r} gives {written(when)} ({_because(when)})", f"the extractor read {written(read)}"
    return Settled(when, f"{told}; {other}, which is not used")


def _because(when: When) -> str:
    """Return which rule and which base gave a date, with its days in words."""
    return _DAY.sub(lambda found: written(day) if (day := read_edtf(found.group())) else found.group(), when.anchor)


def leans(when: When) -> bool:
    """Whether the words tell the date from another one in the article, not by themselves; so do mere clock times."""
    return when.anchor.startswith("told from") or (bool(when.time) and when.qualifier == "uncertain")


def _unverified(words: str, read: When) -> Settled:
    """Return the extractor's reading where it is the only one there is."""
    doubted = (
        read.edtf
        if read.edtf.endswith(("?", "~", "%", "]", "..")) or "/" in read.edtf or read.time
        else f"{read.edtf}?"
    )
    when = read.model_copy(
        update={"edtf": doubted, "qualifier": "uncertain", "anchor": "the extractor's own reading, unverified"}
    )
    return Settled(when, f"{words!r} is read as {written(read)} by the extractor alone, unverified")
