"""The page and the notebook: marks that lead somewhere, and words that stay words."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest import render
from newsdigest.schema.digest import Digest

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><style>*{display:none}",
    "{{ 7*7 }} {% include 'x' %} {0.__class__} %s%n",
    "<!-- -->",
    "]]> & &lt;b&gt;",
    "[x](javascript:alert(1)) ![](http://track.example/p.gif) `code`",
    "bad\u202eedoc\u202c \U000e0041\U000e0042 zero\u200bwidth \x08 \ud800",
]


class Page(HTMLParser):
    """What a browser would make of a page: its elements, ids, links and text."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "link", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    @property
    def ids(self) -> list[str]:
        return [str(attrs["id"]) for _, attrs in self.elements if "id" in attrs]

    @property
    def links(self) -> list[str]:
        return [str(attrs["href"]) for tag, attrs in self.elements if tag == "a"]


_ELEMENTS = (
    "html head meta title style body a main header p h1 h2 h3 h4 ul ol li span sup time section nav details summary "
    "blockquote aside dl dt dd div table thead tbody tr th td figure figcaption footer strong"
)
ALLOWED = set(_ELEMENTS.split())


def is_clean(page: Page) -> bool:
    names = {tag for tag, _ in page.elements}
    attributes = {name for _, attrs in page.elements for name in attrs}
    return (
        names <= ALLOWED
        and not page.open
        and not [a for a in attributes if a.startswith("on") or a in ("style", "src", "srcset", "formaction")]
        and all(link.startswith(("#", "http://", "https://")) for link in page.links)
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_an_article_never_become_markup(saying: Any, words: str) -> None:
    digest = saying(words, url="javascript:alert(1)")
    for markup in (render.html(digest), render.notebook(digest)):
        page = Page(markup)
        assert is_clean(page)
        assert not re.search("[\u202e\u200b\U000e0041\x08\ud800]", markup)


@given(words=st.text(max_size=60), url=st.text(max_size=40))
def test_no_words_at_all_become_markup(saying: Any, words: str, url: str) -> None:
    digest = saying(words, url=url)
    assert is_clean(Page(render.html(digest)))
    assert is_clean(Page(render.notebook(digest)))


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//evil.example", "file:///etc/passwd", "http:", "", "http://[bad"],
)
def test_an_address_that_is_no_web_address_is_not_linked(saying: Any, url: str) -> None:
    page = Page(render.html(saying(url=url)))
    assert not [link for link in page.links if not link.startswith("#")]


def test_every_mark_leads_to_its_source_and_every_source_leads_back(saying: Any) -> None:
    page = Page(render.html(saying()))
    assert len(set(page.ids)) == len(page.ids)
    inner = [link.removeprefix("#") for link in page.links if link.startswith("#")]
    assert set(inner) <= set(page.ids)
    assert "src-1" in inner
    assert {i for i in page.ids if i.startswith("ref-1-")} <= set(inner)


def test_the_page_loads_nothing_and_runs_nothing(saying: Any) -> None:
    markup = render.html(saying())
    page = Page(markup)
    assert not [tag for tag, _ in page.elements if tag in ("script", "img", "link", "iframe", "object", "base", "form")]
    policy = next(str(a["content"]) for t, a in page.elements if t == "meta" and a.get("http-equiv"))
    style = markup.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


def test_a_disagreement_stands_where_it_is_told_and_once(saying: Any) -> None:
    page = Page(render.html(saying()))
    asides = [attrs["id"] for tag, attrs in page.elements if tag == "aside"]
    assert asides == ["dispute-1", "dispute-2"]
    assert page.links.count("#dispute-1") >= 1
    assert render.html(saying()).count("⚠ sources disagree</a>") == 1


def test_dates_have_their_machine_form_at_their_true_precision(saying: Any) -> None:
    digest: Digest = saying()
    line = digest.timeline[0]
    month = line.model_copy(
        update={
            "edtf": "2022-03",
            "earliest": line.earliest.replace(2022, 3, 1),
            "latest": line.latest.replace(2022, 3, 31),
        }
    )
    week = month.model_copy(update={"edtf": "2022-03-07/2022-03-13"})
    page = Page(render.html(digest.model_copy(update={"timeline": (line, month, week)})))
    times = [attrs.get("datetime") for tag, attrs in page.elements if tag == "time"]
    assert "2026-03-03" in times
    assert "2022-03" in times
    assert "2022-03-07/2022-03-13" not in times


def test_a_day_is_bullets_without_a_timeline(day_digest: Digest) -> None:
    page = render.html(day_digest)
    assert "Key events · day 1,440" in page
    assert 'class="bullets"' in page
    assert 'class="timeline"' not in page


def test_no_heading_stands_over_nothing(saying: Any) -> None:
    bare = saying(
        key_points=(),
        summary=(),
        sections=(),
        timeline=(),
        disputes=(),
        updates=(),
        images=(),
        tickers=(),
        changes=(),
        warnings=(),
        unread=(),
        unfound=(),
        sources=(),
    )
    assert [tag for tag, _ in Page(render.html(bare)).elements if tag in ("h2", "h3")] == []
    assert "## " not in render.markdown(bare)


def test_a_notebook_stays_small_and_keeps_to_itself(saying: Any) -> None:
    digest: Digest = saying()
    long = digest.model_copy(
        update={
            "timeline": digest.timeline * 500,
            "sources": tuple(digest.sources[0].model_copy(update={"number": n}) for n in range(1, 400)),
            "sections": digest.sections * 100,
            "headline": "x" * 100_000,
        }
    )
    fragment = render.notebook(long)
    assert len(fragment) < 100_000
    assert "… 480 more" in fragment
    rules = fragment.split("<style>")[1].split("</style>")[0]
    assert all(line.startswith(".newsdigest") for line in rules.strip().splitlines())
    assert not re.search(r"background|#fff|black|white;", rules)


def test_two_digests_in_one_notebook_do_not_share_ids(saying: Any) -> None:
    one, two = Page(render.notebook(saying())), Page(render.notebook(saying(id="s2")))
    assert not set(one.ids) & set(two.ids)
