"""Figures that differ: dispute, update or correction; and sums that cannot be right."""

from __future__ import annotations

import pytest


def _fees(desk, article, outlet, published, percent):
    page = desk.page(article, outlet, published)
    return page.event(
        "Port board of Ellery raises mooring fees",
        "2031-05-03",
        summary=f"The port board of Ellery raises mooring fees by lot to {percent} percent of the berth price.",
        actors=("port board",),
        place="Ellery",
    )


def test_different_figures_of_one_day_are_a_dispute(desk):
    found = desk.reconciled(
        _fees(desk, "a", "Ellery Post", "2031-05-03T18:00:00+00:00", "7.5"),
        _fees(desk, "b", "Coast Wire", "2031-05-03T20:00:00+00:00", "7.9"),
    )
    (dispute,) = found.disputes
    assert (dispute.kind, dispute.preferred) == ("number", None)
    assert len(found.events) == 1


def test_a_later_figure_by_a_later_report_is_an_update(desk):
    found = desk.reconciled(
        _fees(desk, "a", "Ellery Post", "2031-05-03T18:00:00+00:00", "7.5"),
        _fees(desk, "b", "Coast Wire", "2031-05-09T20:00:00+00:00", "7.9"),
    )
    assert not found.disputes
    (update,) = found.updates
    assert [figure.value for figure in update.series] == ["7.5 percent", "7.9 percent"]


def test_a_correction_supersedes_in_its_own_outlet(desk):
    wrong = _fees(desk, "a", "Ellery Post", "2031-05-03T18:00:00+00:00", "7.5")
    right = _fees(desk, "b", "Coast Wire", "2031-05-05T20:00:00+00:00", "5.7")
    mended = desk.page("c", "Ellery Post", "2031-05-06T08:00:00+00:00")
    mended.correction("Correction: We said that the fee was 7.5 percent of the price. It is 5.7 percent.")
    found = desk.reconciled(wrong, right, mended)
    (dispute,) = found.disputes
    (event,) = found.events
    assert dispute.preferred == "5.7 percent"
    assert "Correction" in dispute.reason
    assert "5.7" in event.record.summary


def test_what_was_corrected_is_no_longer_told_beside_what_is_right(desk):
    wrong = _fees(desk, "a", "Ellery Post", "2031-05-03T18:00:00+00:00", "7.5")
    right = _fees(desk, "b", "Coast Wire", "2031-05-05T20:00:00+00:00", "5.7")
    mended = desk.page("c", "Ellery Post", "2031-05-06T08:00:00+00:00")
    mended.correction("Correction: We said that the fee was 7.5 percent of the price. It is 5.7 percent.")
    (event,) = desk.reconciled(wrong, right, mended).events
    assert [mention.article_id for mention in event.mentions] == ["b"]


def test_a_report_that_nobody_else_bears_out_is_told_with_the_right_figure_and_rests_on_its_correction(desk):
    wrong = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    wrong.event("Tide mill on sale since May 2029", "2029-05", words="since May 2029")
    mended = desk.page("b", "Ellery Post", "2031-05-06T08:00:00+00:00")
    mended.correction(
        "Correction: A story of May 3 said that the mill was on sale from May 2029. It was from May 2028."
    )
    (event,) = desk.reconciled(wrong, mended).events
    assert event.record.title == "Tide mill on sale since May 2028"
    assert event.record.quote.startswith("Correction: A story of May 3")
    assert event.mentions[0].article_id == "b"
    assert (event.when.display, event.when.edtf) == ("since May 2028", "2028-05/..")


def test_a_day_on_which_we_wrote_is_not_the_day_that_is_corrected(desk):
    wrong = desk.page("a", "Ellery Post", "2031-05-09T18:00:00+00:00")
    wrong.event("The mill has been shut since 26 April", "2031-04-26", words="since 26 April")
    mended = desk.page("b", "Ellery Post", "2031-05-24T08:00:00+00:00")
    mended.correction("Correction: On 9 May we wrote that the mill had been shut since 26 April. It was 6 April.")
    (event,) = desk.reconciled(wrong, mended).events
    assert event.record.title == "The mill has been shut since 6 April"


def test_a_figure_of_a_tally_is_taken_back_like_any_other(desk):
    wrong = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    wrong.event("Mayor leads by 14 votes, 3,811 to 3,797", "2031-05-02", words="Friday")
    mended = desk.page("b", "Ellery Post", "2031-05-06T08:00:00+00:00")
    mended.correction("Correction: In our story of May 3 her rival had 3,797 votes. He had 3,779.")
    (event,) = desk.reconciled(wrong, mended).events
    assert event.record.title == "Mayor leads by 14 votes, 3,811 to 3,779"


