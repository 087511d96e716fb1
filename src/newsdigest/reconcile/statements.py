"""Claims: what one speaker said once, whoever ran it; and events that are nothing but somebody speaking."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.collector import collector_at_rest
from newsdigest.crew import ALONE, Crew
from newsdigest.english.vocabulary import words
from newsdigest.facts.statements import denied_otherwise
from newsdigest.reconcile.clustering import Same, gathered
from newsdigest.reconcile.comparables import LEAST_ALIKE, comparable
from newsdigest.reconcile.disclaimers import denies_the_opposite
from newsdigest.reconcile.negations import is_negative
from newsdigest.reconcile.sayings import Saying, same_speaker, saying_of
from newsdigest.reconcile.spellings import Spellings
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

_SPEAKING = frozenset(
    words(
        """
says said say tells told declines declined refuses refused denies denied asks asked urges urged claims claimed
disagree disagrees disagreed insists insisted admits admitted promises promised warns warned apologises apologizes
apologised apologized comments commented disputes disputed criticises criticizes praises accuses
"""
    )
)


def said_alike(mentions: Sequence[Mention[Claim]], spellings: Spellings, crew: Crew = ALONE) -> list[list[int]]:
    """Return which claims are one: same speaker, same stance, same content."""
    return gathered_sayings([saying_of(mention, spellings) for mention in mentions], crew)


def gathered_sayings(sayings: Sequence[Saying], crew: Crew = ALONE) -> list[list[int]]:
    """Return which of them are one, by their positions."""
    with collector_at_rest():
        return _gathered(sayings, crew)


def _gathered(sayings: Sequence[Saying], crew: Crew) -> list[list[int]]:
    size, hands = len(sayings), crew.hands

    def weigh(a: int, b: int) -> float | None:
        return weighed_sayings(sayings[a], sayings[b])

    def same(part: int) -> list[Same]:
        pairs = comparable(sayings, size * part // hands, size * (part + 1) // hands)
        return [(a, b, points) for a, b in pairs if (points := weigh(a, b)) is not None]

    found = [pair for own in crew.share(same) for pair in own]
    return [one.members for one in gathered(size, found, weigh)]


def weighed_sayings(a: Saying, b: Saying) -> float | None:
    """Return how sure it is that two claims are one, None if they are two."""
    if a.stance != b.stance or a.takes_back != b.takes_back or not same_speaker(a.speaker, b.speaker):
        return None
    if a.figures and b.figures and a.figures.isdisjoint(b.figures):
        return None
    alike = _likeness(a, b)
    if alike < LEAST_ALIKE:
        return None
    if a.article == b.article:
        common = min(a.end, b.end) - max(a.start, b.start)
        shorter = min(a.end - a.start, b.end - b.start)
        needed = 0.35 if common >= 0.6 * shorter else 0.75
    else:
        needed = LEAST_ALIKE if a.quote == b.quote or (a.is_silence and b.is_silence) else 0.5
    if alike < needed or _is_turned_round(a, b):
        return None
    return 4 * (alike - needed)


def _is_turned_round(a: Saying, b: Saying) -> bool:
    """Whether of two statements one says that it is so, or will be, and the other that it is not."""
    if a.article == b.article or a.is_silence or is_negative(a.text) == is_negative(b.text):
        return False
    return any(True for _ in denied_otherwise(a.text, [b.text])) and not denies_the_opposite(a.text, b.text)


def is_speaking(event: Event) -> bool:
    """Whether a title says no more than that somebody spoke."""
    title = fold(event.title)
    return any(word in _SPEAKING for word in title.split()) or bool(_SPEAKS_UP.search(title))


_SPEAKS_UP = re.compile(r"\b(?:br(?:eaks|oke) (?:its|his|her|their) silence|sp(?:eaks|oke) (?:out|up))\b")


def _likeness(a: Saying, b: Saying) -> float:
    if not a.norm or not b.norm:
        return float(a.quote == b.quote)
    ours, theirs, shared = a.weights, b.weights, 0.0
    for word in ours:
        if word in theirs:
            shared += ours[word] * theirs[word]
    return shared / (a.norm * b.norm)
