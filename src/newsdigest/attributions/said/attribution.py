"""A saying as one sentence words it: who, how, and which stretches are what was said."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsdigest.attributions.who.speaker import Speaker
from newsdigest.passages.passage import Passage
from newsdigest.schema.reading import Stance

Span = tuple[int, int]


class Attribution(NamedTuple):
    """One saying in a passage. `content` are offsets of what was said; `whole` when the clause itself says it best."""

    speaker: Speaker
    stance: Stance
    content: tuple[Span, ...]
    cue: int
    direct: bool = False
    channel: str | None = None
    whole: bool = False
    chain: tuple[Speaker, ...] = ()
    span: Span = (0, 0)
    tags: frozenset[str] = frozenset()


def first_letter(words: str, at: int) -> int:
    """Return where the next word or quotation begins."""
    while at < len(words) and words[at] in " ,:\t\n":
        at += 1
    return at


_HARD_STOP = re.compile(
    r";\s|,\s(?=(?:and|but)\son\s\w+day\s(?:he|she|it|they)\s)|\s[—–]\s(?=(?:and|but)\b)|,\s(?=(?:and|but)\s(?:described|called|added|said|urged|asked|thanked|accused|praised)\b)|"
    r"\s(?=(?:and|but)\s(?:declined\s+to|refused\s+to\s+(?:comment|say|discuss)|would\s+not\s+(?:comment|say|discuss))\b)"
)


def clause_end_at(passage: Passage, at: int) -> int:
    """Return where the clause that holds an offset ends: at a semicolon, else with the passage."""
    found = _HARD_STOP.search(passage.masked, at)
    return found.start() if found else len(passage.text)


def clause_end(passage: Passage, index: int) -> int:
    """Return where the clause of a token ends."""
    return clause_end_at(passage, passage.tokens[index].end)
