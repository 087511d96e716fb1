"""A name of the article is lent to no passage that neither has it nor leaves it to a word that means it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.schema.article import Article

SHIP = "SALTREEVE, Ont. — A grain barge with 40 hands on board struck the mole late on Friday."
TRIAL = "Older clerks recall the Tolland trial in 2014, after which a rival lender was jailed."
GROUND = "He expects to stand at Weir Lane for the opening match in June."
ARTICLE = Article(
    id="a1",
    headline="Barge strikes mole at Saltreeve; lender Odd Marsden on trial",
    body=(
        f"{SHIP} Fog lay over the town of Saltreeve. The council in Saltreeve met.\n\n"
        f"Lender Odd Marsden went on trial on Friday. Marsden owned the barge. {TRIAL} Marsden said nothing.\n\n"
        f"Marsden supports Quayside United. Quayside United lost. {GROUND}"
    ),
    published=datetime(2026, 6, 13, 9, tzinfo=UTC),
)
Telling = Callable[[Article, str, str], str]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("After the Marsden trial in 2014 a rival lender was jailed.", TRIAL),
        ("He expects to stand at Quayside United for the opening match in June.", GROUND),
    ],
)
def test_a_name_of_the_article_is_not_lent_to_another_thing(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("A grain barge struck the mole at Saltreeve late on Friday.", SHIP),
        ("Older clerks recall the Tolland trial.", TRIAL),
        ("He expects to stand at Weir Lane for the opening match in June.", GROUND),
    ],
)
def test_a_name_in_its_own_place_stays(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) == text


NAMES = ("Odd Marsden", "Marsden", "Quayside United", "Saltreeve", "Tolland")
BARE = "The vote was put off by a week."
NAMELESS = ("put off at {}", "put off in {}", "put off by {}", "put off for {}", "put off from {}")


@given(st.sampled_from(NAMES), st.sampled_from(NAMELESS))
def test_no_name_is_added_to_a_passage_that_leaves_nobody_unnamed(told: Telling, name: str, wording: str) -> None:
    article = ARTICLE.model_copy(update={"body": f"{ARTICLE.body}\n\n{BARE}"})
    text = BARE.replace("put off", wording.format(name))
    assert told(article, text, BARE) == BARE


def test_who_wrote_the_article_is_named_in_none_of_its_events(told: Telling) -> None:
    article = ARTICLE.model_copy(update={"bylines": ("Tekla Voss",), "outlet": "The Weir Courier desk"})
    for name in ("Tekla Voss", "The Weir Courier desk"):
        assert told(article, f"{name} supports Quayside United.", "Marsden supports Quayside United.") == (
            "Marsden supports Quayside United."
        )
