"""Figures of one thing under two nouns, or in two units, are compared like those under one."""

import pytest

DAY = "2031-05-03"


def told(desk, first: str, second: str, hours: int = 2):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00", headline="Lindmouth")
    one.event(first, DAY, place="Lindmouth")
    two = desk.page("b", "Coast Wire", f"2031-05-04T{9 + hours:02}:00:00+00:00", headline="From Lindmouth")
    two.event(second, DAY, place="Lindmouth")
    return desk.reconciled(one, two)


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "The storm wrecked 40 homes in Lindmouth",
            "The storm wrecked 65 houses in Lindmouth",
            {"40 homes", "65 houses"},
        ),
        (
            "Wardens arrested 25 fans at the Lindmouth stadium",
            "Wardens detained 40 supporters at the Lindmouth stadium",
            {"25 fans", "40 supporters"},
        ),
        (
            "Some 120 workers walked out at the Lindmouth shipyard",
            "About 180 employees walked out at the Lindmouth shipyard",
            {"120 workers", "180 employees"},
        ),
        (
            "A court in Lindmouth jailed the forger Orla Beck for two years",
            "A court in Lindmouth jailed the forger Orla Beck for 30 months",
            {"two years", "30 months"},
        ),
        (
            "At least 12 people died in the Lindmouth quake",
            "At least 21 people died in the Lindmouth quake",
            {"12 people", "21 people"},
        ),
    ],
)
def test_two_figures_of_one_thing_are_disputed_whatever_it_is_called(desk, first, second, values):
    clusters = told(desk, first, second)
    assert len(clusters.events) == 1
    (dispute,) = [one for one in clusters.disputes if one.kind == "number"]
    assert {one.value for one in dispute.values} == values
    assert clusters.events[0].contrary


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A court in Lindmouth jailed the forger Orla Beck for two years",
            "A court in Lindmouth jailed the forger Orla Beck for 24 months",
        ),
        ("An ambush near Lindmouth hurt three soldiers", "An ambush near Lindmouth hurt five villagers"),
        ("A bomb in Lindmouth hurt four shoppers", "A bomb in Lindmouth killed nine people"),
        ("The storm wrecked 40 homes in Lindmouth", "The storm damaged 300 houses in Ellery and beyond Lindmouth"),
        ("The storm wrecked 40 homes and 65 shops in Lindmouth", "The storm wrecked 65 stores, 40 houses in Lindmouth"),
        ("Orla Beck was jailed two years after the Lindmouth fire", "Orla Beck was jailed 30 months after the fire"),
    ],
)
def test_figures_of_other_things_or_equal_ones_are_not(desk, first, second):
    assert not [one for one in told(desk, first, second).disputes if one.kind == "number"]
