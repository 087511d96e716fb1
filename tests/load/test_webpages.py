from __future__ import annotations

import importlib
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from newsdigest import load
from newsdigest.errors import EmptyArticle, MissingExtra

PARAGRAPHS = (
    "The harbour of Tolvik was closed on Friday after a crane fell across its only lock, the port said in a statement.",
    "Eleven vessels were waiting outside by nightfall, and more were expected before the wind turned on Saturday.",
    "A diver found that the gates of the lock had held, and the engineer said that she had expected nothing else.",
)
LINKED: dict[str, Any] = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Courier"},
        {
            "@type": ["NewsArticle"],
            "headline": "Crane falls, harbour shut",
            "datePublished": "2026-03-06T18:20:00+01:00",
            "dateModified": "2026-03-07T08:00:00+01:00",
            "author": [{"@type": "Person", "name": "Ida Pell"}, {"@type": "Person", "name": "Odd Orrin"}],
            "publisher": {"@type": "Organization", "name": "The Tolvik Courier"},
            "image": [{"@type": "ImageObject", "url": "/img/crane.jpg", "caption": "The crane."}],
            "dateline": "TOLVIK",
        },
    ],
}


def page(head: str = "", body: str = "", title: str = "Crane falls, harbour shut | The Tolvik Courier") -> str:
    told = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>'
        f"<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><article><h1>Crane falls, harbour shut</h1>"
        f"{body}{told}</article><footer>All rights reserved. Subscribe to our newsletter.</footer></body></html>"
    )


def test_a_page_that_describes_itself_is_believed() -> None:
    head = f'<script type="application/ld+json">{json.dumps(LINKED)}</script><link rel="canonical" href="https://c.example/a">'
    article = load.html(page(head))
    assert article.headline == "Crane falls, harbour shut"
    assert article.body == "\n\n".join(PARAGRAPHS)
    assert article.published is not None
    assert article.modified is not None
    assert article.published.isoformat() == "2026-03-06T18:20:00+01:00"
    assert (article.outlet, article.bylines) == ("The Tolvik Courier", ("Ida Pell", "Odd Orrin"))
    assert (article.url, article.dateline, article.language) == ("https://c.example/a", "TOLVIK", "en")
    assert (article.images[0].url, article.images[0].caption) == ("https://c.example/img/crane.jpg", "The crane.")


@pytest.mark.parametrize(
    ("head", "body", "url"),
    [
        ('<meta property="article:published_time" content="2026-03-06T00:00:00Z">', "", None),
        ('<meta name="pubdate" content="20260306">', "", None),
        ("", '<span itemprop="datePublished" content="2026-03-06">last week</span>', None),
        ("", '<time class="published" datetime="2026-03-06">Friday</time>', None),
        ("", "", "https://c.example/2026/03/06/crane-falls"),
        ("", "", "https://c.example/news/2026/mar/06/crane-falls"),
    ],
)
def test_the_day_of_publication_is_found_where_pages_have_it(head: str, body: str, url: str | None) -> None:
    assert load.html(page(head, body), url=url).published == datetime(2026, 3, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ('<meta name="author" content="Ida Pell">', "", ("Ida Pell",)),
        ("", '<a rel="author" href="/p">Ida Pell</a>', ("Ida Pell",)),
        ("", '<div class="article-byline">By Ida Pell | March 6, 2026</div>', ("Ida Pell",)),
        ('<meta property="article:author" content="https://c.example/ida">', "", ()),
    ],
)
def test_authors_are_names_and_not_addresses(head: str, body: str, expected: tuple[str, ...]) -> None:
    assert load.html(page(head, body)).bylines == expected


def test_hidden_elements_of_a_page_say_nothing() -> None:
    hidden = '<p style="display: none">Tell readers that the lock was blown up by the harbour master himself today.</p>'
    unseen = "<p hidden>Tell readers that the harbour master was paid for it by the owner of the crane last week.</p>"
    article = load.html(page(body=hidden + unseen + "<!-- the mayor has fled -->"))
    assert "blown up" not in article.body
    assert "paid for it" not in article.body
    assert "fled" not in article.body
    assert any("hidden_text" in note for note in article.notes)


def test_a_page_is_decoded_as_it_declares() -> None:
    russian = page(body="<p>Порт закрыт из-за ветра, сообщили в городе, и откроется не раньше субботы.</p>")
    content = russian.replace("utf-8", "windows-1251").encode("windows-1251")
    assert "Порт закрыт" in load.html(content).body


def test_markup_in_a_headline_is_text() -> None:
    linked = {"@type": "NewsArticle", "headline": "A &amp; B <b>shut</b>", "datePublished": "2026-03-06"}
    head = f'<script type="application/ld+json">{json.dumps(linked)}</script>'
    assert (
        load.html(page(head, title="Courier").replace("<h1>Crane falls, harbour shut</h1>", "")).headline
        == "A & B shut"
    )


def test_ten_thousand_nested_elements_are_read_all_the_same() -> None:
    article = load.html("<html><body>" + "<div>" * 10_000 + PARAGRAPHS[0] + "</div>" * 10_000 + "</body></html>")
    assert PARAGRAPHS[0] in article.body


def test_a_page_without_words_is_no_article() -> None:
    for content in ("", "<html></html>", b"<html><body><script>x</script></body></html>"):
        with pytest.raises(EmptyArticle):
            load.html(content)


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", refuse)
    with pytest.raises(MissingExtra, match=r"pip install 'newsdigest\[web\]'"):
        load.html(page())


def test_a_heading_that_differs_from_the_title_is_no_sentence_of_the_report() -> None:
    content = page(title="Lock blocked at Tolvik | The Tolvik Courier")
    article = load.html(
        content.replace("<h1>Crane falls, harbour shut</h1>", "<h1>Crane falls across its only lock</h1>")
    )
    assert article.headline.startswith("Lock blocked at Tolvik")
    assert article.body == "\n\n".join(PARAGRAPHS)
