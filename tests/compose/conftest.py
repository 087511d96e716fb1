"""Factories for stories made by hand: articles, clusters with evidence that really stands there, and their digest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import pytest

from newsdigest import compose
from newsdigest.dates import When
from newsdigest.schema.article import Article, Image
from newsdigest.schema.cluster import Cluster, Clusters, Dispute, Origin, ReportedValue
from newsdigest.schema.digest import Digest
from newsdigest.schema.mention import Evidence, Mention, Mentions
from newsdigest.schema.reading import Claim, Event
from newsdigest.schema.topics import Topic


class Newsroom:
    """Makes records the way the stages before composing make them."""

    def article(
        self, article_id: str, body: str, *, published: str | None = "2026-03-05T09:00:00+00:00", **more: Any
    ) -> Article:
        return Article(
            id=article_id,
            headline=more.pop("headline", f"Report {article_id}"),
            body=body,
            outlet=more.pop("outlet", f"The {article_id.title()} Post"),
            published=datetime.fromisoformat(published) if published else None,
            images=tuple(Image(**image) for image in more.pop("images", ())),
            **more,
        )

    def day(self, words: str, day: str) -> When:
        at = date.fromisoformat(day)
        return When(display=words, edtf=day, earliest=at, latest=at)

    def evidence(self, article: Article, quote: str) -> Evidence:
        start = article.body.index(quote)
        return Evidence(article_id=article.id, start=start, end=start + len(quote), quote=quote)

    def event(
        self,
        cluster_id: str,
        told: Sequence[tuple[Article, str]],
        *,
        when: When | None = None,
        background: bool = False,
        about: tuple[str, ...] = (),
        **record: Any,
    ) -> Cluster[Event]:
        quote = told[0][1]
        fields = {"title": quote.rstrip("."), "summary": quote, "status": "happened", "topic": Topic.POLITICS, **record}
        event = Event(quote=quote, **fields)
        mentions = tuple(
            Mention[Event](record=event, article_id=a.id, alignment="exact", evidence=self.evidence(a, q), when=when)
            for a, q in told
        )
        return Cluster[Event](
            id=cluster_id, record=event, mentions=mentions, when=when, background=background, about=about
        )

    def claim(
        self,
        cluster_id: str,
        told: Sequence[tuple[Article, str]],
        *,
        when: When | None = None,
        about: tuple[str, ...] = (),
        **record: Any,
    ) -> Cluster[Claim]:
        quote = told[0][1]
        fields = {"speaker": "Ida Brandt", "stance": "asserts", "text": quote, "topic": Topic.POLITICS, **record}
        claim = Claim(quote=quote, **fields)
        mentions = tuple(
            Mention[Claim](record=claim, article_id=a.id, alignment="exact", evidence=self.evidence(a, q), when=when)
            for a, q in told
        )
        return Cluster[Claim](id=cluster_id, record=claim, mentions=mentions, when=when, about=about)

    def dispute(
        self, about: str, *values: tuple[str, Evidence], preferred: str | None = None, kind: Any = "date"
    ) -> Dispute:
        return Dispute(
            kind=kind,
            about=(about,),
            values=tuple(ReportedValue(value=value, evidence=(evidence,)) for value, evidence in values),
            preferred=preferred,
            reason="two reports of the meeting were counted",
        )

    def clusters(self, *tellings: Cluster[Event] | Cluster[Claim], **more: Any) -> Clusters:
        return Clusters(
            events=tuple(c for c in tellings if isinstance(c.record, Event)),
            claims=tuple(c for c in tellings if isinstance(c.record, Claim)),
            **more,
        )

    def digest(self, clusters: Clusters, articles: Sequence[Article], **more: Any) -> Digest:
        form = more.pop("form", "story")
        mentions = more.pop("mentions", [Mentions(article_id=a.id) for a in articles])
        as_of = more.pop("as_of", max((a.published for a in articles if a.published), default=None))
        if not clusters.origins:
            clusters = clusters.model_copy(update={"origins": tuple(Origin(article_id=a.id) for a in articles)})
        outline = compose.outline(clusters, articles, form=form)
        return compose.digest(
            clusters, mentions, articles, outline, form=form, as_of=as_of, extractor="by hand", **more
        )


@pytest.fixture
def newsroom() -> Newsroom:
    return Newsroom()
