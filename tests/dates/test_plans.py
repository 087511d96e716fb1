"""What is to come is dated ahead: by its sentence, and where that does not tell, because it is planned."""

from __future__ import annotations

import pytest

from dated import PUBLISHED, edtf
from newsdigest import dates


@pytest.mark.parametrize(
    "sentence",
    [
        "Lantern walk on Monday. Children go free.",
        "The choir's recital in the chapel on Monday has sold out.",
        "Monday sees the first heat of the regatta.",
        "The ballot, on Monday, could unseat the chairman.",
        "The choir will sing on Monday.",
    ],
)
def test_a_plan_lies_ahead_where_its_sentence_does_not_tell(sentence: str) -> None:
    assert edtf("Monday", sentence, tense="due") == "2026-02-09"


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm said on Monday that it would sell the quay.",
        "The quay is to be sold, the firm said on Monday.",
        "The pact, signed on Monday, takes effect in June.",
    ],
)
def test_a_plan_does_not_move_the_day_on_which_it_was_told(sentence: str) -> None:
    assert edtf("Monday", sentence, tense="due") == "2026-02-02"


@pytest.mark.parametrize("tense", ["due", "future", None])
def test_the_day_of_telling_lies_behind_though_what_is_told_lies_ahead(tense: str | None) -> None:
    assert edtf("Monday", "The firm told pilots on Monday it will sell the quay.", tense=tense) == "2026-02-02"


def test_a_plan_agreed_on_is_of_the_coming_weekday_and_the_agreement_of_the_nearest() -> None:
    sentence = "The guild agreed to reopen the market on Tuesday."
    assert edtf("Tuesday", sentence, tense="due") == "2026-02-10"
    assert edtf("Tuesday", sentence) == "2026-02-03"


def test_the_reader_knows_whether_an_agreement_or_what_was_agreed_was_on_the_day() -> None:
    sentence = "The guild agreed to reopen the market on Tuesday."
    for tense, iso in (("future", "2026-02-03"), ("due", "2026-02-03"), ("past", "2026-02-10")):
        found = dates.settle("Tuesday", iso, published=PUBLISHED, context=sentence, tense=tense)
        assert (found.when.edtf if found.when else None, found.note) == (iso, None)


@pytest.mark.parametrize("tense", ["future", "due", None])
def test_a_reported_thing_is_of_its_own_verb_and_not_of_the_verb_that_reports_it(tense: str | None) -> None:
    assert edtf("Monday", "The clerk said the recital on Monday would go ahead.", tense=tense) == "2026-02-09"
    assert edtf("Monday", "A nurse who left the ward on Monday will appear in court.", tense=None) == "2026-02-02"


@pytest.mark.parametrize(
    "sentence",
    [
        "Guild leaders are meeting on Monday, the clerk said.",
        "Guild leaders are meeting on Monday, said the clerk.",
        "The guild votes on Monday, its clerk Ana Orr said.",
    ],
)
def test_who_says_so_at_the_end_does_not_make_a_past_of_it(sentence: str) -> None:
    assert edtf("Monday", sentence) == "2026-02-09"


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Monday's regatta has been called off.", "2026-02-09"),
        ("The regatta on Monday has been postponed.", "2026-02-09"),
        ("The regatta was called off on Monday.", "2026-02-02"),
        ("Monday's regatta has been called a farce.", "2026-02-02"),
    ],
)
def test_what_has_been_called_off_was_still_to_come(sentence: str, day: str) -> None:
    assert edtf("Monday", sentence) == day
