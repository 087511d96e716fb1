"""What somebody holds to be so or has found out: theirs as what they say is, though an article claims it of nobody."""

from __future__ import annotations

import re

from newsdigest.attributions.who import speakers
from newsdigest.attributions.who.speaker import Speaker
from newsdigest.english.governors import SUPPOSED
from newsdigest.english.verbs import AUXILIARIES, IRREGULAR_PAST, NOT_PAST
from newsdigest.english.words import Token, word_set
from newsdigest.passages.passage import Passage

_OPENS_CLAUSE = re.compile(
    r"\s+(?:(?:the|an?|it|its|he|his|she|her|they|their|there|this|these|those|no|not|all|some|any|many|most|more|if)\b"
    r"|[\dA-Z“\"‘¤]|\w+s\b|\w+\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might)\b)"
)
_HOLDS = SUPPOSED | word_set(
    "knows know finds find estimates maintains stresses recalls complains swears promises cautions calculates reckons "
    "jokes repeats contends asserts notes concludes shows hears learns feels worries sees understands remembers"
)
_SURE = word_set("clear sure certain convinced confident aware afraid adamant hopeful worried positive")
_BEING = word_set("make makes made is are was were remain remains remained seem seems seemed feel feels felt")


def holders_in(passage: Passage) -> tuple[Speaker, ...]:
    """Return who holds something to be so in a sentence: `Ms Orr believes that`, `the geologist is sure that`."""
    found = (_holder(passage, index) for index, token in enumerate(passage.tokens) if token.low == "that")
    return tuple([holder for holder in found if holder is not None and holder.kind != "pronoun"])


def _holder(passage: Passage, that: int) -> Speaker | None:
    """Return the subject of the verb that a `that` belongs to, if it opens what is held."""
    verb = _verb_before(passage.tokens, that)
    if verb is None or not _OPENS_CLAUSE.match(passage.masked, passage.tokens[that].end):
        return None
    return speakers.subject_of(passage, verb)


def _verb_before(tokens: tuple[Token, ...], that: int) -> int | None:
    verb = that - 1
    if verb > 0 and tokens[verb].low in _SURE:
        verb -= 1 + (tokens[verb - 1].low == "it")
        return verb if verb > 0 and tokens[verb].low in _BEING else None
    return verb if verb > 0 and _is_held(tokens[verb].low) else None


def _is_held(verb: str) -> bool:
    """Whether a word may be the verb by which somebody holds something to be so."""
    is_past = verb in IRREGULAR_PAST or (verb.endswith("ed") and verb not in NOT_PAST)
    return verb in _HOLDS or (is_past and verb not in AUXILIARIES)
