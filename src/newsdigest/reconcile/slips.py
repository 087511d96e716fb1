"""One long figure that two newsrooms have with another digit, or with two exchanged: 416,250 and 461,250.

Two figures of many digits are seldom so alike unless they are one: the two reports need not tell the same event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from newsdigest import numbers
from newsdigest.english.vocabulary import stem, telling, tokens
from newsdigest.facts.passage import dates_of
from newsdigest.reconcile.desk import Desk
from newsdigest.reconcile.disputes import disputed, reported
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.quantities import LONGEST, figures_in
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Cluster, Dispute, Update
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

_WHOLE = re.compile(r"\d{1,3}(?:,\d{3})+|\d{4,}")
_LONG = 4
"""Digits before the zeros at the end: shorter figures are alike by chance."""
_SURE = 5
"""From so many digits on the sentences need have no word in common."""
_MOVING = re.compile(
    r"\b(?:shares?|stocks?|index|futures|yields?|bonds?|points?|closed|traded|rose|risen|fell|fallen|climbed|dropped"
    r"|so far|correct(?:ed|ion)|instead of|rather than|previous(?:ly)?|and not)\b|, not ",
    re.IGNORECASE,
)
"""What a figure that changes every day is told with, and one that is told beside another."""


class _Given(NamedTuple):
    """A long figure as one report gives it."""

    digits: str
    figure: numbers.Quantity
    cluster: str
    mention: Mention[Event] | Mention[Claim]


def slips(
    clusters: Sequence[Cluster[Event] | Cluster[Claim]],
    desk: Desk,
    known: Sequence[Dispute],
    updates: Sequence[Update],
) -> list[Dispute]:
    """Return the long figures that newsrooms have nearly alike, unless a dispute or an update shows the two already."""
    told: dict[tuple[str, str], list[_Given]] = {}
    for given in _given(clusters, desk):
        for key in _nearly(given):
            told.setdefault(key, []).append(given)
    found: dict[tuple[str, ...], Dispute] = {}
    for group in told.values():
        for one, other in combinations(sorted(group, key=_place), 2):
            if _is_slip(one, other, desk) and not _is_shown(one, other, known, updates):
                values = [reported(given.figure.text, _telling(given, group)) for given in (one, other)]
                about = tuple(sorted({one.cluster, other.cluster}))
                found.setdefault(
                    (*sorted((one.digits, other.digits)),), disputed("number", about, values, None, _REASON)
                )
    return [found[key] for key in sorted(found)]


_REASON = "the two figures differ in a digit"


def _place(given: _Given) -> tuple[str, int, str]:
    return given.mention.article_id, evidence_of(given.mention).start, given.cluster


def _given(clusters: Sequence[Cluster[Event] | Cluster[Claim]], desk: Desk) -> Iterator[_Given]:
    for cluster in clusters:
        for mention in cluster.mentions:
            quote = evidence_of(mention).quote
            if desk.provenance[mention.article_id].original is None and _WHOLE.search(quote[:LONGEST]):
                yield from (_Given(digits, figure, cluster.id, mention) for digits, figure in _long_figures(quote))


def _long_figures(quote: str) -> Iterator[tuple[str, numbers.Quantity]]:
    """Yield the figures of many digits, without years and other dates, and what changes from day to day."""
    if _MOVING.search(quote):
        return
    dated = dates_of(quote[:LONGEST])
    for figure in figures_in(quote):
        whole = _WHOLE.search(figure.text)
        digits = whole.group().replace(",", "") if whole else ""
        is_dated = any(one.start <= figure.start < one.end for one in dated)
        if len(digits.rstrip("0")) >= _LONG and "." not in figure.text and _kind(figure) and not is_dated:
            yield digits, figure


def _kind(figure: numbers.Quantity) -> str:
    """Return what a figure is of: its unit, else its noun."""
    return numbers.measure(figure)[1] or (stem(fold(figure.counted).split()[-1]) if figure.counted else "")


def _nearly(given: _Given) -> Iterator[tuple[str, str]]:
    """Yield what a figure has in common with those that are nearly alike: all but a digit, or but the order of two."""
    kind, digits = _kind(given.figure), given.digits
    for at in range(len(digits)):
        yield kind, f"{digits[:at]}_{digits[at + 1 :]}"
        if at + 1 < len(digits):
            yield kind, f"{digits[:at]}{''.join(sorted(digits[at : at + 2]))}={digits[at + 2 :]}"


def _is_slip(one: _Given, other: _Given, desk: Desk) -> bool:
    ours, theirs = one.mention.article_id, other.mention.article_id
    if one.digits == other.digits or desk.provenance[ours].newsroom == desk.provenance[theirs].newsroom:
        return False
    if None not in (subjects := (desk.subjects.get(ours), desk.subjects.get(theirs))) and len(set(subjects)) > 1:
        return False
    if _has(desk.articles[theirs], one.digits) or _has(desk.articles[ours], other.digits):
        return False
    is_sure = min(len(each.digits.rstrip("0")) for each in (one, other)) >= _SURE
    return is_sure or _speak_of_one_matter(one.mention, other.mention)


def _has(article: Article, digits: str) -> bool:
    return digits in f"{article.headline} {article.body}".replace(",", "")


def _speak_of_one_matter(one: Mention[Event] | Mention[Claim], other: Mention[Event] | Mention[Claim]) -> bool:
    """Whether two sentences share a telling word that is no unit, and no name: one of them has it in small letters."""
    quotes = [evidence_of(each).quote[:LONGEST] for each in (one, other)]
    units = {stem(fold(word)) for quote in quotes for figure in figures_in(quote) for word in figure.text.split()}
    told = [[word for word in tokens(quote) if telling(word) >= 1] for quote in quotes]
    low = {stem(word) for words in told for word in words if word[0].islower()}
    ours, theirs = ({stem(word.casefold()) for word in words} for words in told)
    return bool((ours & theirs & low) - units)


def _telling(given: _Given, group: Sequence[_Given]) -> list[Mention[Event] | Mention[Claim]]:
    return [one.mention for one in group if one.digits == given.digits]


def _is_shown(one: _Given, other: _Given, known: Sequence[Dispute], updates: Sequence[Update]) -> bool:
    """Whether the words of both stand already in one dispute or one update."""
    words = [evidence_of(each.mention) for each in (one, other)]
    shown = [[e for value in dispute.values for e in value.evidence] for dispute in known]
    shown += [[e for figure in update.series for e in figure.evidence] for update in updates]
    return any(all(any(_overlap(own, e) for e in each) for own in words) for each in shown)


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.article_id == other.article_id and one.start < other.end and other.start < one.end
