"""The sentence says whether a weekday, a day or a month lies behind the day of publication or ahead of it."""

from __future__ import annotations

import pytest

from dated import edtf


@pytest.mark.parametrize(
    "sentence",
    [
        "The council rejected a plan to close the school on Wednesday night.",
        "Deputies turned down and buried the mayor's plan to sell the mill on Wednesday night.",
        "The union withdrew its offer to talk on Wednesday night.",
    ],
)
def test_what_was_done_with_a_plan_is_of_the_day_and_not_the_plan(sentence: str) -> None:
    assert edtf("Wednesday", sentence) == "2026-02-04"


def test_a_plan_that_somebody_is_to_vote_on_lies_ahead() -> None:
    assert edtf("Wednesday", "The council is to vote on a plan to close the school on Wednesday.") == "2026-02-11"


@pytest.mark.parametrize(
    "sentence",
    [
        "The hearing was planned for Monday.",
        "A vote was booked for Monday, the clerk said.",
        "The council said it would decide on Monday.",
        "The mayor announced a rally for Monday.",
        "The strike called for Monday was cancelled.",
        "The opening, first promised for Monday, slipped again.",
        "Frost was forecast for Monday.",
        "Tickets for Monday's match went on sale.",
        "A summit set for Ostra on Monday has been cancelled.",
        "The inquest, due to open on Monday, was put back to February 12.",
    ],
)
def test_what_was_fixed_for_a_day_lies_ahead_though_the_fixing_lies_behind(sentence: str) -> None:
    assert edtf("Monday", sentence) == "2026-02-09"


@pytest.mark.parametrize(
    "sentence",
    [
        "The next hearing is on Monday.",
        "The council votes Monday on the budget.",
        "Polls open Monday.",
        "Classes resume Monday.",
        "The inquest continues on Monday.",
        "Council leaders are meeting on Monday to agree a budget.",
        "A curfew is in place from Monday.",
        "“She is in charge from Monday, and she has bought a map,” the harbour master said.",
        "A decision is due by Monday.",
        "Officials ordered residents to leave by Monday.",
        "He is being held until a hearing on Monday.",
        "The mayor was to speak on Monday.",
        "Residents prepared ahead of Monday's vote.",
    ],
)
def test_the_present_of_what_is_on_the_calendar_looks_ahead(sentence: str) -> None:
    assert edtf("Monday", sentence) == "2026-02-09"


@pytest.mark.parametrize(
    "sentence",
    [
        "The hearing was held as planned on Monday.",
        "The bridge reopened as previously announced on Monday.",
        "The strike, which had been planned for Monday, was called off.",
        "She called for calm on Monday.",
        "The union blamed the firm for Monday's crash.",
        "Two bidders extended their offers to acquire the mill Monday.",
        "The thieves must have entered on Monday.",
        "Trains should have resumed on Monday.",
        "The mayor would not comment on Monday.",
        "The road was not reopened until Monday.",
        "Crews are searching for two boys who vanished on Monday.",
        "The vote comes days after a raid on Monday.",
        "A curfew was in place from Monday.",
        "The man killed on Monday is to be buried on Friday.",
    ],
)
def test_what_has_been_lies_behind_whatever_else_the_sentence_plans(sentence: str) -> None:
    assert edtf("Monday", sentence) == "2026-02-02"


@pytest.mark.parametrize(
    ("words", "sentence", "meant"),
    [
        ("March", "The plan, announced in March, has failed.", "2025-03"),
        ("March", "The clinic closed its doors in March after a fire.", "2025-03"),
        ("March", "The clinic agreed to close its doors in March.", "2026-03"),
        ("March", "The tour opens in March.", "2026-03"),
        ("6 March", "The ferry sank on 6 March.", "2025-03-06"),
        ("6 March", "The works were due to end on 6 March.", "2026-03-06"),
        ("28 April", "The opening was moved to 28 April.", "2026-04-28"),
        ("28 April", "The council pushed the vote back to 28 April.", "2026-04-28"),
        ("10 August", "The law comes into force on 10 August.", "2026-08-10"),
        ("10 August", "The firm collapsed on 10 August.", "2025-08-10"),
        ("the first of September", "The plan is on the board from the first of September.", "2026-09-01"),
        ("from the first of September", "The plan is on the board from the first of September.", "2026-09-01/.."),
        ("the 20th", "The pool was closed on the 20th.", "2026-01-20"),
        ("the 20th", "The pool will reopen on the 20th.", "2026-02-20"),
    ],
)
def test_the_verb_says_which_year_and_which_month(words: str, sentence: str, meant: str) -> None:
    assert edtf(words, sentence) == meant


