"""Words of news English: how much a word tells, and which words tell the same thing.

The tables are shipped with the library and never learned from the articles at hand, so that an unrelated article
cannot change what counts as rare.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from types import MappingProxyType

from newsdigest.english.synonyms import PHRASES, SAME
from newsdigest.text import plain

_TOKEN = re.compile(r"[^\W_]+(?:['.,:/-](?=[^\W_])[^\W_]+)*")


def words(listed: str) -> list[str]:
    """Return the words of a list as it is written in this file."""
    return listed.split()


SILENT = frozenset(
    words(
        """
a an the of to in on at by for from with into onto over under off out up down about after before between during
through against among amid and or but nor so yet if then than that this these those which who whom whose what
when where why how as while since until though although because it its he him his she her hers they them their
theirs we us our i me my you your one ones is are was were be been being am has have had having do does did will
would shall should can could may might must not no also only just even still again already now here there very
more most less least much many some any all both each every other another such same own too s t mr mrs ms dr sir
said say says told tell tells according per cent percent about around some nearly almost early late later
earlier last next this today yesterday tomorrow tonight morning afternoon evening night noon monday tuesday
wednesday thursday friday saturday sunday day week month year days weeks months years january february march
april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
ago hour hours minute minutes time am pm is was be to go goes going went gone come comes came get gets got make
makes made take takes took taken put puts set sets give gives gave given keep keeps kept let lets allegedly
alleged reportedly
"""
    )
)
"""Words that say nothing about which event is told: grammar, saying, and the calendar (dates are judged apart)."""

COMMON = frozenset(
    words(
        """
people person man woman men women group member official officer leader head chief minister president prime
government state country nation city town local national international public company firm business bank police
court case report statement spokesman spokeswoman spokesperson news number part place point area side way work
home house world issue plan deal talk meeting decision move step effort call offer order new old first second
third two three four five six seven eight nine ten high low large big small long short great good bad major main
key top full free early right left near far north south east west northern southern eastern western central
million billion thousand hundred dollar euro pound price cost money rate figure total amount share use help need
want see look find know think believe expect hope show run turn start begin end stop open close continue remain
become bring follow lead mean include involve according add ask answer announce confirm warn claim agree accept
reject support oppose receive send provide allow force lose win hold leave stay stand return reach grow rise
fall raise change affect cause due result evidence information question problem situation condition action
service system office department authority agency organisation organization association council committee board
event thing man's family friend child life story statement
"""
    )
)
"""Words of every kind of news, which tell little."""

_HAPPENINGS = """
decision vote votes ballot motion agreement deal accord increase rise hike cut reduction sale purchase takeover merger
attack strike raid verdict ruling sentence trial hearing meeting summit election referendum match game final march
protest rally eruption explosion blast crash collision accident collapse fire flood storm earthquake launch appointment
resignation closure opening acquisition transaction award ceremony
"""

_IRREGULAR = MappingProxyType({word: line.split()[0] for line in SAME.strip().splitlines() for word in line.split()})
_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ions",
    "ing",
    "ion",
    "edly",
    "ies",
    "ers",
    "ed",
    "er",
    "es",
    "ly",
    "s",
    "e",
)

_SMALL = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty
"""
NUMBERS = MappingProxyType(
    {word: str(value) for value, word in enumerate(words(_SMALL))}
    | {word: str(10 * tens) for tens, word in enumerate(words("thirty forty fifty sixty seventy eighty ninety"), 3)}
)
HAPPENINGS = frozenset(words(_HAPPENINGS))
"""Nouns by which a sentence refers back to what happened: the increase, the decision."""

ORDINALS = MappingProxyType(
    {
        word: place
        for place, words in enumerate(
            ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th"), 1
        )
        for word in words.split()
    }
)


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return what a folded word has in common with its other forms and with its nearest synonyms."""
    word = word.removesuffix("'s").removesuffix("'")
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in NUMBERS:
        return NUMBERS[word]
    if word[:1].isdigit():
        return word.replace(",", "")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word


_BY_PHRASE = MappingProxyType(
    {
        tuple(phrase.split()): act
        for act, phrases in (line.split(": ") for line in PHRASES.strip().splitlines())
        for phrase in phrases.split(", ")
    }
)
_FINDING = frozenset({"find", "finds", "found"})
_FOUND_GUILTY = 10
"""Words between `found` and `guilty`, which name the accused."""
_FIRST_OF_PHRASE = frozenset(phrase[0] for phrase in _BY_PHRASE) | _FINDING
_LONGEST_PHRASE = max(map(len, _BY_PHRASE))


def phrased(listed: Sequence[str]) -> list[str]:
    """Return tokens with each act of several words as the one word for it: `put off` is `postponed`."""
    found: list[str] = []
    at = 0
    while at < len(listed):
        act, length = act_at(listed, at)
        found.append(act or listed[at])
        at += length
    return found


def act_at(listed: Sequence[str], at: int) -> tuple[str | None, int]:
    """Return the one word for an act of several words that begins at a place, if one does, and how many they are."""
    if listed[at].casefold() not in _FIRST_OF_PHRASE:
        return None, 1
    for length in range(min(_LONGEST_PHRASE, len(listed) - at), 1, -1):
        act = _BY_PHRASE.get(tuple(word.casefold() for word in listed[at : at + length]))
        if act is not None:
            return act, length
    return _verdict_at(listed, at), 1


def _verdict_at(listed: Sequence[str], at: int) -> str | None:
    """Return the verdict where somebody stands between its words: found the dealer guilty."""
    if listed[at].casefold() not in _FINDING:
        return None
    behind = [word.casefold() for word in listed[at + 1 : at + 1 + _FOUND_GUILTY]]
    if "guilty" not in behind:
        return None
    return "acquitted" if "not" in behind[: behind.index("guilty")] else "convicted"


def tokens(passage: str) -> list[str]:
    """Return the words with plain letters, in order; case is kept, hyphens and inner points stay."""
    return _TOKEN.findall(plain(passage))


@lru_cache(maxsize=65_536)
def telling(token: str) -> float:
    """Return how much a token tells about which event it is: nothing, little, something, or much (names, figures)."""
    folded = token.casefold().removesuffix("'s")
    if folded in SILENT or (len(folded) < 2 and not folded.isdigit()):
        return 0.0
    if folded[0].isdigit():
        return 1.5
    if folded in NUMBERS:
        return 0.8
    if folded in COMMON or stem(folded) in _COMMON_STEMS:
        return 0.6
    return 1.5


@lru_cache(maxsize=2**14)  # the words of a record are weighed wherever it is compared
def telling_tokens(passage: str) -> tuple[tuple[str, str, float], ...]:
    """Return the tokens that tell anything, folded, with and without a possessive ending, and how much they tell."""
    weighed = ((token.casefold(), telling(token)) for token in phrased(tokens(passage)))
    return tuple((word, word.removesuffix("'s"), weight) for word, weight in weighed if weight)


_NO_ACTS = frozenset(
    words(
        "building ship quake teach letter half halve wage captain findings"
        " hold ride drive spend choose catch hide sing throw decide"
    )
)
"""What is no deed, or leads to the one that is told: they hold a meeting, decide to sell, choose to stay."""
ACTS = frozenset(_IRREGULAR.values()) - _NO_ACTS
"""The stems of what happens in the news: buying, dying, opening."""

FATES_OF_PLANS = frozenset({"postpone", "cancel", "try"})
"""Acts that say what became of another act: a hearing put off, an attempt to tow."""

_COMMON_STEMS = frozenset(stem(word) for word in COMMON)
