"""The digest put together, in the order in which it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from newsdigest.compose.backmatter import (
    bodiless,
    in_order,
    mixed,
    name_views,
    silent,
    ticker_views,
    unfound,
    warnings,
)
from newsdigest.compose.changes import compared
from newsdigest.compose.chronology import timeline_lines
from newsdigest.compose.days import day_headline, day_of, of_other_days, reported_on
from newsdigest.compose.desk import open_desk
from newsdigest.compose.drafted import Edited, Headline, edited, held_headline
from newsdigest.compose.highlights import key_points, pinned_points, standfirst
from newsdigest.compose.ledger import Ledger
from newsdigest.compose.pictures import pictures
from newsdigest.compose.prose import Copy, sections
from newsdigest.compose.quarrels import disputes, updates
from newsdigest.compose.records import claim_views, event_views
from newsdigest.compose.themes import Outline
from newsdigest.compose.writer import Draft
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Clusters
from newsdigest.schema.digest import Digest, Form, Unread, Usage
from newsdigest.schema.mention import Mentions

_FREE = Usage()


def digest(
    clusters: Clusters,
    mentions: Sequence[Mentions],
    articles: Sequence[Article],
    outline: Outline,
    *,
    form: Form,
    as_of: datetime | None,
    day_one: date | None = None,
    extractor: str,
    writer: str | None = None,
    draft: Draft | None = None,
    unread: Sequence[Unread] = (),
    usage: Usage = _FREE,
    previous: Digest | None = None,
) -> Digest:
    """Return the digest of what the articles tell; whatever it prints, it cites."""
    day = day_of(as_of, day_one) if form == "key-events" else None
    desk = open_desk(reported_on(clusters, articles, as_of) if day else clusters, articles)
    read = in_order(mentions, desk)
    ledger = Ledger(desk)
    copy = Copy(desk, ledger, as_of.year if as_of else None, form)
    headline = held_headline(draft, outline, desk)
    if day:
        headline = Headline(day_headline(day), ())
    points = key_points(outline, copy) if form == "story" else pinned_points(copy)
    body = edited(draft, copy) if draft else Edited((), ())
    # A writer's first section tells the lead already; extractive sections leave it to the standfirst.
    summary = standfirst(headline, copy) if form == "story" and not body.sections else ()
    composed = Digest(
        id=previous.id if previous else outline.story_id,
        edition=1,
        form=form,
        headline=headline.text,
        headline_about=headline.about,
        as_of=as_of.isoformat() if as_of else None,
        day=day,
        extractor=extractor,
        writer=writer,
        key_points=points,
        summary=summary,
        sections=body.sections or sections(outline, copy),
        timeline=timeline_lines(desk, ledger, year=copy.year),
        events=event_views(desk, ledger),
        claims=claim_views(desk, ledger),
        disputes=disputes(desk, ledger),
        updates=updates(desk, ledger),
        names=name_views(desk),
        images=pictures(desk, ledger),
        tickers=ticker_views(read, desk, ledger),
        unfound=unfound(read),
        unread=tuple(sorted(unread, key=lambda u: (u.article, u.reason))),
        warnings=(*(mixed(desk) if not day else ()), *warnings(read, desk, as_of, extractor), *body.warnings),
        decisions=clusters.decided,
        usage=usage,
    )
    ledger.cite_articles((*bodiless(read, desk), *silent(read, desk)))
    sources = ledger.sources()
    aside = of_other_days(desk, as_of, {s.article_id for s in sources}) if day else ()
    whole = composed.model_copy(update={"sources": sources, "warnings": (*composed.warnings, *aside)})
    return compared(whole, previous) if previous else whole
