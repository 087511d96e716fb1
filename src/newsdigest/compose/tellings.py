"""Clusters as sentences: an event in its own words, a claim with the one who said it."""

from __future__ import annotations

import re

from newsdigest import names
from newsdigest.compose.attribution import Introductions, attributed, shown_speaker, speaks_for_itself, with_speaker
from newsdigest.compose.datelines import closed, noted, with_right_weekday
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, evidence_of
from newsdigest.compose.hedges import is_hedged, is_speech, shows
from newsdigest.compose.scrutiny import is_carried
from newsdigest.compose.wording import dangles, going_on, is_personal, stands_alone, tidied
from newsdigest.schema.reading import Claim, Event, Status
from newsdigest.text import fold

_SUBJECT = re.compile(r"(?:He|She)\b(?=\s)")
_MARKED: dict[Status, str] = {"cancelled": "cancelled", "postponed": "postponed", "planned": "planned"}


def told(cluster: EventCluster | ClaimCluster, desk: Desk, introductions: Introductions, *, year: int | None) -> str:
    """Return the sentence that tells a cluster."""
    if isinstance(cluster.record, Event):
        return event_sentence(desk.events[cluster.id], desk, year=year, dated=True)
    claim = desk.claims[cluster.id]
    return _noted(attributed(claim, desk, introductions), claim, desk, year)


def told_by(
    event: EventCluster, claim: ClaimCluster, desk: Desk, introductions: Introductions, *, year: int | None
) -> str:
    """Return the sentence of an event that is known from one speaker only, with the speaker."""
    words = event_words(event, desk)
    if not is_speech(words) and not speaks_for_itself(words, claim.record.speaker):
        words = with_speaker(words, claim, desk, introductions)
    return _with_status(closed(_noted(words, event, desk, year), event.when, year=year), event, desk)


def event_sentence(event: EventCluster, desk: Desk, *, year: int | None, dated: bool = False) -> str:
    """Return the sentence that tells an event; `dated` says the day, which the timeline shows beside it anyway."""
    words = _noted(event_words(event, desk), event, desk, year, own=dated)
    return _with_status(closed(words, event.when, year=year) if dated else words, event, desk)


def sentence_case(words: str) -> str:
    """Return words as a sentence: a capital at the start, a full stop at the end."""
    whole = " ".join(words.split())
    whole = whole[:1].upper() + whole[1:]
    return whole if whole.rstrip("\"'”’)").endswith((".", "!", "?", "…")) else f"{whole.rstrip(',;:–—- ')}."


def _noted(text: str, cluster: EventCluster | ClaimCluster, desk: Desk, year: int | None, *, own: bool = True) -> str:
    article = desk.articles.get(_teller(cluster, desk))
    return noted(text, cluster.when, published=article.published if article else None, year=year, own=own)


def _teller(cluster: EventCluster | ClaimCluster, desk: Desk) -> str:
    """Return the article whose day the date words count from: the one that the record was taken from."""
    own = _own_words(cluster.record)
    tellers = [m.article_id for m in cluster.mentions if _own_words(m.record) == own]
    return min(tellers or [e.article_id for e in evidence_of(cluster)], key=desk.published)


def _own_words(record: Event | Claim) -> str:
    return record.summary if isinstance(record, Event) else record.text


def event_words(event: EventCluster, desk: Desk) -> str:
    """Return the summary where the evidence carries it, else the article's own sentence, else the evidence.

    A summary that points back ("It did not say") gives way to another telling of the same event.
    """
    summaries = [event.record.summary or event.record.title, *(m.record.summary for m in event.mentions if m.evidence)]
    carried = [w for s in dict.fromkeys(summaries) if is_carried(w := sentence_case(tidied(s)), [event], desk)]
    clear = [words for words in carried if not dangles(words) and not is_personal(words)]
    own = [tidied(passage) for passage in desk.passages(event) if stands_alone(tidied(passage))]
    better = [words for words in [*clear, *own] if fold(words) not in desk.outvoted]
    words = next(
        iter([*better, *(_with_actor(words, event) for words in carried), *own]),
        sentence_case(tidied(evidence_of(event)[0].quote)),
    )
    return with_right_weekday(words, event.when)


def _with_actor(words: str, event: EventCluster) -> str:
    """Return a sentence that begins with "He" or "She" with the first actor's name, when nobody else is named first."""
    pronoun = _SUBJECT.match(words)
    actor = event.record.actors[0] if event.record.actors else ""
    if pronoun is None or not actor or fold(actor) in fold(words) or not _is_person(actor):
        return words
    return f"{actor}{words[pronoun.end() :]}"


def _is_person(actor: str) -> bool:
    return any(name.kind == "person" and name.text == actor for name in names.find(f"{actor} said"))


def _with_status(words: str, event: EventCluster, desk: Desk) -> str:
    """Return the sentence with what keeps it from reading as plain fact."""
    status = event.record.status
    if shows(status, words):
        return words
    if status in _MARKED:
        return _before_stop(words, f" ({_MARKED[status]})")
    if status == "alleged":
        return _before_stop(words, ", according to a report that is not confirmed")
    if is_hedged(words) and event.id in desk.disputed:
        return words
    deniers = [c.record.speaker for c in desk.said_about.get(event.id, ()) if c.record.stance == "denies"]
    hedge = ", which was denied" if is_hedged(words) else ", according to a report that was denied"
    return _before_stop(words, hedge + (f" by {shown_speaker(deniers[0])}" if deniers else ""))


def _before_stop(words: str, addition: str) -> str:
    if addition.startswith(","):
        return f"{going_on(words)}{addition[1:]}."
    return f"{words[:-1]}{addition}." if words.endswith(".") else f"{words}{addition}"
