"""A name is told whole, and no more often than its passage tells it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.schema.article import Article

OFFER = "Brask Winch raised its offer for the yard on Monday."
GUILD = "The Weavers' Guild paid the caretaker 40 crowns."
WORKS = "The union of Mill and Dock Hands struck at the dye works."
SOLD = "The owner sold the yard to the Danish firm Brask Winch for a song."
HEAD = "Sorley's director, Hedda Lunn, resigned on Friday, giving no reason."
PRIZE = "The Varde Book Fair has taken the Golden Quill from the novel."
ARTICLE = Article(
    id="a1",
    headline="Brask raises its offer for the yard",
    body=f"{OFFER} Brask makes cranes. {GUILD} {WORKS} {SOLD}\n\nThe town forgot it.\n\n{HEAD} {PRIZE}",
    published=datetime(2026, 6, 13, 9, tzinfo=UTC),
)
Telling = Callable[[Article, str, str], str]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Yard gets higher offer from Winch", OFFER),
        ("The Weavers' Guild paid Weavers 40 crowns.", GUILD),
        ("The union struck at a Mill works.", WORKS),
        ("The owner sold the yard to the firm Danish for a song.", SOLD),
        ("Sorley's director resigned on Friday, as did his Hedda Lunn.", HEAD),
    ],
)
def test_a_piece_of_a_name_names_nobody(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The Weavers' Guild paid the caretaker.", GUILD),
        ("Owner sells yard to Danish firm", SOLD),
        ("Varde fair takes Golden Quill from novel", PRIZE),
    ],
)
def test_a_name_cut_as_the_article_cuts_it_stays(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) == text


@given(st.sampled_from(("Hedda Lunn", "Lunn")), st.sampled_from(("director of {}", "who ran {}", "friend of {}")))
def test_nobody_is_named_twice_by_a_passage_that_names_them_once(told: Telling, name: str, said: str) -> None:
    text = f"Hedda Lunn, {said.format(name)}, resigned on Friday, giving no reason."
    assert told(ARTICLE, text, HEAD) == HEAD


def test_a_body_is_not_named_twice_in_two_forms_of_its_name(told: Telling) -> None:
    assert told(ARTICLE, "Varde Book Fair takes Varde Book Fair from the novel", PRIZE) == PRIZE
