"""What somebody takes back that they said before: `she had been misinformed when she said that the gate was shut`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from newsdigest.reconcile.disputes import claimed, disputed, reported
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.sayings import same_speaker, speaker_stems, takes_back
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.stems import stems
from newsdigest.schema.cluster import Cluster, Dispute, ReportedValue
from newsdigest.schema.reading import Claim

_LEAST_SHARED = 2
REASON = "took it back"
"""How the reason of such a disagreement ends."""


def recanted(
    claims: Sequence[Cluster[Claim]], provenance: Mapping[str, Provenance], spellings: Spellings
) -> list[Dispute]:
    """Return what each speaker took back beside what they had said."""
    found = []
    for later in (one for one in claims if takes_back(one.record.text)):
        before = [one for one in claims if _is_earlier(one, later, provenance) and _is_by_one(one, later, spellings)]
        words = stems(later.record.text, spellings) - speaker_stems(later.record.speaker, spellings)
        shared = {one.id: len(words & stems(one.record.text, spellings)) for one in before}
        said = max(before, key=lambda one: (shared[one.id], one.id), default=None)
        if said is not None and shared[said.id] >= _LEAST_SHARED:
            values = (_value(said), _value(later))
            found.append(disputed("denial", (said.id, later.id), values, None, f"{later.record.speaker} {REASON}"))
    return found


def _is_earlier(one: Cluster[Claim], later: Cluster[Claim], provenance: Mapping[str, Provenance]) -> bool:
    return not takes_back(one.record.text) and _first_told(one, provenance) < _first_told(later, provenance)


def _first_told(claim: Cluster[Claim], provenance: Mapping[str, Provenance]) -> tuple[datetime, str, int]:
    told = ((provenance[m.article_id].published, m.article_id, evidence_of(m).start) for m in claim.mentions)
    return min(told)


def _is_by_one(one: Cluster[Claim], later: Cluster[Claim], spellings: Spellings) -> bool:
    return same_speaker(speaker_stems(one.record.speaker, spellings), speaker_stems(later.record.speaker, spellings))


def _value(claim: Cluster[Claim]) -> ReportedValue:
    return reported(claimed(claim.record), claim.mentions)
