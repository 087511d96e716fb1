"""Dates that a page tells in passing are not held against the day of what it tells."""

from __future__ import annotations

import pytest

from newsdigest import audit

PAGE = (
    "# Orrest\n\n{prose} [1]\n\n## Timeline\n\n* **{label}** – {entry} [1]\n\n"
    "## Sources\n\n[1] The Courier, March 30, 2026\n"
)


def codes(prose: str, label: str, entry: str) -> list[str]:
    return [each.code for each in audit(PAGE.format(prose=prose, label=label, entry=entry))]


@pytest.mark.parametrize(
    ("prose", "label", "entry"),
    [
        (
            "Divers raised the bell of the ferry Orne at noon, the first to reach it since March 2.",
            "March 20, 2026",
            "Divers raise the bell of the ferry Orne.",
        ),
        (
            "Divers raised the bell of the ferry Orne off Tull, where it had sunk on March 2.",
            "March 20, 2026",
            "Divers raise the bell of the ferry Orne off Tull.",
        ),
        (
            "Divers raised 14 bells of the ferry Orne, four more than on March 18.",
            "March 20, 2026",
            "Divers raise 14 bells of the ferry Orne.",
        ),
        (
            "Harbour master Ida Brandt said on March 18 that divers would raise the bell of the ferry Orne.",
            "March 20, 2026",
            "Divers raise the bell of the ferry Orne.",
        ),
        (
            "Divers worked on the bell of the ferry Orne between 15 and 20 March.",
            "March 15, 2026",
            "Divers work on the bell of the ferry Orne.",
        ),
        (
            "Divers raised the bell of the ferry Orne on 20 March.",
            "possibly March 19, 2026",
            "Divers raise the bell of the ferry Orne.",
        ),
    ],
)
def test_a_date_told_in_passing_is_not_that_of_the_event(prose: str, label: str, entry: str) -> None:
    assert "date-conflict" not in codes(prose, label, entry)


@pytest.mark.parametrize(
    "prose",
    [
        "Divers raised the bell of the ferry Orne on March 19.",
        "On March 19, divers raised the bell of the ferry Orne, which had sunk off Tull.",
        "Divers raised the bell of the ferry Orne between 15 and 19 March.",
    ],
)
def test_the_date_of_the_event_itself_is(prose: str) -> None:
    assert "date-conflict" in codes(prose, "March 20, 2026", "Divers raise the bell of the ferry Orne.")


def test_the_newest_source_tells_of_which_year_a_page_is() -> None:
    page = (
        "# Orrest\n\nParents handed in the list on Tuesday (Feb. 24). [1]\n\n## Timeline\n\n"
        "* **Aug. 10, 2027** – The school of Orrest is to open. [1]\n\n## Sources\n\n[1] School, The Courier, {day}\n"
    )
    assert not audit(page.format(day="March 3, 2026"))
    assert not audit(page.format(day="Oct. 3, 2026"))
    assert [each.code for each in audit(page.format(day="March 3, 2027"))] == ["weekday"]
