"""A sentence that keeps the words of its article and not what they say."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import Article, audit
from newsdigest.checks.findings import Finding
from newsdigest.facts.opposites import are_contrary

OPENING = "The parish council of Orrest sat on Wednesday to hear the yearly accounts."


def found(told: str, passage: str) -> list[Finding]:
    """Return what is found in a page that tells this, of an article that has that passage."""
    article = Article(
        headline="Notes from Orrest this week",
        outlet="The Orrest Courier",
        published=datetime(2026, 6, 12, 9, tzinfo=UTC),
        body=f"{OPENING} {passage} Swifts circled the tower as the doors were opened.",
    )
    sources = "## Sources\n\n1. Notes from Orrest this week, The Orrest Courier, June 12, 2026\n"
    return list(audit(f"# Orrest\n\n{told} [1] {OPENING} [1]\n\n{sources}", articles=[article]))


DEEDS = [
    ("Warden Nils Aske stopped short of closing the weir on Friday.", "Warden Nils Aske closed the weir on Friday."),
    ("Warden Nils Aske ruled out closing the weir on Friday.", "Warden Nils Aske closed the weir on Friday."),
    ("Warden Nils Aske has yet to close the weir at Orrest.", "Warden Nils Aske has closed the weir at Orrest."),
    ("Warden Nils Aske agreed to sell the weir to Carrow.", "Warden Nils Aske sold the weir to Carrow."),
    ("Miller Ove Dahl is suspected of stealing the weir gate.", "Miller Ove Dahl stole the weir gate."),
    ("Miller Ove Dahl was cleared of stealing the weir gate.", "Miller Ove Dahl stole the weir gate."),
    ("Miller Ove Dahl is charged with burning the weir gate.", "Miller Ove Dahl burned the weir gate."),
    ("Miller Ove Dahl is said to have burned the weir gate.", "Miller Ove Dahl burned the weir gate."),
    ("A guard kept two boys from burning the weir gate on Friday.", "Two boys burned the weir gate on Friday."),
    ("The council allowed Carrow Mills to build a weir in Orrest.", "Carrow Mills built a weir in Orrest."),
    ("The flood on Friday was too weak to sink the barge Alma.", "The flood on Friday sank the barge Alma."),
    ("Had the gate held, the flood would have spared Orrest mill.", "The flood spared Orrest mill."),
    ("Miller Ove Dahl claimed to be a surgeon in Orrest.", "Miller Ove Dahl was a surgeon in Orrest."),
    ("Whether Miller Ove Dahl burned the weir gate is unclear.", "Miller Ove Dahl burned the weir gate."),
    ("The clerk doubts that Miller Ove Dahl burned the gate.", "Miller Ove Dahl burned the gate."),
    ("The strike at Carrow Mills is anything but over.", "The strike at Carrow Mills is over."),
    ("The warden hardly helped the flooded families in Orrest.", "The warden helped the flooded families in Orrest."),
    ("The flood was blamed on rain rather than on the warden.", "The flood was blamed on the warden."),
]


@pytest.mark.parametrize(("passage", "told"), DEEDS)
def test_what_was_only_planned_alleged_or_kept_from_happening_is_not_told_as_done(passage: str, told: str) -> None:
    assert [each.code for each in found(told, passage)] == ["negation-flipped"]
    assert found(passage, passage) == []


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        ("Warden Nils Aske managed to close the weir on Friday.", "Warden Nils Aske closed the weir on Friday."),
        (
            "Miller Ove Dahl was convicted of burning the weir gate.",
            "Miller Ove Dahl burned the weir gate, a court found.",
        ),
        ("After hitting a post, the barge Alma sank in Orrest.", "The barge Alma hit a post and sank in Orrest."),
        ("Divers dug all night to reach the crew and freed them.", "Divers reached the crew and freed them."),
        ("The weir will open again on 28 June after repairs.", "The weir opens again on 28 June after repairs."),
        (
            "Miller Ove Dahl is charged with burning the weir gate.",
            "Miller Ove Dahl is accused of burning the weir gate.",
        ),
        ("The warden agreed to sell the weir. He sold the weir on Friday.", "The warden sold the weir on Friday."),
    ],
)
def test_what_was_done_may_be_told_in_other_words(passage: str, told: str) -> None:
    assert found(told, passage) == []


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        ("Most members of the parish choir sang on Friday.", "All members of the parish choir sang on Friday."),
        ("Half of the 20 millers hurt on Friday have gone home.", "The 20 millers hurt on Friday have gone home."),
        ("Only two of the millers were hurt in the fire.", "The millers were hurt in the fire."),
        ("Few boatmen in Orrest left their barges on Friday.", "Many boatmen in Orrest left their barges on Friday."),
        ("Nearly all the millers went home on Friday.", "All the millers went home on Friday."),
        (
            "Hundreds marched through Orrest against the toll.",
            "Tens of thousands marched through Orrest against the toll.",
        ),
        ("The price of flour in Orrest doubled in May.", "The price of flour in Orrest tripled in May."),
        ("A boatman earns 900 crowns a month in Orrest now.", "A boatman earns 900 crowns a year in Orrest now."),
    ],
)
def test_how_many_is_as_the_article_has_it(passage: str, told: str) -> None:
    assert [each.code for each in found(told, passage)] == ["number-unsupported"]


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        ("All of the 30 millers went home on Friday.", "The 30 millers went home on Friday."),
        ("Both boatmen drowned when the barge hit a post.", "The two boatmen drowned when the barge hit a post."),
        ("Thousands marched through Orrest; police counted 6,000.", "About 6,000 marched through Orrest."),
        ("Dozens of barges lay in Orrest, some 40 by noon.", "Scores of barges lay in Orrest by noon."),
    ],
)
def test_the_same_number_may_be_told_in_other_words(passage: str, told: str) -> None:
    assert found(told, passage) == []


@pytest.mark.parametrize(
    ("passage", "told", "code"),
    [
        ("The weir is shut until Monday for repairs.", "The weir is shut from Monday for repairs.", "date-unsupported"),
        ("The weir must be dry by 9 May, he said.", "The weir must be dry after 9 May, he said.", "date-unsupported"),
        (
            "Exports to Carrow rose by 5 percent in May.",
            "Exports from Carrow rose by 5 percent in May.",
            "negation-flipped",
        ),
        (
            "The former warden Nils Aske was fined on Friday.",
            "The warden Nils Aske was fined on Friday.",
            "name-unsupported",
        ),
        (
            "The wife of Warden Nils Aske was hurt on Friday.",
            "Warden Nils Aske was hurt on Friday.",
            "name-unsupported",
        ),
        (
            "Nils Aske's brother was hurt in the fire on Friday.",
            "Nils Aske was hurt in the fire on Friday.",
            "name-unsupported",
        ),
        ("Critics of Nils Aske burned tyres in Orrest.", "Nils Aske burned tyres in Orrest.", "name-unsupported"),
        (
            "Ove Dahl sued Nils Aske over the weir gate.",
            "Nils Aske sued Ove Dahl over the weir gate.",
            "negation-flipped",
        ),
        (
            "Ove Dahl said that Nils Aske had lied to him.",
            "Nils Aske said that Ove Dahl had lied to him.",
            "attribution-conflict",
        ),
        (
            "The court upheld the ban on drift nets on Friday.",
            "The court quashed the ban on drift nets on Friday.",
            "negation-flipped",
        ),
        (
            "The tests on the miller were inconclusive, a nurse said.",
            "The tests on the miller were conclusive, a nurse said.",
            "negation-flipped",
        ),
        ("The pistol that Ove Dahl carried was a toy.", "The pistol that Ove Dahl carried was loaded.", "word-altered"),
    ],
)
def test_small_words_offices_and_places_are_as_the_article_has_them(passage: str, told: str, code: str) -> None:
    assert [each.code for each in found(told, passage)] == [code]


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        ("A spokesman for Carrow Mills said the weir was sold.", "Carrow Mills said the weir was sold."),
        ("The village of Orrest lies 4 km from the weir.", "Orrest lies 4 km from the weir."),
        ("Ove Dahl sued Nils Aske over the weir gate.", "Nils Aske was sued by Ove Dahl over the weir gate."),
        ("The barges came to Orrest from Carrow on Friday.", "The barges came from Carrow to Orrest on Friday."),
        ("Ove Dahl, once warden of Orrest, died on Friday.", "The former warden of Orrest, Ove Dahl, died on Friday."),
        ("Carrow Mills' shares fell 4 percent on Friday.", "Shares in Carrow Mills fell 4 percent on Friday."),
    ],
)
def test_a_fair_retelling_is_left_alone(passage: str, told: str) -> None:
    assert found(told, passage) == []


@pytest.mark.parametrize(("one", "other"), [("lawful", "unlawful"), ("harmless", "harmful"), ("praised", "criticised")])
def test_opposites_are_known_by_their_making_or_by_the_table(one: str, other: str) -> None:
    assert are_contrary(one, other)
    assert are_contrary(other, one)


@pytest.mark.parametrize(("one", "other"), [("cover", "discover"), ("come", "income"), ("sold", "bought")])
def test_a_word_that_only_looks_like_a_denial_is_none(one: str, other: str) -> None:
    assert not are_contrary(one, other)


def test_a_quotation_stands_wherever_the_article_has_it() -> None:
    passage = 'Nils Aske had denied it for weeks. "I was mistaken," he said.'
    assert found('"I was mistaken," Nils Aske said.', passage) == []


@pytest.mark.parametrize(
    "told", ["No one was hurt when the barge hit a post.", "Nobody was hurt when the barge hit a post."]
)
def test_no_one_is_nobody_and_no_figure(told: str) -> None:
    assert found(told, "Nobody was hurt when the barge hit a post.") == []
