"""The extractor's own reading is held against the words, and the words win."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import dates

PUBLISHED = datetime(2026, 2, 5, 10, 0, tzinfo=UTC)


def test_a_reading_that_agrees_needs_no_note() -> None:
    settled = dates.settle("late Wednesday", "2026-02-04", published=PUBLISHED)
    assert settled.when is not None
    assert settled.when.edtf == "2026-02-04"
    assert settled.note is None


def test_a_reading_that_differs_loses_and_the_note_says_why() -> None:
    settled = dates.settle("Wednesday", "2026-02-11", published=PUBLISHED)
    assert settled.when is not None
    assert settled.when.edtf == "2026-02-04"
    assert settled.note is not None
    assert settled.note == (
        "'Wednesday' gives Feb. 4, 2026 (seen from Feb. 5, 2026); the extractor read Feb. 11, 2026, which is not used"
    )


def test_words_that_code_cannot_read_take_the_reading_as_unverified() -> None:
    settled = dates.settle("am Mittwoch", "2026-02-04", published=PUBLISHED)
    assert settled.when is not None
    assert settled.when.edtf == "2026-02-04?"
    assert settled.when.qualifier == "uncertain"
    assert settled.when.display == "am Mittwoch"
    assert settled.note is not None
    assert "unverified" in settled.note


def test_words_that_lean_on_another_date_take_the_reading_as_unverified() -> None:
    told = [when for when in [dates.read_edtf("2014-03-31")] if when]
    for words in ("the day", "the following day", "the previous Monday", "that night"):
        settled = dates.settle(words, "2026-01-19", published=PUBLISHED, previous=told)
        assert settled.when is not None
        assert settled.when.edtf == "2026-01-19?"


@pytest.mark.parametrize(
    ("words", "iso", "settled"),
    [
        ("am 5. März 2026", "2026-03-05", "2026-03-05?"),
        ("le 5 mars 2026", "2026-03", "2026-03?"),
        ("den 3 april 2026", "2026-04-03", "2026-04-03"),
        ("mar 3", "2026-02-03", "2026-02-03?"),
    ],
)
def test_words_of_another_language_are_read_by_the_extractor(words: str, iso: str, settled: str) -> None:
    when, note = dates.settle(words, iso, published=PUBLISHED, language="de-AT")
    assert when is not None
    assert when.edtf == settled
    assert (note is not None) == settled.endswith("?")


def test_figures_are_the_same_in_every_language() -> None:
    when, note = dates.settle("2026-03-05", "2026-03-06", published=PUBLISHED, language="de")
    assert when is not None
    assert when.edtf == "2026-03-05"
    assert note is not None


def test_english_words_keep_their_own_precision() -> None:
    when, note = dates.settle("in 2024", "2024-11-05", published=PUBLISHED, language="en-GB")
    assert when is not None
    assert (when.edtf, note) == ("2024", None)


def test_a_reading_without_words_has_nothing_to_rest_on() -> None:
    settled = dates.settle(None, "2026-02-04", published=PUBLISHED)
    assert settled.when is None
    assert settled.note is not None


def test_a_reading_that_is_no_date_is_named() -> None:
    settled = dates.settle("Wednesday", "next Wednesday", published=PUBLISHED)
    assert settled.when is not None
    assert settled.note is not None


def test_neither_words_nor_reading_is_simply_no_date() -> None:
    assert dates.settle(None, None, published=PUBLISHED) == (None, None)
