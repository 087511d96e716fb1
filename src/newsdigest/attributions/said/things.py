"""Things that speak: a video, a letter or a rumour that says something."""

from __future__ import annotations

import re

from newsdigest.attributions.said.attribution import Attribution, Span, clause_end_at, first_letter
from newsdigest.attributions.said.channels import read_ahead
from newsdigest.attributions.said.reports import clause_follows
from newsdigest.attributions.who.speaker import Speaker
from newsdigest.english import lexicon
from newsdigest.english.words import word_set
from newsdigest.passages.passage import Passage

_THINGS = word_set(
    "video post letter message report document article tweet rumour rumor claim photo picture recording leaflet "
    "poster clip website memo email statement"
)
_SECOND_VERB = re.compile(
    r"\s(?:has|have|had)\s(?:been|gone|spread|drawn|circulated)\b|\s(?:was|were|is|are)\s(?:shared|watched|"
    r"posted|passed|circulated|circulating|seen|viewed|false|fake|untrue|filmed)\b"
)


def thing_at(passage: Passage, index: int) -> Attribution | None:
    """Read a thing that speaks, and what it says: `A video that says the pilot slept has been watched`."""
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
    if not clause_follows(passage, ahead.at) or end - ahead.at < 8:
        return None
    return _by_thing(passage, index, (before[0].start, before[-1].end), (first_letter(passage.masked, ahead.at), end))


def circulating_at(passage: Passage, index: int) -> Attribution | None:
    """Read a thing that is told to go round before it speaks: `A rumour that went about says that all is lost`."""
    tokens = passage.tokens
    opening = [t for t in tokens[:_OPENING_WORDS] if t.is_word]
    thing = next((t for t in opening[1:] if t.low in _THINGS), None)
    if tokens[index].low not in _TELLING or thing is None or opening[0].low not in _ARTICLES:
        return None
    described = passage.masked[thing.end : tokens[index].start]
    ahead = read_ahead(passage, index)
    end = clause_end_at(passage, ahead.at)
    if not _DESCRIBED.fullmatch(described) or not clause_follows(passage, ahead.at) or end - ahead.at < _SHORTEST:
        return None
    return _by_thing(passage, index, (opening[0].start, thing.end), (first_letter(passage.masked, ahead.at), end))


_OPENING_WORDS = 6
_SHORTEST = 8
_ARTICLES = word_set("a an the one another this that")
_TELLING = word_set("says said claims claimed")
_DESCRIBED = re.compile(r",?\s(?:that|which)\s[^,;:.\u00a4]{3,80},?\s|,\s[a-z][^;:.\u00a4]{3,80},\s")


def _by_thing(passage: Passage, index: int, thing: Span, content: Span) -> Attribution:
    start, end = thing
    words = passage.text[start:end]
    platform = _ON_PLATFORM.search(passage.text[start : passage.tokens[index].start])
    return Attribution(
        Speaker(words, "body", start, end),
        "asserts",
        (content,),
        passage.tokens[index].start,
        channel=platform[1] if platform else None,
        tags=frozenset({"thing"}),
    )


_ON_PLATFORM = re.compile(rf"\bon ({lexicon.PLATFORMS})\b")
