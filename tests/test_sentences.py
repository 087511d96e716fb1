"""Where a sentence of a news text ends."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentencex import get_sentence_boundaries

from newsdigest.text import Stretch, sentences, sentences_of


@pytest.mark.parametrize(
    "body",
    [
        "Shares of Halden Water plc. (LSE: HALW) are suspended.",
        "Shares of Halden Water plc. (Euronext Amsterdam: HALW) are suspended.",
        "Halden Water S.p.A. (the company) will appeal.",
        "Halden Corp. (NYSE: HALD), which owns the mine, will appeal.",
    ],
)
def test_where_a_company_is_listed_begins_no_sentence(body: str) -> None:
    assert [sentence.text for sentence in sentences(body)] == [body]


def test_a_sentence_in_brackets_stands_by_itself() -> None:
    found = [sentence.text for sentence in sentences("The mayor stayed away. (She is on leave.)")]
    assert found == ["The mayor stayed away.", "(She is on leave.)"]


@given(
    st.text(string.ascii_lowercase + "BCDGKLMNPQRUVXYZ" + string.digits + " ,;:-()\"'[]<>&%", min_size=1),
    st.sampled_from(["", ".", "?", "!"]),
)
def test_a_line_without_a_stop_inside_is_one_sentence(line: str, stop: str) -> None:
    words = f"Then {line}{stop}"
    assert len(list(get_sentence_boundaries("en", words))) == 1
    assert [sentence.text for sentence in sentences_of(Stretch(words, 0, len(words)))] == [words.strip()]


@pytest.mark.parametrize(
    "told",
    [
        ["Storm shuts the harbour at Ardle", "A storm has shut the harbour."],
        ["Boats lie on the flooded square", "The rain began at noon."],
        ["Fire breaks out in Ardle", "A fire broke out at the mill."],
        ["Pictures of the quay", "Click to share on Twitter (Opens in new window)", "FERRIES stayed in port."],
    ],
)
def test_a_line_that_lost_its_full_stop_ends_where_the_next_begins(told: list[str]) -> None:
    body = " ".join(told)
    found = sentences(body)
    assert [sentence.text for sentence in found] == told
    assert all(body[sentence.start : sentence.end] == sentence.text for sentence in found)


@pytest.mark.parametrize(
    "body",
    [
        "Doctors found influenza A in two wards.",
        "He was held in Ward A and moved on Monday.",
        "Nurses on the ward told The heron's keeper to leave.",
        "The yacht is called The heron and lies at Ardle.",
    ],
)
def test_a_capital_inside_a_sentence_ends_none(body: str) -> None:
    assert [sentence.text for sentence in sentences(body)] == [body]


def test_half_an_emoji_ends_no_reading() -> None:
    found = [sentence.text for sentence in sentences("The port closed \ud83d today. The mayor left.")]
    assert found == ["The port closed \ud83d today.", "The mayor left."]


@pytest.mark.parametrize(
    "told",
    [
        # The second paragraph of a quotation opens anew; here its line break was lost.
        [
            'Ada Brekke told the board: "The pier is safe.',
            '"We looked at it twice. It will open in spring."',
            "Harl Works has read the report.",
            'Ms Brekke said: "Nobody was hurt."',
            "The pier has 14 lamps.",
        ],
        # A mark that no quotation has opened.
        ['It was late."', "The mayor left early.", 'She called it "a pity".', "The band played on."],
        # A mark that stands alone opens where nothing is open.
        ['The cook said: " The soup was cold. It always is."', "Nobody ate it."],
        # A quotation into which other pieces of the page have run, so that nothing closes it.
        [
            'Mayor Ines Holt said: "We waited for an hour.',
            'Read more \'HELP US\' Crowd calls for "fair play" at town hall "It was cold and wet."',
            "The hall was shut.",
        ],
        # A space was lost before one that opens: it is not the mark that closes what was said before.
        ['"We kept on and on. It was late," Holt said.', '"We never gave up. It was ours," she added.'],
        ['"We kept on and on. It was late," Holt said.', '"We never gave up.', 'Read more "And it was ours."'],
    ],
)
def test_a_mark_of_quotation_too_many_turns_no_report_into_speech(told: list[str]) -> None:
    assert [sentence.text for sentence in sentences(" ".join(told))] == told
    assert [sentence.text for sentence in sentences(" ".join(told).replace('Holt said. "', 'Holt said."'))] == told


def test_a_single_mark_that_is_never_closed_takes_in_no_later_quotation() -> None:
    told = [
        "The minister said: 'It's right that the inquiry waits.",
        "Two of the six at St Olave's have left.",
        "The firm would not say more.",
        "A RIDER SAYS THE CAR 'TIPPED TO THE LEFT' on Friday.",
    ]
    assert [sentence.text for sentence in sentences(" ".join(told))] == told
