"""What a record takes from a sentence that it does not quote is held to that sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsdigest.schema.article import Article

Telling = Callable[[Article, str, str], str]
BODY = (
    "Ida Renk, the surgeon in charge, was called in at six on Sunday morning. Surgeons could not rescue the hand. "
    "The lathe last passed an inspection in March.\n\n"
    "Pavo Lind left the board after nine years. In his note he offered no explanation.\n\n"
    "It is rumoured in the yards that the crane had been welded twice. The owner, Brask Lifting, disputes it.\n\n"
    "Police spoke of one death, a woman in her sixties."
)
ARTICLE = Article(id="a1", headline="Accident at the yard", body=BODY)
CALLED = "Ida Renk, the surgeon in charge, was called in at six on Sunday morning."
LEFT = "Pavo Lind left the board after nine years."
RUMOURED = "It is rumoured in the yards that the crane had been welded twice."
DEATH = "Police spoke of one death, a woman in her sixties."


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Renk was called in; surgeons could not rescue the hand.", CALLED),
    ],
)
def test_a_retelling_may_sum_up_what_stands_beside_its_quote(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) == text


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Renk was called in; surgeons could rescue the hand.", CALLED),
        ("Pavo Lind left after nine years and offered an explanation.", LEFT),
        ("The lathe first passed an inspection.", CALLED),
        ("The claim in the yards that the crane was welded twice is confirmed by its owner.", RUMOURED),
        ("Yards have it that the crane was welded twice; Brask admits it.", RUMOURED),
        ("Police spoke of a woman in her sixties who survived.", DEATH),
    ],
)
def test_what_stands_beside_the_quote_is_not_turned_round(told: Telling, text: str, quote: str) -> None:
    assert told(ARTICLE, text, quote) != text
