"""Two outlets tell one deed in other words, and two deeds in words that resemble each other."""

from __future__ import annotations

from datetime import date

import pytest

from newsdigest.english.vocabulary import phrased, stem
from newsdigest.reconcile.headlines import counted_in, lead_act_of, tells_nothing
from newsdigest.reconcile.nights import night_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orla Tennick steps down as mayor", "Orla Tennick resigned as mayor"),
        ("Ferry Aldersund ran aground", "Ferry Aldersund stranded"),
        ("Regatta called off", "Regatta cancelled"),
        ("Council votes down the budget", "Council rejects the budget"),
        ("Jury finds the harbour master Jon Vael guilty", "Harbour master convicted"),
        ("Jury found Jon Vael not guilty", "Jon Vael acquitted"),
        ("Forty households moved out", "Forty households evacuated"),
        ("Gull Point prize taken back", "Academy withdraws Gull Point prize"),
        ("Judgment on the quay", "Court's ruling on the quay"),
    ],
)
def test_an_act_of_several_words_is_the_act_of_one(one, other):
    assert lead_act_of(one) == lead_act_of(other) is not None


def test_a_verb_and_its_particle_count_as_one_word():
    assert [stem(word) for word in phrased(["shares", "blew", "up", "the", "plan"])][1] == stem("exploded")


def test_a_meeting_put_off_is_a_meeting():
    assert lead_act_of("Council puts off its meeting about parking") == lead_act_of("Meeting about parking")


def test_a_hearing_moved_to_march_is_no_march():
    assert lead_act_of("It was moved to March 19") is None
    assert lead_act_of("Dockers march on the town hall") == "march"


@pytest.mark.parametrize("title", ["Fire department hires", "Fire chief steps aside", "Findings on the quay"])
def test_a_fire_department_is_no_fire_and_findings_are_no_find(title):
    assert lead_act_of(title) is None


def test_wages_that_fell_due_did_not_fall():
    assert lead_act_of("Wages fell due") is None


def test_a_headline_says_that_nothing_was():
    assert tells_nothing("No oil is seen off Gull Point")
    assert not tells_nothing("Oil is seen off Gull Point, no birds")


