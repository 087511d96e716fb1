"""The date of a record: ahead of a plan, behind what happened, on the new day of what was moved."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from newsdigest import ground
from newsdigest.ground.striking import without_day
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event, Reading, Status, Tense, TimelineEntry
from newsdigest.schema.topics import Topic


def page(body: str, published: datetime = datetime(2026, 2, 5, 10, tzinfo=UTC)) -> Article:
    """Return a notice that was published on a Thursday."""
    return Article(id="a", headline="Notes", body=body, outlet="Post", published=published)


def event(quote: str, when: str, **changes: Any) -> Event:
    fields: dict[str, Any] = {"title": "Recital on Monday", "summary": quote, "status": "planned", "topic": Topic.ARTS}
    return Event(**{**fields, "quote": quote, "when": when, **changes})


def grounded(body: str, *events: Event, lines: tuple[TimelineEntry, ...] = ()) -> list[Mention[Event]]:
    march = datetime(2026, 3, 5, 9, tzinfo=UTC)
    return list(ground.mentions(page(body, march), Reading(events=events, timeline=lines)).events)


def day(body: str, status: Status = "planned", tense: Tense | None = None, words: str = "on Monday") -> str | None:
    reading = Reading(events=(event(body, words, status=status, tense=tense),))
    when = ground.mentions(page(body), reading).events[0].when
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
    assert day(body, tense=tense) == "2026-02-09"


def test_a_plan_read_with_the_day_of_its_telling_keeps_that_day() -> None:
    assert day("The guild said on Monday that the market would reopen.", tense="past") == "2026-02-02"


def test_what_happened_is_dated_behind() -> None:
    assert day("Recital in the chapel on Monday.", status="happened") == "2026-02-02"


def test_a_month_that_is_named_for_a_plan_is_the_next() -> None:
    assert day("Tenants will have to leave in January.", tense="past", words="in January") == "2027-01"


@pytest.mark.parametrize("status", ["planned", "postponed"])
@pytest.mark.parametrize(
    ("body", "words", "moved"),
    [
        ("The regatta was postponed from 13 February to 20 February.", "13 February", "2026-02-20"),
        ("The regatta has been moved from Saturday to Sunday.", "Saturday", "2026-02-08"),
        ("The regatta, due on 13 February, was put off until 20 February.", "13 February", "2026-02-20"),
        ("The regatta, due on 13 February, was put off until 20 February.", "20 February", "2026-02-20"),
        ("The regatta, due on 13 February, was put off.", "13 February", "2026-02-13"),
    ],
)
def test_what_was_moved_is_on_its_new_day_whichever_was_read(status: Status, body: str, words: str, moved: str) -> None:
    assert day(body, status=status, words=words) == moved


def test_what_was_cancelled_keeps_the_day_that_it_was_to_be_on() -> None:
    assert day("The regatta, due on 13 February, was cancelled.", "cancelled", words="13 February") == "2026-02-13"


def test_a_title_does_not_keep_the_day_from_which_a_thing_was_moved() -> None:
    body = "The regatta, due on 13 February, was put off until 20 February."
    read = event(body, "on 13 February", title="Regatta on 13 February", summary="The regatta is on 13 February.")
    (moved,) = ground.mentions(page(body), Reading(events=(read,))).events
    assert "20 February" in moved.record.title
    assert moved.record.when == "20 February"


def test_what_is_put_off_until_a_day_is_on_that_day() -> None:
    body = "The port has put off the fair, which was due on Tuesday, until 30 March."
    read = event(
        body, "until 30 March", title="Port puts off the fair", when_iso="2026-03-30", tense="past", status="postponed"
    )
    (kept,) = grounded(body, read)
    assert kept.when is not None
    assert kept.when.edtf == "2026-03-30"


def test_years_counted_from_another_date_name_no_month() -> None:
    sank = event(
        "She sank two years later.", "two years later", title="Orlop sinks", when_iso="2021-03", tense="past",
        status="happened",
    )  # fmt: skip
    (kept,) = grounded("The Orlop was launched in March 2019. She sank two years later.", sank)
    assert kept.when is not None
    assert kept.when.edtf.startswith("2021")
    assert "-" not in kept.when.edtf


def test_years_count_from_the_year_told_just_before_though_nothing_else_is_told_of_it() -> None:
    body = "The Orlop was launched in 1964. She was at her best in 2008. She lost to the Gull. She sank one year later."
    past: dict[str, Any] = {"tense": "past", "status": "happened"}
    launched = event("The Orlop was launched in 1964.", "1964", title="Orlop", **past)
    sunk = event("She sank one year later.", "one year later", title="S", **past)
    assert [one.when.edtf for one in grounded(body, launched, sunk) if one.when] == ["1964", "2009"]


def test_a_sentence_with_a_full_date_of_its_own_borrows_no_other() -> None:
    body = "The new bridge opens in June 2026. The old bridge closed in March 2019. A ferry ran for years."
    words = "The old bridge closed in March 2019."
    closed = event(words, "June 2026", title=words, when_iso="2026-06", tense="past", status="happened")
    (mention,) = grounded(body, closed)
    assert mention.when is None
    assert any("stand elsewhere" in note for note in mention.notes)


def test_a_line_of_the_timeline_is_in_the_tense_of_the_event_whose_date_it_repeats() -> None:
    quote = "It is on the 28th, at the mill."
    fair = event(quote, "on the 28th", title="Fair at the mill", when_iso="2026-03-28", tense="future")
    line = TimelineEntry(when="on the 28th", text="Fair.", topic=Topic.DISASTER, quote="It is on the 28th")
    whens = [one.when for one in grounded(f"We put off the fair. {quote}", fair, lines=(line,))]
    assert [when and when.edtf for when in whens] == ["2026-03-28", "2026-03-28"]


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("The pool sold 40 tickets fewer than in May.", "The pool sold 40 tickets fewer than in May."),
        ("The pool sold 40 tickets in May.", "The pool sold 40 tickets."),
    ],
)
def test_a_date_that_a_figure_is_held_against_is_not_struck_out(told: str, left: str) -> None:
    event = Event(title="A pool", summary=told, status="happened", topic=Topic.SOCIETY, when="in May", quote=told)
    assert without_day(event).summary == left
