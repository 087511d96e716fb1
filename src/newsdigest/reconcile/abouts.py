"""Which event a claim is about, and which events are nothing but a claim told twice."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.sketches import telling_words
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.statements import is_speaking
from newsdigest.schema.cluster import Cluster
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

_RELATED = 0.3


class _Told(NamedTuple):
    """A mention of an event, the event's id, and the words that the mention is known by: found once for all claims."""

    mention: Mention[Event]
    home: str
    words: Mapping[str, float]
    size: float


def linked(
    claims: Sequence[Cluster[Claim]], events: Sequence[Cluster[Event]], spellings: Spellings
) -> list[Cluster[Claim]]:
    """Return the claims with the events they are about: as the reading says, else by words of the same article."""
    told: dict[str, list[_Told]] = {}
    for event in events:
        for mention in event.mentions:
            words = dict(telling_words(f"{mention.record.title} {mention.record.summary}", spellings))
            told.setdefault(mention.article_id, []).append(_Told(mention, event.id, words, _size(words)))
    return [claim.model_copy(update={"about": tuple(sorted(_events_of(claim, told, spellings)))}) for claim in claims]


def _events_of(claim: Cluster[Claim], told: Mapping[str, Sequence[_Told]], spellings: Spellings) -> set[str]:
    found = set()
    for mention in claim.mentions:
        home = _event_of(mention, told.get(mention.article_id, ()), spellings)
        if home is not None:
            found.add(home)
    return found


def _event_of(mention: Mention[Claim], told: Sequence[_Told], spellings: Spellings) -> str | None:
    named = fold(mention.record.about or "")
    for event in told:
        if named and fold(event.mention.record.title) == named:
            return event.home
    words = dict(telling_words(f"{mention.record.text} {mention.record.about or ''}", spellings))
    best = max(((_nearness(mention, words, event), event.home) for event in told), default=(0.0, ""))
    return best[1] if best[0] >= _RELATED else None


def _nearness(claim: Mention[Claim], ours: Mapping[str, float], event: _Told) -> float:
    """Return how near a claim is to an event of its article: the same words, or words in common."""
    if overlapping(evidence_of(claim), evidence_of(event.mention)) >= 0.6:
        return 1.0
    scale = math.sqrt(_size(ours) * event.size)
    return sum(w * event.words.get(word, 0.0) for word, w in ours.items()) / scale if scale else 0.0


def _size(words: Mapping[str, float]) -> float:
    return sum(weight * weight for weight in words.values())


def overlapping(one: Evidence, other: Evidence) -> float:
    """Return how much of the shorter quote the other covers."""
    if one.article_id != other.article_id:
        return 0.0
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / (min(one.end - one.start, other.end - other.start) or 1)


def told_as_claims(groups: Sequence[Sequence[Mention[Event]]], claims: Sequence[Mention[Claim]]) -> list[bool]:
    """Return for each group of event mentions whether it is only somebody speaking, which claims already tell."""
    by_article: dict[str, list[Mention[Claim]]] = {}
    for claim in claims:
        by_article.setdefault(claim.article_id, []).append(claim)
    return [all(_is_told(event, by_article.get(event.article_id, ())) for event in group) for group in groups]


def _is_told(event: Mention[Event], claims: Sequence[Mention[Claim]]) -> bool:
    if event.record.status != "happened" or not is_speaking(event.record) or _has_a_day(event):
        return False
    return any(overlapping(evidence_of(event), evidence_of(claim)) >= 0.5 for claim in claims)


def _has_a_day(event: Mention[Event]) -> bool:
    """Whether date words give it a day: a denial on Wednesday, or what was told to a meeting, belongs on a timeline."""
    return event.when is not None and event.when.precision in ("day", "part_of_day") and event.when.earliest is not None
