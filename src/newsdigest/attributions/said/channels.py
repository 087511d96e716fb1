"""What stands between a verb of saying and what is said: hearers, time, and where it was said."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsdigest.english import lexicon
from newsdigest.english.grammar import is_finite
from newsdigest.english.words import word_set
from newsdigest.passages.passage import Passage

_AFTER_VERB = re.compile(
    rf"""\s*(?:
      (?P<adverb>(?:also|again|later|then|earlier|simply|repeatedly|recently|only|afterwards?|[a-z]{{3,}}ly)\b)
    | (?P<time>(?:(?:on|late|early|late\s+on|early\s+on|last|this|earlier|at|in|by)\s+){{0,3}}
        (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?\b
        |(?:today|yesterday|tonight|earlier)\b
        |(?:this|last|on|early|late|that)\s+(?:the\s+)?(?:week|month|year|morning|afternoon|evening|night
          |summer|spring|autumn|fall|winter|weekend)\b
        |at\s+(?:noon|midnight|the\s+time)\b
        |(?:on\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{{1,2}}\b
        |(?:an|one|two|three|a\s+few)\s+(?:hours?|days?|weeks?|minutes?)\s+(?:later|earlier|before|ago)\b)
    | (?P<channel>(?:in|on|at|during|via|through|over|by|from|to)\s+
        (?:(?:an?|the|his|her|its|their|another|one|that|this)\s+)?(?:[\w'’-]+\s+){{0,5}}?
        (?:{lexicon.CHANNEL_NOUNS}|{lexicon.PLATFORMS})\b
        (?:\s+(?:with|to|from|on|at|by|for|in|after|outside|about)\s+(?!that\b)(?:(?:the|a|an|his|her|its)\s+)?
          (?:{lexicon.PLATFORMS}|[A-Z¤][\w'’.-]*(?:\s[A-Z¤][\w'’.-]*){{0,4}}|\w+day\b|reporters|journalists|lawmakers
            |supporters|employees|staff|customers|shareholders)){{0,3}})
    | (?P<hearers>to\s+(?:reporters|journalists|lawmakers|supporters|[A-Z]\w+(?:\s+[A-Z]\w+){{0,3}}
        |the\s+(?:crowd|press|media|court|board|audience|panel|committee)))
    | (?P<court>in\s+(?:court|parliament|evidence|private|public|part|response|reply|return|[A-Z]\w+)\b)
    | (?P<spot>(?:at|in|outside|from|after|before|during|on|over|by|inside|near)\s+[^,;:.¤]{{1,50}}?
        (?=\s+that\s|\s*[:,]\s*¤))
    | (?P<of>of\s+[^,;:.¤]{{1,80}}(?=[,:¤]))
    | (?P<between>,\s+[^,;:.¤]{{3,80}}(?=,\s+that\b))
    | (?P<brackets>\([^()¤]{{1,30}}\)(?=\s))
    | (?P<oath>(?:under|on)\s+oath\b)
    | (?P<aside>,?\s*(?:according\s+to|speaking|adding|referring\s+to|citing)\s+[^,;:.¤]{{1,80}}(?=[,:]))
    )""",
    re.VERBOSE,
)


_HEARER = re.compile(
    r"\s*(?:(?:the|a|an|his|her|its|their|our|my)\s+)?(?:[A-Z][\w.'’-]*(?:\s+(?:[A-Z&][\w.'’-]*|of|the|and|"
    r"for))*(?<!\sof)(?<!\sthe)(?<!\sand)(?<!\sfor)(?:\s+(?:radio|television|TV|newspaper))?|me|him|her|them|us|you|"
    r"(?:\w+\s+){0,2}(?:reporters|journalists|lawmakers|investigators|police|officers|newspaper|agency|court|"
    r"crowd|audience|panel|committee|board|"
    r"parliament|assembly|meeting|rally|summit|gathering|hearing|briefing|managers|members|supporters|voters|colleagues|television|radio|magazine|website|"
    r"conference|council|"
    r"league|ministers?|governor|president|judge|jury|employees|staff|workers|shareholders|analysts|delegates|"
    r"residents|host|station|network|press|media|"
    r"paper|bank|company|club|union|government|department|ministry|[a-z]+s))(?:\s+in\s+[A-Z]\w+|\s+at\s+noon)?"
)


@dataclass(frozen=True)
class Ahead:
    """What follows a verb of saying once hearers, time and channel are read: offset, `that` or not, and the channel."""

    at: int
    that: bool
    channel: str | None


def read_ahead(passage: Passage, index: int) -> Ahead:
    """Read on from a verb of saying: past those told, the time and the channel, to what is said."""
    words = passage.masked
    token = passage.tokens[index]
    at = token.end
    channel = None
    if token.low in ("told", "tells", "tell", "telling", "asked", "asks", "assured", "reminded"):
        hearer = _HEARER.match(words, at)
        if hearer is not None and hearer.group().strip() != "that":
            at = hearer.end()
            channel = _told_at(hearer.group())
    for _ in range(4):
        part = _AFTER_VERB.match(words, at)
        if part is None or part.end() == at:
            break
        if part["channel"]:
            channel = channel or _channel(part["channel"])
        elif part["court"] and re.search(r"\b(?:court|parliament)\b", part["court"]):
            channel = channel or part["court"].strip().removeprefix("in ")
        at = part.end()
    that = _THAT.match(words, at)
    if that is not None:
        return Ahead(that.end(), True, channel)
    later = _later_that(passage, index)
    return Ahead(later if later is not None else at, later is not None, channel)


def _later_that(passage: Passage, index: int) -> int | None:
    """Return where what is said begins after a longer stretch than usual: `told a meeting in Oslo on May 4 that`."""
    if passage.tokens[index].low not in lexicon.SAYING or not _may_be_told(passage, index):
        return None
    for at in range(index + 1, min(index + 20, len(passage.tokens))):
        token = passage.tokens[at]
        if token.low == "that" and at > index + 1:
            following = passage.tokens[at + 1] if at + 1 < len(passage.tokens) else None
            quoted = following is not None and following.text in _QUOTE_MARKS
            goes_on = quoted or (following is not None and _opens_clause(passage, at + 1))
            return token.end if goes_on else None
        if token.is_masked or token.text in ";:." or token.low in _STOPS or is_finite(passage.tokens, at):
            return None
    return None


def _opens_clause(passage: Passage, at: int) -> bool:
    """Whether a word behind `that` can open what is said: not `that of a dog`, not `that was`."""
    token = passage.tokens[at]
    return token.is_word and token.low != "of" and not is_finite(passage.tokens, at)


def _may_be_told(passage: Passage, index: int) -> bool:
    """Whether hearers or an occasion may follow; a bare noun phrase after `said` is what is spoken of."""
    low, following = passage.tokens[index].low, passage.tokens[index + 1 : index + 2]
    return low in _TOLD or not following or following[0].low in _BESIDE or following[0].low.endswith("ly")


_QUOTE_MARKS = ('"', "“", "'", "‘")
_TOLD = word_set("told tells tell assured assures warned warns reminded asked asks informed")
_BESIDE = lexicon.PREPOSITIONS | lexicon.TIME_WORDS | lexicon.ADVERBS | {","}
_STOPS = word_set("who which whose whether if when while because and but he she they it we i")


_THAT = re.compile(r",?\s*that\b(?!\s*[,.]|\s+of\b)")


def _told_at(hearer: str) -> str | None:
    """Return the channel that those told imply: a news conference, a court."""
    if re.search(r"\b(?:news|press)\s+conference", hearer):
        return "news conference"
    station = re.search(r"\b(?i:(radio|television|TV))\b(?! (?:reporters|journalists))", hearer)
    if station is not None:
        return "radio" if station[1].lower() == "radio" else "television"
    return "court" if re.search(r"\bcourt\b", hearer) and len(hearer.split()) <= 2 else None


def _channel(words: str) -> str | None:
    """Return the channel by its name: a platform alone, else the noun with what describes it."""
    platforms: list[str] = _PLATFORM.findall(words)
    if platforms:
        return platforms[-1]
    found = _CHANNEL.search(words)
    return _SMALL_START.sub("", str(found[1])) if found else None


_CHANNEL = re.compile(
    rf"(?:(?:an?|the|his|her|its|their|another|one|that|this)\s+)?((?:[\w'’-]+\s+){{0,2}}?(?:{lexicon.CHANNEL_NOUNS}))\b"
)
_SMALL_START = re.compile(r"^(?:(?:in|on|at|during|via|through|over|by|from|to|an?|the|his|her|its|their)\s+)+")
_PLATFORM = re.compile(rf"\b(?:{lexicon.PLATFORMS})\b")


def read_on(passage: Passage, at: int) -> Ahead:
    """Read on from a speaker who stands behind the verb."""
    channel = None
    for _ in range(4):
        part = _AFTER_VERB.match(passage.masked, at)
        if part is None or part.end() == at or part["adverb"] or part["of"]:
            break
        if part["channel"]:
            channel = channel or _channel(part["channel"])
        at = part.end()
    return Ahead(at, False, channel)
