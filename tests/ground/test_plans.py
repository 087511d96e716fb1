"""A record of what is planned is dated by its evidence and its status, whatever its own words leave open."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Event, Reading, Status, Tense
from newsdigest.schema.topics import Topic


def _day(body: str, status: Status = "planned", tense: Tense | None = None, words: str = "on Monday") -> str | None:
    # Published on a Thursday.
    article = Article(
        id="a", headline="Notes", body=body, outlet="Post", published=datetime(2026, 2, 5, 10, tzinfo=UTC)
    )
    read = Event(
        title="Recital on Monday", summary=body, when=words, status=status, tense=tense, topic=Topic.ARTS, quote=body
    )
    when = ground.mentions(article, Reading(events=(read,))).events[0].when
    return when.edtf if when else None


@pytest.mark.parametrize("tense", [None, "past", "present", "future"])
@pytest.mark.parametrize(
    "body",
    [
        "The choir will sing in Hallen on Monday, its leader said.",
        "The new quay is to open on Monday.",
        "A recital on Monday is planned.",
        "Recital in the chapel on Monday.",
        "The guild agreed to reopen the market on Monday.",
    ],
)
def test_a_plan_is_dated_ahead_whatever_its_title_leaves_open(body: str, tense: Tense | None) -> None:
    assert _day(body, tense=tense) == "2026-02-09"


def test_a_plan_read_with_the_day_of_its_telling_keeps_that_day() -> None:
    assert _day("The guild said on Monday that the market would reopen.", tense="past") == "2026-02-02"


def test_what_happened_is_dated_behind() -> None:
    assert _day("Recital in the chapel on Monday.", status="happened") == "2026-02-02"


def test_a_month_that_is_named_for_a_plan_is_the_next() -> None:
    assert _day("Tenants will have to leave in January.", tense="past", words="in January") == "2027-01"


@pytest.mark.parametrize("status", ["planned", "postponed"])
@pytest.mark.parametrize(
    ("body", "words", "day"),
    [
        ("The regatta was postponed from 13 February to 20 February.", "13 February", "2026-02-20"),
        ("The regatta has been moved from Saturday to Sunday.", "Saturday", "2026-02-08"),
        ("The regatta, due on 13 February, was put off until 20 February.", "13 February", "2026-02-20"),
        ("The regatta, due on 13 February, was put off until 20 February.", "20 February", "2026-02-20"),
        ("The regatta, due on 13 February, was put off.", "13 February", "2026-02-13"),
    ],
)
def test_what_was_moved_is_on_its_new_day_whichever_was_read(status: Status, body: str, words: str, day: str) -> None:
    assert _day(body, status=status, words=words) == day


def test_what_was_cancelled_keeps_the_day_that_it_was_to_be_on() -> None:
    assert _day("The regatta, due on 13 February, was cancelled.", "cancelled", words="13 February") == "2026-02-13"


def test_a_title_does_not_keep_the_day_from_which_a_thing_was_moved() -> None:
    body = "The regatta, due on 13 February, was put off until 20 February."
    article = Article(
        id="a", headline="Notes", body=body, outlet="Post", published=datetime(2026, 2, 5, 10, tzinfo=UTC)
    )
    read = Event(
        title="Regatta on 13 February",
        summary="The regatta is on 13 February.",
        when="on 13 February",
        status="planned",
        topic=Topic.SPORT,
        quote=body,
    )
    (event,) = ground.mentions(article, Reading(events=(read,))).events
    assert "20 February" in event.record.title
    assert event.record.when == "20 February"
