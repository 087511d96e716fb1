"""A scripted model adds a fate, a cause or a doer, or heads a sound summary with a lie: none of it is printed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Event, Reading
from newsdigest.schema.topics import Topic

BODY = (
    "Divers brought nine pearl fishers ashore from the lugger Sable on Friday. The lugger ran onto a reef off Dunmore "
    "when the tide went out. Teal Freight sued Marsh Pilots over the reef. Ines Corrado scolded Bram Oyelaran on the "
    "quay. The skipper questioned the pilot, Odd Rand, and let him go.\n\n"
    "The harbour council will meet on Monday. Wicklow keeps a lighthouse. The Sable carried salt."
)
ARTICLE = Article(id="a1", headline="Nine brought ashore", body=BODY, published=datetime(2026, 6, 13, 9, tzinfo=UTC))
ASHORE = "Divers brought nine pearl fishers ashore from the lugger Sable on Friday."
REEF = "The lugger ran onto a reef off Dunmore when the tide went out."
SUED, SCOLDED = "Teal Freight sued Marsh Pilots over the reef.", "Ines Corrado scolded Bram Oyelaran on the quay."
ASKED = "The skipper questioned the pilot, Odd Rand, and let him go."


def told(text: str, quote: str, title: str | None = None) -> Event:
    read = Event(title=title or text, summary=text, status="happened", topic=Topic.ECONOMY, quote=quote)
    return ground.mentions(ARTICLE, Reading(events=(read,))).events[0].record


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Divers brought nine dead pearl fishers ashore.", ASHORE),
        ("The lugger sank off Dunmore.", REEF),
        ("The lugger leaked off Dunmore when the tide went out.", REEF),
        ("The lugger ran onto a reef off Dunmore because of the pilot.", ASHORE),
        ("The skipper arrested the pilot, Odd Rand.", ASKED),
    ],
)
def test_a_fate_or_a_cause_that_no_sentence_has_is_not_printed(text: str, quote: str) -> None:
    record = told(text, quote)
    assert text not in (record.title, record.summary)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Marsh Pilots sued Teal Freight over the reef.", SUED),
        ("Teal Freight was sued by Marsh Pilots over the reef.", SUED),
        ("Bram Oyelaran scolded Ines Corrado on the quay.", SCOLDED),
        ("Ines Corrado was scolded on the quay.", SCOLDED),
    ],
)
def test_who_did_it_and_to_whom_do_not_change_places(text: str, quote: str) -> None:
    record = told(text, quote)
    assert text not in (record.title, record.summary)


@pytest.mark.parametrize(
    "text", ["Marsh Pilots was sued by Teal Freight over the reef.", "Teal Freight sued Marsh Pilots."]
)
def test_the_same_deed_may_be_told_from_the_other_side(text: str) -> None:
    assert told(text, SUED).summary == text


def test_a_title_that_is_false_above_a_sound_summary_gives_way() -> None:
    record = told(ASHORE, ASHORE, title="Divers abandon pearl fishers of the Sable")
    assert (record.title, record.summary) == (ASHORE, ASHORE)
    assert told(ASHORE, ASHORE, title="Nine pearl fishers brought ashore").title == "Nine pearl fishers brought ashore"


def test_a_sound_summary_stands_in_the_place_of_a_title_that_is_false_if_it_is_shorter_than_the_sentence() -> None:
    record = told("A lugger ran onto a reef.", REEF, title="Lugger sinks off Dunmore")
    assert record.title == record.summary == "A lugger ran onto a reef."
