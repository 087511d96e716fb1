"""Claims are found worth comparing through an index: no pair that tells the same may be lost in it."""

from __future__ import annotations

import math
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from newsdigest.reconcile.comparables import comparable
from newsdigest.reconcile.sayings import Saying
from newsdigest.reconcile.statements import gathered_sayings, weighed_sayings

WORDS = ("bridge", "harbour", "closed", "money", "council", "12", "14", "ferry", "strike", "letter")


def saying(place: int, weights: dict[str, float], speaker: frozenset[str], stance: str, article: int) -> Saying:
    return Saying(
        article=f"a{article}",
        start=place * 10,
        end=place * 10 + 9,
        quote=" ".join(sorted(weights)),
        speaker=speaker,
        stance=stance,
        weights=weights,
        figures=frozenset(word for word in weights if word[0].isdigit()),
        norm=math.sqrt(sum(weight * weight for weight in weights.values())),
        is_silence=stance == "declines",
    )


told = st.tuples(
    st.dictionaries(st.sampled_from(WORDS), st.sampled_from([0.3, 0.6, 0.75, 1.5]), min_size=1, max_size=7),
    st.sampled_from([frozenset({"orr"}), frozenset({"orr", "bela"}), frozenset({"quist"}), frozenset()]),
    st.sampled_from(["asserts", "denies", "declines"]),
    st.integers(0, 2),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(told, max_size=14))
def test_every_pair_that_is_one_claim_is_compared(drawn) -> None:
    sayings = [saying(place, *one) for place, one in enumerate(drawn)]
    same = {
        (a, b) for a, b in combinations(range(len(sayings)), 2) if weighed_sayings(sayings[a], sayings[b]) is not None
    }
    assert same <= set(comparable(sayings, 0, len(sayings)))


@settings(max_examples=100, deadline=None)
@given(st.lists(told, max_size=10), st.integers(0, 120), st.sampled_from((1, 12)))
def test_what_is_said_later_changes_nothing_of_what_earlier_claims_are_compared_with(drawn, cut, times) -> None:
    sayings = [saying(place, *one) for place, one in enumerate(drawn * times)]
    cut = min(cut, len(sayings))
    early, late = comparable(sayings[:cut], 0, cut), comparable(sayings, cut, len(sayings))
    assert [*early, *late] == list(comparable(sayings, 0, len(sayings)))


def test_a_claim_that_hundreds_run_is_compared_with_some_and_still_is_one() -> None:
    said = {"ferry": 1.5, "strike": 1.5}
    sayings = [saying(place, said, frozenset({"orr"}), "asserts", place) for place in range(400)]
    assert len(list(comparable(sayings, 0, 400))) < 400 * 45
    assert gathered_sayings(sayings) == [list(range(400))]
