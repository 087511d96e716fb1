"""What a page shows as a disagreement of its sources, or notes for its editor, is no fault of the page."""

from __future__ import annotations

from newsdigest import numbers
from newsdigest.checks.datings import dated_words, days_of, resolved
from newsdigest.checks.findings import Finding
from newsdigest.checks.pages import Page
from newsdigest.text import fold

_ADMITTED = frozenset({"date-conflict", "attribution-conflict", "arithmetic", "weekday", "day-count", "range-label"})


class Admissions:
    """The disagreements and notes that a page prints."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._lines = list(page.of("disagreements", "notes"))
        self._texts = [fold(line.text) for line in self._lines]
        self._figures = [{quantity.value for quantity in numbers.find(line.text)} for line in self._lines]
        self._days = [
            {days for dated in dated_words(line, page.day) if (days := days_of(dated.when))} for line in self._lines
        ]

    def covers(self, finding: Finding) -> bool:
        """Whether one of them has both values of a finding."""
        if finding.code not in _ADMITTED or not finding.values:
            return False
        return any(all(self._has(at, value) for value in finding.values) for at in range(len(self._lines)))

    def _has(self, at: int, value: str) -> bool:
        if fold(value) in self._texts[at]:
            return True
        days = days_of(resolved(value, self._page.day))
        if days is not None:
            return days in self._days[at]
        figures = {quantity.value for quantity in numbers.find(value)}
        return bool(figures) and figures <= self._figures[at]
