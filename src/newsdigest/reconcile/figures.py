"""Figures that differ: a dispute when they are told of the same thing at the same time, an update when told later."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import combinations, permutations

from newsdigest import numbers
from newsdigest.english.passing import parted
from newsdigest.reconcile.amendments import Amended
from newsdigest.reconcile.corrections import reason_of
from newsdigest.reconcile.counts import (
    FATES,
    PEOPLE,
    VOTES,
    Count,
    are_of_one_order,
    are_of_two_counts,
    counts,
    is_count,
    is_loose,
    is_money,
    is_negated,
    shown,
    told_differently,
)
from newsdigest.reconcile.disputes import disputed, reported
from newsdigest.reconcile.holdings import holds
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.magnitudes import are_of_one_digits
from newsdigest.reconcile.origins import UNDATED, Provenance, stamp
from newsdigest.reconcile.quantities import figures_in
from newsdigest.reconcile.spellings import Spellings
from newsdigest.schema.cluster import Cluster, Dispute, Figure, Update
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event

_SAME_TIME = timedelta(hours=30)
_SEVERAL = 2


def differing(
    event: Cluster[Event], provenance: Mapping[str, Provenance], taken: Sequence[Amended], spellings: Spellings
) -> tuple[list[Dispute], list[Update]]:
    """Return what several reports of one event count differently: disputes at one time or corrected, else updates."""
    if len(event.mentions) < _SEVERAL:
        return [], []
    given: dict[str, list[tuple[list[Count], Mention[Event]]]] = {}
    for mention in event.mentions:
        own = counts(f"{mention.record.title}. {mention.record.summary}", spellings)
        for of in {count.of for count in own} - VOTES - {None}:
            given.setdefault(str(of), []).append(([count for count in own if count.of == of], mention))
    disputes: list[Dispute] = []
    updates: list[Update] = []
    for of in sorted(given):
        told = _of_the_deed(of, _one_each(given[of]))
        alike = [one for one in told if of not in PEOPLE or _is_same_count(told[0][0], one[0])]
        whole = next((count for count, _ in alike if not count.is_added), None)
        alike = [one for one in alike if whole is None or not are_of_two_counts(whole, one[0])]
        sorted_out(event, alike, provenance, taken, disputes, updates)
    return disputes, updates


def _one_each(given: Sequence[tuple[list[Count], Mention[Event]]]) -> list[tuple[Count, Mention[Event]]]:
    """Return the figure of a kind that each report gives; of several, the one left when all give the others too.

    20 of 71 laps and 25 of 71 laps are told apart by the 20 and the 25.
    """
    several = [own for own, _ in given if len(own) > 1]
    shared = [
        count
        for count in (several[0] if len(several) > 1 else ())
        if all(any(not told_differently(count, other) for other in own) for own in several)
    ]
    left = [
        ([count for count in own if all(told_differently(count, one) for one in shared)], mention)
        for own, mention in given
    ]
    return [(own[0], mention) for own, mention in left if len(own) == 1]


def _of_the_deed(of: str, told: list[tuple[Count, Mention[Event]]]) -> list[tuple[Count, Mention[Event]]]:
    """Leave out figures of things that a report only has in passing, beside figures of what was done.

    `Crews, who had lent four pumps to Tarn, set up pumps` does not disagree with `Crews set up two pumps`. What came of
    people is the same wherever it is told.
    """
    if of in PEOPLE or of in FATES.values():
        return told
    main = [(count, mention) for count, mention in told if not _is_in_passing(count, mention)]
    return main or told


def _is_in_passing(count: Count, mention: Mention[Event]) -> bool:
    """Whether a figure stands only in a clause that tells whom or what the summary means."""
    parts = parted(mention.record.summary)
    figure = count.quantity.text
    return figure in parts.passing and figure not in parts.main and figure not in mention.record.title


def _is_same_count(one: Count, other: Count) -> bool:
    """Whether two figures of people are of the same people, as the words of their clauses have it."""
    shorter = min(len(one.near), len(other.near))
    return shorter > 0 and len(one.near & other.near) >= _MOSTLY * shorter


_MOSTLY = 0.6


def sorted_out(
    event: Cluster[Event],
    told: Sequence[tuple[Count, Mention[Event]]],
    provenance: Mapping[str, Provenance],
    taken: Sequence[Amended],
    disputes: list[Dispute],
    updates: list[Update],
) -> None:
    """Add the dispute or the update that the figures of one kind come to, if they differ."""
    values = _values(told)
    if len({shown(group[0][0]) for group in values}) < 2:
        return
    corrected = _corrected(values, taken, provenance)
    gainsaid = _gainsaid(values, provenance)
    back = _comes_back(values, provenance)
    at_once = _at_one_time(values, provenance) and not _has_grown(values, provenance)
    if at_once and not (corrected or gainsaid or back or _are_of_one_thing(values)):
        return
    if corrected is not None or gainsaid or back or at_once:
        right, reason = corrected or (None, _DIFFER[0 if gainsaid else 1 if back else 2])
        told_values = [reported(shown(group[0][0]), (m for _, m in group)) for group in values]
        disputes.append(disputed("number", [event.id], told_values, right, reason))
    else:
        updates.append(_update(event, values, provenance))


def _are_of_one_thing(values: Sequence[Sequence[tuple[Count, Mention[Event]]]]) -> bool:
    """Whether no figure is so much larger than another that they must be of a part and the whole."""
    pairs = [(one[0][0], other[0][0]) for one, other in combinations(values, 2)]
    return all(are_of_one_order(one, other) or are_of_one_digits(one, other) for one, other in pairs)


_DIFFER = (
    "one report says that it is not the figure of the other",
    "a later report has the figure that was told first",
    "reports of the same time differ",
)


def _values(told: Sequence[tuple[Count, Mention[Event]]]) -> list[list[tuple[Count, Mention[Event]]]]:
    groups: list[list[tuple[Count, Mention[Event]]]] = []
    for count, mention in told:
        home = next((group for group in groups if not told_differently(group[0][0], count)), None)
        if home is None:
            groups.append([(count, mention)])
        else:
            home.append((count, mention))
    return groups


def _corrected(
    values: Sequence[Sequence[tuple[Count, Mention[Event]]]],
    taken: Sequence[Amended],
    provenance: Mapping[str, Provenance],
) -> tuple[str, str] | None:
    for one in taken:
        wrong = [group for group in values if any(holds(m.record, one.wrong) for _, m in group)]
        right = [group for group in values if any(holds(m.record, one.right) for _, m in group)]
        rooms = {provenance[m.article_id].newsroom for group in wrong for _, m in group}
        if wrong and right and wrong[0] is not right[0] and one.newsroom in rooms:
            return shown(right[0][0][0]), reason_of(one)
    return None


def _gainsaid(values: Sequence[Sequence[tuple[Count, Mention[Event]]]], provenance: Mapping[str, Provenance]) -> bool:
    """Whether one newsroom's report says that the figure is not the one which another gives."""
    for group, other in permutations(values, 2):
        for _, teller in group:
            words = f"{teller.record.title}. {teller.record.summary}"
            denied = {numbers.measure(one)[0] for one in figures_in(words) if is_negated(one, words)}
            rooms = {provenance[m.article_id].newsroom for _, m in other}
            if numbers.measure(other[0][0].quantity)[0] in denied and rooms != {provenance[teller.article_id].newsroom}:
                return True
    return False


