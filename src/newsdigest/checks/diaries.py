"""The dates of one article: what the date words of each sentence mean, and which day a sentence without any goes on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property

from newsdigest import dates
from newsdigest.dates import When
from newsdigest.text import Stretch

_REMEMBERED = 8  # dates told before, one of which "three days later" may count from
_A_FEW = 31  # days whose first and last a page may name for them


class Diary:
    """The dates that the sentences of an article name, read on the day of the article."""

    def __init__(self, told: Sequence[Stretch], published: datetime | None) -> None:
        self._sentences, self._published = told, published

    @cached_property
    def _named(self) -> tuple[tuple[When, ...], ...]:
        """What the date words of each sentence mean, after the dates that were told before them."""
        told: list[When] = []
        found: list[tuple[When, ...]] = []
        for sentence in self._sentences:
            named: list[When] = []
            for words in dates.find(sentence.text):
                senses = self.senses(words.text, sentence.text, told)
                told += senses[:1]
                named += senses
            found.append(tuple(named))
        return tuple(found)

    @cached_property
    def entries(self) -> tuple[tuple[When, ...], ...]:
        """What the date words of each sentence mean, with the first and the last of a few days."""
        return tuple(with_edges(named) for named in self._named)

    def running(self, at: int) -> tuple[When, ...]:
        """Return the day on which a sentence that names none goes on: that of the last before it which names one."""
        for place in range(at, -1, -1):
            days = tuple(when for when in self._named[place] if _is_a_day(when))
            if days:
                return () if place == at else days
        return ()

    def at(self, place: int) -> tuple[When, ...]:
        """Return what the date words mean of the sentence that has this place of the body."""
        there = (number for number, each in enumerate(self._sentences) if each.start <= place < each.end)
        return next((self.entries[number] for number in there), ())

    def senses(self, words: str, sentence: str = "", told: Sequence[When] = ()) -> list[When]:
        """Return what date words may mean: of what was, of what will be."""
        published, before = self._published, told[-_REMEMBERED:]
        resolved = (
            dates.resolve(words, published=published, context=sentence, tense=tense, previous=before)
            for tense in (None, "past", "future")
        )
        alone = dates.resolve(words, published=published, tense="past")  # what else its sentence plans may mislead
        return list(dict.fromkeys(when for when in (*resolved, alone) if when is not None))


def with_edges(whens: Sequence[When]) -> tuple[When, ...]:
    """Return dates with the first and the last day of those that are of a few days."""
    return (*whens, *(edge for when in whens for edge in _edges(when)))


def _is_a_day(when: When) -> bool:
    return when.earliest is not None and when.earliest == when.latest


def _edges(when: When) -> list[When]:
    if when.earliest is None or when.latest is None or not 1 <= (when.latest - when.earliest).days <= _A_FEW:
        return []
    days = (dates.read_edtf(day.isoformat(), display=when.display) for day in (when.earliest, when.latest))
    return [day for day in days if day is not None]
