"""Addresses on the net that a reader gave and the article does not have: nobody is sent to them."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Correction, Event, Reading, Ticker, TimelineEntry
from newsdigest.text import addresses

R = TypeVar("R", Event, Claim, TimelineEntry, Ticker, Correction)

# What led to an address leads nowhere without it: "..., see".
_EMPTIED = re.compile(
    r"(?:[\s,;:–—(\[<-]|\b(?:see|at|via|on|visit|from|more|here|read|details|click|go to|link|source)\b)*$",
    re.IGNORECASE,
)


def without_invented(reading: Reading, article: Article) -> Reading:
    """Return the reading without addresses that the article does not have; its quotes are held to the body anyway."""
    known = f"{article.headline}\n{article.body}\n{article.url or ''}"
    return Reading(
        events=tuple(_sound(each, known) for each in reading.events),
        claims=tuple(_sound(each, known) for each in reading.claims),
        timeline=tuple(_sound(each, known) for each in reading.timeline),
        tickers=tuple(_sound(each, known) for each in reading.tickers),
        corrections=tuple(_sound(each, known) for each in reading.corrections),
    )


def _sound(record: R, known: str) -> R:
    """Return a record whose words lead nowhere that the article does not lead."""
    changed: dict[str, Any] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name == "quote" or not isinstance(value, (str, tuple)):
            continue
        kept = _stripped(value, known) if isinstance(value, str) else _each(value, known)
        if kept != value:
            changed[name] = kept if kept or type(record).model_fields[name].is_required() else None
    if "actors" in changed or "chain" in changed:
        changed = {name: value or () if name in ("actors", "chain") else value for name, value in changed.items()}
    return record.model_copy(update=changed) if changed else record


def _each(values: tuple[str, ...], known: str) -> tuple[str, ...]:
    return tuple(kept for value in values if (kept := _stripped(value, known)))


def _stripped(words: str, known: str) -> str:
    invented = [found for found in addresses(words) if found.text not in known]
    for found in reversed(invented):
        words = f"{_EMPTIED.sub('', words[: found.start])} {words[found.end :].lstrip(' )]>')}"
    return " ".join(words.split()) if invented else words
