"""What a sentence takes back is known by its verbs and by what they are of, not by any `but`."""

from __future__ import annotations

import pytest

from newsdigest.english.endings import may_end
from newsdigest.english.openings import opens_subordinate
from newsdigest.english.undoing import is_taken_back, what_is_undone


@pytest.mark.parametrize(
    ("kept", "rest"),
    [
        ("The warden had been charged with fraud in 2024", " before the case was dropped."),
        ("The warden had been charged with fraud", " in 2024, but the charges were dropped in June, the court said."),
        ("The school suspended her without pay", " until a panel cleared her."),
        ("The minister promised a new hall", ", although no money was set aside for it."),
        ("A study of the paint was published in January", " but has since been withdrawn."),
        ("Ilze Orr had been charged with spying in 2023", " in a case since dropped."),
        ("The council approved the stadium in May", " but later reversed its decision."),
        ("The mine was fined two million euros in 2019", ", a fine that was overturned on appeal."),
        ("Vexa said it would buy two ships", " before it dropped the plan in July."),
        ("Orr was named head coach in March", " but has since resigned."),
        ("The fair was to open on Monday", " but the hall flooded."),
        ("The bridge reopened on Monday", " but it could not be used by lorries."),
    ],
)
def test_a_headline_does_not_stop_before_what_takes_it_back(kept: str, rest: str) -> None:
    assert is_taken_back(kept, rest)
    assert not may_end(kept, rest)


@pytest.mark.parametrize(
    ("kept", "rest"),
    [
        ("A court on Monday freed Ilze Orr", ", who had been charged with spying in 2023 in a case since dropped."),
        ("The ferry sank off Orm on Monday", " but everyone aboard was saved."),
        ("The council closed the road on Monday", " after rocks dropped on it."),
        ("The bank cut its offer", " on Monday and put off the vote of its shareholders."),
        ("Prices rose in May", ", and shares dropped by 3%."),
        ("The fire burned for six hours", " before crews put it out."),
        ("Police arrested two men on Monday", ", and a third was cleared by a court."),
        ("The bridge reopened on Monday", " although one lane was still closed."),
    ],
)
def test_what_else_a_sentence_tells_takes_nothing_back(kept: str, rest: str) -> None:
    assert not is_taken_back(kept, rest)


def test_only_words_and_decisions_are_taken_back() -> None:
    assert what_is_undone("The journal withdrew the study on Friday.") == "study"
    assert what_is_undone("The charges against her were dropped in June.") == "charges"
    assert what_is_undone("Two bombs were dropped on the port.") is None
    assert what_is_undone("The prices were dropped in June.") is None


@pytest.mark.parametrize(
    "clause",
    [
        "Three days after a footbridge over the Wend collapsed",
        "Shortly before the ferry sailed",
        "When the dam broke, which nobody had checked,",
        "Hours after Ilze Orr, the mayor, resigned",
        "If the ticket was paid before noon",
    ],
)
def test_an_opening_clause_is_no_headline_without_its_main_clause(clause: str) -> None:
    assert opens_subordinate(clause)
    assert not may_end(clause, ", the council met.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Three days after a footbridge over the Wend collapsed, the council closed two more",
        "After the vote the mayor resigned",
        "After a long debate, the town voted for the pier",
        "As a boy he swam to the island",
        "Since 2019 the mill has closed twice",
    ],
)
def test_a_sentence_that_comes_to_its_main_clause_is_whole(sentence: str) -> None:
    assert not opens_subordinate(sentence)
