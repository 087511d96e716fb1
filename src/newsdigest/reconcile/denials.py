"""A denial stands beside what it answers: who asserts, who denies, neither merged away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from newsdigest.english.vocabulary import tokens
from newsdigest.reconcile.abouts import overlapping
from newsdigest.reconcile.disputes import claimed, disputed, reported
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.negations import contradict, is_negative, is_plain_no, tells_against
from newsdigest.reconcile.replies import followed_up
from newsdigest.reconcile.sayings import same_speaker, speaker_stems
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.stems import telling_words
from newsdigest.schema.cluster import Cluster, Dispute, ReportedValue
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

_DOUBTED = frozenset({"alleged", "denied"})
_ALIKE = 2


def denied_events(
    claims: Sequence[Cluster[Claim]], events: Sequence[Cluster[Event]], spellings: Spellings
) -> frozenset[str]:
    """Return the events that somebody denies; nobody denies what he tells himself."""
    by_event = _by_event(claims)
    return frozenset(
        event.id
        for event in events
        for claim in by_event.get(event.id, ())
        if claim.record.stance == "denies" and not _is_told_by_the_same(event, claim, by_event[event.id], spellings)
    )


def _by_event(claims: Sequence[Cluster[Claim]]) -> dict[str, list[Cluster[Claim]]]:
    found: dict[str, list[Cluster[Claim]]] = {}
    for claim in claims:
        for event in claim.about:
            found.setdefault(event, []).append(claim)
    return found


def _is_told_by_the_same(
    event: Cluster[Event], denial: Cluster[Claim], about: Sequence[Cluster[Claim]], spellings: Spellings
) -> bool:
    """Whether an event is nothing but the word of the one who denies: what is denied is then something else."""
    own = speaker_stems(denial.record.speaker, spellings)
    telling_it = [claim for claim in about if claim.record.stance not in ("denies", "declines")]
    words = [evidence_of(one) for one in event.mentions]
    return (
        all(same_speaker(own, speaker_stems(one.record.speaker, spellings)) for one in telling_it)
        and any(
            overlapping(one, evidence_of(said)) >= _INSIDE
            for one in words
            for claim in telling_it
            for said in claim.mentions
        )
        and not any(_SAYS_NO.search(fold(f"{one.record.summary} {evidence_of(one).quote}")) for one in event.mentions)
    )


def denial_disputes(
    claims: Sequence[Cluster[Claim]], events: Sequence[Cluster[Event]], spellings: Spellings
) -> list[Dispute]:
    """Return for each event that is denied, or told against somebody's word, both sides."""
    by_event = _by_event(claims)
    found = (_dispute(event, by_event.get(event.id, ()), claims, spellings) for event in events)
    return [dispute for dispute in found if dispute is not None]


def told_together(disputes: Sequence[Dispute]) -> list[Dispute]:
    """Return the disagreements, with what one party denies of one statement in several sentences in one of them."""
    found: dict[tuple[str, ...], Dispute] = {}
    for number, one in enumerate(disputes):
        of_one = one.kind == "denial" and one.preferred is None
        key = (one.values[0].value, one.reason) if of_one else (str(number),)
        found[key] = _both(found[key], one) if key in found else one
    return list(found.values())


def _both(one: Dispute, other: Dispute) -> Dispute:
    values = list(one.values)
    for value in other.values:
        values += [value] if all(value.value != known.value for known in values) else []
    return disputed("denial", [*one.about, *other.about], values, None, one.reason)


def _dispute(
    event: Cluster[Event], claims: Sequence[Cluster[Claim]], all_claims: Sequence[Cluster[Claim]], spellings: Spellings
) -> Dispute | None:
    denials = [claim for claim in claims if claim.record.stance == "denies" and not _is_own_word(event, claim)]
    against = [
        claim
        for claim in denials
        if not _is_the_denial(event, claim) and not _is_told_by_the_same(event, claim, claims, spellings)
    ]
    backing = [claim for claim in claims if claim.record.stance not in ("denies", "declines")]
    if not against:
        return _contradiction(event, backing, spellings)
    answered = [(denial, _answered(denial, backing, event, spellings)) for denial in against]
    doubted = event.record.status in _DOUBTED
    answered = [
        (denial, sides) for denial, sides in answered if sides or doubted or _is_told_just_before(event, denial)
    ]
    if not answered:
        return None
    asserting = _once([claim for _, sides in answered for claim in sides])
    denying = _once([denial for denial, _ in answered])
    beside = [said for denial in denying if (said := followed_up(denial, all_claims)) is not None]
    values = [_value(claim) for claim in asserting] or [reported(event.record.summary, event.mentions)]
    reason = f"{_listed(denying)} den{'ies' if len(_speakers(denying)) == 1 else 'y'} it"
    against = _once([*denying, *beside])
    about = [event.id, *(claim.id for claim in (*asserting, *against))]
    return disputed("denial", about, [*values, *(_value(claim) for claim in against)], None, reason)


def _is_told_just_before(event: Cluster[Event], denial: Cluster[Claim]) -> bool:
    """Whether a denial that says only "it is not true" stands behind what the article tells of an event."""
    return is_plain_no(denial.record) and any(
        one.article_id == other.article_id and 0 <= evidence_of(other).start - evidence_of(one).end <= _JUST_BEFORE
        for one in event.mentions
        for other in denial.mentions
    )


_JUST_BEFORE = 160


