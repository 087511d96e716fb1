"""A copy that has another figure than its original: 85 rescued in the one, 58 in the other, all else word for word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newsdigest.numbers import Quantity
from newsdigest.reconcile.disputes import disputed, reported
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.quantities import figures_in
from newsdigest.schema.cluster import Cluster, Dispute, Figure, ReportedValue, Update
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

_Told = Mention[Event] | Mention[Claim]


def miscopied(
    clusters: Sequence[Cluster[Event] | Cluster[Claim]],
    provenance: Mapping[str, Provenance],
    known: Iterable[Dispute | Update],
) -> list[Dispute]:
    """Return the figures that a copy has otherwise than its original, unless they are shown already."""
    shown = [{value.evidence for value in _values(one)} for one in known]
    found: dict[tuple[str, ...], Dispute] = {}
    for cluster in clusters:
        for copy, original in _copied(cluster, provenance):
            for theirs, ours in _exchanged(evidence_of(copy).quote, evidence_of(original).quote):
                words = {evidence_of(copy), evidence_of(original)}
                if any(all(any(one in evidence for evidence in told) for one in words) for told in shown):
                    continue
                values = (reported(ours, [original]), reported(theirs, [copy]))
                reason = "a copy has another figure than the report that it copies"
                key = (ours, theirs, original.article_id, copy.article_id)
                if key in found:
                    about = (*found[key].about, cluster.id)
                    found[key] = found[key].model_copy(update={"about": tuple(sorted(set(about)))})
                else:
                    found[key] = disputed("number", (cluster.id,), values, None, reason)
    return [found[key] for key in sorted(found)]


def _values(one: Dispute | Update) -> Iterable[ReportedValue | Figure]:
    return one.values if isinstance(one, Dispute) else one.series


def _copied(
    cluster: Cluster[Event] | Cluster[Claim], provenance: Mapping[str, Provenance]
) -> Iterable[tuple[_Told, _Told]]:
    """Yield each report that stands in a copy, with the one of its original."""
    by_article: dict[str, list[_Told]] = {}
    for mention in cluster.mentions:
        by_article.setdefault(mention.article_id, []).append(mention)
    for article, copies in by_article.items():
        for copy in copies:
            for original in by_article.get(provenance[article].original or "", ()):
                yield copy, original


def _exchanged(copy: str, original: str) -> list[tuple[str, str]]:
    """Return the figures of two sentences that are the same but for these, in pairs."""
    if copy == original:
        return []
    ours, theirs = figures_in(copy), figures_in(original)
    if len(ours) != len(theirs) or _without(copy, ours) != _without(original, theirs):
        return []
    return [
        (f"{one.text} {one.counted or ''}".strip(), f"{other.text} {other.counted or ''}".strip())
        for one, other in zip(ours, theirs, strict=True)
        if (one.value, one.unit) != (other.value, other.unit)
    ]


def _without(words: str, figures: Sequence[Quantity]) -> str:
    for one in reversed(figures):
        words = f"{words[: one.start]}#{words[one.end :]}"
    return fold(" ".join(words.split()))
