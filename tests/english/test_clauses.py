"""A sentence tells several deeds, each in its clause with its verb and its dates."""

from __future__ import annotations

import pytest

from newsdigest import dates
from newsdigest.english.clauses import clauses


def days_of(sentence: str) -> dict[str, str | None]:
    """Return the verb of the clause in which each date of a sentence stands."""
    found = dates.find(sentence)
    read = clauses(sentence, tuple((day.start, day.end) for day in found))
    return {day.text: read.clauses[at].verb for day, at in zip(found, read.of_dates, strict=True)}


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("The man held on Monday was freed on Friday.", {"Monday": "held", "Friday": "freed"}),
        ("Kern, which sold the mill in May, lost the port in June.", {"May": "sold", "June": "lost"}),
        ("Kern, sold in May, lost the port in June.", {"May": "sold", "June": "lost"}),
        ("Ministers agreed on Monday to meet on Friday.", {"Monday": "agreed", "Friday": "meet"}),
        ("She said on Monday the ship had sunk on Friday.", {"Monday": "said", "Friday": "sunk"}),
        ("The ship sank on Friday, the owner said on Monday.", {"Friday": "sank", "Monday": "said"}),
        ("The shop was shut on Monday and on Friday reopened.", {"Monday": "shut", "Friday": "reopened"}),
        ("After talks failed on Monday, nurses walked out on Friday.", {"Monday": "failed", "Friday": "walked"}),
        ("He was due to speak on Monday but did so on Friday.", {"Monday": "speak", "Friday": "speak"}),
        ("Nurses came back to work on Monday.", {"Monday": "came"}),
        ("A small controlled blast shook the quay on Monday.", {"Monday": "shook"}),
        ("He will appear before a judge on Monday.", {"Monday": "appear"}),
        ("A car sold in 2019 for burning oil was recalled on Monday.", {"2019": "sold", "Monday": "recalled"}),
    ],
)
def test_each_date_stands_in_the_clause_of_its_deed(sentence: str, days: dict[str, str | None]) -> None:
    assert days_of(sentence) == days


def test_a_date_behind_the_noun_of_a_subject_tells_of_it() -> None:
    sentence = "The match on Sunday was abandoned on Monday."
    found = dates.find(sentence)
    assert clauses(sentence, tuple((day.start, day.end) for day in found)).of_subject == (True, False)


def test_hostile_text_without_end_has_clauses_too() -> None:
    sentence = "and who, which (said that, " * 300
    assert clauses(sentence, ()).clauses
