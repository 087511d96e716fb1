"""Date words mean the day, week or month that a reader of the article would take them for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from dated import edtf, resolved
from newsdigest import dates


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("2026", "2026"),
        ("March 2022", "2022-03"),
        ("Sept. 2025", "2025-09"),
        ("Jan. 29, 2026", "2026-01-29"),
        ("29 January 2026", "2026-01-29"),
        ("29th of January, 2026", "2026-01-29"),
        ("Thursday, January 29, 2026", "2026-01-29"),
        ("2026-01-29", "2026-01-29"),
        ("2026/01/29", "2026-01-29"),
        ("29.01.2026", "2026-01-29"),
        ("1/29/2026", "2026-01-29"),
        ("nineteen ninety-six", "1996"),
        ("two thousand and six", "2006"),
        ("twenty twenty-five", "2025"),
        ("the 1990s", "199X"),
        ("the '80s", "198X"),
        ("the 20th century", "19XX"),
        ("the third quarter of 2025", "2025-07/2025-09"),
        ("Q3 2025", "2025-07/2025-09"),
        ("the first half of 2025", "2025-01/2025-06"),
        ("the first nine months of 2025", "2025-01/2025-09"),
        ("summer 2025", "2025-22"),
        ("the summer of 2025", "2025-22"),
        ("Christmas Eve 2025", "2025-12-24"),
        ("Thanksgiving Day 2025", "2025-11-27"),
        ("Easter 2024", "2024-03-31"),
        ("the first Saturday in July 2026", "2026-07-04"),
        ("the last Monday of May 2026", "2026-05-25"),
        ("the nine months ended Sept. 30, 2025", "2025-01/2025-09"),
        ("the year ended June 30, 2025", "2024-07/2025-06"),
        ("fiscal 2025's first quarter", "2025-01/2025-03"),
        ("2024 or 2025", "[2024,2025]"),
        ("2026-02", "2026-02"),
    ],
)
def test_a_date_told_in_full_needs_no_publication(words: str, meant: str) -> None:
    assert edtf(words, published=None) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("today", "2026-02-05"),
        ("yesterday", "2026-02-04"),
        ("the day after tomorrow", "2026-02-07"),
        ("the day before yesterday", "2026-02-03"),
        ("Wednesday", "2026-02-04"),
        ("Thursday", "2026-02-05"),
        ("last Thursday", "2026-01-29"),
        ("next Thursday", "2026-02-12"),
        ("Tuesday last week", "2026-01-27"),
        ("a week on Sunday", "2026-02-15"),
        ("this week", "2026-02-02/2026-02-08"),
        ("last week", "2026-01-26/2026-02-01"),
        ("the week before last", "2026-01-19/2026-01-25"),
        ("next month", "2026-03"),
        ("last year", "2025"),
        ("this quarter", "2026-01/2026-03"),
        ("last weekend", "2026-01-31/2026-02-01"),
        ("three days ago", "2026-02-02"),
        ("three weeks ago", "2026-01-12/2026-01-18"),
        ("two months ago", "2025-12"),
        ("a year ago", "2025"),
        ("three days from now", "2026-02-08"),
        ("Jan. 29", "2026-01-29"),
        ("Dec. 28", "2025-12-28"),
        ("last October", "2025-10"),
        ("August last year", "2025-08"),
        ("this year's third quarter", "2026-07/2026-09"),
        ("earlier this month", "2026-02-01/2026-02-05"),
        ("last night", "2026-02-04"),
        ("the past 24 hours", "2026-02-04/2026-02-05"),
        ("last summer", "2025-22"),
        ("the day after Christmas", "2025-12-26"),
        ("two weeks after Jan. 20", "2026-02-03"),
        ("two days after the attack on Jan. 20", "2026-01-22"),
        ("the day before the vote on 3 March", "2026-03-02"),
        ("hours after Monday's vote", "2026-02-02~"),
        ("two weeks ago today", "2026-01-22"),
        ("last Oct. 13", "2025-10-13"),
        ("January through March", "2026-01/2026-03"),
        ("Labor Day weekend", "2025-08-30/2025-09-01"),
        ("the night before last", "2026-02-03"),
        ("this past week", "2026-01-29/2026-02-05"),
    ],
)
def test_words_that_point_from_the_day_of_publication(words: str, meant: str) -> None:
    assert edtf(words) == meant
    assert edtf(words, published=None) is None


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("early 2025", "2025-01~/2025-04~"),
        ("mid-January", "2026-01-11~/2026-01-20~"),
        ("late January", "2026-01-21~/2026-01-31~"),
        ("about Jan. 20", "2026-01-20~"),
        ("around 1920", "1920~"),
        ("possibly Jan. 3", "2026-01-03?"),
        ("the early 1980s", "1980~/1983~"),
        ("late last week", "2026-01-29~/2026-02-01~"),
    ],
)
def test_a_rough_date_keeps_its_doubt(words: str, meant: str) -> None:
    assert edtf(words) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Feb. 2-3", "2026-02-02/2026-02-03"),
        ("the last Friday of the month", "2026-02-27"),
        ("the second Tuesday of this month", "2026-02-10"),
        ("Feb. 2, 3 and 4", "2026-02-02/2026-02-04"),
        ("Feb. 2, 3, and 4, 2025", "2025-02-02/2025-02-04"),
        ("Feb 2‑3, 2026", "2026-02-02/2026-02-03"),
        ("Feb\u00a02\u20133,\u202f2026", "2026-02-02/2026-02-03"),
        ("2-3 February", "2026-02-02/2026-02-03"),
        ("from March to May", "2026-03/2026-05"),
        ("between Monday and Wednesday", "2026-02-02/2026-02-04"),
        ("Dec. 30-Jan. 2", "2025-12-30/2026-01-02"),
        ("1996-97", "1996/1997"),
        ("the week of Jan. 20-26", "2026-01-20/2026-01-26"),
        ("the week of March 6", "2026-03-02/2026-03-08"),
        ("Mid-Jan 2026 (week of Jan 20-26)", "2026-01-20~/2026-01-26~"),
        ("since Feb. 24, 2022", "2022-02-24/.."),
        ("before Feb. 1", "../2026-02-01"),
        ("until Friday", "../2026-02-06"),
        ("overnight", "2026-02-04/2026-02-05"),
        ("Tuesday night into Wednesday", "2026-02-03/2026-02-04"),
    ],
)
def test_ranges_and_open_ends(words: str, meant: str) -> None:
    assert edtf(words) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("03/04/26", "[2026-03-04,2026-04-03]"),
        ("either Jan. 29 or 30", "[2026-01-29,2026-01-30]"),
        ("3/3/26", "2026-03-03"),
    ],
)
def test_an_ambiguous_date_is_both_and_never_a_guess(words: str, meant: str) -> None:
    assert edtf(words) == meant


def test_a_weekday_picks_between_the_two_readings_of_a_slashed_date() -> None:
    assert edtf("Friday, 03/04/26") == "2026-04-03"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "recently",
        "the day of the vote",
        "three days",
        "Feb. 30",
        "31 April",
        "2026-13-01",
        "99999 years ago",
        "a month",
        "every Friday",
        "a few days after the vote on Monday",
        "the next day",
        "???",
    ],
)
def test_words_without_a_date_stay_unknown(words: str) -> None:
    assert resolved(words) is None


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("The board met on Monday to hear the plan.", "2026-02-02"),
        ("The board will meet on Monday to hear the plan.", "2026-02-09"),
        ("The board is due to meet on Monday.", "2026-02-09"),
        ("The board had been due to meet on Monday.", "2026-02-02"),
        ("The trial opens Monday.", "2026-02-09"),
        ("Monday's ruling was welcomed by the board.", "2026-02-02"),
        ("Monday's vote will be close, the mayor said.", "2026-02-09"),
        ("The mayor said Monday that the bridge would reopen in spring.", "2026-02-02"),
    ],
)
def test_the_verb_says_which_monday(sentence: str, meant: str) -> None:
    assert edtf("Monday", context=sentence) == meant


def test_a_tense_that_is_known_decides_without_a_sentence() -> None:
    assert edtf("Monday", tense="future") == "2026-02-09"
    assert edtf("May 21", tense="past") == "2025-05-21"
    assert edtf("May 21", tense="future") == "2026-05-21"
    assert edtf("October", tense="past") == "2025-10"


def test_a_deadline_only_weeks_away_is_this_years_even_in_a_past_sentence() -> None:
    assert edtf("March 10", context="The ministry extended the tender to March 10.") == "2026-03-10"


def test_the_clock_of_the_publication_says_what_today_is() -> None:
    late = datetime(2026, 2, 4, 23, 30, tzinfo=timezone(timedelta(hours=-10)))
    assert edtf("today", published=late) == "2026-02-04"
    assert edtf("today", published=late, zone="UTC") == "2026-02-05"
    assert edtf("today", published=late, zone=timezone(timedelta(hours=13))) == "2026-02-05"


def test_a_zone_in_the_words_says_what_today_is_there() -> None:
    morning = datetime(2026, 2, 5, 6, 0, tzinfo=UTC)
    when = resolved("9 p.m. Hawaii time today", published=morning)
    assert when is not None
    assert (when.edtf, when.time, when.zone, when.precision) == ("2026-02-04", "21:00", "HAWAII", "hour")


@pytest.mark.parametrize(
    ("words", "time", "precision"),
    [
        ("8 p.m. EST Tuesday", "20:00", "hour"),
        ("Tuesday at 8:30 a.m.", "08:30", "minute"),
        ("noon on Tuesday", "12:00", "hour"),
        ("shortly after midnight on Tuesday", "00:00", "hour"),
        ("Tuesday at 0215 GMT", "02:15", "minute"),
    ],
)
def test_a_clock_time_is_kept_beside_its_day(words: str, time: str, precision: str) -> None:
    when = resolved(words)
    assert when is not None
    assert (when.edtf, when.time, when.precision) == ("2026-02-03", time, precision)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("late Tuesday", "late"),
        ("Tuesday evening", "evening"),
        ("late Tuesday night", "late night"),
        ("the early hours of Tuesday", "early"),
    ],
)
def test_a_part_of_the_day_is_kept_beside_its_day(words: str, part: str) -> None:
    when = resolved(words)
    assert when is not None
    assert (when.edtf, when.part_of_day, when.precision) == ("2026-02-03", part, "part_of_day")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("the following day", "2025-11-13"),
        ("the previous day", "2025-11-11"),
        ("that week", "2025-11-10/2025-11-16"),
        ("that year", "2025"),
        ("two days later", "2025-11-14"),
        ("two days after the ruling", "2025-11-14"),
        ("a year earlier", "2024"),
        ("the day before", "2025-11-11"),
        ("the evening before", "2025-11-11"),
        ("the next morning", "2025-11-13"),
    ],
)
def test_words_that_point_from_the_date_told_before(words: str, meant: str) -> None:
    told = resolved("Nov. 12, 2025")
    assert told is not None
    assert edtf(words, previous=(told,)) == meant


def test_a_date_in_the_same_sentence_is_told_before() -> None:
    sentence = "The bridge closed on Nov. 12, 2025, and reopened the following day."
    assert edtf("the following day", context=sentence) == "2025-11-13"


def test_a_time_without_a_day_is_unknown_unless_a_date_stands_beside_it() -> None:
    assert edtf("10 p.m.") is None
    assert edtf("10 p.m.", context="On Tuesday the dam gave way at 10 p.m. after days of rain.") == "2026-02-03"


def test_a_time_in_a_sentence_that_says_today_is_of_the_day_of_publication() -> None:
    assert edtf("midday", context="He was to be charged at midday, the court said today.") == "2026-02-05"


def test_the_clock_time_over_an_entry_of_a_live_report_is_of_that_day_with_doubt() -> None:
    assert edtf("10:01 a.m.", context="10:01 a.m. Crews have reached the roof.") == "2026-02-05?"
    assert edtf("10:01 a.m.", context="Crews reached the roof at 10:01 a.m. after a long climb.") is None


def test_some_hours_after_an_event_is_the_day_of_the_event_more_or_less() -> None:
    sentence = "The van was found a few hours after the attack on Monday, close to the quay."
    assert edtf("a few hours after", context=sentence) == "2026-02-02~"
    told = resolved("Nov. 12, 2025")
    assert told is not None
    assert edtf("three hours later", previous=(told,)) == "2025-11-12~"
    assert edtf("48 hours later", previous=(told,)) == "2025-11-14~"
    assert edtf("a few hours later") is None


def test_a_length_of_time_is_read_with_the_word_that_makes_a_date_of_it() -> None:
    told = resolved("Nov. 12, 2025")
    assert told is not None
    assert edtf("a year", context="It had 40 beds, up from 30 a year earlier.") == "2025"
    assert edtf("five years", context="The loan will be repaid in five years.") == "2031"
    assert edtf("five years", context="The work took five years.") is None
    assert edtf("The day", context="The day before the verdict, rain fell.", previous=(told,)) == "2025-11-11"
    assert edtf("The day", context="The day following the verdict, rain fell.", previous=(told,)) == "2025-11-13"


def test_the_day_of_a_count_that_is_said_to_be_today_is_today() -> None:
    sentence = "Today is the eighth day of the strike."
    assert edtf("the eighth day", context=sentence) == "2026-02-05"
    assert edtf("the 1,440th day", context="Today is the 1,440th day of the war.") == "2026-02-02"


def test_a_stamp_with_words_behind_the_date_keeps_both_date_and_time() -> None:
    when = resolved("16 September 2025 Last updated at 12:42 GMT")
    assert when is not None
    assert (when.edtf, when.time) == ("2025-09-16", "12:42")


def test_a_year_earlier_beside_the_figures_of_a_quarter_is_that_quarter() -> None:
    sentence = "Third-quarter profit rose to $4 million from $3 million a year earlier."
    assert edtf("a year earlier", context=sentence) == "2024-07/2024-09"
    assert edtf("a year earlier", context="She had left the party a year earlier.") == "2025"


def test_a_day_counter_counts_from_its_first_day() -> None:
    assert edtf("the 1,440th day of the war") == "2026-02-02"
    assert edtf("the 1440th day of the war") == "2026-02-02"
    assert edtf("day 1,440") == "2026-02-02"
    assert edtf("the 1,440th day of the war", day_one=None) is None


def test_a_meeting_that_was_moved_is_on_its_new_date() -> None:
    sentence = "The hearing has been postponed from Feb. 9 to March 2."
    assert edtf("from Feb. 9 to March 2", context=sentence) == "2026-03-02"
    assert edtf("from Feb. 9 to March 2", context="The hearing runs from Feb. 9 to March 2.") == "2026-02-09/2026-03-02"


def test_the_anchor_names_the_rule_and_its_base() -> None:
    when = resolved("yesterday")
    assert when is not None
    assert when.display == "yesterday"
    assert "2026-02-05" in when.anchor


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("early winter 2024", "2024-12~"),
        ("the coming 24 hours", "2026-02-05/2026-02-06"),
        ("after 03/04/26", "2026-03-04/.."),
    ],
)
def test_what_a_fuzzer_once_got_wrong(words: str, meant: str) -> None:
    assert edtf(words) == meant


def test_a_weekday_elsewhere_may_be_that_of_tomorrow() -> None:
    sentence = "The mountain blew up at 10:18 a.m. Hawaii time, which was Friday morning in Japan."
    assert edtf("Friday morning", context=sentence) == "2026-02-06"
    assert edtf("Friday morning", context="The mountain blew up on Friday morning in Japan.") == "2026-01-30"


def test_what_has_been_hangs_on_no_day_that_is_still_to_come() -> None:
    told = [dates.read_edtf("2026-02-03"), dates.read_edtf("2026-02-27")]
    withdrawn = "Two hours later it withdrew the statement."
    assert edtf("Two hours later", context=withdrawn, tense="past", previous=told) == "2026-02-03~"
    assert edtf("two days later", context="The panel will report two days later.", previous=told) == "2026-03-01"


@pytest.mark.parametrize(
    ("words", "meant"), [("6 a.m.", "2025-11-12"), ("noon", "2025-11-12"), ("11:40 p.m.", "2025-11-11")]
)
def test_a_clock_time_behind_overnight_is_of_the_morning_unless_it_begins_the_night(words: str, meant: str) -> None:
    told = dates.read_edtf("2025-11-11/2025-11-12", display="overnight")
    assert told is not None
    night = told.model_copy(update={"part_of_day": "overnight"})
    assert edtf(words, context=f"It resumed at {words}.", tense="past", previous=(night,)) == meant
