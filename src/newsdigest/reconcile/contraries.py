"""Reports that say the opposite of what is printed, or another thing in one place: they are not cited for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple, TypeVar

from newsdigest.reconcile.canonicals import printed_report
from newsdigest.reconcile.desk import Desk
from newsdigest.reconcile.disclaimers import gainsays
from newsdigest.reconcile.disputes import disputed, reported
from newsdigest.reconcile.holdings import carries, words_of
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.oppositions import Told, are_turned, opposition, title_of
from newsdigest.reconcile.origins import UNDATED, Provenance
from newsdigest.reconcile.quantities import figures_in
from newsdigest.reconcile.wordings import worded_otherwise
from newsdigest.schema.cluster import Cluster, Dispute, DisputeKind, ReportedValue, Update
from newsdigest.schema.mention import Evidence
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

C = TypeVar("C", Cluster[Event], Cluster[Claim])


class Against(NamedTuple):
    """A report that says another thing than what is printed, and what either says in that place."""

    kind: DisputeKind
    printed: str
    other: str
    mention: Told
    reason: str


def against(cluster: Cluster[Event] | Cluster[Claim], desk: Desk) -> list[Against]:
    """Return the reports of a cluster that say the opposite of what is printed, or another thing in the same words."""
    printed = printed_report(cluster)
    if printed is None:
        return []
    found = (_against(printed, one, desk) for one in cluster.mentions if one.article_id != printed.article_id)
    told = [one for one in found if one is not None]
    return sorted(told, key=lambda one: (one.mention.article_id, evidence_of(one.mention).start, title_of(one.mention)))


def _against(printed: Told, other: Told, desk: Desk) -> Against | None:
    kind = opposition(printed, other)
    if kind is not None:
        return Against(kind, title_of(printed), title_of(other), other, _REASONS[kind])
    if gainsays(printed, other):
        return Against("denial", title_of(printed), evidence_of(other).quote, other, _REASONS["denial"])
    if are_turned(printed, other):
        reason = "the reports have it the other way round; whether both can be true is for a reader to say"
        return Against("wording", title_of(printed), title_of(other), other, reason)
    found = worded_otherwise(printed, other, desk)
    if found is None:
        return None
    if found.kind == "speaker":
        return Against("wording", found.ours, found.theirs, other, "the reports have it from different speakers")
    return Against(found.kind, found.ours, found.theirs, other, _REASONS[found.kind])


_REASONS: dict[DisputeKind, str] = {
    "denial": "one report says that it was not so",
    "status": "the one says the opposite of the other",
    "actor": "the one has the other way round who did it to whom",
    "place": "the reports have it in different places",
    "number": "the reports have different units",
    "detail": "the reports have the same words but here, where one excludes the other",
    "wording": "the reports have the same words but here; whether both can be true is for a reader to say",
}


def with_contraries(cluster: C, found: Sequence[Against], figures: Figures | None = None) -> C:
    """Return a cluster that knows which of its reports say another thing than what is printed."""
    denying = {evidence_of(one.mention) for one in found if one.kind == "denial"}
    rooms = {one.mention.article_id for one in found if one.kind != "denial"} | _with_another_figure(cluster, figures)
    words = {evidence_of(one) for one in cluster.mentions if one.article_id in rooms}
    words |= denying | _only_planned(cluster)
    contrary = tuple(sorted(words, key=lambda one: (one.article_id, one.start, one.end)))
    return cluster.model_copy(update={"contrary": contrary}) if contrary else cluster


def _only_planned(cluster: Cluster[Event] | Cluster[Claim]) -> set[Evidence]:
    """Return the words that only announce what is printed as done: they bear out the plan, and not the deed."""
    printed = printed_report(cluster)
    if printed is None or not _is_done(printed):
        return set()
    announced = {evidence_of(one) for one in cluster.mentions if _is_announced(one)}
    return announced - {evidence_of(one) for one in cluster.mentions if not _is_announced(one)}


def _is_done(mention: Told) -> bool:
    return isinstance(mention.record, Event) and mention.record.status == "happened"


def _is_announced(mention: Told) -> bool:
    return isinstance(mention.record, Event) and mention.record.status in _OPEN and not mention.background


_OPEN = frozenset({"planned", "postponed"})


class Figures:
    """The figures on which reports differ or which later ones changed, by what they are of and where they stand."""

    def __init__(self, known: Iterable[Dispute | Update]) -> None:
        self._told: dict[str | Evidence, list[tuple[ReportedValue, ...]]] = {}
        for one in known:
            values = _values(one)
            keys: set[str | Evidence] = {*one.about}
            keys.update(evidence for value in values for evidence in value.evidence)
            for key in keys:
                self._told.setdefault(key, []).append(values)

    def of(self, cluster: Cluster[Event] | Cluster[Claim], printed: Told) -> Iterator[tuple[ReportedValue, ...]]:
        """Yield the figures that are of a cluster, or of what is printed of it."""
        yield from self._told.get(cluster.id, ())
        yield from self._told.get(evidence_of(printed), ())


def _values(one: Dispute | Update) -> tuple[ReportedValue, ...]:
    if isinstance(one, Dispute):
        return one.values if one.kind == "number" else ()
    if one.what in ("date", "status"):
        return ()
    return tuple(ReportedValue(value=figure.value, evidence=figure.evidence) for figure in one.series)


def _with_another_figure(cluster: Cluster[Event] | Cluster[Claim], figures: Figures | None) -> frozenset[str]:
    """Return the articles that have another figure in the place of one that is printed, and do not have it."""
    printed = printed_report(cluster)
    if printed is None or figures is None:
        return frozenset()
    rooms: set[str] = set()
    for values in figures.of(cluster, printed):
        having = [value for value in values if _holds(value, printed) and _gives(printed, value)]
        if len(having) == 1:
            rooms |= {e.article_id for value in values if value != having[0] for e in value.evidence}
            rooms -= {e.article_id for e in having[0].evidence}
    return frozenset(rooms)


def _gives(mention: Told, value: ReportedValue) -> bool:
    """Whether a report's own words have a figure, and not only the sentence around them."""
    return any(carries(words_of(mention.record), figure) for figure in figures_in(value.value))


