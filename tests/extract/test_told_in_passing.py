"""What a report tells in passing, and what it only speaks of."""

from __future__ import annotations

import pytest

from by_rules import read


@pytest.mark.parametrize(
    ("sentence", "title", "when"),
    [
        (
            "People at the pier keep coming back to October 1998, when eleven men drowned off Vardo.",
            "Eleven men drowned off Vardo",
            "October 1998",
        ),
        (
            "Old hands were reminded of November 2021, when Vexa took back its oil because the pump squeaked.",
            "Vexa took back its oil because the pump squeaked",
            "November 2021",
        ),
        (
            "Since Wednesday, 6 May 2026, when Vexa owned up to a theft, it has been a poor week.",
            "Vexa owned up to a theft",
            "Wednesday, 6 May 2026",
        ),
        ("The pier was closed in March 2020, when the ferry sank.", "The pier was closed in March 2020", "March 2020"),
    ],
)
def test_a_date_that_is_spoken_of_is_that_of_what_was_then(sentence: str, title: str, when: str) -> None:
    events = read(f"Bela Quist was there.\n\n{sentence}").events
    assert [(e.title, e.when, e.status) for e in events if e.when] == [(title, when, "happened")]


def test_what_was_to_be_and_has_been_called_off_is_told_in_passing() -> None:
    body = '"We paid nobody," a spokesman told us of a fair that was to be held tomorrow and has been called off.'
    events = read(body).events
    assert [(e.when, e.status) for e in events] == [("tomorrow", "cancelled")]


def test_a_stretch_of_time_is_no_date() -> None:
    assert all(e.when is None for e in read("In the past year the mayor has left the room nine times.").events)


def test_a_title_never_begins_inside_an_aside() -> None:
    body = "When Vexa, of Vardo, became insolvent in September 2019, some 31,000 people were abroad."
    assert read(body).events[0].title == "Some 31,000 people were abroad"


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("They were at work 640 metres down when the roof came in on Tuesday.", "The roof came in on Tuesday"),
        ("The mayor was sleeping when the pier burned down on Monday.", "The pier burned down on Monday"),
        ("Two men were injured when the roof fell on Monday.", "Two men were injured when the roof fell on Monday"),
        ("The mayor was in Oslo on Monday when the pier shut.", "The mayor was in Oslo on Monday when the pier shut"),
    ],
)
def test_a_title_tells_what_broke_in_and_not_what_was_going_on(sentence: str, title: str) -> None:
    assert read(sentence).events[0].title == title


def test_her_opponent_is_the_other_one() -> None:
    body = (
        "Mayor Teresa Quist is ahead of Martin Dane by nine votes.\n\n"
        '"I have won by less," the mayor said.\n\n'
        "Her opponent, a farmer, declined to speak to reporters."
    )
    assert [(c.speaker, c.stance) for c in read(body).claims][-1] == ("Martin Dane", "declines")


def test_one_who_sits_on_a_board_and_says_what_another_told() -> None:
    body = (
        "One person who sits on the board says Bela Quist, the chief executive, told directors that it had been paid."
    )
    claims = read(body).claims
    assert [(c.speaker, c.chain) for c in claims] == [
        ("one person who sits on the board, unnamed", ("Bela Quist",)),
    ]


def test_that_of_a_dog_is_nothing_said() -> None:
    assert not read("Another 609 voters wrote in a name, most often that of a dog.").claims


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (
            "Some 300 members of the Tern Guild marched in Halvik on Friday over plans to shut a yard.",
            "happened",
        ),
        ("Farmers drove tractors into Halvik on Friday over the minister's plan to tax milk.", "happened"),
        ("The Tern Guild plans to march through Halvik on Friday over the closure of the yard.", "planned"),
        ("The guild that struck in May plans to march through Halvik again on Friday.", "planned"),
    ],
)
def test_what_was_done_about_a_plan_is_no_plan(sentence: str, status: str) -> None:
    assert [event.status for event in read(sentence).events] == [status]


@pytest.mark.parametrize("hanging", [", two weeks after", ", days before", " although", " after"])
def test_a_denial_that_hangs_on_a_clause_denies_nothing_of_it(hanging: str) -> None:
    reading = read(f"Arden Foods sold its Lund bakery on Monday{hanging} Marta Quist denied that it was for sale.")
    assert [(e.title, e.status, e.when) for e in reading.events] == [
        ("Arden Foods sold its Lund bakery on Monday", "happened", "Monday")
    ]
    assert [(c.speaker, c.stance) for c in reading.claims] == [("Marta Quist", "denies")]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("The pool will close in June after the board backed the plan on Tuesday.", "June"),
        ("The pool will close after the warden sealed a lease on Monday.", None),
        ("The pool will close on Friday after the pump lost its seal.", "Friday"),
    ],
)
def test_what_is_to_come_has_no_day_of_what_led_to_it(sentence: str, when: str | None) -> None:
    assert [(event.status, event.when) for event in read(sentence).events] == [("planned", when)]
