"""Days that a note takes back, and what else it says of the reports that had them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest import dates
from newsdigest.english.vocabulary import stem
from newsdigest.reconcile.headlines import lead_act_of
from newsdigest.reconcile.holdings import words_of
from newsdigest.reconcile.notes import INSTEAD
from newsdigest.reconcile.stems import stems
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event
from newsdigest.text import fold

_OF_THE_REPORT = re.compile(
    r"\b(?:articles?|stor(?:y|ies)|reports?|versions?|items?|columns?|posts?)"
    r"(?:(?!\b(?:said|stated|reported|wrote|gave|that)\b)[^.;]){0,40}?\b(?:of|on|from)$"
)
_WE_WROTE = re.compile(
    r",?\s+(?:we|this newspaper|our \w+) (?:\w+ly )?(?:wrote|said|reported|gave|stated|put|published|had|described)\b"
)


def _is_of_the_report(words: str, found: dates.DateWords) -> bool:
    """Whether a date is that of what is corrected: `our report of 2 May`, `On 2 May we wrote that`."""
    return _OF_THE_REPORT.search(fold(words[: found.start]).rstrip()) is not None or (
        _WE_WROTE.match(words, found.end) is not None
    )


def days_in(words: str) -> list[dates.DateWords]:
    """Return the dates of a note but for those of the reports that it corrects."""
    return [found for found in dates.find(words) if not _is_of_the_report(words, found)]


def two_days(words: str) -> tuple[str, str] | None:
    """Return the two dates of a note that has two beside those of the reports it corrects."""
    told = days_in(words)
    if len(told) != 2 or fold(told[0].text) == fold(told[1].text):
        return None
    wrong, right = (found.text for found in told)
    before = _ON.sub("", fold(words[: told[1].start]).rstrip())
    is_turned = before.endswith(INSTEAD) or is_former(words, told[1].start, told[0].end)
    return (right, wrong) if is_turned else (wrong, right)


_FORMERLY = re.compile(
    r"\b(?:earlier|previous|original|first|initial|prior) (?:\w+ )?"
    r"(?:versions?|articles?|stor(?:y|ies)|reports?|items?|posts?|editions?|headline)\b"
    r"(?: of (?:this|the|our) \w+)?,? (?:\w+ly |had )*"
    r"(?:said|stated|reported|wrote|gave|put|named|had|called|misstated)\b"
)


def is_former(words: str, at: int, since: int) -> bool:
    """Whether what stands at a place, and not what ended before, is what an earlier version said."""
    return _FORMERLY.search(fold(words[since:at])) is not None and _FORMERLY.search(fold(words[:since])) is None


_ON = re.compile(r"\s(?:on|in|at|by|from|since|until|late|early|the|for|as)$")


def is_instead(words: str, days: tuple[str, str]) -> bool:
    """Whether a note says itself that the one date stands in the place of the other: `on Sunday, not on Monday`."""
    return any(re.search(rf"\b{each} (?:on |in )?{re.escape(fold(days[0]))}", fold(words)) for each in INSTEAD)


_WRONG_DAY = re.compile(
    r"\b(?:wrong|incorrect)\s(?:day|date|month|year)\b|\b(?:misstated|mistook|misreported|got)\sthe\s(?:day|date|month|"
    r"year)\b|\b(?:day|date)\b[^.;]{0,60}\bwas\s(?:wrong|incorrect|misstated)\b",
    re.IGNORECASE,
)


def unsaid_day(words: str, note: str, own: Sequence[Mention[Event]]) -> tuple[str, str] | None:
    """Return the day of an earlier report that a note means which only gives the right one: `It was on Sunday`."""
    told = days_in(words)
    if len(told) != 1 or _WRONG_DAY.search(words) is None:
        return None
    said = stems(words, {}) - OF_FAULTS
    dated = [m for m in own if m.article_id != note and m.when is not None and m.when.display]
    alike = [(len(stems(words_of(m.record), {}) & said), m) for m in dated]
    most = max((shared for shared, _ in alike), default=0)
    days = {m.when.display for shared, m in alike if shared == most and m.when is not None}
    if most < 1 or len(days) != 1 or fold(told[0].text) in {fold(day) for day in days}:
        return None
    return days.pop(), told[0].text


def mended_day(words: str, note: str, own: Sequence[Mention[Event]]) -> tuple[str, str] | None:
    """Return the day that a note has only wrong, and that by which its own article tells the same: the right one."""
    told = days_in(words)
    found = _FORMERLY.search(fold(words[: told[0].start])) if len(told) == 1 else None
    if found is None:
        return None
    act = lead_act_of(words[found.end() : told[0].start])
    said = stems(words, {}) - OF_FAULTS
    now = [m.record for m in own if m.article_id == note and len(stems(words_of(m.record), {}) & said) >= ALIKE]
    days = {one.when for one in now if one.when and act is not None and lead_act_of(one.title) == act}
    right = days.pop() if len(days) == 1 else None
    return (told[0].text, right) if right is not None and fold(right) != fold(told[0].text) else None


ALIKE = 2
"""Words that two passages must share at least to be about one thing."""
OF_NOTES = frozenset(map(stem, (
    *("correction", "clarification", "earlier", "previous", "version", "report", "article", "story", "headline"),
    *("editing", "error", "name", "misspelled", "misidentified", "wrongly", "incorrectly", "mistakenly", "said"),
)))  # fmt: skip
"""Stems of how a note speaks of what it corrects."""
OF_FAULTS = OF_NOTES | frozenset(map(stem, (
    *("wrong", "incorrect", "gave", "give", "day", "date", "month", "year", "number", "figure", "misstated", "wrote"),
    *("fact", "item", "piece", "post", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)))  # fmt: skip
"""Stems of how a note tells that something was wrong, and not of what."""
