"""What stands after the story: names, tickers, quotes that were not found, and warnings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal

from newsdigest import names
from newsdigest.compose.desk import Desk
from newsdigest.compose.ledger import Ledger
from newsdigest.dates import publication_conflict
from newsdigest.schema.digest import NameView, TickerView, Unfound, Warned
from newsdigest.schema.mention import Mention, Mentions
from newsdigest.schema.reading import Claim, Correction, Event, Ticker
from newsdigest.text import fold

_Kind = Literal["event", "claim", "ticker", "correction"]
_Any = Mention[Event] | Mention[Claim] | Mention[Ticker] | Mention[Correction]


def in_order(mentions: Sequence[Mentions], desk: Desk) -> tuple[Mentions, ...]:
    """Return the mentions of each article, the earliest published article first."""
    return tuple(sorted(mentions, key=lambda m: desk.published(m.article_id)))


def name_views(desk: Desk) -> tuple[NameView, ...]:
    """Return the spellings of every name."""
    return tuple(NameView(canonical=n.canonical, variants=n.variants) for n in desk.clusters.names)


def ticker_views(mentions: Sequence[Mentions], desk: Desk, ledger: Ledger) -> tuple[TickerView, ...]:
    """Return each listed company once, with the fullest name an article gives it."""
    off_topic = {o.article_id for o in desk.clusters.off_topic}
    by_symbol: dict[str, list[Mention[Ticker]]] = {}
    for mention in (t for one in mentions if one.article_id not in off_topic for t in one.tickers):
        if mention.evidence is not None and not mention.instruction_like:
            by_symbol.setdefault(fold(mention.record.symbol), []).append(mention)
    return tuple(_ticker(group, ledger) for _, group in sorted(by_symbol.items()))


def _ticker(group: Sequence[Mention[Ticker]], ledger: Ledger) -> TickerView:
    company = max((_without_country(t.record.company) for t in group), key=lambda name: (len(name), name))
    exchange = next((t.record.exchange for t in group if t.record.exchange), None)
    citations = ledger.cite([t.evidence for t in group if t.evidence is not None])
    return TickerView(company=company, exchange=exchange, symbol=group[0].record.symbol, citations=citations)


def _without_country(company: str) -> str:
    """Return a company as it is called: of "Britain's Orr Bank" the country is the reporter's help to the reader."""
    country, _, rest = company.replace("’", "'").partition("'s ")
    is_place = rest[:1].isupper() and any(n.text == country and n.kind == "place" for n in names.find(f"in {country}"))
    return rest if is_place else company


def unfound(mentions: Sequence[Mentions]) -> tuple[Unfound, ...]:
    """Return every record whose quote is not in its article."""
    return tuple(
        Unfound(
            article_id=one.article_id,
            kind=kind,
            text=_text(mention),
            quote=mention.record.quote,
            alignment=mention.alignment,
            differences=mention.differences,
        )
        for one in mentions
        for kind, group in _kinds(one)
        for mention in group
        if mention.evidence is None
    )


def _kinds(one: Mentions) -> Iterable[tuple[_Kind, Sequence[_Any]]]:
    return (("event", one.events), ("claim", one.claims), ("ticker", one.tickers), ("correction", one.corrections))


def _text(mention: _Any) -> str:
    record = mention.record
    if isinstance(record, Event):
        return record.title
    return record.company if isinstance(record, Ticker) else record.text


def mixed(desk: Desk) -> tuple[Warned, ...]:
    """Say so when the articles tell several stories: one headline and one lead cannot be theirs."""
    if desk.clusters.is_one_story:
        return ()
    return (
        Warned(
            text="These articles hardly hang together and may tell several stories; `newsdigest stories` puts a mixed "
            "pile into stories, and the form key-events is for the news of one day."
        ),
    )


def bodiless(mentions: Sequence[Mentions], desk: Desk) -> tuple[str, ...]:
    """Return the articles that have only a headline: they are sources of which nothing can be cited."""
    aside = {o.article_id for o in desk.clusters.off_topic}
    return tuple(
        one.article_id
        for one in mentions
        if one.article_id not in aside and not desk.articles[one.article_id].body.strip()
    )


def silent(mentions: Sequence[Mentions], desk: Desk) -> tuple[str, ...]:
    """Return the articles in which the reader found nothing, though they have a body."""
    aside = {o.article_id for o in desk.clusters.off_topic}
    return tuple(
        one.article_id
        for one in mentions
        if one.article_id not in aside
        and not (one.events or one.claims or one.tickers or one.corrections)
        and desk.articles[one.article_id].body.strip()
    )


def warnings(mentions: Sequence[Mentions], desk: Desk, as_of: datetime | None, extractor: str) -> tuple[Warned, ...]:
    """Return what an editor should know: of the clusters, of each article, and what was set aside."""
    found = [Warned(text=text) for text in desk.clusters.warnings]
    found += [
        Warned(text=f"Set aside {desk.articles[o.article_id].headline!r}: {o.reason}", article_id=o.article_id)
        for o in desk.clusters.off_topic
    ]
    for one in mentions:
        conflict = publication_conflict(desk.articles[one.article_id].published, now=as_of)
        if conflict is not None:
            reason = desk.articles[one.article_id].misread_publication() or conflict.reason
            found.append(Warned(text=f"{reason[0].upper()}{reason[1:]}.", article_id=one.article_id))
        own = (*desk.withheld.get(one.article_id, ()), *one.warnings)
        found += [Warned(text=text, article_id=one.article_id) for text in own]
    found += [
        Warned(
            text=f"The article {desk.articles[one].headline!r} has only a headline; it tells nothing.", article_id=one
        )
        for one in bodiless(mentions, desk)
    ]
    why = "; the offline rules read English only" if extractor.startswith("rules/") else ""
    found += [
        Warned(text=f"Nothing was found in the article {desk.articles[one].headline!r}{why}.", article_id=one)
        for one in silent(mentions, desk)
    ]
    return tuple(dict.fromkeys(found))
