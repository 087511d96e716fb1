"""EDTF levels 0 and 1 and one of a set are read and written alike."""

from __future__ import annotations

from datetime import date, timedelta

import edtf as oracle
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdigest import dates
from newsdigest.dates.calendars import Days
from newsdigest.dates.edtf import written_days, written_set
from newsdigest.dates.when import When

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
MARKS = st.sampled_from(["", "~", "?", "%"])


def one_part(day: date, form: str, mark: str) -> str:
    """Return a date in one of the forms of the subset."""
    shapes = {
        "day": day.isoformat(),
        "month": day.isoformat()[:7],
        "year": day.isoformat()[:4],
        "decade": f"{day.year // 10}X",
        "century": f"{day.year // 100}XX",
        "season": f"{day.year}-{21 + day.month % 4}",
    }
    return shapes[form] + mark


PARTS = st.builds(one_part, DAYS, st.sampled_from(["day", "month", "year", "decade", "century", "season"]), MARKS)


@given(PARTS)
def test_a_date_that_is_read_is_written_as_it_was(text: str) -> None:
    when = dates.read_edtf(text)
    assert when is not None
    assert dates.write_edtf(when.model_copy(update={"edtf": ""})) == text


@given(DAYS, st.integers(0, 4000), MARKS, st.sampled_from(["", "start", "end"]))
def test_days_that_are_written_are_read_as_they_were(first: date, length: int, mark: str, opened: str) -> None:
    days = Days(first, first + timedelta(days=length), "day")
    text = written_days(days, open_start=opened == "start", open_end=opened == "end", mark=mark)
    when = dates.read_edtf(text)
    assert when is not None
    assert when.earliest == (None if opened == "start" else days.first)
    assert when.latest == (None if opened == "end" else days.last)
    assert (when.open_start, when.open_end) == (opened == "start", opened == "end")


@given(st.lists(DAYS, min_size=1, max_size=4, unique=True))
def test_one_of_a_set_is_read_as_its_first_and_last_day(members: list[date]) -> None:
    when = dates.read_edtf(written_set([Days(at, at, "day") for at in members]))
    assert when is not None
    assert (when.earliest, when.latest) == (min(members), max(members))


@settings(max_examples=15, deadline=None)
@given(DAYS, st.sampled_from(["day", "month", "year", "decade", "century"]), st.sampled_from(["", "?"]))
def test_the_edtf_package_reads_the_same_days(day: date, form: str, mark: str) -> None:
    text = one_part(day, form, mark)
    when, theirs = dates.read_edtf(text), oracle.parse_edtf(text)
    assert when is not None
    assert when.earliest == date(*theirs.lower_strict()[:3])
    assert when.latest == date(*theirs.upper_strict()[:3])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-13",
        "2026-02-30",
        "2026-1-5",
        "0000",
        "2026-W05",
        "XXXX-01",
        "2026-02-03/2026-02-01",
        "[]",
        "[2026,",
        "..",
        "../..",
        "yesterday",
        "2026-02-03T25:00:00",
    ],
)
def test_what_is_no_date_of_the_subset_is_none(text: str) -> None:
    assert dates.read_edtf(text) is None


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2022-02-24/..", date(2022, 2, 24), None),
        ("../2026-02-01", None, date(2026, 2, 1)),
        ("2022/", date(2022, 1, 1), None),
        ("2025-24", date(2025, 12, 1), date(2026, 2, 28)),
        ("2026-01-20~/2026-01-26~", date(2026, 1, 20), date(2026, 1, 26)),
        ("2026-01-XX", date(2026, 1, 1), date(2026, 1, 31)),
        ("2026-01-29T20:30:00Z", date(2026, 1, 29), date(2026, 1, 29)),
    ],
)
def test_the_days_that_an_edtf_text_allows(text: str, earliest: date | None, latest: date | None) -> None:
    when = dates.read_edtf(text)
    assert when is not None
    assert (when.earliest, when.latest) == (earliest, latest)
    assert when.edtf == text


@given(st.text(max_size=40))
def test_any_text_is_a_when_or_none(text: str) -> None:
    assert isinstance(dates.read_edtf(text), When | None)
