"""What is denied in the evidence is denied in a retelling, clause by clause, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.schema.article import Article

Telling = Callable[[Article, str, str], str]

PLANNED = "said no such thing was planned"
RUMOURS = "Rumours that it would leave the bay were denied by its director, Piet Arnholt."
REFUSED = "A warden refused to speak about the night of the storm."
ASLEEP = "He had not, as the Lune Gazette reported, been asleep."
BEAM = "The oldest beam was felled no earlier than 1702, the carpenter found."
STONES = "Divers put forty stones back before the ice came, and blamed nobody."
SIREN = "It had been switched off for repairs, the mayor said."
MILL = "A ferry mill that closed in March feeds the canal, whose locks are to be opened in June."
INQUIRY = Article(
    id="a1",
    headline="Inquiry into the drifting buoy of Lune",
    body=(
        "Harbour pilot Greta Vosk told the inquiry on Monday that the buoy had drifted. The line, which had been "
        "mended in spring, was cut by a trawler, she said.\n\n"
        f"The Lune Dredging Company, asked about a withdrawal, {PLANNED}. {RUMOURS}\n\n"
        f"{REFUSED} {ASLEEP} The chart room is empty.\n\n{BEAM} {STONES}\n\n"
        f"Why was the siren not sounded? {SIREN} {MILL}"
    ),
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The warden refused to speak about the night of the storm.", REFUSED),
        ("The beam was felled no earlier than 1702, the carpenter found.", BEAM),
        ("The ferry mill that closed in March feeds the canal.", MILL),
    ],
)
def test_a_denial_that_the_evidence_has_is_told(told: Telling, text: str, quote: str) -> None:
    assert told(INQUIRY, text, quote) == text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The company plans a withdrawal.", PLANNED),
        ("It would leave the bay.", RUMOURS),
        ("The warden would speak about the night of the storm.", REFUSED),
        ("The warden had been asleep.", ASLEEP),
        ("The beam was felled earlier than 1702, the carpenter found.", BEAM),
        ("The divers put forty stones back and blamed one.", STONES),
        ("The siren was not switched off for repairs.", SIREN),
        ("The siren might not have been sounded for repairs.", SIREN),
        ("The opened ferry mill feeds the canal, whose locks are to be opened.", MILL),
    ],
)
def test_what_only_stands_beside_a_denial_or_within_it_is_not_told(told: Telling, text: str, quote: str) -> None:
    assert told(INQUIRY, text, quote) != text


@pytest.mark.parametrize(
    "text",
    [
        "If the director steps down, the company stays in the bay.",
        "The director of the Lune Dredging Company offered to step down.",
        "There are rumours of dredging.",
        "Two directors, 14, denied that it would leave the bay.",
        "The director is not a pilot but a carpenter.",
    ],
)
def test_a_text_adds_no_condition_contrast_or_deed_of_its_own(told: Telling, text: str) -> None:
    assert told(INQUIRY, text, RUMOURS) != text


RULED = "It ruled out a sale of the ice plant."
FAIR = "The bakers' fair does not take place this year"
LEAVES = "Tessa Marl leaves the board in June for reasons that have nothing to do with the ice plant."
HEARD = "Old Wen Harrow misheard the question, he says."
CLEARED = "The dredger Sabine cleared the channel on Wednesday."
BOARD = Article(
    id="a1",
    headline="Board keeps the ice plant",
    body=(
        f"The harbour board met in Lowick on Tuesday. {RULED} {FAIR}, and the lantern walk will.\n\n{LEAVES}\n\n"
        f"{HEARD} Dr Ivo Pell, who asked not to be named in the minutes, had told the board about the cracks in May."
        f"\n\n{CLEARED} Boatmen say that the toll had been raised. Marl denied it."
    ),
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The board wants a sale of the ice plant.", RULED),
        ("The feast of the bakers is not called off.", FAIR),
        ("The departure of Marl is not unrelated to the ice plant.", LEAVES),
        ("Wen Harrow got its meaning right at once.", HEARD),
        ("The silt barge never made the fairway passable.", CLEARED),
    ],
)
def test_a_retelling_that_may_turn_a_denial_round_is_not_printed(told: Telling, text: str, quote: str) -> None:
    assert told(BOARD, text, quote) != text


@given(st.sampled_from([LEAVES, CLEARED, HEARD]), st.sampled_from(["not", "never"]), st.integers(0, 30))
def test_a_denial_that_is_added_anywhere_is_never_printed(told: Telling, quote: str, denial: str, place: int) -> None:
    words = quote.split()
    at = place % (len(words) - 1) + 1
    text = " ".join((*words[:at], denial, *words[at:]))
    assert told(BOARD, text, quote) != text


@given(st.sampled_from(("not", "never")), st.integers(0, 6))
def test_a_denial_is_never_added_to_a_helping_verb(told: Telling, denial: str, at: int) -> None:
    sentence = "The warden has opened the gates and will count the swans, and the ferry will sail."
    helping = [place for place, word in enumerate(sentence.split()) if word in ("has", "will")]
    words = sentence.split()
    words.insert(helping[at % len(helping)] + 1, denial)
    article = Article(id="a3", headline="Swans", body=sentence)
    assert denial not in told(article, " ".join(words), sentence).split()


CALLED = "Ida Renk, the surgeon in charge, was called in at six on Sunday morning."
LEFT = "Pavo Lind left the board after nine years."
RUMOURED = "It is rumoured in the yards that the crane had been welded twice."
YARD = Article(
    id="a1",
    headline="Accident at the yard",
    body=(
        f"{CALLED} Surgeons could not rescue the hand.\n\n{LEFT} In his note he offered no explanation.\n\n"
        f"{RUMOURED} The owner, Brask Lifting, disputes it."
    ),
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Renk was called in; surgeons could rescue the hand.", CALLED),
        ("Pavo Lind left after nine years and offered an explanation.", LEFT),
        ("The claim in the yards that the crane was welded twice is confirmed by its owner.", RUMOURED),
        ("Yards have it that the crane was welded twice; Brask admits it.", RUMOURED),
    ],
)
def test_a_denial_that_stands_beside_the_quote_is_not_turned_round(told: Telling, text: str, quote: str) -> None:
    assert told(YARD, text, quote) != text


GATE = "The gate of the lock was not off when the barge came."
ROPE = '"That is what a good rope looks like," she said.'
WIDE = "The lock is not nine metres wide."
KEEPER = "The keeper does not know who called, and does not know who answered."
ORDERED = "A clerk said that the office had told the pilot to sail; Marden Lines, the owner, denied having told him so."
PAINT = "No. He has a boat to paint."
LOCK = Article(
    id="a1",
    headline="A bad week at the lock",
    body=f"{GATE} {ROPE} {WIDE} {KEEPER}\n\n{ORDERED} The pilot, Ola Brekke, lives.\n\nWill he stay? {PAINT}",
    published=datetime(2026, 6, 17, 9, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The gate of the lock was off.", GATE),
        ("That is not what a good rope looks like.", ROPE),
        ("The lock is nine metres wide.", WIDE),
        ("The keeper does know who called, and does not know who answered.", KEEPER),
        ("The office had not told the pilot to sail, a clerk said; the owner denied it.", ORDERED),
        ("He will stay.", PAINT),
    ],
)
def test_what_is_denied_is_denied_in_the_retelling_and_nothing_else_is(told: Telling, text: str, quote: str) -> None:
    assert told(LOCK, text, quote) != text
