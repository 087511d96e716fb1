"""A name of the article stands for no trial and no ground that the evidence names itself."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Event, Reading
from newsdigest.schema.topics import Topic

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


def _told(text: str, quote: str) -> str:
    read = Event(title=text, summary=text, status="happened", topic=Topic.ECONOMY, quote=quote)
    return ground.mentions(ARTICLE, Reading(events=(read,))).events[0].record.summary


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("After the Marsden trial in 2014 a rival lender was jailed.", TRIAL),
        ("He expects to stand at Quayside United for the opening match in June.", GROUND),
    ],
)
def test_a_name_of_the_article_is_not_lent_to_another_thing(text: str, quote: str) -> None:
    assert _told(text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("A grain barge struck the mole at Saltreeve late on Friday.", SHIP),
        ("After the Tolland trial in 2014 a rival lender was jailed.", TRIAL),
        ("He expects to stand at Weir Lane for the opening match in June.", GROUND),
    ],
)
def test_a_name_in_its_own_place_stays(text: str, quote: str) -> None:
    assert _told(text, quote) == text
