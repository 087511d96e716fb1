"""Date words that only tell which: `the 2019 champion`, `wages for April`, `a car sold in 2019`."""

from __future__ import annotations

import re

from newsdigest import dates
from newsdigest.english.grammar import finite_in, is_finite
from newsdigest.english.lexicon import IRREGULAR_PAST
from newsdigest.english.words import tokens
from newsdigest.extract.rules.when.measures import BARE_YEAR

_NAMED_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\.?"
)
_REDUCED = re.compile(
    r"\b(?:first\s+)?(?:\w{3,}ed|made|built|sold|born|founded|written|known|model|version|"
    r"edition)\s+(?:first\s+)?(?:in|of|back in|dated)\s*$"
)


def tells_which(masked: str, found: dates.DateWords, before: str) -> bool:
    """Whether date words belong to a noun: `wages for April`, `the 2019 champion`, `a car sold in 2019`."""
    if found.text == "MAY" or (_MAY_NAME.fullmatch(found.text) and _is_within_name(masked, found, before)):
        return True
    if _NAMED_MONTH.fullmatch(found.text):
        is_of_a_noun = _OWNED.search(before) is not None and _THING_AFTER.match(masked, found.end) is not None
        return is_of_a_noun or re.search(r"\bfor\s*$", before) is not None
    if _SEASON.fullmatch(found.text):
        is_thing = _OF_A_THING.match(masked, found.end) is not None  # `the fall of the crane`
        return is_thing or (not before.endswith((" in ", "In ")) and _THING_AFTER.match(masked, found.end) is not None)
    if not BARE_YEAR.fullmatch(found.text):
        return False
    named = _WHOSE.search(before) is not None and _NOUN_AFTER.match(masked, found.end) is not None
    return named or _is_reduced(masked, found.start, found.end)


def _is_reduced(masked: str, start: int, end: int) -> bool:
    """Whether a year tells of the noun before it: `a car sold in 2019 was found`; not `It shut in 2019`."""
    described = _REDUCED.search(masked[max(0, start - 40) : start])
    if described is None:
        return False
    before = tokens(masked[:start])
    at = next(
        (i for i in range(len(before) - 1, 0, -1) if before[i].low.endswith("ed") or before[i].low in IRREGULAR_PAST),
        None,
    )
    verb = finite_in(before)
    is_passive = at is not None and before[at - 1].low in _BE
    if at is None or verb is None or not (verb == at or is_passive):
        return True
    after = tokens(f"{masked[start:end]} {masked[end:][:24].lstrip()}")
    return len(after) > 1 and is_finite(after, 1)


_BE = ("was", "were", "been")
_WHOSE = re.compile(r"(?:\b(?:the|an?|his|her|its|their|this|that|our)|['’]s?)\s+$", re.IGNORECASE)
_NOUN_AFTER = re.compile(r"[\s-]+(?!and\b|or\b|to\b|when\b|after\b|in\b)[a-zA-Z]")
"""A year before a noun tells which one: `the 2019 champion`, `its 2024 budget`."""


def _is_within_name(masked: str, found: dates.DateWords, before: str) -> bool:
    """Whether a month is somebody's name: `Ida June Orr`."""
    return _FORENAME.search(before) is not None and _SURNAME.match(masked, found.end) is not None


_MAY_NAME = re.compile(r"April|May|June|August")
_FORENAME = re.compile(
    r"(?:^|[^.\w]\s?)(?!(?:In|By|Last|Next|Early|Late|Since|Until|The|On|For|From|This)\s)[A-Z][a-z]+\s$"
)
_SURNAME = re.compile(r"\s[A-Z][a-z]+\b(?!\s(?:and|[a-z]+ed)\s\d)")
_OWNED = re.compile(r"(?:\b(?:the|an?|his|her|its|their|our)|['’]s?)\s+$", re.IGNORECASE)
_SEASON = re.compile(r"the (?:spring|summer|autumn|fall|winter)", re.IGNORECASE)
_OF_A_THING = re.compile(r"\s+of\s+(?!\d|last\b|this\b|next\b|that\b)")
_THING_AFTER = re.compile(
    r"[\s-]+(?!(?:and|or|but|nor|to|of|when|while|after|before|since|until|in|on|at|for|from|by|with|as|that|which|he|"
    r"she|it|they|we|there|this|last|next|is|was|are|were|has|have|had|will|would|could|may)\b)[a-z]+"
)
"""A month or a season before a noun tells which one: `its March market`, `the summer timetable`."""
