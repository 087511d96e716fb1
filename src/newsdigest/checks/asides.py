"""Dates that a sentence tells in passing: of a report, of what somebody did before, of what is compared with."""

from __future__ import annotations

import re

from newsdigest.checks.datings import Dated
from newsdigest.checks.pages import Statement

_LEAD = r"(?:[A-Z][a-z]+day\s)?(?:(?:early|late|on|in|at|the|about|around|night|morning|afternoon|evening|noon)\s)*\(?$"
# "The hearing, once fixed for 3 May, was deferred": the day that it was to be.
_GIVEN_UP = re.compile(
    r"\b(?:first|originally|initially|previously)\s(?:set|due|scheduled|planned|expected|meant)\s(?:to\s\w+\s)?(?:for|on|in|by)?\s?(?:the\s)?$",
    re.IGNORECASE,
)
_HEADS_THE_NEXT = re.compile(r":\s+[A-Z]")
_OF_ANOTHER = re.compile(
    r"(?:\bwho\s(?:was|were|had)\s[^,;:.]{0,60}|\b(?:article|report|story)\s(?:of|on|from)\s)$", re.IGNORECASE
)
_OWNER_MARK = re.compile(r"['’]s?\s\w")
_OWNER = re.compile(r"\w['’]s?\s\($")  # "Saturday's (April 11) final"
# "Where the army had mended the road on Tuesday", "more than on 3 May", "the first since 3 May".
_BESIDE = re.compile(
    rf"(?:,\s(?:where|whose|which|who|whom)\s[^,;:.]{{1,80}}\s|\b(?:than|since|as)\s){_LEAD}", re.IGNORECASE
)
_PUBLISHED = re.compile(rf"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)\b(?:published|printed|dated)\s{_LEAD}", re.IGNORECASE)
# "Said on Thursday that it could open on Friday": the day of saying so.
_SAYS = r"\b(?:sa(?:ys?|id)|t(?:ells?|old)|wr(?:ites?|ote)|(?:announce|add|confirm|declare|warn)(?:s|d|ed)?)\b"
_SAID = re.compile(rf"{_SAYS}\s(?:[\w'’-]+\s){{0,6}}?{_LEAD}")
_SAYING = re.compile(_SAYS)
_THAT = re.compile(r"\)?\sthat\b")
_REACH = 90


def is_given_up(dated: Dated, statement: Statement) -> bool:
    """Whether a date is that on which something was to be: "the hearing, first set for 3 May"."""
    return _GIVEN_UP.search(statement.bare[max(0, dated.start - 40) : dated.start]) is not None


def heads_the_next(dated: Dated, statement: Statement) -> bool:
    """Whether a date within a run of notes is that of the note behind it: `He resigned 3 May: the mill is sold`."""
    return dated.start > 0 and _HEADS_THE_NEXT.match(statement.bare, dated.end) is not None


def is_in_passing(dated: Dated, statement: Statement) -> bool:
    """Whether a date is of an article, or of what is told beside: `who was hurt on March 3`, `Monday's vote`."""
    before, behind = statement.bare[: dated.start], statement.bare[dated.end :]
    return bool(_OF_ANOTHER.search(before) or _OWNER.search(before) or _OWNER_MARK.match(behind)) or any(
        beside.search(before[-_REACH:]) for beside in (_BESIDE, _PUBLISHED)
    )


def is_of_the_saying(dated: Dated, statement: Statement) -> bool:
    """Whether a date is of the day on which somebody said what the sentence tells."""
    before, behind = statement.bare[: dated.start], statement.bare[dated.end :]
    return _THAT.match(behind) is not None and _SAID.search(before[-_REACH:]) is not None


def tells_a_saying(statement: Statement) -> bool:
    """Whether a statement tells that somebody said something."""
    return _SAYING.search(statement.told) is not None
