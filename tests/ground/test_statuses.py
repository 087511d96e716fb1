"""What became of an event, and what a speaker does with a claim, are told by words of the article."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Event, Reading, Status, Tense
from newsdigest.schema.topics import Topic

STATUSES = (
    "The spring fair was held on Sunday on the old quay. The regatta was called off on Tuesday because of the wind. "
    "The ferry race was put off until May. Tom Hale painted the lighthouse.\n\n"
    "A baker sold out of bread. A school got a new roof. The weather was fine.\n\n"
    "The harbour master took a bribe, a letter says. He rejects that. The weather will be fine."
)


@pytest.mark.parametrize(
    ("title", "status", "tense", "quote", "stands"),
    [
        ("A school gets a new roof", "cancelled", "past", "A school got a new roof.", "happened"),
        ("A school gets a new roof", "postponed", "future", "A school got a new roof.", "planned"),
        ("A school gets a new roof", "denied", None, "A school got a new roof.", "happened"),
        ("Regatta", "cancelled", "past", "The regatta was called off on Tuesday because of the wind.", "cancelled"),
        ("Regatta", "happened", "past", "The regatta was called off on Tuesday because of the wind.", "cancelled"),
        ("Ferry race", "postponed", "past", "The ferry race was put off until May.", "postponed"),
        ("Ferry race", "planned", "future", "The ferry race was put off until May.", "postponed"),
        ("Harbour master takes a bribe", "denied", "past", "The harbour master took a bribe, a letter says.", "denied"),
        ("Regatta called off", "happened", "past", "The regatta was called off on Tuesday", "happened"),
        ("Wind in sails", "happened", "past", "The regatta was called off on Tuesday because of the wind.", "happened"),
    ],
)  # fmt: skip
def test_a_status_needs_words_of_the_article(
    title: str, status: Status, tense: Tense | None, quote: str, stands: Status
) -> None:
    article = Article(id="a1", headline="Quay news", body=STATUSES, published=datetime(2026, 3, 5, 9, tzinfo=UTC))
    read = Event(title=title, summary=quote, status=status, tense=tense, topic=Topic.DISASTER, quote=quote)
    mention = ground.mentions(article, Reading(events=(read,))).events[0]
    assert mention.record.status == stands
    assert (status in ("happened", "planned") or status == stands) or mention.notes


def test_what_the_article_tells_as_past_is_no_plan() -> None:
    body = "A mill burned down in Elmar on Monday."
    article = Article(id="a10", headline="Mill fire", body=body, published=datetime(2026, 3, 5, tzinfo=UTC))
    read = Event(title=body, summary=body, status="planned", topic=Topic.ECONOMY, when="on Monday", quote=body)
    assert ground.mentions(article, Reading(events=(read,))).events[0].record.status == "happened"


def test_nobody_declines_to_answer_who_answers() -> None:
    body = "The mayor, Tom Hale, said on Monday that the harbour was safe. The owner, Ana Lund, would not comment."
    article = Article(id="a8", headline="Harbour", body=body)
    claims = [
        Claim(speaker=who, stance="declines", text=text, topic=Topic.ECONOMY, quote=quote)
        for who, text, quote in (
            ("Tom Hale", "The harbour was safe.", "said on Monday that the harbour was safe"),
            ("Ana Lund", "The owner, Ana Lund, would not comment.", "The owner, Ana Lund, would not comment."),
        )
    ]
    found = ground.mentions(article, Reading(claims=tuple(claims))).claims
    assert [mention.record.stance for mention in found] == ["asserts", "declines"]
