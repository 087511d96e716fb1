"""Date words taken apart: the core (`WMN`) and what stands around it (`late`, `about`, `since`, `8 p.m. EST`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newsdigest.dates.words import Token, fold, lex


@dataclass(frozen=True, slots=True)
class Phrase:
    """Date words as a core shape with its values, and the modifiers peeled off it."""

    core: str
    values: tuple[int | str, ...]
    lead: str = ""
    approximate: bool = False
    shade: str = ""
    part: str = ""
    time: str = ""
    zone: str = ""


_CLOCK = re.compile(r"Cp?|Np")
_GROUPING = re.compile(r"f(.+)o(.+)|b(.+)&(.+)")


@lru_cache(maxsize=8192)
def tokens_of(words: str) -> tuple[Token, ...]:
    """Return the tokens of words that are known to be a date."""
    return tuple(lex(fold(words), trusted=True))


def clock(parts: list[Token]) -> str:
    """Return a clock time as HH:MM, or nothing when there is no such time."""
    raw = str(parts[0].value)
    hour, minute = (int(piece) for piece in (raw.split(":") + ["0"])[:2])
    if len(parts) > 1:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if parts[1].value == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _peeled_clock(tokens: list[Token]) -> tuple[list[Token], str, str]:
    """Return the tokens without clock time and zone, and the two."""
    kinds = "".join(token.kind for token in tokens)
    found = _CLOCK.search(kinds)
    zone = next((str(token.value) for token in tokens if token.kind == "z"), "")
    time = clock(tokens[found.start() : found.end()]) if found else ""
    if found and not time:
        return tokens, "", zone
    kept = tokens if not found else tokens[: found.start()] + tokens[found.end() :]
    return [token for token in kept if token.kind not in "zy"], time, zone


def peel(tokens: list[Token]) -> Phrase:
    """Take the modifiers off the core of one date."""
    tokens, time, zone = _peeled_clock(tokens)
    lead = shade = part = ""
    approximate = False
    core: list[Token] = []
    for position, token in enumerate(tokens):
        kind = token.kind
        if kind in "cv" and not core:
            lead = str(token.value)
        elif kind == "q":
            approximate = True
        elif kind in "ek":
            shade = str(token.value)
        elif kind == "P":
            part = str(token.value)
        elif kind in "BA" and not core and position + 1 < len(tokens):
            lead = str(token.value)
        elif kind not in "hi,().-w'" or kind == "_":
            core.append(token)
    return Phrase(
        "".join(token.kind for token in core),
        tuple(token.value for token in core),
        lead, approximate, shade, part, time, zone,
    )  # fmt: skip
