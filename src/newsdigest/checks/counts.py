"""Counts without a figure: thousands are no millions, what doubled has not tripled, a month's pay is no year's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsdigest.checks.collation import Collation
from newsdigest.facts.passage import quantities_of
from newsdigest.schema.mention import Difference

_VAGUE = {"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1_000, "millions": 10**6, "billions": 10**9}
_PHRASE = re.compile(
    r"\b(?:(?P<many>tens|dozens|scores|hundreds|thousands)\sof\s)?(?P<base>dozens|scores|hundreds|thousands|millions|billions)\b",
    re.IGNORECASE,
)
_MANY = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1_000}
_MOST = 1_000
_TIMES = {"doubl": 2, "twofold": 2, "tripl": 3, "trebl": 3, "threefold": 3, "quadrupl": 4, "fourfold": 4, "halv": 0.5}
_MULTIPLE = re.compile(
    r"\b(?P<stem>doubl|tripl|trebl|quadrupl|halv)(?:e|ed|es|ing)\b|\b(?P<fold>twofold|threefold|fourfold)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\b(?:an?|per|each|every)\s(?P<unit>second|minute|hour|day|night|week|month|quarter|year|decade)\b", re.IGNORECASE
)


def unlike_counts(pair: Collation) -> Iterator[Difference]:
    """Yield the vague counts, multiples and rates of a page that the article has otherwise."""
    yield from _vague(pair)
    yield from _multiples(pair)
    yield from _rates(pair)


def _vague(pair: Collation) -> Iterator[Difference]:
    theirs = list(_PHRASE.finditer(pair.around))
    figures = [quantity.value for quantity in quantities_of(pair.around)]
    for found in _PHRASE.finditer(pair.told):
        least = _least(found)
        if (
            theirs
            and not any(_is_near(_least(other), least) for other in theirs)
            and not any(least <= value <= least * _MOST for value in figures)
        ):
            yield Difference(kind="number", said=found.group(), found=theirs[0].group())


def _least(found: re.Match[str]) -> int:
    return _VAGUE[found["base"].lower()] * (_MANY[found["many"].lower()] if found["many"] else 1)


def _is_near(one: int, other: int) -> bool:
    """Whether two counts may be of the same: `dozens` and `scores`, not `thousands` and `millions`."""
    return max(one, other) < 10 * min(one, other)


def _multiples(pair: Collation) -> Iterator[Difference]:
    theirs = list(_MULTIPLE.finditer(pair.around))
    for found in _MULTIPLE.finditer(pair.told):
        if theirs and all(_times(found) != _times(other) for other in theirs):
            yield Difference(kind="number", said=found.group(), found=theirs[0].group())


def _times(found: re.Match[str]) -> float:
    return _TIMES[(found["stem"] or found["fold"]).lower()]


def _rates(pair: Collation) -> Iterator[Difference]:
    """Yield `a year` where the article has `a month` behind the same word."""
    for found in _RATE.finditer(pair.told):
        before = pair.told[: found.start()].split()[-1:]
        if not before:
            continue
        theirs = re.findall(rf"{re.escape(before[0])}\s(?:an?|per|each|every)\s(\w+)", pair.around)
        if (
            theirs
            and all(other.lower() != found["unit"].lower() for other in theirs)
            and _RATE.search(f"a {theirs[0]}")
        ):
            yield Difference(kind="number", said=found.group(), found=f"a {theirs[0]}")
