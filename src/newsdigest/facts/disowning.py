"""Clauses that a sentence disowns: what somebody rejects the suggestion of, and what there is no sign of.

"The mayor dismissed claims that the pier was sold" and "there is no sign that the pier was sold" have no pier sold.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsdigest.english.governors import REJECTING
from newsdigest.english.words import word_set
from newsdigest.facts.alignment import Word
from newsdigest.facts.wordclasses import BEING, DENYING, DETERMINERS, PREPOSITIONS

# What somebody says: who rejects it says that it is not so.
_ASSERTIONS = word_set(
    """
    claim claims suggestion suggestions allegation allegations accusation accusations assertion assertions report
    reports rumour rumours rumor rumors charge charges idea notion argument arguments speculation complaint complaints
    """
)
# What would show that something is so.
_SIGNS = word_set("sign signs evidence indication indications proof hint hints suggestion trace")
_NOT_SO = DENYING | REJECTING | word_set("false untrue wrong incorrect baseless unfounded")
_YET = word_set("so far yet as now still")
_FAR = 4  # words between a verb and what it rejects: "dismissed the minister's latest claims"


def _head(words: Sequence[Word], at: int) -> int:
    """Return where the noun stands that "that" hangs on: before "so far", and before "in the Courier"."""
    first = at
    while first > max(at - _FAR, 0) and words[first].key not in _ASSERTIONS | _SIGNS:
        is_passed = words[first].key in _YET | PREPOSITIONS | DETERMINERS or words[first].is_name
        if not is_passed and not words[first].is_plain:
            return at
        first -= 1
    if first < at and words[first].key in _ASSERTIONS | _SIGNS and words[first + 1].key not in PREPOSITIONS | _YET:
        return at
    return first


def is_disowned(words: Sequence[Word], opening: int) -> bool:
    """Whether the clause that begins at a place hangs behind "that" on what somebody rejects, or nothing shows."""
    if opening < 2 or words[opening - 1].key != "that":
        return False
    at = _head(words, opening - 2)
    head, before = words[at].key, words[max(at - _FAR, 0) : at]
    if head in _SIGNS and any(word.key == "no" for word in before[-2:]):
        return True
    if head not in _ASSERTIONS:
        return False
    if any(one.key in BEING and word.key in _NOT_SO for one, word in pairwise(words[opening:])):
        return True  # "reports that it was sold are denied"
    verb = next((at for at in reversed(range(len(before))) if before[at].key in DENYING | REJECTING), None)
    return verb is not None and not any(word.opens for word in before[verb + 1 :])
