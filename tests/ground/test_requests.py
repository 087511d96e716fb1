"""What somebody asks for, or asks, is told neither as a promise nor as so."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Reading, Stance
from newsdigest.schema.topics import Topic

ASKED = "Mayor Ruth Orme asked the council to close the square on Friday."
URGED = "Shopkeepers urged the mayor to pay for their losses."
QUESTION = '"Will the council pay us?" asked Ola Berg, a baker.'
SAID = "The council told Orme, who asked not to be seen with it, that the square would close."
BODY = f"{ASKED} {URGED} {QUESTION} {SAID}"


def told(speaker: str, text: str, quote: str, stance: Stance = "promises") -> Claim:
    article = Article(id="a1", headline="Square", body=BODY, published=datetime(2026, 3, 5, 9, tzinfo=UTC))
    read = Claim(speaker=speaker, text=text, stance=stance, topic=Topic.POLITICS, quote=quote)
    return ground.mentions(article, Reading(claims=(read,))).claims[0].record


@pytest.mark.parametrize(
    ("speaker", "text", "quote", "stance"),
    [
        ("Ruth Orme", "The council will close the square on Friday.", ASKED, "demands"),
        ("Shopkeepers", "The mayor will pay for their losses.", URGED, "demands"),
        ("Ola Berg", "The council will pay us.", QUESTION, "asserts"),
    ],
)
def test_what_is_asked_is_printed_as_it_was_asked(speaker: str, text: str, quote: str, stance: Stance) -> None:
    claim = told(speaker, text, quote)
    assert (claim.text, claim.stance) == (quote, stance)


@pytest.mark.parametrize(
    ("speaker", "text", "quote", "stance"),
    [
        ("Ruth Orme", "Close the square on Friday.", ASKED, "demands"),
        ("Shopkeepers", "The mayor should pay for their losses.", URGED, "demands"),
        ("the council", "The square would close.", SAID, "asserts"),
    ],
)
def test_a_demand_told_as_one_and_what_another_says_stay(speaker: str, text: str, quote: str, stance: Stance) -> None:
    claim = told(speaker, text, quote, stance)
    assert (claim.text, claim.stance) == (text, stance)
