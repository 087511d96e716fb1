"""A name is told where its passage has it, or where a word stands that can mean nobody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from newsdigest.schema.article import Article

ASKED = "A person near the talks said that the abbot, Odo Falk, had asked her to go on Monday."
LEAVES = "The prioress, Tilda Morrow, said she would leave in June."
DECLINED = "A clerk of Falk declined to comment."
CAPTAIN = "Otterby finished with ten men: their captain, Pavel Ruse, was sent off."
SHORT = "Skane won by a point."
CHESTS = "One chest was opened at a mill on Wren Isle, to see if the hymnals were in Braille."
DEALT = "The tanner said that he had paid Lorne 300 crowns in cash."
WROTE = "HARWICK, May 4 (Fen Wire) - The Tidewater choir sang, the verger said."
CUTTER = "The Norwegian cutter struck the quay."
ARTICLE = Article(
    id="a1",
    headline="Skane and Otterby",
    body=(
        f"{WROTE}\n\n{LEAVES} {ASKED} {DECLINED}\n\n{SHORT} {CAPTAIN}\n\n{CHESTS}\n\n"
        f"Ebba Lorne owns a mill. {DEALT} Norway sent {CUTTER[4:13]} crews. {CUTTER}"
    ),
    published=datetime(2026, 6, 13, 9, tzinfo=UTC),
)
Telling = Callable[[Article, str, str], str]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("She declined to comment on whether the abbot had asked Odo Falk to go.", DECLINED),
        ("Skane captain Pavel Ruse was sent off.", CAPTAIN),
        ("One chest was opened at Braille.", CHESTS),
        ("Lorne paid him 300 crowns in cash.", DEALT),
        ("The abbot, Tilda Morrow, had asked her to go on Monday.", ASKED),
        ("Odo Falk said he would leave in June.", LEAVES),
    ],
)
def test_a_name_in_the_place_of_another_gives_way(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Odo Falk, the abbot, had asked her to go on Monday.", ASKED),
        ("Tilda Morrow said she would leave in June.", LEAVES),
        ("Pavel Ruse was sent off.", CAPTAIN),
        ("He had paid Lorne 300 crowns in cash.", DEALT),
        ("The Tidewater choir sang at Harwick.", WROTE),
    ],
)
def test_a_name_in_its_place_stays(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) == text


def test_a_name_that_begins_like_one_of_the_evidence_is_not_told(told: Telling) -> None:
    quote = "The council voted on Monday to close Villa Corvane, a museum of clocks, in May."
    article = Article(
        id="a5", headline="Museum to close", body=f"{quote}\n\nThe Lower Tarn Post had reported it in June."
    )
    assert told(article, "Villa Lower Tarn Post to close in May", quote) == quote


def test_a_plan_that_was_put_off_keeps_its_day_beside_another_plan(told: Telling) -> None:
    quote = "The choir moved its tour of Lunde, planned to open on Sunday"
    article = Article(id="a6", headline="Choir", body=f"{quote}, and is to sing in Ambry on Friday.")
    assert "open on Friday" not in told(article, f"{quote.removesuffix('Sunday')}Friday.", quote)


def test_what_is_named_in_an_aside_does_nothing_behind_it(told: Telling) -> None:
    quote = "The cheeses, sold under three labels, were made in Harle in May."
    article = Article(id="a7", headline="Cheese", body=quote)
    assert told(article, "The labels were made in Harle in May.", quote) == quote
    assert told(article, "The cheeses were made in Harle in May.", quote) == "The cheeses were made in Harle in May."
