"""What a day belongs to: the clause, a thing that it only mentions, or the page that carries it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdigest import ground
from newsdigest.extract.rules import RuleExtractor
from newsdigest.passages.openings import opening_of
from newsdigest.schema.article import Article
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event


def told(body: str) -> tuple[Mention[Event], ...]:
    """Return the events of an article published on Tuesday 10 March 2026."""
    article = Article(id="a", headline="News", body=body, published=datetime(2026, 3, 10, 18, tzinfo=UTC))
    return ground.mentions(article, RuleExtractor().read(article)).events


def days(body: str) -> list[str | None]:
    """Return the dates of the events."""
    return [event.when.edtf if event.when else None for event in told(body)]


@pytest.mark.parametrize(
    ("opening", "place", "report"),
    [
        ("LUND | Wed Mar 4, 2015 6:10 am EST LUND (Agency) - The mint", "Lund", "The mint"),
        ("Hallsund, 4 March (NSA) – The council", "Hallsund", "The council"),
        ("Riga (Agency) - The port", "Riga", "The port"),
        ("3 March 2015 Last updated at 08:12 GMT The pier", None, "The pier"),
        ("Page last updated at 09:27 GMT, Tuesday, 3 March 2015 09:27 UK The pier", None, "The pier"),
        ("Ann Orr | 08:20 UK time, Friday, 6 March 2015 The pier", None, "The pier"),
    ],
)
def test_a_report_begins_behind_its_dateline_and_the_stamp_of_its_page(
    opening: str, place: str | None, report: str
) -> None:
    found, start = opening_of(opening)
    assert (found, opening[start:]) == (place, report)


@pytest.mark.parametrize(
    "words",
    [
        "Vienna - the city of music - has a new mayor",
        "Ms Orr (Labour) - the leader of the council - resigned",
        "On 4 March 2015 at 10:15 the bridge fell",
        "4 March 2015 was a bad day",
    ],
)
def test_words_of_the_report_are_no_dateline(words: str) -> None:
    assert opening_of(words) == (None, 0)


def test_what_has_come_of_a_disaster_is_not_of_its_day() -> None:
    assert days("Doctors have arrived in Lund following the earthquake on Friday.") == [None]
    assert days("The port closed its gates in response to the attack on Friday.") == [None]
    assert days("Six people died in the earthquake on Friday.") == ["2026-03-06"]


def test_a_month_or_a_season_that_tells_which_one_dates_nothing() -> None:
    assert days("The town's April market, called off last year, will be back next Saturday.") == ["2026-03-14"]
    assert days("The council approved the plan for the summer timetable on Monday.") == ["2026-03-09"]


def test_how_long_a_race_took_is_no_time_of_day() -> None:
    assert not [event for event in told("The winner, Ann Orr of Sweden, finished in 2:31:08.") if event.when]


def test_until_when_a_thing_is_is_not_when_it_was_decided() -> None:
    assert days("The court ordered the firm to stop all work through September 30.") == [None]


def test_an_aside_goes_on_past_the_country_of_a_town() -> None:
    loss, sinking = told(
        "Divers have looked into the loss of the barge Vaxholm, which sank off Lodde, Sweden, at noon on 3 March."
    )
    assert loss.when is None
    assert ((sinking.as_read or sinking.record).title, sinking.when and sinking.when.edtf) == (
        "The barge Vaxholm sank off Lodde",
        "2026-03-03",
    )


def test_a_date_of_the_speaker_dates_nothing_that_is_said() -> None:
    body = 'Orrin AG, whose pier burned down in 2023, said that two men had been arrested. "We waited," it said.'
    assert "2023" not in days(body)


def test_minutes_later_is_by_the_clock_of_what_came_before() -> None:
    body = "The dam gave way late on Monday. The flood began at 11:50 p.m. Twenty minutes later police closed the road."
    assert days(body)[-1] == "2026-03-10"


@pytest.mark.parametrize(
    ("clause", "status", "day"),
    [
        ("The duty that split the cabinet will not take effect on 3 June.", "cancelled", "2026-06-03"),
        ("The town will hold its regatta, called off after the flood, on 8 November.", "planned", "2026-11-08"),
        ("The skipper ended his strike on Sunday, a week before he is due in court.", "happened", "2026-03-08"),
        (
            "The theatre in Lund opens its hall on 4 December, a month later than first hoped.",
            "planned",
            "2026-12-04",
        ),
        ("The regatta, postponed from April, was rowed on Sunday.", "happened", "2026-03-08"),
        ("The rower whose injury has delayed the regatta was flown home on Sunday.", "happened", "2026-03-08"),
        ("Edda Marr, who runs the harbour, promised on Sunday to mend the pier.", "happened", "2026-03-08"),
    ],
)
def test_the_verb_of_the_sentence_says_whether_a_thing_is_off(clause: str, status: str, day: str) -> None:
    (event,) = told(clause)
    assert (event.record.status, event.when and event.when.edtf) == (status, day)


def test_what_may_be_lies_ahead() -> None:
    assert days("Officials said the virus could return to the city in the autumn.") == ["2026-23"]


def test_how_things_had_been_before_dates_nothing() -> None:
    assert days("The ferry was in port when the wall fell, as it had been when Roth resigned nine days earlier.") == [
        None
    ]


def test_the_day_on_which_the_subject_left_is_not_that_of_its_return() -> None:
    assert days("The 1,200 pupils who left their school in Lund on Friday returned on Monday, the council said.") == [
        "2026-03-09"
    ]
    assert days("The clerk who signed the lease on Friday shut the archive on Monday.") == ["2026-03-09"]


def test_what_happened_within_the_event_of_a_day_is_of_that_day() -> None:
    assert days("Nine sailors were killed in Monday's fire aboard the Astrid.") == ["2026-03-09"]
    assert days("The mayor criticised Monday's vote on the harbour tax.") == [None]


def test_what_was_done_and_what_the_same_one_will_do_are_two() -> None:
    done, due = told("The board of Ardle met on Monday and will vote on Friday.")
    assert (done.record.title, done.record.status) == ("The board of Ardle met on Monday", "happened")
    assert done.when is not None
    assert done.when.edtf == "2026-03-09"
    assert (due.record.status, due.when and due.when.edtf) == ("planned", "2026-03-13")


def test_a_plan_without_a_day_leaves_the_deed_its_own() -> None:
    (event,) = told("The drivers struck on 3 March and will appeal against the ruling.")
    assert (event.record.status, event.when and event.when.edtf) == ("happened", "2026-03-03")


def test_what_a_body_says_it_still_expected_is_to_come() -> None:
    (event,) = told("The pier company said it still expected to close the sale in the second quarter.")
    assert (event.record.status, event.when and event.when.edtf) == ("planned", "2026-04/2026-06")


def test_what_was_done_and_what_others_will_do_are_two() -> None:
    done, due = told("The pier at Ardle was shut on Monday and ferries will not call before Friday, the council said.")
    assert (done.record.status, done.when and done.when.edtf) == ("happened", "2026-03-09")
    assert (due.record.status, due.record.title) == ("planned", "Ferries will not call before Friday")


def test_a_day_later_than_planned_and_the_fall_of_a_crane_are_no_dates() -> None:
    assert days("The lock reopened a day later than planned, the canal company said.") == [None]
    assert days("The diver did not die of injuries from the fall of the crane, a court in Lund heard.") == [None]


def test_people_listed_behind_a_colon_stay_together() -> None:
    body = "Two people died in Monday's storm: Ann Orr, 71, of a stroke, and a man of 83 who fell on the stairs."
    (event,) = told(body)
    assert event.record.summary == body


def test_the_day_on_which_somebody_was_hurt_is_not_that_of_their_death() -> None:
    body = "A woman of 58 who was hurt when a tram left the rails in Lund on Sunday has died, police said on Tuesday."
    assert days(body) == ["2026-03-10"]


def test_the_day_of_a_clause_about_somebody_is_not_that_of_the_sentence() -> None:
    assert days("Police have released the man of 28 who was arrested on Friday.") == [None]
    body = "The sale of Vexa is in doubt after reports in Lund that its founder fell ill on Friday."
    assert days(body) == ["2026-03-06"]


def test_a_tally_is_no_plan() -> None:
    assert days("Councillors voted by 24 to 18 on Monday to close the pier.") == ["2026-03-09"]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The concert planned for Friday has been cancelled.", "2026-03-13"),
        ("A boat race scheduled for Sunday was called off because of the wind.", "2026-03-15"),
        ("Friday's match was called off on Monday evening because of snow.", "2026-03-13"),
        ("The club called off Saturday's parade on Monday.", "2026-03-14"),
        ("A walkout by porters that was due to begin on Thursday was called off on Monday night.", "2026-03-12"),
    ],
)
def test_what_was_called_off_is_of_the_day_on_which_it_was_due(sentence: str, day: str) -> None:
    assert days(sentence) == [day]


def test_what_is_brought_forward_is_of_its_new_day_and_not_of_that_of_the_decision() -> None:
    assert days("The hearing of banker Ivo Brand was brought forward to March 18 on Friday.") == ["2026-03-18"]
