"""What a page shows as a disagreement of its sources, or notes for its editor, is no fault of the page."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from newsdigest import numbers
from newsdigest.checks.datings import dated_words, days_of, resolved
from newsdigest.checks.findings import Finding
from newsdigest.checks.pages import MARKS, Page, Statement, citations
from newsdigest.text import fold

_MARKS_AND_STOPS = re.compile(r"\[\d+\]|[.,:*]")
_FEW = 3  # words beside a name that is one of the values of a disagreement
_SHORT = 30  # words of a line that tells of nothing else
_ADMITTED = frozenset({"date-conflict", "attribution-conflict", "arithmetic", "weekday", "day-count", "range-label"})


class _Piece(NamedTuple):
    """One side of a disagreement: its words, the days it names, and the sources that the page gives for it."""

    text: str
    days: frozenset[tuple[date, date]]
    citations: tuple[int, ...]


class Admissions:
    """The disagreements and notes that a page prints."""

    def __init__(self, page: Page) -> None:
        self._page = page
        told = ((each.place(), each.about) for each in page.told() if each.about)
        self._about = {(place.part, place.start): about for place, about in told}
        marked = ((each.place(), each.citations) for each in page.marked())
        self._cited = {(place.part, place.start): numbers for place, numbers in marked}
        lines = groupby(page.of("disagreements", "notes"), key=lambda line: (line.part, line.paragraph, line.where))
        self._lines = [tuple(sentences) for _, sentences in lines]
        self._texts = [fold("; ".join(each.text for each in line)) for line in self._lines]
        self._figures = [
            {quantity.value for each in line for quantity in numbers.find(each.text)} for line in self._lines
        ]
        self._days = [
            {days for each in line for dated in dated_words(each, page.day) if (days := days_of(dated.when))}
            for line in self._lines
        ]
        self._pieces = [tuple(_pieces(line, page.day)) for line in self._lines]

    def covers(self, finding: Finding) -> bool:
        """Whether one of them has both values of a finding, and is of the same account where the page says of which."""
        if finding.code not in _ADMITTED or not finding.values:
            return False
        about = frozenset().union(*(self._about.get((place.part, place.start), ()) for place in finding.places))
        return any(
            all(self._has(at, value) for value in finding.values)
            for at, line in enumerate(self._lines)
            if not (line[0].about and about) or not about.isdisjoint(line[0].about)
            if finding.code != "date-conflict" or self._are_parties(at, finding)
        )

    def _are_parties(self, at: int, finding: Finding) -> bool:
        """Whether each value stands beside a source that the line names for it, not of other news."""
        told = zip(finding.values, finding.places, strict=False)
        return all(
            self._is_given_by(at, value, self._cited.get((place.part, place.start), ())) for value, place in told
        )

    def _is_given_by(self, at: int, value: str, cited: Collection[int]) -> bool:
        days = days_of(resolved(value, self._page.day))
        givers = frozenset().union(
            *(each.citations for each in self._pieces[at] if fold(value) in each.text or days in each.days)
        )
        return not givers or not cited or not givers.isdisjoint(cited)

    def _has(self, at: int, value: str) -> bool:
        if fold(value) in self._texts[at]:
            return any(map(str.isdigit, value)) or self._is_set_against(at, value)
        days = days_of(resolved(value, self._page.day))
        if days is not None:
            return days in self._days[at]
        figures = {quantity.value for quantity in numbers.find(value)}
        return bool(figures) and figures <= self._figures[at]

    def _is_set_against(self, at: int, name: str) -> bool:
        """Whether a line gives a name as one of its values: a long one may name both in telling of something else."""
        pieces = (_MARKS_AND_STOPS.sub(" ", piece).split() for piece in self._texts[at].split(";"))
        is_value = any(len(piece) <= len(name.split()) + _FEW and fold(name) in " ".join(piece) for piece in pieces)
        return is_value or len(self._texts[at].split()) <= _SHORT


def _pieces(line: Sequence[Statement], day: date | None) -> Iterator[_Piece]:
    """Yield the sides of a disagreement with the marks of each: `3 May [1]; 4 May [2][3]`."""
    for sentence in line:
        is_marked = MARKS.search(sentence.text) is not None
        for words in sentence.text.split(";"):
            dated = dated_words(sentence._replace(text=words, label=""), day)
            days = frozenset(found for each in dated if (found := days_of(each.when)))
            yield _Piece(fold(words), days, citations(words) if is_marked else sentence.citations)
