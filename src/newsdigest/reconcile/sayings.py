"""The compact inner form of a claim, in which thousands can be compared quickly."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from newsdigest.english.vocabulary import stem, words
from newsdigest.reconcile.attributions import bare
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.stems import telling_words
from newsdigest.reconcile.thrift import once, small
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Stance
from newsdigest.text import fold

_VOICES = frozenset(map(stem, words("spokesman spokeswoman spokesperson spokespeople statement")))
_OTHERS = frozenset(
    map(stem, words("wife husband lawyer attorney son daughter mother father agent brother sister widow office"))
)


@dataclass(frozen=True, slots=True, eq=False)
class Saying:
    """One claim, reduced to what judging needs."""

    article: str
    start: int
    end: int
    quote: str
    speaker: frozenset[str]
    stance: Stance
    weights: Mapping[str, float]
    figures: frozenset[str]
    norm: float
    is_silence: bool
    takes_back: bool = False
    text: str = ""


_DENYING = frozenset(
    map(stem, words("deny denies denied denying denial dispute disputes disputed reject rejects rejected"))
)
"""What every denial says, as it names who denies: two denials of one speaker are one if they are of one thing."""
_SILENCE = re.compile(r"\b(?:comment|respond|reply|return|answer|available|calls?|e-?mails?|messages?)\b")


_TAKES_BACK = re.compile(
    r"\b(?:(?:was|were|been|am) (?:wrong|mistaken|misinformed|misled|incorrect|in error)\b[^.;]{0,30}?"
    r"\b(?:when|to say|to deny|to claim|about|in saying|in denying|in claiming)|"
    r"(?:apologi[sz]e[sd]?|sorry) for (?:saying|claiming|having (?:said|claimed|denied)|denying|suggesting)|"
    r"(?:withdrew|withdraws|withdrawn|retract(?:s|ed)|took back|takes back|taken back) (?:his|her|their|its|the|an?) "
    r"(?:[a-z]+ )?(?:claim|statement|allegation|remark|accusation|denial|comment)s?)\b"
)


def takes_back(words: str) -> bool:
    """Whether words take back what the speaker said before."""
    return _TAKES_BACK.search(fold(words)) is not None


def saying_of(mention: Mention[Claim], spellings: Spellings) -> Saying:
    """Return the compact form of a claim."""
    evidence = evidence_of(mention)
    record = mention.record
    weights: dict[str, float] = {}
    for passage, worth in ((record.quote, 0.5), (record.text, 1.0)):
        for word, weight in telling_words(passage, spellings):
            weights[word] = max(weights.get(word, 0.0), worth * weight)
    speaker = speaker_stems(record.speaker, spellings)
    if record.stance == "denies":
        weights = {word: weight for word, weight in weights.items() if word not in speaker | _DENYING} or weights
    return Saying(
        article=mention.article_id,
        start=evidence.start,
        end=evidence.end,
        quote=fold(evidence.quote),
        speaker=small(speaker),
        stance=record.stance,
        weights={word: once(weight) for word, weight in weights.items()},
        figures=small(frozenset(word for word in weights if word[0].isdigit())),
        norm=math.sqrt(sum(weight * weight for weight in weights.values())),
        is_silence=record.stance == "declines" and bool(_SILENCE.search(fold(record.text))),
        takes_back=takes_back(record.text),
        text=record.text,
    )


def speaker_stems(speaker: str, spellings: Spellings) -> frozenset[str]:
    """Return what tells a speaker from others; who speaks for a body is the body."""
    found = frozenset(word for word, _ in telling_words(bare(speaker), spellings))
    return found - _VOICES or found


def same_speaker(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two descriptions can be of one speaker: one says no more than the other, nor somebody beside them."""
    if not a or not b:
        return a == b
    return (a <= b or b <= a) and not (a ^ b) & _OTHERS
