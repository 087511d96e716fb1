"""What a correction takes back, shown beside what replaces it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newsdigest import numbers
from newsdigest.reconcile.corrections import Amended, carries, holds, reason_of
from newsdigest.reconcile.disputes import disputed, reported
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import Provenance, stamp
from newsdigest.reconcile.sketches import stems
from newsdigest.schema.cluster import Cluster, Dispute, DisputeKind, Figure, ReportedValue, Update
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Event


def corrected(
    taken: Sequence[Amended],
    clusters: Sequence[Cluster[Event] | Cluster[Claim]],
    provenance: Mapping[str, Provenance],
    known: Iterable[Dispute],
) -> tuple[list[Dispute], list[Update]]:
    """Return each value that was taken back beside the one that replaces it, unless a dispute shows the two already.

    What only the correcting report itself had wrong misled nobody else: that is how its figure came to be another.
    """
    shown = {one.reason for one in known}
    told = [(cluster.id, m) for cluster in clusters for m in cluster.mentions]
    disputes, updates = [], []
    for one in (one for one in taken if reason_of(one) not in shown):
        own = stems(one.evidence.quote, {})
        of_it = [(home, m) for home, m in told if _is_of(own, m, one)]
        wrong = [(home, m) for home, m in of_it if _was_taken_back(m, one, provenance)]
        right = [(home, m) for home, m in of_it if (home, m) not in wrong and carries(evidence_of(m).quote, one.right)]
        telling = {home for home, m in (*wrong, *right) if holds(m.record, one.wrong) or holds(m.record, one.right)}
        about = tuple(sorted(telling))
        values = (
            ReportedValue(value=_value(one.wrong), evidence=_places(wrong) or (one.evidence,)),
            ReportedValue(value=_value(one.right), evidence=(*_places(right), one.evidence)),
        )
        if any(m.article_id != one.article_id for _, m in wrong):
            kind: DisputeKind = "date" if isinstance(one.right, str) else "number"
            disputes.append(disputed(kind, about, values, _value(one.right), reason_of(one)))
        else:
            updates.append(_corrected_since(one, about, values, provenance[one.article_id]))
    return disputes, updates


def _corrected_since(
    one: Amended, about: tuple[str, ...], values: Sequence[ReportedValue], provenance: Provenance
) -> Update:
    figures = (Figure(value=each.value, as_of=stamp(provenance), evidence=each.evidence) for each in values)
    return Update(about=about, what=f"corrected: {one.evidence.quote}", series=tuple(figures))


def _places(told: Sequence[tuple[str, Mention[Event] | Mention[Claim]]]) -> tuple[Evidence, ...]:
    return reported("", (m for _, m in told)).evidence


def _value(value: numbers.Quantity | str) -> str:
    if isinstance(value, str):
        return value
    return f"{value.text} {value.counted}" if value.counted and not value.unit else value.text


def _is_of(own: frozenset[str], mention: Mention[Event] | Mention[Claim], one: Amended) -> bool:
    """Whether a mention tells what a correction is about: some telling word of it beside the figures themselves."""
    quote = evidence_of(mention).quote
    return mention.evidence != one.evidence and any(not word[0].isdigit() for word in stems(quote, {}) & own)


def _was_taken_back(
    mention: Mention[Event] | Mention[Claim], one: Amended, provenance: Mapping[str, Provenance]
) -> bool:
    """Whether the words behind a mention give what its newsroom took back, be it in the record or beside it."""
    source = provenance[mention.article_id]
    is_own = source.newsroom == one.newsroom and source.published <= provenance[one.article_id].published
    return is_own and carries(evidence_of(mention).quote, one.wrong)
