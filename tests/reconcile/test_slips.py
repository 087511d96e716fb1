"""A long figure that two newsrooms have with another digit, told of two things that nobody has joined."""

import pytest


def _disputes(desk, first: str, second: str, rooms: tuple[str, str] = ("Lindmouth Courier", "Coast Wire")):
    one = desk.page("a", rooms[0], "2031-05-04T09:00:00+00:00")
    one.event("The Ellery share-out ends", "2031-05-03", quote=first)
    two = desk.page("b", rooms[1], "2031-05-19T09:00:00+00:00")
    two.event("Orla Beck is back at her loom", "2031-05-18", quote=second)
    return [one for one in desk.reconciled(one, two).disputes if one.kind == "number"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Each weaver is to have 416,250 pounds.", "Orla Beck was given £461,250 in spring."),
        ("Each weaver is to have 416,250 pounds.", "Orla Beck was given £416,350 in spring."),
        ("The shaft of the lift is 1,437 metres deep.", "She went down the shaft, 1,473 meters below the moor."),
    ],
)
def test_a_long_figure_with_a_digit_otherwise_is_disputed_across_events(desk, first, second):
    (dispute,) = _disputes(desk, first, second)
    assert (dispute.kind, len(dispute.about), dispute.preferred) == ("number", 2, None)
    assert [value.evidence[0].article_id for value in dispute.values] == ["a", "b"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Each weaver is to have 416,250 pounds.", "Orla Beck was given £719,800 in spring."),
        ("Each weaver is to have 4,100 pounds.", "Orla Beck was given £4,200 in spring."),
        ("The shaft of the lift is 1,437 metres deep.", "The runner was 1,473 meters from home."),
        ("Each weaver is to have 416,250 pounds.", "Orla Beck had 461,250 looms made."),
        ("Each weaver is to have 416,250 pounds.", "Orla Beck was given £461,250, not the £416,250 of her sister."),
        ("The shares closed at 416,250 pounds.", "The shares closed at 461,250 pounds."),
        ("The mill was built in 1837 of brick.", "The mill was built in 1873 of brick."),
    ],
)
def test_other_figures_of_other_things_are_not(desk, first, second):
    assert _disputes(desk, first, second) == []


def test_a_newsroom_does_not_dispute_itself_by_a_digit(desk):
    figures = ("Each weaver is to have 416,250 pounds.", "Orla Beck was given £461,250 in spring.")
    assert _disputes(desk, *figures, rooms=("Coast Wire", "Coast Wire")) == []
