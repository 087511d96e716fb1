"""A quote stands where its words stand, and nowhere when a fact was changed."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.align import Alignment, Body, locate

BODY = (
    "The harbour of Saltmere was closed on Tuesday, 3 March, after a tanker ran aground at 4.30 a.m. "
    "Rescuers brought 24 sailors ashore – the master, Ana Bréval, stayed aboard. "
    "“We did not see the light,” she said.\n\n"
    "The owner’s insurers put the damage at £1.2 million, or about 40% of her value; shares in Orlop Lines rose 7.2%. "
    "Nobody was hurt, the coastguard said, and the harbour\u00a0master denied that the beacon had failed to work. "
    "The council has never paid for a second tug, and a spill of more than 300 tonnes was ruled out by the agency."
)


def quoted(alignment: Alignment) -> str:
    assert alignment.span is not None, alignment
    return BODY[alignment.span.start : alignment.span.end]


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("Rescuers brought 24 sailors ashore", "exact"),
        ('"We did not see the light," she said.', "normalised"),
        ("Rescuers brought two dozen sailors ashore - the master, Ana Breval, stayed aboard.", "normalised"),
        ("We didn't see the light", "normalised"),
        ("put the damage at 1.2 million pounds, or about 40 percent of her value", "normalised"),
        ("the harbour master denied that the beacon had failed to work", "normalised"),
        ("The harbour of Saltmere was closed on Tues, March 3", "normalised"),
        ("the Harbour of Saltmere was closed on Tuesday", "normalised"),
        ("The harbour of Saltmere was closed … after a tanker ran aground", None),
        ("The owner's insurers … about 40% of her value", None),
        ("Rescuers brought 24 sailor ashore", "near"),
        ("after a tanker ran aground at 4.30 am", "normalised"),
        ("the coastguard said, the harbour master denied that the beacon had failed to work", "near"),
        ("The council has never paid [...] a second tug, and a spill", "near"),
    ],
)
def test_typography_and_small_slips_are_forgiven_and_facts_are_not(quote: str, kind: str | None) -> None:
    alignment = locate(quote, BODY)
    if kind is None:  # ellipses over a date and over a sum
        assert not alignment.accepted
        assert alignment.differences
    else:
        assert alignment.kind == kind
        assert alignment.accepted


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("Rescuers brought 25 sailors ashore", "number"),
        ("Rescuers brought three dozen sailors ashore", "number"),
        ("insurers put the damage at £1.3 million", "number"),
        ("insurers put the damage at £1.2 billion", "number"),
        ("insurers put the damage at €1.2 million", "unit"),
        ("a spill of more than 300 barrels was ruled out", "unit"),
        ("was closed on Wednesday, 3 March, after a tanker ran aground", "date"),
        ("was closed on Tuesday, 3 April, after a tanker ran aground", "date"),
        ("was closed on Tuesday, 4 March, after a tanker ran aground", "date"),
        ("We did see the light", "negation"),
        ("The council has paid for a second tug, and a spill", "negation"),
        ("the harbour master said that the beacon had failed to work", "negation"),
        ("the harbour master denied that the beacon had not failed to work", "negation"),
        ("the master, Eva Bréval, stayed aboard", "name"),
        ("shares in Garboard Lines rose 7.2%", "name"),
        ("shares in Orlop Lines fell 7.2%", "direction"),
        ("a spill of less than 300 tonnes was ruled out by the agency", "direction"),
        ("The harbour of Saltmere was opened on Tuesday, 3 March", "direction"),
    ],
)
def test_a_changed_fact_is_refused_and_named(quote: str, kind: str) -> None:
    alignment = locate(quote, BODY)
    assert not alignment.accepted
    assert alignment.span is None
    assert alignment.nearest is not None
    assert kind in [difference.kind for difference in alignment.differences]


@pytest.mark.parametrize(
    "quote",
    [
        "Rescuers brought 2",  # the article goes on: 24
        "put the damage at £1",  # 1.2 million
        "put the damage at £1.2",  # million
        "One was hurt, the coastguard said",
        "body was hurt, the coastguard said",
        "see the light",  # "We did not"
        "The mayor resigned after a long night of talks with the unions",
        "",
        "…",
        "?!",
    ],
)
def test_a_scrap_that_means_something_else_is_refused(quote: str) -> None:
    assert not locate(quote, BODY).accepted


def test_the_marks_of_a_quotation_belong_to_its_span() -> None:
    assert quoted(locate('"We did not see the light," she said.', BODY)) == "“We did not see the light,” she said."


def test_a_repeated_passage_stands_where_the_record_fits() -> None:
    body = (
        "In Alderwick the market was closed. Bakers there complained.\n\n"
        + "Other news followed that day. " * 20
        + "\n\nIn Fenbury the market was closed. Butchers there complained."
    )
    plain, hinted = locate("the market was closed", body), locate("the market was closed", body, hints=("Fenbury",))
    assert plain.span is not None
    assert hinted.span is not None
    assert "Alderwick" in body[: plain.span.start]
    assert "Fenbury" in body[hinted.span.start - 12 : hinted.span.start]


def test_composed_and_decomposed_letters_are_the_same() -> None:
    quote = unicodedata.normalize("NFD", "the master, Ana Bréval, stayed aboard")
    assert quoted(locate(quote, BODY)) == "the master, Ana Bréval, stayed aboard"
    body = unicodedata.normalize("NFD", BODY)
    assert locate("the master, Ana Bréval, stayed aboard", body).accepted


@given(st.integers(0, len(BODY)), st.integers(1, 120))
def test_what_is_accepted_is_a_slice_of_the_body(start: int, length: int) -> None:
    alignment = locate(BODY[start : start + length], Body(BODY))
    if alignment.span is not None:
        assert 0 <= alignment.span.start < alignment.span.end <= len(BODY)
        assert alignment.accepted
        assert not alignment.differences


@given(st.integers(2, 10**9).filter(lambda value: value != 24))
def test_no_other_number_is_ever_accepted(value: int) -> None:
    assert not locate(f"Rescuers brought {value:,} sailors ashore – the master", BODY).accepted


@given(st.text(max_size=200), st.text(max_size=400))
def test_anything_can_be_looked_for_in_anything(quote: str, body: str) -> None:
    alignment = locate(quote, body)
    assert alignment.span is None or body[alignment.span.start : alignment.span.end]


@given(st.text(alphabet="ab1 .…'’-\u0301", max_size=60), st.text(alphabet="ab1 .…'’-\u0301", max_size=200))
def test_odd_marks_break_nothing(quote: str, body: str) -> None:
    locate(quote, body)


@pytest.mark.parametrize("line", ["ab " * 300_000, "a" * 900_000, "1 " * 450_000, "…" * 300_000, "'" * 400_000])
def test_one_endless_line_takes_no_endless_time(line: str) -> None:
    started = time.process_time()
    locate("Rescuers brought 24 sailors ashore near the pier", line)
    locate("ab ab ab ab ab ab, said 24 ab", line)
    assert time.process_time() - started < 10
