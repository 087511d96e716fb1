"""What an honest page may say in its own way: no denial turned round, a day counted back, one fact of two sources."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit

COURIER = Article(
    headline="Toll falls silent at Varnby",
    outlet="Varnby Courier",
    published=datetime(2026, 9, 15, 9, tzinfo=UTC),  # a Tuesday
    body="The toll bridge Greta at Varnby collapsed on Saturday under a lorry of gravel, the fire brigade said.\n\n"
    "A judge in Holm declined on Monday to stop the rebuilding of the quay.",
)
HERALD = Article(
    headline="Driver held at Varnby",
    outlet="Holm Herald",
    published=datetime(2026, 9, 16, 9, tzinfo=UTC),
    body="Police detained the driver of the lorry on Monday, two days after the toll bridge Greta at Varnby "
    "collapsed.\n\n"
    "A committee is to meet on October 9. The mayor, Una Brask, thanked the divers on Sunday.",
)
SOURCES = (
    "## Sources\n\n1. Toll falls silent at Varnby, Varnby Courier, September 15, 2026\n"
    "2. Driver held at Varnby, Holm Herald, September 16, 2026\n"
)


def findings(told: str, *, with_articles: bool = True) -> list[tuple[str, str]]:
    """Return the codes and messages of what is found on a page about the bridge."""
    page = f"# Varnby\n\n{told}\n\n{SOURCES}"
    return [(each.code, each.message) for each in audit(page, [COURIER, HERALD] if with_articles else None)]


@pytest.mark.parametrize(
    "told", ["A judge in Holm did not stop the rebuilding.", "The judge has not stopped the rebuilding of the quay."]
)
def test_who_declined_on_a_day_to_do_it_did_not_do_it(told: str) -> None:
    assert findings(f"{told} [1]") == []


def test_who_declined_on_a_day_to_do_it_is_not_told_to_have_done_it() -> None:
    assert [code for code, _ in findings("A judge in Holm stopped the rebuilding of the quay. [1]")] == [
        "negation-flipped"
    ]


@pytest.mark.parametrize(
    "told",
    [
        "The toll bridge Greta at Varnby collapsed on Saturday, September 12, 2026. [2]",
        "## Timeline\n\n- September 12, 2026: The toll bridge Greta at Varnby collapsed. [2]",
    ],
)
def test_a_day_may_be_counted_back_from_one_that_comes_so_long_after_it(told: str) -> None:
    assert findings(told) == []


def test_the_nearest_date_is_that_of_the_sentence_that_tells_it() -> None:
    told = "## Timeline\n\n- September 15, 2026: The mayor, Una Brask, thanked the divers. [2]"
    ((code, message),) = findings(told)
    assert code == "date-unsupported"
    assert message.endswith("the nearest it has is Sunday.")


def test_a_sentence_without_a_source_is_held_to_none() -> None:
    told = (
        "The toll bridge Greta collapsed at Varnby. [1] The owner, Pelle Sund, was abroad. Police detained the "
        "driver of the lorry. [2] A committee is to meet on October 9. [2]"
    )
    assert [code for code, _ in findings(told)] == ["uncited-sentence"]


TWICE = (
    "The toll bridge Greta at Varnby collapsed on September 12, 2026. [2]\n\n"
    "## Timeline\n\n- September 12, 2026: The toll bridge Greta at Varnby collapsed. [1]"
)


def test_two_articles_that_both_tell_a_fact_may_each_be_cited_for_it() -> None:
    assert findings(TWICE) == []


def test_without_articles_two_sources_of_one_fact_are_found_in_plain_words() -> None:
    assert findings(TWICE, with_articles=False) == [
        ("citation-flip", "The same fact is cited to [2] here and to [1] there.")
    ]


def test_a_source_that_does_not_tell_the_fact_is_still_found() -> None:
    entry = "- October 9, 2026: The committee is to meet. [1]"
    told = f"The committee is to meet on October 9, 2026. [2]\n\n## Timeline\n\n{entry}"
    assert "citation-flip" in [code for code, _ in findings(told)]


PLAIN = """Bridge at Varnby

The bridge collapsed under a lorry on Saturday.

The collapse

The lorry carried gravel.

{heading}

The driver

Police detained the driver.

The mayor

She thanked the divers.
"""


def test_a_label_of_plain_text_with_nothing_but_the_next_label_below_it_is_an_empty_section() -> None:
    (finding,) = audit(PLAIN.format(heading="Other voices"))
    assert (finding.code, finding.values) == ("empty-section", ("Other voices",))


@pytest.mark.parametrize("heading", ["By Ella Norr", "Ella Norr", "Others spoke.", "Picture: the bridge"])
def test_who_signs_and_what_stands_beside_a_picture_is_no_section(heading: str) -> None:
    assert list(audit(PLAIN.format(heading=heading))) == []


def test_two_labels_over_labels_are_the_parts_of_a_page() -> None:
    page = PLAIN.format(heading="Other voices").replace("The mayor\n", "The town\n\nThe mayor\n")
    assert list(audit(page)) == []
