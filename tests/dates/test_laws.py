"""What holds for any words: None or a When, never an exception, never a date outside the words, never slowly."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest import dates
from newsdigest.dates.holidays import RULES
from newsdigest.dates.lexicon import CASED, TRUSTED
from newsdigest.dates.when import When

PIECES = st.sampled_from(
    [
        *sorted(TRUSTED),
        "2026",
        "29",
        "3rd",
        "03/04/26",
        "2026-02-30",
        "8:30",
        "p.m.",
        "'s",
        "-",
        ",",
        "(",
        ")",
        "1,440th",
        "'90s",
        "week of",
        "99999999999",
    ]
)
WORDS = st.lists(PIECES, min_size=1, max_size=7).map(" ".join)
MOMENTS = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))]))


@given(
    WORDS | st.text(max_size=60),
    st.none() | MOMENTS,
    st.sampled_from([None, "past", "present", "future"]),
    st.none() | st.text(max_size=80),
)
def test_any_words_are_a_when_or_none(
    words: str, published: datetime | None, tense: str | None, context: str | None
) -> None:
    when = dates.resolve(words, published=published, tense=tense, context=context, day_one=date(2022, 2, 24))
    assert isinstance(when, When | None)
    if when is not None:
        assert when.display == words
        assert when.earliest is None or when.latest is None or when.earliest <= when.latest
        assert when.open_start == (when.earliest is None)
        assert when.open_end == (when.latest is None)
        assert dates.written(when)
        assert dates.conflicts(words, when) is not None


@pytest.mark.parametrize("frame", ["{}", "the {}", "{} Tuesday", "Jan. 2 {}", "{} of 2025", "two {} ago"])
def test_every_word_of_the_lexicon_can_stand_anywhere(frame: str) -> None:
    for word in sorted(TRUSTED):
        words = frame.format(word)
        assert isinstance(dates.resolve(words, published=datetime(2026, 2, 5, tzinfo=UTC)), When | None)
        assert all(found.text in words.title() for found in dates.find(words.title()))


@given(WORDS, MOMENTS)
def test_every_edtf_is_read_as_the_days_it_was_written_for(words: str, published: datetime) -> None:
    when = dates.resolve(words, published=published)
    if when is not None:
        read = dates.read_edtf(when.edtf)
        assert read is not None
        assert (read.earliest, read.latest) == (when.earliest, when.latest)
        assert dates.compatible(read, when)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 2000), MOMENTS)
def test_days_ago_is_that_many_days_before(published: date, count: int, moment: datetime) -> None:
    at = moment.replace(year=published.year, month=published.month, day=min(published.day, 28))
    when = dates.resolve(f"{count} days ago", published=at)
    assert when is not None
    assert when.earliest == at.date() - timedelta(days=count)


@given(
    st.sampled_from(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]),
    st.sampled_from(["past", "future"]),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
)
def test_a_weekday_is_that_weekday_within_a_week(name: str, tense: str, published: date) -> None:
    at = datetime(published.year, published.month, published.day, tzinfo=UTC)
    when = dates.resolve(name, published=at, tense=tense)
    assert when is not None
    assert when.earliest is not None
    assert when.earliest.strftime("%A") == name
    assert 0 <= (when.earliest - published).days * (1 if tense == "future" else -1) < 7


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), MOMENTS)
def test_a_date_in_full_is_that_date_whenever_it_is_published(day: date, published: datetime) -> None:
    words = f"{day:%A}, {day:%B} {day.day}, {day.year}"
    when = dates.resolve(words, published=published)
    assert when is not None
    assert (when.earliest, when.latest) == (day, day)
    assert dates.conflicts(words, when) == ()


BEFORE = [
    "",
    "on ",
    "late on ",
    "early on ",
    "about ",
    "possibly ",
    "by ",
    "since ",
    "until ",
    "8 p.m. on ",
    "overnight ",
]
AFTER = ["", " at 8:30 p.m.", " EST", ", 1630 GMT", " morning", " or so"]


@given(
    st.dates(date(1901, 1, 1), date(2058, 12, 31)),
    st.sampled_from(["{m} {d}, {y}", "{d} {m} {y}", "{w}, {m} {d}, {y}", "{m} {d}", "{w} {d} {m}", "{m} {y}", "{m}"]),
    st.sampled_from(BEFORE),
    st.sampled_from(AFTER),
    MOMENTS,
    st.sampled_from([None, "It happened {}.", "It will happen {}.", "It was planned for {}."]),
)
def test_no_date_lies_outside_the_year_the_month_and_the_day_that_its_words_name(
    day: date, form: str, before: str, after: str, published: datetime, sentence: str | None
) -> None:
    told = form.format(y=day.year, m=f"{day:%B}", d=day.day, w=f"{day:%A}")
    words = f"{before}{told}{after}"
    when = dates.resolve(words, published=published, context=sentence and sentence.format(words))
    for at in () if when is None else (when.earliest, when.latest):
        if at is None:
            continue
        night = timedelta(days=1) if before == "overnight " and "{d}" in form else timedelta()
        assert at.month == day.month or (at - night).month == day.month
        assert "{y}" not in form or day.year in (at.year, (at - night).year)
        assert "{d}" not in form or day.day in (at.day, (at - night).day)


@given(st.sampled_from(["early", "mid", "late"]), st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_part_of_a_month_stays_inside_the_month(shade: str, day: date) -> None:
    when = dates.resolve(f"{shade}-{day:%B} {day.year}", published=None)
    assert when is not None
    assert when.earliest is not None
    assert when.latest is not None
    assert {(at.year, at.month) for at in (when.earliest, when.latest)} == {(day.year, day.month)}


@pytest.mark.parametrize(
    "piece", ["a", "Tuesday ", "Jan. 2-", "1,", "the ", "last ", "(", "2026-02-", "12:30 ", "\u2011", "earlier "]
)
def test_a_long_line_is_searched_in_linear_time(piece: str) -> None:
    line = piece * (100_000 // len(piece))
    begun = time.process_time()
    sum(1 for _ in dates.find(line))
    assert time.process_time() - begun < 5
    assert dates.resolve(line, published=datetime(2026, 2, 5, tzinfo=UTC)) is None


CASED_PIECES = st.one_of(PIECES, st.sampled_from(sorted(CASED)), st.sampled_from(sorted(RULES)).map(str.title))


@given(st.lists(CASED_PIECES, min_size=1, max_size=6).map(" ".join))
def test_words_are_a_date_or_none_whatever_the_next_paragraph_tells(words: str) -> None:
    before_a_year = dates.find(f"{words}\n\nxyz 1999")
    assert [found for found in before_a_year if found.end <= len(words)] == list(dates.find(words))
