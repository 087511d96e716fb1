"""What came of what was planned or told: it may have passed by the day of the report, or never have been."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from newsdigest import dates
from newsdigest.dates.promises import is_promised
from newsdigest.extract.rules.happened.happening import Happening
from newsdigest.passages.passage import Passage

_A_DAY = timedelta(days=1)
"""A report from the other side of the world may be of yesterday."""


def settled(happening: Happening, published: datetime | None) -> Happening:
    """Hold a status against the day of the report.

    What the present tense made a plan of may have passed, `One is a viola sold in 2021`; what is told as done may
    have a day to come, `The court has called the firm to a hearing on 9 May`.
    """
    is_told_past = happening.status == "happened" and happening.dated and happening.tense == "past"
    may_be_other = is_told_past or (happening.presumed and happening.status in ("planned", "happened"))
    if happening.when is None or published is None or not may_be_other:
        return happening
    is_either = happening.presumed and is_promised(happening.when, happening.clause)
    tense = None if is_either else "future" if happening.presumed else happening.tense
    when = dates.resolve(happening.when, published=published, tense=tense, context=happening.clause)
    if when is None:
        return happening
    today = published.date()
    if happening.presumed and when.latest is not None and when.latest < today:
        return replace(happening, status="happened", tense="past")
    if not happening.presumed and when.earliest is not None and when.earliest > today + _A_DAY:
        return replace(happening, status="planned", tense="future")
    return happening


def fallen_through(happening: Happening, following: Passage | None, published: datetime | None) -> Happening:
    """Mark what was to be as cancelled where the next sentence of the paragraph says that it never was."""
    if following is None or following.first or happening.status not in ("happened", "planned"):
        return happening
    if not _never_came(happening.clause, following.text):
        return happening
    return replace(settled(happening, published), status="cancelled")


def _never_came(clause: str, following: str) -> bool:
    """Whether the next sentence says that what was to be was not, as in `There was to be a ferry. It never left`."""
    return _NEVER_CAME.match(following) is not None and _WAS_TO_BE.search(clause) is not None


_WAS_TO_BE = re.compile(
    r"\b(?:was|were)\s+(?:to|due|set|scheduled|meant|supposed|expected|planned)\b|"
    r"\bhad been\s+(?:due|set|scheduled|planned)\b"
)
_NEVER_CAME = re.compile(
    r"(?:But |Yet |In the end,? )?(?:It|They|This|That|He|She|Neither|None)\s+"
    r"(?:never|(?:did|was|were|has|have|had)\s*(?:not|n['’]t)|"
    r"(?:was|were|has been|have been)\s+(?:called off|cancell?ed|scrapped|dropped|abandoned))\b"
)
