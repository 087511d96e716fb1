"""Reports of one thing that say the opposite of each other: shares fell and rose, each of two teams beat the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TypeVar

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.polarity import OPPOSITES, WEAK
from newsdigest.facts.statements import content_of, reversed_statements
from newsdigest.reconcile.disputes import disputed, reported
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.negations import is_negative
from newsdigest.reconcile.retellings import tell_the_same
from newsdigest.schema.cluster import Cluster, Dispute, ReportedValue
from newsdigest.schema.mention import Difference, Evidence, Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold
from newsdigest.vocabulary import stem, words

_DENYING = re.compile(r"\b(?:den(?:y|ies|ied|ying|ial)|refus|declin|reject|disput)")
_NAME = r"(?:[A-Z][\w.'’-]*)(?:\s(?:[A-Z][\w.'’-]*|&))*"
_DEED = re.compile(
    rf"(?P<first>{_NAME})\s(?:(?P<passive>(?:is|are|was|were|been)\s)|(?:has|have|had)\s)?"
    rf"(?P<verb>[a-z]{{3,}})\s(?P<by>by\s)?(?:the\s)?(?P<second>{_NAME})"
)
_NO_DEED = frozenset(
    words("and near via met meet meets joined joins married marries faced faces played plays drew versus than")
)
"""What is as true the other way round, and what is no verb."""

Opposition = Literal["status", "actor"]
Told = Mention[Event] | Mention[Claim]
C = TypeVar("C", Cluster[Event], Cluster[Claim])


def with_contraries(cluster: C) -> C:
    """Return a cluster that knows which of its reports say the opposite of what is printed."""
    printed = _printed(cluster)
    if printed is None:
        return cluster
    against = {evidence_of(one) for one in cluster.mentions if opposition(printed, one) is not None}
    contrary = tuple(sorted(against, key=lambda one: (one.article_id, one.start, one.end)))
    return cluster.model_copy(update={"contrary": contrary}) if contrary else cluster


def opposed(clusters: Sequence[Cluster[Event] | Cluster[Claim]], known: Sequence[Dispute]) -> list[Dispute]:
    """Return the disagreements between what is printed of clusters and the reports that say the opposite.

    Nothing is told twice: a known dispute may show the same words as two speakers' own.
    """
    return [one for cluster in clusters if (one := _disagreement(cluster, known)) is not None]


def _disagreement(cluster: Cluster[Event] | Cluster[Claim], known: Sequence[Dispute]) -> Dispute | None:
    printed = _printed(cluster)
    against = [one for one in cluster.mentions if evidence_of(one) in cluster.contrary]
    if printed is None or not against:
        return None
    first = min(against, key=lambda one: (one.article_id, evidence_of(one).start, _title(one)))
    kind = opposition(printed, first)
    if kind is None or any(_shows(dispute, printed, first) for dispute in known):
        return None
    values = (
        reported(_title(printed), [one for one in cluster.mentions if one not in against]),
        reported(_title(first), against),
    )
    return disputed(kind, (cluster.id,), values, None, _REASONS[kind])


_REASONS: dict[Opposition, str] = {
    "status": "the one says the opposite of the other",
    "actor": "the one has the other way round who did it to whom",
}


def opposition(one: Told, other: Told) -> Opposition | None:
    """Return how the reports of two articles are opposed, if they are: in who did it to whom, or in what was done.

    What an article denies, plans or calls off is no opposite report: a denial stands beside what it denies, and plans
    change. Opposite words in the titles are not enough: neither article's own words may have both.
    """
    if one.article_id == other.article_id or not (_tells(one) and _tells(other)):
        return None
    ours, theirs = _title(one), _title(other)
    if any(deed == turned for deed in _deeds(ours) for turned in map(_exchanged, _deeds(theirs))):
        return "actor"
    pairs = ((ours, theirs), (ours, evidence_of(other).quote), (theirs, evidence_of(one).quote))
    return "status" if all(_is_turned(said, found) for said, found in pairs) else None


def _printed(cluster: Cluster[Event] | Cluster[Claim]) -> Told | None:
    """Return the report whose words are printed."""
    mentions: Sequence[Told] = cluster.mentions
    return next((one for one in mentions if _words(one.record) == _words(cluster.record)), None)


def _words(record: Event | Claim) -> tuple[str, str]:
    return (record.title, record.summary) if isinstance(record, Event) else (record.speaker, record.text)


def _title(mention: Told) -> str:
    record = mention.record
    return record.title if isinstance(record, Event) else record.text


def _tells(mention: Told) -> bool:
    """Whether a report tells that something was so."""
    record = mention.record
    return record.status in ("happened", "alleged") if isinstance(record, Event) else record.stance == "asserts"


def _is_turned(ours: str, theirs: str) -> bool:
    """Whether a text has the opposite of a word of the other, or denies it, and tells the same beside."""
    if _DENYING.search(fold(ours)) or _DENYING.search(fold(theirs)):
        return False
    if _agree_on_a_direction(ours, theirs):
        return False
    turned = {word for one in reversed_statements(ours, [theirs]) if (word := _opposite(one, ours, theirs))}
    opposed_words = {word for one in turned for word in (one, *OPPOSITES.get(one, ()))}
    return bool(turned) and tell_the_same(ours, theirs, beside={f for word in opposed_words for f in lemmas(word)})


def _agree_on_a_direction(ours: str, theirs: str) -> bool:
    """Whether both texts have one of the words that have an opposite: shares fell, whatever they gained before."""
    said, found = (
        {form for forms in content_of(text) for form in forms if form in OPPOSITES and form not in WEAK}
        for text in (ours, theirs)
    )
    return not said.isdisjoint(found)


def _opposite(difference: Difference, ours: str, theirs: str) -> str | None:
    """Return the word of the other text that a difference is about; "not until" and two denials are no opposites."""
    is_denial = difference.kind == "negation"
    if is_denial and (is_negative(ours) == is_negative(theirs) or _NOT_UNTIL.search(f"{fold(ours)} {fold(theirs)}")):
        return None
    return difference.found if difference.said or is_denial else None


_NOT_UNTIL = re.compile(r"\b(?:not|n't|no|never)\b.*\b(?:until|till|before)\b")


class _Deed(NamedTuple):
    """Who did what to whom."""

    agent: str
    verb: str
    patient: str


def _deeds(text: str) -> Iterator[_Deed]:
    for found in _DEED.finditer(text):
        if found["verb"] not in _NO_DEED and bool(found["passive"]) == bool(found["by"]):
            first, second = fold(found["first"]), fold(found["second"])
            agent, patient = (second, first) if found["by"] else (first, second)
            yield _Deed(agent, stem(found["verb"]), patient)


def _exchanged(deed: _Deed) -> _Deed:
    return deed._replace(agent=deed.patient, patient=deed.agent)


def _shows(dispute: Dispute, one: Told, other: Told) -> bool:
    """Whether a dispute has the words of two reports as different values."""
    holding = [[_holds(value, mention) for value in dispute.values] for mention in (one, other)]
    return all(map(any, holding)) and holding[0] != holding[1]


def _holds(value: ReportedValue, mention: Told) -> bool:
    own: Evidence = evidence_of(mention)
    return any(e.article_id == own.article_id and e.start < own.end and own.start < e.end for e in value.evidence)
