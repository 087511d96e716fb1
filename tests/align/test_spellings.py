"""The same words and values are found however an article and a quote write them, and other values never."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.align import locate

SAME = [
    ("1\u202f200", "1,200", "1 200", "1\u00a0200", "1\u2009200", "1200"),
    ("2,400,000", "2 400 000", "2.4 million"),
    ("7 p.m.", "7 pm", "7pm", "7 P.M.", "7:00 p.m.", "7.00pm", "19:00"),
    ("7.30 a.m.", "7:30 am", "07:30"),
    ("12:00", "noon", "12 noon", "12 p.m."),
    ("two-thirds of it", "2/3 of it", "two thirds of it", "⅔ of it"),
    ("40%", "40 percent", "40 per cent", "forty percent"),
    ("did not go", "didn't go", "didn’t go"),
    ("they have", "they've"),
    ("we will", "we'll"),
    ("I am", "I'm"),
    ("she would", "she'd"),
    ("it is", "it's"),
    ("of the harbour labour organisation's centre", "of the harbor labor organization's center"),
    ("the U.N.'s envoy", "the UN's envoy", "the UN’s envoy"),
    ("on March 3, 2026,", "on 3 March 2026,", "on 3rd March 2026,"),
    ("let us", "let's"),
    ("a cease-fire", "a ceasefire", "a cease\u2011fire"),
]
FRAME = "The keeper of the lamp at Hollin Point said, with regret: {} in the evening, by the letter."


@pytest.mark.parametrize("forms", SAME, ids=lambda forms: forms[0])
def test_every_form_of_the_same_words_is_found_in_every_other(forms: tuple[str, ...]) -> None:
    for article in forms:
        for quote in forms:
            assert locate(FRAME.format(quote), FRAME.format(article)).accepted, (article, quote)


@given(st.sampled_from(SAME), st.sampled_from(SAME), st.data())
def test_other_words_and_values_are_never_found(
    one: tuple[str, ...], other: tuple[str, ...], data: st.DataObject
) -> None:
    article, quote = data.draw(st.sampled_from(one)), data.draw(st.sampled_from(other))
    assert locate(FRAME.format(quote), FRAME.format(article)).accepted == (one == other)


@pytest.mark.parametrize(
    ("article", "quote"),
    [
        ("7 p.m.", "7 a.m."),
        ("7 p.m.", "7"),
        ("7:30", "7:30 p.m."),
        ("7:30 p.m.", "7:20 p.m."),
        ("19:00", "9:00"),
        ("2/3 of it", "1/3 of it"),
        ("4/10", "2/5"),
        ("1,200", "1 300"),
        ("on March 4 500 boats", "on March 4,500 boats"),
        ("he is the keeper", "he was the keeper"),
        ("they have left", "they had left"),
        ("Mr O'Dea left", "Mr O'Kee left"),
        ("a part of it", "apart of it"),
    ],
)
def test_what_only_looks_alike_is_not_the_same(article: str, quote: str) -> None:
    assert not locate(FRAME.format(quote), FRAME.format(article)).accepted
