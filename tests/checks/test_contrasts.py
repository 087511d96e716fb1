"""What an article says a thing is not, and deeds of which a sentence tells one and the opposite of another."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit

MILL = (
    "The dispute at Skerrow mill is about night shifts, not about pay, union leader Orla Finn said. Talks broke down "
    "on Monday. The owner, Brask Paper, blamed the price of wood, not the weather, for its loss. Foreman Ulf Dahl is "
    "no doctor. The mill had sought an order against the walkout, but the labour court turned it down on Tuesday."
)
COURT = (
    "Jurors at Orrest Crown Court acquitted Nils Aske, 41, of arson by a majority of 11 to one on Monday. They found "
    "him guilty of fraud over the insurance claim. Aske, once a warden, showed no emotion."
)
WELLS = (
    "Nitrate in the wells of Orrest comes from fertiliser, the ministry of health said. The ministry does not accept "
    "the claim by the farmers' league that a leaking sewer is to blame. Tests go on until May."
)


def codes(told: str, body: str) -> set[str]:
    article = Article(
        headline="Notes from Orrest", outlet="The Courier", published=datetime(2026, 6, 12, 9, tzinfo=UTC), body=body
    )
    page = f"# Orrest\n\n{told} [1]\n\n## Sources\n\n1. Notes from Orrest, The Courier\n"
    return {finding.code for finding in audit(page, articles=[article])}


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("The dispute at the mill is about pay, Orla Finn said.", MILL),
        ("The dispute at the mill is about pay, not night shifts.", MILL),
        ("Brask Paper blamed the weather for its loss.", MILL),
        ("Nils Aske was convicted of arson but acquitted of fraud.", COURT),
        ("Nils Aske was acquitted of fraud.", COURT),
    ],
)
def test_what_a_thing_is_not_cannot_be_told_as_what_it_is(told: str, body: str) -> None:
    assert "negation-flipped" in codes(told, body)


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("At Skerrow mill the row is over night shifts.", MILL),
        ("Orla Finn said that it was about night shifts rather than pay.", MILL),
        ("Brask Paper blamed wood prices, not the weather.", MILL),
        ("The labour court refused the order that the mill had asked for.", MILL),
        ("Nils Aske was acquitted of arson but convicted of fraud.", COURT),
        ("Nils Aske was cleared of arson but found guilty of fraud.", COURT),
        ("Nils Aske was convicted of fraud.", COURT),
        ("The ministry blames fertiliser, not a leaking sewer, for the nitrate.", WELLS),
        ("The nitrate comes from fertiliser and not from a leaking sewer.", WELLS),
    ],
)
def test_a_contrast_that_the_article_bears_out_is_no_denial_turned_round(told: str, body: str) -> None:
    assert codes(told, body) == set()
