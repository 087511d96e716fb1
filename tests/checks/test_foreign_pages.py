"""Pages that other tools wrote are read with their own marks, footnotes and lists of sources."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest import audit
from newsdigest.checks.parsing import parse

RAISED = """Weekly brief

The dam at Orrin held¹. Engineers replaced 14 of the 6 bolts². The board met on Tuesday, February 2nd, 2026³.

References
¹ The Courier, https://courier.example/a
² The Gazette, https://gazette.example/b
"""
FOOTNOTES = """# Brief

The dam held.[^1] Engineers replaced 14 of the 6 bolts.[^2] Nobody was hurt.[^9]

[^1]: [The Courier](https://courier.example/a)
[^2]: The Gazette
"""
LINKS = """## Top stories

* The dam held ([The Courier](https://courier.example/a)) [1]
* The board met on Tuesday, February 2nd, 2026 [2][7].

### Sources
1. The Courier https://courier.example/a
2. The Gazette https://gazette.example/b
"""
MARKUP = """<html><body><h1>Brief</h1>
<p>The dam held.<sup><a href="#n1">1</a></sup> It lost 14 of the 6 bolts.<sup id="r"><a href="#n2">[2]</a></sup>
The board met on February 30.<sup>9</sup></p>
<h2>Related</h2><h2>Sources</h2><ol><li id="n1">The Courier</li><li id="n2">The Gazette</li></ol></body></html>
"""
ANSWER = "**Takeaways**\n\n- The dam held【1†source】.\n- 80 of the 25 boats sank【2†source】.\n"
BARE = "The dam held (Courier, 3 March 2026). 80 of the 25 boats sank (Gazette, 2026).\n"


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (RAISED, {"arithmetic", "weekday", "citation-unresolved"}),
        (FOOTNOTES, {"arithmetic", "citation-unresolved"}),
        (LINKS, {"weekday", "citation-unresolved"}),
        (MARKUP, {"arithmetic", "impossible-date", "empty-section", "citation-unresolved"}),
        (ANSWER, {"arithmetic"}),
        (BARE, {"arithmetic"}),
    ],
)
def test_every_custom_of_marking_sources_is_read(page: str, found: set[str]) -> None:
    assert {finding.code for finding in audit(page)} == found


@pytest.mark.parametrize("marks", ["<sup>1, 3</sup>", "<sup>1,3</sup>", "<sup>1–3</sup>"])
@pytest.mark.parametrize(
    ("opens", "closes"),
    [("<h1>Dam</h1><p>", "</p><p>It opened.<sup>2</sup></p>"), ("# Dam\n\n", "\n\nIt opened.<sup>2</sup>\n")],
)
def test_raised_numbers_with_commas_are_marks(marks: str, opens: str, closes: str) -> None:
    told = [each for each in parse(f"{opens}The dam held.{marks}{closes}").statements if each.part == "prose"]
    assert [(each.citations[0], each.citations[-1]) for each in told] == [(1, 3), (2, 2)]
    assert [each.bare.strip() for each in told] == ["The dam held.", "It opened."]


def test_numbers_in_links_within_one_raised_mark_are_marks() -> None:
    page = '<p>The dam held.<sup><a href="#1">1</a>, <a href="#3">3</a></sup> It opened.<sup>2</sup></p>'
    assert [each.citations for each in parse(page).statements] == [(1, 3), (2,)]


def test_a_power_of_ten_is_no_source() -> None:
    page = "<p>The dam holds 10<sup>6</sup> litres on 3 km² of land.<sup>1</sup></p><h2>Sources</h2><ol><li>A</li></ol>"
    assert not audit(page)


def test_two_figures_without_an_image_are_two_pictures() -> None:
    caption = "The harbour at dawn, seen from the old lighthouse"
    figure = f'<figure><figcaption>{caption} <a href="https://a.example/%d.jpg">Full size</a></figcaption></figure>'
    page = f"<html><body><h2>Pictures</h2>{figure % 1}"
    assert not audit(page)
    assert [finding.code for finding in audit(page + figure % 2)] == ["duplicate-image"]


@given(st.text(alphabet="[]^(){}<>*#-–—¹²³【】†:.,\n abcAB123", max_size=120))
def test_no_page_breaks_the_audit(page: str) -> None:
    for finding in audit(page):
        assert finding.places
