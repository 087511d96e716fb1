"""Whether one thing is more than another, or no more: "no earlier than" is not "earlier than"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdigest.schema.mention import Difference

_COMPARED = re.compile(
    r"(?P<no>\b(?:no|not|never|neither)\s|n['’]t\s)?(?:(?:any|much|far|significantly)\s)?"
    r"\b(?P<how>(?:[a-z]{2,}er|more|less|worse)(?:\s[a-z]+)?)\sthan\s(?P<what>(?:the\s|an?\s)?[^\s,;:.]+)",
    re.IGNORECASE,
)


def uncompared(sentence: str, evidence: Sequence[str]) -> Iterator[Difference]:
    """Yield where a sentence says "earlier than" of what the evidence says "no earlier than" of, or the reverse."""
    told = [found for text in evidence for found in _compared(text)]
    for negated, how, what in _compared(sentence):
        alike = {no for no, other, whom in told if (other, whom) == (how, what)}
        if alike and negated not in alike:
            yield Difference(kind="direction", said="no" if negated else None, found=None if negated else "no")


def _compared(text: str) -> list[tuple[bool, str, str]]:
    return [
        (found["no"] is not None, found["how"].lower(), found["what"].lower()) for found in _COMPARED.finditer(text)
    ]
