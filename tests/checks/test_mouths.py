"""What a page puts into the mouth of somebody, held to whom its article lets say it."""

from __future__ import annotations

import pytest

from newsdigest import Article, audit
from newsdigest.checks.findings import Finding

OPENING = "Ann Berg, a diver, came to Orlow with the harbour pilot Tom Holm and the mayor, Ida Roth. "


def found(told: str, article: str) -> list[Finding]:
    page = f"# A ship\n\n{told} [1]\n"
    findings = audit(page, [Article(headline="A ship", body=f"{OPENING}\n\n{article}")]).findings
    return [finding for finding in findings if finding.code == "attribution-conflict"]


ARTICLES = [
    "As it grew plain that Tom Holm would be master of the port, Berg tweeted: “The ship lay dark beside the pier.”",
    "Tom Holm spoke first. Ann Berg then took the stand. “The ship lay dark beside the pier,” she said.",
    "“We went down twice,” Ann Berg said.\n\n“The ship lay dark beside the pier.”",
    "Ann Berg: “The ship lay dark beside the pier.”",
    "“The ship lay dark beside the pier,” said the diver who found it, Ann Berg.",
]


def test_whom_a_clause_before_the_verb_names_says_nothing() -> None:
    """`As it grew plain that Holm would be master, Berg tweeted`: the page that lets Berg say it is right."""
    assert not found("Ann Berg said: “The ship lay dark beside the pier.”", ARTICLES[0])


@pytest.mark.parametrize("article", ARTICLES)
def test_what_the_article_lets_one_say_the_page_may_not_let_another_say(article: str) -> None:
    told = "{} said: “The ship lay dark beside the pier.”"
    assert not found(told.format("Ann Berg"), article)
    (finding,) = found(told.format("Ida Roth"), article)
    assert finding.values == ("Ida Roth", "Ann Berg")


@pytest.mark.parametrize(
    "article",
    [
        "“He said the ship lay dark beside the pier,” said Ann Berg.",
        "The ship lay dark beside the pier, the pilot said.",
        "Ann Berg said Tom Holm had told her that the ship lay dark beside the pier.",
    ],
)
def test_who_may_have_said_it_is_not_taken_for_somebody_else(article: str) -> None:
    assert not found("Tom Holm said the ship lay dark beside the pier.", article)
    assert not found("“He said the ship lay dark beside the pier,” said Tom Holm.", article)
