"""A date is printed as the house writes it, at the precision it has."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest import dates

PUBLISHED = datetime(2026, 2, 5, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "ap", "long"),
    [
        ("Jan. 29, 2026", "Jan. 29, 2026", "January 29, 2026"),
        ("March 3rd, 2026", "March 3, 2026", "March 3, 2026"),
        ("Sep 2025", "September 2025", "September 2025"),
        ("Feb 2-3, 2026", "Feb. 2-3, 2026", "February 2-3, 2026"),
        ("Feb. 28 to March 2", "Feb. 28 to March 2, 2026", "February 28 to March 2, 2026"),
        ("Dec. 30-Jan. 2", "Dec. 30, 2025, to Jan. 2, 2026", "December 30, 2025, to January 2, 2026"),
        ("mid-January", "mid-January 2026", "mid-January 2026"),
        ("early 2025", "early 2025", "early 2025"),
        ("about Jan. 20", "about Jan. 20, 2026", "about January 20, 2026"),
        ("since Feb. 24, 2022", "since Feb. 24, 2022", "since February 24, 2022"),
        ("before Feb. 1", "before Feb. 1, 2026", "before February 1, 2026"),
        ("last week", "week of Jan. 26 to Feb. 1, 2026", "week of January 26 to February 1, 2026"),
        ("the third quarter of 2025", "third quarter of 2025", "third quarter of 2025"),
        ("from March to May", "March to May 2026", "March to May 2026"),
        ("the 1990s", "1990s", "1990s"),
        ("the 20th century", "20th century", "20th century"),
        ("03/04/26", "March 4, 2026 or April 3, 2026", "March 4, 2026 or April 3, 2026"),
        ("late Tuesday", "late on Feb. 3, 2026", "late on February 3, 2026"),
        ("Tuesday evening", "evening of Feb. 3, 2026", "evening of February 3, 2026"),
        ("overnight", "overnight Feb. 4-5, 2026", "overnight February 4-5, 2026"),
        ("8:30 p.m. EST Tuesday", "8:30 p.m. EST, Feb. 3, 2026", "8:30 p.m. EST, February 3, 2026"),
        ("8 p.m. Moscow time Tuesday", "8 p.m. Moscow time, Feb. 3, 2026", "8 p.m. Moscow time, February 3, 2026"),
        ("2026-01-29T14:30:00+05:30", "2:30 p.m. UTC+5:30, Jan. 29, 2026", "2:30 p.m. UTC+5:30, January 29, 2026"),
        ("after Jan. 3", "after Jan. 3, 2026", "after January 3, 2026"),
        ("the end of the year", "the end of 2026", "the end of 2026"),
        ("the mid-1990s", "mid-1990s", "mid-1990s"),
        ("the early 20th century", "early 20th century", "early 20th century"),
        (
            "Mid-Jan 2026 (week of Jan 20-26)",
            "about the week of Jan. 20-26, 2026",
            "about the week of January 20-26, 2026",
        ),
        ("noon Tuesday", "noon, Feb. 3, 2026", "noon, February 3, 2026"),
    ],
)
def test_house_styles(words: str, ap: str, long: str) -> None:
    when = dates.resolve(words, published=PUBLISHED)
    assert when is not None
    assert dates.written(when) == ap
    assert dates.written(when, "long") == long
    assert dates.written(when, "iso") == when.edtf
    assert when.display == words


@given(st.dates(), st.dates(), st.sampled_from(["ap", "iso", "long"]))
def test_every_range_can_be_written(first: object, last: object, style: str) -> None:
    when = dates.read_edtf(f"{min(first, last)}/{max(first, last)}")  # type: ignore[type-var]
    assert when is not None
    assert dates.written(when, style)  # type: ignore[arg-type]
