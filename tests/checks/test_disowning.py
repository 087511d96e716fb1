"""What an article rejects, plans or has no sign of, told as so; and honest ways of telling it, which are left alone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit

QUARRY = (
    "Geologist Marta Quill found no sign that the quarry at Vessen had been flooded on purpose. "
    "Mayor Tove Lunde dismissed suggestions that the pumps at the quarry were faulty. "
    "Villagers planned to vote on Thursday on the lease of the quarry. "
    "Both quarrymen who were hurt were discharged from hospital on Wednesday. "
    "Foreman Per Aske denied that the crane was overloaded. The crane fell into the pit on Monday. "
    "The upper pit lost 130 lorries of stone and the lower pit 95. "
    "Of the 60 houses in Vessen, 34 have no water. "
    "It was not an easy week, and to have been there and to have got out was luck. "
    "The son of the man who drowned in 1998 leads the crew."
)


def codes(told: str, body: str = QUARRY, published: datetime | None = datetime(2026, 9, 2, 9, tzinfo=UTC)) -> set[str]:
    """Return what is found in a page of one sentence about an article, but for its own time."""
    article = Article(headline="Quarry at Vessen floods", outlet="Vessen Post", published=published, body=body)
    page = f"# The quarry\n\n{told} [1]\n\n## Sources\n\n1. Quarry at Vessen floods, Vessen Post\n"
    return {finding.code for finding in audit(page, articles=[article])} - {"publication"}


@pytest.mark.parametrize(
    "told",
    [
        "The quarry at Vessen had been flooded on purpose.",
        "Marta Quill said that the quarry at Vessen had been flooded on purpose.",
        "The pumps at the quarry were faulty, the mayor said.",
        "Villagers voted on Thursday on the lease of the quarry.",
        "Both quarrymen died in hospital on Wednesday.",
        "To have been there and to have not got out was luck.",
    ],
)
def test_what_an_article_rejects_plans_or_sees_no_sign_of_is_not_told_as_so(told: str) -> None:
    assert "negation-flipped" in codes(told)


@pytest.mark.parametrize(
    "told",
    [
        "Nothing suggests that the quarry at Vessen was flooded on purpose, the geologist Marta Quill found.",
        "The mayor denied that the pumps at the quarry were faulty.",
        "Villagers were to vote on Thursday on the lease of the quarry.",
        "Both quarrymen left hospital on Wednesday.",
        "Per Aske denied that his crane, which fell into the pit on Monday, was overloaded.",
        "The two pits lost more than 220 lorries of stone.",
        "More than half of the 60 houses in Vessen have no water.",
        "The crew is led by the son of the man who drowned.",
    ],
)
def test_what_an_article_rejects_plans_or_adds_up_to_may_be_told_so(told: str) -> None:
    assert codes(told) == set()


@pytest.mark.parametrize(
    "body", ["The dyke at Vessen broke on September 1.", "The dyke at Vessen broke on 1 September."]
)
def test_an_article_without_a_day_has_the_year_that_a_page_gives_its_date(body: str) -> None:
    assert codes("The dyke at Vessen broke on Sept. 1, 2026.", body, None) == set()
    assert codes("The dyke at Vessen broke on Sept. 3, 2026.", body, None) == {"date-unsupported"}


def test_a_page_may_leave_out_the_year_of_a_date() -> None:
    body = "The dyke at Vessen will be raised from Sept. 1, 2028, when the stone is dry."
    assert codes("The dyke at Vessen will be raised from September 1, when the stone is dry.", body) == set()


def test_who_submits_evidence_that_it_is_so_says_so() -> None:
    page = (
        "# The border\n\n"
        "Ambassador Jorun Heim submitted evidence that Arland had sent 40 barges and 310 lorries over the Senn [1]. "
        "The bridge was shut [1].\n\n## Timeline\n\n"
        "- March 2, 2026 – The ambassador goes to court; President Olle Strand later states Arland sent 40 barges "
        "and 310 lorries over the Senn [1].\n\n- March 3, 2026 – The bridge is shut [1].\n"
    )
    conflict = next(finding for finding in audit(page) if finding.code == "attribution-conflict")
    assert conflict.values == ("Jorun Heim", "Olle Strand")
