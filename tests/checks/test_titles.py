"""The title and the headings of a page: a figure over a story is held to its articles like one in it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit

ARTICLE = Article(
    headline="Council approves flats",
    outlet="The Courier",
    published=datetime(2026, 6, 5, 12, tzinfo=UTC),
    body="The council of Orrest approved 37 flats on Oak Street and 26 on Mill Lane on Tuesday by 19 votes to 8. A "
    "fire in the old mill hurt 14 people on June 3. Damage is put at 2.4 million crowns. Police arrested two men.",
)
MARKDOWN = (
    "# {over}\n\nThe council of Orrest approved 37 flats on Oak Street. [1]\n\n## {within}\n\n"
    "A fire in the old mill hurt 14 people. [1]\n\n## Sources\n\n[1] The Courier: Council approves flats\n"
)
HTML = (
    "<html><head><title>{over}</title></head><body><h1>Orrest</h1><p>The council approved 37 flats. <sup>1</sup></p>"
    "<h2>{within}</h2><p>A fire hurt 14 people. <sup>1</sup></p><h2>Sources</h2><ol><li>The Courier: Council approves "
    "flats</li></ol></body></html>"
)


def codes(page: str, over: str, within: str) -> list[str]:
    return [finding.code for finding in audit(page.format(over=over, within=within), [ARTICLE])]


@pytest.mark.parametrize("page", [MARKDOWN, HTML])
@pytest.mark.parametrize(
    ("over", "within"),
    [
        ("Council approves 73 flats", "A fire"),
        ("Flats for Orrest", "Fire hurts 41"),
        ("Damage of 24 million crowns", "A fire"),
        ("Council votes 19-7 for flats", "A fire"),
        ("Flats for Orrest", "More than a hundred hurt"),
    ],
)
def test_a_figure_over_a_story_that_no_article_has_is_found(page: str, over: str, within: str) -> None:
    assert codes(page, over, within) == ["number-unsupported"]


@pytest.mark.parametrize("page", [MARKDOWN, HTML])
@pytest.mark.parametrize(
    ("over", "within"),
    [
        ("Council approves 37 flats, 14 hurt in fire", "Fire: 2.4m crowns damage"),
        ("More than 60 flats for Orrest", "More than a dozen hurt in mill fire"),
        ("3 things to know today", "5 key points"),
        ("Friday, June 5, 2026", "Top 10 stories"),
        ("Orrest in brief: day 12", "What 2026 brought"),
        ("Council votes 19-8 for flats", "Two held"),
    ],
)
def test_a_figure_of_the_articles_or_of_the_page_itself_may_stand_there(page: str, over: str, within: str) -> None:
    assert codes(page, over, within) == []


def test_a_day_that_no_month_has_is_found_in_the_title_of_the_window() -> None:
    assert codes(HTML, "Orrest on 31 June 2026", "A fire") == ["impossible-date"]
