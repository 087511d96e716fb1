"""An older toll of the dead, and a later report that counts more, where no series of figures has joined the two."""

from __future__ import annotations

from newsdigest import numbers
from newsdigest.compose.desk import Desk, EventCluster, evidence_of
from newsdigest.english.gravity import tells_of_deaths
from newsdigest.english.vocabulary import stem, telling_tokens
from newsdigest.schema.mention import Evidence

_SHARED = 2
"""Telling words by which two reports tell of the dead of one thing: the storm, and the town."""
_OF_DEATH = frozenset(map(stem, ("died", "killed", "dead", "people", "person", "death", "toll", "police")))


def later_toll(event: EventCluster, desk: Desk) -> Evidence | None:
    """Return the words of a later report with a higher toll of what an event tells, if there is one."""
    own = _toll(event)
    if own is None or desk.is_outdated(event):
        return None
    told = max(desk.published(one.article_id) for one in evidence_of(event))
    words = _stems(event)
    higher = (
        one
        for other in desk.events.values()
        if other.id != event.id and (toll := _toll(other)) is not None and toll > own
        for one in evidence_of(other)
        if desk.published(one.article_id) > told and len(words & _stems(other)) >= _SHARED
    )
    newest = max(higher, key=lambda one: (desk.published(one.article_id), one.start), default=None)
    around = desk.sentence_around(newest) if newest is not None else None
    if newest is None or around is None:
        return newest
    return Evidence(article_id=newest.article_id, start=around.start, end=around.end, quote=around.text)


def _toll(event: EventCluster) -> float | None:
    """Return how many an event says have died, where it gives one figure."""
    words = event.record.summary or event.record.title
    if event.record.status != "happened" or event.background or not tells_of_deaths(words):
        return None
    figures = [figure for figure in numbers.find(words) if figure.unit is None]
    return float(figures[0].value) if len(figures) == 1 else None


def _stems(event: EventCluster) -> frozenset[str]:
    words = f"{event.record.title} {event.record.summary}"
    return frozenset(stem(bare) for _, bare, weight in telling_tokens(words) if weight >= 1) - _OF_DEATH
