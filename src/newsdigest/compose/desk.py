"""What everyone at the desk looks up: articles, clusters, who reprints whom, what is disputed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property

from newsdigest import dates
from newsdigest.attributions.hearing import heard
from newsdigest.attributions.narration import is_narrated
from newsdigest.compose.overtaken import Overtaken, overlap
from newsdigest.compose.spelling import Spelling
from newsdigest.compose.withholding import printable, withheld
from newsdigest.compose.wording import tidied
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Cluster, Clusters, Dispute, Figure, Origin, ReportedValue
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.schema.story import story_id as founded_by
from newsdigest.text import Stretch, fold, sentences

_UNDATED = datetime.max.replace(tzinfo=UTC)

EventCluster = Cluster[Event]
ClaimCluster = Cluster[Claim]


@dataclass(frozen=True)
class Desk:
    """The clusters of one story and the articles they come from; every look-up is in a stable order."""

    clusters: Clusters
    articles: dict[str, Article] = field(repr=False)
    words: dict[str, str] = field(default_factory=dict, repr=False)
    titles: dict[str, str] = field(default_factory=dict, repr=False)
    recalls: dict[str, Evidence | None] = field(default_factory=dict, repr=False)
    withheld: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    """What an editor has to know of fields of each article that are not printed."""
    _split: dict[str, tuple[Stretch, ...]] = field(default_factory=dict, repr=False)
    _bases: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    _folded: dict[str, str] = field(default_factory=dict, repr=False)
    _letters: dict[tuple[str, str], bool] = field(default_factory=dict, repr=False)

    @cached_property
    def events(self) -> dict[str, EventCluster]:
        """The events that have words to rest on, by id, in the order of their dates."""
        told = [c for c in self.clusters.events if evidence_of(c)]
        return {c.id: c for c in sorted(told, key=lambda c: (dates.order(c.when), c.id))}

    @cached_property
    def claims(self) -> dict[str, ClaimCluster]:
        """The claims that have words to rest on, by id, in the order in which the articles tell them."""
        told = [c for c in self.clusters.claims if evidence_of(c)]
        return {c.id: c for c in sorted(told, key=lambda c: (*self._first_told(c), c.id))}

    @cached_property
    def origins(self) -> dict[str, Origin]:
        """The origin of every article, by the id of the article or of its reprint."""
        found = {o.article_id: o for o in self.clusters.origins}
        found |= {reprint: o for o in self.clusters.origins for reprint in o.reprints}
        return found

    @cached_property
    def spelling(self) -> Spelling:
        """The spelling of names that we print."""
        return Spelling(self.clusters.names, self.clusters.house)

    @cached_property
    def disputed(self) -> dict[str, tuple[Dispute, ...]]:
        """The disputes about each cluster."""
        about: dict[str, tuple[Dispute, ...]] = {}
        for dispute in self.clusters.disputes:
            for cluster_id in dispute.about:
                about[cluster_id] = (*about.get(cluster_id, ()), dispute)
        return about

    @cached_property
    def outvoted(self) -> frozenset[str]:
        """The sentences, folded, that hold a value which another report has better."""
        ranked = [d for d in self.clusters.disputes if d.preferred is not None and self.prints_preferred(d)]
        lost = [v for d in ranked for v in d.values if v.value != d.preferred]
        return frozenset(fold(tidied(self.sentence_text(e))) for value in lost for e in value.evidence)

    def printed_value(self, dispute: Dispute, about: Sequence[str]) -> ReportedValue | None:
        """Return the value of a dispute that the words printed of clusters rest on, where it is one and no other."""
        told = [one for one in (self.events.get(each) or self.claims.get(each) for each in about) if one is not None]
        words = [e for one in told if one.id in dispute.about for e in printed_evidence(one)]
        holding = [value for value in dispute.values if any(overlap(e, own) for e in value.evidence for own in words)]
        return holding[0] if len(holding) == 1 else None

    def prints_preferred(self, dispute: Dispute) -> bool:
        """Whether nothing printed has another value than the one that ranks first: others may give it alone."""
        printed = (self.printed_value(dispute, [one]) for one in dispute.about)
        return all(one is None or one.value == dispute.preferred for one in printed)

    @cached_property
    def overtaken(self) -> Overtaken:
        """The words that later reports have overtaken."""
        return Overtaken(self.clusters.updates)

    def is_overtaken(self, claim: ClaimCluster) -> bool:
        """Whether a claim, in the words that stand for it, gives the day to which a thing is due no longer."""
        own = [m.evidence for m in claim.mentions if m.evidence is not None and m.record.text == claim.record.text]
        return self.overtaken.have_old_day(own)

    def is_outdated(self, cluster: EventCluster | ClaimCluster) -> bool:
        """Whether all that a cluster rests on gives a figure which later reports have changed: no toll to lead with."""
        return self.overtaken.have_old_figure(evidence_of(cluster))

    def newest_figure(self, cluster: EventCluster | ClaimCluster) -> Figure | None:
        """Return the figure that the newest report has in the place of one that a cluster gives."""
        return self.overtaken.newest_figure(evidence_of(cluster)) if self.is_outdated(cluster) else None

    @cached_property
    def said_about(self) -> dict[str, tuple[ClaimCluster, ...]]:
        """The claims that are about each event."""
        about: dict[str, tuple[ClaimCluster, ...]] = {}
        for claim in self.claims.values():
            for event_id in claim.about:
                about[event_id] = (*about.get(event_id, ()), claim)
        return about

    def _first_told(self, cluster: ClaimCluster) -> tuple[tuple[datetime, str], int, int]:
        return min((self.published(e.article_id), e.start, e.end) for e in evidence_of(cluster))

    def published(self, article_id: str) -> tuple[datetime, str]:
        """Sort key of an article: the earliest published first, the undated last."""
        article = self.articles.get(article_id)
        return (article.published if article and article.published else _UNDATED, article_id)

    def original(self, article_id: str) -> str:
        """Return the article of which this one is a reprint, or itself."""
        origin = self.origins.get(article_id)
        return origin.article_id if origin else article_id

    def outlet(self, article_id: str) -> str:
        """Return the newsroom of an article, in words."""
        article = self.articles.get(article_id)
        return article.outlet if article and article.outlet else "an outlet that is not named"

    def sentence_around(self, evidence: Evidence) -> Stretch | None:
        """Return the sentence in which evidence stands, or the sentences over which it runs."""
        stretches = self._sentences_over(evidence)
        if len(stretches) <= 1:
            return stretches[0] if stretches else None
        start, end = stretches[0].start, stretches[-1].end
        return Stretch(self.articles[evidence.article_id].body[start:end], start, end)

    def sentence_before(self, evidence: Evidence) -> Stretch | None:
        """Return the sentence of the article that stands right before the one in which evidence begins."""
        around, stretches = self.sentence_around(evidence), self.sentences_of(evidence.article_id)
        place = bisect_right(stretches, around.start, key=_start) - 2 if around is not None else -1
        return stretches[place] if place >= 0 else None

    def sentences_behind(self, evidence: Evidence) -> tuple[Stretch, ...]:
        """Return the sentences of the article behind the one in which evidence ends."""
        stretches = self.sentences_of(evidence.article_id)
        return stretches[bisect_right(stretches, max(evidence.start, evidence.end - 1), key=_start) :]

    def _sentences_over(self, evidence: Evidence) -> tuple[Stretch, ...]:
        """Return the sentences over which evidence runs; none where it leaves them."""
        stretches = self.sentences_of(evidence.article_id)
        first = bisect_right(stretches, evidence.start, key=_start) - 1
        last = bisect_right(stretches, max(evidence.start, evidence.end - 1), key=_start) - 1
        if first < 0 or evidence.end > stretches[last].end:
            return ()
        return stretches[first : last + 1]

    def basis(self, cluster: EventCluster | ClaimCluster) -> frozenset[str]:
        """Return the sentences that tell a cluster, folded: a reprint's sentence is the same sentence."""
        if cluster.id not in self._bases:
            found = (fold(tidied(s)) for e in evidence_of(cluster) for s in self._sentences_under(e))
            self._bases[cluster.id] = frozenset(found)
        return self._bases[cluster.id]

    def _sentences_under(self, evidence: Evidence) -> list[str]:
        """Return each sentence over which evidence runs."""
        stretches = self._sentences_over(evidence)
        return [s.text for s in stretches] or [evidence.quote]

    def gives_other_day(self, mention: Mention[Event], event: EventCluster) -> bool:
        """Whether a telling of an event has another day than the one that is printed beside it."""
        own, ours = mention.when, event.when
        if own is None or ours is None or all(one.kind != "date" for one in self.disputed.get(event.id, ())):
            return False
        if own.earliest is None or own.latest is None or ours.earliest is None or ours.latest is None:
            return False
        return own.latest < ours.earliest or own.earliest > ours.latest

    def passages(self, cluster: EventCluster | ClaimCluster, *, current: bool = False) -> tuple[str, ...]:
        """Return the sentences that tell a cluster, as the articles have them: `current`, none with an old day."""
        told = [e for e in evidence_of(cluster) if not (current and self.overtaken.gives_old_day(e))]
        return tuple(dict.fromkeys(self.sentence_text(e) for e in told))

    def sentence_text(self, evidence: Evidence) -> str:
        """Return the sentence of the article in which evidence stands."""
        around = self.sentence_around(evidence)
        return around.text if around is not None else evidence.quote

    def sentences_of(self, article_id: str) -> tuple[Stretch, ...]:
        """Return the sentences of an article."""
        if article_id not in self._split:
            article = self.articles.get(article_id)
            self._split[article_id] = sentences(article.body) if article else ()
        return self._split[article_id]

    def is_narrated(self, text: str, speaker: str, evidence: Evidence) -> bool:
        """Whether the sentences around evidence, in which somebody speaks, tell a text outside of all that is said."""
        article, around = self.articles.get(evidence.article_id), self.sentence_around(evidence)
        if article is None or around is None:
            return False
        sayings = heard(article.body, article.headline).sayings
        return is_narrated(text, speaker, article.body, around.start, around.end, sayings)

    def bodies(self, cluster: EventCluster | ClaimCluster) -> tuple[str, ...]:
        """Return the bodies of the articles that tell a cluster."""
        ids = sorted({e.article_id for e in evidence_of(cluster)}, key=self.published)
        return tuple(self.articles[i].body for i in ids if i in self.articles)

    def bodies_of(self, clusters: Sequence[EventCluster | ClaimCluster]) -> tuple[str, ...]:
        """Return the bodies of the articles that tell some clusters, each once."""
        return tuple(dict.fromkeys(body for cluster in clusters for body in self.bodies(cluster)))

    def have_letters(self, cluster: EventCluster | ClaimCluster, word: str) -> bool:
        """Whether an article that tells a cluster has a folded word, by itself or within a longer one."""
        return any(self._has_letters(article_id, word) for article_id in {e.article_id for e in evidence_of(cluster)})

    def _has_letters(self, article_id: str, word: str) -> bool:
        """Look for a word in an article once, however many clusters ask for it."""
        known = self._letters.get((article_id, word))
        if known is None:
            if article_id not in self._folded:
                article = self.articles.get(article_id)
                self._folded[article_id] = fold(article.body) if article else ""
            known = self._letters[article_id, word] = word in self._folded[article_id]
        return known


