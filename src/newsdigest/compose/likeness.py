"""How much two clusters belong under one heading: actors, place, topic, words, and where they stand in an article."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, evidence_of
from newsdigest.schema.reading import Event
from newsdigest.schema.topics import Topic
from newsdigest.text import fold

_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON_WORDS = (
    "the and for with that this from were was are has have had will would said says say told not but his her its "
    "their they them who which what when where after before over under into about than then been being also more "
    "most some any all two three four five six seven eight nine ten one first last new year years day days week "
    "month monday tuesday wednesday thursday friday saturday sunday according"
)
_COMMON = frozenset(_COMMON_WORDS.split())


@dataclass(frozen=True)
class Profile:
    """What of a cluster is compared."""

    id: str
    terms: frozenset[str]
    topic: Topic
    place: str | None
    places: tuple[tuple[str, int], ...]
    about: frozenset[str]
    background: bool


def profiled(clusters: Sequence[EventCluster | ClaimCluster], desk: Desk) -> tuple[Profile, ...]:
    """Return the profile of each cluster."""
    return tuple(_profile(cluster, desk) for cluster in clusters)


class Likeness:
    """Likeness of pairs among the clusters of one digest; a term that every cluster has tells nothing apart."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        counts = Counter(term for profile in profiles for term in profile.terms)
        self._rarity = {term: math.log((1 + len(profiles)) / count) for term, count in counts.items()}

    def of(self, one: Profile, other: Profile) -> float:
        """Return how much the two belong together; pairs that share nothing come near zero."""
        return (
            1.5 * self._shared_terms(one, other)
            + 0.3 * (one.topic == other.topic)
            + 0.2 * (one.place is not None and one.place == other.place)
            + 0.4 * _nearness(one, other)
            + 0.6 * (one.id in other.about or other.id in one.about)
            + 0.2 * bool(one.about & other.about)
            - 0.5 * (one.background != other.background)
        )

    def _shared_terms(self, one: Profile, other: Profile) -> float:
        # The sum of fsum is exact, so that the order of the terms changes nothing.
        whole = math.fsum(map(self._rarity.__getitem__, one.terms | other.terms))
        shared = one.terms & other.terms
        return math.fsum(map(self._rarity.__getitem__, shared)) / whole if shared and whole else 0.0


def _profile(cluster: EventCluster | ClaimCluster, desk: Desk) -> Profile:
    record = cluster.record
    if isinstance(record, Event):
        words, place = f"{record.title} {record.summary} {' '.join(record.actors)}", record.place
    else:
        words, place = f"{record.speaker} {record.text}", None
    return Profile(
        id=cluster.id,
        terms=terms(words),
        topic=record.topic,
        place=fold(place) if place else None,
        places=tuple((desk.original(e.article_id), e.start) for e in evidence_of(cluster)),
        about=frozenset(cluster.about),
        background=cluster.background,
    )


def terms(words: str) -> frozenset[str]:
    """Return the beginnings of the words that say what a text is about."""
    return frozenset(w[:6] for w in _WORD.findall(fold(words)) if w not in _COMMON)


def _nearness(one: Profile, other: Profile) -> float:
    """Neighbouring sentences of an article are mostly about one thing."""
    gaps = [abs(a - b) for i, a in one.places for j, b in other.places if i == j]
    return 1 / (1 + min(gaps) / 300) if gaps else 0.0
