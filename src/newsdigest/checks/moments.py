"""On which day it was done: a page that has the day of another deed of the article."""

from __future__ import annotations

from collections.abc import Sequence

from newsdigest import dates
from newsdigest.checks.archives import Folder
from newsdigest.checks.datings import is_fine
from newsdigest.checks.deeds import Match
from newsdigest.checks.opposites import Opposition
from newsdigest.checks.otherdays import is_same_day_of_year
from newsdigest.dates import When
from newsdigest.facts.deed import Deed
from newsdigest.facts.passage import dates_of


def other_day(deed: Deed, sentence: str, matches: Sequence[Match]) -> Opposition | None:
    """Return the deed of the articles that has another day, if none has that of the page."""
    same = [each for each in matches if each.is_same and each.is_close]
    ours = _dates(deed, sentence)
    found = [(each, _dates(each.told.deed, each.told.passage)) for each in same]
    if len(ours) != 1 or not found or any(not theirs for _, theirs in found):
        return None
    if any(_may_be_one(ours[0], other, each.told.folder) for each, theirs in found for other in theirs):
        return None
    worst, theirs = max(found, key=lambda each: each[0].cover)
    return worst.opposition("date", ours[0], theirs[0])


def _dates(deed: Deed, text: str) -> list[str]:
    start, end = deed.span
    return [words.text for words in dates_of(text) if start <= words.start < end]


def _may_be_one(ours: str, theirs: str, folder: Folder) -> bool:
    mine, others = _days(ours, folder), _days(theirs, folder)
    if is_same_day_of_year(ours, theirs, folder):
        return True
    return not mine or not others or any(dates.compatible(one, other) for one in mine for other in others)


def _days(words: str, folder: Folder) -> list[When]:
    return [when for when in folder.senses(words) if is_fine(when)]
