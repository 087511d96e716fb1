"""Figures that cannot all be right."""

from __future__ import annotations

import pytest

from newsdigest import numbers


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("The army reported 12 kites launched overnight, with 30 kites intercepted.", 30, 12),
        ("Gunners shot down 30 kites, the army said. Only 12 kites had been launched.", 30, 12),
        ("It fired five rockets and 12 kites overnight. Gunners intercepted 30 kites.", 30, 12),
        ("The ferry had 40 people on board. By noon 45 people were rescued.", 45, 40),
        ("The mayor announced 12 votes for, 14 against and two abstentions. The council has 25 seats.", 28, 25),
        ("Nobody knew how 25 members had cast 28 votes.", 28, 25),
        ("Turnout was 104%, the clerk said.", 104, 100),
        ("Of the fleet, 30 of the 25 boats sank.", 30, 25),
        ("Twelve people were hurt, including eight women and six men.", 14, 12),
        ("It was 25 of the 50 members (60%).", 60, 50),
    ],
)
def test_a_part_cannot_exceed_its_whole(text: str, part: int, whole: int) -> None:
    (found,) = numbers.contradictions(text)
    assert (found.figure.value, found.beside.value) == (part, whole)
    assert found.reason


@pytest.mark.parametrize(
    ("text", "figure", "beside"),
    [
        ("The regional council of 31 voted 22 to 11 to sell the quay.", 33, 31),
        ("The 31-member council voted 22-11, with two abstentions.", 35, 31),
        ("The harbour board approved it by 8-5. The board has 11 members.", 13, 11),
        ("Lawmakers in the 70-seat house passed it by 51 votes to 23.", 74, 70),
        ("Forty of the assembly's 33 deputies were there.", 40, 33),
    ],
)
def test_a_body_casts_no_more_votes_than_it_has_members(text: str, figure: int, beside: int) -> None:
    (found,) = numbers.contradictions(text)
    assert (found.figure.value, found.beside.value) == (figure, beside)


@pytest.mark.parametrize(
    "text",
    [
        "The House voted 235 to 180 and sent the bill to the 100-member Senate.",
        "The 100-member Senate sits on Monday. The House passed the bill 235-180.",
        "The 15-member committee backed the plan, which parliament had passed by 80 to 60.",
        "The jury of 12 was split 11 to 1.",
        "The village team of 25 won 30 to 12.",
        "The party still needed 30 delegates to win the remaining 40 votes.",
    ],
)
def test_the_votes_of_one_body_are_not_held_to_the_seats_of_another(text: str) -> None:
    assert numbers.contradictions(text) == ()


@pytest.mark.parametrize(
    ("text", "total", "whole"),
    [
        ("Of 30 aboard 18 died and 15 survived.", 33, 30),
        ("The barge had 30 people on board. Eighteen drowned and 15 were rescued.", 33, 30),
        ("Of the 50 rockets, 41 were shot down and 12 reached the port.", 53, 50),
        ("Of its 40 matches the club won 25, lost nine and drew eight.", 42, 40),
        ("Of the 16 accused, 11 were convicted and seven acquitted.", 18, 16),
    ],
)
def test_what_became_of_some_adds_up_to_no_more_than_all(text: str, total: int, whole: int) -> None:
    (found,) = numbers.contradictions(text)
    assert (found.figure.value, found.beside.value) == (total, whole)


@pytest.mark.parametrize(
    "text",
    [
        "Of 30 aboard, 18 died, including 14 children, and 12 survived.",
        "Of the 30 aboard, 18 were hurt and 20 were rescued.",
        "Of 30 taken to hospital, 18 died later and 15 survived the first night.",
        "The crew of 30 rescued 40 people.",
    ],
)
def test_what_may_have_become_of_the_same_people_is_not_added(text: str) -> None:
    assert numbers.contradictions(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The toll rose to 14 from 19.",
        "Imports fell to 30 million tonnes from 22 million tonnes.",
        "The number of pupils in the valley increased to 310 from 360 last year.",
        "The quay saw 700 crossings, up from 750 in spring.",
        "In June the home had 44 residents, down from 39 in May.",
        "The fee was lowered from 12 euros to 15 euros.",
    ],
)
def test_a_change_goes_the_way_its_verb_says(text: str) -> None:
    (found,) = numbers.contradictions(text)
    assert "not a" in found.reason


@pytest.mark.parametrize(
    "text",
    [
        "The mill now expects sales of 31 million to 33 million euros, down from 38 million to 41 million.",
        "It plans for $31m to $33m, down from $38m to $41m.",
        "It promised a margin of 5% to 9%, down from 7% to 10%.",
        "It promised a margin of between 5% and 9%, down from 8%.",
        "It promised a margin of 3% to 4%, up from 2% to 5%.",
    ],
)
def test_of_two_ranges_neither_has_one_figure_that_rose_or_fell(text: str) -> None:
    assert numbers.contradictions(text) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The firm's staff doubled from 300 to 800.", "doubled"),
        ("Turnover trebled to 16 million from 8 million.", "trebled"),
        ("Fares halved from 60 euros to 45 euros.", "halved"),
        ("Membership more than tripled from 40 to 90.", "tripled"),
        ("Sales rose by 40% from 100 to 200.", "40%"),
        ("The port handled 450 ships, up 20% from 300 ships.", "20%"),
        ("The fee went up from 20 euros to 30 euros, an increase of 15%.", "15%"),
        ("Some 70% of the 40 boats, or 18, sank.", "70%"),
    ],
)
def test_a_multiple_and_a_share_are_held_to_the_figures_beside_them(text: str, told: str) -> None:
    (found,) = numbers.contradictions(text)
    assert found.reason.endswith(f"not {told}")


@pytest.mark.parametrize(
    "text",
    [
        "Shares fell from 2 to 5 percent.",
        "Shares fell from 1.4 to 1.2 billion.",
        "The yen rose to 97.1 per dollar from 98.4.",
        "She climbed to No. 4 from No. 9.",
        "He rose to 4 from 9 in the rankings.",
        "Staff doubled from 300 to 620, and costs nearly tripled from 200 to 550.",
        "Profit rose 4% to $1.2 billion from $1.1 billion.",
        "Growth slowed from 6 percent to 5 percent.",
        "The boats rose to 14 from 19 villages.",
        "As prices rose, output went from 30 to 25.",
        "The planes dropped from 10 to 15 leaflets.",
        "Costs rose 5 percent while revenue slipped to 90 from 110.",
        "It lowered its forecast to 3 percent from 2.5 percent to 3.5 percent.",
        "The temperature fell to minus 20 from minus 15.",
        "Flights fell by a third, from 90 to 60.",
        "Some 900 out of five countries came.",
    ],
)
def test_what_only_looks_like_a_change_between_two_figures_is_left_alone(text: str) -> None:
    assert numbers.contradictions(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The army reported 30 kites launched overnight, with 12 kites intercepted.",
        "The army launched 12 rockets; 30 kites were shot down.",
        "The motion passed by 45 votes to 20 in the 80-member council.",
        "The mayor announced 12 votes for, 10 against and two abstentions. The council has 25 seats.",
        "Twelve people were hurt, including eight women and two children.",
        "The flu was found in 20 countries, including 590 people in one of them.",
        "Profit rose 120%.",
        "It was 25 of the 50 members (50%).",
        "The town told 340 residents of three villages to leave.",
        "About 24 kites were launched and 25 kites were shot down.",
    ],
)
def test_figures_that_can_all_be_right_are_left_alone(text: str) -> None:
    assert numbers.contradictions(text) == ()
