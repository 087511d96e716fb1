"""Words that only hand on what somebody else says: `“He said he would come,” said the pilot`."""

from __future__ import annotations

import re

from newsdigest.english import lexicon

_VERB = rf"(?:{'|'.join(sorted(lexicon.SAYING | lexicon.DENYING))})"
_PRONOUN_SAYS = re.compile(rf"\b(?:he|she|they)\s+(?:(?:had|has|have|also)\s+)?{_VERB}\b", re.IGNORECASE)
_SAYS = re.compile(rf"['’]s?\b|,?\s+(?:(?:had|has|have|also|who|which)\s+){{0,2}}{_VERB}\b")
_FROM = re.compile(r"\b(?:by|from|of|to|told)\s+(?:(?:the|an?)\s+)?(?:[a-z]+\s+){0,2}$")
_NEAR = 24


def hands_on(quoted: str) -> bool:
    """Whether words in quotation marks tell what somebody says whom they do not name: it may be anybody."""
    return _PRONOUN_SAYS.search(quoted) is not None


def is_source(text: str, start: int, end: int) -> bool:
    """Whether a name stands where what is said is told to come from it: `a report by Ann Orr`, `Orr had told him`."""
    before, behind = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    return _FROM.search(before) is not None or _SAYS.match(behind) is not None
