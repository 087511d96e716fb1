"""What a verb of saying brings as a clause or a quotation of its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from newsdigest.attributions.said.attribution import Attribution, clause_end_at, first_letter
from newsdigest.attributions.said.channels import Ahead
from newsdigest.attributions.said.stances import stance_of
from newsdigest.attributions.who.speaker import Speaker
from newsdigest.english.grammar import is_finite
from newsdigest.english.words import Token
from newsdigest.passages.passage import Passage


def opens_with_pronoun(rest: str) -> bool:
    """Whether a clause opens with a pronoun: only a clause can."""
    return _PRONOUN_OPENS.match(rest) is not None


_PRONOUN_OPENS = re.compile(
    r"(?:he|she|it|they|there|we|no one|nobody)\b"
    r"(?!\s*[,.;:)]|\s+(?:to|in|for|at|from|on|with|by|of|as|and|or|again)\b)"
)
_BORDER = re.compile(r"[;:—–]")


_SUBJECT = re.compile(r"\s*(?:he|she|they|we|I)\s+[a-z]")
"""No object has this form: what follows is a clause, also where its verb is none that we know."""


def clause_follows(passage: Passage, at: int) -> bool:
    """Whether what follows is a clause with a verb of its own, and not a mere object: `said goodbye`."""
    if _SUBJECT.match(passage.masked, at):
        return True
    stop = _BORDER.search(passage.masked, at)
    end = stop.start() if stop else len(passage.masked)
    tokens = passage.tokens
    first, last = (bisect_left(tokens, offset, key=_START) for offset in (at, end))
    if first == last or not tokens[first].is_word:
        return first < last and tokens[first].is_masked
    return any(is_verb(tokens, i) or tokens[i].is_masked for i in range(first + 1, last))


_START = attrgetter("start")


def is_verb(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a word is a verb, or has one drawn into it: `it's`, `they'll`."""
    return is_finite(tokens, index) or tokens[index].low.endswith(("'s", "'re", "'ll", "'d", "'ve"))


def report_at(passage: Passage, index: int, speaker: Speaker, ahead: Ahead) -> Attribution | None:
    """Return a report in the reporter's words."""
    end = clause_end_at(passage, ahead.at)
    if end - ahead.at < 4:
        return None
    content = ((first_letter(passage.masked, ahead.at), end),)
    direct = passage.masked[content[0][0] : content[0][0] + 1] == "¤"
    return Attribution(
        speaker, stance_of(passage, content), content, passage.tokens[index].start, channel=ahead.channel, direct=direct
    )


def quotation_at(passage: Passage, index: int, speaker: Speaker, ahead: Ahead) -> Attribution | None:
    """Return a quotation that follows its verb."""
    start = passage.masked.find("¤", ahead.at)
    if start < 0 or start - ahead.at > 3:
        start = first_letter(passage.masked, ahead.at)
    content = ((start, len(passage.text)),)
    return Attribution(
        speaker, stance_of(passage, content), content, passage.tokens[index].start, direct=True, channel=ahead.channel
    )