def _start(stretch: Stretch) -> int:
    return stretch.start


def open_desk(clusters: Clusters, articles: Sequence[Article]) -> Desk:
    """Lay out what the articles say for composing."""
    in_order = sorted(articles, key=lambda a: a.id)
    withholding = {a.id: tuple(withheld(a)) for a in in_order}
    return Desk(clusters, {a.id: printable(a) if withholding[a.id] else a for a in in_order}, withheld=withholding)


def evidence_of(cluster: EventCluster | ClaimCluster) -> tuple[Evidence, ...]:
    """Return the words a cluster rests on, without repeats, in the order of its mentions.

    A report that says the opposite of what is printed is shown as a dispute, and bears nothing out.
    """
    found = [m.evidence for m in cluster.mentions if m.evidence is not None and m.evidence not in cluster.contrary]
    return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)


def printed_evidence(cluster: EventCluster | ClaimCluster) -> tuple[Evidence, ...]:
    """Return the words from which the record of a cluster was taken."""
    own = cluster.record
    told = [
        m.evidence
        for m in cluster.mentions
        if m.evidence is not None
        and (
            m.record.summary == own.summary
            if isinstance(m.record, Event) and isinstance(own, Event)
            else m.record == own
        )
    ]
    return tuple(dict.fromkeys(told))


def story_id(desk: Desk) -> str:
    """Return an id that the earliest article of the story decides."""
    off_topic = {o.article_id for o in desk.clusters.off_topic}
    first = min(desk.articles.keys() - off_topic, key=desk.published, default=None)
    return founded_by(desk.articles.get(first) if first is not None else None)
