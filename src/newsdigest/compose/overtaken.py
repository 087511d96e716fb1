"""The words of reports that later ones have overtaken: days from which a thing was moved, figures that have changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from newsdigest.schema.cluster import Figure, Update
from newsdigest.schema.mention import Evidence


class Overtaken:
    """What the updates of a story leave behind."""

    def __init__(self, updates: Sequence[Update]) -> None:
        self._moved = [update.series for update in updates if update.what == "date"]
        self._changed = [update.series for update in updates if update.what != "date"]

    def have_old_day(self, words: Sequence[Evidence]) -> bool:
        """Whether all these words give the day on which a thing was to be before it was moved."""
        return bool(words) and all(any(overlap(one, old) for old in self._old_days) for one in words)

    def gives_old_day(self, words: Evidence) -> bool:
        """Whether words have a thing on a day from which it was moved, and do not tell that it was."""
        return any(overlap(words, old) for old in self._untold_days)

    def have_old_figure(self, words: Sequence[Evidence]) -> bool:
        """Whether all these words give a figure which later reports have changed."""
        return bool(words) and all(any(overlap(one, old) for old in self._old_figures) for one in words)

    def newest_figure(self, words: Sequence[Evidence]) -> Figure | None:
        """Return the figure that the newest report has in the place of one that words give."""
        for figures in self._changed:
            if any(overlap(old, one) for figure in figures[:-1] for old in figure.evidence for one in words):
                return figures[-1]
        return None

    @cached_property
    def _old_days(self) -> tuple[Evidence, ...]:
        return tuple(words for days in self._moved for day in days[:-1] for words in day.evidence)

    @cached_property
    def _untold_days(self) -> tuple[Evidence, ...]:
        return _apart(self._old_days, [words for days in self._moved for words in days[-1].evidence])

    @cached_property
    def _old_figures(self) -> tuple[Evidence, ...]:
        old = [words for figures in self._changed for figure in figures[:-1] for words in figure.evidence]
        return _apart(old, [words for figures in self._changed for words in figures[-1].evidence])


def _apart(old: Sequence[Evidence], new: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the old words that do not also tell the new."""
    return tuple(words for words in old if not any(overlap(words, one) for one in new))


def overlap(one: Evidence, other: Evidence) -> bool:
    """Whether two pieces of evidence share words of an article."""
    return one.article_id == other.article_id and one.start < other.end and other.start < one.end
