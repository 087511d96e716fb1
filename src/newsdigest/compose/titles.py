"""Titles of clusters as headings: short, and never an allegation as plain fact."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster
from newsdigest.compose.hedges import is_hedged
from newsdigest.schema.reading import Event

MOST_CHARACTERS = 110

_BREAK = re.compile(r"[,;:–—]\s|\s(?:that|which|who|while|after|as|because|when|where)\s")


def heading_of(cluster: EventCluster | ClaimCluster, _: Desk) -> str:
    """Return a heading for a cluster."""
    record = cluster.record
    if not isinstance(record, Event):
        return speakers_heading([record.speaker])
    title = shortened(record.title)
    if record.status in ("alleged", "denied") and not is_hedged(title):
        return f"{record.status.capitalize()}: {title}"
    return title


def speakers_heading(speakers: Sequence[str]) -> str:
    """Return a heading for statements alone: whose words they are."""
    named = list(dict.fromkeys(speakers))[:2]
    return f"What {' and '.join(named)} {'say' if len(named) > 1 else 'says'}"


def shortened(title: str) -> str:
    """Return a title that fits on two lines, cut at a clause where there is one, and without a final full stop."""
    words = " ".join(title.split()).removesuffix(".")
    if len(words) <= MOST_CHARACTERS:
        return words
    breaks = [m.start() for m in _BREAK.finditer(words[: MOST_CHARACTERS + 1]) if m.start() >= 40]
    cut = breaks[-1] if breaks else words.rfind(" ", 0, MOST_CHARACTERS)
    return words[: cut if cut > 0 else MOST_CHARACTERS].rstrip(" ,;:–—") + ("" if breaks else " …")
