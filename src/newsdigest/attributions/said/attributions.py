"""Who is said to have said what, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable

from newsdigest.attributions.said.asides import according_at, colon_at, participle_at, view_at
from newsdigest.attributions.said.attribution import Attribution
from newsdigest.attributions.said.declines import DECLINE_STARTS, decline_at, may_decline
from newsdigest.attributions.said.denials import denial_at
from newsdigest.attributions.said.nesting import nest, with_spans
from newsdigest.attributions.said.verbs import FINDING, saying_at
from newsdigest.attributions.who.anonymity import kept_back
from newsdigest.english import lexicon
from newsdigest.english.words import Token
from newsdigest.passages.passage import Passage


def attributions_in(passage: Passage) -> tuple[Attribution, ...]:
    """Return what the passage attributes to somebody, in order; one saying inside another becomes a chain."""
    telling = _telling(passage.tokens)
    if not telling:
        return ()
    start, end = kept_back(passage.masked) or (0, 0)
    found = [
        made
        for index in telling
        if not start <= passage.tokens[index].start < end and (made := _at(passage, index)) is not None
    ]
    return tuple(with_spans(passage, nest(passage, found))) if found else ()


def _telling(tokens: tuple[Token, ...]) -> list[int]:
    """Return where a word or mark stands that may bring a saying, or a refusal to say."""
    return [
        index
        for index, token in enumerate(tokens)
        if token.low in _CUES and (token.low in _READERS or may_decline(tokens, index))
    ]


def _at(passage: Passage, index: int) -> Attribution | None:
    """Return the saying whose verb or mark stands at a token."""
    low = passage.tokens[index].low
    if low in DECLINE_STARTS and (declined := decline_at(passage, index)) is not None:
        return declined
    reader = _READERS.get(low)
    return reader(passage, index) if reader is not None else None


# The rule that a word calls for; of a word in two lists, the later one counts.
_READERS: dict[str, Callable[[Passage, int], Attribution | None]] = {
    **dict.fromkeys(lexicon.SAYING | lexicon.QUOTING | FINDING | {"counted"}, saying_at),
    **dict.fromkeys(lexicon.PARTICIPLES, participle_at),
    **dict.fromkeys(lexicon.DENYING, denial_at),
    "according": according_at,
    **dict.fromkeys(("view", "opinion", "words", "eyes"), view_at),
    ":": colon_at,
}
_CUES = _READERS.keys() | DECLINE_STARTS
