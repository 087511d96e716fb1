"""Whether the evidence carries what is to be printed."""

from __future__ import annotations

from collections.abc import Sequence

from newsdigest import facts
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster
from newsdigest.text import fold


def is_carried(text: str, clusters: Sequence[EventCluster | ClaimCluster], desk: Desk) -> bool:
    """Whether every must-match fact of a sentence stands in the sentences that the clusters rest on.

    A name may also stand elsewhere in those articles: a summary says who "she" is.
    """
    passages = [passage for cluster in clusters for passage in desk.passages(cluster)]
    whens = [cluster.when for cluster in clusters if cluster.when is not None]
    lacking = facts.supports(text, passages, whens=whens, names=desk.clusters.names).differences
    if not lacking:
        return True
    if any(d.kind != "name" or d.said is None for d in lacking):
        return False
    bodies = fold(" ".join(body for cluster in clusters for body in desk.bodies(cluster)))
    return all(fold(d.said or "") in bodies for d in lacking)
