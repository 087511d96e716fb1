"""Clusters as sentences: an event in its own words, a claim with the one who said it."""

from __future__ import annotations

from newsdigest.compose.attribution import Introductions, attributed
from newsdigest.compose.datelines import dated
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster
from newsdigest.compose.hedges import is_hedged, shows
from newsdigest.schema.reading import Event, Status

_MARKED: dict[Status, str] = {"cancelled": "cancelled", "postponed": "postponed", "planned": "planned"}


def told(cluster: EventCluster | ClaimCluster, desk: Desk, introductions: Introductions, *, year: int | None) -> str:
    """Return the sentence that tells a cluster."""
    record = cluster.record
    if isinstance(record, Event):
        return event_sentence(desk.events[cluster.id], desk, year=year)
    return dated(attributed(desk.claims[cluster.id], desk, introductions), cluster.when, year=year)


def event_sentence(event: EventCluster, desk: Desk, *, year: int | None) -> str:
    """Return the sentence that tells an event, in prose and on the timeline alike."""
    words = sentence_case(event.record.summary or event.record.title)
    return dated(_with_status(words, event, desk), event.when, year=year)


def sentence_case(words: str) -> str:
    """Return words as a sentence: a capital at the start, a full stop at the end."""
    whole = " ".join(words.split())
    whole = whole[:1].upper() + whole[1:]
    return whole if whole.rstrip("\"'”’)").endswith((".", "!", "?", "…")) else f"{whole.rstrip(',;:–—- ')}."


def _with_status(words: str, event: EventCluster, desk: Desk) -> str:
    """Return the sentence with what keeps it from reading as plain fact."""
    status = event.record.status
    if shows(status, words):
        return words
    if status in _MARKED:
        return _before_stop(words, f" ({_MARKED[status]})")
    deniers = [c.record.speaker for c in desk.said_about.get(event.id, ()) if c.record.stance == "denies"]
    if status == "denied" or deniers:
        by = f" by {deniers[0]}" if deniers else ""
        hedge = ", which was denied" if is_hedged(words) else ", according to a report that was denied"
        return _before_stop(words, hedge + by)
    return _before_stop(words, ", according to a report that is not confirmed")


def _before_stop(words: str, addition: str) -> str:
    return f"{words[:-1]}{addition}." if words.endswith(".") else f"{words} {addition.strip(' ,')}."
