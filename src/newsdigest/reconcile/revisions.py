"""A figure that an article itself says was another before: `£610m, down from the £640m announced in March`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newsdigest import dates, numbers
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import UNDATED, Provenance, stamp
from newsdigest.reconcile.quantities import figures_in
from newsdigest.schema.cluster import Cluster, Figure, Update
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Event

_FROM = re.compile(
    r"\b(?:up|down|revised|raised|increased|cut|lowered|reduced|corrected|changed)\b[^.;]{0,40}?\bfrom\s+"
    r"(?:the\s+|an?\s+)?(?:(?:earlier|initial|original|previous|first|about|around|some|nearly|almost)\s+)*",
    re.IGNORECASE,
)
DEATHS = "deaths"
"""What a bare toll counts."""
_TOLL = re.compile(r"\btoll\b", re.IGNORECASE)
_REACH = 60
"""Characters between a figure and the words that tell what it was before."""


class Revision(NamedTuple):
    """The two values of one figure, and the words that tell both."""

    before: numbers.Quantity
    after: numbers.Quantity
    evidence: Evidence
    about: str
    as_of: str


def revised_figures(
    events: Sequence[Cluster[Event]], claims: Sequence[Cluster[Claim]], provenance: Mapping[str, Provenance]
) -> list[Update]:
    """Return an update for every figure that some article gives together with its earlier value."""
    clusters: list[Cluster[Event] | Cluster[Claim]] = [*events, *claims]
    told = [revision for cluster in clusters for revision in _revisions(cluster, provenance)]
    if not told:  # most days nothing is revised
        return []
    said = [(m, quantity) for one in clusters for m in one.mentions for quantity in _figures(m)]
    found: dict[tuple[object, ...], Update] = {}
    for revision in sorted(told, key=lambda one: (one.as_of, one.about)):
        key = (revision.before.value, revision.after.value, revision.before.unit)
        found.setdefault(key, _update([one for one in told if _same(one, revision)], said, provenance))
    return list(found.values())


def _revisions(cluster: Cluster[Event] | Cluster[Claim], provenance: Mapping[str, Provenance]) -> Iterable[Revision]:
    for mention in cluster.mentions:
        source = provenance[mention.article_id]
        if mention.evidence is None or source.published == UNDATED:
            continue
        quote = mention.evidence.quote
        for words in _FROM.finditer(quote):
            quantities = _figures(mention)
            before = next((q for q in quantities if 0 <= q.start - words.end() <= 2), None)
            after = _after(quote, quantities, words, before)
            if before is not None and after is not None and not _is_of_another_time(quote, before):
                yield Revision(before, after, mention.evidence, cluster.id, stamp(source))


def _is_of_another_time(quote: str, before: numbers.Quantity) -> bool:
    """Whether the earlier figure is that of an earlier time, and no earlier word on the same: `340 in 2019`."""
    found = _AT_A_TIME.match(quote, before.end)
    return found is not None and any(words.start == 0 for words in dates.find(quote[found.end() :][:_REACH]))


_AT_A_TIME = re.compile(
    r"(?:\s(?!\w+ed\b|(?:s?he|it|they|we|that|which|gave|given|made|put|set)\b)[a-z]+){0,2}?"
    r"\s(?:in|on|at|for|during)\s(?:the\s)?"
)


def _after(
    quote: str, quantities: Sequence[numbers.Quantity], words: re.Match[str], before: numbers.Quantity | None
) -> numbers.Quantity | None:
    """Return the new value: the figure just before `down from`, or the one behind `from X to`."""
    if before is None:
        return None
    behind = [
        q for q in quantities if q.start > before.end and quote[before.end : q.start].strip() in ("to", "to about")
    ]
    ahead = [q for q in quantities if q.end <= words.start() and words.start() - q.end <= _REACH]
    return next((q for q in [*behind, *reversed(ahead)] if q.unit == before.unit and q.value != before.value), None)


def _figures(mention: Mention[Event] | Mention[Claim]) -> tuple[numbers.Quantity, ...]:
    if mention.evidence is None:
        return ()
    return tuple(q for q in figures_in(mention.evidence.quote) if q.unit != "tally" and q.upper is None)


def _same(one: Revision, other: Revision) -> bool:
    return (one.before.value, one.after.value, one.before.unit) == (
        other.before.value,
        other.after.value,
        other.before.unit,
    )


def _update(
    revisions: Sequence[Revision],
    said: Sequence[tuple[Mention[Event] | Mention[Claim], numbers.Quantity]],
    provenance: Mapping[str, Provenance],
) -> Update:
    """Return the series: each value as of the first report that gave it, the earlier one before the later."""
    first = min(revisions, key=lambda one: one.as_of)
    own = (first.as_of, first.evidence)
    old = [one for one in _told(first.before, said, provenance) if one[0] < first.as_of] or [own]
    since = min(at for at, _ in old)
    new = [one for one in _told(first.after, said, provenance) if since < one[0] <= first.as_of] or [own]
    stated = [one.evidence for one in revisions]
    series = (
        Figure(value=first.before.text, as_of=since, evidence=_distinct(e for _, e in old)),
        Figure(
            value=first.after.text, as_of=min(at for at, _ in new), evidence=_distinct([*stated, *(e for _, e in new)])
        ),
    )
    what = first.after.counted or first.before.counted or (DEATHS if _TOLL.search(first.evidence.quote) else "amount")
    return Update(about=tuple(sorted({one.about for one in revisions})), what=what, series=series)


def _told(
    quantity: numbers.Quantity,
    said: Sequence[tuple[Mention[Event] | Mention[Claim], numbers.Quantity]],
    provenance: Mapping[str, Provenance],
) -> list[tuple[str, Evidence]]:
    """Return when and where the same value was given."""
    return [
        (stamp(provenance[m.article_id]), evidence_of(m))
        for m, q in said
        if (q.value, q.unit) == (quantity.value, quantity.unit) and provenance[m.article_id].published != UNDATED
    ]


def _distinct(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    unlike = {(one.article_id, one.start, one.end): one for one in evidence}
    return tuple(unlike[key] for key in sorted(unlike))
