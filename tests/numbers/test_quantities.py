"""What a newspaper's numbers are worth."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest import numbers
from newsdigest.numbers import Quantity


def only(text: str) -> Quantity:
    quantities = numbers.find(text)
    assert len(quantities) == 1, quantities
    return quantities[0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Two dozen sheep were found.", 24, None),
        ("Some 1.2 million homes went dark.", 1_200_000, None),
        ("Fares rise 40% in May.", 40, "percent"),
        ("Fares rise by 40 per cent.", 40, "percent"),
        ("It was sold for £86m.", 86_000_000, "GBP"),
        ("It was sold for US$1.5bn.", 1_500_000_000, "USD"),
        ("It was sold for 86 million pounds.", 86_000_000, "GBP"),
        ("The rate went up three quarters of a percentage point.", Fraction(3, 4), "percentage point"),
        ("The rate went up 75 basis points.", 75, "basis point"),
        ("Fifteen hundred runners came.", 1500, None),
        ("Two hundred and fifty thousand voters stayed away.", 250_000, None),
        ("Half a million bees swarmed.", 500_000, None),
        ("Two and a half million tonnes of grain.", 2_500_000, "tonne"),
        ("The slick is 35 km long.", 35, "kilometre"),
        ("Gusts of 120 km/h were measured.", 120, "kilometre an hour"),
        ("It was minus 5 degrees Celsius.", -5, "celsius"),
        ("It was -5°C at dawn.", -5, "celsius"),
        ("One in five adults smokes.", Fraction(1, 5), None),
        ("Nine out of ten pupils passed.", Fraction(9, 10), None),
        ("1,440 lamps were lit.", 1440, None),
        ("2000 soldiers marched.", 2000, None),
        ("It was sold for $1.5B in all.", 1_500_000_000, "USD"),
        ("It was sold for Rs 20 lakh.", 2_000_000, "INR"),
        ("It was sold for 40 Canadian dollars.", 40, "CAD"),
        ("It cost 1.234.567 crowns.", 1_234_567, "krone"),
        ("One half of the sheep were found.", Fraction(1, 2), None),
        ("It was 30 degrees C at noon.", 30, "celsius"),
        ("The rate went up 2.5 pct points.", Fraction(5, 2), "percentage point"),
    ],
)
def test_a_number_is_read_at_its_value(text: str, value: int | Fraction, unit: str | None) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.unit) == (value, unit)
    assert text[quantity.start : quantity.end] == quantity.text


@pytest.mark.parametrize(
    "text",
    [
        "It opened on January 29, 2026 at 10:30 a.m.",
        "The trial of 3 March was put off.",
        "It has been shut since 1998.",
        "The 1990s were worse.",
        "No one was there, and nobody asked which one was meant.",
        "An F-16 passed over, and COVID-19 came back.",
        "See No. 5 and Article 12.",
        "It ran from 2024-25.",
        "At 0215 GMT the light went out.",
        "The 2nd and the 14th lane were closed.",
    ],
)
def test_dates_clocks_labels_and_pronouns_count_nothing(text: str) -> None:
    assert numbers.find(text) == ()


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("At least 20 boats sank.", "at least"),
        ("About 20 boats sank.", "about"),
        ("Nearly 20 boats sank.", "nearly"),
        ("More than 20 boats sank.", "more than"),
        ("Fewer than 20 boats sank.", "less than"),
        ("No more than 20 boats sank.", "at most"),
        ("20 or more boats sank.", "at least"),
        ("20 boats sank.", "exact"),
    ],
)
def test_a_hedge_belongs_to_its_number(text: str, comparator: str) -> None:
    assert only(text).comparator == comparator


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("25 armed men came.", "men"),
        ("Twelve fishing boats sank.", "boats"),
        ("She had 21 crew, and a cook.", "crew"),
        ("Three of the ferries sank.", "ferries"),
        ("36 against.", None),
    ],
)
def test_what_is_counted_is_the_head_noun(text: str, counted: str | None) -> None:
    assert only(text).counted == counted


def test_by_how_much_a_figure_rose_and_to_what_is_no_range() -> None:
    assert [(q.value, q.upper) for q in numbers.find("The fee rose by 15 to 60 crowns.")] == [(15, None), (60, None)]
    assert [(q.value, q.upper) for q in numbers.find("The fee rose by 5 to 10 percent.")] == [(5, 10)]


def test_votes_and_ranges_keep_both_ends() -> None:
    tally, span = only("The board ruled 7-2 in favour."), only("Between 20 and 30 cows escaped.")
    assert (tally.value, tally.upper, tally.unit) == (7, 2, "tally")
    assert (span.value, span.upper) == (20, 30)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The dykes hold for five to 10 years.", (5, 10)),
        ("Between five and 12 barges sank.", (5, 12)),
        ("The flu killed one to two million cows.", (1_000_000, 2_000_000)),
        ("It cost two to three million crowns.", (2_000_000, 3_000_000)),
        ("One to two barges sink every year.", (1, 2)),
    ],
)
def test_a_range_in_words_or_in_words_and_figures_keeps_both_ends(text: str, ends: tuple[int, int]) -> None:
    span = only(text)
    assert (span.value, span.upper) == ends


def test_a_giver_and_his_gift_are_no_range() -> None:
    assert only("He gave one to 300 cows.").upper is None


def test_a_part_a_total_and_a_change_are_told_apart() -> None:
    assert only("Six of them drowned.").relation == "part"
    assert only("A total of six cows drowned.").relation == "total"
    assert only("Prices rose 6%.").relation == "change"


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        ("two dozen boats", "24 boats", True),
        ("at least 20 boats", "24 boats", True),
        ("24 boats", "25 boats", False),
        ("75 basis points", "0.75 percentage points", True),
        ("0.75 points", "75 basis points", True),
        ("more than 24 boats", "24 boats", False),
        ("about 25 boats", "24 boats", True),
        ("24 km", "24 miles", False),
        ("between 20 and 30 boats", "24 boats", True),
        ("a 7-2 vote", "a 7-3 vote", False),
    ],
)
def test_two_figures_agree_when_both_can_be_right(one: str, other: str, agrees: bool) -> None:
    first, second = only(one), only(other)
    assert numbers.agree(first, second) is agrees
    assert numbers.agree(second, first) is agrees


@given(st.integers(min_value=2, max_value=10**12).filter(lambda value: not 1500 <= value <= 2199))
def test_commas_in_a_figure_do_not_change_its_value(value: int) -> None:
    assert only(f"They counted {value:,} gulls.").value == only(f"They counted {value} gulls.").value == value


@given(st.text(max_size=300))
def test_any_text_can_be_searched_and_every_quantity_is_a_slice_of_it(text: str) -> None:
    for quantity in numbers.find(text):
        assert text[quantity.start : quantity.end] == quantity.text


@pytest.mark.parametrize("line", ["1" * 400_000, "one " * 10_000, "1,234," * 10_000, "$" * 100_000])
def test_an_endless_line_takes_no_endless_time(line: str) -> None:
    started = time.process_time()
    numbers.find(line)
    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("She went to prison over two cellos.", "exact"),
        ("It lasted for over two years.", "more than"),
        ("He was paid by over two dozen banks.", "more than"),
        ("The row drew over 20 letters.", "more than"),
    ],
)
def test_over_may_say_what_a_thing_is_about(text: str, comparator: str) -> None:
    assert only(text).comparator == comparator


@pytest.mark.parametrize(
    "text",
    [
        "The price is £30m below the one announced.",
        "They sold 300 fewer than last year.",
        "It has 12 seats more than it had.",
    ],
)
def test_the_distance_to_another_figure_is_a_change(text: str) -> None:
    assert only(text).relation == "change"


@pytest.mark.parametrize(("text", "unit"), [("It drew 500 a week.", None), ("It took half a week.", "week")])
def test_a_rate_is_no_length_of_time(text: str, unit: str | None) -> None:
    assert only(text).unit == unit


@pytest.mark.parametrize("row", ["7 ", "12 more ", "9 of the ", "1,", "5% "])
def test_a_table_of_thousands_of_figures_is_read_in_linear_time(row: str) -> None:
    started = time.process_time()
    assert numbers.find(row * 10_000)
    assert time.process_time() - started < 5


def test_a_part_and_its_whole_count_the_same() -> None:
    assert [each.counted for each in numbers.find("She sold 20 of the 25 boats.")] == ["boats", "boats"]
