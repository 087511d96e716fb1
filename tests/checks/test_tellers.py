"""Which article tells a sentence: the one that has it in one passage, not the one with its words here and there."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit

LETTER = (
    "The lamp at Skerrow has been dark since Monday.\n\n"
    "The harbour board said it had nothing to add to Brekke's letter. "
    "A crew of six had replaced the cracked lens by hand before the storm came in.\n\n"
    "The crew had been in good spirits since the morning. "
    "Oda Brekke, the keeper, was not. “Nobody ever thanked us for the lens,” she added."
)
BOARD = (
    "Oda Brekke wrote to the harbour board about the lamp at Skerrow.\n\n"
    "Brekke's letter runs to nine pages, and Oda Brekke, the keeper, paid for the stamps.\n\n"
    "The board meets on Friday in the old school. Nobody in Skerrow expects the meeting to be short.\n\n{}"
)


def wrong_sources(told: str, more: str = "The lens is of glass.") -> list[tuple[str, ...]]:
    articles = [
        Article(headline=headline, outlet="Coast Weekly", body=body, published=datetime(2026, 6, 9, 12, tzinfo=UTC))
        for headline, body in (("Lamp is dark", LETTER), ("Keeper writes to board", BOARD.format(more)))
    ]
    page = f"Skerrow\n\n{told}\n\nSources\n\n[1] Lamp is dark, Coast Weekly\n[2] Keeper writes to board, Coast Weekly\n"
    return [each.values for each in audit(page, articles) if each.code == "citation-wrong-source"]


@pytest.mark.parametrize(
    "told",
    [
        "The harbour board said it had nothing to add to Brekke's letter.",
        "“Nobody ever thanked us for the lens,” Oda Brekke said.",
    ],
)
def test_a_short_sentence_whose_words_stand_here_and_there_is_cited_to_the_wrong_article(told: str) -> None:
    assert wrong_sources(f"{told} [2]") == [("[2]", "[1]")]
    assert not wrong_sources(f"{told} [1]")
    assert not wrong_sources(f"{told} [1][2]")


@pytest.mark.parametrize(
    "more",
    [
        "The cracked lens had been replaced by a crew of six men, by hand, ahead of Sunday's storm.",
        "By hand a crew of six replaced the lens in one night. It had been cracked for a year. Then came the storm.",
    ],
)
def test_an_article_carries_what_it_tells_in_its_own_order_or_in_sentences_that_lie_together(more: str) -> None:
    told = "A crew of six had replaced the cracked lens by hand before the storm came in. [2]"
    assert not wrong_sources(told, more)
    assert wrong_sources(told)


def test_a_long_run_of_the_words_of_a_sentence_is_not_scattered() -> None:
    told = "The crew had been in good spirits since the morning. [2]"
    assert not wrong_sources(told, "Its six men had been in good spirits since the early hours.")
    assert wrong_sources(
        told, "The crew came late.\n\nThe board had a good laugh over it.\n\nIt was cold that morning."
    )


def test_five_words_in_a_row_are_of_the_article_that_has_them() -> None:
    told = "Oda Brekke said she gets on with Aune."
    letter = f"{LETTER}\n\nOda Brekke has long said that she gets on with Aune, and offered a photograph as proof."
    board = BOARD.format("Oda Brekke has the minutes. Ivar Aune is on the board with her.")
    articles = [
        Article(headline=headline, outlet="Coast Weekly", body=body, published=datetime(2026, 6, 9, 12, tzinfo=UTC))
        for headline, body in (("Lamp is dark", letter), ("Keeper writes to board", board))
    ]
    sources = "Sources\n\n[1] Lamp is dark, Coast Weekly\n[2] Keeper writes to board, Coast Weekly\n"
    found = {
        mark: [
            each.values
            for each in audit(f"Skerrow\n\n{told} {mark}\n\n{sources}", articles)
            if each.code == "citation-wrong-source"
        ]
        for mark in ("[1]", "[2]")
    }
    assert found == {"[1]": [], "[2]": [("[2]", "[1]")]}