def test_a_correction_is_shown_though_the_event_is_read_in_no_other_report(desk):
    wrong = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    said = "The board raised the fee to 7.5 percent, and said that it might do so again."
    wrong.claim("Port board", "It might do so again.", quote=said)
    mended = desk.page("b", "Ellery Post", "2031-05-06T08:00:00+00:00")
    mended.correction("Correction: We said that the fee was 7.5 percent of the price. It is 5.7 percent.")
    found = desk.reconciled(wrong, mended)
    (dispute,) = found.disputes
    assert [value.value for value in dispute.values] == ["7.5 percent", "5.7 percent"]
    assert dispute.preferred == "5.7 percent"
    assert dispute.values[0].evidence[0].quote == said
    assert dispute.about == ()  # the claim itself is none of the figure's


def test_a_correction_is_shown_beside_a_sentence_in_which_nothing_is_read(desk):
    wrong = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00").say("Beck leads Stam by 3,811 to 3,797 votes.")
    mended = desk.page("b", "Ellery Post", "2031-05-06T08:00:00+00:00")
    mended.correction("Correction: On May 3 we wrote that Stam had 3,797 votes. He had 3,779.")
    (dispute,) = desk.reconciled(wrong, mended).disputes
    assert dispute.values[0].evidence[0].article_id == "a"
    assert dispute.preferred == "3,779 votes"


def test_what_a_report_corrects_in_itself_misled_nobody_else_and_is_an_update(desk):
    page = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    page.event("Storm takes the roofs of 72 houses in Ellery")
    page.correction("Correction: An earlier version of this report said that the storm took 72 roofs. It took 62.")
    found = desk.reconciled(page)
    assert not found.disputes
    (update,) = found.updates
    assert [figure.value for figure in update.series] == ["72 roofs", "62 roofs"]
    assert "62" in found.events[0].record.summary


def test_a_correction_takes_back_no_other_thing_of_the_same_number(desk):
    page = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    page.event("Tennick is jailed for four years in Ellery")
    page.event("Four people flee a burning barn in Ellery")
    page.correction("Editor's note: This report has been updated to say that Tennick had three accomplices, not four.")
    assert {event.record.title for event in desk.reconciled(page).events} == {
        "Tennick is jailed for four years in Ellery",
        "Four people flee a burning barn in Ellery",
    }


def test_an_event_that_a_correction_changes_is_told_in_what_it_says_is_right(desk):
    page = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    page.event("Three divers die on the Gannet")
    page.correction("Correction, May 4: We said three divers had died on the Gannet. One died; two are missing.")
    (event,) = desk.reconciled(page).events
    assert event.record.title == "One died; two are missing."


def test_a_correction_may_leave_the_wrong_figure_unsaid(desk):
    wrong = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    wrong.event("Jury acquits Rolf Tennick of three counts of smuggling")
    mended = desk.page("b", "Ellery Post", "2031-05-06T08:00:00+00:00")
    mended.correction("Correction: We misstated on how many counts a jury acquitted Tennick. It was two counts.")
    (event,) = desk.reconciled(wrong, mended).events
    assert "two counts" in event.record.summary


def test_the_dead_and_the_hurt_are_counted_apart_whatever_they_are_called(desk):
    page = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    page.event("Storm hits Skarholm", "2031-05-02")
    page.claim("the coast guard", "That brings the number of dead to 15 in the storm at Skarholm.")
    page.claim("the county", "In the storm at Skarholm 17 people had died and 40 were hurt.")
    (dispute,) = desk.reconciled(page).disputes
    assert [value.value for value in dispute.values] == ["the coast guard: 15", "the county: 17 people"]


def test_people_taken_off_a_ferry_were_rescued(desk):
    one = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    one.event("Ferry Petrel aground off Ellery", "2031-05-03", summary="214 people were rescued from the ferry Petrel.")
    two = desk.page("b", "Coast Wire", "2031-05-03T19:00:00+00:00")
    two.event("Ferry Petrel aground off Ellery", "2031-05-03", summary="By night 231 were taken off the ferry Petrel.")
    (dispute,) = desk.reconciled(one, two).disputes
    assert [value.value.split()[0] for value in dispute.values] == ["214", "231"]


def test_pumps_that_were_lent_to_a_village_are_not_those_at_the_dam(desk):
    one = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    one.event("Crews set up two pumps at Orn dam", "2031-05-03", place="Orn dam")
    two = desk.page("b", "Coast Wire", "2031-05-03T19:00:00+00:00")
    lent = "Crews, who had lent four pumps to the village of Tarn, set up pumps at Orn dam."
    two.event("Crews set up pumps at Orn dam", "2031-05-03", place="Orn dam", summary=lent)
    assert not desk.reconciled(one, two).disputes


