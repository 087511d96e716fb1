"""Interviews whose speakers are named before what they say."""

from __future__ import annotations

from datetime import UTC, datetime

from newsdigest.extract.rules import RuleExtractor
from newsdigest.ground import mentions
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Reading

BODY = """Bela Quist has kept the Vardo light since 2011. With her sat Dr Ravi Orr, the engineer.

Coast & Keel: When did you first see the crack?

Quist: In March. I have "the letter".

C&K: The board says that it never had one.

Quist: No. There was no such letter. There was to be a survey on Sunday. It did not take place.

C&K: How far has the wall moved?

Orr: Eleven centimetres. We measured it twice.

It is still moving.

(The board declined to comment.)

C&K: When will you open again?

Orr: You would have to ask the minister.
"""
ARTICLE = Article(
    headline="Questions to the keeper", body=BODY, published=datetime(2026, 5, 7, 12, tzinfo=UTC), outlet="Coast & Keel"
)


def read() -> Reading:
    return RuleExtractor().read(ARTICLE)


def test_each_answer_is_a_claim_of_the_one_whose_name_stands_before_it() -> None:
    answers = [c for c in read().claims if c.speaker in ("Bela Quist", "Ravi Orr")]
    assert [(c.speaker, c.stance) for c in answers] == [
        ("Bela Quist", "asserts"),
        ("Bela Quist", "denies"),
        ("Ravi Orr", "asserts"),
        ("Ravi Orr", "asserts"),
        ("Ravi Orr", "declines"),
    ]
    assert answers[0].text == "Asked “When did you first see the crack?” Quist said: “In March. I have ‘the letter’.”"


def test_what_the_board_says_in_brackets_is_the_reporters() -> None:
    assert ("The board", "declines") in [(c.speaker, c.stance) for c in read().claims]


def test_no_name_of_a_speaker_gets_into_a_title() -> None:
    events = read().events
    assert events
    assert not [e.title for e in events if ":" in e.title or e.title.startswith(("C&K", "Quist", "Orr"))]


def test_what_was_to_be_and_was_not_is_cancelled_and_its_evidence_carries_it() -> None:
    found = mentions(ARTICLE, read())
    survey = next(m for m in found.events if "survey" in m.record.title)
    assert survey.record.status == "cancelled"


def test_every_answer_keeps_its_words_when_it_is_held_to_the_article() -> None:
    read_texts = [claim.text for claim in read().claims]
    assert [m.record.text for m in mentions(ARTICLE, read()).claims] == read_texts


def test_a_list_with_colons_is_no_interview() -> None:
    body = "The scores were out.\n\n" + "\n\n".join(f"Vardo {n}: Lost by two. Who cares?" for n in range(8))
    assert not [c for c in RuleExtractor().read(Article(headline="Scores", body=body)).claims if "Asked" in c.text]
