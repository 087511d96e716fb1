"""The texts from which a written sentence may take its words: evidence, records, and how their status is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, evidence_of
from newsdigest.english.detection import is_english
from newsdigest.facts.telling import untold
from newsdigest.schema.reading import Claim, Event

# How a status or a stance is told: the record has it, so a sentence may say it.
_TOLD = {
    "happened": "",
    "planned": "planned, plans, due, scheduled, expected, set, intended, next",
    "postponed": "postponed, delayed, moved, rescheduled, due, planned, scheduled, later date",
    "cancelled": "cancelled, called off, scrapped, dropped, due, planned, scheduled, no longer",
    "denied": "denied, disputed, rejected, false, alleged, reported, supposed",
    "alleged": "alleged, allegedly, claimed, unconfirmed, supposed",
    "asserts": "",
    "denies": "denied, disputed, rejected",
    "declines": "declined, refused, comment, answer",
    "promises": "promised, pledged, announced",
    "demands": "demanded, urged, asked",
}


def tells_only(text: str, clusters: Sequence[EventCluster | ClaimCluster], desk: Desk) -> bool:
    """Whether every telling word of a text stands in what its clusters rest on or in their records.

    Articles in another language than English lend no words: there figures, names and dates have to do.
    """
    if not is_english(body for cluster in clusters for body in desk.bodies(cluster)):
        return True
    lent = [words for cluster in clusters for words in _lent(cluster, desk)]
    return not untold(text, [*lent, *_other_names(lent, desk)])


def _lent(cluster: EventCluster | ClaimCluster, desk: Desk) -> Iterator[str]:
    record = cluster.record
    yield from desk.passages(cluster)
    if isinstance(record, Event):
        yield from (record.title, record.summary, *record.actors, record.place or "", _TOLD[record.status])
    else:
        yield from _lent_by_claim(record)
    yield from (cluster.when.display if cluster.when else "", *_disputed(cluster, desk))
    yield from (desk.outlet(evidence.article_id) for evidence in evidence_of(cluster))


def _lent_by_claim(claim: Claim) -> Iterator[str]:
    yield from (claim.text, claim.speaker, claim.speaker_role or "", claim.channel or "", *claim.chain)
    yield _TOLD[claim.stance]


def _disputed(cluster: EventCluster | ClaimCluster, desk: Desk) -> Iterator[str]:
    return (value.value for dispute in desk.disputed.get(cluster.id, ()) for value in dispute.values)


def _other_names(lent: Sequence[str], desk: Desk) -> Iterator[str]:
    """Yield the other forms of the names that the texts have: "UN" lends "United Nations"."""
    words = " ".join(lent)
    for name in (*desk.clusters.names, *desk.clusters.house):
        forms = (name.canonical, *name.variants)
        if any(form in words for form in forms):
            yield from forms
