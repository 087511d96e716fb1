"""A denial that says itself what it denies, set beside whoever asserts it: in whichever article, before it or after."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import product

from newsdigest.english.vocabulary import telling, tokens
from newsdigest.reconcile.disputes import claimed, disputed, reported
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.negations import is_negative, leans, without_asides
from newsdigest.reconcile.parallels import slot_between
from newsdigest.reconcile.sayings import same_speaker, speaker_stems
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.stems import telling_words
from newsdigest.schema.cluster import Cluster, Dispute
from newsdigest.schema.reading import Claim
from newsdigest.text import fold

_DENIED = re.compile(r"\bden(?:ies|ied|y|ying)\s+(?:that\s+)?|\bdisput(?:es?|ed|ing)\s+(?:that\s+|claims?\s+that\s+)?")
_ENOUGH = 0.6
"""How much of what is denied an assertion has to tell, by the weight of its words."""
_WORDS = 2


def denied_claims(claims: Sequence[Cluster[Claim]], known: Iterable[Dispute], spellings: Spellings) -> list[Dispute]:
    """Return the denials that no dispute shows yet, each with the assertions of others that it denies."""
    shown = {one for dispute in known if dispute.kind == "denial" for one in dispute.about}
    found = []
    for denial in claims:
        if denial.record.stance != "denies" or denial.id in shown or leans(denial.record):
            continue
        asserting = [claim for claim in claims if _asserts(claim, denial, spellings)]
        if asserting:
            about = [*(claim.id for claim in asserting), denial.id]
            values = [reported(claimed(one.record), one.mentions) for one in (*asserting, denial)]
            found.append(disputed("denial", about, values, None, f"{denial.record.speaker} denies it"))
    return found


def told_both_ways(claims: Sequence[Cluster[Claim]], spellings: Spellings) -> list[Dispute]:
    """Return where one report has somebody assert, in the same words, what another report has the same one deny."""
    by_speaker: dict[frozenset[str], list[Cluster[Claim]]] = {}
    for claim in claims:
        by_speaker.setdefault(speaker_stems(claim.record.speaker, spellings), []).append(claim)
    found = []
    for own in by_speaker.values():
        for denial, claim in product(own, own):
            if _is_told_both_ways(claim, denial, spellings):
                values = [reported(claimed(one.record), one.mentions) for one in (claim, denial)]
                reason = f"by one report {denial.record.speaker} denies what it asserts by the other"
                found.append(disputed("status", (claim.id, denial.id, *claim.about), values, None, reason))
    return found


def _is_told_both_ways(claim: Cluster[Claim], denial: Cluster[Claim], spellings: Spellings) -> bool:
    """Whether two reports run alongside each other but for the word that asserts or denies."""
    if claim.record.stance != "asserts" or denial.record.stance != "denies":
        return False
    if not {m.article_id for m in claim.mentions}.isdisjoint(m.article_id for m in denial.mentions):
        return False
    quotes = [sorted({evidence_of(m).quote for m in one.mentions}) for one in (claim, denial)]
    slots = (slot_between(one, other, spellings) for one, other in product(*quotes))
    return any(slot is not None and _DENIED.match(f"{slot.theirs[0].words[0]} ") is not None for slot in slots)


def _asserts(claim: Cluster[Claim], denial: Cluster[Claim], spellings: Spellings) -> bool:
    """Whether a claim is somebody else's word for what is denied."""
    if claim.record.stance in ("denies", "declines"):
        return False
    if is_negative(claim.record.text) and not _denies_a_no(denial.record):
        return False
    if same_speaker(*(speaker_stems(one.record.speaker, spellings) for one in (claim, denial))):
        return False
    denied = _weights(_without_the_denier(denial.record), spellings)
    said = _weights(claim.record.text, spellings).keys()
    shared = denied.keys() & said
    if sum(denied[word] for word in shared) < _ENOUGH * sum(denied.values()):
        return False
    negative = _in_the_negative(denial.record)
    is_of_matter = bool(_matter(negative, spellings) & _matter(claim.record.text, spellings))
    return is_of_matter and len(_weights(negative, spellings).keys() & said) >= _WORDS


def _denies_a_no(denial: Claim) -> bool:
    """Whether the word for denying stands before a negation: denied that there was no evidence, not: had seen none."""
    quote = fold(denial.quote)
    found = _DENIED.search(quote)
    return found is not None and is_negative(_CLAUSE_END.split(quote[found.end() :], maxsplit=1)[0])


_SAYING = "said|says|saying|told|telling|(?:add|insist|claim|call|maintain)(?:s|ed|ing)"
_CLAUSE_END = re.compile(rf"[;:.]|\bbut\b|(?:,|\band)(?: (?:and|he|she|it|they|who|instead|also))* (?:{_SAYING})\b")
"""Where the words end that are denied: not at `and` (it was opened and nothing was found), unless more is said."""


def _in_the_negative(claim: Claim) -> str:
    """Return what is denied: without a word for denying only what is said in the negative, not the thanks before it."""
    if _DENIED.search(fold(claim.text)):
        return _without_the_denier(claim)
    return " ".join(one for one in _STATEMENTS.split(claim.text) if is_negative(one)) or claim.text


def _without_the_denier(claim: Claim) -> str:
    """Return the words for what is denied, without who denies it; what is denied may tell of a denial itself."""
    found = _DENIED.search(fold(claim.text))
    if (
        found is None
        or len(fold(claim.text)) != len(claim.text)
        or not _is_who_denies(claim.text[: found.start()], claim)
    ):
        return claim.text
    return without_asides(claim.text[found.end() :])


_STATEMENTS = re.compile(r"(?<=[.!?;])[\"'”’]?\s+|,?\s(?:and|but)\s(?=(?:the|that|there|he|she|it|they|we|I)\s|[A-Z])")
"""Where one statement ends and the next begins, by its subject."""


def _is_who_denies(before: str, claim: Claim) -> bool:
    """Whether the words before a denial are the speaker's name and small words, and no statement of their own."""
    named = {token.casefold() for token in tokens(f"{claim.speaker} {claim.speaker_role or ''}")}
    return all(token.casefold() in named or not telling(token.casefold()) for token in tokens(before))


def _weights(words: str, spellings: Spellings) -> dict[str, float]:
    return dict(telling_words(words, spellings))


def _matter(words: str, spellings: Spellings) -> set[str]:
    """Return the telling words that are no names."""
    return set(_weights(" ".join(token for token in tokens(words) if token[:1].islower()), spellings))
