"""Who said it: claims as sentences with speaker, role at first mention, stance and channel."""

from __future__ import annotations

import re

from newsdigest.compose.desk import ClaimCluster, Desk
from newsdigest.text import fold

_PRONOUN = re.compile(r"(?:He|She|It|They)\b(?=\s)")
_NEGATED = re.compile(r"\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot|\w+n't|den(?:y|ies|ied)|without)\b")
_DECLINED = re.compile(
    r"\b(?:declin\w*|refus\w*|would not|did not|no comment|rather not|not (?:say|comment|respond|return|answer)|"
    r"neither|no longer)\b"
)
_PLACES = re.compile(
    r"(?:news |press )?(?:conference|briefing|hearing|rally|meeting|ceremony|summit|event)\b", re.IGNORECASE
)
_PIECES = re.compile(
    r"(?:interview|statement|letter|e-?mail|post|video|speech|address|report|note|memo|broadcast|message|filing|tweet|"
    r"parliament|court)\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"(?:in|on|at|to|by|through|via|over|before|during|from)\s", re.IGNORECASE)
_PLATFORM = re.compile(r"[A-Z][\w.]*(?:\s[A-Z][\w.]*)?$|(?:television|radio|social media)$")


class Introductions:
    """Who has been introduced to the reader: a role is given once, at the first mention."""

    def __init__(self) -> None:
        self._met: set[str] = set()

    def named(self, speaker: str, role: str | None) -> str:
        """Return the speaker's name, with the role when it is the first time."""
        key = fold(speaker)
        if key in self._met:
            return speaker
        self._met.add(key)
        if not role or fold(role) in key or key in fold(role) or "unnamed" in key:
            return speaker
        return f"{speaker}, {role},"


def attributed(claim: ClaimCluster, _: Desk, introductions: Introductions) -> str:
    """Return the claim as a sentence that says whose it is."""
    record = claim.record
    speaker = introductions.named(_speaker(record.speaker), record.speaker_role)
    text = " ".join(record.text.split())
    if fold(text).startswith(fold(record.speaker)):
        return _stopped(text)
    if record.stance == "declines":
        return _declined(speaker, text)
    verb = "denied it, and said" if record.stance == "denies" and not _NEGATED.search(fold(text)) else "said"
    return _said(speaker, f"{verb}{_channel(record.channel)}{_chain(record.chain)}", text)


def _speaker(name: str) -> str:
    """Return a speaker as the start of a sentence."""
    plain = name.removesuffix(", unnamed")
    return plain[:1].upper() + plain[1:]


def _said(speaker: str, verb: str, text: str) -> str:
    if pronoun := _PRONOUN.match(text):
        return _stopped(f"{speaker} {verb} {text[: pronoun.end()].lower()}{text[pronoun.end() :]}")
    return _stopped(f"{speaker} {verb}: {text}")


def _declined(speaker: str, text: str) -> str:
    if not _DECLINED.search(fold(text)):
        return f"{speaker} declined to comment."
    if pronoun := _PRONOUN.match(text):
        return _stopped(f"{speaker} {text[pronoun.end() :].lstrip()}")
    return _stopped(f"{speaker.removesuffix(',')}: {text}")


def _channel(channel: str | None) -> str:
    """Return where it was said, with the preposition that goes with it; nothing when none is sure."""
    if not channel:
        return ""
    if _PREPOSITION.match(channel):
        return f" {channel}"
    if _PLATFORM.fullmatch(channel):
        return f" on {channel}"
    if channel in ("court", "parliament"):
        return f" in {channel}"
    article = "" if re.match(r"(?:an?|the|his|her|its|their)\s", channel, re.IGNORECASE) else _article(channel)
    if _PLACES.search(channel):
        return f" at {article}{channel}"
    return f" in {article}{channel}" if _PIECES.search(channel) else ""


def _article(noun: str) -> str:
    return "an " if noun[:1].lower() in "aeiou" else "a "


def _chain(chain: tuple[str, ...]) -> str:
    return f", citing {' and '.join(chain)}," if chain else ""


def _stopped(text: str) -> str:
    return text if text.rstrip("\"'”’)").endswith((".", "!", "?", "…")) else f"{text}."
