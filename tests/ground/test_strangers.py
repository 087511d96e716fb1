"""A name is told where its passage has it, or where a word stands that can mean nobody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.schema.article import Article

Telling = Callable[[Article, str, str], str]

ASKED = "A person near the talks said that the abbot, Odo Falk, had asked her to go on Monday."
LEAVES = "The prioress, Tilda Morrow, said she would leave in June."
DECLINED = "A clerk of Falk declined to comment."
CAPTAIN = "Otterby finished with ten men: their captain, Pavel Ruse, was sent off."
SHORT = "Skane won by a point."
CHESTS = "One chest was opened at a mill on Wren Isle, to see if the hymnals were in Braille."
DEALT = "The tanner said that he had paid Lorne 300 crowns in cash."
WROTE = "HARWICK, May 4 (Fen Wire) - The Tidewater choir sang, the verger said."
CUTTER = "The Norwegian cutter struck the quay."
TALKS = Article(
    id="a1",
    headline="Skane and Otterby",
    body=(
        f"{WROTE}\n\n{LEAVES} {ASKED} {DECLINED}\n\n{SHORT} {CAPTAIN}\n\n{CHESTS}\n\n"
        f"Ebba Lorne owns a mill. {DEALT} Norway sent {CUTTER[4:13]} crews. {CUTTER}"
    ),
    published=datetime(2026, 6, 13, 9, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("She declined to comment on whether the abbot had asked Odo Falk to go.", DECLINED),
        ("Skane captain Pavel Ruse was sent off.", CAPTAIN),
        ("One chest was opened at Braille.", CHESTS),
        ("Lorne paid him 300 crowns in cash.", DEALT),
        ("The abbot, Tilda Morrow, had asked her to go on Monday.", ASKED),
        ("Odo Falk said he would leave in June.", LEAVES),
    ],
)
def test_a_name_in_the_place_of_another_gives_way(told: Telling, text: str, quote: str) -> None:
    assert told(TALKS, text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Odo Falk, the abbot, had asked her to go on Monday.", ASKED),
        ("Tilda Morrow said she would leave in June.", LEAVES),
        ("Pavel Ruse was sent off.", CAPTAIN),
        ("He had paid Lorne 300 crowns in cash.", DEALT),
        ("The Tidewater choir sang at Harwick.", WROTE),
    ],
)
def test_a_name_in_its_place_stays(told: Telling, text: str, quote: str) -> None:
    assert told(TALKS, text, quote) == text


def test_a_name_that_begins_like_one_of_the_evidence_is_not_told(told: Telling) -> None:
    quote = "The council voted on Monday to close Villa Corvane, a museum of clocks, in May."
    article = Article(
        id="a5", headline="Museum to close", body=f"{quote}\n\nThe Lower Tarn Post had reported it in June."
    )
    assert told(article, "Villa Lower Tarn Post to close in May", quote) == quote


WAR = "The ferry strike collapsed when Norway accused Denmark of breaking it, which Norwegians resented."
SHARES = "Shares in Tolland fell 4 per cent on Friday."
HEARING = "The hearing was held at the villa in Buenos Aires."
ENVOY = "Foreign Secretary Lena Harbottle flew home."
IMPORTED = "Norway imported 40 cranes in March, dockers told Harbour News."
PILOT = "The pilot, Oskar Mirfield, is alive and at home."
OTHER = "Inspector Mirfield of the coastguard is not related to him."
OFFICE = "The Speaker of the Storting, Ingrid Sandal, will read out the list on Monday."
LETTER = "Asked whether Kelby Services had written before Christmas, he said: “I know of no such note.”"
DEAL = "Quillfeather, which agreed on terms with Ivo Bantock, will pay in June. It hopes to gain control in July."
LOANS = "Its loans rose by a third in May, according to brokers cited by Harbour News."
STRIKE = Article(
    id="a1",
    headline="Norway buys cranes as Tolland Bank slips; Quillfeather waits",
    body=(
        f"{WAR} {SHARES} Tolland Bank makes loans. The chairman of Tolland Bank resigned. {HEARING} {ENVOY}\n\n"
        f"{IMPORTED}\n\n{PILOT} {OTHER} {OFFICE} {LETTER}\n\n"
        f"Tolland Bank did well. {LOANS} {DEAL} Bantock said nothing. Ivo Bantock plays chess."
    ),
    published=datetime(2026, 6, 13, 9, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The ferry strike collapsed when Norwegians accused Denmark of breaking it.", WAR),
        ("Shares in Bank fell 4 per cent on Friday.", SHARES),
        ("The hearing was held at the villa in Buenos Secretary.", HEARING),
        ("Claim that Foreign Secretary Lena Harbottle imported 40 cranes in March", IMPORTED),
        ("The pilot, Inspector Mirfield, is alive and at home.", PILOT),
        ("The Ingrid Sandal will read out the list on Monday.", OFFICE),
        ("He knows of no such note from Christmas.", LETTER),
        ("Quillfeather hopes to gain control of Ivo Bantock in July.", "It hopes to gain control in July."),
        ("Denmark imported 40 cranes in March, dockers told Harbour News.", IMPORTED),
        ("Claim that Norwegian knows of no such note", LETTER),
        ("Claim that Harbour News's loans rose", LOANS),
    ],
)
def test_a_name_in_the_seat_of_another_or_a_piece_of_one_is_not_told(told: Telling, text: str, quote: str) -> None:
    assert told(STRIKE, text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The ferry strike collapsed when Norway accused Denmark of breaking it.", WAR),
        ("Shares in Tolland fell 4 per cent.", SHARES),
        ("The hearing was held at the villa in Buenos Aires.", HEARING),
        ("The pilot, Mirfield, is alive and at home.", PILOT),
        ("Speaker Ingrid Sandal will read out the list on Monday.", OFFICE),
    ],
)
def test_a_name_in_its_own_seat_is_told(told: Telling, text: str, quote: str) -> None:
    assert told(STRIKE, text, quote) == text


SHIP = "SALTREEVE, Ont. — A grain barge with 40 hands on board struck the mole late on Friday."
TRIAL = "Older clerks recall the Tolland trial in 2014, after which a rival lender was jailed."
STAND = "He expects to stand at Weir Lane for the opening match in June."
BARGE = Article(
    id="a1",
    headline="Barge strikes mole at Saltreeve; lender Odd Marsden on trial",
    body=(
        f"{SHIP} Fog lay over the town of Saltreeve. The council in Saltreeve met.\n\n"
        f"Lender Odd Marsden went on trial on Friday. Marsden owned the barge. {TRIAL} Marsden said nothing.\n\n"
        f"Marsden supports Quayside United. Quayside United lost. {STAND}"
    ),
    published=datetime(2026, 6, 13, 9, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("After the Marsden trial in 2014 a rival lender was jailed.", TRIAL),
        ("He expects to stand at Quayside United for the opening match in June.", STAND),
    ],
)
def test_a_name_of_the_article_is_not_lent_to_another_thing(told: Telling, text: str, quote: str) -> None:
    assert told(BARGE, text, quote) != text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("A grain barge struck the mole at Saltreeve late on Friday.", SHIP),
        ("Older clerks recall the Tolland trial.", TRIAL),
        ("He expects to stand at Weir Lane for the opening match in June.", STAND),
    ],
)
def test_a_name_that_is_lent_to_nothing_stays(told: Telling, text: str, quote: str) -> None:
    assert told(BARGE, text, quote) == text


NAMES = ("Odd Marsden", "Marsden", "Quayside United", "Saltreeve", "Tolland")
BARE = "The vote was put off by a week."
NAMELESS = ("put off at {}", "put off in {}", "put off by {}", "put off for {}", "put off from {}")


@given(st.sampled_from(NAMES), st.sampled_from(NAMELESS))
def test_no_name_is_added_to_a_passage_that_leaves_nobody_unnamed(told: Telling, name: str, wording: str) -> None:
    article = BARGE.model_copy(update={"body": f"{BARGE.body}\n\n{BARE}"})
    text = BARE.replace("put off", wording.format(name))
    assert told(article, text, BARE) == BARE


def test_who_wrote_the_article_is_named_in_none_of_its_events(told: Telling) -> None:
    article = BARGE.model_copy(update={"bylines": ("Tekla Voss",), "outlet": "The Weir Courier desk"})
    for name in ("Tekla Voss", "The Weir Courier desk"):
        assert told(article, f"{name} supports Quayside United.", "Marsden supports Quayside United.") == (
            "Marsden supports Quayside United."
        )


INQUIRY = Article(
    id="a1",
    headline="Inquiry into the drifting buoy of Lune",
    body=(
        "Harbour pilot Greta Vosk told the inquiry on Monday that the buoy had drifted. The line, which had been "
        "mended in spring, was cut by a trawler, she said.\n\n"
        "The Lune Dredging Company, asked about a withdrawal, said no such thing was planned. Rumours that it would "
        "leave the bay were denied by its director, Piet Arnholt.\n\n"
        "A warden refused to speak about the night of the storm. He had not, as the Lune Gazette reported, been "
        "asleep. The chart room is empty.\n\n"
        "The oldest beam was felled no earlier than 1702, the carpenter found."
    ),
)
ASLEEP = "He had not, as the Lune Gazette reported, been asleep."
RUMOURS = "Rumours that it would leave the bay were denied by its director, Piet Arnholt."


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The buoy drifted at Gazette quay.", "the buoy had drifted"),
        ("The line was cut by the Greta Vosk, which sails from Lune.", "was cut by a trawler"),
        ("Warden Arnholt had not been asleep.", ASLEEP),
        ("The carpenter travelled to Piet Arnholt.", RUMOURS),
    ],
)
def test_no_name_stands_among_words_that_the_article_has_it_not_among(told: Telling, text: str, quote: str) -> None:
    assert told(INQUIRY, text, quote) != text