def test_equal_values_in_other_words_are_no_dispute(desk):
    found = desk.reconciled(
        _fees(desk, "a", "Ellery Post", "2031-05-03T18:00:00+00:00", "7.5"),
        _fees(desk, "b", "Coast Wire", "2031-05-03T20:00:00+00:00", "7.50"),
    )
    assert not found.disputes
    assert not found.updates


def test_more_votes_than_seats_are_pointed_out(desk):
    page = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    page.event("Council of 40 members rejects the toll", quote="The council of 40 members rejected the toll.")
    page.event("Vote on the toll", quote="The clerk read out 19 votes for the toll, 23 against and two abstentions.")
    (dispute,) = [one for one in desk.reconciled(page).disputes if one.kind == "arithmetic"]
    assert "44" in dispute.values[0].value
    assert dispute.values[1].value == "40 members"


def test_more_cannot_be_stopped_than_were_launched(desk):
    page = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    page.event("Raiders launch drones", quote="The raiders launched 12 drones at the dry dock overnight.")
    page.event("Drones intercepted", quote="The garrison intercepted 30 drones, it said.")
    (dispute,) = desk.reconciled(page).disputes
    assert dispute.kind == "arithmetic"
    assert "12" in dispute.reason
    assert "30" in dispute.reason


def test_a_figure_that_one_speaker_raises_report_by_report_is_a_series(desk):
    pages = []
    for article, day, tonnes in (("a", 4, 120), ("b", 6, 180), ("c", 9, 210)):
        page = desk.page(article, f"Outlet {article}", f"2031-05-0{day}T08:00:00+00:00")
        pages.append(
            page.claim("the harbour office", f"The wreck of the Velora has lost {tonnes} tonnes of heavy fuel.")
        )
    found = desk.reconciled(*pages)
    (update,) = found.updates
    assert [figure.value for figure in update.series] == ["120 tonnes", "180 tonnes", "210 tonnes"]
    assert "the harbour office" in update.what
    assert not found.disputes


def _hurt(desk, page, words, published="2031-05-03T18:00:00+00:00"):
    told = f"Ferry Grey Heron runs onto the Sable reef; {words}"
    return desk.page(page, f"{page} Post", published).event(told, "2031-05-02", place="Ellery")


def test_people_of_whom_the_same_is_told_are_counted_once(desk):
    found = desk.reconciled(
        _hurt(desk, "a", "40 people board lifeboats"), _hurt(desk, "b", "44 people board lifeboats")
    )
    (dispute,) = found.disputes
    assert [value.value for value in dispute.values] == ["40 people", "44 people"]


def test_people_of_whom_something_else_is_told_are_other_people(desk):
    found = desk.reconciled(_hurt(desk, "a", "40 people board lifeboats"), _hurt(desk, "b", "44 people swim ashore"))
    assert len(found.events) == 1
    assert not found.disputes


def test_the_newest_figure_stands_for_the_event_and_the_older_ones_are_its_history(desk):
    one = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    one.event("Two people hurt as ferry Marlin hits the quay", "2031-05-02")
    two = desk.page("b", "Coast Wire", "2031-05-05T18:00:00+00:00")
    two.event("Three people hurt as ferry Marlin hits the quay", "2031-05-02")
    found = desk.reconciled(one, two)
    (event,), (update,) = found.events, found.updates
    assert [figure.value for figure in update.series] == ["Two people", "Three people"]
    assert event.record.title.startswith("Three people")


def test_a_number_that_has_risen_is_of_those_told_before_the_cause(desk):
    one = desk.page("a", "Ellery Post", "2031-05-02T10:00:00+00:00")
    one.event("Nine people are hurt as ferry Marlin hits the quay", "2031-05-02")
    two = desk.page("b", "Coast Wire", "2031-05-02T18:00:00+00:00")
    two.event("The number of people hurt when ferry Marlin hit the quay has risen to 12", "2031-05-02")
    (update,) = desk.reconciled(one, two).updates
    assert [figure.value for figure in update.series] == ["Nine people", "12"]


@pytest.mark.parametrize("passenger", ["A woman of 58 is hurt", "A stoker aged 41 is hurt", "a girl of nine is hurt"])
def test_an_age_is_no_number_of_people(desk, passenger):
    one = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    one.event("Two people hurt as ferry Marlin hits the quay", "2031-05-02")
    two = desk.page("b", "Coast Wire", "2031-05-05T18:00:00+00:00")
    two.event(f"{passenger} as ferry Marlin hits the quay", "2031-05-02")
    found = desk.reconciled(one, two)
    assert not found.disputes
    assert not found.updates


