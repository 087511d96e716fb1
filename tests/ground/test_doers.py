"""Who did it, to whom and whose it is do not change places, nor does what came first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsdigest.schema.article import Article

Telling = Callable[[Article, str, str], str]

SUED, SCOLDED = "Teal Freight sued Marsh Pilots over the reef.", "Ines Corrado scolded Bram Oyelaran on the quay."
QUAY = Article(id="a1", headline="Nine brought ashore", body=f"{SUED} {SCOLDED}\n\nWicklow keeps a lighthouse.")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Marsh Pilots sued Teal Freight over the reef.", SUED),
        ("Teal Freight was sued by Marsh Pilots over the reef.", SUED),
        ("Bram Oyelaran scolded Ines Corrado on the quay.", SCOLDED),
        ("Ines Corrado was scolded on the quay.", SCOLDED),
    ],
)
def test_who_did_it_and_to_whom_do_not_change_places(told: Telling, text: str, quote: str) -> None:
    assert told(QUAY, text, quote) != text


@pytest.mark.parametrize(
    "text", ["Marsh Pilots was sued by Teal Freight over the reef.", "Teal Freight sued Marsh Pilots."]
)
def test_the_same_deed_may_be_told_from_the_other_side(told: Telling, text: str) -> None:
    assert told(QUAY, text, SUED) == text


ASKED = "I asked for the list, and I told Corin Fell so."
TALLY = "The first tally gave the deputy, Anders Moll, twelve votes more"
NAMED = "The guild refused to name Moll the winner, as his adviser, Lone Krag, had requested."
BALLOT = Article(
    id="a2",
    headline="Ballot of the rowers' guild",
    body=(
        f'"I did not refuse," said the steward, Ulla Brandtsen. "{ASKED}"\n\n'
        f"{TALLY}; the second gave the treasurer, Berit Skou, three.\n\n{NAMED}"
    ),
)


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
    assert told(BALLOT, text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The first tally gave the deputy, Anders Moll, twelve votes more.", TALLY),
        ("The guild refused to name Moll the winner.", NAMED),
    ],
)
def test_a_telling_that_is_not_turned_round_stays(told: Telling, text: str, quote: str) -> None:
    assert told(BALLOT, text, quote) == text


WATCH = Article(
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
    assert told(WATCH, text, quote) != text


def test_what_is_named_in_an_aside_does_nothing_behind_it(told: Telling) -> None:
    quote = "The cheeses, sold under three labels, were made in Harle in May."
    article = Article(id="a7", headline="Cheese", body=quote)
    assert told(article, "The labels were made in Harle in May.", quote) == quote
    assert told(article, "The cheeses were made in Harle in May.", quote) == "The cheeses were made in Harle in May."
