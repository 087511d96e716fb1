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
        ("A school gets a new roof", "postponed", "future", "A school got a new roof.", "happened"),
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


@pytest.mark.parametrize(
    ("stance", "said", "stands"),
    [
        ("denies", "Tom Hale said that the harbour was safe.", "asserts"),
        ("denies", "Tom Hale, who has no office, said that the harbour was safe.", "asserts"),
        ("denies", "Tom Hale said that the harbour was not safe.", "denies"),
        ("denies", "Tom Hale called the report a lie.", "denies"),
        ("denies", '"We did nothing of the sort," Tom Hale said.', "denies"),
        ("denies", "Tom Hale rejected the claim.", "denies"),
        ("denies", "Tom Hale insisted that the alarm rang.", "denies"),
        ("promises", "Tom Hale said that the harbour was safe.", "asserts"),
        ("promises", "Tom Hale said that he would open the harbour.", "promises"),
        ("demands", "Tom Hale said that the harbour was safe.", "asserts"),
        ("demands", "Tom Hale said that the harbour must open.", "demands"),
    ],
)
def test_a_stance_is_in_the_words_of_the_speaker(stance: str, said: str, stands: str) -> None:
    """What somebody asserts is printed as nobody's denial; an honest denial need not have the word."""
    assert _stance_of(stance, said) == stands


def _stance_of(stance: str, said: str, text: str | None = None) -> str:
    article = Article(id="a9", headline="Harbour", body=f"{said} The guild of Ana Lund owns the lock.")
    read = Claim.model_validate(
        {"speaker": "Tom Hale", "stance": stance, "text": text or said, "topic": Topic.ECONOMY, "quote": said}
    )
    mention = ground.mentions(article, Reading(claims=(read,))).claims[0]
    assert mention.evidence is not None
    return mention.record.stance


@pytest.mark.parametrize(
    "said",
    [
        "Tom Hale declined to comment.",
        "Tom Hale would not say when the lock had failed.",
        "Tom Hale, asked whether the lock was safe, refused to be drawn.",
        "Tom Hale did not respond to three requests.",
        "Tom Hale could not be reached.",
        "Tom Hale had no comment on the lock.",
        "Tom Hale did not immediately reply.",
        "Tom Hale left without answering.",
        "Tom Hale gave no figure.",
        "Tom Hale said that he would rather not speculate.",
        '"I am not going to discuss the lock," Tom Hale said.',
        '"No comment," Tom Hale said.',
    ],
)
def test_who_will_not_answer_declines(said: str) -> None:
    assert _stance_of("declines", said) == "declines"


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Nobody was in danger, Tom Hale said.", None),
        ("Tom Hale said that no boat had been refused.", None),
        ("Tom Hale said that he would not resign.", None),
        ("Tom Hale refused to lower the fee.", None),
        ("Tom Hale, who would not give his name, said that the lock was safe.", "The lock was safe."),
        ("Tom Hale said that Ana Lund had declined to comment.", None),
        ("Tom Hale said that the guild was told, and Ana Lund declined to comment.", "The guild was told."),
        ('"She did not answer," Tom Hale said.', None),
        ("Tom Hale did not say that the lock was safe.", None),
        ("Tom Hale, who declined to discuss the fee, said that the lock was safe.", "The lock was safe."),
    ],
)
def test_who_answers_in_the_negative_declines_nothing(said: str, text: str | None) -> None:
    assert _stance_of("declines", said, text) == "asserts"


def _stood(body: str, title: str, status: str, quote: str | None = None, headline: str = "News of the quay") -> Event:
    article = Article(id="a1", headline=headline, body=body, published=datetime(2026, 3, 5, 9, tzinfo=UTC))
    quote = quote or body.split(". ", maxsplit=1)[0]
    told = Event.model_validate(
        {"title": title, "summary": quote, "status": status, "topic": Topic.POLITICS, "quote": quote, "tense": "past"}
    )
    return ground.mentions(article, Reading(events=(told,))).events[0].record


@pytest.mark.parametrize(
    ("body", "title", "status"),
    [
        ("The council bought the mill after the plan for a tower was scrapped.", "Council buys the mill", "cancelled"),
        ("The guild opened the hall but called off the parade.", "Guild opens the hall", "cancelled"),
        ("Ferry fares dropped 8 percent in May.", "Ferry fares drop", "cancelled"),
        ("The court quashed the fine on Monday.", "Court quashes the fine", "cancelled"),
        ("The council bought the mill. Orr denied that he had taken a fee.", "Council buys the mill", "denied"),
        ("The court dismissed the appeal of the guild on Monday.", "Court dismisses the appeal", "denied"),
        ("The council bought the mill. It did not set a date.", "Council buys the mill", "denied"),
        ("The warden opened the lock before she said that she was ill.", "Warden opens the lock", "alleged"),
        ("The tug reached the harbour at noon.", "Tug reaches the harbour", "alleged"),
        ("The ferry, which is due to sail to Orn, ran aground.", "Ferry runs aground", "planned"),
    ],
)
def test_words_of_another_deed_give_no_status(body: str, title: str, status: str) -> None:
    """What is near by is of something else: a fact is not told as denied, alleged, called off or to come."""
    assert _stood(body, title, status).status == "happened"


@pytest.mark.parametrize(
    ("body", "title", "status"),
    [
        ("The regatta, for which ten boats had been entered, was called off.", "Regatta called off", "cancelled"),
        ("The regatta was due on Sunday. It will not take place.", "Regatta", "cancelled"),
        ("The strike of the pilots won't happen, the guild said.", "Strike of the pilots won't happen", "cancelled"),
        ("The mayor sold the mill, a letter says. He denies it.", "Mayor sells the mill", "denied"),
        ("The mayor sold the mill, a letter says. That is not so, he told us.", "Mayor sells the mill", "denied"),
        ("The mayor denied that he had sold the mill.", "Mayor said to have sold the mill", "denied"),
        ("A report that the mill was sold is false, the guild said.", "Mill said to be sold", "denied"),
        ("The mayor sold the mill, according to a clerk.", "Mayor sells the mill", "alleged"),
        ("The diver is accused of cutting the cable.", "Diver cuts the cable", "alleged"),
        ("The guild is to buy the mill.", "Guild to buy the mill", "planned"),
    ],
)
def test_the_clause_that_tells_an_event_gives_its_status(body: str, title: str, status: str) -> None:
    assert _stood(body, title, status).status == status


def test_what_is_only_denied_is_told_in_the_words_of_the_article_where_its_status_is_refused() -> None:
    """A thing denied never reads as a fact: with the status the words that may stand under it alone fall as well."""
    kept = _stood("The roof did not leak on Sunday, an inspector found.", "Roof leaks on Sunday", "planned")
    assert kept.title == "The roof did not leak on Sunday, an inspector found."


def test_a_denial_that_nobody_has_made_leaves_what_somebody_says() -> None:
    assert _stood("The mayor sold the mill, a clerk said.", "Mayor sells the mill", "denied").status == "alleged"
