"""From mentions that tell one thing to the cluster that stands for them: id, date, status, canonical words, reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from newsdigest.crew import ALONE, Crew
from newsdigest.reconcile.abouts import told_as_claims
from newsdigest.reconcile.canonicals import canonical_claim, canonical_event, status_of
from newsdigest.reconcile.clocks import clock_of
from newsdigest.reconcile.corrections import corrected_places, is_taken_back
from newsdigest.reconcile.datings import Dating, dated
from newsdigest.reconcile.desk import Desk, in_telling_order
from newsdigest.reconcile.events import Memory, told_alike
from newsdigest.reconcile.identities import Place, evidence_of, identified
from newsdigest.reconcile.reprinted import followers
from newsdigest.reconcile.rulings import Regrouped, Rulings
from newsdigest.reconcile.statements import said_alike
from newsdigest.schema.cluster import Apart, Cluster
from newsdigest.schema.digest import Digest
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Event

T = TypeVar("T", Event, Claim)


class Draft(NamedTuple):
    """An event before its canonical words are chosen."""

    id: str
    mentions: Sequence[Mention[Event]]
    dating: Dating
    reasons: tuple[str, ...]
    apart: tuple[Apart, ...] = ()


def drafted(desk: Desk, previous: Digest | None, crew: Crew = ALONE, memory: Memory | None = None) -> list[Draft]:
    """Return the events that the mentions tell, without those that are only somebody speaking."""
    leads, followed = followers(desk.events, desk.provenance)
    together = told_alike(leads, desk.provenance, desk.spellings, desk.subjects, desk.named, desk.reports, crew, memory)
    groups = _with_followers([one.places for one in together], leads, followed, desk)
    spoken = told_as_claims(groups, desk.claims)
    kept = [number for number, is_spoken in enumerate(spoken) if not is_spoken]
    ids = identified([groups[number] for number in kept], previous, _corrected(desk))
    id_at = {place: found for found, number in zip(ids, kept, strict=True) for place in together[number].places}
    return [
        Draft(
            found,
            groups[number],
            dated(groups[number], desk.provenance),
            together[number].reasons,
            tuple(Apart(id=id_at[place], reason=why) for place, why in together[number].apart if place in id_at),
        )
        for found, number in zip(ids, kept, strict=True)
    ]


def _corrected(desk: Desk) -> dict[Place, Place]:
    return corrected_places(desk.events, desk.taken_back, desk.provenance)


def redrafted(drafts: Sequence[Draft], rulings: Rulings, desk: Desk, previous: Digest | None) -> list[Draft]:
    """Return the events as an editor wants them: some joined, some mentions standing apart."""
    regrouped = rulings.regrouped([one.mentions for one in drafts], [one.id for one in drafts])
    if not regrouped.joined and not regrouped.parted:
        return list(drafts)
    groups = _regathered([one.mentions for one in drafts], regrouped, desk)
    return [
        Draft(
            found,
            group,
            dated(group, desk.provenance),
            (*(reason for number in sources for reason in drafts[number].reasons), *regrouped.reasons(at)),
            tuple(dict.fromkeys(one for number in sources for one in drafts[number].apart if one.id != found)),
        )
        for at, (found, group) in enumerate(zip(identified(groups, previous, _corrected(desk)), groups, strict=True))
        for sources in [sorted({number for number, _ in regrouped.parts[at]})]
    ]


def _regathered(groups: Sequence[Sequence[Mention[T]]], regrouped: Regrouped, desk: Desk) -> list[list[Mention[T]]]:
    return [
        in_telling_order([groups[number][place] for number, place in part], desk.articles) for part in regrouped.parts
    ]


def said_once(desk: Desk, previous: Digest | None, rulings: Rulings, crew: Crew = ALONE) -> list[Cluster[Claim]]:
    """Return the claims, each once."""
    leads, followed = followers(desk.claims, desk.provenance)
    groups = _with_followers(said_alike(leads, desk.spellings, crew), leads, followed, desk)
    regrouped = rulings.regrouped(groups, identified(groups, previous))
    groups = _regathered(groups, regrouped, desk)
    return [
        _claim(found, group, desk, regrouped.reasons(at))
        for at, (found, group) in enumerate(zip(identified(groups, previous), groups, strict=True))
    ]


def settled(draft: Draft, desk: Desk, *, denied: bool, superseded: Sequence[Evidence] = ()) -> Cluster[Event]:
    """Return the event with the words that stand for it, after all that was reported and denied.

    Words that hold a figure or a day which a later report has changed stand for it only where there are no others.
    """

    def is_old(mention: Mention[Event]) -> bool:
        return is_taken_back(mention, desk.taken_back, desk.provenance) or _is_any_of(mention, superseded)

    when = draft.dating.when
    status = status_of(draft.mentions, desk.provenance, when, denied=denied)
    chosen = canonical_event(draft.mentions, desk.provenance, status, when, is_old)
    return Cluster[Event](
        id=draft.id,
        record=chosen.record.model_copy(update={"status": status}),
        mentions=tuple(draft.mentions),
        when=clock_of(chosen, when, desk.provenance),
        background=all(m.background for m in draft.mentions),
        reasons=_reasons(draft, status),
        apart=draft.apart,
    )


def _is_any_of(mention: Mention[Event], words: Sequence[Evidence]) -> bool:
    own = evidence_of(mention)
    return any(own.article_id == one.article_id and own.start < one.end and one.start < own.end for one in words)


def _claim(found: str, group: Sequence[Mention[Claim]], desk: Desk, reasons: tuple[str, ...]) -> Cluster[Claim]:
    chosen = canonical_claim(group, desk.provenance)
    return Cluster[Claim](id=found, record=chosen.record, mentions=tuple(group), when=chosen.when, reasons=reasons)


def _reasons(draft: Draft, status: str) -> tuple[str, ...]:
    found = list(dict.fromkeys(draft.reasons))
    if len(draft.dating.values) > 1 and draft.dating.reason:
        found.append(f"date: {draft.dating.reason}")
    statuses = sorted({m.record.status for m in draft.mentions})
    if statuses != [status]:
        found.append(f"{status}: the articles have it as {', '.join(statuses)}")
    return tuple(found)


def _with_followers(
    groups: Sequence[Sequence[int]],
    leads: Sequence[Mention[T]],
    followed: Mapping[int, Sequence[Mention[T]]],
    desk: Desk,
) -> list[list[Mention[T]]]:
    full: list[list[Mention[T]]] = []
    for group in groups:
        members = [leads[place] for place in group]
        members += [follower for place in group for follower in followed.get(place, ())]
        full.append(in_telling_order(members, desk.articles))
    return full
