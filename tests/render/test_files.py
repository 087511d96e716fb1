"""JSON, Markdown and plain text."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest import render
from newsdigest.render.marks import in_markdown, in_quotes, in_sentences, linkable, moment
from newsdigest.schema.digest import Digest, FigureView, UpdateView


def test_the_json_is_the_schema_in_its_order_and_reads_back(saying: Any) -> None:
    digest = saying("Grüße – “hello”")
    text = render.json(digest)
    assert text.endswith("}\n")
    assert "Grüße – “hello”" in text
    assert list(json.loads(text)) == list(Digest.model_fields)
    assert Digest.model_validate_json(text) == digest


def test_a_lone_surrogate_does_not_stop_a_file_from_being_written(saying: Any) -> None:
    render.json(saying("bad \ud800 word")).encode("utf-8")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("[x](javascript:alert(1))", r"\[x\](javascript:alert(1))"),
        ("![](http://track.example/p.gif)", r"\!\[\](http\://track.example/p.gif)"),
        ("`rm -rf`", r"\`rm -rf\`"),
        ("<b>bold</b>", r"\<b\>bold\</b\>"),
        ("# not a heading", r"\# not a heading"),
        ("- not a list", r"\- not a list"),
        ("1. not a list", r"1\. not a list"),
        ("line\n\n## two", r"line \#\# two"),
        ("&lt;script&gt;", "&amp;lt;script&amp;gt;"),
        ("Oak & Sayer", "Oak & Sayer"),
        ("a | b", r"a \| b"),
        ("snake_case *stars*", r"snake\_case \*stars\*"),
    ],
)
def test_words_of_an_article_are_no_markdown(words: str, shown: str) -> None:
    assert in_markdown(words) == shown


@given(st.text(max_size=80))
def test_no_words_make_a_link_an_image_or_a_tag_in_markdown(words: str) -> None:
    shown = in_markdown(words)
    assert "\n" not in shown
    assert not re.search(r"(?<!\\)(?:\\\\)*[\[\]<>`]", shown)


def test_markdown_has_every_part_once(saying: Any) -> None:
    text = render.markdown(saying())
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert headings == [
        "The lock closed.", "The lock closed. again", "Timeline", "Where the sources disagree", "Figures over time",
        "Pictures", "Related tickers", "Changes", "Notes for the editor", "Sources",
    ]  # fmt: skip
    assert "The lock closed. [1]" in text


def test_a_date_that_was_moved_is_no_figure(saying: Any) -> None:
    days = [FigureView(value=day, as_of="2026-03-04", citations=(1,)) for day in ("March 8, 2026", "May 3, 2026")]
    digest = saying("The regatta", updates=(UpdateView(about=("e1",), what="date", series=tuple(days)),))
    text = render.markdown(digest)
    assert "## Figures over time" not in text
    moved = "The regatta: March 8, 2026 → May 3, 2026 (March 4, 2026) [1]"
    assert f"## Dates moved\n\n- {moved}" in text
    assert '<h2 id="moved">Dates moved</h2>' in render.html(digest)


def test_what_was_called_off_and_held_is_no_figure(saying: Any) -> None:
    told = [FigureView(value=value, as_of="2026-03-04", citations=(1,)) for value in ("called off", "took place")]
    digest = saying("The regatta", updates=(UpdateView(about=("e1",), what="status", series=tuple(told)),))
    text = render.markdown(digest)
    assert "## Figures over time" not in text
    assert "The regatta: called off → took place (March 4, 2026) [1]" in text


def test_a_change_that_one_report_tells_has_its_day_once(saying: Any) -> None:
    steps = [("30", "2026-03-04", (1,)), ("40", "2026-03-04", (1,)), ("45", "2026-03-05", (1,))]
    told = [FigureView(value=value, as_of=day, citations=citations) for value, day, citations in steps]
    digest = saying("The regatta", updates=(UpdateView(about=("e1",), what="boats", series=tuple(told)),))
    assert ": 30 → 40 (March 4, 2026) [1] → 45 (March 5, 2026) [1]" in render.markdown(digest)
    assert render.html(digest).count("(March 4, 2026)") == 1


def test_markdown_links_only_to_web_addresses(saying: Any) -> None:
    assert "](<https://bay.example/lock>)" in render.markdown(saying())
    hostile = saying(url="javascript:alert(1)")
    assert "](" not in render.markdown(hostile)


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://bay.example/a b?q=<x>", "https://bay.example/a%20b?q=%3Cx%3E"),
        ("HTTPS://bay.example/ä", "HTTPS://bay.example/%C3%A4"),
        (" http://bay.example/(x)", "http://bay.example/%28x%29"),
        ("java\nscript:alert(1)", None),
        ("ftp://bay.example", None),
        (None, None),
    ],
)
def test_only_web_addresses_are_linked_and_every_odd_character_is_escaped(url: str | None, linked: str | None) -> None:
    assert linkable(url) == linked


def test_a_moment_is_told_in_its_own_zone() -> None:
    assert moment("2026-03-05T09:00:00+01:00") == "March 5, 2026, 09:00 UTC+01:00"
    assert moment("2026-03-05T09:00:00+00:00") == "March 5, 2026, 09:00 UTC"
    assert moment("some day") == "some day"


def test_plain_text_fits_a_terminal(saying: Any) -> None:
    text = render.text(saying("A word. " * 60), width=72)
    assert max(len(line) for line in text.splitlines()) <= 72
    assert "[1]" in text


def test_every_sentence_of_a_passage_is_cited() -> None:
    told = "The lock closed. “It is bent. Nobody saw it,” the keeper (a Mr. Orr. ) said. It stays shut."
    assert in_sentences(told) == [
        "The lock closed.",
        "“It is bent. Nobody saw it,” the keeper (a Mr. Orr. ) said.",
        "It stays shut.",
    ]


def test_each_sentence_of_a_passage_has_its_mark_in_every_form(saying: Any) -> None:
    digest = saying("The lock closed. It stays shut.")
    assert "The lock closed. [1] It stays shut. [1]" in render.markdown(digest)
    assert "The lock closed. [1] It stays shut. [1]" in " ".join(render.text(digest).split())


def test_no_line_of_plain_text_begins_with_a_mark(saying: Any) -> None:
    for width in range(40, 80):
        text = render.text(saying("The lock below the mill at Ardle has closed for the winter."), width=width)
        told = text.partition("\nSources\n")[0]
        assert not [line for line in told.splitlines() if line.lstrip().startswith("[")]


def test_a_change_is_named_once_and_by_no_pronoun(saying: Any) -> None:
    steps = [FigureView(value=value, as_of="2026-03-04", citations=(1,)) for value in ("£2", "£3")]

    def listed(title: str, what: str) -> str:
        digest = saying(title, updates=(UpdateView(about=("e1",), what=what, series=tuple(steps)),))
        return render.markdown(digest).partition("## Figures over time\n\n- ")[2].partition(":")[0]

    assert listed("Orme Ltd. sues the mill", "amount") == "amount (Orme Ltd. sues the mill)"
    assert listed("It wants the mill.", "amount") == "amount"
    assert listed("Orme sues the mill for £3.", "Orme sues the mill of Ardle for £2") == "Orme sues the mill for £3"


def test_marks_of_quotation_are_not_doubled() -> None:
    assert in_quotes("The lock closed.") == "“The lock closed.”"
    assert in_quotes('"It is shut," the keeper said.') == '"It is shut," the keeper said.'
