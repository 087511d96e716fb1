"""Shares that a text tells in words: `almost a third`, `one job in twenty`, `more than half`."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from newsdigest.numbers.lexicon import FRACTIONS, ONES, TENS

_NAMED = re.compile(
    r"\b(?P<hedge>(?:about|around|some|roughly|nearly|almost|close\sto|just\sunder|under|below|less\sthan|fewer\sthan|"
    r"over|above|more\sthan|at\sleast|just\sover|at\smost|up\sto|not\s(?:even|quite)|hardly|barely)\s)?"
    rf"(?:(?P<count>an?|one|two|three|four)[\s-](?P<part>{'|'.join(sorted(FRACTIONS, key=len, reverse=True))})|"
    r"(?P<half>half)|"
    rf"(?P<one>{'|'.join(ONES)}|\d{{1,2}})(?:\s[a-z]+)?\s(?:in|out\sof)(?:\severy)?\s(?P<of>[a-z]+|\d{{1,3}}))\b",
    re.IGNORECASE,
)
_TENTHS = 10
_BOUNDS = {
    "about": "about around some roughly", "nearly": "nearly almost close just", "less than": "under below less fewer",
    "more than": "over above more", "at least": "at",
}  # fmt: skip


class Figure(NamedTuple):
    """A figure as a value, its unit and its hedge."""

    value: Fraction
    unit: str | None
    comparator: str


@lru_cache(4096)
def shares_of(text: str) -> tuple[tuple[int, int, Figure], ...]:
    """Return the shares that a text tells in words, with their places: `almost a third`, `one job in twenty`."""
    found = []
    for match in _NAMED.finditer(text):
        value = _share(match)
        if value is not None:
            hedge = match["hedge"] or ("about" if _is_round(match) else "")
            found.append((match.start(), match.end(), Figure(value, "share", _comparator(hedge))))
    return tuple(found)


def _is_round(match: re.Match[str]) -> bool:
    """Whether a share is told in tenths, and so is no more than near: "six in ten" of 61 percent."""
    return match["of"] is not None and _number(match["of"]) == _TENTHS


def _share(match: re.Match[str]) -> Fraction | None:
    if match["half"]:
        return Fraction(1, 2)
    if match["part"]:
        count = match["count"].lower()
        return FRACTIONS[match["part"].lower()] * (1 if count in ("a", "an") else ONES[count])
    whole = _number(match["of"])
    part = _number(match["one"]) or 1
    return Fraction(part, whole) if whole > part else None


def _number(words: str) -> int:
    return int(words) if words.isdigit() else ONES.get(words.lower(), TENS.get(words.lower(), 0))


def _comparator(hedge: str) -> str:
    words = hedge.lower().split()
    if words[:2] == ["just", "under"] or words[:1] in (["not"], ["hardly"], ["barely"]):
        return "nearly"
    if words[:2] == ["just", "over"]:
        return "more than"
    if words[:2] in (["at", "most"], ["up", "to"]):
        return "at most"
    return next((name for name, listed in _BOUNDS.items() if words and words[0] in listed.split()), "exact")
