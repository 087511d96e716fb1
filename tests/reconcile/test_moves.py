"""What is put off is one thing with two days, the old and the new."""

from __future__ import annotations

import pytest

from newsdigest.reconcile.moves import tells_a_move
from newsdigest.schema.reading import Event
from newsdigest.schema.topics import Topic


def titles(found) -> list[list[str]]:
    return sorted(sorted(mention.record.title for mention in event.mentions) for event in found.events)


def test_a_hearing_that_is_moved_is_the_hearing_that_was_set(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("Next hearing set for May 20", "2031-05-20", status="planned")
    two = desk.page("b", "Coast Wire", "2031-05-18T12:00:00+00:00")
    two.event("Hearing is moved to June 5", "2031-06-05", status="postponed", quote="The hearing is moved to June 5.")
    (event,) = desk.reconciled(one, two).events
    assert event.when.edtf == "2031-06-05"


def test_the_day_is_counted_by_which_a_thing_was_put_off(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("Tennick to take the oath of office in May", "2031-05-20", status="planned", actors=("Orla Tennick",))
    two = desk.page("b", "Coast Wire", "2031-05-18T12:00:00+00:00")
    two.event(
        "Orla Tennick to swear the oath on May 27",
        "2031-05-27",
        status="planned",
        quote="Orla Tennick will swear the oath on May 27, a week later than planned.",
        actors=("Orla Tennick",),
    )
    found = desk.reconciled(one, two)
    assert len(found.events) == 1
    assert "from when the other was moved" in found.events[0].reasons[0], found.events[0].reasons


def test_two_things_that_are_called_off_in_one_story_are_two(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("Harbour festival called off", "2031-05-10", status="cancelled", actors=("Port board",))
    two = desk.page("b", "Coast Wire", "2031-05-05T12:00:00+00:00")
    two.event("Summer dividend called off", "2031-05-15", status="cancelled", actors=("Port board",))
    assert len(desk.reconciled(one, two).events) == 2


def test_a_lecture_called_off_in_march_is_not_the_one_called_off_in_april(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-03-04T09:00:00+00:00")
    one.event("Orla Tennick cancels her lecture", "2031-03-03", status="cancelled", actors=("Orla Tennick",))
    two = desk.page("b", "Coast Wire", "2031-04-15T12:00:00+00:00")
    two.event("Orla Tennick cancels her lecture", "2031-04-14", status="cancelled", actors=("Orla Tennick",))
    assert len(desk.reconciled(one, two).events) == 2


def test_an_article_that_says_from_when_a_thing_was_moved_tells_it_once(desk):
    said = "The count was to have begun on 3 May and was put off to 9 May."
    page = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    page.event("Count put off to 9 May", "2031-05-09", status="postponed", quote=said)
    place = page.events[-1].evidence
    page.event(
        "The count was to have begun.", "2031-05-03", background=True, status="planned", quote=said, evidence=place
    )
    (event,) = desk.reconciled(page).events
    assert event.when.edtf == "2031-05-09"


def test_what_is_done_on_a_day_is_not_what_the_same_sentence_puts_off(desk):
    said = "The court, which on 3 May ordered the count, has put off its beginning to 9 May."
    page = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    page.event("Court orders count", "2031-05-03", quote=said)
    place = page.events[-1].evidence
    page.event("Beginning of count put off", "2031-05-09", status="postponed", quote=said, evidence=place)
    assert len(desk.reconciled(page).events) == 2


def test_a_line_of_the_timeline_goes_to_the_event_of_its_sentence_and_day(desk):
    said = "The pier was closed on 3 May, and on 4 May the ferry stopped."
    page = desk.page("a", "Lindmouth Courier", "2031-05-06T09:00:00+00:00")
    page.event("Old pier shut to all visitors", "2031-05-03", quote=said)
    place = page.events[-1].evidence
    page.event("Skarholm ferry stops", "2031-05-04", quote=said, evidence=place)
    page.event("Closing of the pier.", "2031-05-03", background=True, quote=said, evidence=place)
    assert titles(desk.reconciled(page)) == [
        ["Closing of the pier.", "Old pier shut to all visitors"],
        ["Skarholm ferry stops"],
    ]


def test_what_replaces_a_thing_called_off_is_another(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("Harbour run called off", "2031-05-10", status="cancelled")
    two = desk.page("b", "Coast Wire", "2031-05-20T12:00:00+00:00")
    two.event("City promises a harbour run for June", "2031-06-14", status="planned")
    assert len(desk.reconciled(one, two).events) == 2


def test_one_beats_the_other_who_loses(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("Orla Tennick wins the harbour run", "2031-05-03", actors=("Orla Tennick", "Tarn Brack"))
    two = desk.page("b", "Coast Wire", "2031-05-04T12:00:00+00:00")
    two.event("Tarn Brack loses harbour run to Orla Tennick", "2031-05-03", actors=("Tarn Brack", "Orla Tennick"))
    assert len(desk.reconciled(one, two).events) == 1


@pytest.mark.parametrize(
    ("title", "is_moved"),
    [
        ("Regatta moved to June 5", True),
        ("Regatta moved back", True),
        ("Regatta moved from the 3rd to the 5th", True),
        ("Forty households moved out", False),
        ("Dockers moved to the school hall", False),
    ],
)
def test_only_what_has_a_day_is_moved_to_another(title, is_moved):
    event = Event(title=title, summary=f"{title}.", status="happened", topic=Topic.SOCIETY, quote=f"{title}.")
    assert tells_a_move(event) is is_moved


def test_wages_that_fell_due_and_are_paid_late_are_paid_once(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-09T09:00:00+00:00")
    one.event("Dockers' pay of the spring fell due", "2031-05-01", actors=("Lindmouth Docks",))
    two = desk.page("b", "Coast Wire", "2031-05-23T12:00:00+00:00")
    two.event("Dockers' pay of the spring was paid", "2031-05-22", actors=("Lindmouth Docks",))
    found = desk.reconciled(one, two)
    (event,) = found.events
    assert "was due 21 days before" in event.reasons[0]
    assert event.when.edtf == "2031-05-22"
    assert not found.disputes


def test_two_sentences_give_the_old_day_and_the_new_one(desk):
    page = desk.page("a", "Lindmouth Courier", "2031-05-01T09:00:00+00:00", gap=" ")
    page.event("The harbour run was to have been held", "2031-05-03", background=True, status="happened")
    page.event("Harbour run called off because of the swell", "2031-05-01", status="cancelled")
    page.event("New date of harbour run", "2031-06-14", status="planned", quote="The run is now down for June 14.")
    assert len(desk.reconciled(page).events) == 1


def test_a_thing_put_off_is_met_by_the_day_it_was_announced_for(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-04-04T09:00:00+00:00")
    one.event("City promises a harbour run", "2031-05-03", status="planned")
    two = desk.page("b", "Coast Wire", "2031-05-02T12:00:00+00:00", gap=" ")
    two.event("Harbour run called off because of the swell", "2031-05-01", status="cancelled")
    two.event("The harbour run was to have been held", "2031-05-03", background=True, status="planned")
    assert len(desk.reconciled(one, two).events) == 1


def test_two_things_put_off_in_two_sentences_are_two(desk):
    page = desk.page("a", "Lindmouth Courier", "2031-05-01T09:00:00+00:00", gap=" ")
    page.event("Harbour run put off to June 14", "2031-06-14", status="postponed")
    page.event("School fair put off to June 20", "2031-06-20", status="postponed")
    assert len(desk.reconciled(page).events) == 2


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_the_day_on_which_a_thing_is_called_off_is_no_day_that_it_was_moved_to(desk, status):
    plan = desk.page("a", "Lindmouth Courier", "2031-05-05T09:00:00+00:00")
    plan.event("Pilots at Lindmouth to strike on Friday", "2031-05-09", status="planned", actors=("pilots",))
    off = desk.page("b", "Coast Wire", "2031-05-08T20:00:00+00:00")
    off.event(
        f"Strike of pilots at Lindmouth is {status}",
        "2031-05-08",
        words="Thursday evening",
        status=status,
        actors=("pilots",),
        quote=f"The strike of pilots at Lindmouth has been {status}, their union said on Thursday evening.",
    )
    found = desk.reconciled(plan, off)
    (event,) = found.events
    assert (event.record.status, event.when.edtf) == (status, "2031-05-09")
    assert not found.updates
    assert not found.disputes


def test_what_one_report_calls_off_has_not_moved_from_its_day(desk):
    page = desk.page("a", "Lindmouth Courier", "2031-05-08T20:00:00+00:00")
    page.event(
        "Lindmouth calls off its regatta",
        "2031-05-08",
        words="Thursday",
        status="cancelled",
        quote="Lindmouth on Thursday called off its regatta, which was to have been held on Sunday.",
    )
    found = desk.reconciled(page)
    assert len(found.events) == 1
    assert not found.updates


def test_a_thing_put_off_to_a_day_that_a_later_report_gives_is_planned_again(desk):
    plan = desk.page("a", "Lindmouth Courier", "2031-05-05T09:00:00+00:00")
    plan.event("Hearing on the Lindmouth lock set for Friday", "2031-05-09", status="planned")
    off = desk.page("b", "Coast Wire", "2031-05-08T20:00:00+00:00")
    off.event(
        "Hearing on the Lindmouth lock is put off",
        "2031-05-08",
        words="Thursday",
        status="postponed",
        quote="The hearing on the Lindmouth lock was put off on Thursday.",
    )
    new = desk.page("c", "Coast Wire", "2031-05-09T20:00:00+00:00")
    new.event("Hearing on the Lindmouth lock is put off to June 2", "2031-06-02", status="postponed")
    (event,) = desk.reconciled(plan, off, new).events
    assert (event.record.status, event.when.edtf) == ("planned", "2031-06-02")


def test_what_had_been_due_is_joined_with_its_plan_and_with_what_came_late(desk):
    early = desk.page("a", "Ellery Post", "2031-03-18T09:00:00+00:00")
    early.event(
        "Judgment on the harbour dues to be handed down",
        "2031-03-28",
        status="planned",
        actors=("Judge Orla Finch",),
        quote="Judge Orla Finch will hand down her judgment on the harbour dues on 28 March.",
    )
    late = desk.page("b", "Coast Wire", "2031-04-03T09:00:00+00:00")
    late.event(
        "Harbour dues belong to the town",
        "2031-04-02",
        actors=("Judge Orla Finch",),
        quote="The harbour dues belong to the town, Judge Orla Finch ruled on Wednesday.",
    )
    late.event("The ruling had been due", "2031-03-28", background=True, quote="A ruling had been due on Friday last.")
    (event,) = desk.reconciled(early, late).events
    assert event.when.edtf == "2031-04-02"


def test_a_date_beside_the_weekday_of_the_others_date_is_one_day_told_wrong(desk):
    one = desk.page("a", "Ellery Post", "2031-05-18T09:00:00+00:00")
    one.event("Nuala Brand walks the dyke", "2031-05-16", "last Friday", actors=("Nuala Brand",))
    two = desk.page("b", "Coast Wire", "2031-05-19T09:00:00+00:00")
    two.event(
        "Brand measures the dyke", "2031-05-17", "on Friday, 17 May", actors=("Nuala Brand",), summary="She walks it."
    )
    found = desk.reconciled(one, two)
    assert [dispute.kind for dispute in found.disputes] == ["date", "weekday"]
    assert "the weekday of the one is the day of the other" in found.events[0].reasons[0]


def test_the_day_of_what_has_been_put_off_is_the_old_day_of_its_move(desk):
    off = desk.page("b", "Coast Wire", "2031-05-08T20:00:00+00:00")
    off.event(
        "Hearing on the Lindmouth lock is put off",
        "2031-05-06",
        words="May 6",
        status="postponed",
        quote="The hearing of May 6 on the Lindmouth lock was put off.",
    )
    new = desk.page("c", "Lindmouth Courier", "2031-05-12T20:00:00+00:00")
    new.event("Hearing on the Lindmouth lock is put off to June 2", "2031-06-02", status="postponed")
    found = desk.reconciled(off, new)
    assert len(found.events) == 1
    (update,) = found.updates
    assert [figure.value[:6] for figure in update.series] == ["May 6,", "June 2"]


@pytest.mark.parametrize(("old", "new"), [("3", "10"), ("9", "16")])
def test_the_old_day_of_a_move_is_told_before_the_new_one(desk, old: str, new: str) -> None:
    said = f"The count was moved from {old} June to {new} June."
    page = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    page.event(f"Count moved to {new} June", f"2031-06-{int(new):02}", status="postponed", quote=said)
    page.event(
        "Count due in June",
        f"2031-06-{int(old):02}",
        status="planned",
        quote=said,
        evidence=page.events[-1].evidence,
        words=f"{old} June",
    )
    (update,) = desk.reconciled(page).updates
    assert [figure.value.partition(" (")[0] for figure in update.series] == [f"June {old}, 2031", f"June {new}, 2031"]


@pytest.mark.parametrize(
    ("said", "old"),
    [
        ("The derby has been moved from Saturday to Sunday.", "May 10, 2031"),
        ("The derby was brought forward from Monday to Sunday.", "May 12, 2031"),
        ("The derby has been put back from Friday to Sunday.", "May 9, 2031"),
    ],
)
def test_the_weekday_from_which_a_thing_was_moved_is_next_to_its_new_day(desk, said: str, old: str) -> None:
    page = desk.page("a", "Lindmouth Courier", "2031-05-07T09:00:00+00:00")  # a Wednesday
    page.event("Derby moved to Sunday", "2031-05-11", "Sunday", status="planned", quote=said)
    (update,) = desk.reconciled(page).updates
    assert [figure.value.partition(" (")[0] for figure in update.series] == [old, "May 11, 2031"]


@pytest.mark.parametrize(
    "said",
    [
        "The two sides were due to meet again on Wednesday and Thursday.",
        "The derby was to be played on Wednesday.",
        "The derby, originally due on Wednesday, is on Wednesday.",
    ],
)
def test_what_is_due_on_a_day_was_moved_from_none(desk, said: str) -> None:
    page = desk.page("a", "Lindmouth Courier", "2031-05-07T09:00:00+00:00")  # a Wednesday
    page.event("Meeting on Wednesday", "2031-05-07", "Wednesday", status="planned", quote=said)
    assert not desk.reconciled(page).updates
