"""One date has many wordings in English news, and all of them mean that date."""

from __future__ import annotations

from datetime import date

import pytest

from dated import PUBLISHED, edtf, resolved


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("29-Jan-2026", "2026-01-29"),
        ("20260129", "2026-01-29"),
        ("03/2022", "2022-03"),
        ("9/11", "2001-09-11"),
        ("H1 2024", "2024-01/2024-06"),
        ("2H 2024", "2024-07/2024-12"),
        ("the latter half of 2024", "2024-07/2024-12"),
        ("3Q 2025", "2025-07/2025-09"),
        ("Q3 FY2025", "2025-07/2025-09"),
        ("FY11", "2011"),
        ("fiscal year 2011", "2011"),
        ("the 2011 fiscal year", "2011"),
        ("the first six months of the year", "2026-01/2026-06"),
        ("the 1800s", "18XX"),
        ("end-2025", "2025-10~/2025-12~"),
        ("midweek", "2026-02-03~/2026-02-05~"),
        ("midyear", "2026-05~/2026-08~"),
        ("the winter of 2025-26", "2025-24"),
        ("the 2011-12 season", "2011/2012"),
        ("the 1999/00 season", "1999/2000"),
        ("the month of January", "2026-01"),
        ("the months of March and April", "2026-03/2026-04"),
        ("c. 1920", "1920~"),
        ("some time in January", "2026-01"),
        ("a year and a half ago", "2024-08"),
        ("two and a half years ago", "2023-08"),
        ("half a century ago", "1976"),
        ("a quarter century ago", "2001"),
        ("more than a year ago", "2025~"),
        ("two years hence", "2028"),
        ("the week after next", "2026-02-16/2026-02-22"),
        ("a week from tomorrow", "2026-02-13"),
        ("two years ago today", "2024-02-05"),
        ("a month ago today", "2026-01-05"),
        ("two years ago this month", "2024-02"),
        ("a week ago Tuesday", "2026-01-27"),
        ("this day last year", "2025-02-05"),
        ("a week last Tuesday", "2026-01-27"),
        ("Tuesday fortnight", "2026-02-24"),
        ("a fortnight on Tuesday", "2026-02-24"),
        ("next Friday week", "2026-02-13"),
    ],
)
def test_each_wording_means_its_date(words: str, meant: str) -> None:
    assert edtf(words) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("the Friday after Thanksgiving", "2025-11-28"),
        ("the Monday before Easter 2026", "2026-03-30"),
        ("the Sunday following Jan. 20", "2026-01-25"),
        ("the week before Christmas", "2025-12-18/2025-12-24"),
        ("a week before Christmas", "2025-12-18"),
        ("the weekend before Christmas", "2025-12-20/2025-12-21"),
        ("the eve of Easter 2026", "2026-04-04"),
        ("the week beginning Jan. 19", "2026-01-19/2026-01-25"),
        ("the week starting Jan. 18", "2026-01-18/2026-01-24"),
        ("the week ending Jan. 25", "2026-01-19/2026-01-25"),
        ("five years after 2010", "2015"),
        ("two months after January 2025", "2025-03"),
        ("the Tuesday after the vote", None),
        ("a few days after Jan. 20", None),
    ],
)
def test_a_date_may_be_counted_from_another_in_the_same_words(words: str, meant: str | None) -> None:
    assert edtf(words) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("up until March 1", "../2026-03-01"),
        ("no later than March 1", "../2026-03-01"),
        ("prior to Feb. 1", "../2026-02-01"),
        ("on or before Jan. 20", "../2026-01-20"),
        ("on or after Jan. 20", "2026-01-20/.."),
        ("not before Jan. 20", "2026-01-20/.."),
        ("ever since January", "2026-01/.."),
        ("from Monday until Wednesday", "2026-02-02/2026-02-04"),
        ("on Friday 27 February at 10.30", "2026-02-27"),
        ("9.15 on 27 February", "2026-02-27"),
    ],
)
def test_an_end_may_be_open_in_many_wordings(words: str, meant: str) -> None:
    assert edtf(words) == meant


@pytest.mark.parametrize(
    ("words", "meant", "part"),
    [
        ("the small hours of Wednesday", "2026-02-04", "early"),
        ("the pre-dawn hours of Wednesday", "2026-02-04", "early"),
        ("before dawn on Wednesday", "2026-02-04", "dawn"),
        ("overnight into Wednesday", "2026-02-03/2026-02-04", "overnight"),
        ("overnight on Tuesday", "2026-02-03/2026-02-04", "overnight"),
    ],
)
def test_the_hours_of_darkness_keep_their_day(words: str, meant: str, part: str) -> None:
    when = resolved(words)
    assert when
    assert (when.edtf, when.part_of_day) == (meant, part)


