"""Figures, dates, denials and directions of a record stand where its evidence has them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Event, Reading
from newsdigest.schema.topics import Topic

BODY = (
    "Tickets from Sunday's regatta in the estuary were found on Monday evening in a shed behind the sailing school. "
    "Swimming lessons planned for Tuesday are moved to Thursday. Five boats sank and eleven turned back. "
    "Every Friday the wardens count the seals.\n\n"
    'The gate of the lock was not off when the barge came. "That is what a good rope looks like," she said. '
    "The lock is not nine metres wide. The keeper does not know who called, and does not know who answered. "
    "The mill that closed in May owns the lock.\n\n"
    "A clerk said that the office had told the pilot to sail; Marden Lines, the owner, denied having told him so. "
    "The barge left eight hours after the weather office had published a gale warning. "
    "It was the first time since 1980 that the lock had been shut. The pilot, Ola Brekke, lives.\n\n"
    "Will he stay? No. He has a boat to paint. The police counted 300 marchers; the organisers said 700."
)
ARTICLE = Article(id="a1", headline="A bad week at the lock", body=BODY, published=datetime(2026, 6, 17, 9, tzinfo=UTC))


def told(text: str, quote: str) -> str:
    read = Event(title="A bad week", summary=text, status="happened", topic=Topic.ECONOMY, quote=quote)
    mention = ground.mentions(ARTICLE, Reading(events=(read,))).events[0]
    assert mention.evidence is not None
    return mention.record.summary


def sentence(opening: str) -> str:
    at = BODY.index(opening)
    return BODY[at : BODY.index(". ", at) + 1]


TICKETS, LESSONS = sentence("Tickets"), "Swimming lessons planned for Tuesday are moved to Thursday."
BOATS, SEALS, GATE = sentence("Five"), "Every Friday the wardens count the seals.", sentence("The gate")
ROPE, WIDE, KEEPER = '"That is what a good rope looks like," she said.', sentence("The lock is"), sentence("The keeper")
ORDERED, GALE, FIRST = sentence("A clerk"), sentence("The barge left"), sentence("It was the first")
MILL, PAINT, COUNTED = (
    "The mill that closed in May owns the lock.",
    "No. He has a boat to paint.",
    BODY[BODY.index("The police counted") :],
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
def test_a_retelling_may_leave_out_and_move_what_it_tells(text: str, quote: str) -> None:
    assert told(text, quote) == text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Lessons planned for Thursday are moved.", LESSONS),
        ("Eleven boats sank.", BOATS),
        ("Every Saturday the wardens count the seals.", SEALS),
        ("The lock was shut from 1980 to 1980.", FIRST),
    ],
)
def test_a_date_or_a_figure_stands_beside_the_words_of_its_evidence(text: str, quote: str) -> None:
    assert told(text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The gate of the lock was off.", GATE),
        ("That is not what a good rope looks like.", ROPE),
        ("The lock is nine metres wide.", WIDE),
        ("The keeper does know who called, and does not know who answered.", KEEPER),
        ("The office had not told the pilot to sail, a clerk said; the owner denied it.", ORDERED),
        ("He will stay.", PAINT),
    ],
)
def test_what_is_denied_is_denied_in_the_retelling_and_nothing_else_is(text: str, quote: str) -> None:
    assert told(text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The opened mill owns the lock.", MILL),
        ("The gale warning was published eight hours after the barge left.", GALE),
        ("The lock was first shut.", FIRST),
        ("The pilot sold the boat that he has to paint.", PAINT),  # or bought it: the article does not say
    ],
)
def test_a_word_that_has_an_opposite_is_that_of_the_evidence(text: str, quote: str) -> None:
    assert told(text, quote) != text