def _is_own_word(event: Cluster[Event], denial: Cluster[Claim]) -> bool:
    """Whether an event is what the one who denies says instead: he denied it; he was on the bridge.

    What stands before the word that denies is what is denied: a post says so; the director denied it.
    """
    return all(any(_is_said_instead(one, other) for other in denial.mentions) for one in event.mentions) and any(
        _SAYS_NO.search(fold(evidence_of(one).quote)) for one in denial.mentions
    )


def _is_said_instead(event: Mention[Event], denial: Mention[Claim]) -> bool:
    told, said = evidence_of(event), evidence_of(denial)
    if overlapping(told, said) < _INSIDE or _SAYS_NO.search(fold(told.quote)):
        return False
    no = _DENIES.search(said.quote.lower())
    return no is None or event.record.status not in _DOUBTED or told.end > said.start + no.start()


def _is_the_denial(event: Cluster[Event], denial: Cluster[Claim]) -> bool:
    """Whether an event is nothing but the denial itself, told as a deed: the mayor denied that she knew."""
    return _DENIES.search(fold(event.record.title)) is not None and all(
        any(overlapping(evidence_of(one), evidence_of(other)) >= _INSIDE for other in denial.mentions)
        for one in event.mentions
    )


_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying|ials?)|dismiss\w*|reject\w*|refut\w*)\b")
_INSIDE = 0.9
_SAYS_NO = re.compile(r"\bden(?:ie[sd]|y|ying)\b|\b(?:not|never|no|nobody|none|without|nothing|untrue|false)\b|n't\b")


def _answered(
    denial: Cluster[Claim], backing: Sequence[Cluster[Claim]], event: Cluster[Event], spellings: Spellings
) -> list[Cluster[Claim]]:
    """Return the assertions by others that a denial answers."""
    own = speaker_stems(denial.record.speaker, spellings)
    others = [c for c in backing if not same_speaker(own, speaker_stems(c.record.speaker, spellings))]
    if event.record.status in _DOUBTED:
        allegation = _content(f"{event.record.title} {event.record.summary}", spellings)
        near = [c for c in others if len(_content(c.record.text, spellings) & allegation) >= _ALIKE]
        return near or others[:1]
    denied = _matter(f"{denial.record.text} {denial.record.quote}", spellings)
    near = [c for c in others if _is_answered_nearby(c, denial)]
    return [c for c in near if len(_matter(f"{c.record.text} {c.record.quote}", spellings) & denied) >= _ALIKE]


_NEAR = 900


def _is_answered_nearby(claim: Cluster[Claim], denial: Cluster[Claim]) -> bool:
    """Whether one article sets the two beside each other."""
    return any(
        one.article_id == other.article_id and abs(evidence_of(one).start - evidence_of(other).start) <= _NEAR
        for one in claim.mentions
        for other in denial.mentions
    )


def _contradiction(event: Cluster[Event], backing: Sequence[Cluster[Claim]], spellings: Spellings) -> Dispute | None:
    """Return two assertions of which one says that it is so and another speaker that it is not."""
    if event.record.status not in _DOUBTED:
        return _opposed(event, backing, spellings)
    for place, one in enumerate(backing):
        for other in backing[place + 1 :]:
            if _contradict(one, other, spellings):
                reason = f"{one.record.speaker} and {other.record.speaker} say the opposite of each other"
                return disputed("attribution", [event.id, one.id, other.id], [_value(one), _value(other)], None, reason)
    return None


def _opposed(event: Cluster[Event], claims: Sequence[Cluster[Claim]], spellings: Spellings) -> Dispute | None:
    """Return two claims about an event, be they in two articles, of which one takes back the act of the other."""
    for one, other in combinations(claims, 2):
        ours, theirs = (speaker_stems(claim.record.speaker, spellings) for claim in (one, other))
        if not same_speaker(ours, theirs) and contradict(one.record.text, other.record.text):
            reason = f"{one.record.speaker} and {other.record.speaker} say the opposite of each other"
            return disputed("attribution", [event.id, one.id, other.id], [_value(one), _value(other)], None, reason)
    return None


def _contradict(one: Cluster[Claim], other: Cluster[Claim], spellings: Spellings) -> bool:
    a, b = one.record, other.record
    if same_speaker(speaker_stems(a.speaker, spellings), speaker_stems(b.speaker, spellings)):
        return False
    if is_negative(a.text) == is_negative(b.text):
        return False
    is_short = any(_ELLIPSIS.search(fold(one.text)) for one in (a, b))
    return is_short or contradict(a.text, b.text) or tells_against(a.text, b.text)


_ELLIPSIS = re.compile(r"\b(?:would|did|had|was|were|could|will|does|has|have|is|can)(?: not|n't)?[.\"' ]*$")


def _content(words: str, spellings: Spellings) -> frozenset[str]:
    return frozenset(word for word, weight in telling_words(words, spellings) if weight >= 0.6)


def _matter(words: str, spellings: Spellings) -> frozenset[str]:
    """Return the telling words that are no names: what is said, not of whom."""
    lower = " ".join(token for token in tokens(words) if token[0].islower())
    return _content(lower, spellings)


def _value(claim: Cluster[Claim]) -> ReportedValue:
    return reported(claimed(claim.record), claim.mentions)


def _once(claims: Sequence[Cluster[Claim]]) -> list[Cluster[Claim]]:
    return list({claim.id: claim for claim in claims}.values())


def _speakers(claims: Sequence[Cluster[Claim]]) -> list[str]:
    return list(dict.fromkeys(claim.record.speaker for claim in claims))


def _listed(claims: Sequence[Cluster[Claim]]) -> str:
    return " and ".join(_speakers(claims))
