"""What somebody says on one day and takes back on another is two statements, and the later one stands."""

import pytest

from newsdigest.compose.desk import evidence_of

PAIRS = [
    ("The pool in Lindmouth will close", "The pool in Lindmouth will not close"),
    ("The pool in Lindmouth would not be sold", "The pool in Lindmouth would be sold"),
    ("Orla Beck will vote for the tunnel", "Orla Beck will vote against the tunnel"),
]


def page(desk, name, outlet, published, title):
    made = desk.page(name, outlet, published)
    made.event(title, status="planned", quote=f"{title}, Orla Beck said.", actors=("Orla Beck",))
    return made.claim("Orla Beck", f"{title}.", quote=f"{title}, Orla Beck said.")


@pytest.mark.parametrize(("first", "second"), PAIRS)
@pytest.mark.parametrize("outlet", ["Lindmouth Courier", "Coast Wire"])
def test_a_plan_turned_round_days_later_is_told_as_its_last_report_has_it(desk, first, second, outlet):
    one = page(desk, "a", "Lindmouth Courier", "2031-05-02T09:00:00+00:00", first)
    two = page(desk, "b", outlet, "2031-05-06T09:00:00+00:00", second)
    clusters = desk.reconciled(one, two)
    (event,) = clusters.events
    assert event.record.title == second
    assert {words.article_id for words in evidence_of(event)} == {"b"}
    (update,) = clusters.updates
    assert [figure.value for figure in update.series] == [first, second]
    assert [{words.article_id for words in figure.evidence} for figure in update.series] == [{"a"}, {"b"}]


@pytest.mark.parametrize(("first", "second"), PAIRS[:2])
def test_neither_statement_is_cited_for_the_other(desk, first, second):
    one = page(desk, "a", "Lindmouth Courier", "2031-05-02T09:00:00+00:00", first)
    two = page(desk, "b", "Lindmouth Courier", "2031-05-06T09:00:00+00:00", second)
    claims = desk.reconciled(one, two).claims
    assert len(claims) == 2
    assert all(len({words.article_id for words in evidence_of(claim)}) == 1 for claim in claims)


def test_opposite_plans_of_one_day_are_disputed(desk):
    one = page(desk, "a", "Lindmouth Courier", "2031-05-02T09:00:00+00:00", PAIRS[0][0])
    two = page(desk, "b", "Coast Wire", "2031-05-02T11:00:00+00:00", PAIRS[0][1])
    clusters = desk.reconciled(one, two)
    assert [dispute.kind for dispute in clusters.disputes] == ["status"]
    assert not clusters.updates
    assert all(len({words.article_id for words in evidence_of(event)}) == 1 for event in clusters.events)


def test_the_days_on_which_somebody_spoke_of_a_plan_are_no_days_of_it(desk):
    pages = [
        desk.page(name, "Lindmouth Courier", f"2031-05-0{day + 1}T09:00:00+00:00").event(
            "Orla Beck will appeal against the ban",
            f"2031-05-0{day}",
            "Friday" if day == 2 else "Monday",
            status="planned",
            quote=f"Orla Beck will appeal against the ban, her club said on {'Friday' if day == 2 else 'Monday'}.",
        )
        for name, day in (("a", 2), ("b", 5))
    ]
    clusters = desk.reconciled(*pages)
    assert not [one for one in clusters.updates if one.what == "date"]
    assert not [one for one in clusters.disputes if one.kind == "date"]
