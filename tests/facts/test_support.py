"""A written sentence says nothing that its evidence does not carry."""

from __future__ import annotations

from datetime import date

import pytest

from newsdigest.dates import When
from newsdigest.facts import supports
from newsdigest.facts.clauses import turned_clauses
from newsdigest.schema.cluster import Name

EVIDENCE = (
    "The tanker Orlop ran aground off Saltmere on Tuesday and lost 347 tonnes of oil, the coastguard said.",
    "“We did not see the light,” said her master, Ana Bréval, who denied that she had been asleep.",
    "Shares in Garboard Lines fell 7.2%; at least 20 of its 25 ships are old.",
)
TUESDAY = When(display="on Tuesday", edtf="2026-03-03", earliest=date(2026, 3, 3), latest=date(2026, 3, 3))
NAMES = (Name(canonical="Ana Bréval", variants=("Captain Breval", "Bréval")),)


@pytest.mark.parametrize(
    "sentence",
    [
        "The tanker Orlop lost 347 tonnes of oil on Tuesday.",
        "About 350 tonnes of oil were lost off Saltmere.",
        "More than 300 tonnes of oil were lost.",
        "On 3 March 2026 the Orlop ran aground.",
        "On March 3 the Orlop ran aground.",
        "In March 2026 the Orlop ran aground.",
        "Captain Breval did not see the light.",
        "Bréval denied having been asleep.",
        'Her master said: "We did not see the light".',
        "Shares in Garboard Lines fell by 7.2 percent.",
        "At least 20 of 25 ships are old.",
    ],
)
def test_what_the_evidence_carries_passes(sentence: str) -> None:
    support = supports(sentence, EVIDENCE, whens=(TUESDAY,), names=NAMES)
    assert support.ok, support.differences


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The tanker lost 348 tonnes of oil.", "number"),
        ("The tanker lost 350 tonnes of oil.", "number"),
        ("About 341 tonnes of oil were lost.", "number"),
        ("About 400 tonnes of oil were lost.", "number"),
        ("The tanker lost 347 barrels of oil.", "unit"),
        ("Some 20 of its ships are old.", "direction"),
        ("On 4 March 2026 the Orlop ran aground.", "date"),
        ("On Wednesday the Orlop ran aground.", "date"),
        ("The tanker Kelson ran aground off Saltmere.", "name"),
        ("The Orlop ran aground off Windmere.", "name"),
        ("We did see the light, said Ana Bréval.", "negation"),
        ("Her master had been asleep.", "negation"),
        ("The Orlop did not run aground.", "negation"),
        ("Shares in Garboard Lines rose 7.2%.", "direction"),
        ("Her master said: “We saw a light.”", "word"),
        ("It was the third grounding.", "number"),
    ],
)
def test_what_it_does_not_carry_is_named(sentence: str, kind: str) -> None:
    support = supports(sentence, EVIDENCE, whens=(TUESDAY,), names=NAMES)
    assert not support.ok
    assert kind in [difference.kind for difference in support.differences], support.differences


def test_the_evidence_itself_is_always_carried() -> None:
    for sentence in EVIDENCE:
        assert supports(sentence, [sentence]).ok


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Zorblatt approved a new bridge on Monday.", "Zorblatt"),
        ("Zorblatt has approved a new bridge.", "Zorblatt"),
        ("Councillors approved a new bridge.", None),
        ("Council approved a new bridge on Monday.", None),
        ("Approval came for a new bridge on Monday.", None),
        ("Bridges approved on Monday.", None),
    ],
)
def test_a_sentence_may_open_with_a_name_that_nobody_gave(sentence: str, name: str | None) -> None:
    support = supports(sentence, ["The council approved a new bridge on Monday."])
    assert [each.said for each in support.differences if each.kind == "name"] == ([name] if name else [])


def test_a_shortened_month_has_to_stand_in_the_evidence() -> None:
    evidence = ["The mill in Brunswick closed in September after a fire."]
    assert supports("The mill closed in Sept", evidence).ok
    assert [each.said for each in supports("The mill closed in Oct", evidence).differences] == ["Oct"]


