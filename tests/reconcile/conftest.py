"""A desk on which the tests lay out articles and what was read in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import pytest

from newsdigest import reconcile
from newsdigest.dates.when import When
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Cluster, Clusters
from newsdigest.schema.digest import ClaimView, Digest, EventView, Quoted, Source
from newsdigest.schema.mention import Evidence, Mention, Mentions
from newsdigest.schema.reading import Claim, Correction, Event
from newsdigest.schema.topics import Topic


def _own_words(article: str) -> str:
    """Words that no other article has, so that two short reports of one thing do not pass for copies of one text."""
    return " ".join(f"{article}{number}" for number in range(60))


@dataclass
class Page:
    """One article in the making: every sentence that is told is put into the body."""

    id: str
    outlet: str
    published: str
    headline: str = "Harbour bridge"
    agency: str | None = None
    filler: str = ""
    events: list[Mention[Event]] = field(default_factory=list)
    claims: list[Mention[Claim]] = field(default_factory=list)
    corrections: list[Mention[Correction]] = field(default_factory=list)
    body: str = ""
    gap: str = "\n\n"

    def say(self, words: str) -> Page:
        """Put in a sentence in which nothing is read."""
        self._placed(words)
        return self

    def event(self, title: str, day: str | None = None, words: str | None = None, **more: Any) -> Page:
        quote = more.pop("quote", f"{title}.")
        mention = {name: more.pop(name) for name in ("background", "instruction_like", "evidence") if name in more}
        when = more.pop("when", None) or (dated(day, words or f"on {day}") if day else None)
        record = Event(
            **{
                "title": title,
                "summary": f"{title}.",
                "status": "happened",
                "topic": Topic.SOCIETY,
                "quote": quote,
                "when": when.display if when else None,
                **more,
            }
        )
        evidence = mention.pop("evidence", self._placed(quote))
        self.events.append(
            Mention[Event](
                record=record, article_id=self.id, alignment="exact", evidence=evidence, when=when, **mention
            )
        )
        return self

    def claim(self, speaker: str, text: str, stance: str = "asserts", **more: Any) -> Page:
        quote = more.pop("quote", f"{speaker} said: {text}")
        flagged = more.pop("instruction_like", False)
        when = more.pop("when", None)
        record = Claim(
            **{"speaker": speaker, "text": text, "stance": stance, "topic": Topic.SOCIETY, "quote": quote, **more}
        )
        self.claims.append(
            Mention[Claim](
                record=record,
                article_id=self.id,
                alignment="exact",
                evidence=self._placed(quote),
                when=when,
                instruction_like=flagged,
            )
        )
        return self

    def correction(self, text: str) -> Page:
        record = Correction(text=text, quote=text)
        self.corrections.append(
            Mention[Correction](record=record, article_id=self.id, alignment="exact", evidence=self._placed(text))
        )
        return self

    def _placed(self, quote: str) -> Evidence:
        start = self.body.find(quote)
        if start < 0:
            self.body += (self.gap if self.body else "") + quote
            start = len(self.body) - len(quote)
        return Evidence(article_id=self.id, start=start, end=start + len(quote), quote=quote)

    @property
    def article(self) -> Article:
        return Article(
            id=self.id,
            headline=self.headline,
            body=f"{self.body}\n\n{self.filler or _own_words(self.id)}",
            outlet=self.outlet,
            agency=self.agency,
            published=datetime.fromisoformat(self.published),
        )

    @property
    def mentions(self) -> Mentions:
        return Mentions(
            article_id=self.id,
            events=tuple(self.events),
            claims=tuple(self.claims),
            corrections=tuple(self.corrections),
        )


def dated(edtf: str, words: str, **more: Any) -> When:
    """A date by its EDTF: a day, a month or a year."""
    parts = [int(part) for part in edtf.split("-")]
    if len(parts) == 3:
        first = last = date(*parts)
        precision = "day"
    elif len(parts) == 2:
        first = date(*parts, 1)
        last = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1).replace(day=1)
        last = date.fromordinal(last.toordinal() - 1)
        precision = "month"
    else:
        first, last, precision = date(parts[0], 1, 1), date(parts[0], 12, 31), "year"
    return When(**{"display": words, "edtf": edtf, "earliest": first, "latest": last, "precision": precision, **more})


def digest(clusters: Clusters, articles: Sequence[str]) -> Digest:
    """A digest with just what the next edition looks at."""
    numbers = {article: number for number, article in enumerate(articles, 1)}

    def quoted(mentions: Sequence[Mention[Any]]) -> tuple[Quoted, ...]:
        return tuple(
            Quoted(source=numbers[m.article_id], quote=m.evidence.quote, start=m.evidence.start, end=m.evidence.end)
            for m in mentions
        )

    return Digest(
        id="d",
        edition=1,
        form="story",
        headline="",
        headline_about=(),
        as_of=None,
        day=None,
        extractor="test",
        sources=tuple(
            Source(
                number=number,
                article_id=article,
                headline="",
                outlet=None,
                agency=None,
                bylines=(),
                published=None,
                url=None,
                independent=True,
            )
            for article, number in numbers.items()
        ),
        events=tuple(
            EventView(
                id=one.id,
                title="",
                summary="",
                status="happened",
                background=False,
                when=None,
                place=None,
                actors=(),
                topic=Topic.SOCIETY,
                citations=(),
                evidence=quoted(one.mentions),
            )
            for one in clusters.events
        ),
        claims=tuple(
            ClaimView(
                id=one.id,
                speaker="",
                speaker_role=None,
                chain=(),
                stance="asserts",
                channel=None,
                text="",
                topic=Topic.SOCIETY,
                about=(),
                when=None,
                citations=(),
                evidence=quoted(one.mentions),
            )
            for one in clusters.claims
        ),
    )


@dataclass(frozen=True)
class Desk:
    """What the tests may ask for."""

    page = staticmethod(Page)
    dated = staticmethod(dated)
    digest = staticmethod(digest)

    @staticmethod
    def reconciled(*pages: Page, **more: Any) -> Clusters:
        return reconcile.clusters([page.mentions for page in pages], [page.article for page in pages], **more)

    @staticmethod
    def titled(clusters: Sequence[Cluster[Event]], word: str) -> list[Cluster[Event]]:
        return [one for one in clusters if word in one.record.title]


@pytest.fixture(scope="session")
def desk() -> Desk:
    return Desk()
