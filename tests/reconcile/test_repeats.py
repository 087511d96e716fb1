"""A disagreement is told once, whichever of two looks saw it first."""

from __future__ import annotations

import pytest

from newsdigest.reconcile.repeats import each_once
from newsdigest.schema.cluster import Dispute, ReportedValue
from newsdigest.schema.mention import Evidence


def _value(text: str, *articles: str) -> ReportedValue:
    return ReportedValue(
        value=text, evidence=tuple(Evidence(article_id=one, start=0, end=4, quote="then") for one in articles)
    )


def _dispute(*values: ReportedValue, about: tuple[str, ...] = ("e1",), kind: str = "date", **more: str) -> Dispute:
    told = {"preferred": None, "reason": "nothing ranks them"} | more
    return Dispute(kind=kind, about=about, values=values, **told)


def test_two_years_of_one_founding_are_one_disagreement_and_the_correction_says_which() -> None:
    seen = _dispute(_value("1988", "a"), _value("1989", "b"))
    taken_back = _dispute(
        _value("1989", "b", "c"), _value("1988", "a"), preferred="1989", reason="corrected by the outlet itself: 1989"
    )
    for order in ((seen, taken_back), (taken_back, seen)):
        (told,) = each_once(order)
        assert (told.preferred, told.reason) == ("1989", "corrected by the outlet itself: 1989")
        assert {value.value: {one.article_id for one in value.evidence} for value in told.values} == {
            "1988": {"a"},
            "1989": {"b", "c"},
        }


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("May 3, 2031 (on Saturday)", "May 4, 2031"), ("Saturday", "May 4, 2031 (4 May)")),
        (("May 3, 2031", "May 4, 2031"), ("May 3, 2031 (on 3 May)", "May 4, 2031 (the next day)", "May 6, 2031")),
    ],
)
def test_a_day_is_one_value_however_it_is_written(first: tuple[str, ...], second: tuple[str, ...]) -> None:
    one = _dispute(*(_value(text, "a") for text in first))
    other = _dispute(*(_value(text, "b") for text in second), about=("e1", "e2"))
    (told,) = each_once([one, other])
    assert len(told.values) == max(len(first), len(second))
    assert told.about == ("e1", "e2")


@pytest.mark.parametrize(
    "other",
    [
        _dispute(_value("1988", "a"), _value("1990", "b")),
        _dispute(_value("1988", "a"), _value("1989", "b"), about=("e2",)),
        _dispute(_value("1988", "a"), _value("1989", "b"), kind="number"),
    ],
)
def test_other_values_things_and_kinds_are_other_disagreements(other: Dispute) -> None:
    one = _dispute(_value("1988", "a"), _value("1989", "b"))
    assert each_once([one, other]) == [one, other]