@pytest.mark.parametrize(
    ("words", "time", "zone"),
    [
        ("half past five on Tuesday", "05:30", None),
        ("1400 local time Tuesday", "14:00", None),
        ("0800 hours on Tuesday", "08:00", None),
        ("9-11 a.m. Tuesday", "09:00", None),
        ("2026-02-03T20:15:30+02:00", "20:15", "+02:00"),
        ("2026-02-03T20:15:00Z", "20:15", "UTC"),
        ("Feb. 3, 2026, 6 : 07 PM GMT+01 : 0", "18:07", "UTC+01:00"),
        ("Feb. 3, 2026, 18:07 UTC-5:30", "18:07", "UTC-05:30"),
    ],
)
def test_a_clock_time_keeps_its_zone(words: str, time: str, zone: str | None) -> None:
    when = resolved(words)
    assert when
    assert (when.edtf, when.time, when.zone) == ("2026-02-03", time, zone)


@pytest.mark.parametrize(
    ("hour", "words", "meant"),
    [(10, "two hours ago", "2026-02-05"), (1, "two hours ago", "2026-02-04"), (1, "half an hour ago", "2026-02-05")],
)
def test_hours_are_counted_back_from_the_hour_of_publication(hour: int, words: str, meant: str) -> None:
    assert edtf(words, published=PUBLISHED.replace(hour=hour)) == meant


@pytest.mark.parametrize(
    "words", ["Super Tuesday", "Bloody Sunday", "per year", "later", "afterwards", "shortly after"]
)
def test_words_that_only_look_like_a_date_stay_unknown(words: str) -> None:
    assert resolved(words, previous=[resolved("Tuesday")]) is None


@pytest.mark.parametrize("words", ["the day of the vote", "the week of the vote", "the year of the flood"])
def test_the_day_of_an_event_without_date_stays_unknown(words: str) -> None:
    assert resolved(words, previous=[resolved("Tuesday")]) is None


def test_a_day_counter_may_be_as_large_as_a_year() -> None:
    assert edtf("day 1440", day_one=date(2022, 2, 24)) == "2026-02-02"
    assert edtf("day 1440", day_one=None) is None


@pytest.mark.parametrize(
    ("words", "context", "meant"),
    [
        ("02/04/26", "Updated 02/04/26 6:15 PM", "2026-02-04"),
        ("02/04/26 6:15 PM", None, "2026-02-04"),
        ("02/04/26", "Posted: 02/04/26", "2026-02-04"),
        ("01/02/26", "Posted: 01/02/26", "[2026-01-02,2026-02-01]"),  # both lie before the publication
        ("02/04/26", "The deed was signed on 02/04/26.", "[2026-02-04,2026-04-02]"),
        ("02/04/26", None, "[2026-02-04,2026-04-02]"),
    ],
)
def test_a_stamp_cannot_lie_after_its_publication(words: str, context: str | None, meant: str) -> None:
    assert edtf(words, context=context) == meant


def test_a_stamp_without_a_day_of_publication_stays_a_set() -> None:
    assert edtf("02/04/2026", context="Updated 02/04/2026", published=None) == "[2026-02-04,2026-04-02]"


def test_since_then_begins_with_the_date_told_last() -> None:
    assert edtf("since then", previous=[resolved("Jan. 6")]) == "2026-01-06/.."
    assert edtf("by then", previous=[resolved("2019")]) == "../2019"
    assert edtf("since then") is None


def test_at_the_time_is_no_date_because_it_may_be_that_of_any_event() -> None:
    assert edtf("at the time", previous=[resolved("Jan. 6")]) is None


def test_earlier_in_the_day_is_the_day_told_last_else_that_of_publication() -> None:
    assert edtf("earlier in the day", previous=[resolved("Tuesday")]) == "2026-02-03"
    assert edtf("earlier in the day") == "2026-02-05?"


@pytest.mark.parametrize(
    ("words", "context", "meant"),
    [
        ("a day", "The vote came a day after the speech.", "2026-02-03"),
        ("a day", "The vote came a day after Sunday's speech.", "2026-02-02"),
        ("two days after", "It opened two days after the storm on Sunday.", "2026-02-03"),
        ("the day after", "It opened the day after the storm on Sunday.", "2026-02-02"),
        ("two days after", "It opened two days after the storm.", "2026-02-05"),
    ],
)
def test_days_after_an_event_count_from_its_date_if_the_sentence_has_it(words: str, context: str, meant: str) -> None:
    assert edtf(words, context=context, previous=[resolved("Tuesday")]) == meant
