"""A page may retell its articles in words of its own, as editors do: only what they do not bear out is found."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit

PILOT = Article(
    headline="Harbour pilot on trial over ferry collision",
    outlet="Lidhamn Post",
    published=datetime(2026, 9, 16, 9, tzinfo=UTC),
    body=(
        "A harbour pilot accused of a collision in which two ferry passengers drowned went on trial on Tuesday. "
        "Prosecutor Marta Ekdahl said that Jonas Brask, 54, had been using his telephone for nine of eleven minutes "
        "before the ferry Solveig hit the tanker Corvus on 3 March. "
        "Brask denies two charges, which carry a maximum sentence of six years. "
        "The court banned cameras from the hall. "
        "The ferry was travelling at 14 knots where the limit is 10. "
        "Twenty-six passengers were treated for cold and bruises. "
        "The company has paid 3.2 million kronor to the families, 700 of its 14,000 workers gave money too. "
        "Dutch captain Saskia Roos helped twice. "
        "An inspector is to report at the end of the year. "
        "The port spends less than half of what it spent on safety in 2012, "
        "and trains 31 percent of its pilots abroad. "
        "Shares in the shipping line lost 9 percent. "
        'Pernilla Oust spoke for the defence. "He did everything a careful man could do," she said. '
        "The judge dismissed a complaint by the ferry's cook, Ines Okoro. "
        "At least 40 letters of support were sent. "
        "Cases of cold had risen to 63, up from 38 a week ago. "
        "The council rejected a plan for a new pier by 17 votes to 14 on Tuesday night."
    ),
)
OTHER = Article(
    headline="Captain tells court of alarms",
    outlet="Coast Telegraph",
    published=datetime(2026, 9, 17, 9, tzinfo=UTC),
    body=(
        "The captain of the ferry, Henrik Salo, 61, told the court that the pilot had paid no attention to two alarms. "
        "He said he took the helm himself less than a minute before the impact."
    ),
)
SOURCES = (
    "## Sources\n\n1. Harbour pilot on trial over ferry collision, Lidhamn Post, September 16, 2026\n"
    "2. Captain tells court of alarms, Coast Telegraph, September 17, 2026\n"
)


def codes(*told: str) -> list[str]:
    """Return what is found on a page of these sentences."""
    page = f"# The pilot\n\n{' '.join(told)}\n\n{SOURCES}"
    return [finding.code for finding in audit(page, articles=[PILOT, OTHER])]


HONEST = [
    "More than 20 people had to be treated. [1]",
    "He spent nine of the last eleven minutes on the phone, according to the prosecution. [1]",
    "The ship was doing 14 knots, 4 above what is allowed. [1]",
    "About 3 million kronor has gone to relatives of the dead. [1]",
    "One worker in twenty contributed. [1]",
    "Saskia Roos from the Netherlands came to help two times. [1]",
    "No cameras are allowed in the hall of the court. [1]",
    "Spending on safety has more than halved since 2012. [1]",
    "Less than a third of the pilots are trained abroad. [1]",
    "Cases of cold rose from 38 to 63 within a week. [1]",
    "Plans for a pier failed by a majority of three on Tuesday, September 15. [1]",
    "The inspector's report is due in December. [1]",
    "The line's stock was down by 9 percent. [1]",
    "“He did everything a careful man could do,” Oust said. [1]",
    "The cook, Ines Okoro, complained in vain. [1]",
    "Forty letters of support or more arrived. [1]",
    "Salo, the captain, says that Brask ignored the alarms. [2]",
]


@pytest.mark.parametrize("told", HONEST)
def test_what_follows_from_the_article_is_borne_out_in_other_words(told: str) -> None:
    assert codes(told) == []


def test_a_whole_page_of_paraphrase_has_no_findings() -> None:
    assert codes(*HONEST) == []


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("More than 90 people had to be treated. [1]", "number-unsupported"),
        ("The ship was doing 15 knots, 4 above what is allowed. [1]", "number-unsupported"),
        ("The ship was doing 14 knots, 6 above what is allowed. [1]", "number-unsupported"),
        ("About 4 million kronor has gone to relatives of the dead. [1]", "number-unsupported"),
        ("About 3.3 million kronor has gone to relatives of the dead. [1]", "number-unsupported"),
        ("Nearly a fifth of the pilots train abroad. [1]", "number-unsupported"),
        ("Saskia Roos from Denmark came to help two times. [1]", "name-unsupported"),
        ("Plans for a pier failed by a majority of three on Wednesday, September 23. [1]", "date-unsupported"),
        ("The inspector's report is due in November 2027. [1]", "date-unsupported"),
        ("The line's stock gained 9 percent. [1]", "negation-flipped"),
        ("A complaint by Ines Okoro, the cook, was upheld. [1]", "negation-flipped"),
        ("At most 40 supporters wrote. [1]", "number-unsupported"),
        ("Henrik Brask, the captain, says that nobody heeded the alarms. [2]", "name-unsupported"),
    ],
)
def test_what_does_not_follow_is_found(told: str, code: str) -> None:
    assert code in codes(told)
