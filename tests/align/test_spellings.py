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
    ("on March 3, 2026,", "on 3 March 2026,", "on 3rd March 2026,", "on Mar. 3, 2026,", "on 3rd of March 2026,"),
    ("on Nov. 8 for all", "on 8 November for all", "on November 8th for all", "on November eighth for all"),
    ("$3.4bn", "3.4 billion dollars", "US$3.4 billion", "$3.4B", "$3,400,000,000", "USD 3.4bn", "3.4bn US dollars"),
    ("EUR 5m", "€5 million", "5 million euros", "five million euros", "€5,000,000", "5m euros"),
    ("C$40", "CA$40", "40 Canadian dollars"),
    ("Rs 60 crore", "₹60 crore", "600 million rupees"),
    ("90p", "90 pence"),
    ("31C", "31°C", "31 degrees Celsius", "31 degrees C"),
    ("a five-year-old boat", "a 5-year-old boat", "a five year old boat"),
    ("2½ of them", "2.5 of them", "two and a half of them", "2 1/2 of them"),
    ("half of it", "½ of it", "1/2 of it", "one half of it", "one-half of it"),
    ("a quarter of it", "one quarter of it", "¼ of it", "1/4 of it"),
    ("7,654,321", "7654321", "7 654 321", "7'654'321", "7’654’321", "7.654.321"),
    ("5 p.m. GMT", "1700 GMT", "17:00 GMT", "17.00 GMT", "5 o'clock in the afternoon GMT"),
    ("6.5 percentage points", "6.5 pct points", "six and a half percentage points"),
    ("the nineteenth boat", "the 19th boat"),
    ("on March first", "on March 1st", "on 1 March"),
    ("the twenty-first boat", "the 21st boat"),
    ("boat No. 9", "boat No 9", "boat number 9", "boat number nine"),
    ("10 to 15 of them", "10-15 of them", "10–15 of them", "ten to 15 of them", "10 – 15 of them"),
    ("$20 to $25 each", "$20-$25 each", "$20–$25 each"),
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
        ("$3.4bn", "$3.4m"),
        ("$3.4B", "€3.4B"),
        ("$3.4B", "$3.4"),
        ("5 million euros", "5 million dollars"),
        ("40 Canadian dollars", "40 dollars"),
        ("90p", "£90"),
        ("31C", "31F"),
        ("on Nov. 8 for all", "on Nov. 9 for all"),
        ("on Nov. 8 for all", "on Dec. 8 for all"),
        ("on Nov. 8 for all", "on Nov. for all"),
        ("a five-year-old boat", "a six-year-old boat"),
        ("2 1/2 of them", "2 of them"),
        ("1700 GMT", "1800 GMT"),
        ("5 o'clock in the morning", "5 p.m."),
        ("1.200", "1,200"),
        ("7.654.321", "7.654"),
        ("the 21st boat", "the 20th boat"),
        ("the 3rd boat", "the second boat"),
        ("10-15 of them", "15 of them"),
        ("10-15 of them", "10-16 of them"),
        ("No. 10 others were", "10 others were"),
    ],
)
def test_what_only_looks_alike_is_not_the_same(article: str, quote: str) -> None:
    assert not locate(FRAME.format(quote), FRAME.format(article)).accepted


MONEY = (
    "${0}bn",
    "${0} billion",
    "US${0}bn",
    "USD {0} billion",
    "{0} billion dollars",
    "{0}bn dollars",
    "${0}B",
)
SHARES = ("{0}%", "{0} per cent", "{0} percent", "{0} pct", "{0} %")
HOURS = ("{1}{2}m", "{1} {2}.m.", "{1}:00 {2}m", "{1}.00{2}m", "{0:02}:00")
DAYS = ("Nov. {0}", "{0} November", "November {0}", "{0} Nov", "the {0}th of November")
GROUPED = ("{0:,}", "{0}", "{1} {2:03}", "{1}\u202f{2:03}", "{1}'{2:03}", "{1}\u2009{2:03}")


def written(forms: tuple[str, ...], which: int, value: int) -> str:
    """Return a value in one of the forms of its kind."""
    form = forms[which % len(forms)]
    if forms is HOURS:
        return form.format(value, value % 12 or 12, "ap"[value >= 12])
    return form.format(value, value // 1000, value % 1000) if forms is GROUPED else form.format(value)


@given(
    kind=st.sampled_from(((MONEY, 1, 999), (SHARES, 1, 99), (HOURS, 1, 23), (DAYS, 4, 20), (GROUPED, 1000, 999_999))),
    which=st.tuples(st.integers(0, 6), st.integers(0, 6)),
    data=st.data(),
)
def test_one_value_is_found_however_it_is_written_and_another_never(
    kind: tuple[tuple[str, ...], int, int], which: tuple[int, int], data: st.DataObject
) -> None:
    forms, least, most = kind
    value, other = data.draw(st.integers(least, most)), data.draw(st.integers(least, most))
    article = FRAME.format(written(forms, which[0], value))
    assert locate(FRAME.format(written(forms, which[1], value)), article).accepted
    assert locate(FRAME.format(written(forms, which[1], other)), article).accepted == (value == other)
