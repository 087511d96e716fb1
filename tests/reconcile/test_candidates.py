"""Which pairs of tellings are tried and judged: enough to miss nothing, and few where very many tell the same words."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from newsdigest.reconcile.blocks import candidates
from newsdigest.reconcile.bonds import bond_of, reaches_of
from newsdigest.reconcile.desk import laid_out
from newsdigest.reconcile.judgements import judge, judged_same
from newsdigest.reconcile.pairs import Pair
from newsdigest.reconcile.sketches import likeness, sketched

SUBJECTS = ("tanker Osprey Dawn", "Mayor Ilse Corrigan", "the harbour board", "second ferry", "Piet Hallam")
ACTS = ("opens", "closes", "sells", "searches", "puts off", "cancels", "is arrested at")
THINGS = ("the tide mill in Norvick", "the pier at Skarholm", "three boats", "five boats", "Hallam Bank")
DAYS = (None, "2031-05-01", "2031-05-02", "2031-05-09", "2031-05", "2030")
STATUSES = ("happened", "planned", "postponed", "cancelled", "denied")

told = st.tuples(*map(st.sampled_from, (SUBJECTS, ACTS, THINGS, DAYS, STATUSES)))
reports = st.lists(st.lists(told, min_size=1, max_size=4), min_size=2, max_size=4)


def _sketches(desk, drawn):
    pages = []
    for number, events in enumerate(drawn):
        page = desk.page(f"a{number}", f"Outlet {number}", f"2031-05-03T1{number % 10}:00:00+00:00")
        for subject, act, thing, day, status in events:
            page.event(f"{subject} {act} {thing}", day, status=status, actors=(subject,))
        pages.append(page)
    laid = laid_out([page.mentions for page in pages], [page.article for page in pages], None)
    tellings = [(event,) for event in laid.events]
    return sketched(tellings, laid.provenance, laid.spellings, laid.named), bond_of(
        reaches_of(tellings, laid.spellings)
    )


@settings(max_examples=80, deadline=None)
@given(drawn=reports, rival=st.sampled_from((1.0, 0.5, 0.0)), may_be_one=st.booleans())
def test_what_few_looks_leave_no_hope_for_is_not_the_same(desk, drawn, rival, may_be_one):
    sketches, bond = _sketches(desk, drawn)
    for one, other in combinations(sketches, 2):
        alike = likeness(one, other)
        pair = Pair(one, other, alike, max(alike, rival), bond(one.article, other.article), may_be_one)
        judged = judge(pair)
        found = judged_same(pair._replace(rival=0.0, bond=0.0), lambda pair=pair: pair)
        assert found == (judged if judged.verdict == "same" else None)


def _told_by(desk, count):
    """One event as so many articles tell it."""
    first = _sketches(desk, [[("tanker Osprey Dawn", "is arrested at", "three boats", "2031-05-02", "happened")]])[0][0]
    return [replace(first, article=f"a{number}") for number in range(count)]


def test_of_an_event_told_by_hundreds_each_telling_is_tried_with_some(desk):
    tried = candidates(_told_by(desk, 400))
    assert len(tried.codes) < 400 * 45
    assert {position for pair in tried.each() for position in pair} == set(range(400))


def test_of_an_event_told_by_few_all_pairs_are_tried(desk):
    assert list(candidates(_told_by(desk, 30)).each()) == list(combinations(range(30), 2))
