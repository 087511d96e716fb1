"""The title of an event is a whole statement."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest.extract.rules import RuleExtractor
from newsdigest.extract.rules.titles.statements import is_statement
from newsdigest.extract.rules.titles.titling import title_of
from newsdigest.schema.article import Article


@pytest.mark.parametrize(
    ("clause", "title"),
    [
        ("So far this year, the port has lost 10 ships.", "So far this year, the port has lost 10 ships"),
        ("Rather, the board sold the mill.", "The board sold the mill"),
        ("- The mill has been sold to its workers.", "The mill has been sold to its workers"),
        ("Instead of on Monday, the mill will open in May.", "The mill will open in May"),
        (
            "While the whole of the lower town was asleep behind its new walls of sand and stone, the river rose by a "
            "metre.",
            "The river rose by a metre",
        ),
    ],
)
def test_a_title_begins_with_what_it_tells(clause: str, title: str) -> None:
    assert title_of(clause) == title


@pytest.mark.parametrize(
    "words",
    [
        "While the town was asleep behind its walls",
        "Dr Orr, who was hired by the port to look into its locks",
        "To ensure that no lock of the port is left open",
        "Along with being named the best lock of the year",
    ],
)
def test_what_hangs_on_another_clause_is_no_statement(words: str) -> None:
    assert not is_statement(words)


@pytest.mark.parametrize("words", ["Dr Orr, who was hired by the port, left", "As the river rose, the town left"])
def test_a_clause_with_what_hangs_on_it_is_a_statement(words: str) -> None:
    assert is_statement(words)


def test_a_clause_without_a_subject_of_its_own_is_no_event() -> None:
    body = "Ms Orr asked the keeper to stay until the spring, and today set the date of the sale for June 13."
    article = Article(id="a", headline="News", body=body, published=datetime(2026, 3, 10, tzinfo=UTC))
    titles = [event.title for event in RuleExtractor().read(article).events]
    assert titles
    assert not [title for title in titles if title.startswith("Today")]


@pytest.mark.parametrize(
    ("clause", "when"),
    [
        ("The inquest is expected to last five weeks.", None),
        ("1910 The wardens have set up a first aid post at the gate.", None),
        ("The fund took out its policy two months before Orr's June 2019 resignation.", None),
        ("The rot has now spread to six parks after it was first seen in Lund in February.", None),
        ("The teacher Ida June Orr opened the mill, the council said.", None),
        ("The mill was opened in 1910 by the mayor of Lund.", "1910"),
    ],
)
def test_what_is_no_date_of_the_clause_dates_nothing(clause: str, when: str | None) -> None:
    article = Article(id="a", headline="News", body=clause, published=datetime(2026, 3, 10, tzinfo=UTC))
    assert {event.when for event in RuleExtractor().read(article).events} <= {when}
