"""Which of several of one kind a report tells, and that the second is not joined with the first."""

import pytest

from newsdigest.reconcile.headlines import lead_act_of
from newsdigest.reconcile.turns import LATER, PERHAPS_LATER, UNSAID, are_two, turn_of, turned_in


@pytest.mark.parametrize(
    ("title", "turn"),
    [
        ("Second fire at Brack Mill", 2),
        ("A third huge explosion rocks Brack Mill", 3),
        ("First strike closes the quay", 1),
        ("Board rejects the toll in a second vote", 2),
        ("Another pilot resigns", LATER),
        ("New storm floods the quay", LATER),
        ("Pilots strike again", LATER),
        ("New inquiry into the ferry opens", UNSAID),
        ("Tennick visits the mill after a second fire", PERHAPS_LATER),
        ("Second man held", PERHAPS_LATER),
        ("Second Avenue fire drives out forty", UNSAID),
        ("Second-quarter profit falls at Brack Mill", UNSAID),
        ("Fire at Brack Mill", UNSAID),
    ],
)
def test_a_headline_says_which_of_its_kind_it_tells(title, turn):
    assert turn_of(title, "", "visit" if "visits" in title else None) == turn


@pytest.mark.parametrize(
    "sentence",
    [
        "A fire broke out at the mill on Sunday, three days after the first.",
        "A fire broke out at the mill on Sunday, the second in a week.",
        "Fire broke out at the mill for the second time.",
    ],
)
def test_a_sentence_says_that_there_was_one_before(sentence):
    assert turn_of("Fire breaks out at the mill", sentence, "fire") == LATER


def test_the_second_and_the_third_are_two_and_another_may_be_either():
    assert are_two(2, 3)
    assert are_two(1, LATER)
    assert not are_two(2, LATER)
    assert not are_two(2, UNSAID)


def test_a_headline_counts_the_fire_and_not_the_inquiry():
    assert turned_in("Second fire at Brack Mill as inquiry opens") == (("fire", 2),)


def fires(desk, second, headline="", day="2031-05-04"):
    one = desk.page("a", "Lindmouth Courier", "2031-05-03T09:00:00+00:00", headline="")
    one.event("Fire drives out forty at Brack Mill", "2031-05-02", place="Brack Mill")
    two = desk.page("b", "Coast Wire", "2031-05-04T12:00:00+00:00", headline=headline)
    two.event(second, day, place="Brack Mill")
    return len(desk.reconciled(one, two).events)


def test_a_fire_two_days_later_is_another_where_its_report_says_so(desk):
    assert fires(desk, "Second fire drives out forty at Brack Mill") == 2
    assert fires(desk, "Fire drives out forty at Brack Mill again") == 2


def test_the_headline_over_a_report_may_say_that_its_fire_is_the_second(desk):
    assert fires(desk, "Fire drives out forty at Brack Mill", "Second fire in a week at mill") == 2
    assert fires(desk, "Fire drives out forty at Brack Mill", "Mill fire drives out forty", "2031-05-03") == 1


def test_a_fire_of_one_day_is_one_though_only_one_report_says_that_it_is_the_second(desk):
    assert fires(desk, "Second fire drives out forty at Brack Mill", day="2031-05-02") == 1


def test_votes_of_neighbouring_days_with_other_tallies_are_two(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-03T09:00:00+00:00", headline="")
    one.event("The Lindmouth council voted 9-4 to fence off the mill", "2031-05-02", actors=("Lindmouth council",))
    two = desk.page("b", "Coast Wire", "2031-05-04T12:00:00+00:00", headline="")
    two.event("The Lindmouth council voted 7-6 to sell the mill", "2031-05-03", actors=("Lindmouth council",))
    assert len(desk.reconciled(one, two).events) == 2


def test_what_is_counted_of_another_thing_in_the_sentence_is_no_turn_of_the_news():
    title = "Rockets struck the docks of Lindmouth, breaking windows"
    quote = f"{title}, and for the second time in a week a mill near Ellery was struck, its owner said."
    assert turn_of(title, quote, lead_act_of(title)) == UNSAID
    again = "Rockets struck the docks of Lindmouth for the second time in a week, breaking windows."
    assert turn_of(title, again, lead_act_of(title)) == LATER


def test_who_blames_a_renewed_inquiry_need_not_hold_one():
    title = "Orla Beck blamed the renewed inquiry for her defeat"
    assert turn_of(title, f"{title}.", "investigate") == PERHAPS_LATER
    held = "Lindmouth opened a renewed inquiry into the fire"
    assert turn_of(held, f"{held}.", "investigate") == LATER
