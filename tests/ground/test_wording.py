"""What a record says beyond its evidence is not printed: other names, turned clauses, figures put for others."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event, Reading
from newsdigest.schema.topics import Topic

BODY = (
    "The Saltmere Harbour Trust has sold the tug Kelson to Orrin Towage, a company in Windmere. "
    "It said the price had been cut from 4 million pounds to 3 million.\n\n"
    "Ana Bréval, the harbour master, took office in May after the Trust had voted Jim Pell out. "
    "She has not signed the papers. No one was hurt when the Kelson struck the quay on Friday. "
    "The tug will be towed to Windmere on Monday, her owner said on Thursday.\n\n"
    "Coach Tom Hale trains the harbour's rowers. He was told on Sunday that he would not stay. "
    "The Kelson sailed at noon, and the crew does sing. The Kelson struck the quay of Norway on Friday.\n\n"
    "The pilots' union says it told the Trust in writing that the light was out. The Trust denies receiving a warning. "
    "It expects to take over the lighthouse in June. A ferry bound for Skagen with 40 aboard turned back off Vardo. "
    "The rowers were third in Oslo, a day before the regatta ended. Hale's crew gives no figure."
)
ARTICLE = Article(id="a1", headline="Saltmere sells its tug", body=BODY, published=datetime(2026, 6, 5, 9, tzinfo=UTC))


def told(text: str, quote: str) -> Mention[Event]:
    read = Event(title=text, summary=text, status="happened", topic=Topic.ECONOMY, quote=quote)
    return ground.mentions(ARTICLE, Reading(events=(read,))).events[0]


SIGNED = "She has not signed the papers."
SOLD = "The Saltmere Harbour Trust has sold the tug Kelson to Orrin Towage"
STAY = "He was told on Sunday that he would not stay."
OFFICE = "took office in May after the Trust had voted Jim Pell out"
CUT = "It said the price had been cut from 4 million pounds to 3 million."
UNION = "The pilots' union says it told the Trust in writing that the light was out."
DENIAL = "The Trust denies receiving a warning."
FERRY = "A ferry bound for Skagen with 40 aboard turned back off Vardo."
ROWERS = "The rowers were third in Oslo, a day before the regatta ended."
TOWED = "The tug will be towed to Windmere on Monday, her owner said on Thursday."


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The Trust has sold the tug Kelson.", SOLD),
        ("Tom Hale was told on Sunday that he would not stay.", STAY),
        ("Saltmere sells the tug Kelson to Orrin Towage.", SOLD),  # what the headline is about
        ("The Kelson struck the Norwegian quay on Friday.", "The Kelson struck the quay of Norway on Friday."),
        ("The price was cut from 4 million pounds to 3 million.", CUT),
    ],
)
def test_a_retelling_may_name_what_its_evidence_stands_for(text: str, quote: str) -> None:
    assert told(text, quote).record.summary == text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Tom Hale has not signed the papers.", SIGNED),
        ("Orrin Towage has not signed the papers.", SIGNED),
        ("Jim Pell was told on Sunday that he would not stay.", STAY),
        ("The Saltmere Harbour Trust has sold the tug Kelson to Windmere.", SOLD),  # stands elsewhere in the sentence
        ("The Saltmere Harbour Trust has sold the tug Kelson to Ana Bréval.", SOLD),
        ("Coach Jim Pell was told on Sunday that he would not stay.", STAY),
        ("Swedish officials sold the tug Kelson to Orrin Towage.", SOLD),
        ("Jim Pell's union told the Trust that the light was out.", UNION),
        ("Ferry to Vardo turns back", FERRY),  # where it turned back
        ("Vardo turns back off Vardo with 40 aboard.", FERRY),  # a place does not act
        ("Ana Bréval's crew gives no figure.", "Hale's crew gives no figure."),
        ("The Kelson Kelson sailed at noon.", "The Kelson sailed at noon"),
    ],
)
def test_another_name_of_the_article_takes_nobodys_place(text: str, quote: str) -> None:
    mention = told(text, quote)
    assert text not in (mention.record.summary, mention.record.title)
    assert any("name" in note for note in mention.notes)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("He was told on Sunday that he would stay.", STAY),
        ("She has signed the papers.", SIGNED),
        ("The Kelson sailed at noon, and the crew does not sing.", "The Kelson sailed at noon"),
        ("Nobody was not hurt when the Kelson struck the quay.", "No one was hurt when the Kelson struck the quay"),
        ("The Kelson struck the quay on Friday; one was hurt.", "The Kelson struck the quay of Norway on Friday"),
        ("Ana Bréval took office before the Trust had voted Jim Pell out.", OFFICE),
        ("The union said to have not warned the Trust in writing.", f"{UNION} {DENIAL}"),  # the Trust is who denies
        ("The regatta ended a day before the rowers were third in Oslo.", ROWERS),
        ("The harbour has a price that had been raised.", "Hale's crew gives no figure."),  # elsewhere: it was cut
    ],
)
def test_a_clause_that_its_evidence_turns_round_is_not_printed(text: str, quote: str) -> None:
    mention = told(text, quote)
    assert text not in (mention.record.summary, mention.record.title)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It said the price had been cut from 3 million pounds to 3 million.", CUT),
        ("The tug will be towed to Windmere on Thursday, her owner said on Thursday.", TOWED),
        ("Prices of tugs fell to 3 million.", SOLD),
    ],
)
def test_a_figure_or_date_that_another_has_the_place_of_is_not_printed(text: str, quote: str) -> None:
    mention = told(text, quote)
    assert text not in (mention.record.summary, mention.record.title)


TOWED = "The tug will be towed to Windmere on Monday, her owner said on Thursday."


@pytest.mark.parametrize("text", ["The tug was towed to Windmere.", "The tug has been towed to Windmere."])
def test_what_the_article_only_plans_is_not_told_as_done_in_text_or_title(text: str) -> None:
    record = told(text, "The tug will be towed to Windmere on Monday").record
    assert (record.title, record.summary) == (TOWED, TOWED)


def test_what_lies_after_publication_is_planned_in_the_words_of_the_article() -> None:
    read = Event(
        title="Tug towed", summary="Tug towed to Windmere", status="happened", topic=Topic.ECONOMY, when="on Monday",
        when_iso="2026-06-08", quote="The tug will be towed to Windmere on Monday",
    )  # fmt: skip
    record = ground.mentions(ARTICLE, Reading(events=(read,))).events[0].record
    assert (record.title, record.summary, record.status) == (TOWED, TOWED, "planned")
