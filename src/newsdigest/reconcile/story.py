"""A story: everything its articles say, each thing once, with what they disagree on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from newsdigest import names
from newsdigest.reconcile.abouts import linked, told_as_claims
from newsdigest.reconcile.asides import is_aside
from newsdigest.reconcile.attributions import attributed, bare
from newsdigest.reconcile.canonicals import canonical_claim, canonical_event, status_of
from newsdigest.reconcile.corrections import Amended, amended, is_taken_back
from newsdigest.reconcile.datings import Dating, dated
from newsdigest.reconcile.denials import denial_disputes, denied_events
from newsdigest.reconcile.disputes import date_dispute, date_update, weekday_disputes
from newsdigest.reconcile.events import told_alike
from newsdigest.reconcile.figures import differing, disputes_of_speakers
from newsdigest.reconcile.identities import by_id, evidence_of, identified, telling_order
from newsdigest.reconcile.origins import Provenance, traced
from newsdigest.reconcile.relevance import set_aside
from newsdigest.reconcile.reprinted import followers
from newsdigest.reconcile.spellings import spelt
from newsdigest.reconcile.statements import said_alike
from newsdigest.reconcile.sums import impossible
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Cluster, Clusters, Dispute, Name, Update
from newsdigest.schema.digest import Digest
from newsdigest.schema.mention import Mention, Mentions
from newsdigest.schema.reading import Claim, Correction, Event
from newsdigest.text import fold

T = TypeVar("T", Event, Claim)


def clusters(
    mentions: Sequence[Mentions],
    articles: Sequence[Article],
    *,
    previous: Digest | None = None,
    spellings: Mapping[str, str] | None = None,
) -> Clusters:
    """Return what the articles tell: each event and claim once, every disagreement kept.

    The same mentions and articles in any order give the same clusters. `previous` is an earlier digest of the story:
    clusters that share a mention with one of its events or claims keep the id. `spellings` maps a name to the form
    to print.
    """
    known = by_id(articles)
    groups = names.resolve(
        [f"{known[one].headline}\n\n{known[one].body}" for one in known],
        spellings=spellings,
        named=_named_by_readers(known, mentions),
    )
    written = spelt(groups)
    aside = set_aside(known, traced(known)[0], groups)
    kept = {one: known[one] for one in known if one not in {off.article_id for off in aside}}
    provenance, origins = traced(kept)
    accepted = [one for one in mentions if one.article_id in kept]
    told = _in_telling_order([m for one in accepted for m in one.events if _accepted(m)], kept)
    said = _in_telling_order([_attributed(m, kept) for one in accepted for m in one.claims if _accepted(m)], kept)
    taken = amended([m for one in accepted for m in one.corrections if _accepted(m)], told, provenance)

    leads, followed = followers(told, provenance)
    together = told_alike(leads, provenance, written)
    tellings = _with_followers([one.places for one in together], leads, followed, kept)
    spoken = told_as_claims(tellings, said)
    reasons = [one.reasons for one, is_spoken in zip(together, spoken, strict=True) if not is_spoken]
    tellings = [group for group, is_spoken in zip(tellings, spoken, strict=True) if not is_spoken]
    leads_said, followed_said = followers(said, provenance)
    sayings = _with_followers(said_alike(leads_said, written), leads_said, followed_said, kept)

    datings = [dated(group, provenance) for group in tellings]
    ids = identified(tellings, previous)
    drafts = [_Draft(*one) for one in zip(ids, tellings, datings, reasons, strict=True)]
    said_ids = identified(sayings, previous)
    apart = {one.id for one in drafts if is_aside(one.mentions, one.dating, provenance)}
    beside = [one for one in drafts if one.id in apart]
    drafts = [one for one in drafts if one.id not in apart]
    plain = [_event(draft, provenance, taken, denied=False) for draft in drafts]
    claims = [_claim(one, group, provenance) for one, group in zip(said_ids, sayings, strict=True)]
    claims = linked(claims, plain, written)
    denied = denied_events(claims)
    events = [_event(draft, provenance, taken, denied=draft.id in denied) for draft in drafts]
    datings = [draft.dating for draft in drafts]
    figured = [differing(event, provenance, taken, written) for event in events]
    disputes = [
        *_disputes_of_events(events, datings),
        *denial_disputes(claims, events, written),
        *disputes_of_speakers(claims, written),
        *(dispute for found, _ in figured for dispute in found),
        *impossible(events, claims),
    ]
    updates = [*_updates(events, datings, kept), *(update for _, found in figured for update in found)]
    return Clusters(
        events=tuple(sorted(events, key=_order)),
        claims=tuple(sorted(claims, key=_order)),
        asides=tuple(sorted((_event(one, provenance, taken, denied=False) for one in beside), key=_order)),
        disputes=tuple(sorted(disputes, key=lambda one: one.model_dump_json())),
        updates=tuple(sorted(updates, key=lambda one: one.model_dump_json())),
        names=tuple(_named(groups, events, claims)),
        origins=origins,
        off_topic=aside,
        warnings=tuple(_warnings(mentions)),
    )


def _in_telling_order(mentions: Sequence[Mention[T]], articles: Mapping[str, Article]) -> list[Mention[T]]:
    return sorted(mentions, key=lambda m: telling_order(m, articles))


def _accepted(mention: Mention[Event] | Mention[Claim] | Mention[Correction]) -> bool:
    return mention.evidence is not None and not mention.instruction_like


def _attributed(mention: Mention[Claim], articles: Mapping[str, Article]) -> Mention[Claim]:
    record = attributed(mention.record, evidence_of(mention), articles[mention.article_id])
    return mention if record is mention.record else mention.model_copy(update={"record": record})


def _with_followers(
    groups: Sequence[Sequence[int]],
    leads: Sequence[Mention[T]],
    followed: Mapping[int, Sequence[Mention[T]]],
    articles: Mapping[str, Article],
) -> list[list[Mention[T]]]:
    full: list[list[Mention[T]]] = []
    for group in groups:
        members = [leads[place] for place in group]
        members += [follower for place in group for follower in followed.get(place, ())]
        full.append(_in_telling_order(members, articles))
    return full


class _Draft(NamedTuple):
    """An event before its canonical words are chosen."""

    id: str
    mentions: Sequence[Mention[Event]]
    dating: Dating
    reasons: tuple[str, ...]


def _event(
    draft: _Draft, provenance: Mapping[str, Provenance], taken: Sequence[Amended], *, denied: bool
) -> Cluster[Event]:
    when = draft.dating.when
    status = status_of(draft.mentions, provenance, when, denied=denied)
    chosen = canonical_event(draft.mentions, provenance, status, when, lambda m: is_taken_back(m, taken, provenance))
    return Cluster[Event](
        id=draft.id,
        record=chosen.record.model_copy(update={"status": status}),
        mentions=tuple(draft.mentions),
        when=when,
        background=all(m.background for m in draft.mentions),
        reasons=_reasons(draft, status),
    )


def _reasons(draft: _Draft, status: str) -> tuple[str, ...]:
    found = list(dict.fromkeys(draft.reasons))
    if len(draft.dating.values) > 1 and draft.dating.reason:
        found.append(f"date: {draft.dating.reason}")
    statuses = sorted({m.record.status for m in draft.mentions})
    if statuses != [status]:
        found.append(f"{status}: the articles have it as {', '.join(statuses)}")
    return tuple(found)


def _claim(cluster_id: str, group: Sequence[Mention[Claim]], provenance: Mapping[str, Provenance]) -> Cluster[Claim]:
    chosen = canonical_claim(group, provenance)
    return Cluster[Claim](id=cluster_id, record=chosen.record, mentions=tuple(group), when=chosen.when)


def _disputes_of_events(events: Sequence[Cluster[Event]], datings: Sequence[Dating]) -> list[Dispute]:
    found: list[Dispute] = []
    for event, dating in zip(events, datings, strict=True):
        by_date = date_dispute(event, dating)
        found += [by_date] if by_date is not None else []
        found += weekday_disputes(event)
    return found


def _updates(
    events: Sequence[Cluster[Event]], datings: Sequence[Dating], articles: Mapping[str, Article]
) -> list[Update]:
    published = {one: article.published.isoformat() if article.published else "" for one, article in articles.items()}
    found = [date_update(event, dating, published) for event, dating in zip(events, datings, strict=True)]
    return sorted((one for one in found if one is not None), key=lambda one: one.model_dump_json())


def _named_by_readers(articles: Iterable[str], mentions: Sequence[Mentions]) -> list[list[str]]:
    """Return the proper names found in reading each article: no descriptions such as `two witnesses`."""
    found: dict[str, set[str]] = {one: set() for one in articles}
    for one in mentions:
        own = {actor for m in one.events if _accepted(m) for actor in m.record.actors}
        own |= {bare(m.record.speaker) for m in one.claims if _accepted(m)}
        found[one.article_id] |= {name for name in own if name and _is_proper(name)}
    return [sorted(names_) for names_ in found.values()]


def _is_proper(name: str) -> bool:
    return all(word[0].isupper() or len(word) < 4 for word in name.split())


def _named(
    groups: Sequence[names.NameGroup], events: Sequence[Cluster[Event]], claims: Sequence[Cluster[Claim]]
) -> list[Name]:
    """Return the names that stand in what was accepted."""
    texts = [f"{m.record.title} {m.record.summary} {m.record.quote}" for one in events for m in one.mentions]
    texts += [f"{m.record.speaker} {m.record.text} {m.record.quote}" for one in claims for m in one.mentions]
    told = fold(" | ".join(texts))
    return [
        Name(canonical=group.canonical, variants=group.variants)
        for group in groups
        if any(fold(form) in told for form in (group.canonical, *group.variants))
    ]


def _warnings(mentions: Sequence[Mentions]) -> list[str]:
    found = [one.article_id for one in mentions if any(m.instruction_like for m in one.events)]
    found += [one.article_id for one in mentions if any(m.instruction_like for m in one.claims)]
    return [
        f"words in article {one} address the software that reads it; they were left out" for one in sorted(set(found))
    ]


def _order(cluster: Cluster[Event] | Cluster[Claim]) -> tuple[str, str]:
    return (str(cluster.when.earliest or cluster.when.latest) if cluster.when else "9999", cluster.id)
