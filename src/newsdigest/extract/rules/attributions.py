"""Who is said to have said what, sentence by sentence: the verb of saying, its subject and what hangs on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from newsdigest.extract.rules import lexicon, speakers
from newsdigest.extract.rules.passages import Passage
from newsdigest.extract.rules.speakers import Speaker
from newsdigest.extract.rules.words import Token
from newsdigest.schema.reading import Stance

Span = tuple[int, int]


@dataclass(frozen=True)
class Attribution:
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
    tags: frozenset[str] = field(default=frozenset())


def attributions(passage: Passage) -> tuple[Attribution, ...]:
    """Return what the passage attributes to somebody, in order; one saying inside another becomes a chain."""
    found: list[Attribution] = []
    for index in range(len(passage.tokens)):
        made = _at(passage, index)
        if made is not None:
            found.append(made)
    return tuple(_with_spans(passage, _nested(passage, found)))


def _at(passage: Passage, index: int) -> Attribution | None:
    low = passage.tokens[index].low
    if low == "according":
        return _according(passage, index)
    if low in _DECLINE_STARTS:
        declined = _declined(passage, index)
        if declined is not None:
            return declined
    if low in lexicon.DENYING:
        return _denied(passage, index)
    if low in lexicon.PARTICIPLES:
        return _participle(passage, index)
    if low in lexicon.SAYING or low in lexicon.QUOTING or low in _FINDING:
        return _said(passage, index)
    if low == ":":
        return _colon(passage, index)
    return None


# ---------------------------------------------------------------------------------------------------- declining

_DECLINE = re.compile(
    r"(?:(?:declin|refus)(?:ed|es|ing)\s+(?:to\s+(?:be\s+(?:interviewed|named|quoted|drawn)|take\s+questions|[a-z]+ly\s+)?(?:"
    r"comment|say|answer|discuss|speak|talk|confirm|explain|elaborate|respond|identify|name|reveal|disclose|provide|release|"
    r"offer|give|be|state|specify|describe|commit|rule|make)\b|(?:any\s+)?(?:further\s+)?(?:comment|(?:an|all)\s+interviews?|"
    r"(?:a|repeated|several|multiple)\s+requests?))"
    r"|(?:would|will|could|did|does|do|has|have|had)(?:\s+not|n['’]t)\s+(?:yet\s+)?(?:immediately\s+|otherwise\s+|be\s+drawn|publicly\s+)?(?:"
    r"comment|respond(?:ed)?\s+to|reply|replied|discuss|elaborate|answer(?:ed)?|"
    r"say\b(?!\s+(?:that|anything))|return(?:ed)?\s+(?:[\w-]+\s+){0,4}(?:calls?|messages?|e-?mails?|requests?)|"
    r"confirm\b|explain\b|be\s+(?:immediately\s+)?reached|respond(?:ed)?\b|immediately\b|comment(?:ed)?)"
    r"|would\s+neither\s+confirm\b|(?:had|has|have)\s+no\s+(?:immediate\s+|further\s+)?comment"
    r"|(?:was|were|is)(?:\s+not|n['’]t)\s+(?:immediately\s+)?available\s+(?:for|to)\s+comment"
    r"|(?:was|were)\s+unavailable\s+for\s+comment|could\s+not\s+(?:immediately\s+)?be\s+reached"
    r"|would\s+(?:say\s+only|only\s+say)\b|would\s+rather\s+not\s+(?:say|give|comment|discuss|answer|speak)"
    r"|would\s+say\b|(?:made\s+use\s+of|exercised|invoked|used)\s+(?:the|his|her|their)\s+(?:\w+\s+)?right\s+to\s+(?:say\s+nothing|silence|remain\s+silent)"
    r"|(?:remained|stayed|kept)\s+silent\b|said\s+nothing\b)",
    re.IGNORECASE,
)
_DECLINE_STARTS = frozenset(
    "declined declines declining refused refuses refusing would will could did does do has have had was were is wouldn't didn't "
    "couldn't won't doesn't don't hasn't haven't hadn't wasn't weren't made exercised invoked used remained stayed kept said".split()
)


def _declined(passage: Passage, index: int) -> Attribution | None:
    tokens = passage.tokens
    found = _DECLINE.match(passage.masked, tokens[index].start)
    if found is None:
        return None
    matched = found.group().lower()
    speaker = speakers.before(tokens, index, passage.masked)
    if matched.startswith("would say") and (
        speaker is None or not speaker.name.lower().startswith(("neither", "nobody", "none"))
    ):
        return None
    if speaker is None or speaker.name.lower() in ("nobody", "no one"):
        return None
    end = _sentence_end(passage, index)
    return Attribution(
        speaker, "declines", ((speaker.start, end),), tokens[index].start, whole=True, tags=frozenset({"decline"})
    )


# ------------------------------------------------------------------------------------------------------- denying


def _denied(passage: Passage, index: int) -> Attribution | None:
    tokens = passage.tokens
    low = tokens[index].low
    if low in ("denying", "disputing"):
        speaker = speakers.clause_subject(tokens, index, passage.masked)
    else:
        speaker = speakers.before(tokens, index, passage.masked)
    if speaker is None or not _is_denial(tokens, index, low):
        return None
    start = tokens[index].start
    content = ((start, _clause_end(passage, index)),)
    quoted = any(token.is_masked for token in tokens[index + 1 : index + 8])
    return Attribution(speaker, "denies", content, start, whole=True, direct=quoted, tags=frozenset({"denial"}))


def _is_denial(tokens: tuple[Token, ...], index: int, low: str) -> bool:
    ahead = [token.low for token in tokens[index + 1 : index + 7]]
    if not ahead:
        return False
    if low.startswith("den"):
        return ahead[0] not in _GRANTED and not (
            ahead[0] in ("a", "an", "the") and len(ahead) > 1 and ahead[1] in _GRANTED
        )
    if low.startswith("disput") and any(
        word in ("count", "tally", "result", "results", "vote", "total") for word in ahead
    ):
        return True
    return any(
        word in lexicon.DENIED_THINGS - {"all", "any", "such", "charge", "making", "taking", "link", "links"}
        for word in ahead[:5]
    )


_GRANTED = frozenset(
    "him her them entry access bail permission parole visa visas asylum service care treatment us me licence license".split()
)


# -------------------------------------------------------------------------------------------------------- saying

_FINDING = frozenset(
    "found finds ruled rules showed shows show heard called described branded cited cites agreed agrees disagreed".split()
)
_AFTER_VERB = re.compile(
    rf"""\s*(?:
      (?P<adverb>(?:also|again|later|then|earlier|simply|repeatedly|recently|only|afterwards?|[a-z]{{3,}}ly)\b)
    | (?P<time>(?:(?:on|late|early|late\s+on|early\s+on|last|this|earlier|at|in|by)\s+){{0,3}}
        (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?\b
        |(?:today|yesterday|tonight|earlier|(?:this|last|on|early|late|that)\s+(?:the\s+)?(?:week|month|year|morning|afternoon|evening|night|summer|spring|autumn|fall|winter|weekend))\b
        |at\s+(?:noon|midnight|the\s+time)\b|(?:on\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{{1,2}}\b
        |(?:an|one|two|three|a\s+few)\s+(?:hours?|days?|weeks?|minutes?)\s+(?:later|earlier|before|ago)\b)
    | (?P<channel>(?:in|on|at|during|via|through|over|by|from|to)\s+
        (?:(?:an?|the|his|her|its|their|another|one|that|this)\s+)?(?:[\w'’-]+\s+){{0,5}}?
        (?:{lexicon.CHANNEL_NOUNS}|{lexicon.PLATFORMS})\b
        (?:\s+(?:with|to|from|on|at|by|for|in|after|outside|about)\s+(?!that\b)(?:(?:the|a|an|his|her|its)\s+)?
          (?:{lexicon.PLATFORMS}|(?:[A-Z¤][\w'’.-]*\s?)+|\w+day\b|reporters|journalists|lawmakers|supporters|employees|staff|customers|shareholders))*)
    | (?P<hearers>to\s+(?:reporters|journalists|lawmakers|the\s+(?:crowd|press|media|court|board|audience|panel|committee)|supporters|[A-Z]\w+(?:\s+[A-Z]\w+){{0,3}}))
    | (?P<court>in\s+(?:court|parliament|evidence|private|public|part|response|reply|return|[A-Z]\w+)\b)
    | (?P<spot>(?:at|in|outside|from|after|before|during|on|over|by|inside|near)\s+(?:\w+\s+)?[^,;:.¤]{1, 50}?(?=\s+that\s|\s*[:,]\s*¤))
    | (?P<of>of\s+[^,;:.¤]{{1,80}}(?=[,:¤]))
    | (?P<aside>,?\s*(?:according\s+to|speaking|adding|referring\s+to|citing)\s+[^,;:.¤]{{1,80}}(?=[,:]))
    )""",
    re.VERBOSE,
)
_HEARER = re.compile(
    r"\s*(?:(?:the|a|an|his|her|its|their|our|my)\s+)?(?:[A-Z][\w.'’-]*(?:\s+(?:[A-Z&][\w.'’-]*|of|the|and|for))*(?<!\sof)(?<!\sthe)(?<!\sand)(?<!\sfor)|me|him|her|them|us|you|"
    r"(?:\w+\s+){0,2}(?:reporters|journalists|lawmakers|investigators|police|officers|newspaper|agency|court|crowd|audience|panel|committee|board|"
    r"parliament|assembly|managers|members|supporters|voters|colleagues|television|radio|magazine|website|conference|council|"
    r"league|ministers?|governor|president|judge|jury|employees|staff|workers|shareholders|analysts|delegates|residents|host|station|network|press|media|"
    r"paper|bank|company|club|union|government|department|ministry|[a-z]+s))(?:\s+in\s+[A-Z]\w+|\s+at\s+noon)?"
)


@dataclass(frozen=True)
class _Ahead:
    """What follows a verb of saying once hearers, time and channel are read: offset, `that` or not, and the channel."""

    at: int
    that: bool
    channel: str | None


def _ahead(passage: Passage, index: int) -> _Ahead:
    words = passage.masked
    token = passage.tokens[index]
    at = token.end
    channel = None
    if token.low in ("told", "tells", "tell", "telling", "asked", "asks", "assured", "reminded"):
        hearer = _HEARER.match(words, at)
        if hearer is not None and hearer.group().strip() != "that":
            at = hearer.end()
            channel = _told_at(hearer.group(), words[at : at + 60])
    for _ in range(4):
        part = _AFTER_VERB.match(words, at)
        if part is None or part.end() == at:
            break
        if part["channel"]:
            channel = channel or _channel(part["channel"])
        elif part["court"] and re.search(r"\b(?:court|parliament)\b", part["court"]):
            channel = channel or part["court"].strip().removeprefix("in ")
        at = part.end()
    that = re.compile(r",?\s*that\b(?!\s*[,.])").match(words, at)
    return _Ahead(that.end() if that else at, that is not None, channel)


def _told_at(hearer: str, following: str) -> str | None:
    if re.search(r"\b(?:news|press)\s+conference", hearer):
        return "news conference"
    return (
        "court"
        if re.search(r"\bcourt\b", hearer) and not re.match(r"\s+that\b.*", "") and len(hearer.split()) <= 2
        else None
    )


def _channel(words: str) -> str | None:
    """Return the channel by its name: a platform alone, else the noun with what describes it."""
    platforms = re.findall(rf"\b(?:{lexicon.PLATFORMS})\b", words)
    if platforms:
        return platforms[-1]
    found = re.search(
        rf"(?:(?:an?|the|his|her|its|their|another|one|that|this)\s+)?((?:[\w'’-]+\s+){{0,2}}?(?:{lexicon.CHANNEL_NOUNS}))\b",
        words,
    )
    return (
        re.sub(r"^(?:in|on|at|during|via|through|over|by|from|to|an?|the|his|her|its|their)\s+", "", found[1])
        if found
        else None
    )


def _said(passage: Passage, index: int) -> Attribution | None:
    tokens, words = passage.tokens, passage.masked
    low = tokens[index].low
    previous = tokens[index - 1] if index else None
    if previous is not None and previous.low in (
        "to",
        "the",
        "a",
        "an",
        "any",
        "no",
        "this",
        "its",
        "his",
        "her",
        "their",
        "some",
    ):
        return None
    if previous is not None and previous.low == "that":
        return _thing_says(passage, index)
    if low not in _NEVER_INVERTED and _is_inverted(passage, index):
        speaker = speakers.after(tokens, index, words)
        if speaker is not None:
            return _content_first(passage, index, speaker, _end_of_speaker(tokens, speaker), None)
    speaker = speakers.before(tokens, index, words)
    if speaker is None or speaker.name.lower() in ("nobody", "no one", "none"):
        return None
    if any(
        t.low in ("not", "never", "didn't", "doesn't", "hasn't")
        for t in tokens[max(0, index - 3) : index]
        if t.start >= speaker.end
    ):
        return None
    return _with_subject(passage, index, speaker)


_THINGS = frozenset(
    "video post letter message report document article tweet rumour rumor claim photo picture recording leaflet poster clip website memo email statement".split()
)
_SECOND_VERB = re.compile(
    r"\s(?:has|have|had)\s(?:been|gone|spread|drawn|circulated)\b|\s(?:was|were|is|are)\s(?:shared|watched|posted|passed|circulated|circulating|seen|viewed|false|fake|untrue|filmed)\b"
)


def _thing_says(passage: Passage, index: int) -> Attribution | None:
    """`A video that says the pilot slept has been watched`: a thing that speaks, and what it says."""
    tokens = passage.tokens
    before = [t for t in tokens[: index - 1] if t.is_word]
    if (
        tokens[index].low not in ("says", "said", "claims", "claimed", "claiming", "alleges")
        or not any(t.low in _THINGS for t in before[:4])
        or len(before) > 9
    ):
        return None
    ahead = _ahead(passage, index)
    stop = _SECOND_VERB.search(passage.masked, ahead.at)
    end = stop.start() if stop else _clause_end_at(passage, ahead.at)
    if not _is_clause(passage, ahead.at) or end - ahead.at < 8:
        return None
    words = passage.text[before[0].start : before[-1].end]
    speaker = Speaker(words, "body", before[0].start, before[-1].end)
    platform = re.search(rf"\bon ({lexicon.PLATFORMS})\b", words)
    return Attribution(
        speaker,
        "asserts",
        ((_first_letter(passage.masked, ahead.at), end),),
        tokens[index].start,
        channel=platform[1] if platform else None,
        tags=frozenset({"thing"}),
    )


_NEVER_INVERTED = frozenset("told tells tell found ruled heard called described branded agreed".split())


def _with_subject(passage: Passage, index: int, speaker: Speaker) -> Attribution | None:
    tokens, words = passage.tokens, passage.masked
    low = tokens[index].low
    ahead = _ahead(passage, index)
    rest = words[ahead.at :].lstrip()
    before = _content_before(passage, speaker)
    quoted_before = before is not None and "¤" in words[before[0] : before[1]]
    if ahead.that:
        return _reported(passage, index, speaker, ahead)
    opens_quote = (
        rest[:1] == "¤" or re.match(r"[:,]\s*¤", rest) is not None or re.match(r":\s*[¤A-Z]", rest) is not None
    )
    if (
        before is not None
        and low in lexicon.QUOTING
        and (quoted_before or low in lexicon.SAYING and low not in lexicon.NEEDS_THAT - _PLAIN_AFTER)
    ):
        if quoted_before or not rest or rest[0] in ",.;—–)?!":
            return _content_first(passage, index, speaker, ahead.at, ahead.channel)
    if opens_quote and low in lexicon.QUOTING:
        return _quoted(passage, index, speaker, ahead)
    if (
        low in lexicon.QUOTING
        and low not in lexicon.SAYING
        or low in ("called", "described", "branded", "cited", "cites")
    ):
        return _characterised(passage, index, speaker)
    if low in lexicon.SAYING - lexicon.NEEDS_THAT - _OBJECTS and _is_clause(passage, ahead.at):
        return _reported(passage, index, speaker, ahead)
    if low in lexicon.NEEDS_THAT | _OBJECTS and _opens_with_pronoun(rest) and _is_clause(passage, ahead.at):
        return _reported(passage, index, speaker, ahead)
    if low in _GIVING and _FIGURES.search(rest[:60]):
        return _figured(passage, index, speaker)
    if low in ("asked", "asks", "urged", "urges") and re.search(r"\b(?:to|whether|if|for)\b", rest[:80]):
        return None
    return None


_PLAIN_AFTER = frozenset("announced confirmed reported estimated noted stated warned predicted".split())


_OBJECTS = frozenset("wrote writes write added adds argued argues told tells".split())
"""Verbs that often take a mere object: `wrote the labels`, `added a clause`."""
_GIVING = frozenset(
    "announced announces estimated estimates put puts gave gives said says counted counts reported reports".split()
)
_FIGURES = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|hundreds?|thousands?|millions?)\b"
)


def _figured(passage: Passage, index: int, speaker: Speaker) -> Attribution | None:
    """`The Speaker announced 32 votes`, `it put the loss at 80 tonnes`: a figure given is a saying."""
    tokens = passage.tokens
    low = tokens[index].low
    rest = passage.masked[tokens[index].end :]
    if low in ("put", "puts") and not re.search(r"\bat\s", rest[:80]):
        return None
    if low in ("said", "says", "gave", "gives") and not _FIGURES.match(rest.strip()):
        return None
    end = _clause_end(passage, index)
    content = ((speaker.start, max(end, _last_quote_end(passage, tokens[index].end, end))),)
    return Attribution(speaker, "asserts", content, tokens[index].start, whole=True)


def _opens_with_pronoun(rest: str) -> bool:
    return re.match(r"(?:he|she|it|they|there|we|no one|nobody)\b", rest) is not None


def _is_clause(passage: Passage, at: int) -> bool:
    """Whether what follows is a clause with a verb of its own, and not a mere object: `said goodbye`."""
    stop = re.compile(r"[;:—–]").search(passage.masked, at)
    end = stop.start() if stop else len(passage.masked)
    inside = [i for i, t in enumerate(passage.tokens) if at <= t.start < end]
    if not inside or not passage.tokens[inside[0]].is_word:
        return bool(inside) and passage.tokens[inside[0]].is_masked
    return any(_is_verb(passage.tokens, i) for i in inside[1:])


def _is_verb(tokens: tuple[Token, ...], index: int) -> bool:
    return speakers.is_finite(tokens, index) or tokens[index].low.endswith(("'s", "'re", "'ll", "'d", "'ve"))


def _is_inverted(passage: Passage, index: int) -> bool:
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
    if following is not None and speakers.is_finite(tokens, following):
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
            and speakers.is_finite(tokens, i)
        ):
            return True
    return any(t.is_masked for t in tokens[:end])


def _end_of_speaker(tokens: tuple[Token, ...], speaker: Speaker) -> int:
    return speaker.end


def _content_before(passage: Passage, speaker: Speaker) -> Span | None:
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


def _content_first(
    passage: Passage, index: int, speaker: Speaker, tail: int, channel: str | None
) -> Attribution | None:
    """The saying stands first; what follows the attribution may go on with it."""
    words = passage.masked
    first = speaker.start if speaker.start < passage.tokens[index].start else passage.tokens[index].start
    before = _content_before(passage, replace(speaker, start=first))
    if before is None:
        return None
    ahead = _ahead_of(passage, max(tail, passage.tokens[index].end))
    channel = channel or ahead.channel
    content = [before]
    rest = words[ahead.at :]
    more = re.compile(r"\s*[,.;:—–-]*\s*(?:(?:and|but)\s+)?(?=¤)").match(rest)
    direct = "¤" in words[before[0] : before[1]]
    if direct and more is not None:
        content.append((ahead.at + more.end(), len(passage.text)))
    elif not direct and (going := _GOES_ON.match(rest)) is not None:
        at = ahead.at + going.end()
        end = _clause_end_at(passage, at)
        bare = (
            not words[passage.tokens[index].end : ahead.at].strip()
            or words[passage.tokens[index].end : ahead.at].strip() == speaker.name
        )
        if end > at + 3 and not _TURNS.match(words[at:]) and (bare or _ADDS.match(words[at:])):
            content.append((at, end))
    return Attribution(
        speaker, _stance(passage, content), tuple(content), passage.tokens[index].start, direct=direct, channel=channel
    )


_GOES_ON = re.compile(r"\s*[,:]\s+(?=\w)")
_ADDS = re.compile(
    r"(?:and|or|with|including|two|three|four|five|six|twice|half|more|most|some|all|of|from)\b", re.IGNORECASE
)
_TURNS = re.compile(
    r"(?:who|whose|which|whom|\w+ing|a day|days|hours|weeks|according)\b|(?:and|but|while|though|although)\s+(?:(?:the|a|an|its|his|her|their)\s+)?[\w'’-]+(?:\s[\w'’-]+)?\s+"
    r"(?:denie[sd]|disputes?|disputed|said|says|reject\w*|declined|would not|did not)\b",
    re.IGNORECASE,
)


def _ahead_of(passage: Passage, at: int) -> _Ahead:
    channel = None
    for _ in range(4):
        part = _AFTER_VERB.match(passage.masked, at)
        if part is None or part.end() == at or part["adverb"] or part["of"]:
            break
        if part["channel"]:
            channel = channel or _channel(part["channel"])
        at = part.end()
    return _Ahead(at, False, channel)


def _reported(passage: Passage, index: int, speaker: Speaker, ahead: _Ahead) -> Attribution | None:
    end = _clause_end_at(passage, ahead.at)
    if end - ahead.at < 4:
        return None
    content = ((_first_letter(passage.masked, ahead.at), end),)
    direct = passage.masked[content[0][0] : content[0][0] + 1] == "¤"
    return Attribution(
        speaker, _stance(passage, content), content, passage.tokens[index].start, channel=ahead.channel, direct=direct
    )


def _quoted(passage: Passage, index: int, speaker: Speaker, ahead: _Ahead) -> Attribution | None:
    start = passage.masked.find("¤", ahead.at)
    if start < 0 or start - ahead.at > 3:
        start = _first_letter(passage.masked, ahead.at)
    content = ((start, len(passage.text)),)
    return Attribution(
        speaker, _stance(passage, content), content, passage.tokens[index].start, direct=True, channel=ahead.channel
    )


def _characterised(passage: Passage, index: int, speaker: Speaker) -> Attribution | None:
    """`Ms Orr called it “a disgrace”`: the clause says best what was said."""
    tokens = passage.tokens
    if not any(token.is_masked for token in tokens[index + 1 : index + 12]):
        return None
    end = _clause_end_at(passage, tokens[index].end)
    content = ((speaker.start, max(end, _last_quote_end(passage, tokens[index].end, end))),)
    return Attribution(
        speaker,
        _stance(passage, content),
        content,
        tokens[index].start,
        direct=True,
        whole=True,
        tags=frozenset({"characterised"}),
    )


def _last_quote_end(passage: Passage, start: int, end: int) -> int:
    return max((q.end for q in passage.speeches if start <= q.start <= end), default=end)


def _participle(passage: Passage, index: int) -> Attribution | None:
    """`..., adding that it would appeal`: the subject of the sentence speaks on."""
    tokens = passage.tokens
    if index < 2 or tokens[index - 1].low in lexicon.AUXILIARIES | lexicon.PREPOSITIONS | lexicon.DETERMINERS:
        return None
    ahead = _ahead(passage, index)
    rest = passage.masked[ahead.at :].lstrip()
    if not ahead.that and not re.match(r"(?:[,:]\s*)?¤", rest) and not _opens_with_pronoun(rest):
        return None
    if not ahead.that and "¤" not in rest[:3] and not _is_clause(passage, ahead.at):
        return None
    speaker = speakers.clause_subject(tokens, index, passage.masked) or _inverted_subject(passage, index)
    if speaker is None:
        return None
    made = _quoted(passage, index, speaker, ahead) if "¤" in rest[:3] else _reported(passage, index, speaker, ahead)
    return replace(made, tags=frozenset({"sequel"})) if made is not None else None


def _inverted_subject(passage: Passage, index: int) -> Speaker | None:
    for i in range(index - 1, 0, -1):
        if passage.tokens[i].low in lexicon.SAYING and _is_inverted(passage, i):
            return speakers.after(passage.tokens, i, passage.masked)
    return None


def _according(passage: Passage, index: int) -> Attribution | None:
    tokens, words = passage.tokens, passage.masked
    if index + 2 >= len(tokens) or tokens[index + 1].low != "to":
        return None
    speaker = speakers.after(tokens, index + 1, words)
    if speaker is None:
        return None
    tail = _ahead_of(passage, speaker.end)
    if index == 0 or not words[: tokens[index].start].strip(" ,—–("):
        start = re.compile(r"[^,¤]*,\s*|\s*(?=¤)").match(words, tail.at)
        if start is None:
            return None
        content: tuple[Span, ...] = ((start.end(), _clause_end_at(passage, start.end())),)
    else:
        content = ((0, len(words[: tokens[index].start].rstrip(" ,—–("))),)
        left = words[: tokens[index].start]
        if left.rstrip().endswith("¤") and "¤" in left:
            content = ((0, len(left.rstrip())),)
    if content[0][1] - content[0][0] < 4:
        return None
    direct = "¤" in words[content[0][0] : content[0][0] + 1]
    return Attribution(
        speaker,
        _stance(passage, content),
        content,
        tokens[index].start,
        direct=direct,
        channel=tail.channel,
        tags=frozenset({"according"}),
    )


def _colon(passage: Passage, index: int) -> Attribution | None:
    """`The mayor orders everyone to leave: “All of us.”`: a quotation that a colon brings."""
    tokens = passage.tokens
    if index < 2 or index + 1 >= len(tokens) or not tokens[index + 1].is_masked:
        return None
    if any(t.low in lexicon.QUOTING | lexicon.PARTICIPLES for t in tokens[max(0, index - 3) : index]):
        return None
    speaker = speakers.clause_subject(tokens, index, passage.masked)
    if speaker is None and index <= 8 and tokens[0].is_capital:
        speaker = (
            speakers.Speaker(passage.text[: tokens[index].start].strip(), "person", 0, tokens[index].start)
            if all(t.is_capital or not t.is_word for t in tokens[:index])
            else None
        )
    if speaker is None:
        return None
    content = ((tokens[index + 1].start, len(passage.text)),)
    return Attribution(
        speaker, _stance(passage, content), content, tokens[index].start, direct=True, tags=frozenset({"colon"})
    )


# -------------------------------------------------------------------------------------------------------- stance

_DENIAL_WORDS = re.compile(
    r"\b(?:no such|not true|untrue|a fake|fake\b|a forgery|forged|a hoax|is false|was false|are false|were false|false (?:claim|report|rumou?r)|"
    r"never (?:said|told|met|heard|received|saw|made|happened|took|gave|been|asked|agreed|offered|wrote|paid|had)|"
    r"(?:is|was|are|were) (?:baseless|unfounded|fabricated|nonsense|a lie|lies)|baseless|without foundation|complete nonsense|"
    r"no truth|no record of)\b",
    re.IGNORECASE,
)


def _stance(passage: Passage, content: list[Span] | tuple[Span, ...]) -> Stance:
    said = " ".join(passage.text[start:end] for start, end in content)
    opening = re.sub(r"^[\W_]*(?:that\s+)?", "", said)[:60]
    if re.match(
        r"(?:he|she|it|they|I|we)\s+(?:would rather not|declined|refused|would not (?:say|comment|discuss|give))\b",
        opening,
        re.IGNORECASE,
    ):
        return "declines"
    return "denies" if _DENIAL_WORDS.search(said[:300]) else "asserts"


# ------------------------------------------------------------------------------------------------------ geometry


def _first_letter(words: str, at: int) -> int:
    while at < len(words) and words[at] in " ,:\t\n":
        at += 1
    return at


_HARD_STOP = re.compile(r";\s|\s[—–]\s(?=(?:and|but)\b)")


def _clause_end_at(passage: Passage, at: int) -> int:
    found = _HARD_STOP.search(passage.masked, at)
    return found.start() if found else len(passage.text)


def _clause_end(passage: Passage, index: int) -> int:
    return _clause_end_at(passage, passage.tokens[index].end)


def _sentence_end(passage: Passage, index: int) -> int:
    return _clause_end(passage, index)


# ------------------------------------------------------------------------------------------------------- nesting


def _nested(passage: Passage, found: list[Attribution]) -> list[Attribution]:
    """Turn a saying inside what another says into a link of its chain; drop what says the same twice."""
    kept: list[Attribution] = []
    for made in sorted(found, key=lambda a: (not _is_parenthesis(a, found), a.cue)):
        outer = next((k for k in kept if _is_inside(passage, made, k)), None)
        if outer is None:
            kept.append(made)
        elif _is_link(outer, made):
            kept[kept.index(outer)] = replace(outer, chain=(*outer.chain, made.speaker))
    return [_with_hearsay(passage, made) for made in kept]


def _is_parenthesis(made: Attribution, found: list[Attribution]) -> bool:
    """Whether it stands in the middle or at the end of what it brings, over another saying: `A had told B, he said`."""
    return made.content[0][0] < made.speaker.start and any(
        made.content[0][0] <= o.cue < made.content[0][1] for o in found if o is not made
    )


def _is_inside(passage: Passage, inner: Attribution, outer: Attribution) -> bool:
    if inner.speaker.start == outer.speaker.start and inner.cue == outer.cue:
        return True
    holding = next(((start, end) for start, end in outer.content if start <= inner.cue < end), None)
    if holding is None:
        return False
    if outer.whole and "denial" not in outer.tags and "decline" not in outer.tags:
        return True
    if "thing" in inner.tags:
        return False
    between = passage.masked[holding[0] : inner.cue]
    if "sequel" in inner.tags or inner.speaker.start < holding[0]:
        return False
    if (
        re.search(r",\s(?:but|while|and)\s(?!that\b)", between)
        and inner.cue > outer.cue
        and not re.search(r"\b(?:had|has|have)\b\s*\w*\s*$", passage.masked[: inner.cue])
    ):
        return False
    return True


def _is_link(outer: Attribution, inner: Attribution) -> bool:
    """Whether the inner saying hands the fact on: somebody told, and not a pronoun for the speaker."""
    return (
        "decline" not in inner.tags
        and not outer.whole
        and inner.speaker.kind != "pronoun"
        and inner.speaker.start != outer.speaker.start
    )


_HEARD = re.compile(r"\b(?:heard|learned|learnt|understood|been told|was told|were told)\s+(?:\w+\s+)?(?:from|by)\s+")


def _with_hearsay(passage: Passage, made: Attribution) -> Attribution:
    """`he had heard from the owner's office that`: the office is a link of the chain."""
    for start, end in made.content:
        found = _HEARD.search(passage.masked, start, end)
        if found is None:
            continue
        at = next((i for i, t in enumerate(passage.tokens) if t.start >= found.end()), None)
        link = speakers.after(passage.tokens, at - 1, passage.masked) if at else None
        if link is not None and "message" not in link.name:
            return replace(made, chain=(*made.chain, link))
    return made


def _with_spans(passage: Passage, found: list[Attribution]) -> Iterator[Attribution]:
    """Give each saying its stretch of the passage: all of it when it is alone, else from its subject to the next."""
    ordered = sorted(found, key=lambda a: (min(a.cue, a.speaker.start, a.content[0][0]), a.cue))
    starts = [min(a.cue, a.speaker.start, *(s for s, _ in a.content)) for a in ordered]
    for rank, made in enumerate(ordered):
        if len(ordered) == 1:
            yield replace(made, span=(0, len(passage.text)))
            continue
        start = 0 if rank == 0 else starts[rank]
        end = max(e for _, e in made.content)
        following = starts[rank + 1] if rank + 1 < len(ordered) else len(passage.text)
        if made.content[0][0] <= following < end and following > made.cue:
            end = len(passage.text[:following].rstrip(" ,;—–"))
            end = len(re.sub(r"[,;]?\s+(?:and|but|while)$", "", passage.text[:end]))
            made = replace(made, content=tuple((s, min(e, end)) for s, e in made.content if s < end))
        end = max(end, made.cue, made.speaker.end)
        yield replace(made, span=(start, max(end, start + 1)))
