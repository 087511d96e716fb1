"""A figure that one speaker gives again and again: each later report brings it up to date."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsdigest.reconcile.counts import LOOSE_KINDS, Count, are_of_two_counts, counts, shown, told_differently
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import UNDATED, Provenance, stamp
from newsdigest.reconcile.sayings import same_speaker, speaker_stems
from newsdigest.reconcile.spellings import Spellings
from newsdigest.schema.cluster import Cluster, Figure, Update
from newsdigest.schema.reading import Claim

_ALIKE = 2


class Given(NamedTuple):
    """A figure as one speaker gave it in one report."""

    as_of: str
    figure: Count
    claim: Cluster[Claim]
    speaker: frozenset[str]


def figures_over_time(
    claims: Sequence[Cluster[Claim]], provenance: Mapping[str, Provenance], spellings: Spellings
) -> list[Update]:
    """Return the series of figures of one kind that one speaker gave in several reports."""
    by_kind: dict[str, list[Given]] = {}
    for claim in claims:
        source = min((provenance[m.article_id] for m in claim.mentions), key=lambda one: one.published)
        if claim.record.stance == "declines" or source.published == UNDATED:
            continue
        told = counts(claim.record.text, spellings)
        for count in told:
            if (
                count.of is not None
                and count.of not in LOOSE_KINDS
                and sum(other.of == count.of for other in told) == 1
            ):
                given = Given(stamp(source), count, claim, speaker_stems(claim.record.speaker, spellings))
                by_kind.setdefault(count.of, []).append(given)
    return [_update(kind, run) for kind in sorted(by_kind) for run in _runs(by_kind[kind])]


def _runs(told: Sequence[Given]) -> list[list[Given]]:
    """Gather what one speaker gave of one thing, in order of time; a value told again adds nothing."""
    runs: list[list[Given]] = []
    for given in sorted(told, key=lambda one: (one.as_of, one.claim.id)):
        run = next((run for run in runs if _continues(run, given)), None)
        if run is None:
            runs.append([given])
        elif told_differently(run[-1].figure, given.figure) and given.as_of > run[-1].as_of:
            run.append(given)
    return [run for run in runs if len(run) > 1]


def _continues(run: Sequence[Given], given: Given) -> bool:
    last = run[-1]
    if _are_of_two_things(last.claim, given.claim) or are_of_two_counts(last.figure, given.figure):
        return False
    return same_speaker(last.speaker, given.speaker) and len(last.figure.content & given.figure.content) >= _ALIKE


def _are_of_two_things(one: Cluster[Claim], other: Cluster[Claim]) -> bool:
    """Whether two claims are about different events: the three days of one strike do not become the two of the next."""
    return bool(one.about and other.about) and set(one.about).isdisjoint(other.about)


def _update(kind: str, run: Sequence[Given]) -> Update:
    series = tuple(
        Figure(
            value=shown(given.figure),
            as_of=given.as_of,
            evidence=tuple(evidence_of(m) for m in given.claim.mentions),
        )
        for given in run
    )
    last = run[-1]
    speaker = _ARTICLE.sub(lambda article: article.group().lower(), last.claim.record.speaker)
    what = f"{last.figure.quantity.counted or _counted(kind)} according to {speaker}"
    return Update(about=tuple(sorted({given.claim.id for given in run})), what=what, series=series)


def _counted(kind: str) -> str:
    """Return what is counted, where the words have no noun for it: deaths, an amount in GBP."""
    return _PEOPLE.get(kind, f"amount in {kind}" if kind.isupper() else f"{kind}s")


_ARTICLE = re.compile(r"^(?:The|An?)(?=\s)")
_PEOPLE = {
    "dead": "deaths",
    "hurt": "people hurt",
    "missing": "people missing",
    "percent": "percentage",
    "room": "places",
}
