"""How a date stands in its clause: as its day, as the end of a stretch, as what tells a thing from others.

In `Sales rose from 2% in May to 3% on Friday, ahead of Monday's vote` only Friday is a day on which something happened.
"""

from __future__ import annotations

import re
from enum import IntEnum

from newsdigest.dates.baselines import is_earlier_figure
from newsdigest.dates.finding import DateWords


class Manner(IntEnum):
    """What a date is to its clause; the less, the likelier it is the day of what the clause tells."""

    PLAIN = 0
    BOUND = 1
    """Until, from or by which it lasts."""
    SUBJECT = 2
    """It stands behind the noun of a subject: `The vote on Sunday was put off`."""
    NAMING = 3
    """It tells which: `Sunday's vote`, `the budget of 2019`."""
    COMPARED = 4
    """Something is held against it, or it is only an hour."""
    STAMP = 5
    """It stands before what is told: a dateline, the hour of an entry."""


_DATELINE = re.compile(r"[A-Z][A-Z .,'’/-]*,\s$")
_BEHIND_DATELINE = re.compile(r"\s*(?:\([^)]*\)\s*)?[-–—]")
_CLOCK = re.compile(r"\d\d?[:.]\d\d")
_HOUR = re.compile(r"\d\d?(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)|\d\d?[:.]\d\d|noon|midnight|midday", re.IGNORECASE)
_INSTEAD = re.compile(r"\b(?:not|instead of|rather than)\s+(?:(?:in|on|at|for)\s+)?$", re.IGNORECASE)
_THAN = re.compile(r"\s+than\b")
_AGAINST = re.compile(
    r"\b(?:than|compared (?:with|to)|versus|against|like|as)\s+(?:(?:in|on|at|for)\s+)?(?:the\s+)?$", re.IGNORECASE
)
_SINCE = re.compile(
    r"\b(?:first|only|last|most|least|worst|best|\w{2,}est|record)\b[^;]*\bsince\s+(?:\w+\s)?$", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"['’]s?\s+\w")
_DETERMINED = re.compile(r"(?:\b(?:the|an?|its|his|her|their|this)|['’]s?)\s+$", re.IGNORECASE)
_NOUN = re.compile(r"[ -](?!(?:and|or|in|on|at|to|that|when|after|before|by|for|from|with|as|of|was|is|were)\b)[a-z]+")
_PART_OF = re.compile(
    r"\b(?:hours|morning|afternoon|evening|night|course|end|start|beginning|middle|days|part|half) of\s+(?:the\s+)?$"
)
_OF = re.compile(r"\b(?:of|for|about|over)\s+(?:the\s+)?$", re.IGNORECASE)
_OF_A_THING = re.compile(
    r"\b(?:over|about|of)\s(?:an?|the|his|her|its|their)\s"
    r"(?:(?!was\b|were\b|is\b|are\b|has\b|had\b|have\b|will\b|\w+ed\b)[\w'’-]+\s){1,3}(?:in|on|from|of)\s$",
    re.IGNORECASE,
)  # "over a fire in 2019"
_SET_FOR = re.compile(r"\b(?:set|scheduled|due|planned|slated|booked|called|fixed)\s(?:\w+\s)?for\s+(?:the\s+)?$")
_BOUND = re.compile(
    r"\b(?:since|until|till|by|through|before|after|to|from|between|ahead of|beginning|following)\s+"
    r"(?:(?:the|at|least|about|around|early|late|mid|end|of|noon|midnight|shortly|just)\s+)*$",
    re.IGNORECASE,
)
_FEW = 3  # characters before the hour of an entry


def manner_of(words: DateWords, sentence: str) -> Manner:
    """Return how date words stand in their sentence."""
    before, behind = sentence[: words.start], sentence[words.end :]
    if _is_stamp(words, before, behind):
        return Manner.STAMP
    if _is_compared(words, before, behind):
        return Manner.COMPARED
    if _is_naming(words, before, behind):
        return Manner.NAMING
    return Manner.BOUND if _BOUND.search(before) and not _PART_OF.search(before) else Manner.PLAIN


def _is_stamp(words: DateWords, before: str, behind: str) -> bool:
    is_dateline = _DATELINE.match(before) is not None and _BEHIND_DATELINE.match(behind) is not None
    return is_dateline or (words.start < _FEW and _CLOCK.fullmatch(words.text) is not None)


def _is_naming(words: DateWords, before: str, behind: str) -> bool:
    if _POSSESSIVE.match(behind) or words.text.endswith(("'s", "’s")):
        return True
    if _DETERMINED.search(before) and _NOUN.match(behind):
        return True
    is_of = _OF.search(before) is not None and _SET_FOR.search(before) is None
    return _PART_OF.search(before) is None and (is_of or _OF_A_THING.search(before) is not None)


def _is_compared(words: DateWords, before: str, behind: str) -> bool:
    return (
        _HOUR.fullmatch(words.text.strip()) is not None
        or _INSTEAD.search(before) is not None
        or _AGAINST.search(before) is not None
        or _SINCE.search(before) is not None
        or _THAN.match(behind) is not None
        or is_earlier_figure(before, behind)
    )