def test_a_verdict_due_in_spring_is_the_conviction_of_april(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-01-14T09:00:00+00:00")
    one.event(
        "A verdict on harbour master Jon Vael is expected in the spring",
        when=desk.dated("2031-04", "in April"),
        status="planned",
    )
    two = desk.page("b", "Coast Wire", "2031-04-17T12:00:00+00:00")
    two.event("A court found harbour master Jon Vael guilty of fraud", "2031-04-16")
    (event,) = desk.reconciled(one, two).events
    assert event.record.status == "happened"
    assert any("due" in reason for reason in event.reasons)


def test_a_meeting_put_off_without_a_day_is_the_meeting_on_its_new_day(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("The council has put off its meeting about parking", status="postponed")
    two = desk.page("b", "Coast Wire", "2031-05-09T12:00:00+00:00")
    two.event("The council's meeting about parking will be on 27 May", "2031-05-27", status="planned")
    assert len(desk.reconciled(one, two).events) == 1


def test_what_happened_again_two_days_later_is_another_event(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("Silo of Brack Mill explodes", "2031-05-03", actors=("Brack Mill",))
    two = desk.page("b", "Coast Wire", "2031-05-06T12:00:00+00:00")
    two.event("Silo of Brack Mill explodes again", "2031-05-05", actors=("Brack Mill",))
    assert len(desk.reconciled(one, two).events) == 2


def test_late_at_night_and_after_midnight_are_one_night(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("Fire at Brack Mill drives out forty", "2031-05-03", words="late on Saturday", place="Brack Mill")
    two = desk.page("b", "Coast Wire", "2031-05-04T12:00:00+00:00")
    two.event("Blaze destroys roof of Brack Mill", "2031-05-04", words="shortly after midnight", place="Brack Mill")
    (event,) = desk.reconciled(one, two).events
    assert any("one night" in reason for reason in event.reasons)


@pytest.mark.parametrize(
    ("words", "day", "last"),
    [
        ("on the evening of Saturday", "2031-05-03", None),
        ("on the night of 3-4 May", "2031-05-03", date(2031, 5, 4)),
        ("in the early hours of Sunday", "2031-05-04", None),
        ("in the night to Sunday", "2031-05-04", None),
    ],
)
def test_a_night_has_two_dates(desk, words, day, last):
    when = desk.dated(day, words)
    assert night_of(when.model_copy(update={"latest": last}) if last else when) == date(2031, 5, 3)


def test_what_is_told_as_done_did_not_happen_after_that(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("Samples from Brack Mill tested", actors=("Brack Mill",))
    two = desk.page("b", "Coast Wire", "2031-05-09T12:00:00+00:00")
    two.event("Samples from Brack Mill tested", "2031-05-08", actors=("Brack Mill",))
    assert len(desk.reconciled(one, two).events) == 2


def test_what_is_told_without_a_day_may_have_happened_before(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-09T09:00:00+00:00")
    one.event("Samples from Brack Mill tested", actors=("Brack Mill",))
    two = desk.page("b", "Coast Wire", "2031-05-09T12:00:00+00:00")
    two.event("Samples from Brack Mill tested", "2031-05-08", actors=("Brack Mill",))
    assert len(desk.reconciled(one, two).events) == 1


def test_breaking_a_silence_is_told_by_what_is_said(desk):
    page = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    page.claim(
        "Vael Dredging", "It was never asked.", quote="Vael Dredging broke its silence and said it was never asked."
    )
    page.event("Vael Dredging breaks its silence", quote="Vael Dredging broke its silence and said it was never asked.")
    found = desk.reconciled(page)
    assert not found.events
    assert len(found.claims) == 1


def test_a_sentence_dated_by_the_one_before_it_tells_the_same_day_in_court(desk):
    page = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    page.event(
        "Harbour master Jon Vael pleads not guilty",
        "2031-05-03",
        words="on Saturday, the first day of his trial",
        actors=("Jon Vael",),
        quote="The harbour master Jon Vael pleaded not guilty on Saturday, the first day of his trial.",
    )
    page.event(
        "Trial of harbour master Jon Vael opens",
        "2031-05-03",
        words="on Saturday, the first day of his trial",
        actors=("Jon Vael", "regional court"),
        quote="Vael, 61, is accused of fraud on three counts.",
    )
    assert len(desk.reconciled(page).events) == 1


def test_a_date_counts_nothing():
    assert counted_in("Lock closed on November 4 Ellery says; in 2016 Ellery built 2 gates") == {"gate": frozenset({2})}


def test_who_stays_aboard_remains_on_board(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("Skipper Jon Vael stays aboard", actors=("Jon Vael",))
    two = desk.page("b", "Coast Wire", "2031-05-04T12:00:00+00:00")
    two.event("Skipper Vael remains on board", actors=("Vael",))
    assert len(desk.reconciled(one, two).events) == 1


def test_the_decision_that_one_article_takes_by_five_votes_is_its_decision(desk):
    page = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    page.event("Harbour bank raises its rate", "2031-05-03", actors=("Harbour bank",))
    page.event("Five members vote for it and three against", quote="The decision came by five votes to three.")
    assert len(desk.reconciled(page).events) == 1


def test_another_actor_is_no_other_event_where_the_report_names_him(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("Port manager Orla Tennick to face committee", "2031-05-19", status="planned", actors=("Orla Tennick",))
    two = desk.page("b", "Coast Wire", "2031-05-09T12:00:00+00:00")
    two.event("Committee to question port manager", "2031-05-19", status="planned", actors=("harbour committee",))
    apart = desk.reconciled(one, two)
    two.say("The committee had asked Orla Tennick to come in April.")
    reasons = [reason for event in desk.reconciled(one, two).events for reason in event.reasons]
    assert any("no actor in common" in reason for event in apart.events for reason in event.reasons)
    assert reasons
    assert not any("no actor in common" in reason for reason in reasons)
