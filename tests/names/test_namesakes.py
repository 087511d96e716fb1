"""People who share a surname, told apart by forename, title, office, generation and sex."""

from __future__ import annotations

import pytest

from newsdigest import names
from newsdigest.names.namesakes import given_sex, kinship, people_of

ARTICLE = (
    "Mayor Ida Falk spoke. Her husband, Jon Falk, sang. Mr Falk had come late. Dr Nora Rask read. Mr Jon Rask slept. "
    "Tom Reeve left."
)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Ida Falk", ["Ida Falk"]),
        ("Mayor Falk", ["Ida Falk"]),
        ("Ms Falk", ["Ida Falk"]),
        ("Mr Falk", ["Jon Falk"]),
        ("Falk", ["Ida Falk", "Jon Falk"]),
        ("Dr Rask", ["Nora Rask"]),
        ("Mr Rask", ["Jon Rask"]),
        ("Olga Falk", []),
    ],
)
def test_whom_a_name_means(name: str, meant: list[str]) -> None:
    assert sorted(one.name for one in people_of((ARTICLE,)).named(name)) == meant


def test_who_has_a_namesake() -> None:
    people = people_of((ARTICLE,))
    assert people.have_namesakes
    assert {one.name for one in people.namesakes(people.named("Ida Falk"))} == {"Jon Falk"}
    assert not people.namesakes(people.named("Tom Reeve"))
    assert not people_of(("Ida Falk spoke. Tom Reeve left.",)).have_namesakes


def test_a_family_name_comes_first_where_it_does() -> None:
    people = people_of(("Wen Daiyu spoke. Her brother, Wen Bolin, sang.",))
    assert {one.name for one in people.namesakes(people.named("Wen Daiyu"))} == {"Wen Bolin"}


def test_two_ships_are_no_family() -> None:
    assert not people_of(("Northern Tide sank off Orn. Evening Tide came to help.",)).have_namesakes


def test_father_and_son_are_two() -> None:
    assert names.same("Otto Kern Jr.", "Otto Kern Sr.") is False
    assert names.same("Otto Kern Jr.", "Otto Kern") is True
    found = names.resolve(["Otto Kern Jr. spoke. His father, Otto Kern Sr., sang."])
    assert [each.canonical for each in found] == ["Otto Kern Jr", "Otto Kern Sr"]


def test_jan_is_a_month_and_a_name() -> None:
    assert [each.text for each in names.find("The warden met Jan Moll there. It closed on Jan. 4.")] == ["Jan Moll"]


def test_sex_by_forename_and_kin() -> None:
    assert [given_sex(name) for name in ("Rosa Falk", "Paul Falk", "Robin Falk", "Falk")] == ["f", "m", None, None]
    assert kinship("Wen Bolin", ["Her brother, Wen Bolin, sang."]) == ("brother",)
    assert kinship("Wen Bolin", ["Wen Bolin, her elder brother, sang."]) == ("brother",)
