"""Whether the evidence carries what is to be printed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest import facts
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster
from newsdigest.dates import When
from newsdigest.facts.namesakes import misnamed
from newsdigest.facts.telling import untold
from newsdigest.text import addresses, fold

# In full, because the full stop of "Feb." would end a clause.
_IN_FULL = {
    "Jan": "January", "Feb": "February", "Aug": "August", "Sept": "September", "Oct": "October", "Nov": "November",
    "Dec": "December",
}  # fmt: skip
_MONTH = re.compile(rf"\b({'|'.join(_IN_FULL)})\.(?= \d)")


def is_carried(text: str, clusters: Sequence[EventCluster | ClaimCluster], desk: Desk) -> bool:
    """Whether every must-match fact of a sentence stands in the sentences that the clusters rest on.

    So does every address on the net. A name may also stand elsewhere in those articles: a summary says who "she" is.
    """
    text = _MONTH.sub(lambda found: _IN_FULL[found.group(1)], text)
    whens = [cluster.when for cluster in clusters if cluster.when is not None]
    if any(address.text not in _all_bodies(clusters, desk) for address in addresses(text)):
        return False
    passages = list(dict.fromkeys(passage for cluster in clusters for passage in desk.passages(cluster)))
    if any(True for _ in misnamed(text, passages, known=desk.bodies_of(clusters))):
        return False
    if _carries(text, passages, whens, clusters, desk):
        return True
    # One sentence alone may carry what the denial in the next one seems to take back.
    return len(passages) > 1 and any(_carries(text, [one], whens, clusters, desk) for one in _nearest(text, passages))


def _nearest(text: str, passages: Sequence[str]) -> list[str]:
    """Return the passages that have most of what a text tells: any other tells something else."""
    lacking = [len(untold(text, [passage])) for passage in passages]
    return [passage for passage, words in zip(passages, lacking, strict=True) if words == min(lacking)]


def _carries(
    text: str,
    passages: Sequence[str],
    whens: Sequence[When],
    clusters: Sequence[EventCluster | ClaimCluster],
    desk: Desk,
) -> bool:
    lacking = facts.supports(text, passages, whens=whens, names=desk.clusters.names).differences
    if not lacking:
        return True
    if any(d.kind != "name" or d.said is None for d in lacking):
        return False
    bodies = fold(_all_bodies(clusters, desk))
    return all(fold(d.said or "") in bodies for d in lacking)


def _all_bodies(clusters: Sequence[EventCluster | ClaimCluster], desk: Desk) -> str:
    return " ".join(desk.bodies_of(clusters))
