"""Claims: what one speaker said once, whoever ran it; and events that are nothing but somebody speaking."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from newsdigest.reconcile.attributions import bare
from newsdigest.reconcile.clustering import gathered
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.judgements import Judgement
from newsdigest.reconcile.sketches import telling_words
from newsdigest.reconcile.spellings import Spellings
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event, Stance
from newsdigest.text import fold
from newsdigest.vocabulary import stem, words

_VOICES = frozenset(map(stem, words("spokesman spokeswoman spokesperson spokespeople statement")))
_OTHERS = frozenset(
    map(stem, words("wife husband lawyer attorney son daughter mother father agent brother sister widow office"))
)
_SPEAKING = frozenset(
    words(
        """
says said say tells told declines declined refuses refused denies denied asks asked urges urged claims claimed
disagree disagrees disagreed insists insisted admits admitted promises promised warns warned apologises apologizes
apologised apologized comments commented disputes disputed criticises criticizes praises accuses
"""
    )
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
    norm: float
    is_silence: bool


_SILENCE = re.compile(r"\b(?:comment|respond|reply|return|answer|available|calls?|e-?mails?|messages?)\b")


def said_alike(mentions: Sequence[Mention[Claim]], spellings: Spellings) -> list[list[int]]:
    """Return which claims are one: same speaker, same stance, same content."""
    sayings = [_saying(mention, spellings) for mention in mentions]
    index: dict[tuple[str, str], list[int]] = {}
    for place, saying in enumerate(sayings):
        for word in sorted(saying.weights):
            index.setdefault((saying.stance, word), []).append(place)
    pairs = sorted({(a, b) for held in index.values() for at, a in enumerate(held) for b in held[at + 1 :]})

    @cache
    def judged(a: int, b: int) -> Judgement:
        return judge_sayings(sayings[a], sayings[b])

    return [one.members for one in gathered(len(mentions), pairs, judged)]


def judge_sayings(a: Saying, b: Saying) -> Judgement:
    """Judge two claims."""
    if a.stance != b.stance:
        return Judgement("different", -3.0, (f"one {a.stance}, the other {b.stance}",))
    if not same_speaker(a.speaker, b.speaker):
        return Judgement("different", -3.0, ("different speakers",))
    ours, theirs = (frozenset(word for word in one.weights if word[0].isdigit()) for one in (a, b))
    if ours and theirs and not ours & theirs:
        return Judgement("different", -3.0, ("different figures",))
    alike = _likeness(a, b)
    reasons = ("same speaker", f"{round(100 * alike)} of 100 telling words in common")
    if a.article == b.article:
        common = min(a.end, b.end) - max(a.start, b.start)
        shorter = min(a.end - a.start, b.end - b.start)
        needed = 0.35 if common >= 0.6 * shorter else 0.75
    else:
        needed = 0.3 if a.quote == b.quote or (a.is_silence and b.is_silence) else 0.5
    return Judgement("same" if alike >= needed else "different", 4 * (alike - needed), reasons)


def same_speaker(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two descriptions can be of one speaker: one says no more than the other, nor somebody beside them."""
    if not a or not b:
        return a == b
    return (a <= b or b <= a) and not (a ^ b) & _OTHERS


def speaker_stems(speaker: str, spellings: Spellings) -> frozenset[str]:
    """Return what tells a speaker from others; who speaks for a body is the body."""
    found = frozenset(word for word, _ in telling_words(bare(speaker), spellings))
    return found - _VOICES or found


def is_speaking(event: Event) -> bool:
    """Whether a title says no more than that somebody spoke."""
    title = fold(event.title)
    return any(word in _SPEAKING for word in title.split()) or bool(_SPEAKS_UP.search(title))


_SPEAKS_UP = re.compile(r"\b(?:br(?:eaks|oke) (?:its|his|her|their) silence|sp(?:eaks|oke) (?:out|up))\b")


def _saying(mention: Mention[Claim], spellings: Spellings) -> Saying:
    evidence = evidence_of(mention)
    record = mention.record
    weights: dict[str, float] = {}
    for passage, worth in ((record.quote, 0.5), (record.text, 1.0)):
        for word, weight in telling_words(passage, spellings):
            weights[word] = max(weights.get(word, 0.0), worth * weight)
    return Saying(
        article=mention.article_id,
        start=evidence.start,
        end=evidence.end,
        quote=fold(evidence.quote),
        speaker=speaker_stems(record.speaker, spellings),
        stance=record.stance,
        weights=weights,
        norm=math.sqrt(sum(weight * weight for weight in weights.values())),
        is_silence=record.stance == "declines" and bool(_SILENCE.search(fold(record.text))),
    )


def _likeness(a: Saying, b: Saying) -> float:
    if not a.norm or not b.norm:
        return float(a.quote == b.quote)
    return sum(weight * b.weights.get(word, 0.0) for word, weight in a.weights.items()) / (a.norm * b.norm)
