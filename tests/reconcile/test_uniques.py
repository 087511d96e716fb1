"""What was done last was done on one day only."""

from __future__ import annotations

import pytest


def _report(desk, article: str, outlet: str, words: str, day: str, published: str = "2031-05-03T18:00:00+00:00"):
    page = desk.page(article, outlet, published)
    page.event("Lock bridge falls into the canal", "2031-05-03", summary="The bridge at Ellery fell.")
    page.event(words.rstrip("."), day, words=day, summary=words, quote=words)
    return page


@pytest.mark.parametrize(
    ("ours", "theirs", "second", "differ"),
    [
        (
            "The bridge was last inspected in March.",
            "Its bridge had its last inspection in March.",
            "2030-03",
            True,
        ),
        ("It was last inspected in March.", "The bridge was last inspected in March.", "2030-03", True),
        ("The bridge was last inspected in March.", "The bridge was last inspected in March.", "2029-03", False),
        ("The bridge was last inspected in March.", "The bridge was last painted in March.", "2030-03", False),
        ("The bridge was last inspected in March.", "The canteen was last inspected in March.", "2030-03", False),
    ],
)
def test_two_days_of_what_was_done_last_to_one_thing_differ(
    desk, ours: str, theirs: str, second: str, differ: bool
) -> None:
    found = desk.reconciled(
        _report(desk, "a", "Ellery Post", ours, "2029-03"), _report(desk, "b", "Coast Wire", theirs, second)
    )
    dated = [one for one in found.disputes if one.reason == "what was done last was done on one day only"]
    assert bool(dated) is differ


def test_what_was_last_done_may_have_been_done_again_a_month_later(desk) -> None:
    words = "The bridge was last inspected in March."
    first = _report(desk, "a", "Ellery Post", words, "2029-03")
    later = _report(desk, "b", "Coast Wire", words, "2031-06", "2031-07-03T18:00:00+00:00")
    assert not [one for one in desk.reconciled(first, later).disputes if one.kind == "date"]


@pytest.mark.parametrize(("when", "differ"), [("2029-08", True), ("2028-08", False)])
def test_what_was_last_done_in_march_was_not_done_in_august(desk, when: str, differ: bool) -> None:
    last = _report(desk, "a", "Ellery Post", "The bridge was last inspected in March.", "2029-03")
    again = _report(desk, "b", "Coast Wire", "The bridge had been inspected then.", when)
    found = desk.reconciled(last, again).disputes
    assert any(one.reason == "what was done last was done on one day only" for one in found) is differ
