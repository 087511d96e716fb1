"""Two people of one surname: none is told to have done what the evidence has the other do."""

from __future__ import annotations

import pytest

from newsdigest import facts
from newsdigest.facts.namesakes import misnamed

VOTE = (
    "Ida Falk won the seat in Orn on Tuesday.",
    "Her brother, Jon Falk, ran the campaign.",
    "Jon Falk thanked the helpers on the pier.",
)


@pytest.mark.parametrize(
    ("told", "said", "found"),
    [
        ("Jon Falk won the seat in Orn.", "Jon Falk", "Ida Falk"),
        ("Ida Falk thanked the helpers.", "Ida Falk", "Jon Falk"),
        ("The campaign was run by Ida Falk.", "Ida Falk", "Jon Falk"),
        ("Ida Falk won the seat and Ida Falk thanked the helpers.", "Ida Falk", "Jon Falk"),
        ("Mr Falk won the seat in Orn.", "Mr Falk", "Ida Falk"),
    ],
)
def test_each_word_of_a_deed_may_stand_somewhere_and_the_doer_is_another(told: str, said: str, found: str) -> None:
    assert [(each.said, each.found) for each in misnamed(told, VOTE)] == [(said, found)]
    assert not facts.supports(told, VOTE).ok


@pytest.mark.parametrize(
    "told",
    [
        "Ida Falk won the seat in Orn.",
        "Ms Falk won the seat in Orn.",
        "Jon Falk ran the campaign.",
        "The campaign was run by Jon Falk.",
        "Ida Falk won the seat and Jon Falk thanked the helpers.",
        "Jon Falk, her brother, thanked the helpers.",
    ],
)
def test_who_did_it_is_told_in_any_order(told: str) -> None:
    assert not list(misnamed(told, VOTE))


def test_two_who_change_places_are_found_both() -> None:
    found = misnamed("Jon Falk sued Ida Falk over the mill.", ["Ida Falk sued Jon Falk over the mill on Tuesday."])
    assert [(each.said, each.found) for each in found] == [("Jon Falk", "Ida Falk"), ("Ida Falk", "Jon Falk")]
    assert not list(misnamed("Jon Falk was sued by Ida Falk.", ["Ida Falk sued Jon Falk over the mill on Tuesday."]))


def test_a_figure_behind_an_and_is_of_the_second() -> None:
    count = ["Ida Falk got 700 votes and Jon Falk 650."]
    assert [each.found for each in misnamed("Ida Falk got 650 votes.", count)] == ["Jon Falk"]
    assert not list(misnamed("Ida Falk got 700 votes.", count))


@pytest.mark.parametrize(
    ("true", "other"),
    [
        ("Otto Kern Jr. bought the mill.", "Otto Kern Sr. bought the mill."),
        ("Wen Daiyu bought the mill.", "Wen Bolin bought the mill."),
        ("Rosa Mendes da Luz bought the mill.", "Tito Mendes da Luz bought the mill."),
        ("L. Thue bought the mill.", "M. Thue bought the mill."),
        ("Vera Hale-Moss bought the mill.", "Ulla Hale-Moss bought the mill."),
        ("Dr Rask bought the mill.", "Mr Rask bought the mill."),
        ("Captain Rask bought the mill.", "General Rask bought the mill."),
    ],
)
def test_names_of_every_kind(true: str, other: str) -> None:
    article = (
        "Otto Kern Jr. spoke. His father, Otto Kern Sr., sang. Wen Daiyu spoke. Her brother, Wen Bolin, sang. "
        "Rosa Mendes da Luz spoke. Tito Mendes da Luz, her uncle, sang. L. Thue spoke. M. Thue, a cousin, sang. "
        "Vera Hale-Moss spoke. Ulla Hale-Moss, her sister, sang. Dr Ida Rask spoke. Mr Nils Rask sang. "
        "General Tom Rask wept. Captain Jon Rask slept."
    )
    assert not list(misnamed(true, [true], known=[article]))
    assert list(misnamed(other, [true], known=[article]))


def test_a_surname_that_two_share_lends_no_forename_and_stands_for_none() -> None:
    known = ["Ida Falk spoke. Jon Falk sang."]
    assert list(misnamed("Ida Falk resigned.", ["Falk resigned."], known=known))
    assert list(misnamed("Falk resigned.", ["Ida Falk resigned."], known=known))
    assert not list(misnamed("Falk resigned.", ["Ida Falk resigned."], known=known, lends=False))
    assert not list(misnamed("Falk resigned.", ["Falk resigned."], known=known))


def test_where_nobody_shares_a_name_nothing_is_held() -> None:
    assert not list(misnamed("Tom Reeve won.", ["Ida Falk won. Tom Reeve came third."]))


@pytest.mark.parametrize(
    ("told", "evidence", "is_carried"),
    [
        ("Ms Falk resigned.", "Ida Falk, 44, resigned.", True),
        ("Mr Falk resigned.", "Anna Falk resigned.", False),
        ("Mr Falk resigned.", "Ms Falk resigned.", False),
        ("Gen. Falk resigned.", "General Ida Falk resigned.", True),
        ("Captain Falk resigned.", "General Ida Falk resigned.", False),
        ("Dr Falk resigned.", "Mr Falk resigned.", False),
        ("Judge Falk resigned.", "Ida Falk, a judge, resigned.", True),
    ],
)
def test_a_title_is_that_of_the_evidence(told: str, evidence: str, is_carried: bool) -> None:
    assert facts.supports(told, evidence).ok is is_carried
