"""A writer's sentence takes its telling words from its facts: none accuses anybody of the writer's own accord."""

from __future__ import annotations

from typing import Any

import pytest

from newsdigest.compose.writer import Draft, DraftSection, DraftSentence
from newsdigest.schema.digest import Digest

DEPOT = "The depot in Ruvala was shut on Tuesday."
GRANT = "The board approved the grant of 3 million on Tuesday."
FLOOD = "Mara Lind said on Tuesday that the flood was over."
CRANE = "Petr Lind said on Tuesday that the crane was unsafe."


def written(newsroom: Any, text: str, about: str, headline: str = "") -> Digest:
    article = newsroom.article("ruvala", " ".join((DEPOT, GRANT, FLOOD, CRANE)))
    day = newsroom.day("on Tuesday", "2026-03-03")
    told = newsroom.clusters(
        newsroom.event("depot", [(article, DEPOT)], when=day),
        newsroom.event("grant", [(article, GRANT)], when=day),
        newsroom.claim("flood", [(article, FLOOD)], speaker="Mara Lind", text="The flood was over."),
        newsroom.claim("crane", [(article, CRANE)], speaker="Petr Lind", text="The crane was unsafe."),
    )
    section = DraftSection(heading="Ruvala", sentences=(DraftSentence(text=text, about=(about,)),))
    draft = Draft(headline=headline, headline_about=(about,), sections=(section,))
    digest: Digest = newsroom.digest(told, [article], draft=draft)
    return digest


def is_kept(digest: Digest) -> bool:
    return not any("said more than the facts carry" in warned.text for warned in digest.warnings)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Petr Lind said the flood was over.", "flood"),
        ("Mara Lind said on Tuesday that the crane was unsafe.", "crane"),
        ("Belkov, a convicted smuggler, shut the depot in Ruvala.", "depot"),
        ("Mara Lind shut the depot in Ruvala.", "depot"),
        ("The depot in Ruvala was reopened on Tuesday.", "depot"),
        ("The depot in Ruvala was bombed on Tuesday.", "depot"),
        ("The depot in Ruvala was shut on Tuesday, killing dozens.", "depot"),
        ("The depot in Ruvala was shut on Tuesday because of corruption.", "depot"),
        ("Lind said the flood had killed several people.", "flood"),
        ("Mara Lind admitted that the flood was over.", "flood"),
        ("The crane collapsed, Petr Lind said.", "crane"),
        ("The board approved the corrupt grant of 3 million on Tuesday, breaking the law.", "grant"),
    ],
)
def test_a_sentence_in_words_that_its_facts_lack_gives_way(newsroom: Any, text: str, about: str) -> None:
    assert not is_kept(written(newsroom, text, about))


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The Ruvala depot closed on Tuesday.", "depot"),
        ("Meanwhile, the depot in Ruvala was also shut on Tuesday.", "depot"),
        ("The flood was over, according to Mara Lind.", "flood"),
        ("The crane was unsafe, Lind added.", "crane"),
        ("A grant of 3 million was approved by the board on Tuesday.", "grant"),
    ],
)
def test_an_honest_rewording_is_printed(newsroom: Any, text: str, about: str) -> None:
    assert is_kept(written(newsroom, text, about))


@pytest.mark.parametrize(
    ("headline", "stands"),
    [("Depot in Ruvala shuts", True), ("Depot in Ruvala closes", True), ("Depot in Ruvala bombed", False)],
)
def test_a_headline_tells_nothing_worse_than_its_fact(newsroom: Any, headline: str, stands: bool) -> None:
    assert (written(newsroom, DEPOT, "depot", headline).headline == headline) is stands


def test_prose_in_another_language_is_not_held_to_english_words(newsroom: Any) -> None:
    text = (
        "El depósito de Ruvala ha sido cerrado, y la gente de la ciudad espera lo que va a decidir el consejo con los "
        "vecinos para la obra que se hace en la orilla del río."
    )
    assert is_kept(written(newsroom, text, "depot"))
