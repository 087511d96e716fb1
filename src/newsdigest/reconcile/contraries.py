"""Reports of one thing that say the opposite of each other: shares fell and rose, each of two teams beat the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TypeVar

from newsdigest.facts.inflection import lemmas
from newsdigest.facts.polarity import OPPOSITES, WEAK
from newsdigest.facts.statements import content_of, reversed_statements
from newsdigest.reconcile.canonicals import printed_report
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
    rf"(?P<verb>[a-z]{{3,}})\s(?P<by>by\s)?(?:[Tt]he\s)?(?P<second>{_NAME})"
)
_ONE_WAY = frozenset(
    map(stem, words("beat defeat win overtake buy acquire replace succeed kill arrest elect own employ adopt inherit"))
)
"""Deeds of which one is done: whoever thanks, sues or attacks somebody may be thanked, sued or attacked as well."""
_LONGEST = 400
"""Characters of a title that may tell a deed; hostile words may go on for megabytes."""

Opposition = Literal["status", "actor"]
Told = Mention[Event] | Mention[Claim]
C = TypeVar("C", Cluster[Event], Cluster[Claim])


def with_contraries(cluster: C) -> C:
    """Return a cluster that knows which of its reports say the opposite of what is printed."""
    printed = printed_report(cluster)
    if printed is None:
        return cluster
    against = {evidence_of(one) for one in cluster.mentions if opposition(printed, one) is not None}
    contrary = tuple(sorted(against, key=lambda one: (one.article_id, one.start, one.end)))
    return cluster.model_copy(update={"contrary": contrary}) if contrary else cluster


def opposed(clusters: Sequence[Cluster[Event] | Cluster[Claim]], known: Sequence[Dispute]) -> list[Dispute]:
    """Return the disagreements between what is printed of clusters and the reports that say the opposite.

    Nothing is told twice: a known dispute may show the same words as two speakers' own.
    """
    found: list[Dispute] = []
    for cluster in clusters:
        one = _disagreement(cluster, [*known, *found])
        found += [one] if one is not None else []
    return found


def _disagreement(cluster: Cluster[Event] | Cluster[Claim], known: Sequence[Dispute]) -> Dispute | None:
    printed = printed_report(cluster)
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
        return None if _tells_both(one) or _tells_both(other) else "actor"
    pairs = ((ours, theirs), (ours, evidence_of(other).quote), (theirs, evidence_of(one).quote))
    return "status" if all(_is_turned(said, found) for said, found in pairs) else None


def _title(mention: Told) -> str:
    record = mention.record
    return record.title if isinstance(record, Event) else record.text


def _tells(mention: Told) -> bool:
    """Whether a report tells that something was so."""
    record = mention.record
    return record.status in ("happened", "alleged") if isinstance(record, Event) else record.stance == "asserts"


def _is_turned(ours: str, theirs: str) -> bool:
    """Whether a text has the opposite of a word of the other, or denies it, and tells the same beside."""
    found = [word for one in reversed_statements(ours, [theirs]) if (word := _opposite(one, ours, theirs))]
    beside = frozenset(f for word in found for one in (word, *OPPOSITES.get(word, ())) for f in lemmas(one))
    return bool(found) and tell_the_same(ours, theirs, beside=beside, in_all=True)


def _opposite(difference: Difference, ours: str, theirs: str) -> str | None:
    """Return the word of the other text that is opposed, if it is.

    Two negations, "not until" and a refusal deny nothing of each other; nor do words of which both may be true.
    """
    if difference.kind == "negation":
        both = f"{fold(ours)} {fold(theirs)}"
        is_one = is_negative(ours) != is_negative(theirs)
        return difference.found if is_one and not _DENYING.search(both) and not _NOT_UNTIL.search(both) else None
    if difference.found is None or difference.said is None or _agree_on_a_direction(ours, theirs):
        return None
    own = lemmas(difference.found) | lemmas(difference.said)
    return None if not own.isdisjoint(_BOTH_TRUE) else difference.found


def _agree_on_a_direction(ours: str, theirs: str) -> bool:
    """Whether both texts have one of the words that have an opposite: shares fell, whatever they gained before."""
    said, found = (
        {form for forms in content_of(text) for form in forms if form in OPPOSITES and form not in WEAK}
        for text in (ours, theirs)
    )
    return not said.isdisjoint(found)


_BOTH_TRUE = frozenset(
    words(
        "survive die arrest release detain begin end start stop enter leave arrive join appoint dismiss hire fire buy "
        "sell lend borrow import export resume suspend lift impose confirm deny win lose"
    )
)
"""Some survive and others die, a man is arrested and released, and who buys has somebody sell."""
_NOT_UNTIL = re.compile(r"\b(?:not|n't|no|never)\b.*\b(?:until|till|before)\b")


class _Deed(NamedTuple):
    """Who did what to whom."""

    agent: str
    verb: str
    patient: str


def _deeds(text: str) -> Iterator[_Deed]:
    for found in _DEED.finditer(text[:_LONGEST]):
        if stem(found["verb"]) in _ONE_WAY and bool(found["passive"]) == bool(found["by"]):
            first, second = fold(found["first"]).removeprefix("the "), fold(found["second"])
            agent, patient = (second, first) if found["by"] else (first, second)
            yield _Deed(agent, stem(found["verb"]), patient)


def _tells_both(mention: Told) -> bool:
    """Whether an article's own words have a deed both ways round."""
    deeds = set(_deeds(evidence_of(mention).quote))
    return any(_exchanged(deed) in deeds for deed in deeds)


def _exchanged(deed: _Deed) -> _Deed:
    return deed._replace(agent=deed.patient, patient=deed.agent)


def _shows(dispute: Dispute, one: Told, other: Told) -> bool:
    """Whether a dispute has the words of two reports as different values."""
    holding = [[_holds(value, mention) for value in dispute.values] for mention in (one, other)]
    return all(map(any, holding)) and holding[0] != holding[1]


def _holds(value: ReportedValue, mention: Told) -> bool:
    own: Evidence = evidence_of(mention)
    return any(e.article_id == own.article_id and e.start < own.end and own.start < e.end for e in value.evidence)
