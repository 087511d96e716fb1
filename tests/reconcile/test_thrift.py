"""A telling in less room is the same telling."""

from __future__ import annotations

from dataclasses import fields

import pytest

from newsdigest.reconcile.desk import laid_out
from newsdigest.reconcile.sketches import sketched
from newsdigest.reconcile.thrift import thrifty


@pytest.fixture
def sketches(desk):
    pages = [desk.page(f"a{number}", f"Outlet {number}", f"2031-05-03T1{number}:00:00+01:00") for number in range(2)]
    for page in pages:
        page.event("Piet Hallam sells three boats in Norvick", "2031-05-02", actors=("Piet Hallam",))
        page.event("the second ferry is put off until 9 May", "2031-05-09", status="postponed")
    laid = laid_out([page.mentions for page in pages], [page.article for page in pages], None)
    return sketched([(event,) for event in laid.events], laid.provenance, laid.spellings, laid.named)


def test_a_telling_in_less_room_says_the_same(sketches):
    for one in sketches:
        kept = thrifty(one)
        for field in fields(one):
            assert getattr(kept, field.name) == getattr(one, field.name)
        assert list(kept.weights) == list(one.weights)
        assert kept.published is one.published  # an equal time on another clock may be of another day


def test_what_two_reports_have_in_common_is_kept_once(sketches):
    first, second = (thrifty(one) for one in sketches if "boat" in one.title)
    assert first.article != second.article
    for name in ("title", "names", "actors", "place", "acts", "first"):
        assert getattr(first, name) is getattr(second, name)
