"""What a note takes back: several things, a day that it does not tell of what, and words that only it has."""

from __future__ import annotations

import pytest

from newsdigest.english.notes import goes_on
from newsdigest.reconcile.notes import without_label

FIRE = "Orne Mill at Ellery burned down on Saturday and 14 workers were treated for smoke."
DAY_MENDED = "Orne Mill at Ellery burned down on Friday and 14 workers were treated for smoke."


def _told(desk, note: str):
    """Return the events and disputes of a report of Saturday 3 May 2031, and of a note of the same outlet after it."""
    page = desk.page("a", "Ellery Post", "2031-05-04T09:00:00+00:00")
    page.event("Orne Mill burns down", "2031-05-03", words="Saturday", summary=FIRE, place="Ellery")
    page.event("Mill hands ask for a boat", "2031-05-02", words="Friday", summary="The mill hands asked for 220 boats.")
    mended = desk.page("b", "Ellery Post", "2031-05-06T08:00:00+00:00")
    mended.correction(note)
    found = desk.reconciled(page, mended)
    (event,) = [one for one in found.events if "Orne Mill" in one.record.title]
    return event, found


@pytest.mark.parametrize(
    "note",
    [
        "Correction: A story of May 4 gave the wrong day; it was Friday, not Saturday.",
        "Correction: Our report gave the wrong day for the end of Orne Mill. It was on Friday.",
    ],
)
def test_a_day_is_taken_back_of_the_only_thing_that_can_be_meant(desk, note: str) -> None:
    event, found = _told(desk, note)
    assert event.record.summary == DAY_MENDED
    assert event.when.edtf == "2031-05-02"
    assert [figure.value for update in found.updates for figure in update.series] == ["Saturday", "Friday"]


@pytest.mark.parametrize(
    "note",
    [
        "Correction: Orne Mill burned down on Friday, not on Saturday.",
        "Correction: Orne Mill burned down on Friday and not on Saturday, as we reported.",
        "Correction: Orne Mill burned down on Friday rather than on Saturday.",
        "Correction: Orne Mill did not burn down on Saturday but on Friday.",
    ],
)
def test_the_day_behind_not_is_the_wrong_one(desk, note: str) -> None:
    event, found = _told(desk, note)
    assert event.when.edtf == "2031-05-02"
    assert [figure.value for update in found.updates for figure in update.series] == ["Saturday", "Friday"]


def test_a_corrected_figure_is_no_rival_of_what_is_printed_of_another_thing(desk) -> None:
    page = desk.page("a", "Ellery Post", "2031-05-04T09:00:00+00:00")
    sale = "Orne Mills agreed to buy Ellery Looms for $32 million."
    page.event("Orne Mills agrees to buy Ellery Looms for $32 million", "2031-05-03", summary=sale, quote=sale)
    page.claim("Orla Beck", "Orne Mills would save $15 million a year.")
    late = desk.page("b", "Coast Wire", "2031-05-05T09:00:00+00:00")
    saving = "Orne Mills expects to save $11 million a year by buying Ellery Looms, Orla Beck said."
    late.event("Orne Mills expects to save $11 million a year by buying Ellery Looms", "2031-05-03", quote=saving)
    note = desk.page("c", "Ellery Post", "2031-05-06T08:00:00+00:00")
    note.correction("Correction: A report said that Orne Mills would save $15 million a year. It is $11 million.")
    found = desk.reconciled(page, late, note)
    printed = {one.id for one in found.events if "$32 million" in one.record.title}
    assert not [one for one in found.disputes if printed.intersection(one.about) and "corrected" in one.reason]


def test_a_day_of_what_the_report_never_spoke_of_is_not_that_of_its_event(desk) -> None:
    event, _ = _told(desk, "Correction: A story gave the wrong day of the school concert; it was Friday, not Saturday.")
    assert event.record.summary == FIRE


@pytest.mark.parametrize(
    "note",
    [
        "Correction: We said that 14 workers were treated and the hands asked for 220 boats. Twelve were treated, "
        "and they asked for 180.",
        "Correction: A report of 4 May said that 14 workers were treated. It was 12. It also said that the hands asked "
        "for 220 boats; they asked for 180.",
        "Correction: 12 workers were treated at Orne Mill, not 14. The mill hands asked for 180 boats, not 220.",
    ],
)
def test_a_note_may_take_back_two_figures(desk, note: str) -> None:
    _, found = _told(desk, note)
    summaries = {one.record.summary for one in found.events}
    assert any("12 workers were treated" in words for words in summaries)
    assert "The mill hands asked for 180 boats." in summaries
    right = {update.series[-1].value.split()[0] for update in found.updates}
    assert right == {"180", "Twelve" if "Twelve" in note else "12"}


