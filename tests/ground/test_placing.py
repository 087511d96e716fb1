"""Figures, dates and directions of a record stand where its evidence has them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from newsdigest.schema.article import Article

Telling = Callable[[Article, str, str], str]

TICKETS = (
    "Tickets from Sunday's regatta in the estuary were found on Monday evening in a shed behind the sailing school."
)
LESSONS = "Swimming lessons planned for Tuesday are moved to Thursday."
BOATS, SEALS = "Five boats sank and eleven turned back.", "Every Friday the wardens count the seals."
MILL = "The mill that closed in May owns the lock."
GALE = "The barge left eight hours after the weather office had published a gale warning."
FIRST = "It was the first time since 1980 that the lock had been shut."
PAINT = "No. He has a boat to paint."
COUNTED = "The police counted 300 marchers; the organisers said 700."
LOCK = Article(
    id="a1",
    headline="A bad week at the lock",
    body=(
        f"{TICKETS} {LESSONS} {BOATS} {SEALS}\n\nThe lock is not nine metres wide. {MILL}\n\n{GALE} {FIRST} "
        f"The pilot, Ola Brekke, lives.\n\nWill he stay? {PAINT} {COUNTED}"
    ),
    published=datetime(2026, 6, 17, 9, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The regatta was on Sunday.", TICKETS),
        ("Lessons planned for Tuesday are moved.", LESSONS),
        ("Lessons are moved to Thursday.", LESSONS),
        ("Five boats sank; eleven turned back.", BOATS),
        ("Organisers said 700.", COUNTED),
    ],
)
def test_a_retelling_may_leave_out_and_move_what_it_tells(told: Telling, text: str, quote: str) -> None:
    assert told(LOCK, text, quote) == text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Lessons planned for Thursday are moved.", LESSONS),
        ("Eleven boats sank.", BOATS),
        ("Every Saturday the wardens count the seals.", SEALS),
        ("The lock was shut from 1980 to 1980.", FIRST),
    ],
)
def test_a_date_or_a_figure_stands_beside_the_words_of_its_evidence(told: Telling, text: str, quote: str) -> None:
    assert told(LOCK, text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The opened mill owns the lock.", MILL),
        ("The gale warning was published eight hours after the barge left.", GALE),
        ("The lock was first shut.", FIRST),
        ("The pilot sold the boat that he has to paint.", PAINT),  # or bought it: the article does not say
    ],
)
def test_a_word_that_has_an_opposite_is_that_of_the_evidence(told: Telling, text: str, quote: str) -> None:
    assert told(LOCK, text, quote) != text


def test_a_plan_that_was_put_off_keeps_its_day_beside_another_plan(told: Telling) -> None:
    quote = "The choir moved its tour of Lunde, planned to open on Sunday"
    article = Article(id="a6", headline="Choir", body=f"{quote}, and is to sing in Ambry on Friday.")
    assert "open on Friday" not in told(article, f"{quote.removesuffix('Sunday')}Friday.", quote)
