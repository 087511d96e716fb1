"""Verbs of saying with their subject before them: reports, quotations, figures given."""

from __future__ import annotations

import re

from newsdigest.extract.rules import lexicon, speakers
from newsdigest.extract.rules.channels import Ahead, read_ahead
from newsdigest.extract.rules.cues import Attribution, clause_end, clause_end_at, first_letter, stance_of
from newsdigest.extract.rules.grammar import is_finite
from newsdigest.extract.rules.inversions import content_before, content_first, is_inverted
from newsdigest.extract.rules.passages import Passage
from newsdigest.extract.rules.persons import Speaker
from newsdigest.extract.rules.words import Token

FINDING = frozenset(
    "found finds ruled rules showed shows show heard called described branded cited cites agreed agrees disagreed".split()
)


_NEVER_INVERTED = frozenset("told tells tell found ruled heard called described branded agreed".split())


_PLAIN_AFTER = frozenset("announced confirmed reported estimated noted stated warned predicted".split())


_OBJECTS = frozenset("wrote writes write added adds argued argues told tells".split())
"""Verbs that often take a mere object: `wrote the labels`, `added a clause`."""


_GIVING = frozenset(
    "announced announces estimated estimates put puts gave gives said says counted counts reported reports".split()
)


_FIGURES = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|hundreds?|thousands?|millions?)\b"
)


def saying_at(passage: Passage, index: int) -> Attribution | None:
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
        return thing_at(passage, index)
    if low not in _NEVER_INVERTED and is_inverted(passage, index):
        speaker = speakers.after(tokens, index, words)
        if speaker is not None:
            return content_first(passage, index, speaker, speaker.end, None)
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


def _with_subject(passage: Passage, index: int, speaker: Speaker) -> Attribution | None:
    tokens, words = passage.tokens, passage.masked
    low = tokens[index].low
    ahead = read_ahead(passage, index)
    rest = words[ahead.at :].lstrip()
    before = content_before(passage, speaker)
    quoted_before = before is not None and "¤" in words[before[0] : before[1]]
    if ahead.that:
        return report_at(passage, index, speaker, ahead)
    opens_quote = (
        rest[:1] == "¤" or re.match(r"[:,]\s*¤", rest) is not None or re.match(r":\s*[¤A-Z]", rest) is not None
    )
    if (
        before is not None
        and low in lexicon.QUOTING
        and (quoted_before or low in lexicon.SAYING and low not in lexicon.NEEDS_THAT - _PLAIN_AFTER)
    ):
        if quoted_before or not rest or rest[0] in ",.;—–)?!":
            return content_first(passage, index, speaker, ahead.at, ahead.channel)
    if opens_quote and low in lexicon.QUOTING:
        return quotation_at(passage, index, speaker, ahead)
    if (
        low in lexicon.QUOTING
        and low not in lexicon.SAYING
        or low in ("called", "described", "branded", "cited", "cites")
    ):
        return _characterised(passage, index, speaker)
    if low in lexicon.SAYING - lexicon.NEEDS_THAT - _OBJECTS and is_clause(passage, ahead.at):
        return report_at(passage, index, speaker, ahead)
    if low in lexicon.NEEDS_THAT | _OBJECTS and opens_with_pronoun(rest) and is_clause(passage, ahead.at):
        return report_at(passage, index, speaker, ahead)
    if low in _GIVING and _FIGURES.search(rest[:60]):
        return _figured(passage, index, speaker)
    if low in ("asked", "asks", "urged", "urges") and re.search(r"\b(?:to|whether|if|for)\b", rest[:80]):
        return None
    return None


def _figured(passage: Passage, index: int, speaker: Speaker) -> Attribution | None:
    """`The Speaker announced 32 votes`, `it put the loss at 80 tonnes`: a figure given is a saying."""
    tokens = passage.tokens
    low = tokens[index].low
    rest = passage.masked[tokens[index].end :]
    if low in ("put", "puts") and not re.search(r"\bat\s", rest[:80]):
        return None
    if low in ("said", "says", "gave", "gives") and not _FIGURES.match(rest.strip()):
        return None
    end = clause_end(passage, index)
    content = ((speaker.start, max(end, _last_quote_end(passage, tokens[index].end, end))),)
    return Attribution(speaker, "asserts", content, tokens[index].start, whole=True)


