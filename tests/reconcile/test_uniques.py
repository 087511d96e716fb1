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


_ONE_DAY = "what was done last was done on one day only"
_ALIKE = "reports of one week tell it alike, of the same month of another year"


def _reasons(desk, ours: str, theirs: str, first: str, second: str) -> list[str]:
    reports = (_report(desk, "a", "Ellery Post", ours, first), _report(desk, "b", "Coast Wire", theirs, second))
    return [one.reason for one in desk.reconciled(*reports).disputes if one.kind == "date"]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The port board last visited the bridge in March.", "The bridge was last inspected in May."),
        ("Inspectors last visited the bridge in March.", "Mayor Odo Kern last visited the bridge in May."),
        ("The board last visited the bridge in March.", "The board last visited the mill in May."),
        ("The bridge was last painted in March.", "It was last inspected in May."),
        ("The bridge was last inspected in March.", "A film made in May at an inspection of the bridge was shown."),
    ],
)
def test_two_deeds_of_one_place_have_a_day_each(desk, ours: str, theirs: str) -> None:
    assert _reasons(desk, ours, theirs, "2030-03", "2030-05") == []


@pytest.mark.parametrize(
    "theirs",
    [
        "Its last inspection, in March, found rust.",
        "The council's latest inspection of the bridge was in March.",
        "The footbridge was most recently inspected by the council in March.",
    ],
)
def test_the_last_inspection_is_one_however_it_is_told(desk, theirs: str) -> None:
    assert _reasons(desk, "The bridge was last inspected in March.", theirs, "2029-03", "2030-03") == [_ONE_DAY]


def test_one_year_of_two_is_wrong_where_reports_tell_an_inspection_alike(desk) -> None:
    ours, theirs = (
        "An inspection in March found the bridge safe.",
        "The bridge was found safe at an inspection in March.",
    )
    assert _reasons(desk, ours, theirs, "2029-03", "2030-03") == [_ALIKE]
    assert _reasons(desk, ours, theirs, "2029-03", "2030-09") == []
    assert _reasons(desk, ours, "An inspection in March closed the bridge.", "2029-03", "2030-03") == []


def test_what_one_report_tells_of_both_days_was_done_on_both(desk) -> None:
    one = _report(desk, "a", "Ellery Post", "An inspection in March found the bridge safe.", "2029-03")
    one.event(
        "Another inspection found the bridge safe", "2030-03", quote="Another inspection of it found the bridge safe."
    )
    other = _report(desk, "b", "Coast Wire", "An inspection in March found the bridge safe.", "2030-03")
    assert not [one for one in desk.reconciled(one, other).disputes if one.kind == "date"]


def test_what_two_speakers_say_was_done_last_is_held_against_one_another(desk) -> None:
    pages = []
    for article, outlet, year in (("a", "Ellery Post", 2029), ("b", "Coast Wire", 2030)):
        page = desk.page(article, outlet, "2031-05-03T18:00:00+00:00")
        page.event("Lock bridge falls into the canal", "2031-05-03", summary="The bridge at Ellery fell.")
        said = f"The council said the bridge was last inspected in March {year}."
        pages.append(page.claim("the council", f"The bridge was last inspected in March {year}.", quote=said))
    (dispute,) = desk.reconciled(*pages).disputes
    assert [value.value for value in dispute.values] == ["March 2029", "March 2030"]
