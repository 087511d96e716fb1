"""A clause cut out of what denies, doubts or only supposes it is never told as having happened."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event, Reading, Status
from newsdigest.schema.topics import Topic


def read(sentence: str, quote: str, text: str | None = None, status: Status = "happened") -> Mention[Event]:
    """Return the event of a quote out of the middle sentence of a short article."""
    body = f"The mill at Orrin has 90 looms. {sentence} Rain is forecast."
    article = Article(headline="News of Orrin", body=body, published=datetime(2026, 6, 5, 9, tzinfo=UTC))
    words = text or f"{quote[0].upper()}{quote[1:]}."
    event = Event(title=words, summary=words, status=status, topic=Topic.ECONOMY, quote=quote)
    return ground.mentions(article, Reading(events=(event,))).events[0]


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The board rejected a proposal to lower wages by 4% at the mill.", "to lower wages by 4% at the mill"),
        ("The board dropped its proposal to lower wages by 4%.", "lower wages by 4%"),
        ("It is false that the mill burned down.", "the mill burned down"),
        ("It is false that the mill burned down.", "burned down"),
        ("It is a myth that the mill was ever sold.", "that the mill was ever sold"),
        ("Prosecutors said they had withdrawn charges that Moll took 3 million.", "Moll took 3 million"),
        ("Engineers ruled out that the boiler had burst.", "the boiler had burst"),
        ("Police could not confirm that Moll had fled.", "Moll had fled"),
        ("Contrary to claims that the weir broke on Tuesday, it holds.", "the weir broke on Tuesday"),
        ("A novel in which the mayor is poisoned came out on Tuesday.", "the mayor is poisoned"),
        ("Moll was too weak to lead the march.", "lead the march"),
        ("Moll hopes to sell 40 looms in July.", "sell 40 looms in July"),
        ("The court will decide whether the owner broke the law.", "the owner broke the law"),
        ("Workers feared the mill had been sold.", "the mill had been sold"),
        ("Had the weir burst, 70 houses would have been flooded.", "70 houses would have been flooded"),
        ("Had the weir burst, 70 houses would have been flooded.", "the weir burst"),
        ("Unless the owner pays, the looms will be sold in July.", "the looms will be sold in July"),
        ("The looms will be sold in July if the owner does not pay.", "The looms will be sold in July"),
    ],
)
def test_a_clause_that_the_article_does_not_affirm_is_told_in_its_whole_sentence(sentence: str, quote: str) -> None:
    event = read(sentence, quote)
    assert (event.record.title, event.record.summary) == (sentence, sentence)
    assert event.evidence is not None
    assert event.evidence.quote == sentence


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Moll said on Tuesday that the mill had burned down.", "the mill had burned down"),
        ("Police told the Courier that Moll had fled.", "Moll had fled"),
        ("The audit found that 3 million had gone.", "3 million had gone"),
        ("Owners regret the fact that the mill burned down.", "the mill burned down"),
        ("The board agreed on Monday to lower wages by 4%.", "lower wages by 4%"),
        ("Crews managed to save 40 looms.", "save 40 looms"),
        ("The board voted by five to two to sell the mill.", "to sell the mill"),
        ("The weir that burst on Tuesday was old.", "burst on Tuesday"),
        ("The board met on Monday, and 40 looms were sold.", "40 looms were sold"),
        ("In Orrin the mill burned down on Tuesday.", "the mill burned down on Tuesday"),
    ],
)
def test_a_clause_that_the_article_affirms_keeps_its_words(sentence: str, quote: str) -> None:
    event = read(sentence, quote)
    assert event.record.summary == f"{quote[0].upper()}{quote[1:]}."
    assert event.evidence is not None
    assert event.evidence.quote == quote


@pytest.mark.parametrize(
    ("sentence", "quote", "text", "status"),
    [
        ("The board refused to lower wages by 4%.", "lower wages by 4%", "Refuses to lower wages by 4%", "happened"),
        ("The looms are due to be sold in July.", "to be sold in July", "The looms will be sold in July", "planned"),
        ("If the owner fails, the looms will be sold.", "the looms will be sold", "Sold if owner fails", "planned"),
        ("Workers believed the mill had been sold.", "the mill had been sold", "The mill had been sold", "alleged"),
    ],
)
def test_a_retelling_that_tells_what_its_clause_hangs_on_is_kept(
    sentence: str, quote: str, text: str, status: Status
) -> None:
    event = read(sentence, quote, text, status)
    assert (event.record.summary, event.record.status) == (text, status)
