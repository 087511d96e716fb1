"""A page in words of its own: it may say the same by an opposite with a denial, and not the opposite by a like word."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit

MILL = (
    "Weavers at the Sandholm mill went back to their looms on Tuesday after a strike of twelve days. "
    "The union, United Looms, voted on Monday to accept a raise of 4 percent. "
    "Two smaller unions, the Dyers and the Carders, did not join the strike. "
    "The mill's owner, Berta Kvam, ruled out compensation for the town's shops. "
    "She rejected calls by the chamber of trade for a ban on picket lines. "
    "The shopkeepers' league urged the county to stop the sale of the mill to Orrin Textiles. "
    "The manager, Aksel Thue, resigned in August after an inquiry found mould in the dye house. "
    "His deputy, Sigrid Moe, will stay on as head of the finishing hall. "
    "The opening of a second dye house has been postponed until 2029. "
    "A rumour that the mill would leave the valley was untrue, Kvam said. "
    "Prosecutor Ole Brandvik said he would not challenge the acquittal of a foreman. "
    "Sandholm's exports fell 8 percent in June, while Orrin's rose 2 percent. "
    "Foreman Lars Vik, who moved the motion to end the strike, spoke last. "
    "A goal by Ida Strand took Sandholm United to a 3-1 victory over Orrin Rovers on Sunday. "
    "Rovers had captain Nils Aa sent off for a foul on Strand. "
    "Mayor Tora Lie won the vote for county president in May, beating the former minister Jon Dahl."
)


def codes(told: str, body: str = MILL) -> list[str]:
    """Return what is found in a page of one sentence about an article."""
    article = Article(
        headline="Looms run again at Sandholm",
        outlet="Valley Courier",
        published=datetime(2026, 9, 16, 9, tzinfo=UTC),  # a Wednesday
        body=body,
    )
    page = f"# The mill\n\n{told} [1]\n\n## Sources\n\n1. Looms run again at Sandholm, Valley Courier, 2026\n"
    return [finding.code for finding in audit(page, articles=[article])]


@pytest.mark.parametrize(
    "told",
    [
        "The Dyers and the Carders stayed out of the strike.",
        "Berta Kvam refused to ban picket lines.",
        "Berta Kvam will not pay the town's shops any compensation.",
        "The shopkeepers' league called on the county to block the sale of the mill.",
        "Aksel Thue stepped down in August.",
        "Sigrid Moe keeps her post in the finishing hall.",
        "The mill has put off opening a second dye house.",
        "The mill is not going to leave the valley, according to Kvam.",
        "Ole Brandvik accepts the foreman's acquittal.",
        "Orrin Rovers lost 3-1 to Sandholm United.",
        "Nils Aa was sent off after fouling Strand.",
        "Jon Dahl lost the vote for county president.",
        "Kvam allegedly promised to leave the valley.",
    ],
)
def test_a_deed_may_be_told_by_the_other_word_with_a_denial_or_from_the_other_side(told: str) -> None:
    assert codes(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "The Dyers and the Carders took part in the strike.",
        "Berta Kvam banned picket lines.",
        "Berta Kvam promised compensation to the town's shops.",
        "The shopkeepers' league called on the county to approve the sale of the mill.",
        "Aksel Thue kept his post as manager after the inquiry.",
        "Sigrid Moe will step down as head of the finishing hall.",
        "The mill has brought forward the opening of a second dye house.",
        "Kvam confirmed that the mill would leave the valley.",
        "Ole Brandvik will appeal against the acquittal of the foreman.",
        "Orrin Rovers beat Sandholm United 3-1 on Sunday.",
    ],
)
def test_what_an_article_refuses_denies_or_wants_stopped_is_found_told_as_granted_or_done(told: str) -> None:
    assert codes(told) == ["negation-flipped"]


def test_what_one_did_is_found_told_of_another_whom_the_article_names() -> None:
    assert codes("Aksel Thue moved the motion to end the strike.") == ["name-unsupported"]


def test_of_two_whose_figures_went_two_ways_the_one_is_not_told_of_the_other() -> None:
    assert codes("Orrin's exports fell by 8 percent in June.")


def test_of_two_sides_that_a_sentence_tells_apart_neither_does_the_deed_of_the_other() -> None:
    told = "Under the truce the garrison freed nine captives."
    assert codes(told, "Under the truce the raiders freed nine captives, and the garrison lifted its siege.") == [
        "name-unsupported"
    ]


def test_two_who_fouled_one_another_are_not_exchanged() -> None:
    assert codes("Ida Strand was sent off for a foul on Nils Aa.") == ["negation-flipped"]


def test_what_is_told_of_a_part_of_some_stands_around_what_is_told_of_all_of_them() -> None:
    body = "United Looms said 300 of them had been offered work in Orrin, but that fewer than 90 had agreed to move."
    told = "United Looms said fewer than 90 of the 300 weavers offered work in Orrin had agreed to move."
    assert codes(told, body) == []
