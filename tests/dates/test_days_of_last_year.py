"""Days that are told by the year before or after, and weekdays told with their number."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import dates

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("sentence", "words", "edtf"),
    [
        ("The lease ran out on Sept. 30 of last year.", "Sept. 30 of last year", "2025-09-30"),
        ("Ann Orr left on 12 May last year.", "12 May last year", "2025-05-12"),
        ("The lock reopens on 3 April next year.", "3 April next year", "2027-04-03"),
        ("Visitors can see the boat on Saturday the 21st.", "Saturday the 21st", "2026-03-21"),
        ("The boat was seen on Saturday the 21st.", "Saturday the 21st", "2026-02-21"),
        ("The fair will open on Friday the 13th.", "Friday the 13th", "2026-03-13"),
    ],
)
def test_a_day_of_last_year_and_a_weekday_with_its_number_are_one_date(sentence: str, words: str, edtf: str) -> None:
    assert [found.text for found in dates.find(sentence)] == [words]
    when = dates.resolve(words, published=NOON, context=sentence)
    assert when is not None
    assert when.edtf == edtf


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ann Orr left on 12 May last week.", "12 May"),
        ("Bela Quist won on Monday the third prize.", "Monday"),
        ("The board met on Monday the second time.", "Monday"),
    ],
)
def test_what_only_follows_a_day_is_no_part_of_it(sentence: str, words: str) -> None:
    assert [found.text for found in dates.find(sentence)] == [words]
