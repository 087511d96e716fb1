"""What articles of one day count differently, in reports that were not taken for one: damage of 480m, and of 510m."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations
from typing import NamedTuple

from newsdigest import numbers
from newsdigest.english.vocabulary import stem, tokens
from newsdigest.reconcile.counts import (
    ANYBODY,
    FATES,
    Count,
    are_of_one_order,
    are_of_two_counts,
    counts,
    is_money,
    shown,
    told_differently,
)
from newsdigest.reconcile.desk import Desk
from newsdigest.reconcile.disputes import disputed, reported
from newsdigest.reconcile.estimates import are_of_two_days
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import UNDATED
from newsdigest.schema.cluster import Cluster, Dispute, ReportedValue
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Event

_Either = Cluster[Event] | Cluster[Claim]
_SAME_TIME = timedelta(hours=30)
_TOLLS = frozenset(FATES.values()) - {"rescued"}
"""What grows by the hour: a later toll is no other opinion."""
_LONGEST = 20_000
_HALF = 0.5
_MOST = 200
"""Figures of one kind that are held against one another: a large pile has very many pairs."""


class _Told(NamedTuple):
    """A figure that one report gives."""

    cluster: _Either
    mention: Mention[Event] | Mention[Claim]
    figure: Count
    words: str


def disputes_between(
    events: Sequence[Cluster[Event]], claims: Sequence[Cluster[Claim]], desk: Desk, known: Sequence[Dispute]
) -> list[Dispute]:
    """Return where two newsrooms give different figures of one thing at one time, each its only one of the kind."""
    given: dict[str, list[_Told]] = {}
    for told in _told([*events, *claims], desk):
        given.setdefault(str(told.figure.of), []).append(told)
    shown_already = [one.values for one in known if one.kind == "number"]
    found: dict[tuple[str, ...], Dispute] = {}
    for of in sorted(given):
        for one, other in combinations(given[of][:_MOST], 2):
            if not _may_differ(one, other, desk) or _is_shown(one, other, shown_already):
                continue
            if not (_is_alone(one, desk) and _is_alone(other, desk)):
                continue
            about = [one.cluster.id, other.cluster.id]
            values = [reported(shown(each.figure), [each.mention]) for each in _in_order(one, other)]
            found.setdefault(tuple(v.value for v in values), disputed("number", about, values, None, _REASON))
    return list(found.values())


_REASON = "reports of the same time differ"


def _in_order(*told: _Told) -> list[_Told]:
    return sorted(told, key=lambda one: (one.mention.article_id, evidence_of(one.mention).start))


def _told(clusters: Sequence[_Either], desk: Desk) -> Iterator[_Told]:
    """Yield the figures that reports of events and claims give: no toll, no plan of what may be."""
    for cluster in clusters:
        for mention in cluster.mentions:
            if mention.background or not _is_so(mention):
                continue
            words = _words(mention)
            for count in counts(words, desk.spellings):
                if count.of is not None and count.of not in _TOLLS:
                    yield _Told(cluster, mention, count, words)


def _is_so(mention: Mention[Event] | Mention[Claim]) -> bool:
    record = mention.record
    return (
        record.status in ("happened", "alleged", "planned") if isinstance(record, Event) else record.stance == "asserts"
    )


def _words(mention: Mention[Event] | Mention[Claim]) -> str:
    record = mention.record
    return record.summary or record.title if isinstance(record, Event) else record.text


def _may_differ(one: _Told, other: _Told, desk: Desk) -> bool:
    a, b = (desk.provenance[each.mention.article_id] for each in (one, other))
    if one.cluster.id == other.cluster.id or a.newsroom == b.newsroom or UNDATED in (a.published, b.published):
        return False
    if abs(a.published - b.published) > _SAME_TIME or not told_differently(one.figure, other.figure):
        return False
    if are_of_two_days(one.mention, other.mention) or not are_of_one_order(one.figure, other.figure):
        return False
    if are_of_two_counts(one.figure, other.figure):
        return False
    return _are_of_one_thing(one, other)


def _are_of_one_thing(one: _Told, other: _Told) -> bool:
    """Whether the clauses of two figures have most of their telling words in common, and one that is no name."""
    ours, theirs = (each.figure.near - _unit_of(each.figure) for each in (one, other))
    shared = ours & theirs
    needed = 1 if is_money(one.figure.quantity) or one.figure.of not in ANYBODY else 2
    plain = shared - _names(one.words) - _names(other.words)
    return bool(plain) and len(shared) >= max(needed, _HALF * min(len(ours), len(theirs)))


def _unit_of(count: Count) -> frozenset[str]:
    """Return the stems of what a figure itself has: two sums in crowns are not therefore of one thing."""
    figure = count.quantity
    return frozenset(stem(word.casefold()) for word in tokens(f"{figure.text} {figure.counted or ''}"))


def _names(words: str) -> frozenset[str]:
    return frozenset(stem(word.casefold()) for word in tokens(words)[1:] if word[:1].isupper())


def _is_alone(told: _Told, desk: Desk) -> bool:
    """Whether an article gives no other figure of the kind: of two fines, nobody can tell which another has."""
    body = desk.articles[told.mention.article_id].body[:_LONGEST]
    given = {numbers.measure(one.quantity)[0] for one in counts(body, desk.spellings) if one.of == told.figure.of}
    return len(given) == 1


def _is_shown(one: _Told, other: _Told, known: Sequence[Sequence[ReportedValue]]) -> bool:
    """Whether a dispute shows both already: these very words, or the same figures of the same articles."""
    return any(all(any(_has(value, each) for value in values) for each in (one, other)) for values in known)


def _has(value: ReportedValue, told: _Told) -> bool:
    if any(_overlap(evidence_of(told.mention), each) for each in value.evidence):
        return True
    return value.value == shown(told.figure) and any(
        each.article_id == told.mention.article_id for each in value.evidence
    )


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.article_id == other.article_id and one.start < other.end and other.start < one.end
