"""Dates that disagree stay beside each other; dates that only look different do not."""

from __future__ import annotations

from datetime import datetime

from newsdigest import dates


def _search(desk, article, outlet, published, day, words, **more):
    page = desk.page(article, outlet, published)
    when = desk.dated(day, words, **more)
    return page.event("Police search the customs house at Port Ellery", when=when, place="customs house, Port Ellery")


def test_two_days_for_one_search_are_a_dispute_with_both_values(desk):
    one = _search(desk, "a", "Ellery Post", "2031-05-04T09:00:00+00:00", "2031-05-03", "on Saturday")
    two = _search(desk, "b", "Coast Wire", "2031-05-20T12:00:00+00:00", "2031-05-04", "on May 4")
    found = desk.reconciled(one, two)
    (dispute,) = found.disputes
    (event,) = found.events
    assert dispute.kind == "date"
    assert dispute.about == (event.id,)
    assert {value.evidence[0].article_id for value in dispute.values} == {"a", "b"}
    assert dispute.preferred == "May 3, 2031 (on Saturday)"
    assert "nearest" in dispute.reason
    assert event.when is not None
    assert event.when.edtf == "2031-05-03"


def test_of_reports_of_one_date_none_is_nearer_to_the_day(desk):
    one = _search(desk, "a", "Ellery Post", "2031-05-04T09:00:00+00:00", "2031-05-02", "on Friday")
    two = _search(desk, "b", "Coast Wire", "2031-05-04T12:00:00+00:00", "2031-05-03", "on Saturday")
    found = desk.reconciled(one, two)
    (dispute,) = found.disputes
    assert dispute.preferred is None
    assert "nothing ranks" in dispute.reason
    assert found.events[0].when.edtf == "2031-05-03"


def test_more_newsrooms_outweigh_a_nearer_report(desk):
    pages = [
        _search(desk, "a", "Ellery Post", "2031-05-04T09:00:00+00:00", "2031-05-03", "on Saturday"),
        _search(desk, "b", "Coast Wire", "2031-05-20T12:00:00+00:00", "2031-05-04", "on May 4"),
        _search(desk, "c", "Inland Times", "2031-05-21T12:00:00+00:00", "2031-05-04", "on May 4"),
    ]
    (dispute,) = desk.reconciled(*pages).disputes
    assert dispute.preferred == "May 4, 2031 (on May 4)"


def test_a_month_and_a_day_of_it_agree(desk):
    one = _search(desk, "a", "Ellery Post", "2031-05-04T09:00:00+00:00", "2031-05-03", "on Saturday")
    two = _search(desk, "b", "Coast Wire", "2031-07-20T12:00:00+00:00", "2031-05", "in May")
    found = desk.reconciled(one, two)
    assert not found.disputes
    assert [event.when.edtf for event in found.events if event.when] == ["2031-05-03"]


def test_one_moment_on_two_calendars_is_no_dispute(desk):
    one = _search(
        desk, "a", "Ellery Post", "2031-05-04T09:00:00-03:00", "2031-05-03", "at 11 p.m. on Saturday", time="23:00"
    )
    two = _search(
        desk, "b", "Coast Wire", "2031-05-04T12:00:00+00:00", "2031-05-04", "at 0200 GMT", time="02:00", zone="GMT"
    )
    found = desk.reconciled(one, two)
    (event,) = found.events
    assert not found.disputes
    assert event.when is not None
    assert event.when.edtf == "2031-05-03"


def test_a_weekday_that_does_not_fit_its_date_is_pointed_out(desk):
    page = _search(desk, "a", "Ellery Post", "2031-05-14T09:00:00+00:00", "2031-05-03", "on Monday, May 3")
    (dispute,) = desk.reconciled(page).disputes
    assert dispute.kind == "weekday"
    assert [value.value for value in dispute.values] == ["Monday", "May 3, 2031, a Saturday"]
    assert dispute.preferred is None


def test_a_moved_date_is_an_update_and_the_new_day_stands(desk):
    one = desk.page("a", "Ellery Post", "2031-05-04T09:00:00+00:00")
    one.event("Harbour regatta of Port Ellery", "2031-06-01", status="planned", place="Port Ellery")
    two = desk.page("b", "Coast Wire", "2031-05-20T09:00:00+00:00")
    two.event("Harbour regatta of Port Ellery put off", "2031-06-22", status="postponed", place="Port Ellery")
    found = desk.reconciled(one, two)
    (event,) = found.events
    assert (event.record.status, event.when.edtf) == ("planned", "2031-06-22")
    assert not found.disputes
    (update,) = found.updates
    assert [figure.value.partition(" (")[0] for figure in update.series] == ["June 1, 2031", "June 22, 2031"]


