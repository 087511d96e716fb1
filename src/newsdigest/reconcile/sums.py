"""Arithmetic that cannot be right inside one article, set beside what it is told of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsdigest import numbers
from newsdigest.reconcile.disputes import disputed
from newsdigest.reconcile.identities import evidence_of
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Cluster, Dispute, ReportedValue
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import Stretch, sentences

_LONGEST = 60_000
"""Characters: no report is longer, and hostile text may go on for megabytes."""


class _Told(NamedTuple):
    """Where an event or a claim is told."""

    start: int
    end: int
    id: str


def impossible(
    events: Sequence[Cluster[Event]], claims: Sequence[Cluster[Claim]], articles: Mapping[str, Article]
) -> list[Dispute]:
    """Return the sums that do not come out, inside one article each, of what its events and claims tell."""
    told: dict[str, list[_Told]] = {}
    for event in events:
        for mention in event.mentions:
            told.setdefault(mention.article_id, []).append(_told(event.id, mention))
    for claim in claims:
        for said in claim.mentions:
            told.setdefault(said.article_id, []).append(_told(claim.id, said))
    found: dict[tuple[str, str], Dispute] = {}
    for article in sorted(told):
        for dispute in _of(articles[article], told[article]):
            found.setdefault((dispute.values[0].value, dispute.values[1].value), dispute)
    return [found[key] for key in sorted(found)]


def _told(home: str, mention: Mention[Event] | Mention[Claim]) -> _Told:
    evidence = evidence_of(mention)
    return _Told(evidence.start, evidence.end, home)


def _of(article: Article, told: Sequence[_Told]) -> list[Dispute]:
    body = article.body[:_LONGEST]
    split = sentences(body)
    found = []
    for wrong in numbers.contradictions(body):
        about = [one.id for one in told for figure in (wrong.figure, wrong.beside) if _is_told(figure, one)]
        values = [_value(article, figure, split) for figure in (wrong.figure, wrong.beside)]
        if about and values[0].value != values[1].value:
            found.append(disputed("arithmetic", about, values, None, wrong.reason))
    return found


def _is_told(figure: numbers.Quantity, told: _Told) -> bool:
    return told.start <= figure.start < told.end


def _value(article: Article, figure: numbers.Quantity, split: Sequence[Stretch]) -> ReportedValue:
    """Return a figure with the sentence of the article that has it."""
    home = next(one for one in split if one.start <= figure.start < one.end)
    shown = f"{figure.text} {figure.counted}" if figure.counted and figure.counted not in figure.text else figure.text
    if figure.relation == "total":
        shown = f"{figure.text} ({figure.value} in all)"
    quote = article.body[home.start : home.end]
    return ReportedValue(
        value=shown,
        evidence=(Evidence(article_id=article.id, start=home.start, end=home.end, quote=quote),),
    )
