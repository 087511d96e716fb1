"""A deed keeps its object, and a way its direction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.facts import supports
from newsdigest.facts.objects import misdirected
from newsdigest.facts.pairing import pairings

PLACES = st.sampled_from(["Lissow", "Harne", "Corvey", "Dunmark"])
THINGS = st.sampled_from(["kiln", "barn", "meadow", "ferry", "chapel"])


@given(PLACES, PLACES, st.sampled_from(["The coach went", "Otto Kern walked", "A goods train was sent"]))
def test_a_way_is_not_turned_round(start: str, end: str, went: str) -> None:
    evidence = f"{went} from {start} to {end} on Monday."
    assert supports(f"{went} from {start} to {end}.", [evidence]).ok
    assert supports(f"{went} from {end} to {start}.", [evidence]).ok == (start == end)


@given(THINGS, THINGS)
def test_the_object_of_one_deed_is_not_given_to_the_other(one: str, other: str) -> None:
    evidence = f"The guild painted the {one} and mortgaged the {other}."
    assert supports(f"The guild mortgaged the {other}.", [evidence]).ok
    assert supports(f"The guild painted the {other}.", [evidence]).ok == (one == other)


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("Divers raised the mast but are still looking for the keel.", "Divers raised the keel."),
        ("Nell Varga saved the goat, though the calf drowned.", "Nell Varga saved the calf."),
        ("The lease was signed by a smith, who outbid the guild.", "The lease was signed by the guild."),
        ("The kiln, which Otto Kern had lost, went to Nell Varga.", "The kiln went to Otto Kern."),
        ("Harne is older than Corvey but younger than Lissow.", "Harne is younger than Corvey but older than Lissow."),
        ("The pump was built by Nell Varga and improved by Otto Kern.", "The pump was built by Otto Kern."),
        ("The medal was given to Nell Varga by Otto Kern.", "The medal was given to Otto Kern."),
        ("Otto Kern moved to Harne from Lissow.", "Otto Kern moved to Lissow."),
        ("The piper left Harne for Lissow.", "The piper left Lissow for Harne."),
        ("Rents fell faster in Harne than in Lissow.", "Rents fell faster in Lissow than in Harne."),
        ("Nell Varga, who joined from Harne in May, resigned.", "Nell Varga joined Harne in May."),
    ],
)
def test_nothing_gets_the_deed_or_the_place_of_another(evidence: str, sentence: str) -> None:
    assert not supports(sentence, [evidence]).ok


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("The guild bought and repaired the mill.", "The guild bought the mill."),
        ("The guild bought the mill, which had stood empty, and the barn.", "The guild bought the barn."),
        ("Otto Kern walked to his mill at Lissow.", "Otto Kern walked to Lissow."),
        ("Otto Kern escaped from Lissow in May.", "Otto Kern escaped Lissow in May."),
        ("The lock was last closed in 2011, when the ice tore off a gate.", "Lock closed by ice in 2011"),
        ("Nell Varga admitted to the warden that she had burned her own barn.", "Nell Varga admits burning her barn."),
        (
            "The guild likes its money and has sued Otto Kern; that case is heard in May.",
            "The guild's suit is heard in May.",
        ),
    ],
)
def test_a_fair_retelling_keeps_them(evidence: str, sentence: str) -> None:
    assert not [each for pairing in pairings(sentence, [evidence]) for each in misdirected(pairing)]
