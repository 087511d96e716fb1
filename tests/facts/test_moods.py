"""What somebody has in mind, recommends, hopes for or makes depend on something is not told as done or as so."""

from __future__ import annotations

import pytest

from newsdigest.facts import supports


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("The brewery is closing its yard.", "The brewery is considering closing its yard."),
        ("The brewery is closing its yard.", "The brewery is still weighing closing its yard."),
        ("The choir sold its organ, the dean said.", "The dean recommended that the choir sell its organ."),
        ("The league will lend the boats, Ada Brook said.", "Ada Brook hopes that the league will lend the boats."),
        ("The league lends the boats.", "Brook joked that the league lends the boats."),
        ("The town will pay for the fence.", "Brook said the town would pay for the fence if the sale went through."),
    ],
)
def test_what_is_only_in_mind_is_not_told_as_so(sentence: str, evidence: str) -> None:
    assert not supports(sentence, [evidence]).ok


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("The brewery is closing its yard.", "The brewery is starting closing its yard."),
        (
            "Ada Brook hopes that the league will lend the boats.",
            "Ada Brook hopes that the league will lend the boats.",
        ),
        ("Ada Brook runs the league.", "Ada Brook, who runs the league, hopes that the harbour will lend the boats."),
    ],
)
def test_what_is_told_with_its_mood_or_beside_it_is_carried(sentence: str, evidence: str) -> None:
    assert supports(sentence, [evidence]).ok
