"""Lines of background that lead nowhere are no events of a digest."""

from __future__ import annotations


def test_what_has_lasted_since_a_year_is_no_event(desk):
    page = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    page.event("The harbour clerk has counted all boats", "2008", words="since 2008", background=True)
    page.event("Clerk stops counting boats", "2031-05-03")
    found = desk.reconciled(page)
    assert [event.record.title for event in found.events] == ["Clerk stops counting boats"]
    assert [event.record.title for event in found.asides] == ["The harbour clerk has counted all boats"]


def test_what_happened_in_a_year_stays(desk):
    page = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    page.event("The harbour flooded", "2008", words="in 2008", background=True)
    assert len(desk.reconciled(page).events) == 1


def test_the_report_that_an_outlet_corrects_is_no_event(desk):
    note = "In our report of 2 May we wrote that 14 boats had sunk. The number was 41."
    page = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    page.event("Boats sink at Gull Point", "2031-05-01", quote="41 boats sank at Gull Point on Thursday.")
    page.correction(note)
    page.event("Story with the wrong number", "2031-05-02", background=True, quote=note)
    found = desk.reconciled(page)
    assert [event.record.title for event in found.events] == ["Boats sink at Gull Point"]
