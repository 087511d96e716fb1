"""Who said it: claims as sentences with speaker, role at first mention, stance and channel."""

from __future__ import annotations

import re

from newsdigest import names
from newsdigest.compose.desk import ClaimCluster, Desk, evidence_of
from newsdigest.compose.echoes import said_once, told_once
from newsdigest.compose.hedges import declines, is_speech
from newsdigest.compose.openings import opened_by
from newsdigest.compose.rejections import rejects_that
from newsdigest.compose.speakers import (
    DETERMINER,
    Introductions,
    capital,
    inside,
    is_given,
    names_speaker,
    shown_speaker,
    with_name,
)
from newsdigest.compose.wording import closed, going_on, stands_alone, tidied, unquoted
from newsdigest.text import fold

_THIRD = re.compile(r"\b(?:he|she|him|his|hers?)\b")
_PRONOUN = re.compile(r"(?:He|She|It|They)\b(?=\s)")
_MINDS = re.compile(
    r"\b(?:puts?|putting|estimat\w*|expect\w*|hop(?:es|ed)|plan(?:s|ned)|intend\w*|stands? by|stood by|blam\w*|"
    r"thinks?|thought|want\w*|fears?|feared|doubt\w*|wish\w*|prefer\w*|support(?:s|ed)|oppos\w*|back(?:s|ed)|favou?r(?:s|ed)|"
    r"shows?|showed|suggest\w*|reveal\w*|conclud\w*)\b"
)
_NEGATED = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot|\w+n't|den(?:y|ies|ied)|without|false|untrue)\b"
)
_PLACES = re.compile(r"(?:conference|briefing|hearing|rally|meeting|ceremony|summit|event|dinner)\b", re.IGNORECASE)
_PIECES = re.compile(
    r"(?:interview|statement|letter|e-?mail|post|video|speech|address|report|note|memo|broadcast|message|filing|tweet)\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"(?:in|on|at|to|by|through|via|over|before|during|from)\s", re.IGNORECASE)
_PLATFORM = re.compile(r"[A-Z][\w.]*(?:\s[A-Z][\w.]*)?$|(?:television|radio|social media)$")


def attributed(claim: ClaimCluster, desk: Desk, introductions: Introductions) -> str:
    """Return the claim as a sentence that says whose it is, with `the` before the speaker's name if it has that."""
    return _with_article(_attributed(claim, desk, introductions), claim, desk)


def _with_article(sentence: str, claim: ClaimCluster, desk: Desk) -> str:
    """Return a sentence of ours with the article before a body that says or does something in it."""
    body = shown_speaker(claim.record.speaker)
    if names.definite(body, desk.bodies(claim)) == body:
        return sentence
    bare = re.compile(rf"(?:^|(?<=, )|(?<=\bsaid )|(?<=\bciting )){re.escape(body)}(?![\w-])")
    found = next(bare.finditer(unquoted(sentence)), None)
    if found is None:
        return sentence
    article = "the" if found.start() else "The"
    return f"{sentence[: found.start()]}{article} {sentence[found.start() :]}"


def _attributed(claim: ClaimCluster, desk: Desk, introductions: Introductions) -> str:
    """Return the claim in the article's own sentence where it can stand alone, else in one of ours."""
    sentence = own_sentence(claim, desk, introductions) or _told_sentence(claim, desk, introductions)
    if sentence is not None:
        introductions.meet(claim.record.speaker)
        return told_once(sentence, claim.record.speaker)
    record = claim.record
    text = " ".join(record.text.split())
    role = record.speaker_role if is_given(record.speaker_role, claim, desk) else None
    speaker = introductions.named(record.speaker, role)
    if record.stance == "declines":
        return _declined(speaker, text)
    opened = (
        opened_by(claim, capital(speaker), desk) if not record.chain and rejects_that(tidied(text)) is None else None
    )
    if opened is not None:
        return _stopped(opened)
    manner = f"{_channel(record.channel)}{_chain(record.chain)}"
    if record.stance == "denies" and not _NEGATED.search(fold(text)):
        return _denied(speaker, manner, claim, desk)
    return _said(speaker, manner, text)


def _told_sentence(claim: ClaimCluster, desk: Desk, introductions: Introductions) -> str | None:
    """Return the claim's own text where that is a sentence that says who said it."""
    record = claim.record
    if record.chain or _PRONOUN.match(record.text) or not _says_that_it_was_said(record.text, record.speaker):
        return None
    text = _stopped(with_name(tidied(record.text), claim, desk, introductions))
    begins = names_speaker(text[:80], record.speaker)
    return text if begins or (text[0] in '"“' and names_speaker(text, record.speaker)) else None


def said(speaker: str, stance: str, text: str) -> str:
    """Return a claim in one line: its own words where they say who said it, else who does what, and the words."""
    if _says_that_it_was_said(text, speaker) and names_speaker(text[:80], speaker):
        return text
    return f"{shown_speaker(speaker)} {stance}: {text}"


def tells_who_says(text: str, claim: ClaimCluster) -> bool:
    """Whether a sentence begins with whoever makes a claim and says that they say so."""
    return is_speech(unquoted(text)) and names_speaker(text[:80], claim.record.speaker)


def _says_that_it_was_said(text: str, speaker: str) -> bool:
    return is_speech(unquoted(text)) or speaks_for_itself(text, speaker)


def speaks_for_itself(text: str, speaker: str) -> bool:
    """Whether a sentence has the speaker as its subject and tells what the speaker thinks or wants."""
    return names_speaker(text[:80], speaker) and _MINDS.search(fold(unquoted(text))) is not None


def with_speaker(text: str, claim: ClaimCluster, desk: Desk, introductions: Introductions) -> str:
    """Return a sentence that says who said it."""
    record = claim.record
    role = record.speaker_role if is_given(record.speaker_role, claim, desk) else None
    manner = f"{_channel(record.channel)}{_chain(record.chain)}"
    return _with_article(_said(introductions.named(record.speaker, role), manner, text), claim, desk)


def own_sentence(claim: ClaimCluster, desk: Desk, introductions: Introductions) -> str | None:
    """Return the article's own sentence, if it names the speaker, says that this was said, and stands alone."""
    for evidence in evidence_of(claim):
        around = desk.sentence_around(evidence)
        if around is None:
            continue
        if fold(tidied(around.text)) in desk.outvoted and claim.id not in desk.disputed:
            continue
        sentence = with_name(tidied(around.text), claim, desk, introductions)
        known = fold(shown_speaker(claim.record.speaker)) in fold(sentence) or introductions.has_met(
            claim.record.speaker
        )
        said = is_speech(unquoted(sentence)) and not _begins_loose(sentence)
        clear = _THIRD.search(fold(unquoted(sentence))) is None or _THIRD.search(fold(claim.record.text)) is not None
        if known and said and clear and names_speaker(sentence, claim.record.speaker) and stands_alone(sentence):
            return sentence
    return None


def _begins_loose(words: str) -> bool:
    """Whether a sentence that nobody is said to say comes before the one with the speaker: it would read as ours."""
    outside = unquoted(words)
    first = _SENTENCE_END.search(outside)
    return _goes_on(words) and first is not None and not is_speech(outside[: first.start()])


def _said(speaker: str, manner: str, text: str) -> str:
    text = capital(closed(said_once(text, speaker) if ", citing " not in manner else text))
    if (pronoun := _PRONOUN.match(text)) and ", citing " not in manner:
        return _stopped(f"{capital(speaker)} said{manner} {text[: pronoun.end()].lower()}{text[pronoun.end() :]}")
    is_apart = ";" in text or ":" in text or len(text) > 220 or text.rstrip('"”’)').endswith(("!", "?"))
    if pronoun or is_apart or _goes_on(text):
        return _stopped(f"{capital(speaker)} said{manner}: {text}")
    return f"{going_on(text)} {inside(speaker)} said{manner}."


def _goes_on(text: str) -> bool:
    """Whether another sentence follows one in the article's words: `she said` behind the last would not cover it."""
    ends = [found.start() for found in _SENTENCE_END.finditer(unquoted(text))]
    return text[:1] not in '"“' and any(text[end + 1 :].strip() for end in ends)


_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)[.!?](?=\s)")


