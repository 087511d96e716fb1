"""What leads: told by more newsrooms, higher up, later, and in the words of the headlines."""

from __future__ import annotations

import math
import re

from newsdigest.compose.agreement import Agreement
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, evidence_of
from newsdigest.compose.hedges import is_speech
from newsdigest.compose.titles import how_telling
from newsdigest.english.gravity import tells_of_deaths
from newsdigest.schema.reading import Event
from newsdigest.text import fold

_WORD = re.compile(r"[^\W_]{3,}")
_SPEECH = 0.75
"""What words and plans weigh against deeds of the same prominence."""
_DEATHS = 2.5
"""What it weighs that people died: a fair that is moved does not stand above them."""
_GRAVE = 0.5
"""What the headlines count at least for as telling of it."""
_UNANNOUNCED = 0.1
"""What an event may count for the headline of which no article's headline tells anything."""
_OUTDATED = 0.25
"""What an event may count for the headline whose figure a later report has changed."""
_TELLS_MUCH = 9.0
"""Six rare words: who, what, whom, where."""
_LASTING = 0.6
_HALF_LIFE = 4.0
"""What of the news value of a deed stays, and the days after which half of the rest is gone."""
_HISTORY = 0.25
_PAST_DAYS = 60
"""What is older than two months is told as background, and weighs like it."""


class Ranking:
    """The weight of every cluster of a story, worked out once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._headlines = {a.id: _stems(a.headline) for a in desk.articles.values()}
        self._order = sorted({desk.published(a)[0] for a in desk.articles})
        self._today = max((a.published.date() for a in desk.articles.values() if a.published), default=None)
        self._weights: dict[str, float] = {}
        self._agreement = Agreement(desk)

    def weight(self, cluster: EventCluster | ClaimCluster) -> float:
        """Return how prominent a cluster is: each newsroom counts once, more if it tells it near the top."""
        if cluster.id not in self._weights:
            self._weights[cluster.id] = round(self._weigh(cluster), 6)
        return self._weights[cluster.id]

    def first(self, cluster: EventCluster | ClaimCluster) -> tuple[float, str]:
        """Sort key: the weightiest first."""
        return -self.weight(cluster), cluster.id

    def leading(self, cluster: EventCluster | ClaimCluster) -> tuple[float, str]:
        """Sort key of what may head others: deeds before words and plans, what tells much before what does not."""
        return -round(self._worth_of_leading(cluster), 6), cluster.id

    def headlining(self, cluster: EventCluster | ClaimCluster) -> tuple[float, str]:
        """Sort key of what may head the digest: of what may lead, what the headlines of the articles tell."""
        agreed, worth = self._agreement.of(_title(cluster)), self._worth_of_leading(cluster)
        if self._is_grave(cluster):
            agreed, worth = max(agreed, _GRAVE), _DEATHS * self.weight(cluster)
        agreed += _UNANNOUNCED
        newest = _OUTDATED if self._desk.is_outdated(cluster) else 1.0
        return -round(worth * agreed * newest, 6), cluster.id

    def _worth_of_leading(self, cluster: EventCluster | ClaimCluster) -> float:
        record, title = cluster.record, _title(cluster)
        is_deed = isinstance(record, Event) and record.status != "planned" and not is_speech(title)
        return self.weight(cluster) * (1.0 if is_deed else _SPEECH) * min(1.0, how_telling(title) / _TELLS_MUCH)

    def _is_grave(self, cluster: EventCluster | ClaimCluster) -> bool:
        """Whether people died in what a cluster tells, and it is no history and no toll that has changed."""
        record = cluster.record
        if not isinstance(record, Event) or record.status != "happened" or cluster.background:
            return False
        is_news = self._recency(cluster) > _HISTORY and not self._desk.is_outdated(cluster)
        return is_news and tells_of_deaths(record.title)

    def _weigh(self, cluster: EventCluster | ClaimCluster) -> float:
        places: dict[str, float] = {}
        words = _stems(_words(cluster))
        for evidence in evidence_of(cluster):
            origin = self._desk.original(evidence.article_id)
            echo = 1 + 2 * _echo(self._headlines.get(evidence.article_id, frozenset()), words)
            worth = _prominence(evidence.start) * self._freshness(origin) * echo
            places[origin] = max(places.get(origin, 0.0), worth)
        # The second newsroom confirms and the fifth hardly adds: what all retell is not therefore what leads.
        counted = math.fsum(worth / place for place, worth in enumerate(sorted(places.values(), reverse=True), 1))
        return (
            counted
            * (0.25 if cluster.background else 1.0)
            * self._recency(cluster)
            * _freshly_written(len(self._desk.basis(cluster)), len(places))
        )

    def _recency(self, cluster: EventCluster | ClaimCluster) -> float:
        """Count what happened some days before the newest report less, never nothing: what began it still matters."""
        when = cluster.when
        if when is None or when.latest is None or self._today is None:
            return 1.0
        days = max(0, (self._today - when.latest).days)
        return _HISTORY if days > _PAST_DAYS else _LASTING + (1 - _LASTING) * math.exp2(-days / _HALF_LIFE)

    def _freshness(self, article_id: str) -> float:
        """Count the newest article twice as much as the oldest: a digest leads with what is new."""
        if article_id not in self._desk.articles or not self._order:
            return 1.0
        return 0.5 + 0.5 * (self._order.index(self._desk.published(article_id)[0]) + 1) / len(self._order)


def told_order(cluster: EventCluster | ClaimCluster, desk: Desk) -> tuple[object, ...]:
    """Sort key: in the order in which the articles tell; of one sentence, what happened before who said it."""
    first = min(evidence_of(cluster), key=lambda e: (desk.published(e.article_id), e.start, e.end))
    around = desk.sentence_around(first)
    start = around.start if around is not None else first.start
    return (desk.published(first.article_id), start, not isinstance(cluster.record, Event), first.start, cluster.id)


def _freshly_written(sentences: int, newsrooms: int) -> float:
    """Return how much words count that newsrooms which do not copy one another share: it is a standing line."""
    return 1.0 if sentences > 1 or newsrooms < 2 else 0.5 if newsrooms == 2 else 0.05


def _prominence(start: int) -> float:
    """Count a lead paragraph three times as much as the tail."""
    return 1 / 3 + 2 / 3 / (1 + start / 600)


def _echo(headline: frozenset[str], words: frozenset[str]) -> float:
    """Return how much of a headline a cluster says."""
    return len(headline & words) / len(headline) if headline else 0.0


def _title(cluster: EventCluster | ClaimCluster) -> str:
    return cluster.record.title if isinstance(cluster.record, Event) else cluster.record.text


def _words(cluster: EventCluster | ClaimCluster) -> str:
    record = cluster.record
    return f"{record.title} {record.summary}" if isinstance(record, Event) else f"{record.speaker} {record.text}"


def _stems(words: str) -> frozenset[str]:
    return frozenset(w[:5] for w in _WORD.findall(fold(words)))
