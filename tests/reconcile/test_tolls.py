"""How many have died, report by report, and what is counted otherwise than the dead."""

from __future__ import annotations

import pytest

PLACE = "Ellery"


def _report(desk, article, published, summary, title="Barge sinks off Ellery", day="2031-05-03"):
    page = desk.page(article, f"Paper {article}", published)
    page.event(title, day, summary=summary, place=PLACE, actors=("coastguard",))
    return page


def _values(found):
    return [[figure.value for figure in update.series] for update in found.updates if update.what == "deaths"]


FIRST = (
    "a",
    "2031-05-03T18:00:00+00:00",
    "At least 12 people drowned when a barge with 90 pilgrims on board sank off Ellery.",
)
SECOND = ("b", "2031-05-04T09:00:00+00:00", "Seventeen people are dead after the barge sank off Ellery.")


def test_a_toll_without_its_dead_is_the_newest_of_the_series(desk):
    last = desk.page("c", "Paper c", "2031-05-06T09:00:00+00:00")
    last.event(
        "Coastguard ends its search off Ellery", "2031-05-05", summary="The coastguard ended its search off Ellery."
    )
    last.say("The death toll stood at 31, with four people still missing.")
    found = desk.reconciled(_report(desk, *FIRST), _report(desk, *SECOND), last)
    assert _values(found) == [["12 people", "Seventeen people", "31"]]
    (update,) = (one for one in found.updates if one.what == "deaths")
    assert [figure.evidence[0].article_id for figure in update.series] == ["a", "b", "c"]


def test_an_event_is_told_with_the_newest_toll_that_its_own_reports_have(desk):
    last = desk.page("c", "Paper c", "2031-05-06T09:00:00+00:00")
    last.say("The toll has risen to 31.")
    found = desk.reconciled(_report(desk, *FIRST), _report(desk, *SECOND), last)
    (event,) = found.events
    assert event.record.summary == SECOND[2]


def test_workers_who_died_and_the_next_to_die_are_one_toll(desk):
    fire = "Fire guts the ropeworks in Ellery"
    first = _report(
        desk, "a", "2031-05-03T07:00:00+00:00", "Two workers died when fire gutted the ropeworks in Ellery.", fire
    )
    then = _report(
        desk, "b", "2031-05-03T17:00:00+00:00", "Four people died when fire gutted the ropeworks in Ellery.", fire
    )
    last = desk.page("c", "Paper c", "2031-05-06T09:00:00+00:00")
    last.say("A fifth worker has died of burns.")
    assert _values(desk.reconciled(first, then, last)) == [["Two workers", "Four people", "A fifth worker"]]


@pytest.mark.parametrize(
    "words",
    [
        "The toll of the storm in Tarn rose to 40.",
        "The bridge toll rose to 40 euros.",
        "The toll fell to 5, police said.",
    ],
)
def test_a_toll_of_another_thing_or_a_lower_one_is_none_of_the_series(desk, words):
    last = desk.page("c", "Paper c", "2031-05-06T09:00:00+00:00")
    last.say(words)
    found = desk.reconciled(_report(desk, *FIRST), _report(desk, *SECOND), last)
    assert _values(found) == [["12 people", "Seventeen people"]]


def test_tolls_of_one_hour_are_not_a_growth(desk):
    one = _report(desk, *FIRST)
    other = _report(desk, "b", "2031-05-03T18:30:00+00:00", SECOND[2])
    assert not _values(desk.reconciled(one, other))


def test_room_for_so_many_is_not_disputed_with_how_many_were_there(desk):
    page = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    page.claim("the harbour office", "The barge was licensed to carry 60 passengers.")
    page.claim("the owner, Tarn Lines", "There were 90 on board.")
    assert not desk.reconciled(page).disputes


def test_what_reports_are_shown_to_dispute_is_no_growth_besides(desk):
    def fees(article, published, amount):
        page = desk.page(article, f"Paper {article}", published)
        page.event("Port sells the lock", "2031-05-03", summary=f"The port sold the lock to Tarn Lines for {amount}.")
        page.claim("the port", f"The port sold the lock to Tarn Lines for {amount}.")
        return page

    found = desk.reconciled(
        fees("a", "2031-05-03T11:00:00+00:00", "£18 million"), fees("b", "2031-05-03T13:30:00+00:00", "£20 million")
    )
    assert [one.kind for one in found.disputes] == ["number"]
    assert not found.updates


@pytest.mark.parametrize(
    "words",
    [
        "The coastguard lowered the toll from 17 to 15: two had been counted twice.",
        "The official death toll was revised down to 15.",
        "The coastguard has cut its toll to 15.",
    ],
)
def test_a_toll_that_a_report_lowers_ends_the_series(desk, words: str) -> None:
    last = desk.page("c", "Paper c", "2031-05-06T09:00:00+00:00")
    last.say(words)
    found = desk.reconciled(_report(desk, *FIRST), _report(desk, *SECOND), last)
    assert _values(found) == [["12 people", "Seventeen people", "15"]]
    assert not [one for one in found.updates if one.what == "amount"]
