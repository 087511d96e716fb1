"""A corrected sentence rests on the report and on the note that corrects it, and says of what its figure is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import newsdigest
from newsdigest.schema.article import Article

FIRE = (
    "Eleven people were hurt when a warehouse burned down in Tolm on Monday, the fire service said. The blaze began in "
    "a paint store."
)
RESIGNED = "Mayor Lena Holt resigned on Sunday after a row over the harbour tax."


def pile(wrong: str, headline: str, note: str) -> list[Article]:
    published = (datetime(2026, 3, 3, 9, tzinfo=UTC), datetime(2026, 3, 5, 9, tzinfo=UTC))
    later = f"Piet Orn opened the fish market of Tolm on Wednesday.\n\n{note}"
    return [
        Article(id="a", headline=headline, body=wrong, outlet="Tolm Post", published=published[0]),
        Article(id="b", headline="Fish market opens", body=later, outlet="Tolm Post", published=published[1]),
    ]


@pytest.mark.parametrize(
    ("wrong", "headline", "note", "right"),
    [
        (
            FIRE,
            "Warehouse fire hurts 11",
            "Correction: We said on Tuesday that 11 people were hurt in the fire. The figure is 17.",
            "17 people were hurt when a warehouse burned down in Tolm on Monday",
        ),
        (
            RESIGNED,
            "Mayor resigns",
            "Correction: Lena Holt resigned on Monday, not on Sunday as we reported on Tuesday.",
            "Mayor Lena Holt resigned on Monday after a row over the harbour tax",
        ),
    ],
)
def test_a_corrected_event_cites_the_report_and_the_note(wrong: str, headline: str, note: str, right: str) -> None:
    articles = pile(wrong, headline, note)
    digest = newsdigest.summarize(articles)
    (event,) = [one for one in digest.events if one.title == right]
    cited = {source.article_id for source in digest.sources if source.number in event.citations}
    assert cited == {"a", "b"}
    assert not list(newsdigest.audit(digest, articles=articles))


def test_a_correction_says_of_what_its_figure_is() -> None:
    note = "Correction: We said on Tuesday that 11 people were hurt in the fire. The figure is 17."
    (dispute,) = newsdigest.summarize(pile(FIRE, "Fire", note)).disputes
    assert [value.value for value in dispute.values] == ["11 people", "17 people"]
    assert dispute.preferred == "17 people"


def test_a_note_headed_in_capitals_was_filed_in_no_town_of_correction() -> None:
    note = "CORRECTION: In an article on Tuesday about the dam we gave a wrong cost. It cost 17 million crowns, not 11."
    opened = "Governor Ida Rusk opened the Pell dam on Monday. The dam cost 11 million crowns, Rusk said."
    digest = newsdigest.summarize(pile(opened, "Dam opens", note))
    assert not any("we gave a wrong cost" in event.title for event in digest.events)
