"""The words of a sentence are those of its evidence, in some form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest import facts
from newsdigest.facts.telling import untold

PIER = "Negotiators agreed on Monday to put off a strike over 340 posts at the detailed military yard in March."


@pytest.mark.parametrize(
    ("sentence", "lacking"),
    [
        ("The negotiations over the strike were postponed.", ()),
        ("Hundreds of posts are at the yard.", ()),
        ("Thousands of posts are at the yard.", ("thousands",)),
        ("Militants attacked the yard.", ("militants", "attacked")),
        ("Negotiators were detained at the yard.", ("detained",)),
        ("Negotiators protested at the yard.", ("protested",)),
    ],
)
def test_another_form_is_the_same_word_and_a_likeness_is_not(sentence: str, lacking: tuple[str, ...]) -> None:
    assert untold(sentence, [PIER]) == lacking


@given(st.lists(st.sampled_from(PIER.rstrip(".").split()), min_size=1))
def test_words_of_the_evidence_in_any_order_are_its_words(words: list[str]) -> None:
    assert untold(" ".join(words), [PIER]) == ()


@pytest.mark.parametrize(("opening", "ok"), [("Belkov, a dealer,", False), ("Meanwhile, the dealer", True)])
def test_a_first_word_before_a_comma_is_a_name_unless_it_links(opening: str, ok: bool) -> None:
    assert facts.supports(f"{opening} shut the yard.", ["A dealer shut the yard on Monday."]).ok is ok
