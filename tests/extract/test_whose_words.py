"""Who speaks and who acts where names, symbols and relative clauses stand between subject and verb."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest.extract.rules import RuleExtractor
from newsdigest.ground import mentions
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Reading

NOON = datetime(2026, 5, 7, 12, tzinfo=UTC)


def article(body: str) -> Article:
    return Article(headline="News from the harbour", body=body, published=NOON)


def read(body: str) -> Reading:
    return RuleExtractor().read(article(body))


def test_a_former_manager_of_a_body_is_not_the_body_he_speaks_of() -> None:
    body = (
        "A former manager at Western Piers, who spoke on condition of anonymity because he draws a pension from it, "
        "said the contractor Vexa Group (LSE: VEXA) had told the agency in 2023 that the pier was rusting. "
        'Western Piers denied it. "There is no such letter," it said.'
    )
    claims = read(body).claims
    assert [(c.speaker, c.chain, c.stance) for c in claims] == [
        ("a former manager at Western Piers, unnamed", ("Vexa Group",), "asserts"),
        ("Western Piers", (), "denies"),
    ]


def test_who_is_called_it_in_the_next_sentence_is_nobody() -> None:
    body = "Two cracks were found, Arden Foods said. It put the loss at 11 million euros. The pier was shut, it said."
    assert {c.speaker for c in read(body).claims} == {"Arden Foods"}


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Vexa (LSE: VEXA), whose pier the divers used, gave its account on Wednesday.", "Vexa"),
        ("The harbour board on Wednesday ordered an inquiry.", "the harbour board"),
        ("Bela Quist (LSE: QUIS) closed the pier on Wednesday.", "Bela Quist"),
    ],
)
def test_the_subject_acts_whatever_stands_between(sentence: str, actor: str) -> None:
    event = read(sentence).events[0]
    assert event.actors[0].lower() == actor.lower()
    assert not {"LSE", "VEXA", "QUIS"} & set(event.actors)


def test_a_symbol_in_brackets_ends_no_title() -> None:
    title = read("Bela Quist resigned as head of Vardo Bank (JSE: VRDO) on Thursday.").events[0].title
    assert title == "Bela Quist resigned as head of Vardo Bank on Thursday"


def test_what_was_closed_is_what_stands_before_which() -> None:
    title = (
        read("The mayor ordered a review of the state of the Vardo Pier, which was closed on Monday.").events[-1].title
    )
    assert title == "Vardo Pier was closed on Monday"


@pytest.mark.parametrize("name", ["Green Door", "Low Water", "Mill Lane"])
def test_a_crowd_by_its_own_name_is_the_group(name: str) -> None:
    body = (
        f"Hackers who call themselves {name} claimed on Wednesday to have stolen the names of 3,000 customers of "
        "Vardo Bank (LSE: VRDO).\n\n"
        '"They cannot count," the group wrote on Telegram.'
    )
    reading = read(body)
    assert [c.speaker for c in reading.claims] == [name, name]
    assert reading.claims[0].text.startswith(f"{name} claimed on Wednesday to have stolen")


def test_a_country_that_is_only_told_is_no_part_of_a_name() -> None:
    body = 'On Saturday Vexa Air of Norway said that it would buy four ferries. "We like it," Vexa Air said.'
    assert {c.speaker for c in read(body).claims} == {"Vexa Air"}


def test_she_who_leaves_is_no_part_of_the_bank_that_speaks() -> None:
    body = "Vardo Bank lost two clerks. She resigned a day before the bank said that a clerk had copied the list."
    assert [c.speaker for c in read(body).claims] == ["Vardo Bank"]


def test_of_two_of_one_surname_the_one_told_of_last_is_meant() -> None:
    body = (
        "Mayor Teresa Quist leads Clayton Quist by nine votes.\n\n"
        "Most of the rest went to a dog, whose owner, Virgil Quist, is tired of it. "
        '"He cannot serve," Mr. Quist said.'
    )
    assert [c.speaker for c in read(body).claims] == ["Virgil Quist"]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("According to Vexa the divers were below until Monday.", "The divers were below until Monday."),
        (
            "According to one story, told by a clerk who was there, the box stood in a truck.",
            "The box stood in a truck.",
        ),
        ('In bad rock, the professor says, "you stop asking".', 'In bad rock, "you stop asking".'),
        ('The mine\'s head, Bela Quist, reckons on "two nights and a day".', None),
    ],
)
def test_what_is_said_begins_and_ends_where_it_does(sentence: str, text: str | None) -> None:
    claim = read(sentence).claims[0]
    assert claim.text == (text or 'Bela Quist reckons on "two nights and a day".')


def test_notes_that_vouch_for_an_aside_say_nothing() -> None:
    assert not read("The crack was found by a diver, who, according to his notes, was looking for his glove.").claims


@pytest.mark.parametrize("verb", ["fumed", "moaned", "shrugged"])
@pytest.mark.parametrize("who", ["gran-of-six", "mum", "pensioner"])
def test_tabloids_have_people_fume(verb: str, who: str) -> None:
    claim = read(f'"They gave us a bun," {verb} {who} Bela Quist, 66, from Vardo.').claims[0]
    assert (claim.speaker, claim.speaker_role) == ("Bela Quist", who)


@pytest.mark.parametrize(
    "said",
    [
        "The bank received no warning from Vexa, its chair, Bela Quist, said.",
        "No letter about rust ever reached the bank, Bela Quist said.",
    ],
)
def test_to_have_received_nothing_is_a_denial(said: str) -> None:
    assert read(said).claims[0].stance == "denies"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("A fair that was to have been held on Sunday has been put off to October 12.", "postponed"),
        ("A concert, the first of the year, that was to be held on Saturday, May 16, has been canceled.", "cancelled"),
        ("The committee has called the bank to a hearing on 18 May.", "planned"),
        ("A man who is believed to have lived there was found on Monday.", "happened"),
        ("A post that has spread in Vardo says the pier was sold on Monday.", "alleged"),
    ],
)
def test_the_main_clause_tells_the_status(sentence: str, status: str) -> None:
    assert read(sentence).events[0].status == status


def test_a_quotation_around_its_attribution_is_carried_whole() -> None:
    body = '"People think that it is hard," says Bela Quist, who dives. "It is harder, with a light, in the dark."'
    claims = mentions(article(body), read(body)).claims
    assert claims[0].record.text == '"People think that it is hard. It is harder, with a light, in the dark."'
    assert not claims[0].notes


def test_what_is_said_to_the_reader_is_no_event() -> None:
    assert not read("You can dig along the old gallery on Monday.").events
    event = read("You can dig along the old gallery, which fell in on Monday.").events[0]
    assert (event.title, event.summary) == ("The old gallery fell in on Monday", "The old gallery fell in on Monday.")


def test_a_time_told_for_elsewhere_is_no_event() -> None:
    events = read("Bela Quist resigned on Thursday, Oslo time, which was a quarter to midnight on Wednesday.").events
    assert [e.title for e in events] == ["Bela Quist resigned on Thursday"]


def test_her_office_is_that_of_the_surname_that_opens_the_sentence() -> None:
    body = (
        "The fire was put out by noon, harbour master Ivo Brand told reporters.\n\n"
        "Lindqvist called off a trip to Tarn and is to visit the port on Friday, her office said."
    )
    claims = read(body).claims
    assert "Lindqvist's office" in {c.speaker for c in claims}
    assert len(claims) == 2


def test_she_is_whoever_the_sentence_before_tells_of_by_a_bare_surname() -> None:
    body = (
        "Harbour master Ivo Brand met reporters at the gate on Thursday.\n\n"
        "Lindqvist laid a wreath at the gate on Thursday morning. She said that the rules would change."
    )
    assert [c.speaker for c in read(body).claims] == ["Lindqvist"]


def test_she_is_nobody_of_whom_only_a_company_can_be_told() -> None:
    body = (
        "The clerk, Ida Holm, left the board of the mill on Monday.\n\n"
        "Vexa bought the mill in 2019. She said that the price had been too high."
    )
    assert [c.speaker for c in read(body).claims] == ["Ida Holm"]


def test_a_name_between_commas_leaves_none_in_what_it_denies() -> None:
    claims = read("The owners of the pier, Vexa Group, have denied that they knew of the rust.").claims
    assert [c.text for c in claims] == ["Vexa Group have denied that they knew of the rust."]


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        ("''The pier is shut,'' said Bela Quist. ''Nobody told us why it was.''", ["Bela Quist"]),
        ('"The pier is shut," said the diver who found the crack, Bela Quist.', ["Bela Quist"]),
        ('"The pier is shut," said Bela Quist.\n\n"Nobody told us why it was."', ["Bela Quist"]),
        ("The pier is shut, in the words of Bela Quist.", ["Bela Quist"]),
        ("The pier is shut, according to warden Bela Quist.", ["Bela Quist"]),
        ('Bela Quist blamed "a pier full of cracks" for it.', ["Bela Quist"]),
        ("In a letter, the manager, Bela Quist, said the firm, Vexa Group, had shut the pier.", ["Bela Quist"]),
    ],
)
def test_a_speaker_is_read_however_newspapers_put_it(body: str, speakers: list[str]) -> None:
    assert [claim.speaker for claim in read(body).claims] == speakers