def _denied(speaker: str, manner: str, claim: ClaimCluster, desk: Desk) -> str:
    """Return a denial of which it is not sure what exactly is denied, in the words of the article."""
    evidence = evidence_of(claim)[0]
    around = desk.sentence_around(evidence)
    words = " ".join((around.text if around else evidence.quote).split()).replace("“", "‘").replace("”", "’")
    if (rejecting := rejects_that(tidied(words))) is not None:
        return f"{capital(speaker)} {rejecting}{manner}."
    return f"{capital(speaker)} denied it{manner}; in the words of {desk.outlet(evidence.article_id)}: “{words}”"


def _declined(speaker: str, text: str) -> str:
    if not declines(text):
        return f"{capital(speaker)} declined to comment."
    if pronoun := _PRONOUN.match(text):
        return _stopped(f"{capital(speaker)} {text[pronoun.end() :].lstrip()}")
    return _stopped(f"{capital(speaker).removesuffix(',')}: {text}")


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
    article = "" if DETERMINER.match(channel) else "an " if channel[:1].lower() in "aeiou" else "a "
    if _PLACES.search(channel):
        return f" at {article}{channel}"
    return f" in {article}{channel}" if _PIECES.search(channel) else ""


def _chain(chain: tuple[str, ...]) -> str:
    return f", citing {' and '.join(shown_speaker(c) for c in chain)}" if chain else ""


def _stopped(text: str) -> str:
    return text if text.rstrip("\"'”’)").endswith((".", "!", "?", "…")) else f"{text}."
