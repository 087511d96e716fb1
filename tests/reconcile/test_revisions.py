"""A figure that is given together with its earlier value is an update, not a disagreement."""

from __future__ import annotations

from datetime import UTC, datetime

import newsdigest
from newsdigest.schema.article import Article


def article(day: int, outlet: str, body: str) -> Article:
    return Article(headline=outlet, body=body, outlet=outlet, published=datetime(2031, 5, day, 12, tzinfo=UTC))


FIRST = article(5, "The Quay", "Corvin Lines said on Monday that about 420 jobs would go at its yard in Selby.")
LATER = article(
    9, "Yard Post", "Corvin Lines said on Friday that 560 jobs would go at the yard, up from the 420 it gave before."
)


def test_an_article_that_tells_both_values_updates_the_figure() -> None:
    digest = newsdigest.summarize([FIRST, LATER])
    series = [[figure.value for figure in update.series] for update in digest.updates]
    assert ["420", "560"] in series
    assert not [dispute for dispute in digest.disputes if dispute.kind == "number"]


def test_the_order_of_the_reports_does_not_matter() -> None:
    assert newsdigest.summarize([LATER, FIRST]).updates == newsdigest.summarize([FIRST, LATER]).updates


def test_from_one_value_to_another_is_an_update_as_well() -> None:
    lone = article(
        9, "Yard Post", "Corvin Lines raised the fare on Friday, which was increased from $4 to $6 for everybody."
    )
    (update,) = newsdigest.summarize([lone]).updates
    assert [figure.value for figure in update.series] == ["$4", "$6"]


def test_a_price_remembered_beside_the_new_one_does_not_overtake_the_day_it_was_announced(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("Brack Mill to be sold to Orlop Lines for £640m", "2031-05-03", actors=("Brack Mill", "Orlop Lines"))
    two = desk.page("b", "Coast Wire", "2031-06-04T12:00:00+00:00")
    two.event("Sale of Brack Mill announced", "2031-05-03", quote="Its price is £30m below the one of 3 May.")
    three = desk.page("c", "Skarholm Post", "2031-06-05T12:00:00+00:00")
    three.event(
        "Brack Mill sale announced for £640m",
        "2031-05-03",
        background=True,
        quote="The price is £610m, down from the £640m announced on 3 May.",
    )
    (event,) = desk.reconciled(one, two, three).events
    assert "£640m" in event.record.title
