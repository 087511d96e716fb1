"""What a record denies or affirms must be denied or affirmed by its own evidence, clause by clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsdigest.schema.article import Article

Telling = Callable[[Article, str, str], str]

BODY = (
    "Harbour pilot Greta Vosk told the inquiry on Monday that the buoy had drifted. The line, which had been mended in "
    "spring, was cut by a trawler, she said.\n\n"
    "The Lune Dredging Company, asked about a withdrawal, said no such thing was planned. Rumours that it would leave "
    "the bay were denied by its director, Piet Arnholt.\n\n"
    "A warden refused to speak about the night of the storm. He had not, as the Lune Gazette reported, been asleep. "
    "The chart room is empty.\n\n"
    "The oldest beam was felled no earlier than 1702, the carpenter found. Divers put forty stones back before the ice "
    "came, and blamed nobody.\n\n"
    "Why was the siren not sounded? It had been switched off for repairs, the mayor said. A ferry mill that closed in "
    "March feeds the canal, whose locks are to be opened in June."
)
ARTICLE = Article(id="a1", headline="Inquiry into the drifting buoy of Lune", body=BODY)
PLANNED = "said no such thing was planned"
RUMOURS = "Rumours that it would leave the bay were denied by its director, Piet Arnholt."
REFUSED = "A warden refused to speak about the night of the storm."
ASLEEP = "He had not, as the Lune Gazette reported, been asleep."
BEAM = "The oldest beam was felled no earlier than 1702, the carpenter found."
STONES = "Divers put forty stones back before the ice came, and blamed nobody."
SIREN = "It had been switched off for repairs, the mayor said."
MILL = "A ferry mill that closed in March feeds the canal, whose locks are to be opened in June."


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The warden refused to speak about the night of the storm.", REFUSED),
        ("The beam was felled no earlier than 1702, the carpenter found.", BEAM),
        ("The ferry mill that closed in March feeds the canal.", MILL),
    ],
)
def test_a_denial_that_the_evidence_has_is_told(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) == text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The company plans a withdrawal.", PLANNED),
        ("It would leave the bay.", RUMOURS),
        ("The warden would speak about the night of the storm.", REFUSED),
        ("The warden had been asleep.", ASLEEP),
        ("The beam was felled earlier than 1702, the carpenter found.", BEAM),
        ("The divers put forty stones back and blamed one.", STONES),
        ("The siren was not switched off for repairs.", SIREN),
        ("The siren might not have been sounded for repairs.", SIREN),
        ("The opened ferry mill feeds the canal, whose locks are to be opened.", MILL),
    ],
)
def test_what_only_stands_beside_a_denial_or_within_it_is_not_told(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) != text


@pytest.mark.parametrize(
    "text",
    [
        "If the director steps down, the company stays in the bay.",
        "The director of the Lune Dredging Company offered to step down.",
        "There are rumours of dredging.",
        "Two directors, 14, denied that it would leave the bay.",
        "The director is not a pilot but a carpenter.",
    ],
)
def test_a_text_adds_no_condition_contrast_or_deed_of_its_own(told: Telling, text: str) -> None:
    assert told(ARTICLE, text, RUMOURS) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The buoy drifted at Gazette quay.", "the buoy had drifted"),
        ("The line was cut by the Greta Vosk, which sails from Lune.", "was cut by a trawler"),
        ("Warden Arnholt had not been asleep.", ASLEEP),
        ("The carpenter travelled to Piet Arnholt.", RUMOURS),
    ],
)
def test_no_name_stands_among_words_that_the_article_has_it_not_among(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) != text


HEARING = Article(
    id="a2",
    headline="Ballot of the rowers' guild",
    body=(
        '"I did not refuse," said the steward, Ulla Brandtsen. "I asked for the list, and I told Corin Fell so."\n\n'
        "The first tally gave the deputy, Anders Moll, twelve votes more; the second gave the treasurer, Berit Skou, "
        "three.\n\n"
        "The guild refused to name Moll the winner, as his adviser, Lone Krag, had requested."
    ),
)
ASKED = "I asked for the list, and I told Corin Fell so."
TALLY = "The first tally gave the deputy, Anders Moll, twelve votes more"
NAMED = "The guild refused to name Moll the winner, as his adviser, Lone Krag, had requested."


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The steward refused, Ulla Brandtsen said.", "I did not refuse"),
        ("The list was asked for, according to Corin Fell.", ASKED),
        ("The last tally gave the deputy, Anders Moll, twelve votes more.", TALLY),
        ("The first tally gave the deputy, Berit Skou, twelve votes more.", TALLY),
        ("Moll should not be named the winner.", NAMED),
    ],
)
def test_a_telling_turned_round_gives_way_to_the_article(told: Telling, text: str, quote: str) -> None:
    assert told(HEARING, text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The first tally gave the deputy, Anders Moll, twelve votes more.", TALLY),
        ("The guild refused to name Moll the winner.", NAMED),
    ],
)
def test_a_telling_that_is_not_turned_round_stays(told: Telling, text: str, quote: str) -> None:
    assert told(HEARING, text, quote) == text


BOARD = Article(
    id="a3",
    headline="Fire watch of Tolm",
    body=(
        "At ten the rope gave way; soon after she had climbed back, and the watchman, Oskar Dahlin, told her to go. "
        "She has been told by the parish not to speak of it.\n\n"
        "Nothing burnt that night apart from a shed in Lower Tolm. The wardens were handed a plan with the number 31. "
        "The office says that its plan has the number 41.\n\n"
        "The verger, Signe Holt, warns against guessing before the inspection, which is due on Monday."
    ),
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Oskar Dahlin climbed back soon after the rope gave way.", "soon after she had climbed back"),
        ("The parish has told her to speak of it.", "She has been told by the parish not to speak of it."),
        ("There was never a shed in Lower Tolm that burnt.", "apart from a shed in Lower Tolm"),
        ("The wardens were handed a plan with the number 41.", "handed a plan with the number 31"),
        ("The inspection of Signe Holt is due on Monday.", "the inspection, which is due on Monday"),
        ("Nothing burnt for a whole week.", "Nothing burnt that night apart from a shed in Lower Tolm."),
    ],
)
def test_neither_doer_nor_order_nor_figure_is_another_one(told: Telling, text: str, quote: str) -> None:
    assert told(BOARD, text, quote) != text
