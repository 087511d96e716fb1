"""Sayings that stand before their attribution: `..., said Ms Orr` and `..., Ms Orr said, ...`."""

from __future__ import annotations

import re
from dataclasses import replace

from newsdigest.extract.rules import lexicon, speakers
from newsdigest.extract.rules.channels import read_on
from newsdigest.extract.rules.cues import Attribution, Span, clause_end_at, stance_of
from newsdigest.extract.rules.grammar import is_finite
from newsdigest.extract.rules.passages import Passage
from newsdigest.extract.rules.persons import Speaker
from newsdigest.extract.rules.words import Token

_GOES_ON = re.compile(r"\s*[,:]\s+(?=\w)")


_ADDS = re.compile(
    r"(?:and|or|with|including|two|three|four|five|six|twice|half|more|most|some|all|of|from)\b", re.IGNORECASE
)


_TURNS = re.compile(
    r"(?:who|whose|which|whom|\w+ing|a day|days|hours|weeks|according)\b|(?:and|but|while|though|although)\s+(?:(?:the|a|an|its|his|her|their)\s+)?[\w'’-]+(?:\s[\w'’-]+)?\s+"
    r"(?:denie[sd]|disputes?|disputed|said|says|reject\w*|declined|would not|did not)\b",
    re.IGNORECASE,
)


def is_inverted(passage: Passage, index: int) -> bool:
    """Whether the subject follows: after a quotation or a comma, and no verb after the name."""
    tokens = passage.tokens
    if not index:
        return False
    previous = tokens[index - 1]
    if not (previous.is_masked or previous.text in (",", "?", "!", "—", "–", ")") or previous.low in ("so", "as")):
        return False
    if (
        index + 1 >= len(tokens)
        or tokens[index + 1].low in ("that", "it", "there", "he", "she", "they", "we", "i")
        and not previous.is_masked
    ):
        return False
    speaker = speakers.after(tokens, index, passage.masked)
    if speaker is None:
        return False
    if previous.is_masked:
        return True
    following = next((i for i, t in enumerate(tokens) if t.start >= speaker.end), None)
    if following is not None and is_finite(tokens, following):
        return False
    return _has_clause(tokens, index - 1)


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


def content_before(passage: Passage, speaker: Speaker) -> Span | None:
    """Return the clause that stands before `Ms Orr said`, if the sentence is built that way round."""
    left = passage.masked[: speaker.start].rstrip()
    if not left:
        return None
    if left[-1] not in ",¤?!—–":
        return None
    start = max(left.rfind("; "), left.rfind(": "))
    start = start + 2 if start >= 0 and "¤" not in left[:start] else 0
    end = len(left.rstrip(",—– "))
    return (start, end) if end - start > 3 else None


def content_first(passage: Passage, index: int, speaker: Speaker, tail: int, channel: str | None) -> Attribution | None:
    """The saying stands first; what follows the attribution may go on with it."""
    words = passage.masked
    first = speaker.start if speaker.start < passage.tokens[index].start else passage.tokens[index].start
    before = content_before(passage, replace(speaker, start=first))
    if before is None:
        return None
    ahead = read_on(passage, max(tail, passage.tokens[index].end))
    channel = channel or ahead.channel
    content = [before]
    rest = words[ahead.at :]
    more = re.compile(r"\s*[,.;:—–-]*\s*(?:(?:and|but)\s+)?(?=¤)").match(rest)
    direct = "¤" in words[before[0] : before[1]]
    if direct and more is not None:
        content.append((ahead.at + more.end(), len(passage.text)))
    elif not direct and (going := _GOES_ON.match(rest)) is not None:
        at = ahead.at + going.end()
        end = clause_end_at(passage, at)
        bare = (
            not words[passage.tokens[index].end : ahead.at].strip()
            or words[passage.tokens[index].end : ahead.at].strip() == speaker.name
        )
        if end > at + 3 and not _TURNS.match(words[at:]) and (bare or _ADDS.match(words[at:])):
            content.append((at, end))
    return Attribution(
        speaker,
        stance_of(passage, content),
        tuple(content),
        passage.tokens[index].start,
        direct=direct,
        channel=channel,
    )
