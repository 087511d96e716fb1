"""A retelling leaves out words of its evidence and adds none: no other word, no fate, no cause, no title of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Event, Reading
from newsdigest.schema.topics import Topic

Telling = Callable[[Article, str, str], str]

SHUT = "The tannery on the quay of the old town was shut on Friday after a leak of acid hurt three tanners."
LEAK = "It had leaked twice before, the fire chief said."
SUED = "A court in Orrel ordered the owner of the tannery to pay its cook for the burns."
PANS = "Eight pans of dye were saved by the cook."
ROPE = "The rope works may follow if the council finds a fault."
TANNERY = Article(
    id="a1",
    headline="Acid tannery shut on the quay",
    body=f"{SHUT} {LEAK}\n\n{SUED} {PANS}\n\n{ROPE}",
    published=datetime(2026, 6, 13, 9, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The tannery was shut after a leak of acid.", SHUT),
        ("The quay tannery was shut after a leak.", SHUT),  # joined by a preposition in the article
        ("The cook saved eight pans of dye.", PANS),  # in the other voice
        ("The fire chief said it had leaked twice before.", LEAK),
    ],
)
def test_a_retelling_in_the_words_of_its_passage_is_told(told: Telling, text: str, quote: str) -> None:
    assert told(TANNERY, text, quote) == text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The laundry was shut after a leak of acid.", SHUT),
        ("The tannery was shut after a leak of dye.", SHUT),  # the article has dye elsewhere
        ("The tannery was shut after a leak hurt three firemen.", SHUT),
        ("The tannery was shut after a leak hurt three burns.", SHUT),
        ("The tannery was shut by the council on Friday.", SHUT),
        ("The cook had leaked twice before.", LEAK),
        ("A court ordered the cook to pay the owner for the burns.", SUED),
        ("Eight burns of dye were saved by the cook.", PANS),
        ("Eight owners of pans were saved by the cook.", PANS),
    ],
)
def test_no_word_of_another_passage_takes_the_place_of_one(told: Telling, text: str, quote: str) -> None:
    assert told(TANNERY, text, quote) != text


@pytest.mark.parametrize(
    ("lie", "sentence"),
    [
        ("A boy died in the mill on Friday.", "A girl died in the mill on Friday."),
        ("Odo Falk was acquitted of bribery in May.", "Odo Falk was acquitted of perjury in May."),
    ],
)
def test_no_word_stands_in_the_place_of_another(told: Telling, lie: str, sentence: str) -> None:
    article = Article(id="a5", headline="In the valley", body=f"{sentence} A clerk counted the carts.")
    assert told(article, lie, sentence) == sentence


@pytest.mark.parametrize("lie", ["Odo's deputy, Lena Marsh, was jailed for five years on Friday."])
def test_no_piece_without_its_verb_stands_in_the_place_of_a_lie(told: Telling, lie: str) -> None:
    jailed = "Odo's deputy, Lena Marsh, was jailed for two years on Friday."
    assert told(Article(id="a4", headline="Jailed", body=jailed), lie, jailed) == jailed


LEAVES = "Tessa Marl leaves the board in June for reasons that have nothing to do with the ice plant."
CLEARED = "The dredger Sabine cleared the channel on Wednesday."
DENIED = "Marl denied it."
FAIR = "The bakers' fair does not take place this year"
BOARD = Article(
    id="a1",
    headline="Board keeps the ice plant",
    body=(
        f"The harbour board met in Lowick on Tuesday. {FAIR}, and the lantern walk will.\n\n{LEAVES}\n\n"
        f"{CLEARED} Boatmen say that the toll had been raised. {DENIED}"
    ),
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The bakers' fair will not take place this year.", FAIR),
        ("Tessa Marl leaves the board in June.", LEAVES),
        ("The channel was cleared by the dredger Sabine.", CLEARED),
        ("Marl denied that the toll had been raised.", DENIED),
    ],
)
def test_a_retelling_in_words_of_the_article_is_printed(told: Telling, text: str, quote: str) -> None:
    assert told(BOARD, text, quote) == text


def test_a_retelling_that_has_hardly_a_word_of_the_article_is_not_printed(told: Telling) -> None:
    assert told(BOARD, "Vessel finishes underwater excavation of its shipping lane.", CLEARED) == CLEARED


CALLED = "Ida Renk, the surgeon in charge, was called in at six on Sunday morning."
DEATH = "Police spoke of one death, a woman in her sixties."
YARD = Article(
    id="a1",
    headline="Accident at the yard",
    body=(
        f"{CALLED} Surgeons could not rescue the hand. The lathe last passed an inspection in March.\n\n"
        f"Pavo Lind left the board after nine years.\n\n{DEATH}"
    ),
)


def test_a_retelling_may_sum_up_what_stands_beside_its_quote(told: Telling) -> None:
    text = "Renk was called in; surgeons could not rescue the hand."
    assert told(YARD, text, CALLED) == text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The lathe first passed an inspection.", CALLED),
        ("Police spoke of a woman in her sixties who survived.", DEATH),
    ],
)
def test_what_stands_beside_the_quote_is_not_turned_round(told: Telling, text: str, quote: str) -> None:
    assert told(YARD, text, quote) != text


ASHORE = "Divers brought nine pearl fishers ashore from the lugger Sable on Friday."
REEF = "The lugger ran onto a reef off Dunmore when the tide went out."
ASKED = "The skipper questioned the pilot, Odd Rand, and let him go."
LUGGER = Article(
    id="a1",
    headline="Nine brought ashore",
    body=f"{ASHORE} {REEF} {ASKED}\n\nThe Sable carried salt.",
    published=datetime(2026, 6, 13, 9, tzinfo=UTC),
)


def headed(text: str, quote: str, title: str) -> tuple[str, str]:
    """Return the title and the summary of an event that was read with them."""
    read = Event(title=title, summary=text, status="happened", topic=Topic.ECONOMY, quote=quote)
    record = ground.mentions(LUGGER, Reading(events=(read,))).events[0].record
    return record.title, record.summary


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Divers brought nine dead pearl fishers ashore.", ASHORE),
        ("The lugger sank off Dunmore.", REEF),
        ("The lugger leaked off Dunmore when the tide went out.", REEF),
        ("The lugger ran onto a reef off Dunmore because of the pilot.", ASHORE),
        ("The skipper arrested the pilot, Odd Rand.", ASKED),
    ],
)
def test_a_fate_or_a_cause_that_no_sentence_has_is_not_printed(text: str, quote: str) -> None:
    assert text not in headed(text, quote, text)


def test_a_title_that_is_false_above_a_sound_summary_gives_way() -> None:
    assert headed(ASHORE, ASHORE, "Divers abandon pearl fishers of the Sable") == (ASHORE, ASHORE)
    assert headed(ASHORE, ASHORE, "Nine pearl fishers brought ashore")[0] == "Nine pearl fishers brought ashore"


def test_a_sound_summary_stands_in_the_place_of_a_title_that_is_false_if_it_is_shorter_than_the_sentence() -> None:
    short = "A lugger ran onto a reef."
    assert headed(short, REEF, "Lugger sinks off Dunmore") == (short, short)