def opens_with_pronoun(rest: str) -> bool:
    return re.match(r"(?:he|she|it|they|there|we|no one|nobody)\b", rest) is not None


def is_clause(passage: Passage, at: int) -> bool:
    """Whether what follows is a clause with a verb of its own, and not a mere object: `said goodbye`."""
    stop = re.compile(r"[;:—–]").search(passage.masked, at)
    end = stop.start() if stop else len(passage.masked)
    inside = [i for i, t in enumerate(passage.tokens) if at <= t.start < end]
    if not inside or not passage.tokens[inside[0]].is_word:
        return bool(inside) and passage.tokens[inside[0]].is_masked
    return any(_is_verb(passage.tokens, i) for i in inside[1:])


def _is_verb(tokens: tuple[Token, ...], index: int) -> bool:
    return is_finite(tokens, index) or tokens[index].low.endswith(("'s", "'re", "'ll", "'d", "'ve"))


def report_at(passage: Passage, index: int, speaker: Speaker, ahead: Ahead) -> Attribution | None:
    end = clause_end_at(passage, ahead.at)
    if end - ahead.at < 4:
        return None
    content = ((first_letter(passage.masked, ahead.at), end),)
    direct = passage.masked[content[0][0] : content[0][0] + 1] == "¤"
    return Attribution(
        speaker, stance_of(passage, content), content, passage.tokens[index].start, channel=ahead.channel, direct=direct
    )


def quotation_at(passage: Passage, index: int, speaker: Speaker, ahead: Ahead) -> Attribution | None:
    start = passage.masked.find("¤", ahead.at)
    if start < 0 or start - ahead.at > 3:
        start = first_letter(passage.masked, ahead.at)
    content = ((start, len(passage.text)),)
    return Attribution(
        speaker, stance_of(passage, content), content, passage.tokens[index].start, direct=True, channel=ahead.channel
    )


def _characterised(passage: Passage, index: int, speaker: Speaker) -> Attribution | None:
    """`Ms Orr called it “a disgrace”`: the clause says best what was said."""
    tokens = passage.tokens
    if not any(token.is_masked for token in tokens[index + 1 : index + 12]):
        return None
    end = clause_end_at(passage, tokens[index].end)
    content = ((speaker.start, max(end, _last_quote_end(passage, tokens[index].end, end))),)
    return Attribution(
        speaker,
        stance_of(passage, content),
        content,
        tokens[index].start,
        direct=True,
        whole=True,
        tags=frozenset({"characterised"}),
    )


def _last_quote_end(passage: Passage, start: int, end: int) -> int:
    return max((q.end for q in passage.speeches if start <= q.start <= end), default=end)


_THINGS = frozenset(
    "video post letter message report document article tweet rumour rumor claim photo picture recording leaflet poster clip website memo email statement".split()
)


_SECOND_VERB = re.compile(
    r"\s(?:has|have|had)\s(?:been|gone|spread|drawn|circulated)\b|\s(?:was|were|is|are)\s(?:shared|watched|posted|passed|circulated|circulating|seen|viewed|false|fake|untrue|filmed)\b"
)


def thing_at(passage: Passage, index: int) -> Attribution | None:
    """`A video that says the pilot slept has been watched`: a thing that speaks, and what it says."""
    tokens = passage.tokens
    before = [t for t in tokens[: index - 1] if t.is_word]
    if (
        tokens[index].low not in ("says", "said", "claims", "claimed", "claiming", "alleges")
        or not any(t.low in _THINGS for t in before[:4])
        or len(before) > 9
    ):
        return None
    ahead = read_ahead(passage, index)
    stop = _SECOND_VERB.search(passage.masked, ahead.at)
    end = stop.start() if stop else clause_end_at(passage, ahead.at)
    if not is_clause(passage, ahead.at) or end - ahead.at < 8:
        return None
    words = passage.text[before[0].start : before[-1].end]
    speaker = Speaker(words, "body", before[0].start, before[-1].end)
    platform = re.search(rf"\bon ({lexicon.PLATFORMS})\b", words)
    return Attribution(
        speaker,
        "asserts",
        ((first_letter(passage.masked, ahead.at), end),),
        tokens[index].start,
        channel=platform[1] if platform else None,
        tags=frozenset({"thing"}),
    )
