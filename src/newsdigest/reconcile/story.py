"""A story: everything its articles say, each thing once, with what they disagree on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache

from newsdigest import names
from newsdigest.reconcile.blocks import candidates
from newsdigest.reconcile.canonicals import Told, canonical, narrowest, status_of
from newsdigest.reconcile.clustering import gathered
from newsdigest.reconcile.identities import anchored_id, by_id, evidence_of, kind_of, telling_order
from newsdigest.reconcile.judgements import Judgement, judge
from newsdigest.reconcile.signals import Pair
from newsdigest.reconcile.sketches import Sketch, Telling, likeness, sketched
from newsdigest.reconcile.spellings import Spellings, spelt
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Cluster, Clusters, Origin
from newsdigest.schema.digest import Digest
from newsdigest.schema.mention import Mention, Mentions
from newsdigest.schema.reading import Claim, Event


def clusters(
    mentions: Sequence[Mentions],
    articles: Sequence[Article],
    *,
    previous: Digest | None = None,  # noqa: ARG001
    spellings: Mapping[str, str] | None = None,
) -> Clusters:
    """Return what the articles tell: each event and claim once, every disagreement kept."""
    known = by_id(articles)
    events = sorted((m for one in mentions for m in one.events if _accepted(m)), key=lambda m: telling_order(m, known))
    claims = sorted((m for one in mentions for m in one.claims if _accepted(m)), key=lambda m: telling_order(m, known))
    groups = names.resolve([f"{known[one].headline}\n\n{known[one].body}" for one in known], spellings=spellings)
    written = spelt(groups)
    return Clusters(
        events=tuple(_cluster(group, known) for group in _events(events, written)),
        claims=tuple(_alone_claim(m) for m in claims),
        origins=tuple(Origin(article_id=one) for one in known),
    )


def _events(mentions: Sequence[Mention[Event]], spellings: Spellings) -> list[list[Mention[Event]]]:
    """Return the mentions of each event: first what one article tells twice, then what several tell."""
    alone: list[Telling] = [(mention,) for mention in mentions]
    once = _gathered(alone, sketched(alone, spellings), within=True)
    twice: list[Telling] = [tuple(mentions[place] for place in group) for group in once]
    return [
        [mention for place in group for mention in twice[place]]
        for group in _gathered(twice, sketched(twice, spellings), within=False)
    ]


def _gathered(tellings: Sequence[Telling], sketches: Sequence[Sketch], *, within: bool) -> list[list[int]]:
    pairs = candidates(sketches)
    if within:
        pairs = [(a, b) for a, b in pairs if sketches[a].article == sketches[b].article]
    rivals = _rivals(sketches, pairs)

    @cache
    def judged(a: int, b: int) -> Judgement:
        one, other = sketches[a], sketches[b]
        rival = max(rivals.get((a, other.article), 0.0), rivals.get((b, one.article), 0.0))
        return judge(Pair(one, other, likeness(one, other), rival))

    return gathered(len(tellings), pairs, judged)


def _rivals(sketches: Sequence[Sketch], pairs: Sequence[tuple[int, int]]) -> dict[tuple[int, str], float]:
    best: dict[tuple[int, str], float] = {}
    for a, b in pairs:
        alike = likeness(sketches[a], sketches[b])
        for one, other in ((a, sketches[b].article), (b, sketches[a].article)):
            best[one, other] = max(best.get((one, other), 0.0), alike)
    return best


def _accepted(mention: Mention[Event] | Mention[Claim]) -> bool:
    return mention.evidence is not None and not mention.instruction_like


def _cluster(mentions: Sequence[Mention[Event]], articles: Mapping[str, Article]) -> Cluster[Event]:
    tellings = [Told(m, articles[m.article_id].published or datetime.max.replace(tzinfo=UTC), "") for m in mentions]
    status = status_of(tellings, denied=False)
    chosen = canonical(tellings, status)
    whens = [m.when for m in mentions if m.when]
    anchor = mentions[0]
    return Cluster[Event](
        id=anchored_id(kind_of(anchor), evidence_of(anchor), anchor.record.title),
        record=chosen.mention.record.model_copy(update={"status": status}),
        mentions=tuple(mentions),
        when=chosen.mention.when or (narrowest(whens) if whens else None),
        background=all(m.background for m in mentions),
    )


def _alone_claim(mention: Mention[Claim]) -> Cluster[Claim]:
    cluster_id = anchored_id(kind_of(mention), evidence_of(mention), mention.record.text)
    return Cluster[Claim](id=cluster_id, record=mention.record, mentions=(mention,), when=mention.when)
