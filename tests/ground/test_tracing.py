"""A retelling that nobody can check by the words of the article gives way to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.schema.article import Article

Telling = Callable[[Article, str, str], str]
BODY = (
    "The harbour board met in Lowick on Tuesday. It ruled out a sale of the ice plant. The bakers' fair does not take "
    "place this year, and the lantern walk will.\n\n"
    "Tessa Marl leaves the board in June for reasons that have nothing to do with the ice plant.\n\n"
    "Old Wen Harrow misheard the question, he says. Dr Ivo Pell, who asked not to be named in the minutes, had told "
    "the board about the cracks in May.\n\n"
    "The dredger Sabine cleared the channel on Wednesday. Boatmen say that the toll had been raised. Marl denied it."
)
ARTICLE = Article(id="a1", headline="Board keeps the ice plant", body=BODY)
RULED = "It ruled out a sale of the ice plant."
FAIR = "The bakers' fair does not take place this year"
LEAVES = "Tessa Marl leaves the board in June for reasons that have nothing to do with the ice plant."
HEARD = "Old Wen Harrow misheard the question, he says."
TOLD = "had told the board about the cracks in May"
CLEARED = "The dredger Sabine cleared the channel on Wednesday."
DENIED = "Marl denied it."


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The bakers' fair will not take place this year.", FAIR),
        ("Tessa Marl leaves the board in June.", LEAVES),
        ("The channel was cleared by the dredger Sabine.", CLEARED),
        ("Marl denied that the toll had been raised.", DENIED),
    ],
)
def test_a_retelling_in_words_of_the_article_is_printed(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) == text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The board wants a sale of the ice plant.", RULED),
        ("The feast of the bakers is not called off.", FAIR),
        ("The departure of Marl is not unrelated to the ice plant.", LEAVES),
        ("Wen Harrow got its meaning right at once.", HEARD),
        ("The silt barge never made the fairway passable.", CLEARED),
    ],
)
def test_a_retelling_that_may_turn_a_denial_round_is_not_printed(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) != text


def test_a_retelling_that_has_hardly_a_word_of_the_article_is_not_printed(told: Telling) -> None:
    assert told(ARTICLE, "Vessel finishes underwater excavation of its shipping lane.", CLEARED) == CLEARED


@given(st.sampled_from([LEAVES, CLEARED, HEARD]), st.sampled_from(["not", "never"]), st.integers(0, 30))
def test_a_denial_that_is_added_anywhere_is_never_printed(told: Telling, quote: str, denial: str, place: int) -> None:
    words = quote.split()
    at = place % (len(words) - 1) + 1
    text = " ".join((*words[:at], denial, *words[at:]))
    assert told(ARTICLE, text, quote) != text