def test_what_was_planned_and_took_place_took_place(desk):
    one = desk.page("a", "Ellery Post", "2031-05-04T09:00:00+00:00")
    one.event("Supporters to march to the town hall", "2031-05-09", status="planned", place="Port Ellery")
    two = desk.page("b", "Coast Wire", "2031-05-10T09:00:00+00:00")
    two.event("Supporters march to the town hall", "2031-05-09", place="Port Ellery")
    found = desk.reconciled(one, two)
    assert [event.record.status for event in found.events] == ["happened"]
    assert not found.disputes


def _counted(desk, article, outlet, day, words, title):
    page = desk.page(article, outlet, "2031-05-14T09:00:00+00:00")
    return page.event(title, day, words, quote=f"{title}, {words}.")


def test_a_count_of_days_backs_the_date_against_the_weekday(desk):
    title = "A storm sank the Ellery ferry on the 1,440th day of the strike"
    one = _counted(desk, "a", "Ellery Post", "2031-05-12", "on Tuesday, May 12", title)
    two = _counted(desk, "b", "Coast Wire", "2031-05-13", "on Tuesday", "Tuesday was the 1,441st day of the strike")
    (dispute,) = desk.reconciled(one, two).disputes
    assert dispute.kind == "weekday"
    assert dispute.preferred == "May 12, 2031, a Monday"
    assert "the count of days backs the date: another report gives day 1,441 for May 13, 2031" in dispute.reason


def test_two_numbers_for_one_day_are_a_dispute(desk):
    one = _counted(
        desk, "a", "Ellery Post", "2031-05-13", "on Tuesday", "The ferry sank on the 1,440th day of the strike"
    )
    two = _counted(desk, "b", "Coast Wire", "2031-05-13", "on Tuesday", "Tuesday was the 1,441st day of the strike")
    three = _counted(desk, "c", "Quay Herald", "2031-05-12", "on Monday", "The fish market was shut on day 1,440")
    (dispute,) = desk.reconciled(one, two, three).disputes
    assert dispute.kind == "number"
    assert [value.value for value in dispute.values] == ["day 1,441 for May 13, 2031", "day 1,440 for May 13, 2031"]
    assert dispute.preferred == "day 1,441 for May 13, 2031"
    assert dispute.reason == "counted back, the first day falls on June 3, 2027 and on June 4, 2027"
    assert not desk.reconciled(two, three).disputes


def test_two_neighbouring_days_may_be_one_day_in_two_zones(desk):
    here = _search(desk, "a", "Ellery Post", "2031-05-04T09:00:00+12:00", "2031-05-04", "on Sunday")
    wire = _search(desk, "b", "Coast Wire", "2031-05-03T17:00:00-04:00", "2031-05-03", "on Saturday")
    (dispute,) = desk.reconciled(here, wire).disputes
    assert "was published on" in dispute.reason
    assert "which may be why" in dispute.reason
    near = _search(desk, "b", "Coast Wire", "2031-05-04T09:00:00+11:00", "2031-05-03", "on Saturday")
    (dispute,) = desk.reconciled(here, near).disputes
    assert "which may be why" not in dispute.reason


def test_years_from_and_to_that_differ_are_told_as_each_report_has_them(desk):
    def bribes(article, outlet, published, years, edtf):
        page = desk.page(article, outlet, published)
        when = dates.resolve(f"between {years}", published=datetime.fromisoformat(published))
        assert when is not None
        assert when.edtf == edtf
        page.event(f"Ivo Brand took cash from Tarn Power between {years}", when=when, actors=("Ivo Brand",))
        return page

    found = desk.reconciled(
        bribes("a", "Ellery Post", "2031-05-03T09:00:00+00:00", "2017 and 2021", "2017/2021"),
        bribes("b", "Coast Wire", "2031-05-03T10:00:00+00:00", "2018 and 2021", "2018/2021"),
    )
    (event,) = found.events
    assert event.when.edtf.replace("/", " and ") in event.record.title
    (dispute,) = found.disputes
    assert {value.value[:9] for value in dispute.values} == {"2017-2021", "2018-2021"}
