"""Faults of making up a page: empty sections, pictures shown twice, unknown categories, items run together."""

from __future__ import annotations

import pytest

from newsdigest import audit

DAY = """Published March 6, 2026

politics

Mayor Runa Halvorsen of Ostermoor said that the council would vote on the harbour budget next week.

The opposition in Ostermoor asked for a second reading, and the chair of the committee agreed to it.

energy

The Lenne power station in Ostermoor was switched off for repairs after a leak, its operator said.

sports

Rowers from Ostermoor won the spring regatta for the third time, ahead of crews from Tannhagen.
"""


def codes(page: str) -> list[str]:
    return [finding.code for finding in audit(page)]


def test_a_day_of_single_items_has_no_findings() -> None:
    assert codes(DAY) == []


def test_two_items_in_one_paragraph_are_found() -> None:
    second = " Bakers in Tannhagen have recalled 300 loaves because of splinters of glass, the food agency announced."
    page = DAY.replace("its operator said.", f"its operator said.{second}")
    (finding,) = audit(page)
    assert finding.code == "merged-items"
    assert finding.places[0].text.startswith("Bakers in Tannhagen")


@pytest.mark.parametrize(
    "second",
    [
        " It will be back in operation on Monday.",
        " The leak was found by a night watchman from Tannhagen, the paper wrote.",
        " There were no immediate reports of injuries in Ostermoor or elsewhere.",
    ],
)
def test_a_sentence_that_takes_up_the_one_before_is_no_item_of_its_own(second: str) -> None:
    assert codes(DAY.replace("its operator said.", f"its operator said.{second}")) == []


def test_two_cited_bullets_in_one_are_found_where_each_has_its_sources_at_its_end() -> None:
    news = ("Rowers won the regatta", "A mill burned down", "Bread is dearer", "Two gulls hatched", "The mayor sang")
    bullets = [f"- {words} on Monday. [{number}]" for number, words in enumerate(news, 1)]
    page = "# Monday\n\n" + "\n".join(bullets) + "\n"
    assert codes(page) == []
    assert codes(page.replace("[2]\n- ", "[2] ")) == ["merged-items"]


def test_a_category_that_nobody_has_is_found_with_what_was_meant() -> None:
    (finding,) = audit(DAY.replace("politics\n", "politcs\n"))
    assert (finding.code, finding.values) == ("unknown-topic", ("politcs", "politics"))


STORY = """# Bridge reopens

## {heading}

The mayor of Ostermoor said that the spots on the pier would be painted.

## Ferry goes on to the end of the month

The ferry goes on.
"""


@pytest.mark.parametrize(
    ("heading", "meant"),
    [
        ("Politcs", "politics"),
        ("Buisness", "business"),
        ("Goverment & politics", "government and politics"),
        ("Crime and courst", "crime and courts"),
        ("Timelin", "timeline"),
        ("Infrastracture", "infrastructure"),
    ],
)
def test_a_mistyped_name_of_a_section_is_found_on_any_page(heading: str, meant: str) -> None:
    (finding,) = audit(STORY.format(heading=heading))
    assert (finding.code, finding.values) == ("unknown-topic", (heading, meant))


@pytest.mark.parametrize("heading", ["Spots", "Shopping", "Heath", "Ports", "Mayor pleased", "Healthy", "Lighting"])
def test_another_word_than_the_name_of_a_section_is_no_slip(heading: str) -> None:
    assert codes(STORY.format(heading=heading)) == []


def test_headings_of_a_story_are_no_categories() -> None:
    page = "# Bridge reopens\n\n## Mayor pleased\n\nThe mayor was pleased.\n\n## Ferry stops\n\nThe ferry stopped.\n"
    assert codes(page) == []


def test_an_empty_section_is_found_and_the_furniture_above_the_story_is_not() -> None:
    page = "Top News\n\nFeeds\n\nBridge reopens at last\n\nThe bridge is open again.\n\nSources\n\nTimeline\n"
    found = audit(page)
    assert [(finding.code, finding.values) for finding in found] == [
        ("empty-section", ("Sources",)),
        ("empty-section", ("Timeline",)),
    ]


CAPTION = "The harbour at dawn, seen from the lighthouse. Jorun Eide / Lenne Press"


def test_a_picture_shown_twice_under_captions_that_differ_is_found() -> None:
    item = f"• {CAPTION}\n  Image: Lenne Courier\n  {CAPTION} Source Full size\n"
    (finding,) = audit(f"Harbour opens\n\n{item}{item}\nThe harbour is open.\n")
    assert finding.code == "duplicate-image"
    assert finding.values == (CAPTION, f"{CAPTION} Source Full size")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("![Dawn](https://p.example/a/dawn.jpg)", "![Evening](https://p.example/a/dawn-800x600.jpg)"),
        ("![Dawn over the harbour](https://p.example/1.jpg)", "![Dawn over the harbour](https://p.example/2.jpg)"),
    ],
)
def test_a_picture_is_known_by_its_address_or_its_caption(one: str, other: str) -> None:
    assert codes(f"# Harbour\n\n{one}\n\n{other}\n\nThe harbour is open.\n") == ["duplicate-image"]


def test_pictures_in_html_are_compared_too() -> None:
    figure = '<figure><img src="https://p.example/1.jpg" alt="Dawn"><figcaption>Dawn at sea</figcaption></figure>'
    page = f"<html><body><h1>Harbour</h1>{figure}<p>The harbour is open.</p>{figure}</body></html>"
    assert codes(page) == ["duplicate-image"]
