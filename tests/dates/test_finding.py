"""Date words are found where they stand, and ordinary words are left alone."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest import dates


def found(text: str) -> list[str]:
    return [words.text for words in dates.find(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The talks began Tuesday, Feb. 3, 2026, and end in mid-March.", ["Tuesday, Feb. 3, 2026", "mid-March"]),
        ("Voting closed at 8 p.m. EST Tuesday.", ["8 p.m. EST Tuesday"]),
        ("Late Wednesday the dam held; by Thursday night it did not.", ["Late Wednesday", "Thursday night"]),
        ("Profit rose in the third quarter of 2025.", ["the third quarter of 2025"]),
        ("She was elected three years ago and again last October.", ["three years ago", "last October"]),
        ("It rained on the day after Christmas Eve.", ["Christmas Eve"]),
        ("Exports fell last month's forecast.", ["last month"]),
        ("He died on 29 January 2026 in the early 1990s style.", ["29 January 2026", "early 1990s"]),
        ("The week of Feb. 2-3 was cold.", ["The week of Feb. 2-3"]),
        ("It played on Feb. 2, 3 and 4 in Oslo.", ["Feb. 2, 3 and 4"]),
        ("On Feb. 2, 3 men and 4 dogs were lost.", ["Feb. 2"]),
        ("Results are due on 2026-03-01 or 3/4/2026.", ["2026-03-01", "3/4/2026"]),
        ("It ran from March to May, and between Monday and Wednesday.", ["March to May", "Monday and Wednesday"]),
        ("Mid-Jan 2026 (week of Jan 20-26): talks", ["Mid-Jan 2026 (week of Jan 20-26)"]),
        ("The quay was shut until Tuesday noon.", ["Tuesday noon"]),
        ("Bells rang at 3 a.m. again on Friday.", ["3 a.m. again on Friday"]),
        ("Polls close on Sunday 8 p.m. in Velm.", ["Sunday 8 p.m."]),
        ("Missiles fell overnight.", ["overnight"]),
        ("It opened on Monday of last week.", ["Monday of last week"]),
        ("The fair, a week on Sunday, will go ahead.", ["a week on Sunday"]),
        ("One lane opens four weeks from today, they say.", ["four weeks from today"]),
        ("It opens three weeks from now or a week from Friday.", ["three weeks from now", "a week from Friday"]),
        ("That day nobody slept, and two days later the road was open.", ["That day", "two days later"]),
    ],
)
def test_date_words_are_found_whole(text: str, words: list[str]) -> None:
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "It may rain, and they march on.",
        "The Sun reported a profit of $1,990 on 2,000 shares.",
        "He sat in the sun for a second.",
        "It cost 2000 crowns, and around 2020 homes had to wait; 1999 votes were cast.",
        "Version 1.2.3 ships with 2082.1 points.",
        "A third of the voters stayed at home.",
        "The Winter Games drew two thousand athletes.",
        "The market is held every Friday.",
        "May the best crew win. May she rest in peace, Ms Orr wrote.",
        "A man in his 30s left; the others were in their mid-40s.",
        "The LAMP TODAY poll was on CBW This Morning.",
    ],
)
def test_ordinary_words_are_no_dates(text: str) -> None:
    assert found(text) == []


@given(st.text(max_size=200))
def test_a_span_points_at_its_words(text: str) -> None:
    end = 0
    for words in dates.find(text):
        assert text[words.start : words.end] == words.text
        assert words.start >= end
        end = words.end


# A hyphen that is not seen (U+00AD) joins nothing, and that of the Yezidi stands beyond the plane of newspapers.
DASHES = [chr(c) for c in range(0x10000) if unicodedata.category(chr(c)) == "Pd"] + ["\u2212", "\u2043"]
SPACES = [chr(c) for c in range(0x10000) if unicodedata.category(chr(c)) == "Zs"] + ["\u200b", "\u2060", "\ufeff"]


@given(st.sampled_from(DASHES), st.sampled_from(["Feb. 2-3", "mid-January", "Jan. 20-26, 2026", "year-end"]))
def test_any_dash_joins_the_parts_of_a_date(dash: str, words: str) -> None:
    dashed = words.replace("-", dash)
    assert found(f"It ran {dashed} there.") == [dashed]
    assert meaning(dashed) == meaning(words)


@given(st.sampled_from(SPACES), st.sampled_from(["late Wednesday", "Jan. 29, 2026", "8 p.m. EST Tuesday"]))
def test_any_space_parts_the_words_of_a_date(space: str, words: str) -> None:
    spaced = words.replace(" ", space)
    assert found(f"It ran {spaced} there.") == [spaced]
    assert meaning(spaced) == meaning(words)


def meaning(words: str) -> str | None:
    when = dates.resolve(words, published=datetime(2026, 2, 5, 10, tzinfo=UTC))
    return when and when.edtf


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The court sits on Friday 27 February at 10.30.", ["Friday 27 February at 10.30"]),
        ("Doors open at 9.15 on Tuesday.", ["9.15 on Tuesday"]),
        ("Wheat fell on Friday at 10.30 euros.", ["Friday"]),
        ("She won by 10.30 seconds.", []),
    ],
)
def test_a_time_with_a_point_stands_beside_a_day_and_is_no_price(text: str, words: list[str]) -> None:
    assert found(text) == words


def test_a_figure_with_a_point_is_no_year() -> None:
    assert dates.resolve("27 February 10.5", published=datetime(2026, 2, 13, tzinfo=UTC)) is None


@given(
    st.text(max_size=40),
    st.sampled_from(
        ["Tuesday", "in late May", "two years ago", "3rd-quarter", "9 p.m.", "the 1960s", "2019", "Easter"]
    ),
    st.text(max_size=40),
)
def test_a_text_with_date_words_is_told_by_its_words_to_have_some(before: str, told: str, after: str) -> None:
    text = f"{before} {told} {after}"
    if dates.find(text):
        assert dates.may_date(frozenset(re.findall("[a-z]+", text.lower())), text)


def test_most_sentences_are_told_by_their_words_to_have_no_date() -> None:
    assert not dates.may_date(frozenset({"the", "pier", "was", "shut"}), "The pier was shut")
