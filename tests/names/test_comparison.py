from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest import names


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Governor Ida Pell", "Ida Pell"),
        ("Zelenskiy", "Zelenskyy"),
        ("Kiev", "Kyiv"),
        ("Sören Ölund", "Soren Oelund"),
        ("Khaled Toure", "Haled Touré"),
        ("Kenji Ōno", "Kenji Ohno"),
        ("Yermek Zhaparov", "Ermek Dzhaparov"),
        ("Cvetana Jovanova", "Tsvetana Yovanova"),
        ("Nagy Ilona", "Ilona Nagy"),
        ("Ida Pell", "Ida Pell-Orrin"),
        ("I. Pell", "Ida Pell"),
        ("Mike Pell", "Michael Pell"),
        ("Winnie Pell", "Winnifred Pell"),
        ("Mount Orl", "Mt. Orl"),
    ],
)
def test_spellings_of_one_name_are_the_same(one: str, two: str) -> None:
    assert names.same(one, two) is True
    assert names.same(two, one) is True


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ida Pell", "Ada Pell"),
        ("Jan Pell", "Ian Pell"),
        ("Zhang Wei", "Jang Wei"),
        ("Paul Pell", "Paula Pell"),
        ("Pell", "Pell Holdings"),
        ("Ida Pell", "Pell Foundation"),
        ("Orland Athletic", "Orland Athletic Women"),
        ("Bank of Orland", "Bank of Tolvik"),
        ("Ida Pell", "Ida Orrin"),
    ],
)
def test_different_names_are_different(one: str, two: str) -> None:
    assert names.same(one, two) is False
    assert names.same(two, one) is False


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Pell", "Ida Pell"),
        ("Mr Pell", "Ms Pell"),
        ("OHB", "Orland Harbour Board"),
        ("Thalor", "Thalor Shipping"),
        ("Coast Guard", "Orland Coast Guard"),
        ("", "Pell"),
    ],
)
def test_words_alone_cannot_always_tell(one: str, two: str) -> None:
    assert names.same(one, two) is None


@pytest.mark.parametrize(("one", "two"), [("Ida Pell", "Tom Pell"), ("Dr Ida Pell", "Tom R. Pell")])
def test_who_shares_only_a_surname_is_a_namesake(one: str, two: str) -> None:
    assert names.are_namesakes(one, two)
    assert names.are_namesakes(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ida Pell", "Pell"),
        ("Ida Pell", "I. Pell"),
        ("Kate Pell", "Katherine Pell"),
        ("Bill Pell", "William Pell"),
        ("Ida Pell", "Tom Marr"),
        ("", "Pell"),
    ],
)
def test_who_may_be_the_same_is_no_namesake(one: str, two: str) -> None:
    assert not names.are_namesakes(one, two)
    assert not names.are_namesakes(two, one)


def test_the_key_is_that_of_the_surname_however_it_is_spelled() -> None:
    assert names.key("President Volodymyr Zelenskyy") == names.key("Zelenskiy") == names.key("V. Zelensky")
    assert set(names.keys("Nagy Ilona")) == set(names.keys("Ilona Nagy"))


@given(st.text(max_size=40), st.text(max_size=40))
def test_comparing_never_fails_and_is_symmetric(one: str, two: str) -> None:
    assert names.same(one, two) == names.same(two, one)
    assert isinstance(names.key(one), str)


@pytest.mark.parametrize(
    ("name", "text", "printed"),
    [
        ("Harbour Office", "The Harbour Office opened. Ask the Harbour Office.", "the Harbour Office"),
        ("Institute of Tides", "It went to the Institute of Tides.", "the Institute of Tides"),
        ("Tolvik Bank", "Tolvik Bank fell. The Tolvik Bank tower stands.", "Tolvik Bank"),
        ("Ida Pell", "The Ida Pell of old.", "Ida Pell"),
        ("The Harbour Office", "The Harbour Office opened.", "The Harbour Office"),
        ("Harbour Office", "Nobody was asked.", "Harbour Office"),
    ],
)
def test_a_body_has_the_article_in_print_that_reports_give_it(name: str, text: str, printed: str) -> None:
    assert names.definite(name, [text]) == printed