def _comes_back(values: Sequence[Sequence[tuple[Count, Mention[Event]]]], provenance: Mapping[str, Provenance]) -> bool:
    """Whether a figure is told again after another was given: then it has not grown, but reports differ."""
    told = [
        sorted(provenance[m.article_id].published for _, m in group if provenance[m.article_id].original is None)
        for group in values
    ]
    return any(
        one[0] < at < one[-1] for one, other in permutations([times for times in told if times], 2) for at in other
    )


def _at_one_time(
    values: Sequence[Sequence[tuple[Count, Mention[Event]]]], provenance: Mapping[str, Provenance]
) -> bool:
    times = [sorted(provenance[m.article_id].published for _, m in group) for group in values]
    if any(group[0] == UNDATED for group in times):
        return False
    is_at_once = max(group[0] for group in times) - min(group[0] for group in times) <= _AT_ONCE
    is_copied_wrong = is_at_once or not _may_grow(values[0][0][0]) or _are_exchanged(values, provenance)
    rooms = [{_room(provenance[m.article_id], is_copied_wrong) for _, m in group} for group in values]
    apart = all(not (a & b) for a, b in combinations(rooms, 2))
    return apart and max(group[0] for group in times) - min(group[0] for group in times) <= _SAME_TIME


_AT_ONCE = timedelta(minutes=10)
"""A copy that comes out together with another is no later version of it."""


def _are_exchanged(
    values: Sequence[Sequence[tuple[Count, Mention[Event]]]], provenance: Mapping[str, Provenance]
) -> bool:
    """Whether the figure of a copy is its original's with the digits in another order, or a lower one."""
    for group, other in permutations(values, 2):
        written = [sorted(filter(str.isdigit, one[0][0].quantity.text)) for one in (group, other)]
        is_lower = group[0][0].quantity.value < other[0][0].quantity.value
        originals = {m.article_id for _, m in other}
        if any(provenance[m.article_id].original in originals for _, m in group) and (
            is_lower or (written[0] and written[0] == written[1])
        ):
            return True
    return False


def _room(source: Provenance, is_copied_wrong: bool) -> str:
    """Return who answers for a figure: for one that copies have otherwise and that cannot have grown, each outlet."""
    return source.outlet if is_copied_wrong else source.newsroom


def _may_grow(count: Count) -> bool:
    """Whether a later report may raise a figure: a toll, no score, rate, price, age or number of votes."""
    return not is_loose(count.quantity) and not is_money(count.quantity) and is_count(count.quantity)


def _has_grown(values: Sequence[Sequence[tuple[Count, Mention[Event]]]], provenance: Mapping[str, Provenance]) -> bool:
    """Whether the newest report says itself that its figure is a new one: the toll has risen to six."""
    newest = max(
        (m for group in values for _, m in group), key=lambda m: (provenance[m.article_id].published, m.article_id)
    )
    return bool(_GROWN.search(newest.record.quote[:_LONGEST]))


_GROWN = re.compile(
    r"\b(?:toll|number|count|total)\b[^.;]{1,120}\b(?:risen|rose|rises|climbed|grown|grew|gone up|increased) to\b",
    re.IGNORECASE,
)
_LONGEST = 2_000


def _update(
    event: Cluster[Event],
    values: Iterable[Sequence[tuple[Count, Mention[Event]]]],
    provenance: Mapping[str, Provenance],
) -> Update:
    series = [
        Figure(
            value=shown(group[0][0]),
            as_of=min(stamp(provenance[m.article_id]) for _, m in group),
            evidence=tuple(evidence_of(m) for _, m in group),
        )
        for group in values
    ]
    return Update(
        about=(event.id,), what=event.record.title, series=tuple(sorted(series, key=lambda one: (one.as_of, one.value)))
    )
