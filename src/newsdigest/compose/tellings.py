"""Clusters as sentences: an event in its own words, a claim with the one who said it."""

from __future__ import annotations

from newsdigest.compose.attribution import Introductions, attributed, with_speaker
from newsdigest.compose.datelines import closed, noted
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, evidence_of
from newsdigest.compose.hedges import is_hedged, shows
from newsdigest.compose.scrutiny import is_carried
from newsdigest.compose.wording import stands_alone, tidied
from newsdigest.schema.reading import Event, Status

_MARKED: dict[Status, str] = {"cancelled": "cancelled", "postponed": "postponed", "planned": "planned"}


def told(cluster: EventCluster | ClaimCluster, desk: Desk, introductions: Introductions, *, year: int | None) -> str:
    """Return the sentence that tells a cluster."""
    if isinstance(cluster.record, Event):
        event = desk.events[cluster.id]
        return closed(event_sentence(event, desk, year=year), event.when, year=year)
    claim = desk.claims[cluster.id]
    return _noted(attributed(claim, desk, introductions), claim, desk, year)


def told_by(
    event: EventCluster, claim: ClaimCluster, desk: Desk, introductions: Introductions, *, year: int | None
) -> str:
    """Return the sentence of an event that is known from one speaker only, with the speaker."""
    words = _words(event, desk)
    if not is_hedged(words):
        words = with_speaker(words, claim, desk, introductions)
    return closed(_noted(_with_status(words, event, desk), event, desk, year), event.when, year=year)


def event_sentence(event: EventCluster, desk: Desk, *, year: int | None) -> str:
    """Return the sentence that tells an event, in prose and on the timeline alike."""
    return _noted(_with_status(_words(event, desk), event, desk), event, desk, year)


def sentence_case(words: str) -> str:
    """Return words as a sentence: a capital at the start, a full stop at the end."""
    whole = " ".join(words.split())
    whole = whole[:1].upper() + whole[1:]
    return whole if whole.rstrip("\"'”’)").endswith((".", "!", "?", "…")) else f"{whole.rstrip(',;:–—- ')}."


def _noted(text: str, cluster: EventCluster | ClaimCluster, desk: Desk, year: int | None) -> str:
    article = desk.articles.get(_teller(cluster, desk))
    return noted(text, cluster.when, published=article.published if article else None, year=year)


def _teller(cluster: EventCluster | ClaimCluster, desk: Desk) -> str:
    """Return the article whose day the date words count from: the one that the record was taken from."""
    tellers = [m.article_id for m in cluster.mentions if m.record == cluster.record]
    return min(tellers or [e.article_id for e in evidence_of(cluster)], key=desk.published)


def _words(event: EventCluster, desk: Desk) -> str:
    """Return the summary where the evidence carries it, else the article's own sentence, else the evidence."""
    summary = sentence_case(tidied(event.record.summary or event.record.title))
    if is_carried(summary, event, desk):
        return summary
    for evidence in evidence_of(event):
        around = desk.sentence_around(evidence)
        if around is not None and stands_alone(tidied(around.text)):
            return tidied(around.text)
    return sentence_case(tidied(evidence_of(event)[0].quote))


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
