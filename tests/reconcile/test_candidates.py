"""Which pairs of tellings are tried and judged: enough to miss nothing, and few where very many tell the same words."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from newsdigest.reconcile.blocks import candidates, card_of
from newsdigest.reconcile.bonds import bond_of, reaches_of
from newsdigest.reconcile.desk import laid_out
from newsdigest.reconcile.glances import are_days_apart, are_places_apart, days_at_a_glance
from newsdigest.reconcile.judgements import judge, judged_same, known_of, weighed
from newsdigest.reconcile.kinds import kind_of, looks_by_kind
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
@given(drawn=reports, rival=st.sampled_from((1.0, 0.5, 0.0)), one_subject=st.sampled_from((True, False, None)))
def test_what_few_looks_leave_no_hope_for_is_not_the_same(desk, drawn, rival, one_subject):
    sketches, bond = _sketches(desk, drawn)
    for one, other in combinations(sketches, 2):
        alike, tied = likeness(one, other), bond.strength(one.article, other.article)
        pair = Pair(one, other, alike, max(alike, rival), tied, one_subject)
        judged = judge(pair)
        same = judged.points if judged.verdict == "same" else None
        weight = None if judged.verdict == "different" else judged.points
        looks = frozenset() if are_places_apart(one, other) else looks_by_kind(kind_of(one), kind_of(other))
        for known in (known_of(pair), known_of(pair, looks)):
            assert judged_same(pair._replace(bond=0.0), known, bond) == same
            assert weighed(pair, known) == weight


@settings(max_examples=80, deadline=None)
@given(drawn=reports, one_subject=st.sampled_from((True, False, None)))
def test_what_a_glance_parts_is_judged_different(desk, drawn, one_subject):
    sketches, bond = _sketches(desk, drawn)
    for one, other in combinations(sketches, 2):
        if one.article != other.article and (
            are_days_apart(days_at_a_glance(one), days_at_a_glance(other)) or are_places_apart(one, other)
        ):
            alike = likeness(one, other)
            judged = judge(Pair(one, other, alike, alike, bond.strength(one.article, other.article), one_subject))
            assert judged.verdict == "different"


@settings(max_examples=80, deadline=None)
@given(drawn=reports)
def test_what_is_known_of_two_kinds_of_tellings_holds_of_all_that_no_glance_parts(desk, drawn):
    known = {}
    for one, other in combinations(_sketches(desk, drawn)[0], 2):
        if not are_places_apart(one, other):
            looks = looks_by_kind(kind_of(one), kind_of(other))
            said = {look: look(Pair(one, other, likeness(one, other), 0.0, 0.0, None)) for look in looks}
            assert known.setdefault((kind_of(one), kind_of(other)), said) == said


def _told_by(desk, count):
    """One event as so many articles tell it."""
    first = _sketches(desk, [[("tanker Osprey Dawn", "is arrested at", "three boats", "2031-05-02", "happened")]])[0][0]
    return [replace(first, article=f"a{number}") for number in range(count)]


def _tried(sketches, since=0, until=None):
    until = len(sketches) if until is None else until
    return list(candidates([card_of(one) for one in sketches], since, until).each())


def test_of_an_event_told_by_hundreds_each_telling_is_tried_with_some(desk):
    tried = _tried(_told_by(desk, 400))
    assert len(tried) < 400 * 45
    assert {position for pair in tried for position in pair} == set(range(400))


def test_of_an_event_told_by_few_all_pairs_are_tried(desk):
    assert sorted(_tried(_told_by(desk, 30))) == list(combinations(range(30), 2))


@settings(max_examples=40, deadline=None)
@given(drawn=reports, cut=st.integers(0, 16), times=st.sampled_from((1, 1, 12)))
def test_what_is_told_later_changes_nothing_of_whom_earlier_tellings_are_tried_with(desk, drawn, cut, times):
    sketches, _ = _sketches(desk, drawn)
    sketches = sketches * times
    cut = min(cut * times, len(sketches))
    assert _tried(sketches, 0, cut) + _tried(sketches, cut) == _tried(sketches)
