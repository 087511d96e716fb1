"""Whether reports tell of one place or of two."""

import pytest

from newsdigest.reconcile.places import names_of_report, wheres_in
from newsdigest.schema.reading import Event
from newsdigest.schema.topics import Topic


def told(title: str, place: str | None = None) -> Event:
    return Event(title=title, summary=f"{title}.", place=place, status="happened", topic=Topic.SOCIETY, quote=title)


@pytest.mark.parametrize(
    ("title", "place", "names"),
    [
        ("Fire kills three in northern Lindmouth", None, {"lindmouth"}),
        ("Missiles hit Ellery in the early hours", None, {"ellery"}),
        ("Fire kills three at Brack Mill", None, {"brack"}),
        ("Fire kills three in Lindmouth, Garron", None, {"lindmouth", "garron"}),
        ("Fire kills three", "a warehouse in Lindmouth", {"lindmouth"}),
        ("Fire killed three in March, the German minister said in English", None, set()),
        ("Tennick, the mayor of Lindmouth, resigns", None, set()),
    ],
)
def test_a_name_is_a_place_by_its_position(title, place, names):
    assert {word for where in wheres_in([told(title, place)], {}) for word in where.name} == names


def test_a_report_names_what_it_writes_with_a_capital():
    assert names_of_report("The fire at Brack Mill drove out forty. Lindmouth's mayor thanked them.", {}) >= {
        "brack",
        "lindmouth",
    }


def fires(desk, first: str, second: str, beside: str = "Nobody was hurt.") -> int:
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00", headline="Fire")
    one.event(f"Fire kills three people at a warehouse in {first}", "2031-05-03")
    two = desk.page("b", "Coast Wire", "2031-05-04T12:00:00+00:00", headline="Blaze")
    two.event(f"Three die as fire destroys a furniture warehouse in {second} and two shops", "2031-05-03")
    return len(desk.reconciled(one, two.say(beside)).events)


def test_fires_in_two_towns_on_one_day_are_two(desk):
    assert fires(desk, "Lindmouth", "Ellery") == 2


def test_a_fire_in_one_town_is_one(desk):
    assert fires(desk, "Lindmouth", "Lindmouth") == 1


def test_a_fire_in_a_part_of_the_town_that_the_other_report_names_is_one(desk):
    assert fires(desk, "Lindmouth", "Hythe", "Hythe is the old harbour quarter of Lindmouth.") == 1


def test_a_town_and_the_country_it_may_lie_in_are_no_two_places(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00", headline="Fire")
    one.event("Orla Tennick arrested near Lindmouth", "2031-05-03", actors=("Orla Tennick",))
    two = desk.page("b", "Coast Wire", "2031-05-04T12:00:00+00:00", headline="Arrest")
    two.event("Troopers arrest Orla Tennick", "2031-05-03", actors=("Orla Tennick",), place="Norway")
    assert len(desk.reconciled(one, two).events) == 1


def test_fires_in_two_countries_on_one_day_are_two(desk):
    assert fires(desk, "Portugal", "Norway") == 2


def test_a_royal_visit_names_no_royal_theatre(desk):
    assert fires(desk, "Royal Garron Arcade", "Ellery", "The king came on a Royal visit.") == 2


def test_a_report_that_names_the_country_of_the_town_may_tell_of_the_town(desk):
    assert fires(desk, "Lindmouth, Garron", "Hythe", "All Garron mourned.") == 1


def test_clubs_in_two_towns_are_two_places(desk):
    assert fires(desk, "the Lindmouth Club", "the Ellery Club") == 2


def test_two_towns_of_one_state_are_two(desk):
    assert fires(desk, "Lindmouth, Garron", "Ellery, Garron,") == 2
