"""A sentence that is nearly its article's own: the word that was changed, and the speaker who did not say it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit
from newsdigest.checks.findings import Finding

ARTICLES = [
    Article(
        headline="Quarry wall to be shored up",
        outlet="The Sound Herald",
        published=datetime(2026, 6, 9, 12, tzinfo=UTC),
        body="Surveyor Oda Brekke approved the plan for the quarry at Skerrow on June 8, after two years of talks.\n\n"
        "Nils Tarrant, who speaks for the quarrymen, said that the lower face would stay shut until autumn. "
        "Ragna Vold, the county governor, said that the road above it would reopen within a month.\n\n"
        "Magnus Holt speaks for the owners. He said that new cranes had been ordered.",
    ),
    Article(
        headline="Herring fleet stays in port",
        outlet="Coast Weekly",
        published=datetime(2026, 6, 9, 12, tzinfo=UTC),
        body="Skippers in Tarness kept their boats in because fuel costs too much. "
        "Fuel will be cheaper on the 18th.\n\n"
        "About 90 men were in the hall, and 65 letters came from Tarness.\n\n"
        "Yesterday he called on this newspaper. A bell is to be rung on Sunday. Ulf Saltvik leads them.",
    ),
]


def page_of(told: str, mark: str) -> str:
    return (
        f"# Quarry at Skerrow\n\n{told} {mark}\n\n## Fishing at Tarness\n\nSkippers kept their boats in. [2]\n\n"
        "## Sources\n\n"
        "[1] Quarry wall to be shored up, The Sound Herald\n\n[2] Herring fleet stays in port, Coast Weekly\n"
    )


def found(told: str, mark: str = "[1]") -> list[Finding]:
    return list(audit(page_of(told, mark), ARTICLES))


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("Oda Brekke sketched the plan for the quarry at Skerrow on June 8.", ("sketched", "approved")),
        ("Surveyor Oda Brekke approved the film for the quarry at Skerrow on June 8.", ("film", "plan")),
        (
            "Oda Brekke inherited the plan for the quarry on June 8, after two years of talks.",
            ("inherited", "approved"),
        ),
    ],
)
def test_the_one_word_that_was_changed_is_named(told: str, values: tuple[str, str]) -> None:
    (finding,) = found(told)
    assert (finding.code, finding.values) == ("word-altered", values)
    assert finding.places[0].text == values[0]


def test_a_word_for_its_opposite_is_named_in_full() -> None:
    (finding,) = found("Surveyor Oda Brekke rejected the plan for the quarry at Skerrow on June 8.")
    assert (finding.code, finding.values) == ("negation-flipped", ("rejected", "approved"))


@pytest.mark.parametrize(
    "told",
    [
        "Surveyor Oda Brekke approves the plan for the quarry at Skerrow on June 8.",
        "Oda Brekke approved the plan for the quarry on June 8.",
        "Nils Tarrant, who speaks for the quarrymen, told us that the lower face would stay shut until autumn.",
        "Ragna Vold warned that the road above it would reopen within a month.",
        "Magnus Holt said that new cranes had been ordered.",
        "Nils Tarrant expects Ragna Vold to reopen the road above it within a month.",
    ],
)
def test_what_tells_the_same_or_less_is_left_alone(told: str) -> None:
    assert found(told) == []


def test_two_speakers_who_changed_places_are_found_in_both_sentences() -> None:
    findings = found(
        "Ragna Vold said that the lower face would stay shut until autumn. [1] "
        "Nils Tarrant said that the road above it would reopen within a month."
    )
    assert [(each.code, each.values) for each in findings] == [
        ("attribution-conflict", ("Ragna Vold", "Nils Tarrant")),
        ("attribution-conflict", ("Nils Tarrant", "Ragna Vold")),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Saltvik visits the newspaper (June 8)",
        "A bell will be rung by Saltvik",
        "Fuel will be cheaper on June 18",
        "Skippers in Tarness kept their boats in (possibly June 3)",
    ],
)
def test_what_the_article_says_with_a_pronoun_or_a_bare_day_is_borne_out(told: str) -> None:
    assert found(f"{told}.", "[2]") == []


def test_a_name_of_which_the_article_never_heard_is_found_all_the_same() -> None:
    (finding,) = found("Grieve visits the newspaper.", "[2]")
    assert (finding.code, finding.values) == ("name-unsupported", ("Grieve",))


@pytest.mark.parametrize("bound", ["More than 90", "Exactly 90", "Fewer than 90"])
def test_about_how_many_is_neither_more_nor_less_nor_just_as_many(bound: str) -> None:
    (finding,) = found(f"{bound} men were in the hall.", "[2]")
    assert (finding.code, finding.values) == ("number-unsupported", (bound, "about 90"))


@pytest.mark.parametrize("told", ["About 90 men were in the hall.", "At least 65 letters came from Tarness."])
def test_a_bound_that_the_article_bears_out_is_left_alone(told: str) -> None:
    assert found(told, "[2]") == []


def test_a_word_put_into_a_quotation_is_found_also_where_another_article_tells_more_of_it() -> None:
    told = 'Tarrant said "we never saw such a lamp" at the quarry wall, whose lower face would stay shut until autumn.'
    assert [each.code for each in found(told, "[2]")] == ["citation-wrong-source", "quote-absent"]


def test_the_day_of_what_a_telling_only_mentions_is_not_its_own() -> None:
    page = (
        "# Cup\n\nMoss Vale will appeal against the red card of Saturday's (April 11) final, the club says. [1]\n\n"
        "## Timeline\n\n- **April 13, 2026** - Moss Vale will appeal against the red card of Saturday's final. [1]\n"
    )
    assert not [finding for finding in audit(page) if finding.code == "date-conflict"]


def test_two_may_say_the_same_few_words_to_two_newspapers() -> None:
    captain = '"The penalty was a joke," captain Edda Vane said. [1]'
    page = f'# Cup\n\n{captain}\n\nCoach Nils Aske said the penalty was "a joke". [2]\n'
    assert not [finding for finding in audit(page) if finding.code == "attribution-conflict"]


def test_a_few_words_within_a_longer_entry_are_told_of_one_speaker() -> None:
    speech = '"I am worn out," {} said, with a tired smile. [1] "But the bridge is worth every hour of it." [1]'
    page = (
        f"# Bridge\n\n{speech.format('Edda Vane')}\n\n"
        f"## Timeline\n\n- **May 4, 2026** - {speech.format('Nils Aske')}\n- **May 5, 2026** - The bridge opened. [1]\n"
    )
    conflicts = [finding for finding in audit(page) if finding.code == "attribution-conflict"]
    assert [finding.values for finding in conflicts] == [("Edda Vane", "Nils Aske")]


@pytest.mark.parametrize(
    "told",
    [
        '"Then Vane called, and it was a good talk," {} said. [1]',  # the other is named in what is said
        "After the final cup winner {} said on the radio 'we never gave in' and left. [1]",
        "{} said: 'I saw the mast bend to one side on the last leg. [1]",  # a quotation that nobody closes
    ],
)
def test_a_sentence_that_is_the_same_but_for_who_says_it_has_two_speakers(told: str) -> None:
    page = (
        f"# Regatta\n\n{told.format('Nils Aske')}\n\nEdda Vane came second. [2]\n\n"
        f"## Timeline\n\n- **May 4, 2026** - {told.format('Edda Vane')}\n- **May 5, 2026** - The race ended. [1]\n"
    )
    conflicts = [finding for finding in audit(page) if finding.code == "attribution-conflict"]
    assert [finding.values for finding in conflicts] == [("Nils Aske", "Edda Vane")]
