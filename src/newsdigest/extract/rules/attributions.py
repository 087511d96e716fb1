"""Who is said to have said what, sentence by sentence."""

from __future__ import annotations

from newsdigest.extract.rules import lexicon
from newsdigest.extract.rules.asides import according_at, colon_at, participle_at
from newsdigest.extract.rules.cues import Attribution
from newsdigest.extract.rules.declines import DECLINE_STARTS, decline_at
from newsdigest.extract.rules.denials import denial_at
from newsdigest.extract.rules.nesting import nest, with_spans
from newsdigest.extract.rules.passages import Passage
from newsdigest.extract.rules.sayings import FINDING, saying_at


def attributions_in(passage: Passage) -> tuple[Attribution, ...]:
    """Return what the passage attributes to somebody, in order; one saying inside another becomes a chain."""
    found: list[Attribution] = []
    for index in range(len(passage.tokens)):
        made = _at(passage, index)
        if made is not None:
            found.append(made)
    return tuple(with_spans(passage, nest(passage, found)))


def _at(passage: Passage, index: int) -> Attribution | None:
    low = passage.tokens[index].low
    if low == "according":
        return according_at(passage, index)
    if low in DECLINE_STARTS:
        declined = decline_at(passage, index)
        if declined is not None:
            return declined
    if low in lexicon.DENYING:
        return denial_at(passage, index)
    if low in lexicon.PARTICIPLES:
        return participle_at(passage, index)
    if low in lexicon.SAYING or low in lexicon.QUOTING or low in FINDING:
        return saying_at(passage, index)
    if low == ":":
        return colon_at(passage, index)
    return None
