"""A figure that two newsrooms have in two units, or with zeros more or fewer, is one that one of them has wrong."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import newsdigest
from newsdigest.schema.article import Article


def values_of(*told: str) -> list[set[str]]:
    """Return the values of each disagreement between two outlets that told so on one day."""
    digest = newsdigest.summarize(
        [
            Article(headline=outlet, body=body, outlet=outlet, published=datetime(2026, 5, 13, 18, tzinfo=UTC))
            for outlet, body in zip(("Ense Post", "Ense Mail"), told, strict=True)
        ]
    )
    return [{value.value for value in dispute.values} for dispute in digest.disputes]


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        ("Tarn Glass paid {} for the Beck sawmill on Tuesday.", "4 million crowns", "4 billion crowns"),
        ("The tanker Lia lost {} of oil off Ense on Tuesday.", "250 tonnes", "250 barrels"),
        ("The barge Lia drifted {} before it was caught off Ense on Tuesday.", "40 kilometres", "40 miles"),
        ("The blast in Ense hurt {} on Tuesday.", "16 bakers", "1,600 bakers"),
    ],
)
def test_one_figure_of_two_magnitudes_is_a_disagreement(sentence, one, other):
    assert values_of(sentence.format(one), sentence.format(other)) == [{one, other}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("250 tonnes (1,800 barrels)", "1,800 barrels"),
        ("250 tonnes", "1,800 barrels"),
        ("250 tons", "250 tonnes"),
    ],
)
def test_a_figure_converted_or_spelled_otherwise_is_none(one, other):
    sentence = "The tanker Lia lost {} of oil off Ense on Tuesday."
    assert values_of(sentence.format(one), sentence.format(other)) == []


def test_a_part_and_a_whole_of_other_digits_are_no_disagreement():
    assert (
        values_of(
            "The flood drove 12,000 people from Ense on Tuesday.",
            "The flood drove 70 people onto roofs in Ense on Tuesday.",
        )
        == []
    )