def opposed(
    cluster: Cluster[Event] | Cluster[Claim],
    found: Sequence[Against],
    known: Sequence[Dispute],
    provenance: Mapping[str, Provenance],
) -> list[Dispute]:
    """Return the disagreements between what is printed of a cluster and the reports that say another thing.

    Nothing is told twice: a known dispute may show the same words as two speakers' own. What is opposed to a much
    later report was overtaken by it.
    """
    printed = printed_report(cluster)
    disputes: list[Dispute] = []
    for kind, other in dict.fromkeys((one.kind, _folded(one)) for one in found):
        group = [one for one in found if one.kind == kind and _folded(one) == other]
        if printed is None or any(_shows(dispute, printed, group[0].mention) for dispute in known):
            continue
        if kind in ("status", "wording") and not all(
            _is_of_that_time(printed, one.mention, provenance) for one in group
        ):
            continue
        rooms = {one.mention.article_id for one in found}
        values = (
            reported(group[0].printed, [one for one in cluster.mentions if one.article_id not in rooms]),
            reported(group[0].other, [one.mention for one in group]),
        )
        disputes.append(disputed(kind, (cluster.id,), values, None, group[0].reason))
    return disputes


def told_once(disputes: Sequence[Dispute]) -> list[Dispute]:
    """Return the disagreements with those in one that an event and a claim of one sentence have."""
    merged: list[Dispute] = []
    for one in disputes:
        at = next((at for at, other in enumerate(merged) if _is_of_the_same(one, other)), None)
        if at is None:
            merged.append(one)
        else:
            about = tuple(sorted({*merged[at].about, *one.about}))
            merged[at] = merged[at].model_copy(update={"about": about})
    return merged


def _is_of_the_same(one: Dispute, other: Dispute) -> bool:
    """Whether two disagreements are of one kind between the same words of the same reports, either way round."""
    places = [[{(e.article_id, e.start) for e in value.evidence} for value in each.values] for each in (one, other)]
    return one.kind == other.kind and any(
        all(ours & theirs for ours, theirs in zip(places[0], turned, strict=True))
        for turned in (places[1], places[1][::-1])
    )


def _folded(one: Against) -> str:
    """Return what parts one disagreement from another: titles that are opposed to one title are told together."""
    return fold(one.other) if one.kind not in ("status", "actor", "denial") else ""


_SAME_TIME = timedelta(hours=30)


def _is_of_that_time(one: Told, other: Told, provenance: Mapping[str, Provenance]) -> bool:
    """Whether two reports were published about the same time, or when is not known of one."""
    first, last = sorted(provenance[each.article_id].published for each in (one, other))
    return last == UNDATED or last - first <= _SAME_TIME


def _shows(dispute: Dispute, one: Told, other: Told) -> bool:
    """Whether a dispute has the words of two reports as different values."""
    holding = [[_holds(value, mention) for value in dispute.values] for mention in (one, other)]
    return all(map(any, holding)) and holding[0] != holding[1]


def _holds(value: ReportedValue, mention: Told) -> bool:
    own: Evidence = evidence_of(mention)
    return any(e.article_id == own.article_id and e.start < own.end and own.start < e.end for e in value.evidence)
