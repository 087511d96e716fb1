"""A name between the words between which the article has another is a wrong one, and so is a piece of a name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from newsdigest.schema.article import Article

WAR = "The ferry strike collapsed when Norway accused Denmark of breaking it, which Norwegians resented."
SHARES = "Shares in Tolland fell 4 per cent on Friday."
HEARING = "The hearing was held at the villa in Buenos Aires."
ENVOY = "Foreign Secretary Lena Harbottle flew home."
SOLD = "Norway imported 40 cranes in March, dockers told Harbour News."
PILOT = "The pilot, Oskar Mirfield, is alive and at home."
OTHER = "Inspector Mirfield of the coastguard is not related to him."
OFFICE = "The Speaker of the Storting, Astrid Vollan, will read out the list on Monday."
LETTER = "Asked whether Kelby Services had written before Christmas, he said: “I know of no such note.”"
DEAL = "Quillfeather, which agreed on terms with Ivo Bantock, will pay in June. It hopes to gain control in July."
LOANS = "Its loans rose by a third in May, according to brokers cited by Harbour News."
ARTICLE = Article(
    id="a1",
    headline="Norway buys cranes as Tolland Bank slips; Quillfeather waits",
    body=(
        f"{WAR} {SHARES} Tolland Bank makes loans. The chairman of Tolland Bank resigned. {HEARING} {ENVOY}\n\n"
        f"{SOLD}\n\n{PILOT} {OTHER} {OFFICE} {LETTER}\n\n"
        f"Tolland Bank did well. {LOANS} {DEAL} Bantock said nothing. Ivo Bantock plays chess."
    ),
    published=datetime(2026, 6, 13, 9, tzinfo=UTC),
)
Telling = Callable[[Article, str, str], str]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The ferry strike collapsed when Norwegians accused Denmark of breaking it.", WAR),
        ("Shares in Bank fell 4 per cent on Friday.", SHARES),
        ("The hearing was held at the villa in Buenos Secretary.", HEARING),
        ("Claim that Foreign Secretary Lena Harbottle imported 40 cranes in March", SOLD),
        ("The pilot, Inspector Mirfield, is alive and at home.", PILOT),
        ("The Astrid Vollan will read out the list on Monday.", OFFICE),
        ("He knows of no such note from Christmas.", LETTER),
        ("Quillfeather hopes to gain control of Ivo Bantock in July.", "It hopes to gain control in July."),
        ("Denmark imported 40 cranes in March, dockers told Harbour News.", SOLD),
        ("Claim that Norwegian knows of no such note", LETTER),
        ("Claim that Harbour News's loans rose", LOANS),
    ],
)
def test_a_name_in_the_seat_of_another_or_a_piece_of_one_is_not_told(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The ferry strike collapsed when Norway accused Denmark of breaking it.", WAR),
        ("Shares in Tolland fell 4 per cent.", SHARES),
        ("The hearing was held at the villa in Buenos Aires.", HEARING),
        ("The pilot, Mirfield, is alive and at home.", PILOT),
        ("Speaker Astrid Vollan will read out the list on Monday.", OFFICE),
    ],
)
def test_a_name_in_its_own_seat_is_told(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) == text
