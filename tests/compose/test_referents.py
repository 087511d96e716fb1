"""Nobody is told of as `he` on a page that does not name him, and nobody's deed is given to who speaks beside it."""

from __future__ import annotations

from typing import Any

import pytest

from newsdigest.compose.desk import open_desk
from newsdigest.compose.echoes import ascribed_once
from newsdigest.compose.referents import by_name
from newsdigest.compose.tellings import event_words
from newsdigest.compose.titles import heading_of
from newsdigest.compose.wording import leans
from newsdigest.schema.digest import Digest


def prose(digest: Digest) -> list[str]:
    return [one.text for section in digest.sections for one in section.sentences]


def test_he_is_told_by_name_where_the_sentence_before_names_one_alone(newsroom: Any) -> None:
    article = newsroom.article("a", "Its owner, Nils Orr, was in hospital. He had tried to save the ovens.")
    event = newsroom.event("e", [(article, "He had tried to save the ovens.")])
    assert event_words(event, open_desk(newsroom.clusters(event), [article])) == "Nils Orr had tried to save the ovens."


@pytest.mark.parametrize(
    "before", ["A man shot Nils Orr on Sunday.", "Nils Orr met a nurse.", "Nils Orr and Jon Pell rowed.", "Rain fell."]
)
def test_he_who_may_be_somebody_else_gets_no_name(newsroom: Any, before: str) -> None:
    article = newsroom.article("a", f"{before} He fled to the woods.")
    event = newsroom.event("e", [(article, "He fled to the woods.")])
    desk = open_desk(newsroom.clusters(event), [article])
    assert by_name("He fled to the woods.", event, desk) == "He fled to the woods."


def test_a_sentence_about_them_is_not_printed_alone(newsroom: Any) -> None:
    fire, they = "The bakery in Ardle burned down on Monday.", "They were told to stay away."
    article = newsroom.article("a", f"{fire} Rain fell. {they}")
    events = (newsroom.event("f", [(article, fire)]), newsroom.event("t", [(article, they)]))
    digest = newsroom.digest(newsroom.clusters(*events), [article])
    assert they not in prose(digest)
    assert any(event.summary == they for event in digest.events)


@pytest.mark.parametrize(
    ("doubled", "once"),
    [
        ("The port said it would open, according to the port.", "The port said it would open."),
        (
            "Drivers had been warned, according to the police, the police said.",
            "Drivers had been warned, according to the police.",
        ),
        ("The pier sank, Ann Hale said, the port said.", "The pier sank, Ann Hale said, the port said."),
    ],
)
def test_who_said_it_is_told_once(doubled: str, once: str) -> None:
    assert ascribed_once(doubled) == once


def test_a_deed_told_before_somebody_speaks_is_not_theirs(newsroom: Any) -> None:
    deed, said = "Engineers lowered the water of the dam.", "Ilze Orr said the wall was sound."
    article = newsroom.article("a", f"{deed} {said}")
    event = newsroom.event(
        "e", [(article, f"{deed} {said}")], title="Engineers lower the water of the dam", summary=deed
    )
    claim = newsroom.claim("c", [(article, f"{deed} {said}")], speaker="Ilze Orr", text="The wall was sound.")
    clusters = newsroom.clusters(event, claim)
    assert "Orr" not in heading_of(event, open_desk(clusters, [article]))
    assert not any("water of the dam, Ilze Orr said" in text for text in prose(newsroom.digest(clusters, [article])))


def test_who_is_told_of_between_commas_is_named() -> None:
    assert not leans("Orr, 31, who won the rowing cup in May, said she was tired.")
