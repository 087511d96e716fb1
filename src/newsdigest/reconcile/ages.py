"""How old somebody is, where two reports of the same weeks make them years apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import combinations
from typing import NamedTuple

from newsdigest.reconcile.desk import Desk
from newsdigest.reconcile.disputes import disputed
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import UNDATED
from newsdigest.schema.cluster import Cluster, Dispute, ReportedValue
from newsdigest.schema.mention import Evidence
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import sentences

_LONGEST = 60_000
"""Characters: no report is longer, and hostile text may go on for megabytes."""
_AGED = re.compile(
    r"(?<![\w’'-])"
    r"(?P<name>[A-Z][\w’'-]+(?: (?:(?:de|da|van|von|der|al|bin) )*[A-Z][\w’'-]+){1,3}), (?:aged )?(?P<age>[1-9]\d?)"
    r"(?=,|\.\s|\.$| and\b)"
)
_BIRTHDAY = 1
"""Years by which two right ages may differ: there may have been a birthday between two reports."""
_THOSE_DAYS = timedelta(days=180)


class _Aged(NamedTuple):
    age: int
    evidence: Evidence


def ages(clusters: Sequence[Cluster[Event] | Cluster[Claim]], desk: Desk, known: Sequence[Dispute]) -> list[Dispute]:
    """Return the ages that reports give one person by full name, where they are more than a birthday apart.

    Figures of one event are compared elsewhere, ages among them: what is known already is not told again.
    """
    told: dict[str, list[_Aged]] = defaultdict(list)
    for name in sorted(desk.articles):
        if desk.provenance[name].original is None and desk.provenance[name].published != UNDATED:
            for each in sentences(desk.articles[name].body[:_LONGEST]):
                for found in _AGED.finditer(each.text):
                    evidence = Evidence(article_id=name, start=each.start, end=each.end, quote=each.text)
                    told[found["name"]].append(_Aged(int(found["age"]), evidence))
    differing = [dispute for name in sorted(told) for dispute in _of_one(name, told[name], clusters, desk)]
    return [one for one in differing if not any(_is_shown(one, other) for other in known)]


def _of_one(
    name: str, told: Sequence[_Aged], clusters: Sequence[Cluster[Event] | Cluster[Claim]], desk: Desk
) -> list[Dispute]:
    if not any(_differ(one, other, desk) for one, other in combinations(told, 2)):
        return []
    by_age: Mapping[int, list[Evidence]] = {one.age: [] for one in told}
    for one in told:
        by_age[one.age].append(one.evidence)
    values = [ReportedValue(value=f"{name}, {age}", evidence=tuple(by_age[age])) for age in sorted(by_age)]
    words = [one.evidence for one in told]
    about = [c.id for c in clusters if any(_stands_in(evidence_of(m), words) for m in c.mentions)]
    return [disputed("number", about, values, None, f"reports differ on the age of {name}")]


def _is_shown(ages_told: Dispute, known: Dispute) -> bool:
    """Whether a dispute of figures has words in which each of the ages stands."""
    words = [evidence for value in known.values for evidence in value.evidence]
    return known.kind == "number" and all(
        any(_stands_in(one, words) for one in value.evidence) for value in ages_told.values
    )


def _differ(one: _Aged, other: _Aged, desk: Desk) -> bool:
    first, last = (desk.provenance[each.evidence.article_id].published for each in (one, other))
    return abs(one.age - other.age) > _BIRTHDAY and abs(first - last) <= _THOSE_DAYS


def _stands_in(words: Evidence, sentences_told: Sequence[Evidence]) -> bool:
    return any(
        words.article_id == one.article_id and words.start < one.end and one.start < words.end for one in sentences_told
    )
