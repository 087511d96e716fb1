"""What leads: told by more newsrooms, higher up, and later."""

from __future__ import annotations

from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, evidence_of


def weight(cluster: EventCluster | ClaimCluster, desk: Desk) -> float:
    """Return how prominent a cluster is: each newsroom that tells it counts once, more if it does so near the top."""
    places: dict[str, float] = {}
    for evidence in evidence_of(cluster):
        origin = desk.original(evidence.article_id)
        places[origin] = max(places.get(origin, 0.0), _prominence(evidence.start) * _freshness(origin, desk))
    total = sum(places[o] for o in sorted(places))
    return total * (0.25 if cluster.background else 1.0)


def _prominence(start: int) -> float:
    """Count a lead paragraph three times as much as the tail."""
    return 1 / 3 + 2 / 3 / (1 + start / 600)


def _freshness(article_id: str, desk: Desk) -> float:
    """Count the newest article twice as much as the oldest: a digest leads with what is new."""
    order = sorted({desk.published(a)[0] for a in desk.articles})
    place = order.index(desk.published(article_id)[0]) if article_id in desk.articles else 0
    return 0.5 + 0.5 * (place + 1) / len(order) if order else 1.0


def told_order(cluster: EventCluster | ClaimCluster, desk: Desk) -> tuple[object, ...]:
    """Sort key: in the order in which the articles tell."""
    first = min(evidence_of(cluster), key=lambda e: (desk.published(e.article_id), e.start, e.end))
    return (desk.published(first.article_id), first.start, first.end, cluster.id)
