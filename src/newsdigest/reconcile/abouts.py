"""Which event a claim is about, and which events are nothing but a claim told twice."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.statements import is_speaking
from newsdigest.reconcile.stems import telling_words
from newsdigest.schema.cluster import Cluster
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

_RELATED = 0.3
_SAME = 0.6


class _Told:
    """What one article tells of events: where, under which titles and in which words; found once for all its claims."""

    def __init__(self, told: Sequence[tuple[Mention[Event], str]], spellings: Spellings) -> None:
        self._titled: dict[str, str] = {}
        self._homes: dict[str, str] = {}  # words, and of the events told in them the one whose id is the last
        for mention, home in told:
            self._titled.setdefault(fold(mention.record.title), home)
            words = f"{mention.record.title} {mention.record.summary}"
            self._homes[words] = max(home, self._homes.get(words, home))
        self._places = sorted((evidence_of(m).start, evidence_of(m).end, home) for m, home in told)
        self._widest = max((end - start for start, end, _ in self._places), default=0)
        self._weighed = [(dict(telling_words(words, spellings)), home) for words, home in self._homes.items()]
        self._sizes = [_size(words) for words, _ in self._weighed]
        self._told_with: dict[str, list[int]] = {}
        for number, (telling, _) in enumerate(self._weighed):
            for word in telling:
                self._told_with.setdefault(word, []).append(number)
        self._nearest: dict[str, tuple[float, str]] = {}
        self._spellings = spellings

    def titled(self, title: str) -> str | None:
        """Return the event of this title, the first that is told."""
        return self._titled.get(title)

    def around(self, evidence: Evidence) -> str | None:
        """Return the event that is told in the same words of the article."""
        first = bisect_left(self._places, (evidence.start - self._widest, 0, ""))
        last = bisect_left(self._places, (evidence.end, 0, ""))
        found = (
            home
            for start, end, home in self._places[first:last]
            if _overlap((start, end), (evidence.start, evidence.end)) >= _SAME
        )
        return max(found, default=None)

    def nearest(self, words: str) -> tuple[float, str]:
        """Return how near the event is whose words have most in common with these, and which it is.

        Only events that share a word are looked at: a long text of many claims has very many pairs.
        """
        if words not in self._nearest:
            ours = dict(telling_words(words, self._spellings))
            size = _size(ours)
            self._nearest[words] = max(
                (
                    (_nearness(ours, self._weighed[at][0], math.sqrt(size * self._sizes[at])), self._weighed[at][1])
                    for at in {at for word in ours for at in self._told_with.get(word, ())}
                ),
                default=(0.0, ""),
            )
        return self._nearest[words]


def linked(
    claims: Sequence[Cluster[Claim]], events: Sequence[Cluster[Event]], spellings: Spellings
) -> list[Cluster[Claim]]:
    """Return the claims with the events they are about: as the reading says, else by words of the same article."""
    told: dict[str, list[tuple[Mention[Event], str]]] = {}
    for event in events:
        for mention in event.mentions:
            told.setdefault(mention.article_id, []).append((mention, event.id))
    known = {article: _Told(own, spellings) for article, own in told.items()}
    return [claim.model_copy(update={"about": tuple(sorted(_events_of(claim, known)))}) for claim in claims]


def _events_of(claim: Cluster[Claim], told: Mapping[str, _Told]) -> set[str]:
    found = (_event_of(mention, told[mention.article_id]) for mention in claim.mentions if mention.article_id in told)
    return {home for home in found if home is not None}


def _event_of(mention: Mention[Claim], told: _Told) -> str | None:
    named = fold(mention.record.about or "")
    if named and (titled := told.titled(named)) is not None:
        return titled
    alike, home = told.nearest(f"{mention.record.text} {mention.record.about or ''}")
    around = told.around(evidence_of(mention))
    if around is not None:
        alike, home = max((alike, home), (1.0, around))
    return home if alike >= _RELATED else None


def _nearness(ours: Mapping[str, float], theirs: Mapping[str, float], scale: float) -> float:
    """Return how many of their words two texts have in common, from 0 to 1."""
    return sum([w * theirs[word] for word, w in ours.items() if word in theirs]) / scale if scale else 0.0


def _size(words: Mapping[str, float]) -> float:
    return sum(weight * weight for weight in words.values())


def overlapping(one: Evidence, other: Evidence) -> float:
    """Return how much of the shorter quote the other covers."""
    if one.article_id != other.article_id:
        return 0.0
    return _overlap((one.start, one.end), (other.start, other.end))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, common) / (min(one[1] - one[0], other[1] - other[0]) or 1)


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
