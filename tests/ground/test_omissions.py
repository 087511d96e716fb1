"""A record that leaves out what takes back, turns or limits a fact is told in its sentence's own words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Reading
from newsdigest.schema.topics import Topic

Telling = Callable[[Article, str, str], str]

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
def test_what_was_taken_back_is_told_with_that(told: Telling, text: str, quote: str, left_out: str) -> None:
    assert left_out in told(ARTICLE, text, quote)


def test_what_else_was_dropped_may_be_left_out(told: Telling) -> None:
    assert told(ARTICLE, "A court freed Jon Pell.", "A court freed Jon Pell") == "A court freed Jon Pell."


def test_a_claim_is_told_with_its_main_clause() -> None:
    quote = "If the fine was paid before noon, drivers would get their money back, Orr said."
    said = Claim(
        speaker="Ilze Orr", stance="asserts", text="If the fine was paid before noon", topic=Topic.CRIME, quote=quote
    )
    kept = ground.mentions(ARTICLE, Reading(claims=(said,))).claims[0]
    assert "their money back" in kept.record.text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The board advised use of the vaccine.", "The board advised against use of the vaccine."),
        ("The league called it.", "The league called it off."),
        ("The court ordered no inquiry.", "The court ordered no full inquiry."),
        ("Nobody was hurt in the fire.", "Nobody was seriously hurt in the fire."),
        ("Mara Holt will leave the choir in 2019.", "Mara Holt left the choir in 2019."),
        ("A driver must know the road.", "A driver should know the road."),
    ],
)
def test_what_turns_or_limits_a_fact_is_not_left_out(told: Telling, text: str, quote: str) -> None:
    assert told(Article(id="a9", headline="News of the day", body=f"{quote} It rained."), text, quote) == quote
