"""Ids come from content and outlive the next article."""

from __future__ import annotations


def _report(desk, article, outlet, published):
    page = desk.page(article, outlet, published)
    return page.event("Ferry Alcyone runs onto the Hog Bank", "2031-05-03", place="Hog Bank").claim(
        "the ferry line", "Nobody was hurt on the Alcyone."
    )


def test_an_earlier_report_found_later_does_not_change_the_id(desk):
    later = _report(desk, "b", "Coast Wire", "2031-05-04T12:00:00+00:00")
    earlier = _report(desk, "a", "Ellery Post", "2031-05-03T12:00:00+00:00")
    first = desk.reconciled(later)
    second = desk.reconciled(later, earlier, previous=desk.digest(first, ["b"]))
    assert [event.id for event in second.events] == [event.id for event in first.events]
    assert [claim.id for claim in second.claims] == [claim.id for claim in first.claims]
    assert len(second.events[0].mentions) == 2


def test_without_an_earlier_edition_the_first_telling_names_the_event(desk):
    later = _report(desk, "b", "Coast Wire", "2031-05-04T12:00:00+00:00")
    earlier = _report(desk, "a", "Ellery Post", "2031-05-03T12:00:00+00:00")
    assert desk.reconciled(later, earlier).events[0].id == desk.reconciled(earlier).events[0].id


def test_of_two_events_that_were_one_only_one_keeps_the_id(desk):
    page = desk.page("a", "Ellery Post", "2031-05-04T12:00:00+00:00")
    page.event("Ferry runs aground", "2031-05-03").event("Regatta opens", "2031-05-01")
    clusters = desk.reconciled(page)
    merged = desk.digest(clusters, ["a"])
    one = merged.events[0].model_copy(update={"evidence": merged.events[0].evidence + merged.events[1].evidence})
    again = desk.reconciled(page, previous=merged.model_copy(update={"events": (one,)}))
    ids = [event.id for event in again.events]
    assert len(set(ids)) == 2
    assert ids.count(one.id) == 1
