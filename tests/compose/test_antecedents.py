"""Quotations that tell of somebody by a pronoun stand behind the words that name them."""

from __future__ import annotations

from typing import Any

from newsdigest.compose.antecedents import behind, leaning
from newsdigest.compose.desk import open_desk


def _told(newsroom: Any):
    appeal = "Nordline's lawyer, Ida Holm, said that Ivo Brand would appeal."
    quote = '"He maintains that the lock was safe," she said.'
    judge = "Judge Runa Holt said that prison was inevitable."
    article = newsroom.article("one", f"{appeal} {quote} {judge}")
    claims = [
        newsroom.claim("c-appeal", [(article, appeal)], speaker="Ida Holm", text="Ivo Brand would appeal."),
        newsroom.claim("c-judge", [(article, judge)], speaker="Runa Holt", text="Prison was inevitable."),
        newsroom.claim(
            "c-quote", [(article, quote)], speaker="Ida Holm", text='"He maintains that the lock was safe."'
        ),
    ]
    return article, claims


def test_a_quotation_that_says_he_stands_behind_the_sentence_that_names_him(newsroom: Any) -> None:
    article, claims = _told(newsroom)
    before = leaning(claims, open_desk(newsroom.clusters(*claims), [article]))
    assert before == {"c-quote": "c-appeal"}
    assert [one.id for one in behind(claims, before)] == ["c-appeal", "c-quote", "c-judge"]


def test_nothing_is_lost_where_quotations_lean_on_one_another(newsroom: Any) -> None:
    _, claims = _told(newsroom)
    around = {"c-appeal": "c-judge", "c-judge": "c-quote", "c-quote": "c-appeal"}
    assert behind(claims, around) == claims


def test_a_heading_names_nobody_whose_words_had_to_go(newsroom: Any) -> None:
    found, sorry = "The jury found that she had taken it.", "Nordline said that the lock keeper was sorry for the loss."
    safe = "Runa Holt said that the lock was safe."
    article = newsroom.article("one", f"Two witnesses were heard. {found} {sorry} {safe}")
    claims = [
        newsroom.claim("c-jury", [(article, found)], speaker="The jury", text="She had taken it."),
        newsroom.claim(
            "c-sorry", [(article, sorry)], speaker="Nordline", text="The lock keeper was sorry for the loss."
        ),
        newsroom.claim("c-safe", [(article, safe)], speaker="Runa Holt", text="The lock was safe."),
    ]
    digest = newsroom.digest(newsroom.clusters(*claims), [article])
    assert [section.heading for section in digest.sections] == ["What Nordline and Runa Holt say"]
