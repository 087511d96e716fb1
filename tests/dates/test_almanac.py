"""The calendar contradicts a text, and says why."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from newsdigest import dates

PUBLISHED = datetime(2026, 2, 3, 9, 0, tzinfo=UTC)
DAY_ONE = date(2022, 2, 24)


def kinds(words: str) -> list[str]:
    when = dates.resolve(words, published=PUBLISHED, day_one=DAY_ONE)
    return [conflict.kind for conflict in dates.conflicts(words, when)]


def test_a_weekday_that_is_not_that_of_its_date_is_a_conflict_and_the_number_is_kept() -> None:
    when = dates.resolve("Tuesday, February 2nd", published=PUBLISHED)
    assert when is not None
    conflict = dates.weekday_conflict("Tuesday, February 2nd", when)
    assert when.edtf == "2026-02-02"
    assert conflict is not None
    assert (conflict.said, conflict.found) == ("Tuesday", "Monday")
    assert (conflict.day, conflict.other) == (date(2026, 2, 2), date(2026, 2, 3))


def test_a_day_counter_backs_the_number_against_the_weekday() -> None:
    conflict = dates.weekday_conflict(
        "Tuesday, February 2nd", dates.resolve("Tuesday, February 2nd", published=PUBLISHED)
    )
    assert conflict is not None
    assert conflict.day is not None
    assert conflict.other is not None
    assert dates.day_number(conflict.day, DAY_ONE) == 1440
    assert dates.counter_conflict(1440, conflict.day, DAY_ONE) is None
    against = dates.counter_conflict(1440, conflict.other, DAY_ONE)
    assert against is not None
    assert against.other == conflict.day


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Monday, February 2nd", []),
        ("Tuesday", []),
        ("week of Jan 20-26", ["range"]),
        ("Mid-Jan 2026 (week of Jan 20-26)", ["range"]),
        ("week of Jan 19-25", []),
        ("week of Jan 18-24", []),
        ("weekend of Jan. 17-18", []),
        ("weekend of Jan. 16-17", ["range"]),
        ("mid-January (Jan. 25)", ["range"]),
        ("Feb. 30", ["impossible"]),
        ("31 April 2026", ["impossible"]),
        ("2026-13-01", ["impossible"]),
        ("Feb. 29, 2025", ["impossible"]),
        ("Feb. 5-3", ["impossible"]),
        ("Sept. 97", []),
    ],
)
def test_labels_and_days_are_held_to_the_calendar(words: str, wrong: list[str]) -> None:
    assert kinds(words) == wrong


def test_a_publication_time_is_missing_empty_or_still_to_come() -> None:
    now = PUBLISHED
    assert dates.publication_conflict(PUBLISHED, now=now) is None
    for published, found in ((None, "missing"), (datetime(1970, 1, 1, tzinfo=UTC), "empty")):
        conflict = dates.publication_conflict(published, now=now)
        assert conflict is not None
        assert conflict.found == found
    assert dates.publication_conflict(now + timedelta(days=2), now=now) is not None
    assert dates.publication_conflict(now + timedelta(days=2)) is None


def test_the_day_of_publication_differs_from_that_of_the_story() -> None:
    late = datetime(2026, 2, 3, 22, 0, tzinfo=timezone(timedelta(hours=-5)))
    conflict = dates.zone_conflict(late, "UTC")
    assert conflict is not None
    assert conflict.other == date(2026, 2, 4)
    assert dates.zone_conflict(late, "EST") is None
