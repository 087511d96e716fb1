"""Which way a sentence looks from the day it was published: back, ahead, or neither."""

from __future__ import annotations

import re
from functools import lru_cache

from newsdigest.dates.words import fold

_AHEAD = re.compile(
    r"\b(?:will|shall|won't|'ll|would|to be (?:held|announced|released|published|decided)"
    r"|(?:is|are|be|was|were|been) (?:due|set|scheduled|slated|expected|to|likely|planned|planning|going|about)"
    r"|(?:plans?|planned|planning|hopes?|hoped|intends?|intended|expects?|expected|scheduled|slated|due|agreed|promised|vow(?:s|ed)|set"
    r"|pledged) (?:to|for)|upcoming|ahead of|begins?|starts?|opens?|meets|expires?|deadline|can|could|may|might|should|must)\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:[a-z]{2,}ed|was|were|had|said|told|did|made|came|went|took|rose|fell|won|lost|met|held|began|left|gave|found|got|"
    r"saw|led|kept|cut|hit|shot|sent|struck|broke|brought|spoke|grew|became|ran|set|put|closed|sold|bought)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:]|\bbut\b|\bafter\b|\bwhile\b|\bwhich\b|\bwho\b|\bwhen\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def direction(words: str, context: str | None) -> int:
    """Return -1 for back, 1 for ahead, 0 where the sentence does not tell, judging by the verbs near the words."""
    if not context:
        return 0
    sentence = fold(context)
    at = sentence.find(fold(words))
    before = sentence[:at] if at >= 0 else sentence
    after = sentence[at + len(words) :] if at >= 0 else ""
    return _nearest(before[-160:], last=True) or _nearest(after[:80], last=False)


def _nearest(stretch: str, *, last: bool) -> int:
    """Return the direction of the verb nearest to the words."""
    ahead = [found.end() for found in _AHEAD.finditer(stretch)]
    back = [found.end() for found in _BACK.finditer(stretch)]
    if not ahead and not back:
        return 0
    if last:
        return 1 if max(ahead, default=-1) >= max(back, default=-1) else -1
    far = len(stretch) + 1
    return 1 if min(ahead, default=far) <= min(back, default=far) else -1
