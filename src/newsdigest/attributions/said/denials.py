"""Denials, told apart from what is denied in deed: an allegation is rejected in words, a bid is not."""

from __future__ import annotations

import re

from newsdigest.attributions.said.attribution import Attribution, clause_end
from newsdigest.attributions.who import speakers
from newsdigest.english import lexicon
from newsdigest.english.undenied import undenied_from
from newsdigest.english.vocabulary import stem, telling, tokens
from newsdigest.english.words import Token, word_set
from newsdigest.passages.passage import Passage

_GRANTED = word_set(
    "him her them entry access bail permission parole visa visas asylum service care treatment us me licence license"
)


def denial_at(passage: Passage, index: int) -> Attribution | None:
    """Read a denial in words."""
    tokens = passage.tokens
    low = tokens[index].low
    if low in ("denying", "disputing"):
        speaker = speakers.clause_subject(tokens, index, passage.masked)
    else:
        speaker = speakers.subject_of(passage, index)
    if speaker is None or not _is_denial(tokens, index, low):
        return None
    start = tokens[index].start
    turned = undenied_from(passage.masked, tokens[index].end)
    if turned is not None:
        return _left_open(passage, index, turned)
    content = ((start, clause_end(passage, index)),)
    quoted = any(token.is_masked for token in tokens[index + 1 : index + 8])
    return Attribution(speaker, "denies", content, start, whole=True, direct=quoted, tags=frozenset({"denial"}))


def _left_open(passage: Passage, index: int, turned: int) -> Attribution | None:
    """`Ms Orr did not deny it`, `neither confirmed nor denied it`: that is no denial, and no more than silence."""
    tokens = passage.tokens
    first = next(at for at, token in enumerate(tokens) if token.start >= turned)
    before = first if tokens[first].low in ("neither", "no") else index
    speaker = speakers.subject_of(passage, before) or speakers.clause_subject(tokens, before, passage.masked)
    if speaker is None or speaker.name.lower() in ("nobody", "no one", "none"):
        return None
    content = ((speaker.start, clause_end(passage, index)),)
    return Attribution(speaker, "declines", content, tokens[index].start, whole=True, tags=frozenset({"decline"}))


def _is_denial(tokens: tuple[Token, ...], index: int, low: str) -> bool:
    ahead = [token.low for token in tokens[index + 1 : index + 7]]
    if not ahead:
        return False
    if low.startswith("den"):
        return ahead[0] not in _GRANTED and not (
            ahead[0] in ("a", "an", "the") and len(ahead) > 1 and ahead[1] in _GRANTED
        )
    if low.startswith("disput") and any(
        word in ("count", "tally", "result", "results", "vote", "total") for word in ahead
    ):
        return True
    return any(
        word in lexicon.DENIED_THINGS - {"all", "any", "such", "charge", "making", "taking", "link", "links"}
        for word in ahead[:5]
    )


def may_be_of(denial: str, told: str) -> bool:
    """Whether a denial that stands behind something can be of it.

    It may say no more than `it is not true`; what it says beside must have a telling word of what was told, but for
    names: that no mistake was made denies nothing of what a witness saw.
    """
    if len(denial.split()) <= _SHORT or _LEANS.search(denial):
        return True
    denied = _told(denial)
    return not denied or bool(denied & _told(told))


def _told(text: str) -> set[str]:
    return {stem(token) for token in tokens(text) if token[0].islower() and telling(token)}


_LEANS = re.compile(
    r"\b(?:it|this|that|any|such|all|them|accusations?|allegations?|claims?|reports?|rumou?rs?)\b", re.IGNORECASE
)
_SHORT = 4
