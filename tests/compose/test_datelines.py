from datetime import UTC, date, datetime

import pytest

from newsdigest.compose.datelines import closed, in_words, noted, with_right_weekday, without_last_date
from newsdigest.dates import When

PUBLISHED = datetime(2026, 3, 5, 9, tzinfo=UTC)  # a Thursday


def day(words: str, at: str) -> When:
    return When(display=words, edtf=at, earliest=date.fromisoformat(at), latest=date.fromisoformat(at))


@pytest.mark.parametrize(
    ("text", "when", "expected"),
    [
        ("The tug sank on Tuesday.", day("on Tuesday", "2026-03-03"), "The tug sank on Tuesday (March 3)."),
        ("The tug sank on March 3.", day("on March 3", "2026-03-03"), "The tug sank on March 3."),
        ("The tug sank in December.", day("in December", "2025-12-09"), "The tug sank in December (Dec. 9, 2025)."),
        ("“It sank on Tuesday,” she said.", day("on Tuesday", "2026-03-03"), "“It sank on Tuesday,” she said."),
        ("Tuesday's sinking shocked them.", day("Tuesday", "2026-03-03"), "Tuesday's (March 3) sinking shocked them."),
    ],
)
def test_date_words_say_which_day_they_mean(text: str, when: When, expected: str) -> None:
    assert noted(text, when, published=PUBLISHED, year=2026) == expected


def test_other_date_words_count_from_the_day_of_publication() -> None:
    text = "She said on Wednesday that the tug sank on Tuesday."
    told = noted(text, day("on Tuesday", "2026-03-03"), published=PUBLISHED, year=2026)
    assert told == "She said on Wednesday (March 4) that the tug sank on Tuesday (March 3)."


def test_a_weekday_that_may_be_the_next_one_is_left_as_it_is() -> None:
    text = "She said they would decide on Friday."
    assert "Feb. 27" not in noted(text, None, published=PUBLISHED, year=2026)


def test_a_note_never_contradicts_the_weekday_before_it() -> None:
    told = noted("The tug sank on Monday.", day("on Monday", "2026-03-03"), published=None, year=2026)
    assert told == "The tug sank on Monday."


def test_a_stop_that_belongs_to_the_last_word_stays_with_it():
    assert closed("They left at 7 a.m.", day("", "2026-03-06"), year=2026) == "They left at 7 a.m. (March 6)."


def test_a_sentence_without_date_words_gets_its_day_at_the_end() -> None:
    when = day("that night", "2026-03-03")
    assert closed("The tug sank.", when, year=2026) == "The tug sank (March 3)."
    assert closed("The tug sank on March 3.", when, year=2026) == "The tug sank on March 3."
    assert closed("The tug sank.", None, year=2026) == "The tug sank."


def test_a_weekday_that_the_calendar_denies_is_not_repeated() -> None:
    when = day("on Friday, March 3", "2026-03-03")
    assert with_right_weekday("It sank on Friday, March 3, off the bay.", when) == "It sank on March 3, off the bay."
    assert with_right_weekday("It sank on Tuesday, March 3.", when) == "It sank on Tuesday, March 3."
    assert with_right_weekday("It sank on Friday, 3 March 2026.", when) == "It sank on 3 March 2026."


def test_a_date_that_its_right_weekday_denies_is_not_repeated() -> None:
    when = day("on Tuesday, March 2nd", "2026-03-03")
    assert with_right_weekday("It sank on Tuesday, March 2nd, off the bay.", when) == "It sank on Tuesday, off the bay."
    assert with_right_weekday("It sank on Friday, May 1.", when) == "It sank on Friday, May 1."
    assert with_right_weekday("It sank on Tuesday, March 2nd.", None, PUBLISHED) == "It sank on Tuesday."
    assert with_right_weekday("It sank on Tuesday, March 3rd.", None, PUBLISHED) == "It sank on Tuesday, March 3rd."
    assert with_right_weekday("It sank on Tuesday, Feb 30.", None, PUBLISHED) == "It sank on Tuesday."


def test_a_heading_does_not_end_in_a_weekday() -> None:
    assert without_last_date("Harbour pilots go on strike on Tuesday") == "Harbour pilots go on strike"
    assert without_last_date("Pilots meet in Vessel Bay on Monday and Tuesday") == "Pilots meet in Vessel Bay"
    assert without_last_date("Tribunal to sit two weeks from today") == "Tribunal to sit two weeks from today"
    assert without_last_date("The barge sank off Corrick at about 6.40 a.m. on Friday") == "The barge sank off Corrick"
    assert without_last_date("Pilots meet on Monday and on Tuesday") == "Pilots meet on Monday and on Tuesday"
    two = "The clerk will be sworn in on Monday and the verdict read on Friday"
    assert without_last_date(two) == two
    assert without_last_date("The vote will be held on Tuesday") == "The vote will be held on Tuesday"
    assert without_last_date("The vote is to take place next week") == "The vote is to take place next week"
    assert without_last_date("Strike moved from March 5 to March 19") == "Strike moved from March 5 to March 19"


def test_iso_days_are_put_into_words() -> None:
    assert in_words("2026-03-03 (on Tuesday)") == "March 3, 2026 (on Tuesday)"
    assert in_words("2026-13-40") == "2026-13-40"


def test_nothing_is_noted_where_nothing_is_known() -> None:
    nowhen = When(display="some day", edtf="", earliest=None, latest=None)
    assert noted("It will sink some day.", nowhen, published=None, year=None) == "It will sink some day."
