"""What was undone, disbelieved or excepted is not told without that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.facts import supports

DISBELIEVED = st.sampled_from(["doubts", "disputes", "denies", "disproved the claim", "dismissed reports", "questions"])


@given(DISBELIEVED)
def test_who_disbelieves_a_thing_is_not_told_to_say_it(verb: str) -> None:
    assert not supports(
        "Warden Nell Varga says that the dam will hold.", [f"Warden Nell Varga {verb} that the dam will hold."]
    ).ok


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("The warden called the toll unfair and ruled out a new lease.", "The warden called a new lease."),
        ("The guild dropped its plan to fence the meadow.", "The guild fences the meadow."),
        ("A walkout at the brewery was averted on Monday.", "There was a walkout at the brewery on Monday."),
        ("The guild called for the resignation of the warden.", "The warden resigned."),
        ("The judge blocked the extradition of the warden.", "The warden was extradited."),
        ("Nell Varga opposed the lease.", "There will be a lease."),
        ("The brewery hopes to reopen in May.", "Brewery to reopen in May"),
        ("The toll would have cost a family 60 crowns.", "The toll cost a family 60 crowns."),
        ("The warden asked masons to have their carts weighed.", "The warden weighed carts of masons."),
        ("The fair planned in Lissow was called off.", "The fair took place in Lissow."),
    ],
)
def test_what_was_undone_is_not_told_as_done(evidence: str, sentence: str) -> None:
    assert not supports(sentence, [evidence]).ok


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("All but 300 of the lamps are lit again.", "All of the lamps are lit again."),
        ("All gates of the lock opened except the oldest.", "All gates of the lock opened."),
        ("The baths are open to guests only at weekends.", "The baths are open to guests."),
        ("The lock will not open until the ice melts.", "The lock will not open."),
        ("Fishing is allowed in the weir unless the water falls.", "Fishing is allowed in the weir."),
        ("The lock is open to residents only.", "The lock is open."),
        ("The bridge is safe for walkers but not for carts.", "The bridge is safe for walkers"),
        ("Fishing is forbidden everywhere but in the weir.", "Fishing is forbidden everywhere."),
        ("He is the oldest mason in Lissow bar one.", "He is the oldest mason in Lissow."),
        ("“All our barges are safe except the oldest,” she said.", "All our barges are safe"),
    ],
)
def test_an_exception_or_condition_is_not_cut_off(evidence: str, sentence: str) -> None:
    assert "negation" in {each.kind for each in supports(sentence, [evidence]).differences}


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("All but 300 of the lamps are lit again.", "All but 300 lamps are lit again."),
        ("All lamps except two are lit.", "All lamps but two are lit."),
        ("The guild narrowly averted a walkout.", "The guild narrowly prevented a walkout."),
        ("The baths are open only at weekends.", "Only at weekends are the baths open."),
        ("The guild rejected the brewery's offer of a new lease.", "The brewery offered a new lease."),
        ("Jars of the paste have been recalled.", "Jars recalled"),
        ("The lock was repaired in May, but no barge has used it except the ferry.", "The lock was repaired in May."),
    ],
)
def test_what_is_not_undone_is_carried(evidence: str, sentence: str) -> None:
    assert supports(sentence, [evidence]).ok
