"""An outcome that later news turned over: a recount gave the seat to another, what was rejected has been approved."""

from __future__ import annotations

from functools import lru_cache

from newsdigest import dates
from newsdigest.compose.desk import Desk, EventCluster, evidence_of
from newsdigest.english.outcomes import DECIDED, DECISIONS, decision_in, tells_of_a_turn, winner_in
from newsdigest.english.vocabulary import stem, telling_tokens, tokens
from newsdigest.schema.mention import Evidence

_SHARED = 2
"""Telling words in common, besides who won and what was decided, by which two outcomes are of one matter."""


def upset_by(event: EventCluster, desk: Desk) -> Evidence | None:
    """Return the words of a later event that turns over the outcome which an event tells, if there is one."""
    if event.record.status != "happened" or event.edited is not None:
        return None
    won, decided = _winner_of(event), decision_in(event.record.title)
    if not won and decided is None:  # most events are no outcomes
        return None
    later = [other for other in desk.events.values() if other.id != event.id and _is_later(other, event, desk)]
    turned = [one for one in later if _has_another_winner(one, event, desk) or _is_decided_otherwise(one, event)]
    last = max(turned, key=lambda one: (dates.order(one.when), one.id), default=None)
    if last is None:
        return None
    told = next((e for e in evidence_of(last) if e.quote == last.record.quote), evidence_of(last)[0])
    around = desk.sentence_around(told)
    if around is None:
        return told
    return Evidence(article_id=told.article_id, start=around.start, end=around.end, quote=around.text)


def _is_later(other: EventCluster, event: EventCluster, desk: Desk) -> bool:
    """Whether another event was done on a later day, and was not read in nothing but the same sentences."""
    if other.record.status != "happened" or event.when is None or other.when is None:
        return False
    if event.when.latest is None or other.when.earliest is None or not desk.basis(other) - desk.basis(event):
        return False
    return other.when.earliest > event.when.latest


def _has_another_winner(other: EventCluster, event: EventCluster, desk: Desk) -> bool:
    """Whether a recount, a court or the like gave another what one had won: an election of later is another contest."""
    ours, theirs = _winner_of(event), _winner_of(other)
    if not ours or not theirs or ours & theirs or not any(map(tells_of_a_turn, desk.basis(other))):
        return False
    return len((_stems(event) & _stems(other)) - frozenset(map(stem, (*ours, *theirs)))) >= _SHARED


def _winner_of(event: EventCluster) -> frozenset[str]:
    return next((won for one in _tellings(event) if (won := _winner(one))), frozenset())


def _is_decided_otherwise(other: EventCluster, event: EventCluster) -> bool:
    ours, theirs = decision_in(event.record.title), decision_in(other.record.title)
    if ours is None or theirs is None or frozenset((ours, theirs)) not in DECISIONS:
        return False
    shared = (_stems(event) & _stems(other)) - DECIDED
    named, named_there = _names(event.record.title), _names(other.record.title)
    if named - _stems(other) and named_there - _stems(event):  # of two accused the one is convicted, the other not
        return False
    return len(shared) >= _SHARED and bool(shared - named - named_there)


def _names(title: str) -> frozenset[str]:
    """Return the stems of the telling words that a title has with a capital."""
    capitals = " ".join(word for word in tokens(title)[1:] if word[:1].isupper())
    return _telling(capitals)


def _tellings(event: EventCluster) -> tuple[str, ...]:
    own = event.record
    return (own.title, own.summary, *(one.quote for one in evidence_of(event)))


@lru_cache(4_096)
def _winner(words: str) -> frozenset[str]:
    return winner_in(words)


def _stems(event: EventCluster) -> frozenset[str]:
    return _telling(" ".join(_tellings(event)))


@lru_cache(4_096)
def _telling(words: str) -> frozenset[str]:
    return frozenset(stem(bare) for _, bare, weight in telling_tokens(words) if weight >= 1)
