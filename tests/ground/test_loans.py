"""Each word of a retelling is its evidence's, or the article lends it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from newsdigest.schema.article import Article

SHUT = "The tannery on the quay of the old town was shut on Friday after a leak of acid hurt three tanners."
LEAK = "It had leaked twice before, the fire chief said."
SUED = "A court in Orrel ordered the owner of the tannery to pay its cook for the burns."
PANS = "Eight pans of dye were saved by the cook."
ROPE = "The rope works may follow if the council finds a fault."
ARTICLE = Article(
    id="a1",
    headline="Acid tannery shut on the quay",
    body=f"{SHUT} {LEAK}\n\n{SUED} {PANS}\n\n{ROPE}",
    published=datetime(2026, 6, 13, 9, tzinfo=UTC),
)
Telling = Callable[[Article, str, str], str]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The tannery was shut after a leak of acid.", SHUT),
        ("The quay tannery was shut after a leak.", SHUT),  # joined by a preposition in the article
        ("The cook saved eight pans of dye.", PANS),  # in the other voice
        ("The fire chief said it had leaked twice before.", LEAK),
    ],
)
def test_a_retelling_in_the_words_of_the_article_is_told(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) == text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The laundry was shut after a leak of acid.", SHUT),
        ("The tannery was shut after a leak of dye.", SHUT),  # the article has dye elsewhere
        ("The tannery was shut after a leak hurt three firemen.", SHUT),
        ("The tannery was shut after a leak hurt three burns.", SHUT),
        ("The tannery was shut by the council on Friday.", SHUT),
        ("The cook had leaked twice before.", LEAK),
        ("A court ordered the cook to pay the owner for the burns.", SUED),
        ("Eight burns of dye were saved by the cook.", PANS),
        ("Eight owners of pans were saved by the cook.", PANS),
    ],
)
def test_no_word_of_another_passage_takes_the_place_of_one(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) != text
