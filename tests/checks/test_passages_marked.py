"""Passages of which each sentence has its mark, and quotations that run over several sentences."""

from __future__ import annotations

import pytest

from newsdigest import audit

SOURCES = "## Sources\n\n[1] The Courier: Ferry race\n\n[2] Coast Weekly: Races in fog\n"


def codes(page: str) -> set[str]:
    return {finding.code for finding in audit(page)}


def day_of(item: str) -> str:
    """Return a page of items, one of which is this."""
    return (
        "# Key events on Friday, June 5, 2026\n\n## Sport\n\n- The ferry race of Orrest was won by the Alma. [1]\n"
        f"{item}\n- The harbour of Skerrow raised its fees. [2]\n- Tarness elected a new warden. [1]\n\n{SOURCES}"
    )


@pytest.mark.parametrize(
    "item",
    [
        "- Skipper Oda Brekke said: ‘This is just mad.’ [1] ‘How many boats do we want to sink in the fog?’ [1]",
        "- The vote on the pier was put off, the council of Vold said. [2] It had been due on April 14. [2]",
        '- The warden, Oda Brekke, stepped down. [1] "The crews were right and I was not," she said. [1]',
        "- Oda Brekke is stepping down as warden. [1] “The crews were right,” Ms Brekke told the council. [1]",
        '- Oda Brekke is stepping down as warden. [1][2] "The crews were right," she told the council. [2]',
    ],
)
def test_a_passage_with_a_mark_behind_each_sentence_is_one_item(item: str) -> None:
    assert "merged-items" not in codes(day_of(item))


def test_a_quotation_of_somebody_new_that_begins_with_it_is_another_item() -> None:
    item = '- Oda Brekke won the race. [1] "It did not go my way. I lost it at the bridge," the skipper said. [1]'
    assert "merged-items" in codes(day_of(item))


def test_a_quotation_of_other_sources_than_the_statement_is_another_item() -> None:
    item = '- Oda Brekke is stepping down as warden. [1] "The crews were right," Brekke told the council. [2]'
    assert "merged-items" in codes(day_of(item))


def test_a_quotation_with_the_whole_name_is_another_item() -> None:
    item = '- Oda Brekke won the race. [1] "The shifts are far too long for bakers," Oda Brekke said. [1]'
    assert "merged-items" in codes(day_of(item))


def test_what_somebody_else_is_quoted_with_is_another_item() -> None:
    item = '- Oda Brekke won the race. [1] "The shifts are far too long for bakers," Nils Aske said. [1]'
    assert "merged-items" in codes(day_of(item))


@pytest.mark.parametrize("mark", ["[1]", "[2]"])
def test_two_items_in_one_bullet_are_two(mark: str) -> None:
    item = f"- Oda Brekke won the race. [1] The bakers of Tarness walked out over shifts, Nils Aske said. {mark}"
    assert "merged-items" in codes(day_of(item))


def test_a_sentence_of_a_quotation_shares_the_mark_at_its_end() -> None:
    page = (
        "# Fog\n\nThe race was run in fog. [1] Nils Aske said: ‘You should have called it off. [1] Nobody could see "
        f"the buoys at all. Madness.’ [1] The Alma won. [2] The Skua came in second. [2]\n\n{SOURCES}"
    )
    assert "uncited-sentence" not in codes(page)


def test_a_sentence_without_a_mark_outside_of_a_quotation_is_found() -> None:
    page = (
        "# Fog\n\nThe race was run in fog. [1] Nils Aske called it ‘madness’. [1] Nobody could see the buoys at all. "
        f"The Alma won. [2] The Skua came in second. [2]\n\n{SOURCES}"
    )
    assert "uncited-sentence" in codes(page)


def test_a_shortened_place_is_no_second_spelling() -> None:
    told = "The ferry sank off Grand Haven, Mich., on Monday. [1] Divers in Michigan found it. [2]"
    page = f"# Lakes\n\n{told}\n\n{SOURCES}"
    assert "name-variant" not in codes(page)


def test_two_items_of_one_source_are_run_together_though_they_share_a_word() -> None:
    page = (
        "# The day\n\n- The port of Varde reopened on Monday. [1] The port authority of Holm bought two cranes. [1]\n"
        "- The mill closed. [2]\n- The fair was put off. [1]\n- The bridge was painted. [2]\n"
    )
    assert "merged-items" in [finding.code for finding in audit(page).findings]


def test_a_name_that_is_one_letter_longer_is_another_spelling() -> None:
    page = "# The day\n\nGovernor Ivan Marelsky came on Monday. [1]\n\nGovernor Ivan Marelskyi left on Friday. [2]\n"
    assert "name-variant" in [finding.code for finding in audit(page).findings]
