"""What a reader takes for news in a note of correction is the correction."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Event, Reading, TimelineEntry
from newsdigest.schema.topics import Topic

NOTE = "An earlier version of this article said that the warden of Ardle resigned on Monday. She resigned on Sunday."
UPDATED = "This story has been updated to show that 40 boats sank."


def grounded(body: str, quote: str):
    """Return what is left of an event, a claim and a line of background that were all read in one quote."""
    article = Article(id="a1", headline="Ardle", body=body, published=datetime(2031, 5, 6, 9, tzinfo=UTC))
    read = Reading(
        events=(Event(title="It was so", summary=quote, status="happened", topic=Topic.POLITICS, quote=quote),),
        claims=(Claim(speaker="Ardle Post", text=quote, stance="asserts", topic=Topic.POLITICS, quote=quote),),
        timeline=(TimelineEntry(when="on Monday", text=quote, topic=Topic.POLITICS, quote=quote),),
    )
    return ground.mentions(article, read)


@pytest.mark.parametrize("note", [NOTE, UPDATED])
@pytest.mark.parametrize("before", ["The port is closed.\n\n", "The port is closed. "])
def test_a_note_tells_of_no_event(note: str, before: str) -> None:
    found = grounded(f"{before}{note}", note.split(". ", maxsplit=1)[0].rstrip(".") + ".")
    assert not found.events
    assert not found.claims
    (correction,) = found.corrections
    assert correction.evidence is not None
    assert correction.evidence.quote == note


def test_what_the_article_tells_itself_is_news() -> None:
    told = "The warden of Ardle resigned on Sunday."
    found = grounded(f"{told}\n\n{NOTE}", told)
    assert [one.record.title for one in found.events if not one.background]
    assert not found.corrections
