"""The digest put together, in the order in which it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from newsdigest.compose.backmatter import in_order, name_views, ticker_views, unfound, warnings
from newsdigest.compose.changes import compared
from newsdigest.compose.chronology import timeline_lines
from newsdigest.compose.desk import open_desk
from newsdigest.compose.highlights import key_points, standfirst
from newsdigest.compose.ledger import Ledger
from newsdigest.compose.pictures import pictures
from newsdigest.compose.prose import Copy, sections
from newsdigest.compose.quarrels import disputes, updates
from newsdigest.compose.records import claim_views, event_views
from newsdigest.compose.themes import Outline
from newsdigest.compose.writer import Draft
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Clusters
from newsdigest.schema.digest import Day, Digest, Form, Unread, Usage
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
    draft: Draft | None = None,  # noqa: ARG001
    unread: Sequence[Unread] = (),
    usage: Usage = _FREE,
    previous: Digest | None = None,
) -> Digest:
    """Return the digest of what the articles tell; whatever it prints, it cites."""
    desk = open_desk(clusters, articles)
    told = in_order(mentions, desk)
    ledger = Ledger(desk)
    year = as_of.year if as_of else None
    copy = Copy(desk, ledger, year)
    composed = Digest(
        id=previous.id if previous else outline.story_id,
        edition=1,
        form=form,
        headline=outline.headline,
        headline_about=outline.headline_about,
        as_of=as_of.isoformat() if as_of else None,
        day=_day(as_of, day_one) if form == "key-events" else None,
        extractor=extractor,
        key_points=key_points(outline, copy) if form == "story" else (),
        summary=standfirst(outline, copy) if form == "story" else (),
        sections=sections(outline, copy),
        timeline=timeline_lines(desk, ledger, year=year),
        events=event_views(desk, ledger),
        claims=claim_views(desk, ledger),
        disputes=disputes(desk, ledger),
        updates=updates(desk, ledger),
        names=name_views(desk),
        images=pictures(desk, ledger),
        tickers=ticker_views(told, desk, ledger),
        unfound=unfound(told),
        unread=tuple(sorted(unread, key=lambda u: (u.article, u.reason))),
        warnings=warnings(told, desk),
        usage=usage,
    )
    whole = composed.model_copy(update={"sources": ledger.sources()})
    return compared(whole, previous) if previous else whole


def _day(as_of: datetime | None, day_one: date | None) -> Day | None:
    if as_of is None:
        return None
    counter = (as_of.date() - day_one).days + 1 if day_one and day_one <= as_of.date() else None
    return Day(date=as_of.date(), counter=counter)
