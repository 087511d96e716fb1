"""A figure that one report gives expressly against the figure of another: 900 houses and not 750."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from newsdigest import numbers
from newsdigest.english.vocabulary import stem
from newsdigest.reconcile.counts import is_negated, may_negate
from newsdigest.reconcile.disputes import disputed
from newsdigest.reconcile.holdings import carries
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.quantities import figures_in
from newsdigest.reconcile.stems import stems
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Cluster, Dispute, ReportedValue
from newsdigest.schema.mention import Evidence
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold, sentences

_THOSE_DAYS = timedelta(days=3)
_LONGEST = 60_000
"""Characters: no report is longer, and hostile text may go on for megabytes."""


def rebutted(
    clusters: Sequence[Cluster[Event] | Cluster[Claim]],
    articles: Mapping[str, Article],
    provenance: Mapping[str, Provenance],
) -> list[Dispute]:
    """Return the figures that are given against another which some article of those days has, each pair once.

    Against a figure that has stood for longer, a later one is news of a change: four seats and not five.
    """
    found: dict[tuple[object, ...], tuple[list[str], numbers.Quantity, numbers.Quantity, list[Evidence]]] = {}
    for cluster in clusters:
        for mention in cluster.mentions:
            evidence = evidence_of(mention)
            for right, wrong in _against(evidence.quote):
                key: tuple[object, ...] = (right.value, wrong.value, right.unit)
                about, _, _, told = found.setdefault(key, ([], right, wrong, []))
                about.append(cluster.id)
                told.append(evidence)
    disputes = []
    for key in sorted(found, key=str):
        about, right, wrong, told = found[key]
        near = [one for one in articles.values() if _is_near(one.id, told, provenance)]
        others = _passages(right._replace(value=wrong.value), near)
        if others:
            values = (_value(wrong, right, others), _value(right, right, _once(told)))
            reason = f"one report gives {right.text} and says that it is not {wrong.text}"
            disputes.append(disputed("number", about, values, None, reason))
    return disputes


def _against(words: str) -> Iterator[tuple[numbers.Quantity, numbers.Quantity]]:
    """Yield each figure with the one behind it that is given as not so; the nouns are those of the first."""
    figures = figures_in(words) if may_negate(words) else ()
    for right, wrong in pairwise(figures):
        is_of_kind = wrong.unit in (None, right.unit) and (right.unit or right.counted)
        if is_of_kind and right.value != wrong.value and is_negated(wrong, words):
            yield right, wrong


def _is_near(article: str, told: Sequence[Evidence], provenance: Mapping[str, Provenance]) -> bool:
    published = provenance[article].published
    return any(abs(published - provenance[one.article_id].published) <= _THOSE_DAYS for one in told)


def _passages(figure: numbers.Quantity, articles: Sequence[Article]) -> tuple[Evidence, ...]:
    """Return the sentences that give a figure of that kind as their own."""
    return tuple(
        Evidence(article_id=one.id, start=each.start, end=each.end, quote=each.text)
        for one in sorted(articles, key=lambda one: one.id)
        for each in sentences(one.body[:_LONGEST])
        if carries(each.text, figure) and _is_of_kind(figure, each.text) and not list(_against(each.text))
    )


def _is_of_kind(figure: numbers.Quantity, words: str) -> bool:
    return figure.unit is not None or stem(fold(figure.counted or "").split()[-1]) in stems(words, {})


def _once(told: Sequence[Evidence]) -> tuple[Evidence, ...]:
    places = {(one.article_id, one.start, one.end): one for one in told}
    return tuple(places[key] for key in sorted(places))


def _value(figure: numbers.Quantity, kind: numbers.Quantity, evidence: tuple[Evidence, ...]) -> ReportedValue:
    noun = f" {kind.counted}" if kind.counted and not kind.unit else ""
    return ReportedValue(value=f"{figure.text}{noun}", evidence=evidence)
