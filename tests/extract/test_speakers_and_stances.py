"""Who says something, and whether it is asserted, denied or declined, where the sentence is built in another way."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest.extract.rules import RuleExtractor
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Reading

NOON = datetime(2026, 5, 7, 12, tzinfo=UTC)


def read(body: str) -> Reading:
    return RuleExtractor().read(Article(headline="News from the harbour", body=body, published=NOON))


@pytest.mark.parametrize(
    ("sentence", "speaker", "text"),
    [
        (
            "A foreman, who insisted on anonymity because he fears for his post, said that the pier was rotten.",
            "a foreman, unnamed",
            "The pier was rotten.",
        ),
        (
            "A person close to the Quist family, who asked that her name not be used, said the mill had been sold.",
            "a person close to the Quist family, unnamed",
            "The mill had been sold.",
        ),
        (
            "A deckhand at the yard, who is not authorized to speak to the press, told us that the hatch was open.",
            "a deckhand at the yard, unnamed",
            "The hatch was open.",
        ),
        (
            "One diver, who demanded not to be identified, warned that the crane would fall.",
            "one diver, unnamed",
            "The crane would fall.",
        ),
    ],
)
def test_why_somebody_is_not_named_is_nothing_said(sentence: str, speaker: str, text: str) -> None:
    assert [(c.speaker, c.text) for c in read(sentence).claims] == [(speaker, text)]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ('"I would have taken a herring," one of them said on the quay.', "one of them, unnamed"),
        ('"We were cold," said several of them afterwards.', "several of them, unnamed"),
        ("The clerks left early. Two of them said that the lift was broken.", "Two of them, unnamed"),
    ],
)
def test_one_of_them_is_somebody_unnamed(sentence: str, speaker: str) -> None:
    assert [c.speaker.lower() for c in read(sentence).claims] == [speaker.lower()]


@pytest.mark.parametrize(
    "sentence",
    [
        "Vardo, a rock claimed by Norway that is not on the map, has asked to join.",
        "The firm has a plan described by Bela Quist that would close three piers.",
        "A tower reported by divers that they have not seen stands on the ground.",
    ],
)
def test_what_another_claims_is_nothing_said_by_the_thing_claimed(sentence: str) -> None:
    assert not {c.speaker for c in read(sentence).claims} & {"Vardo", "a rock", "The firm", "a plan", "A tower"}


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("The levy caused a row, with Oslo saying it was too high.", ["Oslo"]),
        (
            "The find set off a quarrel, with Lima accusing Quito of theft and Quito saying that the gold was its own.",
            ["Quito"],
        ),
        (
            "The fair was a failure, with some traders complaining that they had sold nothing.",
            ["some traders, unnamed"],
        ),
        ("The talks broke down, with Oslo and Bergen insisting they would not pay.", ["Oslo and Bergen"]),
        ("The board met with Bela Quist, saying that it was late.", ["The board"]),
    ],
)
def test_a_participle_behind_with_has_a_subject_of_its_own(sentence: str, speakers: list[str]) -> None:
    assert [c.speaker for c in read(sentence).claims] == speakers


def test_what_the_board_was_told_is_said_by_whoever_told_it() -> None:
    body = (
        "Bela Quist told the Lamp that Ann Orr, who keeps the log, had told her in May that the pump was shut. "
        "Later she warned the board that Ravi Dane, its clerk, had said that the key was lost."
    )
    assert [(c.speaker, c.chain) for c in read(body).claims] == [
        ("Bela Quist", ("Ann Orr",)),
        ("Bela Quist", ("Ravi Dane",)),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm's lawyer, Bela Quist, called that untrue.",
        "Bela Quist, the harbour master, called that a lie.",
        "Ann Orr described that as nonsense.",
    ],
)
def test_to_call_that_untrue_is_to_deny(sentence: str) -> None:
    assert [c.stance for c in read(sentence).claims] == ["denies"]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Her agent, Maud Orr, said that the singer had no comment.", "declines"),
        ("The mayor has no further comment, his office said.", "declines"),
        ('"We have no comment," said Bela Quist.', "declines"),
        ('"If it was never paid, let them show the bill," said Bela Quist.', "asserts"),
        ("Ann Orr said that she would resign if the report was false.", "asserts"),
        ("Ravi Dane said the report was false, as if that mattered.", "denies"),
        ('"Even if he asked, there is no truth in it," Ann Orr said.', "denies"),
    ],
)
def test_a_report_of_no_comment_declines_and_what_is_supposed_is_not_denied(sentence: str, stance: str) -> None:
    assert [c.stance for c in read(sentence).claims] == [stance]


def test_a_number_that_opens_its_sentence_is_no_company() -> None:
    body = "Nineteen bodies have been found. A diver said that the company's office had ordered him to go down."
    assert not any("Nineteen" in " ".join((c.speaker, c.text, *c.chain)) for c in read(body).claims)