def test_a_date_something_was_moved_to_is_its_date_and_elsewhere_the_end() -> None:
    assert edtf("to 28 April", "The committee extended the deadline to 28 April.") == "2026-04-28"
    assert edtf("to 28 April", "The road was closed to 28 April.") == "../2026-04-28"


@pytest.mark.parametrize(
    ("words", "sentence", "tense", "meant"),
    [
        ("Friday", "A ballot was booked for Friday.", "past", "2026-02-06"),
        ("Friday", "The council said it would decide on Friday.", "past", "2026-02-06"),
        ("Friday", "The union plans to strike on Friday.", "past", "2026-02-06"),
        ("Friday", "The council met on Friday.", "future", "2026-01-30"),
        ("in October", "The price is down from the sum that was announced in October.", "future", "2025-10"),
        ("in October", "The cuts will be announced in October.", "past", "2026-10"),
        ("October", "Traders say it would help, and had said so in October as well.", "future", "2025-10"),
        ("Friday", "The council meeting on Friday drew crowds.", "past", "2026-01-30"),
    ],
)
def test_the_verb_a_date_hangs_on_overrules_the_tense_of_its_event(
    words: str, sentence: str, tense: str, meant: str
) -> None:
    assert edtf(words, sentence, tense=tense) == meant


def test_a_long_sentence_is_read_only_near_the_words() -> None:
    sentence = "ever " * 400_000 + "opened on Monday " + "and on " * 100_000
    assert edtf("Monday", sentence) == "2026-02-02"


@pytest.mark.parametrize(
    "sentence",
    [
        "She is due in court on Monday.",
        '"We open Monday," the baker said.',
        "“I will be there Monday,” the baker said.",
        "The clerk said she would not attend Monday's hearing.",
        "He promised a reply by Monday.",
        "If they do not pay by Monday, the lease ends.",
        "Ahead of Monday's ballot, police were on alert.",
        "The envoy leaves for Lima Monday.",
        "The premier plans a speech Monday.",
        "Starting Monday, drivers pay more.",
        "The election is at Easter; the count is on Monday.",
    ],
)
def test_what_is_due_or_wanted_lies_ahead(sentence: str) -> None:
    assert edtf("Monday", sentence) == "2026-02-09"


@pytest.mark.parametrize(("weekday", "day"), [("Friday", "2026-02-06"), ("Tuesday", "2026-02-03")])
def test_what_had_been_due_on_a_weekday_had_been_due_on_the_nearest(weekday: str, day: str) -> None:
    assert edtf(weekday, f"The hall had originally been due to open on {weekday}.", tense="past") == day


def test_a_quarter_to_come_is_no_quarter_of_last_year() -> None:
    words = "the fourth quarter"
    assert edtf(words, "The sale would close in the fourth quarter, the buyer said.") == "2026-10/2026-12"
    assert edtf(words, "Sales of the mill fell in the fourth quarter.") == "2025-10/2025-12"


@pytest.mark.parametrize(
    "sentence",
    [
        "The match was called off due to fog on Monday.",
        "The squad arrives in Oslo after a Monday defeat.",
        "He was due in court Monday but did not appear.",
        "Neither firm would comment Monday.",
        '"The board approved it Monday," the chair says, and will publish it.',
        "“The board approved it Monday,” he will say.",
        "Until Monday, they had not named a suspect.",
    ],
)
def test_what_came_of_it_lies_behind(sentence: str) -> None:
    assert edtf("Monday", sentence).strip("./") == "2026-02-02"  # type: ignore[union-attr]


def test_a_month_that_something_is_in_lies_ahead() -> None:
    assert edtf("December", "The election is in December.") == "2026-12"
    assert edtf("December", "The election was in December.") == "2025-12"


@pytest.mark.parametrize("opener", ["after the warden sealed a lease", "because the crews backed a walkout"])
def test_a_day_in_a_clause_of_what_was_done_lies_behind_whatever_the_main_clause_tells(opener: str) -> None:
    assert edtf("Monday", f"The fair will shift to the quay {opener} on Monday.", tense="future") == "2026-02-02"


@pytest.mark.parametrize("opener", ["after repairs that took a year", "after the hearing scheduled", "after the vote"])
def test_a_day_behind_what_is_no_clause_of_its_own_is_that_of_the_main_clause(opener: str) -> None:
    assert edtf("Monday", f"The bridge will reopen {opener} on Monday.", tense="future") == "2026-02-09"
