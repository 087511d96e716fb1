"""A long article is read in portions that lose nothing, and what two portions share is told once."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.extract.portions import portions, together
from newsdigest.schema.reading import Claim, Event, Reading
from newsdigest.schema.topics import Topic
from newsdigest.text import Stretch

BODIES = st.lists(st.text(alphabet="ab c.", min_size=1, max_size=90), min_size=1, max_size=30).map("\n\n".join)


def event(quote: str) -> Event:
    return Event(title="T", summary="S", status="happened", topic=Topic.CRIME, quote=quote)


def claim(speaker: str, quote: str) -> Claim:
    return Claim(speaker=speaker, stance="asserts", text="T", topic=Topic.CRIME, quote=quote)


@given(BODIES, st.integers(60, 200))
def test_every_portion_is_a_slice_and_no_word_is_lost(body: str, longest: int) -> None:
    found = portions(body, longest, longest // 4)
    assert all(body[part.start : part.end] == part.text for part in found)
    covered = {position for part in found for position in range(part.start, part.end)}
    assert all(position in covered or letter.isspace() for position, letter in enumerate(body))


@given(BODIES, st.integers(60, 200))
def test_portions_stay_near_the_size_asked_for(body: str, longest: int) -> None:
    assert all(len(part.text) <= longest * 1.5 for part in portions(body, longest, longest // 4))


def test_an_ordinary_article_is_one_portion() -> None:
    assert portions("One.\n\nTwo.", 100, 20) == (Stretch("One.\n\nTwo.", 0, 10),)


def test_a_portion_begins_with_the_last_paragraph_of_the_one_before() -> None:
    first, second = portions("a" * 40 + "\n\n" + "b" * 10 + "\n\n" + "c" * 40, 60, 12)
    assert first.text.endswith("b" * 10)
    assert second.text.startswith("b" * 10)


def test_a_line_of_two_million_characters_is_cut_without_delay() -> None:
    started = time.process_time()
    assert len(portions("x" * 2_000_000, 24_000, 800)) > 80
    assert time.process_time() - started < 2


def test_what_stands_in_the_overlap_and_was_read_twice_is_there_once() -> None:
    first = Stretch("The dam broke. The mayor fled.", 0, 30)
    second = Stretch("The mayor fled. The school shut.", 15, 47)
    joined = together(
        [
            (first, Reading(events=(event("The dam broke."), event("The mayor fled.")))),
            (second, Reading(events=(event("The mayor fled"), event("The school shut.")))),
        ]
    )
    assert [e.quote for e in joined.events] == ["The dam broke.", "The mayor fled.", "The school shut."]


def test_what_only_the_later_portion_saw_in_the_overlap_is_kept() -> None:
    first, second = Stretch("The dam broke. The mayor fled.", 0, 30), Stretch("The mayor fled. Then rain.", 15, 41)
    joined = together([(first, Reading()), (second, Reading(claims=(claim("A", "The mayor fled."),)))])
    assert [c.speaker for c in joined.claims] == ["A"]


@pytest.mark.parametrize("body", ["", "   \n\n  " * 40])
def test_a_body_without_words_is_one_portion(body: str) -> None:
    assert len(portions(body, 60, 10)) == 1
