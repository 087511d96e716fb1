"""Nobody is told to have done what somebody else did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.facts import supports
from newsdigest.facts.doers import misattributed
from newsdigest.facts.pairing import pairings

JOINS = st.sampled_from([", but", "; then", ", while", " after", " before", " until", " when"])


@given(JOINS, st.sampled_from(["left the mill", "sank the barge", "painted the lock"]))
def test_what_one_did_is_not_told_of_the_other(join: str, deed: str) -> None:
    evidence = f"Nell Varga stayed in Harne{join} Otto Kern {deed}."
    assert supports(f"Otto Kern {deed}.", [evidence]).ok
    assert not supports(f"Nell Varga {deed}.", [evidence]).ok


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("The brewery, which supplies Harne Inns, sued Otto Kern.", "Harne Inns sued Otto Kern."),
        ("Nell Varga replaced Otto Kern as warden in May.", "Otto Kern was named warden in May."),
        ("Nell Varga took over from Otto Kern as warden in May.", "Otto Kern took over as warden in May."),
        ("Otto Kern was succeeded by Nell Varga as warden.", "Otto Kern was made warden."),
        ("The warden's cousin, Otto Kern, was fined in May.", "The warden was fined in May."),
        ("Unlike Otto Kern, Nell Varga voted for the toll.", "Otto Kern voted for the toll."),
        ("The bishop trusts the warden, whose cousin runs the mill.", "The bishop runs the mill."),
        ("The bishop trusts the warden, whose cousin runs the mill.", "The warden runs the mill."),
        ("Nell Varga stepped in for Otto Kern as warden.", "Otto Kern stepped in as warden."),
        ("Nell Varga thanked Otto Kern, who had found her goat.", "Nell Varga found the goat."),
        ("Nell Varga lost to Otto Kern, who had led in May.", "Nell Varga had led in May."),
        ("Masons stormed the lock from a hill held by millers.", "The millers stormed the lock."),
        ("Otto Kern turned back at the weir; his cousin reached it.", "Otto Kern reached the weir."),
        ("The guild said it had lit the kiln; the warden denied it.", "The guild had lit the kiln."),
        ("The guild cleared the way for the warden's expulsion from Harne.", "The warden was expelled from Harne."),
    ],
)
def test_nobody_gets_the_deed_of_another(evidence: str, sentence: str) -> None:
    assert not supports(sentence, [evidence]).ok


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("Nell Varga replaced Otto Kern as warden in May.", "Nell Varga became warden in May."),
        ("Nell Varga, who fined Otto Kern, resigned in May.", "Nell Varga resigned in May."),
        ("Nell Varga came to Harne in May and bought the mill.", "Nell Varga bought the mill."),
        ("Nell Varga does not look like a rower who won 40 barges.", "Nell Varga won 40 barges."),
        ("Otto Kern thanked the guild, and he sold the mill.", "Otto Kern sold the mill."),
        ("She was one of three masons, whose illness was made known.", "The illness of three masons was made known."),
    ],
)
def test_a_fair_retelling_keeps_the_doer(evidence: str, sentence: str) -> None:
    assert not [each for pairing in pairings(sentence, [evidence]) for each in misattributed(pairing)]
