"""Sayings that stand before their attribution: `..., said Ms Orr` and `..., Ms Orr said, ...`."""

from __future__ import annotations

import re

from newsdigest.attributions.said.attribution import Attribution, Span, clause_end_at
from newsdigest.attributions.said.channels import read_on
from newsdigest.attributions.said.stances import stance_of
from newsdigest.attributions.who import speakers
from newsdigest.attributions.who.speaker import Speaker
from newsdigest.english import lexicon
from newsdigest.english.grammar import is_finite
from newsdigest.english.words import MASK, Token, word_set
from newsdigest.passages.passage import Passage

_GOES_ON = re.compile(rf"\s*[,:]\s+(?=[\w\"“{MASK}])")


_ADDS = re.compile(
    r"(?:and|or|with|including|two|three|four|five|six|twice|half|more|most|some|all|of|from)\b", re.IGNORECASE
)


_TURNS = re.compile(
    r"(?:who|whose|which|whom|\w+ing|a day|days|hours|weeks|according|but|while|though|although|yet)\b|"
    r"and\s+(?:(?:the|a|an|its|his|her|their)\s+)?[\w'’-]+(?:\s[\w'’-]+)?\s+"
    r"(?:denie[sd]|disputes?|disputed|said|says|reject\w*|declined|would not|did not)\b",
    re.IGNORECASE,
)


def is_inverted(passage: Passage, index: int) -> bool:
    """Whether the subject follows: after a quotation or a comma, and no verb after the name."""
    tokens = passage.tokens
    if not index or index + 1 >= len(tokens):
        return False
    previous = tokens[index - 1]
    if not may_be_inverted(previous):
        return False
    speaker = speakers.after(tokens, index, passage.masked)
    if speaker is None or previous.is_masked:
        return speaker is not None
    end = _BRACKETS.match(passage.masked, speaker.end)
    following = next((i for i, t in enumerate(tokens) if t.start >= (end.end() if end else speaker.end)), None)
    if following is not None and tokens[following].text == ",":  # `Ms Orr, who was late, said the firm, Vexa, had left`
        following += 1
    has_verb = following is not None and following < len(tokens) and is_finite(tokens, following)
    return tokens[index + 1].low not in _NOT_AFTER_COMMA and not has_verb and _has_clause(tokens, index - 1)


def may_be_inverted(previous: Token) -> bool:
    """Whether a subject may follow its verb behind such a word or mark: after a quotation, a comma, `so said`."""
    return previous.is_masked or previous.text in _BEFORE_INVERSION or previous.low in ("so", "as")


_BRACKETS = re.compile(r"\s*\([^()]{1,60}\)")
_BEFORE_INVERSION = frozenset(",?!—–)")
_NOT_AFTER_COMMA = word_set("that it there he she they we i")


def _has_clause(tokens: tuple[Token, ...], end: int) -> bool:
    """Whether the words before a comma make a clause, and not only a subject with its asides."""
    inside_aside = False
    for i in range(1, end):
        if tokens[i].text == ",":
            inside_aside = tokens[i + 1].low in lexicon.RELATIVES or tokens[i + 1].low in (
                "asked",
                "speaking",
                "in",
                "on",
                "at",
                "named",
            )
        elif (
            not inside_aside
            and tokens[i].low not in lexicon.RELATIVES
            and tokens[i - 1].low not in (*lexicon.RELATIVES, ",")
            and is_finite(tokens, i)
        ):
            return True
    return any(t.is_masked for t in tokens[:end])


def content_before(passage: Passage, at: int) -> Span | None:
    """Return the clause that stands before `Ms Orr said`, if the sentence is built that way round."""
    left = passage.masked[:at].rstrip()
    if not left:
        return None
    if left[-1] not in ",¤?!—–":
        return None
    start = max(left.rfind("; "), left.rfind(": "))
    if left.count("(", 0, max(start, 0)) > left.count(")", 0, max(start, 0)):  # an exchange and its symbol
        start = left.rfind("; ")
    start = start + 2 if start >= 0 and "¤" not in left[:start] else 0
    end = len(left.rstrip(",—– "))
    return (start, end) if end - start > 3 else None


def content_first(passage: Passage, index: int, speaker: Speaker, tail: int, channel: str | None) -> Attribution | None:
    """Read a saying that stands first; what follows the attribution may go on with it."""
    cue = passage.tokens[index]
    before = content_before(passage, min(speaker.start, cue.start))
    if before is None:
        return None
    ahead = read_on(passage, max(tail, cue.end))
    direct = MASK in passage.masked[before[0] : before[1]]
    bare = passage.masked[cue.end : ahead.at].strip() in ("", speaker.name, *_HEARERS)
    more = _more_speech(passage, ahead.at) if direct else _more_words(passage, ahead.at, bare=bare)
    content = (before, *more)
    channel = channel or ahead.channel
    return Attribution(speaker, stance_of(passage, content), content, cue.start, direct=direct, channel=channel)


_HEARERS = ("me", "us", "reporters", "journalists")


def _more_speech(passage: Passage, at: int) -> tuple[Span, ...]:
    """Return the quotation that goes on after `she said`."""
    more = _NEXT_SPEECH.match(passage.masked[at:])
    return ((at + more.end(), len(passage.text)),) if more is not None else ()


def _more_words(passage: Passage, at: int, *, bare: bool) -> tuple[Span, ...]:
    """Return the rest of a report around `she said`: all of it after the bare words, else only what adds to it."""
    going = _GOES_ON.match(passage.masked[at:])
    if going is None:
        return ()
    at += going.end()
    end = clause_end_at(passage, at)
    rest = passage.masked[at:]
    goes_on = end > at + 3 and _TURNS.match(rest) is None and (bare or _ADDS.match(rest) is not None)
    return ((at, end),) if goes_on else ()


_NEXT_SPEECH = re.compile(rf"\s*[,.;:—–-]*\s*(?:(?:and|but)\s+)?(?={MASK})")
