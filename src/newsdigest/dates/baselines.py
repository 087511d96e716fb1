"""Dates of a figure that another is held against: `up 40% from December`, `down from 340 in 2019`."""

from __future__ import annotations

import re

from newsdigest.dates.finding import find
from newsdigest.english.verbs import IRREGULAR_PAST

_MOVES = (
    "rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grows?|gained|climbed|jumped|soared|surged|dropped|"
    "slipped|slid|shrank|declined|increased?|decreased?|up|down|unchanged|changed|doubled|tripled|halved|higher|lower|"
    "more|fewer"
)
_CHANGED_FROM = re.compile(rf"\b(?:{_MOVES})\b[^.;:,]{{0,40}}?\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_FIGURE = (
    r"(?:(?:about|around|some|just|nearly|almost|only|the|an?|its|their|more than|fewer than)\s+){0,2}[£$€¤]?\d[\w.,]*"
)
_AGAINST = rf"(?:\b(?:{_MOVES})\b[^.;:]{{0,40}}?\b(?:from|on)|\b(?:compared (?:with|to)|against|versus|than|unlike))"
_NO_VERB = rf"(?!(?:\w+ed|{'|'.join(sorted(IRREGULAR_PAST))})\b)"  # "after 31 broke out on Sunday" compares nothing
_HELD_AGAINST = re.compile(
    rf"(?:{_AGAINST}\s+{_FIGURE}(?:\s(?:per cent|percent|[a-z]+)){{0,3}}?"
    rf"|\bafter\s+{_FIGURE}(?:\s(?:per cent|percent|{_NO_VERB}[a-z]+)){{0,3}}?)\s+"
    r"(?:in|on|at|for|during|back in|as of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    r"\b(?:the (?:one|ones|figure|price|number|total|[£$€¤]?\d[\w.,]*(?:\s(?:million|billion|m|bn))?)|those)\s+"
    r"(?:(?:she|he|it|they)\s+)?(?:\w{3,}ed|given|gave|set|put|made)\s+(?:earlier\s+)?(?:(?:on|in|at|for)\s+)?$"
)
# How the words before such dates end: most dates are told by that to be none.
_FROM = ("from", "from the")
_REACH = 120
_JOINT = re.compile(r"\s*(?:to|until|till|through)\s+")


def is_earlier_figure(before: str, after: str) -> bool:
    """Whether a figure is held against one of that date: `up 40% from December`, `below the one given on May 9`."""
    if _ANNOUNCED.search(before) or _HELD_AGAINST.search(before[-_REACH:]):
        return True
    counts_from = before.rstrip().lower().endswith(_FROM) and _CHANGED_FROM.search(before) is not None
    return counts_from and not _runs_to_a_date(after)


def _runs_to_a_date(after: str) -> bool:
    """Whether the words behind a date give the other end of a stretch of time: `from Monday until Friday`."""
    joint = _JOINT.match(after)
    return joint is not None and any(found.start == 0 for found in find(after[joint.end() :][:40]))
