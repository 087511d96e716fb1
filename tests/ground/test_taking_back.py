"""A record that leaves out what its sentence takes back is told in the sentence's own words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Reading
from newsdigest.schema.topics import Topic

BODY = (
    "Ilze Orr had been charged with fraud in May but the case was dropped in June. The warden of Ardle praised her.\n\n"
    "The journal printed a study of the paint in January that has since been withdrawn.\n\n"
    "If the fine was paid before noon, drivers would get their money back, Orr said.\n\n"
    "A court freed Jon Pell, who had been charged with theft in a case since dropped."
)
ARTICLE = Article(id="a1", headline="Ardle", body=BODY, published=datetime(2026, 7, 5, 9, tzinfo=UTC))


@pytest.mark.parametrize(
    ("text", "quote", "left_out"),
    [
        ("Ilze Orr had been charged with fraud in May", "Ilze Orr had been charged with fraud in May", "was dropped"),
        ("The journal printed a study of the paint", "The journal printed a study of the paint", "withdrawn"),
    ],
)
def test_what_was_taken_back_is_told_with_that(
    told: Callable[[Article, str, str], str], text: str, quote: str, left_out: str
) -> None:
    assert left_out in told(ARTICLE, text, quote)


def test_what_else_was_dropped_may_be_left_out(told: Callable[[Article, str, str], str]) -> None:
    assert told(ARTICLE, "A court freed Jon Pell.", "A court freed Jon Pell") == "A court freed Jon Pell."


def test_a_claim_is_told_with_its_main_clause() -> None:
    quote = "If the fine was paid before noon, drivers would get their money back, Orr said."
    said = Claim(
        speaker="Ilze Orr", stance="asserts", text="If the fine was paid before noon", topic=Topic.CRIME, quote=quote
    )
    kept = ground.mentions(ARTICLE, Reading(claims=(said,))).claims[0]
    assert "their money back" in kept.record.text
