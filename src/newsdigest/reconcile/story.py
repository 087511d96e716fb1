"""A story: everything its articles say, each thing once, with what they disagree on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from newsdigest.crew import ALONE, Crew
from newsdigest.reconcile.abouts import linked
from newsdigest.reconcile.ages import ages
from newsdigest.reconcile.asides import is_aside, is_of_a_note
from newsdigest.reconcile.clocks import clock_dispute
from newsdigest.reconcile.contraries import Figures, against, opposed, told_once, with_contraries
from newsdigest.reconcile.corrections import shorn, standing
from newsdigest.reconcile.counters import counts_in, miscounted
from newsdigest.reconcile.denials import denial_disputes, denied_events, told_together
from newsdigest.reconcile.desk import Desk, laid_out
from newsdigest.reconcile.disclaimers import denied_deeds
from newsdigest.reconcile.disputes import date_dispute, date_update, is_disputed
from newsdigest.reconcile.drafts import Draft, drafted, redrafted, said_once, settled
from newsdigest.reconcile.estimates import disputes_of_speakers
from newsdigest.reconcile.events import Memory
from newsdigest.reconcile.fates import held_all_the_same
from newsdigest.reconcile.figures import differing
from newsdigest.reconcile.formerdays import moved_from
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.kindred import in_other_words
from newsdigest.reconcile.magnitudes import in_other_units
from newsdigest.reconcile.miscopies import miscopied
from newsdigest.reconcile.propositions import denied_claims, told_both_ways
from newsdigest.reconcile.rates import differing_rates
from newsdigest.reconcile.rebuttals import rebutted
from newsdigest.reconcile.recantings import recanted
from newsdigest.reconcile.repeats import each_once
from newsdigest.reconcile.replies import replies
from newsdigest.reconcile.retractions import corrected
from newsdigest.reconcile.reversals import turned_round
from newsdigest.reconcile.revisions import revised_figures
from newsdigest.reconcile.rulings import Rulings
from newsdigest.reconcile.series import figures_over_time
from newsdigest.reconcile.slips import slips
from newsdigest.reconcile.sums import impossible
from newsdigest.reconcile.tallies import disputes_between
from newsdigest.reconcile.tolls import TOLL, tolls_over_time, with_tolls
from newsdigest.reconcile.uniques import unique_days
from newsdigest.reconcile.weekdays import weekday_disputes
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Cluster, Clusters, Dispute, Name, Update
from newsdigest.schema.decision import Decision
from newsdigest.schema.digest import Digest
from newsdigest.schema.mention import Evidence, Mentions
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

D = TypeVar("D", Dispute, Update)
C = TypeVar("C", Cluster[Event], Cluster[Claim])


def clusters(
    mentions: Sequence[Mentions],
    articles: Sequence[Article],
    *,
    previous: Digest | None = None,
    spellings: Mapping[str, str] | None = None,
    decisions: Sequence[Decision] = (),
    crew: Crew = ALONE,
    memory: Memory | None = None,
) -> Clusters:
    """Return what the articles tell: each event and claim once, every disagreement kept.

    The same mentions and articles in any order give the same clusters. `previous` is an earlier digest of the story:
    clusters that share a mention with one of its events or claims keep the id. `spellings` maps a name to the form
    to print; `decisions` are an editor's, and overrule what we would have judged. `crew` shares the judging: the
    answer is the same however many they are. `memory` is that of an earlier edition, whose judgements of what has not
    changed are used again, and afterwards that of this one: the answer is the same without.
    """
    rulings = Rulings(decisions)
    desk = laid_out(mentions, articles, spellings, rulings.wanted())
    drafts, beside = _parted(redrafted(drafted(desk, previous, crew, memory), rulings, desk, previous), desk)
    plain = [settled(draft, desk, denied=False) for draft in drafts]
    claims = linked(said_once(desk, previous, rulings, crew), plain, desk.spellings)
    denied = denied_events(claims, plain, desk.spellings)
    events = [settled(draft, desk, denied=draft.id in denied) for draft in drafts]
    disputes, updates = _disagreements(events, drafts, claims, desk)
    if old := _superseded(updates, drafts):
        events = [settled(d, desk, denied=d.id in denied, superseded=old.get(d.id, ())) for d in drafts]
    figures = Figures([*disputes, *updates])
    events, opposite = _with_contraries(events, disputes, figures, desk)
    claims, gainsaid = _with_contraries(claims, disputes, figures, desk)
    disputes = each_once(told_together([*disputes, *told_once([*opposite, *gainsaid])]))
    told, claims = claims, standing(claims, desk.taken_back, desk.provenance)
    fallen = frozenset(one.id for one in told) - {one.id for one in claims}
    disputes, updates = [_beside(one, fallen) for one in disputes], [_beside(one, fallen) for one in updates]
    shown = [shorn(event, desk.taken_back, desk.provenance) for event in events]
    before = shown
    shown, claims = rulings.applied(shown), rulings.applied(claims)
    ruled = [one for one in before if one.id not in {e.id for e in shown if e.edited is None or not e.edited.text}]
    claims = [one for one in claims if one.edited is not None or one.pinned or not _says_the_same(one, ruled)]
    known = frozenset([*(one.id for one in shown), *(one.id for one in claims)])
    claims = [_about_what_stays(claim, known) for claim in claims]
    disputes = [one for one in disputes if known.issuperset(one.about)]
    updates = [one for one in updates if known.issuperset(one.about)]
    return Clusters(
        events=tuple(sorted(shown, key=_order)),
        claims=tuple(sorted(claims, key=_order)),
        asides=tuple(sorted((settled(one, desk, denied=False) for one in beside), key=_order)),
        disputes=tuple(sorted(disputes, key=lambda one: one.model_dump_json())),
        updates=tuple(sorted(updates, key=lambda one: one.model_dump_json())),
        names=_names_of(desk, events, claims),
        origins=desk.origins,
        off_topic=desk.off_topic,
        is_one_story=desk.is_one_story,
        house=_house(spellings or {}),
        decided=rulings.said(),
        warnings=(*rulings.warnings(), *(f"A note takes something back: {note}" for note in desk.unclear)),
    )


def _with_contraries(
    told: Sequence[C], known: Sequence[Dispute], figures: Figures, desk: Desk
) -> tuple[list[C], list[Dispute]]:
    """Return the clusters with the reports that say another thing marked, and the disputes that come of it."""
    marked: list[C] = []
    disputes: list[Dispute] = []
    for cluster in told:
        found = against(cluster, desk)
        marked.append(with_contraries(cluster, found, figures))
        disputes += opposed(cluster, found, known, desk.provenance)
    return marked, disputes


def _superseded(updates: Sequence[Update], drafts: Sequence[Draft]) -> dict[str, list[Evidence]]:
    """Return for each event the words whose figure or day its later reports changed: of itself, not of its like.

    What is only remembered (`the price, down from the 640 announced in March`) is no news of the announcement.
    """
    news = {draft.id: [evidence_of(m) for m in draft.mentions if not m.background] for draft in drafts}
    found: dict[str, list[Evidence]] = {}
    for update in updates:
        own = news.get(update.about[0], ()) if len(update.about) == 1 else ()
        newest = _newest(update, own)
        if newest is not None:
            kept = update.series[newest].evidence
            found.setdefault(update.about[0], []).extend(
                one for figure in update.series[:newest] for one in figure.evidence if one not in kept
            )
    return found


def _newest(update: Update, own: Sequence[Evidence]) -> int | None:
    """Return which figure of an update stands for an event: the last, if the event's own reports tell it.

    The last toll may stand in a sentence that tells nothing else; then it is the last that they tell.
    """
    told = [at for at, figure in enumerate(update.series) if any(one in own for one in figure.evidence)]
    is_last = bool(told) and (update.what == TOLL or told[-1] == len(update.series) - 1)
    return told[-1] if is_last else None


def _beside(told: D, fallen: frozenset[str]) -> D:
    """Return a disagreement or an update without the claims that rest on nothing but what was taken back."""
    left = tuple(one for one in told.about if one not in fallen)
    return told if left == told.about else told.model_copy(update={"about": left})


def _says_the_same(claim: Cluster[Claim], ruled: Sequence[Cluster[Event]]) -> bool:
    """Whether a claim stands in no other words than an event that an editor rejected or put into words of their own."""
    told = [evidence_of(mention) for event in ruled for mention in event.mentions]
    return bool(told) and all(any(_is_within(evidence_of(one), other) for other in told) for one in claim.mentions)


def _is_within(words: Evidence, other: Evidence) -> bool:
    """Whether most of the words of a record stand in those of another."""
    common = min(words.end, other.end) - max(words.start, other.start)
    return words.article_id == other.article_id and 2 * common > words.end - words.start


def _about_what_stays(claim: Cluster[Claim], known: frozenset[str]) -> Cluster[Claim]:
    """Return a claim without what an editor rejected among the events it is about."""
    if known.issuperset(claim.about):
        return claim
    return claim.model_copy(update={"about": tuple(one for one in claim.about if one in known)})


def _parted(drafts: Sequence[Draft], desk: Desk) -> tuple[list[Draft], list[Draft]]:
    """Part the events from the lines of background that lead nowhere."""
    beside = [
        is_aside(one.mentions, one.dating, desk.provenance) or is_of_a_note(one.mentions, desk.taken_back)
        for one in drafts
    ]
    return (
        [one for one, apart in zip(drafts, beside, strict=True) if not apart],
        [one for one, apart in zip(drafts, beside, strict=True) if apart],
    )


def _disagreements(
    events: Sequence[Cluster[Event]], drafts: Sequence[Draft], claims: Sequence[Cluster[Claim]], desk: Desk
) -> tuple[list[Dispute], list[Update]]:
    disputes = [*denial_disputes(claims, events, desk.spellings), *disputes_of_speakers(claims, desk.spellings)]
    disputes += replies(claims, desk.articles, disputes, desk.spellings)
    disputes += denied_claims(claims, disputes, desk.spellings)
    disputes += told_both_ways(claims, desk.spellings)
    disputes += recanted(claims, desk.provenance, desk.spellings)
    disputes += rebutted([*events, *claims], desk.articles, desk.provenance)
    disputes += denied_deeds(claims, events, disputes)
    disputes += impossible(events, claims, desk.articles)
    disputes += unique_days(events, claims, desk)
    counts = counts_in(events)
    disputes += miscounted(counts, desk.provenance)
    updates = figures_over_time(claims, desk.provenance, desk.spellings)
    updates += revised_figures(events, claims, desk.provenance)
    published = {one: str(article.published.isoformat()) for one, article in desk.articles.items() if article.published}
    for event, draft in zip(events, drafts, strict=True):
        figures, later_figures = differing(event, desk.provenance, desk.taken_back, desk.spellings)
        kindred, later_kindred = in_other_words(event, desk.provenance, desk.taken_back, desk.spellings)
        rates, later_rates = differing_rates(event, desk.provenance, desk.taken_back)
        by_date, moved = date_dispute(event, draft.dating, desk.provenance), date_update(event, draft.dating, published)
        moved = moved or moved_from(event, draft.dating.when, desk.provenance)
        disputes += [*figures, *kindred, *rates, *in_other_units(event, desk.provenance, desk.spellings)]
        disputes += weekday_disputes(event, counts)
        disputes += [one for one in (by_date, clock_dispute(event, desk.provenance)) if one is not None]
        held = held_all_the_same(event, desk.provenance)
        turned = turned_round(event, desk.provenance)
        updates += [
            *later_figures,
            *later_kindred,
            *later_rates,
            *(one for one in (moved, held, turned) if one is not None),
        ]
    disputes += ages([*events, *claims], desk, disputes)
    disputes += disputes_between(events, claims, desk, disputes)
    updates = with_tolls(updates, tolls_over_time(events, claims, desk, disputes))
    taken_back, amended = corrected(desk.taken_back, [*events, *claims], desk.articles, desk.provenance, disputes)
    disputes, updates = [*disputes, *taken_back], [*updates, *amended]
    updates = [one for one in updates if not is_disputed(one, disputes)]
    disputes += miscopied([*events, *claims], desk.provenance, [*disputes, *updates])
    return [*disputes, *slips([*events, *claims], desk, disputes, updates)], updates


def _names_of(desk: Desk, events: Sequence[Cluster[Event]], claims: Sequence[Cluster[Claim]]) -> tuple[Name, ...]:
    """Return the names that stand in what was accepted."""
    texts = [f"{m.record.title} {m.record.summary} {m.record.quote}" for one in events for m in one.mentions]
    texts += [f"{m.record.speaker} {m.record.text} {m.record.quote}" for one in claims for m in one.mentions]
    told = fold(" | ".join(texts))
    return tuple(
        Name(canonical=group.canonical, variants=group.variants)
        for group in desk.names
        if any(fold(form) in told for form in (group.canonical, *group.variants))
    )


def _house(spellings: Mapping[str, str]) -> tuple[Name, ...]:
    """Return the table of names that the user gave, in a stable order."""
    return tuple(
        Name(canonical=printed, variants=tuple(sorted(one for one in spellings if spellings[one] == printed != one)))
        for printed in sorted(set(spellings.values()))
    )


def _order(cluster: Cluster[Event] | Cluster[Claim]) -> tuple[str, str]:
    return (str(cluster.when.earliest or cluster.when.latest) if cluster.when else "9999", cluster.id)