def test_a_day_of_a_shortened_month_is_a_date_and_no_month() -> None:
    assert supports("The mill has been shut since Nov. 3", ("The mill has been shut since 3 November.",)).ok


@pytest.mark.parametrize(
    ("quoted", "said"),
    [
        ('"The mill is old. "It has to be repaired.', "It has to be repaired"),
        ('"The mill is old. "It has to be repaired," said Ana Breval, "or sold."', "It has to be repaired,"),
    ],
)
def test_every_paragraph_of_a_quotation_is_held_to_the_evidence(quoted: str, said: str) -> None:
    evidence = 'He said: "The mill is old. "It has to be closed," said Ana Breval, "or sold."'
    found = supports(f"He said: {quoted}", (evidence,)).differences
    assert said in [each.said for each in found if each.kind == "word"]


def test_what_stands_between_two_quotations_is_no_quotation() -> None:
    evidence = ('The "Orlop" was lost on the rocks, said the master of the "Adder".',)
    kinds = {
        each.kind for each in supports('The "Orlop" was wrecked, said the master of the "Adder"', evidence).differences
    }
    assert "word" not in kinds


@pytest.mark.parametrize(
    ("sentence", "is_denied"),
    [("The crack was not less deep", True), ("The crack was not less than 80 feet deep", False)],
)
def test_not_less_denies_unless_it_compares(sentence: str, is_denied: bool) -> None:
    found = [each.kind for each in supports(sentence, (sentence.replace(" not", ""),)).differences]
    assert ("negation" in found) is is_denied


def test_a_denial_behind_but_is_held_to_the_clause_that_says_the_same() -> None:
    from_the_article = ["The clock was very old.", "It just wasn't the clock it said it was."]
    assert [each.kind for each in turned_clauses("The clock was old, but what it said it was.", from_the_article)]


PLANS = ("The council plans to sell the quay. The wall may give way, and the mayor would ask for 3 million crowns.",)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council has sold the quay.",
        "The council sold the quay.",
        "The council is selling the quay.",
        "The wall will give way.",
        "The wall gave way.",
        "The mayor asked for 3 million crowns.",
    ],
)
def test_what_is_planned_or_possible_is_not_carried_as_done(sentence: str) -> None:
    assert not supports(sentence, PLANS).ok


@pytest.mark.parametrize(
    "sentence",
    ["The council is to sell the quay.", "The quay will be sold.", "The wall could give way.", "A sale is planned."],
)
def test_what_is_planned_or_possible_may_be_told_as_such(sentence: str) -> None:
    assert supports(sentence, PLANS).ok, supports(sentence, PLANS).differences


@pytest.mark.parametrize(
    ("told", "evidence", "is_carried"),
    [
        ("at 7 p.m. on Monday", "at 7 a.m. on Monday", False),
        ("at 7:30 a.m. on Monday", "at 7:20 a.m. on Monday", False),
        ("on Monday evening", "on Monday morning", False),
        ("at noon on Monday", "at midnight on Monday", False),
        ("at 9 a.m. GMT on Monday", "at 9 a.m. EST on Monday", False),
        ("on Monday night", "on Monday", False),
        ("on Monday morning", "at 7 a.m. on Monday", True),
        ("at 7 a.m. on Monday", "on Monday, when the bells rang at 7 a.m.", True),
        ("at 7 a.m. on Monday", "on Monday, when the clock stood at 07:00", True),
        ("on Monday", "at 7 a.m. on Monday", True),
    ],
)
def test_the_hour_and_the_part_of_the_day_are_of_the_date(told: str, evidence: str, is_carried: bool) -> None:
    assert supports(f"The lock burst {told}.", [f"The lock burst {evidence}."]).ok is is_carried


def test_a_denial_of_a_rumour_carries_no_second_denial_of_what_is_denied_in_so_many_words() -> None:
    posted = ("The board denied this.", '"No pilot is at fault for now," it posted.')
    assert supports("No pilot is at fault for now.", posted).ok
    assert not supports("No pilot is not at fault for now.", posted).ok