def _halted(desk, article, outlet, laps, of):
    page = desk.page(article, outlet, f"2031-05-0{4 if article == 'a' else 5}T08:00:00+00:00")
    return page.event(
        "Ellery Grand Prix is halted after crashes",
        "2031-05-03",
        summary=f"The Ellery Grand Prix was halted after {laps} of {of} scheduled laps because of crashes.",
    )


def test_of_two_figures_of_a_kind_the_one_that_differs_is_disputed(desk):
    found = desk.reconciled(_halted(desk, "a", "Ellery Post", 20, 71), _halted(desk, "b", "Coast Wire", 25, 71))
    (dispute,) = found.disputes
    assert sorted(value.value.split()[0] for value in dispute.values) == ["20", "25"]


def test_two_figures_that_both_differ_are_not_matched_by_guess(desk):
    found = desk.reconciled(_halted(desk, "a", "Ellery Post", 20, 71), _halted(desk, "b", "Coast Wire", 25, 66))
    assert not found.disputes


def test_two_who_count_one_after_the_other_are_shown_side_by_side(desk):
    page = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    page.gap = " "
    page.claim("the sheriff", "400 people carried lanterns.", quote="The sheriff put them at 400.")
    page.claim("the rowing club", "700 people took part.", quote="The rowing club, which held the vigil, counted 700.")
    (dispute,) = desk.reconciled(page).disputes
    assert {value.value for value in dispute.values} == {"the sheriff: 400 people", "the rowing club: 700 people"}


def test_a_figure_that_a_later_report_has_again_has_not_grown(desk):
    pages = [
        desk.page(name, outlet, at).event(
            f"Coast Party leaves the cabinet with {many} ministers", "2031-05-03", actors=("Coast Party",)
        )
        for name, outlet, at, many in (
            ("a", "Lindmouth Courier", "2031-05-03T18:00:00+00:00", "three"),
            ("b", "Coast Wire", "2031-05-14T12:00:00+00:00", "two"),
            ("c", "Skarholm Post", "2031-05-20T12:00:00+00:00", "three"),
        )
    ]
    found = desk.reconciled(*pages)
    assert len(found.events) == 1
    (dispute,) = found.disputes
    assert dispute.reason == "a later report has the figure that was told first"
    assert not found.updates


def test_a_figure_of_the_whole_is_no_rival_of_a_far_smaller_one(desk):
    one = desk.page("a", "Coast Wire", "2031-05-05T09:00:00+00:00")
    one.event("Fever in the valley: 1,626 cases confirmed", "2031-05-05")
    two = desk.page("b", "Ellery Post", "2031-05-05T10:00:00+00:00")
    two.event("Fever in the valley: eight cases confirmed", "2031-05-05")
    assert not desk.reconciled(one, two).disputes


def test_the_sick_are_no_rival_count_of_the_dead(desk):
    one = desk.page("a", "Coast Wire", "2031-05-05T09:00:00+00:00")
    one.event("Fever infected 12 people in the valley with the first death in May", "2031-05-05")
    two = desk.page("b", "Ellery Post", "2031-05-05T10:00:00+00:00")
    two.event("Fever killed three people in the valley, the first of them in May", "2031-05-05")
    assert not desk.reconciled(one, two).disputes


def test_a_share_of_a_whole_and_a_percentage_are_compared(desk):
    page = desk.page("a", "Ellery Post", "2031-05-04T09:00:00+00:00", gap=" ")
    page.claim("The ferry line", "60% of sailings had been dropped")
    page.claim("The dockers' union", "nine in ten sailings had been dropped")
    (dispute,) = desk.reconciled(page).disputes
    assert [value.value.rpartition(": ")[2] for value in dispute.values] == ["60%", "nine in ten"]


def test_a_length_to_the_nearest_ten_is_no_other_length(desk):
    one = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    one.event("Whale strands", "2031-05-03", summary="A whale 131 feet long stranded off Ellery.", place="Ellery")
    other = desk.page("b", "Coast Wire", "2031-05-03T19:00:00+00:00")
    other.event("Whale strands", "2031-05-03", summary="A whale 130 feet long stranded off Ellery.", place="Ellery")
    assert not desk.reconciled(one, other).disputes


def test_a_figure_of_one_strike_has_not_become_that_of_the_next(desk):
    first = desk.page("a", "Ellery Post", "2031-05-03T18:00:00+00:00")
    first.event("Crews to strike for three days", "2031-05-07", status="planned", words="Wednesday")
    first.claim("The union", "Crews will strike for three days from Wednesday.", about="Crews to strike for three days")
    second = desk.page("b", "Ellery Post", "2031-05-17T18:00:00+00:00")
    second.event("Crews reject offer and walk out", "2031-05-16", words="Friday")
    second.claim("The union", "Crews will strike for two days from Monday.", about="Crews reject offer and walk out")
    assert not [one for one in desk.reconciled(first, second).updates if "union" in one.what]
