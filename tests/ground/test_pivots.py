"""What a fact turns on stands in a retelling where its passage has it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.schema.article import Article

RATES = "The vacancy rate climbed to 7.4% in spring, while rents dropped 2.1% on the month."
DENIED = "The brewer did not sell its malthouse but leased the cellars to a cooper."
COUNTED = "When the votes were counted, 512 growers had said yes to the pool and 288 had said no."
WRONG = "A report that the abbot had sold the bells on 4 June is wrong, the prior, Odo Falk, told the Fen Echo."
UNTRUE = "A rumour that the heron had drowned a lamb isn't true, the shepherd said."
UNTIL = "The quarry was allowed to blast until May."
EXCEPT = "All but six of the hives were moved."
OFFERED = "The treasurer, Ida Crome, offered her resignation, which the choir has not accepted."
PLANNED = "A fair by the Tanners planned for Sunday has been cancelled; the dog show on Monday will go ahead."
EITHER = "The winner will meet either Orrell or Skane in the final."
BROUGHT = "Weavers, who had brought 900 looms into the square, welcomed the ruling."
BESIDE = "The dyers' league said that every week would cost 40 crowns."
SHORN = "No ewes and no lambs were shorn before the fair."
ARTICLE = Article(
    id="a1",
    headline="The valley this spring",
    body="\n\n".join(
        (RATES, DENIED, COUNTED, WRONG, UNTRUE, UNTIL, EXCEPT, OFFERED, PLANNED, EITHER, f"{BROUGHT} {BESIDE}", SHORN)
    ),
    published=datetime(2026, 6, 13, 9, tzinfo=UTC),
)
Telling = Callable[[Article, str, str], str]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("No ewes and lambs were shorn before the fair.", SHORN),
        ("Rents climbed to 7.4% in spring, while the vacancy rate dropped 2.1%.", RATES),
        ("Rents climb to 7.4%", RATES),
        ("The brewer did not lease the cellars to a cooper.", DENIED),
        ("The brewer sold its malthouse.", DENIED),
        ("512 growers had said yes to the pool and 288.", COUNTED),
        ("The abbot sold the bells on 4 June.", WRONG),
        ("The abbot had never sold the bells on 4 June, a report said.", WRONG),
        ("The heron drowned a lamb.", UNTRUE),
        ("The quarry was allowed to blast from May.", UNTIL),
        ("Only six of the hives were moved.", EXCEPT),
        ("Ida Crome resigned as treasurer.", OFFERED),
        ("Dog show cancelled", PLANNED),
        ("The winner will meet Orrell in the final.", EITHER),
        ("The dyers' league had brought 900 looms into the square.", BROUGHT),
        ("Weavers brought 900 looms into the square, and 900 welcomed the ruling.", BROUGHT),
    ],
)
def test_what_a_fact_turns_on_is_neither_moved_nor_lost(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The vacancy rate climbed to 7.4% in spring.", RATES),
        ("Rents dropped 2.1%", RATES),
        ("The brewer did not sell its malthouse.", DENIED),
        ("A report that the abbot had sold the bells is wrong, according to Odo Falk.", WRONG),
        ("The quarry was allowed to blast until May.", UNTIL),
        ("All but six hives were moved.", EXCEPT),
        ("Crome offered her resignation", OFFERED),
        ("The Tanners' fair on Sunday has been cancelled.", PLANNED),
    ],
)
def test_what_keeps_it_in_its_place_is_printed(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) == text


NOUNS = ("orchard", "mill", "ferry", "quarry", "dairy")
VERBS = ("rose", "fell", "closed", "reopened", "grew")


@given(
    first=st.sampled_from(NOUNS),
    second=st.sampled_from(NOUNS),
    figures=st.permutations((12, 47, 380)),
    verb=st.sampled_from(VERBS),
)
def test_two_figures_never_change_places(told: Telling, first: str, second: str, figures: list[int], verb: str) -> None:
    if first == second:
        second = "tannery"
    sentence = f"The {first} hired {figures[0]} hands in March, and the {second} hired {figures[1]} when trade {verb}."
    article = Article(id="a2", headline="Hands", body=sentence)
    assert told(article, f"The {second} hired {figures[0]} hands in March.", sentence) == sentence
    assert told(article, f"The {first} hired {figures[1]} hands in March.", sentence) == sentence
    honest = f"The {first} hired {figures[0]} hands in March."
    assert told(article, honest, sentence) == honest
