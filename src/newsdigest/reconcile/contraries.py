"""Reports that say the opposite of what is printed, or another thing in one place: they are not cited for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Literal, NamedTuple, TypeVar

from newsdigest.english.vocabulary import stem, words
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.opposites import OPPOSITES, WEAK
from newsdigest.facts.statements import content_of, reversed_statements
from newsdigest.reconcile.canonicals import printed_report
from newsdigest.reconcile.desk import Desk
from newsdigest.reconcile.disputes import disputed, reported
from newsdigest.reconcile.holdings import carries, words_of
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.negations import is_negative
from newsdigest.reconcile.origins import UNDATED, Provenance
from newsdigest.reconcile.quantities import figures_in
from newsdigest.reconcile.retellings import tell_the_same
from newsdigest.reconcile.wordings import worded_otherwise
from newsdigest.schema.cluster import Cluster, Dispute, DisputeKind, ReportedValue
from newsdigest.schema.mention import Difference, Evidence, Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

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
_MUTUAL = frozenset(map(stem, words("meet met marry wed face play join divorce fight fought match tie greet border")))
"""Deeds that two do together: it is one thing who is named first."""
_LONGEST = 400
"""Characters of a title that may tell a deed; hostile words may go on for megabytes."""

Opposition = Literal["status", "actor"]
Told = Mention[Event] | Mention[Claim]
C = TypeVar("C", Cluster[Event], Cluster[Claim])


class Against(NamedTuple):
    """A report that says another thing than what is printed, and what either says in that place."""

    kind: DisputeKind
    printed: str
    other: str
    mention: Told
    reason: str


def against(cluster: Cluster[Event] | Cluster[Claim], desk: Desk) -> list[Against]:
    """Return the reports of a cluster that say the opposite of what is printed, or another thing in the same words."""
    printed = printed_report(cluster)
    if printed is None:
        return []
    found = (_against(printed, one, desk) for one in cluster.mentions if one.article_id != printed.article_id)
    told = [one for one in found if one is not None]
    return sorted(told, key=lambda one: (one.mention.article_id, evidence_of(one.mention).start, _title(one.mention)))


def _against(printed: Told, other: Told, desk: Desk) -> Against | None:
    kind = opposition(printed, other)
    if kind is not None:
        return Against(kind, _title(printed), _title(other), other, _REASONS[kind])
    if _are_turned(printed, other):
        reason = "the reports have it the other way round; whether both can be true is for a reader to say"
        return Against("wording", _title(printed), _title(other), other, reason)
    found = worded_otherwise(printed, other, desk)
    if found is None:
        return None
    if found.kind == "speaker":
        return Against("wording", found.ours, found.theirs, other, "the reports have it from different speakers")
    return Against(found.kind, found.ours, found.theirs, other, _REASONS[found.kind])


_REASONS: dict[DisputeKind, str] = {
    "status": "the one says the opposite of the other",
    "actor": "the one has the other way round who did it to whom",
    "place": "the reports have it in different places",
    "number": "the reports have different units",
    "detail": "the reports have the same words but here, where one excludes the other",
    "wording": "the reports have the same words but here; whether both can be true is for a reader to say",
}


def with_contraries(cluster: C, found: Sequence[Against], known: Sequence[Dispute] = ()) -> C:
    """Return a cluster that knows which of its reports say another thing than what is printed."""
    rooms = {one.mention.article_id for one in found} | _with_another_figure(cluster, known)
    words = {evidence_of(one) for one in cluster.mentions if one.article_id in rooms} | _only_planned(cluster)
    contrary = tuple(sorted(words, key=lambda one: (one.article_id, one.start, one.end)))
    return cluster.model_copy(update={"contrary": contrary}) if contrary else cluster


def _only_planned(cluster: Cluster[Event] | Cluster[Claim]) -> set[Evidence]:
    """Return the words that only announce what is printed as done: they bear out the plan, and not the deed."""
    printed = printed_report(cluster)
    if printed is None or not _is_done(printed):
        return set()
    announced = {evidence_of(one) for one in cluster.mentions if _is_announced(one)}
    return announced - {evidence_of(one) for one in cluster.mentions if not _is_announced(one)}


def _is_done(mention: Told) -> bool:
    return isinstance(mention.record, Event) and mention.record.status == "happened"


def _is_announced(mention: Told) -> bool:
    return isinstance(mention.record, Event) and mention.record.status in _OPEN and not mention.background


_OPEN = frozenset({"planned", "postponed"})


def _with_another_figure(cluster: Cluster[Event] | Cluster[Claim], known: Sequence[Dispute]) -> frozenset[str]:
    """Return the articles that dispute a figure of what is printed and do not have it."""
    printed = printed_report(cluster)
    rooms: set[str] = set()
    for dispute in known:
        if printed is None or dispute.kind != "number" or cluster.id not in dispute.about:
            continue
        having = [value for value in dispute.values if _holds(value, printed) and _gives(printed, value)]
        if len(having) == 1:
            rooms |= {e.article_id for value in dispute.values if value != having[0] for e in value.evidence}
            rooms -= {e.article_id for e in having[0].evidence}
    return frozenset(rooms)


def _gives(mention: Told, value: ReportedValue) -> bool:
    """Whether a report's own words have a figure, and not only the sentence around them."""
    return any(carries(words_of(mention.record), figure) for figure in figures_in(value.value))


