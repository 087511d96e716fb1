"""Arithmetic that cannot be right: a part larger than its whole, more votes than seats."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from newsdigest import numbers
from newsdigest.reconcile.disputes import disputed, reported
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.quantities import figures_in
from newsdigest.reconcile.vocabulary import stem
from newsdigest.schema.cluster import Cluster, Dispute
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

_WHOLE = re.compile(r"\b(?:launch\w*|fired?|sent|released|unleashed|dispatched|deployed|attacked|used)\b")
_PART = re.compile(r"\b(?:intercept\w*|downed|destroyed|shot down|brought down|repelled|neutrali[sz]ed|stopped)\b")
_PLACES = frozenset(map(stem, ("seats", "members", "lawmakers", "deputies", "senators", "councillors", "delegates")))
_NEAR = 600
_VOTE_PART = re.compile(
    r"\b(?P<for>[\w-]{1,30}) (?:votes )?(?:for|in favou?r)\b|\b(?P<against>[\w-]{1,30}) (?:votes )?against\b"
    r"|\b(?P<other>[\w-]{1,30}) (?:abstentions?|abstained|abstaining)\b"
)

Placed = tuple[str, Mention[Event] | Mention[Claim]]


def impossible(events: Sequence[Cluster[Event]], claims: Sequence[Cluster[Claim]]) -> list[Dispute]:
    """Return the sums that do not come out, inside one article each."""
    by_article: dict[str, list[Placed]] = {}
    for event in events:
        for told in event.mentions:
            by_article.setdefault(told.article_id, []).append((event.id, told))
    for claim in claims:
        for said in claim.mentions:
            by_article.setdefault(said.article_id, []).append((claim.id, said))
    found: dict[tuple[str, str], Dispute] = {}
    for article in sorted(by_article):
        for dispute in (*_parts(by_article[article]), *_votes(by_article[article])):
            found.setdefault((dispute.values[0].value, dispute.values[1].value), dispute)
    return [found[key] for key in sorted(found)]


def _parts(told: Sequence[Placed]) -> list[Dispute]:
    found = []
    for one, other in combinations(told, 2):
        for whole, part in ((one, other), (other, one)):
            dispute = _part_of(whole, part)
            found += [dispute] if dispute is not None else []
    return found


def _part_of(whole: Placed, part: Placed) -> Dispute | None:
    """Return the dispute when more are said to have been stopped than were launched."""
    sent, stopped = evidence_of(whole[1]), evidence_of(part[1])
    if not 0 <= stopped.start - sent.start <= _NEAR or sent.start == stopped.start:
        return None
    if not _WHOLE.search(fold(sent.quote)) or not _PART.search(fold(stopped.quote)):
        return None
    if _WHOLE.search(fold(stopped.quote)):
        return None
    sums = _by_noun(sent.quote)
    for noun, figure in _by_noun(stopped.quote).items():
        if noun in sums and figure.value > sums[noun].value and "at least" not in sums[noun].comparator:
            return disputed(
                "arithmetic",
                [whole[0], part[0]],
                [
                    reported(f"{sums[noun].text} {sums[noun].counted} launched", [whole[1]]),
                    reported(f"{figure.text} {figure.counted} stopped", [part[1]]),
                ],
                None,
                f"{figure.text} cannot be part of {sums[noun].text}: the article counts more {figure.counted} "
                "stopped than launched",
            )
    return None


def _by_noun(words: str) -> Mapping[str, numbers.Quantity]:
    return {stem(fold(one.counted)): one for one in figures_in(words) if one.counted and not one.unit}


def _votes(told: Sequence[Placed]) -> list[Dispute]:
    """Return the disputes about more votes than there are seats or members."""
    totals = [(one, figure) for one in told for figure in _seats(one)]
    found = []
    for one in told:
        cast, shown = _cast(evidence_of(one[1]).quote)
        near = [(other, seats) for other, seats in totals if cast > seats.value >= cast / 2 and _is_near(one, other)]
        for other, seats in near[:1]:
            values = [
                reported(shown, [one[1]]),
                reported(f"{seats.text} {seats.counted}", [other[1]]),
            ]
            reason = f"{cast} votes are more than {seats.text} {seats.counted}"
            found.append(disputed("arithmetic", [one[0], other[0]], values, None, reason))
    return found


def _is_near(one: Placed, other: Placed) -> bool:
    return abs(evidence_of(one[1]).start - evidence_of(other[1]).start) <= _NEAR


def _seats(one: Placed) -> list[numbers.Quantity]:
    record = one[1].record
    words = f"{record.summary} {record.quote}" if isinstance(record, Event) else record.quote
    return [q for q in figures_in(words) if q.counted and stem(fold(q.counted)) in _PLACES]


def _cast(quote: str) -> tuple[int, str]:
    """Return how many votes a sentence adds up to, and how it tells them."""
    parts = {kind: found for found in _VOTE_PART.finditer(fold(quote)) for kind in found.groupdict() if found[kind]}
    worth = {kind: _value(found[kind]) for kind, found in parts.items()}
    if len(worth) >= 2 and all(worth.values()):
        total = sum(value or 0 for value in worth.values())
        return total, f"{', '.join(parts[kind].group() for kind in parts)} ({total} in all)"
    cast = [q for q in figures_in(quote) if q.counted and stem(fold(q.counted)) == "vote" and q.relation is None]
    return (int(cast[0].value), f"{cast[0].text} votes") if len(cast) == 1 else (0, "")


def _value(word: str) -> int | None:
    found = figures_in(f"{word} votes")
    return int(found[0].value) if found else None