def test_a_figure_and_a_day_of_one_event_are_both_mended(desk) -> None:
    note = (
        "Correction: An earlier report misstated how many workers were treated. It was 12, not 14. It also misstated "
        "the day. It was Friday, not Saturday."
    )
    event, _ = _told(desk, note)
    assert event.record.summary == "Orne Mill at Ellery burned down on Friday and 12 workers were treated for smoke."


def test_words_are_taken_back_where_the_report_has_the_word_that_leads_to_them(desk) -> None:
    page = desk.page("a", "Ellery Post", "2031-05-04T09:00:00+00:00")
    told = "Two masked men raided a kiosk at Ellery and escaped on a ferry with coins."
    page.event("Kiosk raided", "2031-05-03", words="Saturday", summary=told)
    mended = desk.page("b", "Ellery Post", "2031-05-06T08:00:00+00:00")
    mended.correction("Correction: An article said that the raiders escaped on a ferry. They escaped in a canoe.")
    (event,) = desk.reconciled(page, mended).events
    assert event.record.summary == told.replace("on a ferry", "in a canoe")


def test_a_thing_at_the_end_of_a_sentence_was_another(desk) -> None:
    page = desk.page("a", "Ellery Post", "2031-05-04T09:00:00+00:00")
    page.event("Men leave", "2031-05-03", words="Saturday", summary="Two men left the quay at Ellery in a red van.")
    mended = desk.page("b", "Ellery Post", "2031-05-06T08:00:00+00:00")
    mended.correction("Correction: We said two men left the quay in a red van; in fact it was a blue lorry.")
    (event,) = desk.reconciled(page, mended).events
    assert event.record.summary == "Two men left the quay at Ellery in a blue lorry."


def test_how_a_note_begins_and_goes_on() -> None:
    assert goes_on("The report also said that the mill was shut.")
    assert not goes_on("It was shut on Friday.")
    assert without_label("Corrections and clarifications: It was Friday.") == "It was Friday."


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version said that 62 of 90 cows had been found. The correct figure is 26.",
        "Correction: We said that 62 cows out of the 90 had been found. It was 26.",
    ],
)
def test_the_whole_stands_in_the_place_of_no_part(desk, note: str) -> None:
    page = desk.page("a", "Ellery Post", "2031-05-04T09:00:00+00:00")
    told = "Wardens said that 62 of 90 cows had been found after the flood."
    page.event("62 of 90 cows are found after the flood", "2031-05-03", summary=told, quote=told)
    mended = desk.page("b", "Ellery Post", "2031-05-06T08:00:00+00:00")
    mended.correction(note)
    (event,) = desk.reconciled(page, mended).events
    assert event.record.summary == "Wardens said that 26 of 90 cows had been found after the flood."


@pytest.mark.parametrize(
    "note",
    [
        "An earlier version of this article said that Orne Mill burned down on Saturday. It burned down on Friday.",
        "This story has been updated to say that Orne Mill burned down on Friday. An earlier version said Saturday.",
    ],
)
def test_what_an_earlier_version_said_is_wrong_wherever_it_stands(desk, note: str) -> None:
    event, found = _told(desk, note)
    assert event.when.edtf == "2031-05-02"
    assert [figure.value for update in found.updates for figure in update.series] == ["Saturday", "Friday"]


def test_a_report_of_the_same_newsroom_without_the_wrong_day_is_on_the_right_one(desk) -> None:
    page = desk.page("a", "Ellery Post", "2031-05-04T09:00:00+00:00")
    page.event("Orne Mill burns down", "2031-05-03", words="Saturday", summary=FIRE, place="Ellery")
    mended = desk.page("b", "Ellery Post", "2031-05-06T08:00:00+00:00")
    again = "Orne Mill at Ellery burned down."
    mended.event("Orne Mill burns down", summary=again, quote=again, place="Ellery")
    mended.correction("An earlier version of this article said that Orne Mill burned down on Saturday. It was Friday.")
    (event,) = desk.reconciled(page, mended).events
    assert event.when.edtf == "2031-05-02"


def test_a_note_of_which_nobody_knows_what_is_right_is_shown_to_the_editor(desk) -> None:
    page = desk.page("a", "Ellery Post", "2031-05-04T09:00:00+00:00")
    page.event("Orne Mill burns down", "2031-05-03", words="Saturday", summary=FIRE, place="Ellery")
    page.correction("An earlier version of this article said that a boat had sunk.")
    (warning,) = desk.reconciled(page).warnings
    assert "said that a boat had sunk" in warning
