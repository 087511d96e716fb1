"""Scores, rates, ages, votes and clock times that differ between reports in the same words are shown."""

from __future__ import annotations

import pytest

from newsdigest import dates
from newsdigest.dates.when import When

DAY = "2031-05-03"


def told(desk, first: str, second: str, *, hours: int = 1):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00", headline="Lindmouth")
    one.event(first, DAY)
    two = desk.page("b", "Coast Wire", f"2031-05-{4 + hours // 24:02}T{9 + hours % 24:02}:00:00+00:00", headline="News")
    two.event(second, DAY)
    return desk.reconciled(one, two)


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        ("Shares in Beck Foods fell 4%", "Shares in Beck Foods fell 6%", {"4%", "6%"}),
        ("Lindmouth beat Ellery 2-1 in the final", "Lindmouth beat Ellery 3-1 in the final", {"2-1", "3-1"}),
        (
            "Orla Beck, 34, was elected mayor of Lindmouth",
            "Orla Beck, 43, was elected mayor of Lindmouth",
            {"34", "43"},
        ),
        ("Orla Beck won with 4,120 votes", "Orla Beck won with 4,210 votes", {"4,120 votes", "4,210 votes"}),
    ],
)
def test_a_figure_without_a_noun_is_disputed_where_the_words_are_the_same(desk, first, second, values):
    clusters = told(desk, first, second)
    (_,), (dispute,) = clusters.events, clusters.disputes
    assert dispute.kind == "number"
    assert {value.value for value in dispute.values} == values


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Shares in Beck Foods fell 4%", "Shares in Beck Foods fell 4 percent"),
        ("Shares in Beck Foods fell 4%", "Beck Foods, whose rival Orr lost 6%, told staff in Ellery of the sale"),
        ("Shares in Beck Foods fell 4% after 6%", "Shares in Beck Foods fell 4%"),
    ],
)
def test_a_figure_of_something_else_is_no_dispute(desk, first, second):
    assert told(desk, first, second).disputes == ()


def test_a_figure_that_a_later_day_brings_is_an_update(desk):
    clusters = told(desk, "Orla Beck won with 4,120 votes", "Orla Beck won with 4,210 votes", hours=48)
    assert clusters.disputes == ()
    assert [[figure.value for figure in update.series] for update in clusters.updates] == [
        ["4,120 votes", "4,210 votes"]
    ]


def at(clock: str) -> When:
    when = dates.resolve(f"at {clock} on May 3, 2031", published=None)
    assert when is not None
    return when


def fires(desk, first: str, second: str, words: str = "The fire at Brack Mill started"):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00", headline="Fire")
    one.event("The fire at Brack Mill started", when=at(first))
    two = desk.page("b", "Coast Wire", "2031-05-04T09:30:00+00:00", headline="Blaze")
    two.event(words, when=at(second))
    return desk.reconciled(one, two)


def test_two_times_of_day_are_disputed_and_the_printed_one_is_that_of_the_words(desk):
    clusters = fires(desk, "6.30pm", "8.30pm")
    (event,), (dispute,) = clusters.events, clusters.disputes
    assert dispute.kind == "date"
    assert {value.value.split(",")[0] for value in dispute.values} == {"6:30 p.m.", "8:30 p.m."}
    own = next(one for one in event.mentions if one.record.summary == event.record.summary)
    assert (event.when and event.when.time) == (own.when and own.when.time)


def test_times_a_few_minutes_apart_are_one(desk):
    assert fires(desk, "6.30pm", "6.40pm").disputes == ()
