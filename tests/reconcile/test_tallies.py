"""Two newsrooms that count one thing differently on one day disagree, though their reports were not taken for one."""

from __future__ import annotations

import pytest


def told(desk, first: str, last: str, published: str = "2031-05-05T18:00:00+00:00"):
    """Return the disputes between what two people say in two newsrooms."""
    one = desk.page("a", "Ardle Post", "2031-05-05T09:00:00+00:00").claim("Ilze Orr", first)
    two = desk.page("b", "Coast Wire", published).claim("Jon Pell", last)
    return desk.reconciled(one, two).disputes


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("The damage is 480 million crowns.", "The storm caused damage of 510 million crowns."),
        ("The new harbour wall will cost $24 million.", "The wall of the harbour will cost $31 million."),
    ],
)
def test_two_sums_of_one_thing_are_one_disagreement(desk, first: str, last: str) -> None:
    (dispute,) = told(desk, first, last)
    assert dispute.kind == "number"
    assert len(dispute.about) == len(dispute.values) == 2
    assert dispute.preferred is None


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("The damage is 480 million crowns.", "The port sold 510 million crowns of bonds."),
        (
            "The damage is 480 million crowns.",
            "The damage is 510 million crowns, and that of 2012 was 90 million crowns.",
        ),
    ],
)
def test_sums_of_two_things_are_no_disagreement(desk, first: str, last: str) -> None:
    assert not told(desk, first, last)


def test_what_is_counted_a_week_later_has_changed(desk) -> None:
    later = "2031-05-12T18:00:00+00:00"
    assert not told(desk, "The damage is 480 million crowns.", "The damage is 510 million crowns.", later)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (
            "The storm cost the port of Ardle 480 million crowns.",
            "The port of Ardle had a profit of 510 million crowns.",
        ),
        ("The ferry line had a profit of $24 million.", "The ferry line had debts of $31 million."),
        ("The ferry line will cut 240 jobs in Ardle.", "The ferry line will cut a further 300 jobs in Ardle."),
        ("The county moved 240 people out of Ardle.", "The county moved 300 more people out of Ardle."),
    ],
)
@pytest.mark.parametrize("published", ["2031-05-05T18:00:00+00:00", "2031-05-06T18:00:00+00:00"])
def test_unlike_figures_neither_disagree_nor_grow(desk, first: str, last: str, published: str) -> None:
    one = desk.page("a", "Ardle Post", "2031-05-05T09:00:00+00:00").claim("Ilze Orr", first)
    two = desk.page("b", "Coast Wire", published).claim("Ilze Orr", last)
    clusters = desk.reconciled(one, two)
    assert not clusters.disputes
    assert not clusters.updates
    assert not told(desk, first, last)


def test_what_two_reports_have_on_top_of_others_is_a_disagreement(desk) -> None:
    first, last = "The line will cut another 240 jobs in Ardle.", "The line will cut a further 300 jobs in Ardle."
    assert [value.value for value in told(desk, first, last)[0].values] == ["240 jobs", "300 jobs"]
