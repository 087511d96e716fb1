"""A digest is no article, whoever made it: what it tells is others' news."""

from __future__ import annotations

import pytest

from newsdigest import load
from newsdigest.errors import InvalidArticle

TOLD = (
    "The lock at Ellery shut on Monday [1]. Two barges wait above it [1][2].\n\n"
    "The port board blamed a cracked gate [2]. It will reopen on Friday, a spokesman said. [1, 2]"
)
STAMP = "Updated (2 articles)"
SOURCES = "Sources\n\n[1] The Ellery Post\n[2] Coast Wire"
TIMELINE = "Timeline\n\nMarch 2 – The lock shuts [1].\n\nMarch 6 – It is to reopen [2]."


@pytest.mark.parametrize(
    "parts",
    [
        (TOLD, SOURCES, TIMELINE),
        (TOLD, TIMELINE, SOURCES),
        (STAMP, TOLD, TIMELINE),
        (STAMP, TOLD, SOURCES),
        (TOLD, SOURCES.replace("Sources", "## References"), TIMELINE.replace("Timeline", "**Key dates**")),
        ("Summary of 2 sources", TOLD.replace("[1].", "[1]"), SOURCES),
    ],
)
def test_a_page_that_retells_articles_under_numbers_is_no_article(parts: tuple[str, ...]) -> None:
    page = "\n\n".join(("Lock at Ellery shut", *parts))
    with pytest.raises(InvalidArticle, match="is a digest, not an article; give the articles it was made of"):
        load.text(page, name="page.txt")


@pytest.mark.parametrize(
    "parts",
    [
        (TOLD,),
        (TOLD, SOURCES),
        (TOLD.replace("[1]", "").replace("[2]", "").replace("[1, 2]", ""), SOURCES, TIMELINE),
        (STAMP, "The lock shut on Monday. “It [the gate] cracked,” said the board.", TIMELINE.replace("[", "(")),
        ("The board read 12 reports.", TOLD),
    ],
)
def test_marks_or_a_timeline_alone_make_no_digest(parts: tuple[str, ...]) -> None:
    assert load.text("\n\n".join(("Lock at Ellery shut", *parts))).headline == "Lock at Ellery shut"


def test_a_saved_web_page_of_a_digest_is_no_article() -> None:
    pytest.importorskip("trafilatura")
    told = "".join(f"<p>{each}</p>" for each in TOLD.split("\n\n"))
    body = f"<h1>Lock at Ellery shut</h1><p>{STAMP}</p>{told}<h2>Sources</h2><ol><li>The Ellery Post</li></ol>"
    with pytest.raises(InvalidArticle, match="is a digest"):
        load.html(f"<html><body>{body}</body></html>")
