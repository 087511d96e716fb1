"""Which event a claim is about, and which events are nothing but a claim told twice."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.sketches import telling_words
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.statements import is_speaking
from newsdigest.schema.cluster import Cluster
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

_RELATED = 0.3


def linked(
    claims: Sequence[Cluster[Claim]], events: Sequence[Cluster[Event]], spellings: Spellings
) -> list[Cluster[Claim]]:
    """Return the claims with the events they are about: as the reading says, else by words of the same article."""
    told: dict[str, list[tuple[Mention[Event], str]]] = {}
    for event in events:
        for mention in event.mentions:
            told.setdefault(mention.article_id, []).append((mention, event.id))
    return [claim.model_copy(update={"about": tuple(sorted(_events_of(claim, told, spellings)))}) for claim in claims]


def _events_of(
    claim: Cluster[Claim], told: Mapping[str, Sequence[tuple[Mention[Event], str]]], spellings: Spellings
) -> set[str]:
    found = set()
    for mention in claim.mentions:
        home = _event_of(mention, told.get(mention.article_id, ()), spellings)
        if home is not None:
            found.add(home)
    return found


def _event_of(mention: Mention[Claim], told: Sequence[tuple[Mention[Event], str]], spellings: Spellings) -> str | None:
    named = fold(mention.record.about or "")
    for event, home in told:
        if named and fold(event.record.title) == named:
            return home
    best = max(told, key=lambda one: (_nearness(mention, one[0], spellings), one[1]), default=None)
    return best[1] if best is not None and _nearness(mention, best[0], spellings) >= _RELATED else None


def _nearness(claim: Mention[Claim], event: Mention[Event], spellings: Spellings) -> float:
    """Return how near a claim is to an event of its article: the same words, or words in common."""
    if overlapping(evidence_of(claim), evidence_of(event)) >= 0.6:
        return 1.0
    ours = dict(telling_words(f"{claim.record.text} {claim.record.about or ''}", spellings))
    theirs = dict(telling_words(f"{event.record.title} {event.record.summary}", spellings))
    scale = math.sqrt(sum(w * w for w in ours.values()) * sum(w * w for w in theirs.values()))
    return sum(w * theirs.get(word, 0.0) for word, w in ours.items()) / scale if scale else 0.0


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
