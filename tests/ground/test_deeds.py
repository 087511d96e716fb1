"""A deed has its own day, not that of another deed told in the same sentence."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event, Reading, TimelineEntry
from newsdigest.schema.topics import Topic


def read(told: str, text: str, when: str) -> Mention[Event]:
    article = Article(id="a1", headline="Week in Orlow", body=told, published=datetime(2026, 9, 18, 9, tzinfo=UTC))
    entry = TimelineEntry(when=when, text=text, topic=Topic.ECONOMY, quote=told)
    return ground.mentions(article, Reading(timeline=(entry,))).events[0]


@pytest.mark.parametrize(
    ("told", "text", "when"),
    [
        ("Trams were halted on Sunday and restarted on Monday.", "Trams restarted.", "on Sunday"),
        ("Trams were halted on Sunday and restarted on Monday.", "Trams were halted.", "on Monday"),
        ("Ilse Borg, who was elected in 2019, resigned in 2024.", "Ilse Borg resigned as mayor.", "in 2019"),
        ("Ilse Borg, who was elected in 2019, resigned in 2024.", "Ilse Borg was elected.", "in 2024"),
        ("The pact, signed on June 1, takes effect on October 1.", "The pact takes effect.", "on June 1"),
        ("Nurses will strike from Monday after talks broke down on Wednesday.", "Talks broke down.", "from Monday"),
        ("A baker arrested on Tuesday over a fire was freed on Thursday.", "A baker was freed.", "on Tuesday"),
        ("Before the ballot on Sunday, Per Dahl was fined on Friday.", "Per Dahl was fined.", "on Sunday"),
        ("On Sunday the mill was closed and on Monday reopened.", "The mill was closed.", "on Monday"),
        ("Ministers agreed on Monday to meet on Friday.", "Ministers agreed.", "on Friday"),
    ],
)
def test_the_day_of_another_deed_is_not_used(told: str, text: str, when: str) -> None:
    mention = read(told, text, when)
    assert mention.when is None
    assert any("another deed" in note for note in mention.notes)


@pytest.mark.parametrize(
    ("told", "text", "when"),
    [
        ("Trams were halted on Sunday and restarted on Monday.", "Trams restarted.", "on Monday"),
        ("Ilse Borg, who was elected in 2019, resigned in 2024.", "Ilse Borg was elected.", "in 2019"),
        ("On Sunday the mill was closed and on Monday reopened.", "The mill was closed.", "on Sunday"),
        # What is planned for a day is of that day, also when it comes to nothing.
        ("The fair set for Friday was called off on Monday.", "The fair was called off.", "for Friday"),
        # A day by which or on account of which something is done is not its own.
        ("Judges heard on Tuesday that Per Dahl was fined over a fire in 2019.", "Per Dahl was fined.", "on Tuesday"),
        ("After the session on Sunday, the mill was shut until Friday.", "The mill was shut.", "on Sunday"),
        # What is told in other words may be either deed.
        ("Police detained a man on Friday who had fled on Monday.", "Police arrest man who fled.", "on Friday"),
        ("Police detained a man on Friday who had fled on Monday.", "Man who fled was caught.", "on Friday"),
        (
            "Aid gave hope on Tuesday after talks that broke down on Friday.",
            "Hope came as talks broke down.",
            "on Tuesday",
        ),
        ("Two died on Monday when a bus that left Orlow on Sunday fell.", "A bus left and fell.", "on Monday"),
        ("The town announced on Friday that it closed the mill on Monday.", "Town says it closed mill.", "on Friday"),
    ],
)
def test_the_day_of_a_deed_is_its_own(told: str, text: str, when: str) -> None:
    assert read(told, text, when).when is not None


def test_a_claim_has_the_day_it_was_made() -> None:
    told = "Ilse Borg warned on Monday that the dam had cracked in 2019."
    article = Article(id="a1", headline="Dam", body=told, published=datetime(2026, 9, 18, 9, tzinfo=UTC))
    claim = Claim(
        speaker="Ilse Borg",
        stance="asserts",
        text="The dam cracked.",
        when="on Monday",
        topic=Topic.DISASTER,
        quote=told,
    )
    when = ground.mentions(article, Reading(claims=(claim,))).claims[0].when
    assert when is not None
    assert when.edtf == "2026-09-14"
