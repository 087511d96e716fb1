"""What has to be done, and what will have been done by a day: both are still to come when they are told."""

from __future__ import annotations

import re

from newsdigest.english.lexicon import IRREGULAR_PAST
from newsdigest.english.words import word_set

_OTHER_PARTICIPLES = word_set(
    "been gone done seen taken given known grown shown drawn flown thrown written driven risen fallen broken spoken "
    "chosen eaten begun run come become sunk borne torn sworn worn stolen frozen hidden beaten forgotten"
)
_NO_PARTICIPLE = frozenset({"was", "were", "had", "did", "went", "took", "gave", "knew", "saw", "rose", "fell"})
_PARTICIPLE = rf"(?:[a-z]{{3,}}ed|{'|'.join(sorted((IRREGULAR_PAST - _NO_PARTICIPLE) | _OTHER_PARTICIPLES))})"
_BESIDE = r"(?:\s+(?:not|also|still|now|then|only|probably|likely|soon|already|long|[a-z]+ly))*"
WILL_HAVE_DONE = rf"will{_BESIDE}\s+have{_BESIDE}\s+{_PARTICIPLE}\b"
"""`Readers will have noticed` tells of what was; with `by` a day it is still to come."""
OBLIGING = frozenset(("must", "should", "ought", "shall", "has", "have", "need", "needs", "is", "are"))
"""One of these words stands in every clause that tells a duty."""
_OBLIGED = re.compile(
    rf"\b(?:must|should|ought\s+to|shall|(?:has|have|needs?){_BESIDE}\s+to)\b(?!{_BESIDE}\s+have\b(?!\s+to\b))"
    rf"|\b(?:is|are){_BESIDE}\s+(?:obliged|required|bound|forced|compelled|entitled|free|allowed|supposed|meant)\s+to\b"
)
_ELSEWHERE = re.compile(
    rf",\s|[;:¤]|\b(?:after|since|following|that|which|who|whose|when|where|while|as|because|before|but|if|unless|said|says)\b|"
    rf"(?<!\bbe )(?<!\bbeen )\b(?:{'|'.join(sorted(IRREGULAR_PAST))})\b"
)
"""What stands behind one of these is of another deed than the one that has to be done."""
_MOST_BEFORE = 60
"""Letters from a day that opens a clause to what has to be done on it."""


def is_obliged_on(small: str, start: int, end: int) -> bool:
    """Whether the day at a place of a clause in small letters is one on which something has to be done.

    `Must close in May`, not `must close, the court ruled in May`, nor `had to close in May`.
    """
    before = [found.end() for found in _OBLIGED.finditer(small, 0, start)]
    if before:
        return _ELSEWHERE.search(small, before[-1], start) is None
    after = _OBLIGED.search(small, end)
    opens = not small[:start].strip() or _LEADING.fullmatch(small[:start]) is not None
    return (
        after is not None
        and opens
        and after.start() - end < _MOST_BEFORE
        and not _ACTS.search(small, end, after.start())
    )


_LEADING = re.compile(r"\s*(?:on|in|by|from|at|until|before|no later than|starting)\s+")
_ACTS = re.compile(rf"[;:¤]|\b(?:{'|'.join(sorted(IRREGULAR_PAST))}|said|says|[a-z]{{3,}}ed)\b")
