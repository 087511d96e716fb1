"""Every figure of a sentence plays the part that it plays in its evidence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.facts import supports
from newsdigest.facts.misplays import misplayed

COUNTS = st.integers(min_value=12, max_value=400)


@given(part=COUNTS, more=COUNTS)
def test_a_part_is_not_told_as_the_whole(part: int, more: int) -> None:
    evidence = f"Masons mended {part} of the {part + more} lamps on the quay."
    assert supports(f"Masons mended {part} lamps on the quay.", [evidence]).ok
    for whole in ("all", "the", "all the", "its"):
        assert not supports(f"Masons mended {whole} {part + more} lamps on the quay.", [evidence]).ok


@given(step=COUNTS, more=COUNTS)
def test_by_how_much_is_not_told_as_to_what(step: int, more: int) -> None:
    level = step + more
    evidence = f"The toll at Lissow rose by {step} crowns to {level} crowns."
    assert supports(f"The toll at Lissow rose to {level} crowns.", [evidence]).ok
    assert not supports(f"The toll at Lissow rose by {level} crowns.", [evidence]).ok
    assert not supports(f"The toll at Lissow rose to {step} crowns.", [evidence]).ok


@given(first=COUNTS, more=COUNTS)
def test_two_figures_do_not_change_places(first: int, more: int) -> None:
    second = first + more
    evidence = f"The flood killed {first} goats and spared {second} hens."
    assert supports(f"The flood spared {second} hens.", [evidence]).ok
    assert not list(misplayed(f"The flood killed {first} goats and spared {second} hens.", [f"At Harne {evidence}"]))
    assert not supports(f"The flood killed {second} hens.", [evidence]).ok
    assert not supports(f"The flood spared {first} goats.", [evidence]).ok


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("Four pupils were late and 19 were ill.", "Nineteen pupils were late."),
        ("The barge was made for 20 sheep but carried 70.", "The barge was made for 70 sheep."),
        ("The mill ground 60 sacks in 2019 and 45 sacks in 2020.", "The mill ground 60 sacks in 2020."),
        ("The guild has 500 members, of whom 90 are masons.", "The guild has 90 members."),
        ("The oak is 30 metres high, 6 metres higher than the elm.", "The oak is 6 metres high."),
        ("It was 9 degrees below zero in Lissow.", "It was 9 degrees in Lissow."),
        ("The fair drew 700 guests, fewer than the 900 invited.", "The fair drew 900 guests."),
        ("The motion got 40 votes, short of the 55 needed.", "The motion got 55 votes."),
        ("Half of the 60 masons left the quarry.", "The 60 masons left the quarry."),
        ("The guild won five of its last eight lawsuits.", "The guild won its last eight lawsuits."),
        ("Of the 90 hens, only 70 have been found.", "The 90 hens have been found."),
        ("The smith mended 80 kettles, 20 of them for the guild.", "The smith mended 80 kettles for the guild."),
        ("A sack of rye costs 8 crowns, a sack of malt 13 crowns.", "A sack of rye costs 13 crowns."),
        ("The guild needs 70 crowns and has raised 30 crowns.", "The guild has raised 70 crowns."),
        ("Shares in the brewery closed 4% lower at 12 crowns.", "Shares in the brewery closed 4% at 12 crowns."),
    ],
)
def test_a_figure_is_not_given_to_something_else(evidence: str, sentence: str) -> None:
    assert "number" in {each.kind for each in supports(sentence, [evidence]).differences}


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("Four pupils were late and 19 were ill.", "Nineteen pupils were ill."),
        ("The mill ground 60 sacks of rye in 2019 and 45 in 2020.", "The mill ground 45 sacks of rye in 2020."),
        ("Of the 90 masons, 70 left the quarry.", "The quarry has 90 masons."),
        ("Four of the guild's seven barges may sail again.", "Four barges may sail again."),
        ("Some 900 guests had been invited, and 700 came.", "The fair drew 700 guests; 900 had been invited."),
        ("The motion won by a majority of 40 votes.", "The motion won by 40 votes."),
        ("Ice from 200 metres below the peak of Harne is 9,000 years old.", "Ice 9,000 years old"),
        (
            "The ship sank with 31 crew, thirty of whom have been saved.",
            "Thirty of the ship's 31 crew have been saved.",
        ),
        ("The price rose from 30 to 40 crowns.", "The price rose to 40 crowns from 30."),
        ("Prices were 12 percent lower in May.", "Prices fell 12 percent in May."),
    ],
)
def test_a_figure_may_be_told_in_other_words(evidence: str, sentence: str) -> None:
    assert not list(misplayed(sentence, [evidence]))


def test_a_figure_a_year_is_not_told_as_one_a_month() -> None:
    toll = "The toll would cost a family 60 crowns a year."
    assert "unit" in {
        each.kind for each in supports("The toll would cost a family 60 crowns a month.", [toll]).differences
    }


def test_a_figure_that_another_passage_has_so_may_be_told_so() -> None:
    passed = "Inspectors passed 8 of the 9 kilns."
    assert list(misplayed("Inspectors passed the 9 kilns.", [passed]))
    assert not list(misplayed("Inspectors passed the 9 kilns.", [passed, "By May inspectors had passed 9 kilns."]))
