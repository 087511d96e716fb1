"""A report that says of a deed that it was not so: it does not bear the deed out, and stands beside who tells it.

`The army denied shelling the village`, `rejected the charge that it had`, `no such meeting took place`. Who is denied
bail, and a council that rejects a plan, deny nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from newsdigest.dates.lexicon import WEEKDAYS
from newsdigest.english.vocabulary import words
from newsdigest.facts.directions import opposites_of
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.passage import tokens_of
from newsdigest.facts.statements import content_of, statement
from newsdigest.reconcile.disputes import claimed, disputed, reported
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.negations import leans, without_asides
from newsdigest.schema.cluster import Cluster, Dispute
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Event

_CLAIMS = (
    r"(?:claim|charge|allegation|accusation|report|suggestion|assertion|rumou?r|story|account|speculation|notion|"
    r"insinuation)s?"
)
_FALSE = (
    r"(?:not true|untrue|false|a lie|lies|nonsense|wrong|baseless|unfounded|groundless|invented|fabricated|made up|"
    r"incorrect|inaccurate)"
)
_REFUSED = (
    r"(?:bail|parole|access|entry|admission|permission|visas?|asylum|boarding|leave|refuge|service|passage|requests?|"
    r"appeals?|motions?|applications?|petitions?|bids?|him|her|them|us|the (?:[\w-]+ )?(?:requests?|appeals?|motions?|"
    r"applications?|petitions?|bids?))\b"
)
_DISCLAIMED = re.compile(
    rf"(?<!was )(?<!were )(?<!been )(?<!being )\bden(?:y|ies|ied|ying)\b(?! {_REFUSED})(?P<denied>.+)"
    rf"|\b(?:reject|dismiss|refut|disput|contest|rebut|contradict)\w*\b[^.;]{{0,40}}?\b{_CLAIMS}\b(?P<charged>.+)"
    r"|\b(?:disput|refut)(?:es|ed)\b[^.;,]{0,20}? that (?P<disputed>.+)"
    rf"|\b(?:it is|it was|it's|that is) {_FALSE} (?:that|to say)\b(?P<untrue>.+)"
    r"|\bno truth (?:in|to)\b(?P<rumoured>.+)"
    rf"|\b{_CLAIMS} (?:that|of)\b(?P<reported>.+?)\b(?:is|are|was|were) (?:\w+ly )?{_FALSE}\b",
    re.IGNORECASE,
)
_LONGEST = 1_000
"""Characters of a sentence that may deny; hostile words may go on for megabytes."""
_ENOUGH = 0.5
"""How much of what is denied the other report tells, of its words that are no names."""
_HALF_DENIED = re.compile(r"\b(?:not (?:only|just|merely|until|before|yet|all|every|always|immediately)|no longer)\b")
_TAKING_PLACE = frozenset(words("take place happen occur hold"))
_SAYING = _TAKING_PLACE | frozenset(
    words("say tell comment answer claim report charge allegation accusation deny ever any")
)


Told = Mention[Event] | Mention[Claim]


class Denied(NamedTuple):
    """The words of what is denied, names apart, and those of the rest of the sentence; each in all its forms."""

    told: tuple[frozenset[str], ...]
    named: tuple[frozenset[str], ...]
    beside: tuple[frozenset[str], ...]


def gainsays(one: Told, other: Told) -> bool:
    """Whether of two reports one tells a deed, and the other says of this deed that it was not so."""
    if one.article_id == other.article_id or not (isinstance(one.record, Event) and isinstance(other.record, Event)):
        return False
    ours, theirs = (denied_in(evidence_of(each).quote) for each in (one, other))
    if bool(ours) == bool(theirs):
        return False
    known = _told_in((other if ours else one).record, evidence_of(other if ours else one))
    return any(_is_of(each, known) for each in ours or theirs)


def denied_deeds(
    claims: Sequence[Cluster[Claim]], events: Sequence[Cluster[Event]], known: Iterable[Dispute]
) -> list[Dispute]:
    """Return the denials that no dispute shows yet, each with the deed that other articles tell and it denies."""
    shown = {one for dispute in known for one in dispute.about if dispute.kind in ("denial", "attribution", "status")}
    denials = [(one, denied) for one in claims if one.id not in shown and (denied := _denied_by(one))]
    if not denials:  # most days nobody denies anything
        return []
    told_of: dict[str, list[int]] = {}
    for at, event in enumerate(events):
        for form in {form for forms in content_of(event.record.title[:_LONGEST]) for form in forms}:
            told_of.setdefault(form, []).append(at)
    found = []
    for denial, denied in denials:
        acts = {form for each in denied for forms in each.told for form in forms}
        for at in sorted({at for form in acts for at in told_of.get(form, ())[:_FEW]}):
            asserting = _asserting(events[at], denial, denied)
            if asserting:
                values = (
                    reported(events[at].record.title, asserting),
                    reported(claimed(denial.record), denial.mentions),
                )
                about = (events[at].id, denial.id)
                found.append(disputed("denial", about, values, None, f"{denial.record.speaker} denies it"))
                break
    return found


_FEW = 60
"""Events that tell of one act: where more do, a denial is not looked for in all."""


def _denied_by(claim: Cluster[Claim]) -> tuple[Denied, ...]:
    if claim.record.stance != "denies" or leans(claim.record):
        return ()
    return tuple(one for one in denied_in(evidence_of(claim.mentions[0]).quote) if one.named)


def _asserting(event: Cluster[Event], denial: Cluster[Claim], denied: Sequence[Denied]) -> list[Mention[Event]]:
    """Return the reports of an event, in articles that do not have the denial, which tell what is denied."""
    rooms = {one.article_id for one in denial.mentions}
    if event.record.status not in ("happened", "alleged") or event.mentions[0].article_id in rooms:
        return []
    return [
        one
        for one in event.mentions
        if one.article_id not in rooms
        and not denied_in(evidence_of(one).quote)
        and any(_is_of(each, _told_in(one.record, evidence_of(one))) for each in denied)
    ]


def _told_in(record: Event | Claim, evidence: Evidence) -> str:
    """Return the words in which a report tells an event."""
    title = record.title if isinstance(record, Event) else record.text
    return f"{title}. {evidence.quote}"[:_LONGEST]


def _is_of(denied: Denied, told: str) -> bool:
    """Whether what is denied is what another report tells, and nothing that the denying sentence tells itself."""
    known = content_of(told)
    shared = [forms for forms in denied.told if _is_in(forms, known)]
    if not shared or len(shared) < _ENOUGH * len(denied.told) or all(_is_in(forms, denied.beside) for forms in shared):
        return False
    if any(not _is_in(forms, known) and _has_the_opposite(forms, told) for forms in denied.told):
        return False
    return not denied.named or any(_is_in(forms, known) for forms in denied.named)


def denies_the_opposite(one: str, other: str) -> bool:
    """Whether one text denies what the other has the opposite of, and so says the same: not passed, and failed."""
    return any(
        _has_the_opposite(negation.denied[0], theirs)
        for ours, theirs in ((one, other), (other, one))
        for negation in statement([ours]).negations
        if negation.denied
    )


def _has_the_opposite(forms: Set[str], text: str) -> bool:
    turned = frozenset(one for form in forms for one in opposites_of(form))
    return any(token.is_word and not turned.isdisjoint(lemmas(token.word)) for token in tokens_of(text))


def _is_in(forms: Set[str], known: Sequence[frozenset[str]]) -> bool:
    return any(not forms.isdisjoint(other) for other in known)


def denied_in(quote: str) -> tuple[Denied, ...]:
    """Return what a sentence denies: behind a word for denying, or with a negation of its own."""
    text = " ".join(quote[:_LONGEST].split())
    found = _DISCLAIMED.search(text)
    if found is not None:
        what = next(part for part in found.groups() if part is not None)
        told, named = _parted(without_asides(what))
        return (Denied(told, named, content_of(text[: found.start()])),) if told else ()
    if _HALF_DENIED.search(text):
        return ()
    said, named = statement([text]), _parted(text)[1]
    denied = (
        next((forms for forms in negation.denied if forms.isdisjoint(_TAKING_PLACE)), _SAYING)
        for negation in said.negations
    )
    return tuple(Denied((act,), named, said.affirmed) for act in denied if act.isdisjoint(_SAYING))


def _parted(what: str) -> tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]]:
    """Return the content words of a passage that are no names, and its names."""
    names = {one.word for one in tokens_of(what) if one.start and what[one.start].isupper()} - frozenset(WEEKDAYS)
    told = tuple(forms for forms in content_of(what) if forms.isdisjoint(names) and forms.isdisjoint(_SAYING))
    return told, tuple(lemmas(name) for name in sorted(names))
