"""What was called off and took place all the same is told as both, the later report last."""

from datetime import UTC, datetime

import pytest

from newsdigest.reconcile.fates import held_all_the_same
from newsdigest.reconcile.origins import Provenance


def strike(desk, last, **more):
    plan = desk.page("a", "Lindmouth Courier", "2031-05-06T09:00:00+00:00", headline="")
    plan.event("Pilots to strike in Lindmouth over pay", "2031-05-09", status="planned", place="Lindmouth")
    off = desk.page("b", "Coast Wire", "2031-05-08T20:00:00+00:00", headline="")
    off.event("Lindmouth pilots' strike over pay called off", "2031-05-09", status="cancelled", place="Lindmouth")
    held = desk.page("c", "Quay Post", "2031-05-09T12:00:00+00:00", headline="")
    held.event(last, "2031-05-09", place="Lindmouth", **more)
    return desk.reconciled(plan, off, held)


def statuses(found):
    return [[figure.value for figure in one.series] for one in found.updates if one.what == "status"]


@pytest.mark.parametrize(
    ("last", "sentence"),
    [
        ("Pilots strike in Lindmouth over pay", "Pilots struck in Lindmouth on 9 May over pay."),
        (
            "Lindmouth pilots walk out",
            "Pilots walked out over pay on 9 May, although it had been called off.",
        ),
    ],
)
def test_a_strike_that_was_called_off_and_held_is_shown_as_both(desk, last, sentence):
    found = strike(desk, last, quote=sentence)
    assert len(found.events) == 1
    assert found.events[0].record.status == "happened"
    assert statuses(found) == [["called off", "took place"]]
    assert not [one for one in found.updates if one.what == "date"]


def test_a_strike_that_stays_off_is_not_held(desk):
    found = strike(desk, "Lindmouth pilots call off strike over pay")
    assert statuses(found) == []


def test_only_a_later_report_tells_that_it_was_held(desk):
    found = strike(desk, "Pilots strike in Lindmouth over pay")
    at_once = dict.fromkeys("abc", Provenance(datetime(2031, 5, 10, tzinfo=UTC), "", None))
    assert held_all_the_same(found.events[0], at_once) is None
