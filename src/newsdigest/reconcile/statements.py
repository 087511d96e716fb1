"""Claims: what one speaker said once, whoever ran it; and events that are nothing but somebody speaking."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from newsdigest.collector import collector_at_rest
from newsdigest.crew import ALONE, Crew
from newsdigest.english.vocabulary import stem, words
from newsdigest.reconcile.attributions import bare
from newsdigest.reconcile.clustering import Same, gathered
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.sketches import telling_words
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.thrift import once, small
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event, Stance
from newsdigest.text import fold

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
    figures: frozenset[str]
    norm: float
    is_silence: bool
    takes_back: bool = False


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


def said_alike(mentions: Sequence[Mention[Claim]], spellings: Spellings, crew: Crew = ALONE) -> list[list[int]]:
    """Return which claims are one: same speaker, same stance, same content."""
    return gathered_sayings([saying_of(mention, spellings) for mention in mentions], crew)


def gathered_sayings(sayings: Sequence[Saying], crew: Crew = ALONE) -> list[list[int]]:
    """Return which of them are one, by their positions."""
    with collector_at_rest():
        return _gathered(sayings, crew)


def _gathered(sayings: Sequence[Saying], crew: Crew) -> list[list[int]]:
    blocks = blocks_of(sayings)

    def weigh(a: int, b: int) -> float | None:
        return weighed_sayings(sayings[a], sayings[b])

    def same(part: int) -> list[Same]:
        pairs = comparable(sayings, blocks[part :: crew.hands])
        return [(a, b, points) for a, b in pairs if (points := weigh(a, b)) is not None]

    found = sorted({pair for own in crew.share(same) for pair in own})
    return [one.members for one in gathered(len(sayings), found, weigh)]


_LEAST_ALIKE = 0.3
"""No two claims that have less in common are one: the lowest bar of `weighed_sayings`."""


def comparable(sayings: Sequence[Saying], blocks: Iterable[Sequence[int]]) -> list[tuple[int, int]]:
    """Return every pair of some blocks that may be judged the same, in order."""
    return sorted({pair for block in blocks for pair in _with_like_figures(block, sayings)})


def blocks_of(sayings: Sequence[Saying]) -> list[list[int]]:
    """Return blocks in which all pairs are that may be judged the same, without comparing all with all.

    Two claims can be alike only if they share one of the rarer words that make most of what each tells: were all they
    share among the others, too little would be left. They also share a stance, a word of the speaker, and a figure if
    both give figures.
    """
    told_by = Counter(word for saying in sayings for word in saying.weights)
    index: dict[tuple[str, str, str], list[int]] = {}
    for place, saying in enumerate(sayings):
        for word in _telling_most(saying, told_by):
            for speaker in sorted(saying.speaker) or [""]:
                index.setdefault((saying.stance, speaker, word), []).append(place)
    return [block for block in index.values() if len(block) > 1]


def _telling_most(saying: Saying, told_by: Mapping[str, int]) -> list[str]:
    """Return the rarest words, so many that what the others tell is too little to be alike by."""
    left = saying.norm**2
    least = (_LEAST_ALIKE * saying.norm) ** 2 * (1 - 1e-9)
    kept = []
    for word in sorted(saying.weights, key=lambda one: (told_by[one], one)):
        if left < least:
            break
        kept.append(word)
        left -= saying.weights[word] ** 2
    return kept


def _with_like_figures(block: Sequence[int], sayings: Sequence[Saying]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a block of which both have a figure in common, or one has none."""
    by_figure: dict[str, list[int]] = {}
    plain = [place for place in block if not sayings[place].figures]
    for place in block:
        for figure in sayings[place].figures:
            by_figure.setdefault(figure, []).append(place)
    yield from combinations(plain, 2)
    yield from ((min(a, b), max(a, b)) for a in plain for b in block if sayings[b].figures)
    for same in by_figure.values():
        yield from combinations(same, 2)


def weighed_sayings(a: Saying, b: Saying) -> float | None:
    """Return how sure it is that two claims are one, None if they are two."""
    if a.stance != b.stance or a.takes_back != b.takes_back or not same_speaker(a.speaker, b.speaker):
        return None
    if a.figures and b.figures and a.figures.isdisjoint(b.figures):
        return None
    alike = _likeness(a, b)
    if alike < _LEAST_ALIKE:
        return None
    if a.article == b.article:
        common = min(a.end, b.end) - max(a.start, b.start)
        shorter = min(a.end - a.start, b.end - b.start)
        needed = 0.35 if common >= 0.6 * shorter else 0.75
    else:
        needed = _LEAST_ALIKE if a.quote == b.quote or (a.is_silence and b.is_silence) else 0.5
    return 4 * (alike - needed) if alike >= needed else None


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


def saying_of(mention: Mention[Claim], spellings: Spellings) -> Saying:
    """Return the compact form of a claim."""
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
        speaker=small(speaker_stems(record.speaker, spellings)),
        stance=record.stance,
        weights={word: once(weight) for word, weight in weights.items()},
        figures=small(frozenset(word for word in weights if word[0].isdigit())),
        norm=math.sqrt(sum(weight * weight for weight in weights.values())),
        is_silence=record.stance == "declines" and bool(_SILENCE.search(fold(record.text))),
        takes_back=takes_back(record.text),
    )


def _likeness(a: Saying, b: Saying) -> float:
    if not a.norm or not b.norm:
        return float(a.quote == b.quote)
    ours, theirs, shared = a.weights, b.weights, 0.0
    for word in ours:
        if word in theirs:
            shared += ours[word] * theirs[word]
    return shared / (a.norm * b.norm)