def opposed(
    cluster: Cluster[Event] | Cluster[Claim],
    found: Sequence[Against],
    known: Sequence[Dispute],
    provenance: Mapping[str, Provenance],
) -> list[Dispute]:
    """Return the disagreements between what is printed of a cluster and the reports that say another thing.

    Nothing is told twice: a known dispute may show the same words as two speakers' own. What is opposed to a much
    later report was overtaken by it.
    """
    printed = printed_report(cluster)
    disputes: list[Dispute] = []
    for kind, other in dict.fromkeys((one.kind, _folded(one)) for one in found):
        group = [one for one in found if one.kind == kind and _folded(one) == other]
        if printed is None or any(_shows(dispute, printed, group[0].mention) for dispute in known):
            continue
        if kind in ("status", "wording") and not all(
            _is_of_that_time(printed, one.mention, provenance) for one in group
        ):
            continue
        rooms = {one.mention.article_id for one in found}
        values = (
            reported(group[0].printed, [one for one in cluster.mentions if one.article_id not in rooms]),
            reported(group[0].other, [one.mention for one in group]),
        )
        disputes.append(disputed(kind, (cluster.id,), values, None, group[0].reason))
    return disputes


def told_once(disputes: Sequence[Dispute]) -> list[Dispute]:
    """Return the disagreements with those in one that an event and a claim of one sentence have."""
    merged: list[Dispute] = []
    for one in disputes:
        at = next((at for at, other in enumerate(merged) if _is_of_the_same(one, other)), None)
        if at is None:
            merged.append(one)
        else:
            about = tuple(sorted({*merged[at].about, *one.about}))
            merged[at] = merged[at].model_copy(update={"about": about})
    return merged


def _is_of_the_same(one: Dispute, other: Dispute) -> bool:
    """Whether two disagreements are of one kind between the same words of the same reports, either way round."""
    places = [[{(e.article_id, e.start) for e in value.evidence} for value in each.values] for each in (one, other)]
    return one.kind == other.kind and any(
        all(ours & theirs for ours, theirs in zip(places[0], turned, strict=True))
        for turned in (places[1], places[1][::-1])
    )


def _folded(one: Against) -> str:
    """Return what parts one disagreement from another: titles that are opposed to one title are told together."""
    return fold(one.other) if one.kind not in ("status", "actor") else ""


_SAME_TIME = timedelta(hours=30)


def _is_of_that_time(one: Told, other: Told, provenance: Mapping[str, Provenance]) -> bool:
    """Whether two reports were published about the same time, or when is not known of one."""
    first, last = sorted(provenance[each.article_id].published for each in (one, other))
    return last == UNDATED or last - first <= _SAME_TIME


def opposition(one: Told, other: Told) -> Opposition | None:
    """Return how the reports of two articles are opposed, if they are: in who did it to whom, or in what was done.

    What an article denies, plans or calls off is no opposite report: a denial stands beside what it denies, and plans
    change. Opposite words in the titles are not enough: neither article's own words may have both.
    """
    if one.article_id == other.article_id or not (_tells(one) and _tells(other)):
        return None
    ours, theirs = _title(one), _title(other)
    if any(deed == turned for deed in _deeds(ours, _ONE_WAY) for turned in map(_exchanged, _deeds(theirs, _ONE_WAY))):
        return None if _tells_both(one) or _tells_both(other) else "actor"
    pairs = ((ours, theirs), (ours, evidence_of(other).quote), (theirs, evidence_of(one).quote))
    return "status" if all(_is_turned(said, found) for said, found in pairs) else None


def _are_turned(one: Told, other: Told) -> bool:
    """Whether two reports have who did it to whom the other way round, of a deed that may be answered in kind."""
    if not (_tells(one) and _tells(other)) or _tells_both(one) or _tells_both(other):
        return False
    return any(deed == turned for deed in _deeds(_title(one)) for turned in map(_exchanged, _deeds(_title(other))))


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


def _deeds(text: str, of: frozenset[str] | None = None) -> Iterator[_Deed]:
    """Yield the deeds that a text tells, of certain verbs or of any."""
    for found in _DEED.finditer(text[:_LONGEST]):
        is_meant = stem(found["verb"]) in of if of is not None else stem(found["verb"]) not in _MUTUAL
        if is_meant and bool(found["passive"]) == bool(found["by"]):
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
