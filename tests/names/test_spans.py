from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest import names


def found(text: str) -> list[str]:
    return [span.text for span in names.find(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The minister met Ruth Ellwood in Tolvik on Friday.", ["Ruth Ellwood", "Tolvik"]),
        ("A report by the Bank of Orland was late.", ["Bank of Orland"]),
        ("Analysts at Pell & Orrin disagreed.", ["Pell & Orrin"]),
        ("He named Anne de la Torre and Omar bin Rashid.", ["Anne de la Torre", "Omar bin Rashid"]),
        ("The lawyer, Maren O'Dell-Frey, said Orla d'Anjou was away.", ["Maren O'Dell-Frey", "Orla d'Anjou"]),
        ("It was Ellwood's idea, and the Nurses' Guild liked it.", ["Ellwood", "Nurses' Guild"]),
        ("Only S. Okafor and J. R. Pell were there.", ["S. Okafor", "J. R. Pell"]),
        ("They were J.P. Pell, A. Orrin and the U.S. envoy.", ["J.P. Pell", "A. Orrin", "U.S."]),
        ("He studied at the Institute for River Research.", ["Institute for River Research"]),
        ("A note from the Ministry of Health and Welfare arrived.", ["Ministry of Health and Welfare"]),
        ("They asked Øyvind Łukasiewicz and Şule Ünal.", ["Øyvind Łukasiewicz", "Şule Ünal"]),
        ("The court in The Hague has not replied.", ["The Hague"]),
        ("We met Theresa May in May.", ["Theresa May"]),
        ("It went to the Grain and Food Board.", ["Grain", "Food Board"]),
        ("The Food and Drug Administration waited for the US Fish and Wildlife Service.",
         ["Food and Drug Administration", "US Fish and Wildlife Service"]),
        ("It fell to the Bureau of River Management and to the Health and Safety Executive.",
         ["Bureau of River Management", "Health and Safety Executive"]),
        ("A team from Trinidad and Tobago left Ellwood City Hall at Easter.",
         ["Trinidad and Tobago", "Ellwood City Hall"]),
        ("They heard the Centre for Arctic and Oceanic Studies.", ["Centre for Arctic and Oceanic Studies"]),
        ("The State Department and the White Mill agreed; so did State Department and White Mill staff.",
         ["State Department", "White Mill", "State Department", "White Mill"]),
        ("A jubilant crowd met Ruth Ellwood. Jubilant Ruth Ellwood sang.", ["Ruth Ellwood", "Ruth Ellwood"]),
        ("A plane from Easter Island landed on New Year's Eve.", ["Easter Island"]),
    ],
)  # fmt: skip
def test_names_are_found_whole(sentence: str, expected: list[str]) -> None:
    assert found(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Yesterday it rained. Nobody came.",
        "The Secretary General and the Chief Justice agreed.",
        "On Tuesday the Russian and Swedish officials left.",
        "In March 2024 prices rose; by September they had fallen.",
        '"Better late than never," one man said.',
        "Three were hurt. Two were treated at once.",
        "It rained. /-/ Seven were hurt - Unidentified men were seen.",
        "A visit by the Minister of Energy was put off by the Deputy Prime Minister.",
        "The Methodist hall was lent to the Haitian-Americans and the Lutherans.",
        "Free for all: a FREE show that is free in June.",
        "A woman with HIV watched it on TV at HQ.",
        "WAGES RISE AS STRIKE ENDS\n\nThe wages rose when the strike had ended.",
    ],
)
def test_a_capital_alone_makes_no_name(sentence: str) -> None:
    assert found(sentence) == []


def test_the_first_word_of_a_sentence_is_a_name_when_the_text_shows_it_elsewhere() -> None:
    assert found("Tolvik is quiet. People in Tolvik sleep.") == ["Tolvik", "Tolvik"]
    assert found("Ellwood said no.") == ["Ellwood"]


