"""A figure and the one it is held against have a day each."""

from __future__ import annotations

import pytest

from newsdigest import ground, load
from newsdigest.extract.rules import RuleExtractor
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Event, Reading
from newsdigest.schema.topics import Topic


def _article(body: str) -> Article:
    return load.text(body, headline="Notes", published="2031-05-07T10:00Z")


@pytest.mark.parametrize(
    "body",
    [
        "The clinic treated 212 patients last year, down from 340 in 2019.",
        "The clinic treated 212 patients last year, against 340 in 2019.",
        "The number of patients fell to 212 last year from 340 in 2019.",
        "The number of patients, 340 in 2019, was 212 last year.",
    ],
)
def test_the_rules_tell_a_figure_under_its_own_year(body: str) -> None:
    (event,) = RuleExtractor().read(_article(body)).events
    assert event.when == "last year"


@pytest.mark.parametrize(
    "body",
    [
        "The clinic treated 212 patients last year, down from 340 in 2019.",
        "The clinic treated 212 patients, against 340 in 2019.",
        "The number of patients fell to 212 last year from 340 in 2019.",
        "The clinic treated 212 patients, fewer than the 340 in 2019.",
    ],
)
def test_a_figure_read_under_the_year_of_another_has_no_date(body: str) -> None:
    read = Event(
        title="Clinic treats 212 patients",
        summary="The clinic treated 212 patients.",
        when="in 2019",
        status="happened",
        topic=Topic.HEALTH,
        quote=body,
    )
    (event,) = ground.mentions(_article(body), Reading(events=(read,))).events
    assert event.when is None


@pytest.mark.parametrize(
    ("body", "when"),
    [
        ("A visit by envoy Lena Orr, planned for Friday, was postponed on Tuesday.", "Friday"),
        ("Envoy Lena Orr postponed a visit to Brenmoor planned for Friday, her office said on Tuesday.", "Friday"),
        ("The visit was postponed on Tuesday.", "Tuesday"),
    ],
)
def test_what_was_put_off_has_the_day_that_it_was_to_be_on(body: str, when: str) -> None:
    (event,) = RuleExtractor().read(_article(body)).events
    assert (event.status, event.when) == ("postponed", when)
