"""A page is read into its parts, whatever it is written in, and every character keeps its place."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest import audit
from newsdigest.checks.parsing import parse

MARKDOWN = """# Bridge reopens

_Updated March 6, 2026 · 2 articles_

## What happened

The *mayor* spoke on **Tuesday**. [1] “It is \\[almost\\] done.” [2] _(denied: the ferry company denies it)_

## Timeline

- **March 3, 2026** – The mayor speaks. [1]

## Sources

- [1] [Mayor speaks](<https://courier.example/mayor>), The Courier
"""
HTML = """<!doctype html><html><head><title>x</title><style>p{}</style></head><body><h1>Bridge reopens</h1>
<p class="meta">Updated March 6, 2026</p><h2>What happened</h2>
<p>The <em>mayor</em> spoke &amp; left.<sup><a href="#1"><span class="hidden">Source </span>[1]</a></sup>
It rained.<sup>2</sup></p>
<h2>Timeline</h2><ol><li><time class="when">March 3, 2026</time><span>The mayor speaks.</span><sup>[1]</sup></li></ol>
<h2>Sources</h2><ol><li><a href="https://courier.example/mayor">Mayor speaks</a></li></ol></body></html>"""


def test_markdown_is_read_as_it_is_shown() -> None:
    page = parse(MARKDOWN)
    assert [heading.text for heading in page.headings] == ["Bridge reopens", "What happened", "Timeline", "Sources"]
    assert [each.text for each in page.of("prose")] == ["The mayor spoke on Tuesday. [1]", "“It is [almost] done.” [2]"]
    assert [(each.label, each.citations) for each in page.of("timeline")] == [("March 3, 2026", (1,))]
    assert [(source.number, source.url) for source in page.sources] == [(1, "https://courier.example/mayor")]
    assert [each.text for each in page.of("disagreements")] == ["denied: the ferry company denies it"]
    assert page.day is not None
    assert page.stated == 2


def test_html_is_read_as_it_is_shown() -> None:
    page = parse(HTML)
    assert [each.text for each in page.of("prose")] == ["The mayor spoke & left.[1]", "It rained.[2]"]
    assert [(each.label, each.citations) for each in page.of("timeline")] == [("March 3, 2026", (1,))]
    assert [(source.number, source.url) for source in page.sources] == [(1, "https://courier.example/mayor")]


def test_a_heading_that_runs_into_its_sentence_is_parted_from_it() -> None:
    page = parse(
        "Bridge Opens\n\nCouncil Pays for the Repair of the Bridge Mayor Runa Halvorsen told reporters so [1].\n"
    )
    assert [each.text for each in page.of("prose")] == ["Mayor Runa Halvorsen told reporters so [1]."]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("It left at 9:30 p.m. Tuesday, he said. [1]", ["It left at 9:30 p.m. Tuesday, he said. [1]"]),
        ("It left at 9:30 p.m. Azores time. [1]", ["It left at 9:30 p.m. Azores time. [1]"]),
        ("It left at 9:30 p.m. The crew slept. [1]", ["It left at 9:30 p.m.", "The crew slept. [1]"]),
        ('He said: "We go. "We stay." It rained. [1]', ['He said: "We go. "We stay."', "It rained. [1]"]),
        ("(The crew had slept.) [1] It rained. [2]", ["(The crew had slept.) [1]", "It rained. [2]"]),
    ],
)
def test_a_line_is_parted_where_its_sentences_end(line: str, told: list[str]) -> None:
    assert [each.text for each in parse(f"# Ferry\n\n{line}\n").of("prose")] == told


@pytest.mark.parametrize("page", [MARKDOWN, HTML])
def test_characters_keep_their_place(page: str) -> None:
    for statement in parse(page).statements:
        assert len(statement.offsets) == len(statement.text)
        assert list(statement.offsets) == sorted(statement.offsets)
        shown = [(page[at], letter) for at, letter in zip(statement.offsets, statement.text, strict=True)]
        assert sum(a == b for a, b in shown) >= 0.7 * len(shown)


@given(st.text(alphabet=st.sampled_from("aZ. [1]#*_<>p/&;\n-–“”()!:2 "), max_size=200))
def test_no_page_is_too_odd_to_be_read(page: str) -> None:
    audit(page)


@pytest.mark.parametrize("piece", ["a", "[1]", "<p>", "](", "![", "_(", "&", "* ", "March 3 ", "“", "( "])
def test_long_lines_take_linear_time(piece: str) -> None:
    started = time.process_time()
    parse(piece * (200_000 // len(piece)))
    assert time.process_time() - started < 10


def test_what_markdown_escapes_is_shown() -> None:
    page = parse("# Ferry\n\nThe *Gull*\\*Tern ran at 5 \\* 2 knots \\[sic\\]. [1]\n")
    assert [each.text for each in page.of("prose")] == ["The Gull*Tern ran at 5 * 2 knots [sic]. [1]"]


@pytest.mark.parametrize("number", ["1.", "1)"])
def test_a_markdown_list_of_sources_that_all_have_one_number_counts_up(number: str) -> None:
    page = parse(f"# Ferry\n\nIt sank. [2]\n\n## Sources\n\n{number} Courier\n{number} Gazette\n{number} Herald\n")
    assert [source.number for source in page.sources] == [1, 2, 3]


def test_sources_that_are_numbered_alike_in_brackets_are_one() -> None:
    page = parse("# Ferry\n\nIt sank. [1]\n\n## Sources\n\n[1] Courier\n[1] Courier, page 2\n")
    assert [source.number for source in page.sources] == [1, 1]


def test_twenty_thousand_short_paragraphs_are_read_in_linear_time() -> None:
    page = parse("Bay shuts its port.\n\n" * 20_000)
    started = time.process_time()
    assert not any(statement.citations for statement in page.marked())
    assert time.process_time() - started < 5