@pytest.mark.parametrize(
    ("sentence", "role", "name"),
    [
        ("Transport Minister Odd Ellwood resigned.", "Transport Minister", "Odd Ellwood"),
        ("She asked Gov. Ida Pell for help.", "Gov.", "Ida Pell"),
        ("Then Ohio Senator Ida Pell spoke.", "Ohio Senator", "Ida Pell"),
        ("Secretary of State Ida Pell spoke.", "Secretary of State", "Ida Pell"),
        ("Dame Ruth declined.", "Dame", "Ruth"),
        ("They met OHB Secretary General Ida Pell.", "OHB Secretary General", "Ida Pell"),
        ("Opposition leader Noor Pell said so.", "Opposition leader", "Noor Pell"),
        ("It was before Superior Court Judge Ida Pell again.", "Superior Court Judge", "Ida Pell"),
        ("Then Orland County Clerk Odd Pell counted.", "Orland County Clerk", "Odd Pell"),
        ("A word from Roads Minister Kojo Asare-Pell.", "Roads Minister", "Kojo Asare-Pell"),
        ("They asked Cllr Noor Pell.", "Cllr", "Noor Pell"),
        ("They asked Rear Adm. Hiroko Pell.", "Rear Adm.", "Hiroko Pell"),
        ("They asked Sous-préfet Ali Pell.", "Sous-préfet", "Ali Pell"),
        ("They asked Ing. Efua Asare about it.", "Ing.", "Efua Asare"),
        ("They asked Alhaji Musa Garba about it.", "Alhaji", "Musa Garba"),
        ("They asked Hon. Ama Asare about it.", "Hon.", "Ama Asare"),
        ("They asked Trade and Industry Minister Ida Pell.", "Trade and Industry Minister", "Ida Pell"),
    ],
)
def test_a_title_is_parted_from_the_name_and_reported(sentence: str, role: str, name: str) -> None:
    (span,) = names.find(sentence)
    assert (span.role, span.text, span.kind) == (role, name, "person")


def test_a_body_with_an_officer_is_not_that_officer() -> None:
    (span,) = names.find("The Speaker of the Grand Assembly rose.")
    assert (span.text, span.kind, span.role) == ("Grand Assembly", "body", None)


def test_a_body_whose_office_is_told_alone_stays_without_it() -> None:
    assert found("It was for the Orland Bank President to decide.") == ["Orland Bank"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The prize went to Priya Sandal.", "person"),
        ("Many had lost confidence in Kwame Asare.", "unknown"),
        ("It happened in Santo Tolvik.", "place"),
        ("It belongs to Martin Shipping.", "body"),
    ],
)
def test_a_given_name_tells_a_person_where_nothing_tells_otherwise(sentence: str, kind: str) -> None:
    (span,) = names.find(sentence)
    assert span.kind == kind


def test_one_does_not_stand_in_a_company_one_has_shares_in() -> None:
    kinds = {span.text: span.kind for span in names.find("She lost her shares in Thalor and her house in Tolvik.")}
    assert kinds == {"Thalor": "unknown", "Tolvik": "place"}


def test_a_dateline_in_capitals_is_a_place() -> None:
    span = names.find("PORT ORLAND, July 9 (Coast Wire) - The harbour was closed.")[0]
    assert (span.text, span.kind) == ("PORT ORLAND", "place")


def test_a_company_may_be_called_by_an_ordinary_word() -> None:
    text = "The club was sold to the company Anchor for a pound. Anchor denied it. The anchor on its badge is red."
    assert found(text) == ["Anchor", "Anchor"]


@given(st.text(alphabet="ABab Éé.,'’-&\n of de Mr", max_size=80))
def test_a_span_slices_to_its_text(text: str) -> None:
    spans = names.find(text)
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert list(spans) == sorted(spans, key=lambda span: span.start)


@pytest.mark.parametrize("piece", ["A-", "Ab ", "d'A", "A. ", "Aa of the ", "“‘(", "Ü's "])
def test_a_hostile_line_takes_linear_time(piece: str) -> None:
    before = time.process_time()
    names.find(piece * (300_000 // len(piece)))
    assert time.process_time() - before < 10
