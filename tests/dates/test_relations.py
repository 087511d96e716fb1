"""Two dates agree, exclude each other, or stand in order."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest import dates
from newsdigest.dates.when import When


def read(text: str) -> When:
    when = dates.read_edtf(text)
    assert when is not None
    return when


TEXTS = st.one_of(
    st.dates(date(2000, 1, 1), date(2030, 1, 1)).map(date.isoformat),
    st.dates(date(2000, 1, 1), date(2030, 1, 1)).map(lambda at: at.isoformat()[:7]),
    st.sampled_from(
        ["2026", "202X", "2022-02-24/..", "../2026-02-01", "2026-01-20~/2026-01-26~", "[2026-01-29,2026-01-30]"]
    ),
)
WHENS = TEXTS.map(read)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("2026-03", "2026-03-03", True),
        ("2026-03-03", "2026-03-04", False),
        ("2026", "2025-12-31", False),
        ("2026-01-20~", "2026-01-22", True),
        ("2026-01-20~", "2026-01-29", False),
        ("2022-02-24/..", "2026-02-01", True),
        ("2022-02-24/..", "2022-02-23", False),
        ("../2026-02-01", "2026-02-02", False),
        ("[2026-01-29,2026-01-31]", "2026-01-31", True),
        ("[2026-01-29,2026-01-31]", "2026-01-30", False),
        ("2026-02-02/2026-02-03", "2026-02-03", True),
    ],
)
def test_dates_agree_at_the_coarser_precision(one: str, other: str, agree: bool) -> None:
    assert dates.compatible(read(one), read(other)) is agree
    assert dates.compatible(read(other), read(one)) is agree


def test_an_unknown_date_excludes_nothing() -> None:
    assert dates.compatible(None, read("2026-03"))


@given(WHENS, WHENS)
def test_dates_that_agree_have_something_in_common(one: When, other: When) -> None:
    assert (dates.intersect(one, other) is not None) == dates.compatible(one, other)


@given(WHENS, WHENS)
def test_what_two_dates_have_in_common_agrees_with_both(one: When, other: When) -> None:
    common = dates.intersect(one, other)
    if common is not None:
        assert dates.compatible(common, one)
        assert dates.compatible(common, other)


@given(WHENS)
def test_a_date_agrees_with_itself(when: When) -> None:
    assert dates.compatible(when, when)
    assert dates.intersect(when, when) == when


def test_a_timeline_puts_the_year_before_its_first_day_and_the_undated_last() -> None:
    texts = ["2026-01-02", "2026-01-01", "2026", "2026-01", "../2026-01-01", "2025-12-31"]
    lines: list[When | None] = [None, *map(read, texts)]
    ordered = [when.edtf if when else None for when in sorted(lines, key=dates.order)]
    assert ordered == ["2025-12-31", "../2026-01-01", "2026-01-01", "2026-01", "2026", "2026-01-02", None]


def test_sources_that_differ_make_one_of_a_set() -> None:
    both = dates.one_of([read("2026-01-30"), read("2026-01-29"), read("2026-01-30")])
    assert both is not None
    assert both.edtf == "[2026-01-29,2026-01-30]"
    assert dates.read_edtf(both.edtf) is not None
    assert dates.one_of([]) is None
    ranges = dates.one_of([read("2026-02-02/2026-02-03"), read("2026-02-05"), read("2026-02-08/..")])
    assert ranges is not None
    assert ranges.edtf == "[2026-02-02..2026-02-03,2026-02-05,2026-02-08..]"
    assert dates.compatible(ranges, read("2026-02-03"))
    assert not dates.compatible(ranges, read("2026-02-06"))
    assert dates.compatible(ranges, read("2026-03"))
    assert dates.one_of([read("2026-03")]) == read("2026-03")


def test_one_day_is_told_from_its_morning_to_its_night() -> None:
    published = datetime(2026, 2, 5, 22, 0, tzinfo=UTC)
    told = [
        "at 11:32 a.m. on Wednesday",
        "Wednesday night",
        "at 5:18 a.m. on Wednesday",
        "Wednesday",
        "Wednesday morning",
    ]
    whens = [dates.resolve(words, published=published) for words in told]
    assert [when.display for when in sorted(whens, key=dates.order) if when] == [
        "Wednesday",
        "at 5:18 a.m. on Wednesday",
        "Wednesday morning",
        "at 11:32 a.m. on Wednesday",
        "Wednesday night",
    ]
