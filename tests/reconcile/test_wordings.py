"""Reports in the same words but for one place: what either has there is shown, and neither is cited for the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdigest.compose.desk import evidence_of
from newsdigest.reconcile.parallels import slot_between

DAY = "2031-05-03"


def told(desk, first: str, second: str, at: str = "2031-05-04T09:30:00+00:00", beside: str = "", **more):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00", headline="Lindmouth")
    one.event(first, DAY, actors=("Orla Beck",), **more)
    two = desk.page("b", "Coast Wire", at, headline="From Lindmouth")
    two.event(second, DAY, actors=("Orla Beck",), **more)
    if beside:
        two.say(beside)
    clusters = desk.reconciled(one, two)
    return clusters, [d for d in clusters.disputes if d.kind in ("detail", "place", "status", "number", "wording")]


@pytest.mark.parametrize(
    ("first", "second", "kind", "values"),
    [
        (
            "The blaze that gutted the Ellery ropeworks was caused by a gas leak",
            "The blaze that gutted the Ellery ropeworks was caused by lightning",
            "detail",
            {"a gas leak", "lightning"},
        ),
        (
            "A sailor was shot outside the Brack tavern in Lindmouth",
            "A sailor was stabbed outside the Brack tavern in Lindmouth",
            "detail",
            {"shot", "stabbed"},
        ),
        (
            "Orla Beck, the housing minister, resigned over the ferry tender",
            "Orla Beck, the energy minister, resigned over the ferry tender",
            "detail",
            {"the housing minister", "the energy minister"},
        ),
        (
            "The Lindmouth pilot boarded the tanker before the collision off Ellery",
            "The Lindmouth pilot boarded the tanker after the collision off Ellery",
            "status",
            {
                "The Lindmouth pilot boarded the tanker before the collision off Ellery",
                "The Lindmouth pilot boarded the tanker after the collision off Ellery",
            },
        ),
        (
            "Lindmouth Harriers won their match against Ellery Town at Brack Park",
            "Lindmouth Harriers lost their match against Ellery Town at Brack Park",
            "status",
            {"won", "lost"},
        ),
        (
            "Vane Lines bought the Ellery slipway for 40 million euros",
            "Vane Lines bought the Ellery slipway for 40 million dollars",
            "number",
            {"40 million euros", "40 million dollars"},
        ),
        (
            "Piet Vane was sentenced to six years in prison for fraud by a court in Lindmouth",
            "Piet Vane was sentenced to nine years in prison for fraud by a court in Lindmouth",
            "number",
            {"six years", "nine years"},
        ),
    ],
)
def test_what_two_reports_have_differently_in_one_place_is_disputed(desk, first, second, kind, values):
    clusters, disputes = told(desk, first, second)
    (event,), (dispute,) = clusters.events, disputes
    assert dispute.kind == kind
    assert {value.value for value in dispute.values} == values
    cited = [{one.article_id for one in value.evidence} for value in dispute.values]
    assert sorted(cited) == [{"a"}, {"b"}]
    if kind != "number" or "million" in first:
        assert {one.article_id for one in evidence_of(event)} == cited[0]


def test_a_word_of_which_both_may_be_true_is_shown_as_another_wording(desk):
    clusters, disputes = told(
        desk,
        "The Ellery council voted for a costly repair of the Brack weir",
        "The Ellery council voted for a speedy repair of the Brack weir",
    )
    (dispute,) = disputes
    assert dispute.kind == "wording"
    assert len({one.article_id for one in evidence_of(clusters.events[0])}) == 1


@pytest.mark.parametrize(
    ("first", "second", "beside"),
    [
        ("A fire gutted the ropeworks of Ellery near Brack", "A blaze gutted the ropeworks of Ellery near Brack", ""),
        (
            "The Ellery council voted for a costly repair of the Brack weir",
            "The Ellery council voted for a speedy repair of the Brack weir",
            "Nobody had thought that the repair would be so costly.",
        ),
        (
            "Wardens closed the Ellery footbridge near Brack",
            "Wardens closed the Ellery footbridge near Brack after a crack was seen",
            "",
        ),
        (
            "Shares in Brack Foods of Ellery rose in the morning trade",
            "Shares in Brack Foods of Ellery slid in the evening trade",
            "",
        ),
        ("Ten people left the ferry Grey Heron near Ellery", "10 people left the ferry Grey Heron near Ellery", ""),
        (
            "The ferry Grey Heron grounded ten miles off Ellery near Brack",
            "The ferry Grey Heron grounded 16 kilometres off Ellery near Brack",
            "",
        ),
    ],
)
def test_a_word_for_the_same_or_a_detail_of_one_report_is_no_disagreement(desk, first, second, beside):
    assert told(desk, first, second, beside=beside)[1] == []


def test_what_goes_ahead_in_one_report_and_is_called_off_in_another_is_disputed_and_not_moved(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-02T09:00:00+00:00", headline="Lindmouth")
    one.event("The Lindmouth regatta will go ahead despite the gale, stewards said on Friday", DAY, status="planned")
    two = desk.page("b", "Coast Wire", "2031-05-02T10:00:00+00:00", headline="From Lindmouth")
    two.event(
        "The Lindmouth regatta has been called off because of the gale, stewards said on Friday",
        DAY,
        status="cancelled",
    )
    clusters = desk.reconciled(one, two)
    (dispute,) = clusters.disputes
    assert {value.value for value in dispute.values} == {"go ahead", "called off"}
    assert not clusters.updates


def test_two_who_say_the_same_are_each_cited_for_their_own_words(desk):
    clusters, disputes = told(
        desk,
        "Harbour master Orla Beck said that the swing bridge in Lindmouth would be shut for a year",
        "Council leader Piet Vane said that the swing bridge in Lindmouth would be shut for a year",
    )
    (dispute,) = disputes
    assert (dispute.kind, dispute.reason) == ("wording", "the reports have it from different speakers")
    assert len({one.article_id for one in evidence_of(clusters.events[0])}) == 1


def test_what_a_much_later_report_has_the_other_way_round_is_no_disagreement(desk):
    first = "The Ellery lock was open for barges of the Brack canal"
    assert told(desk, first, first.replace("open", "shut"), at="2031-05-09T09:00:00+00:00")[1] == []


WORDS = [
    "ferry",
    "harbour",
    "council",
    "Ellery",
    "Brack",
    "closed",
    "found",
    "before",
    "ten",
    "4",
    "euros",
    "the",
    "of",
]


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.lists(st.sampled_from(WORDS), max_size=12))
def test_a_place_in_which_two_sentences_differ_is_the_same_from_either_side(ours, theirs):
    one, other = " ".join(ours), " ".join(theirs)
    slot, turned = slot_between(one, other, {}), slot_between(other, one, {})
    assert (slot is None) == (turned is None)
    assert slot_between(one, one, {}) is None


def test_two_who_are_in_both_reports_are_not_each_cited_for_what_the_other_did(desk):
    clusters, (dispute,) = told(
        desk,
        "Councillor Orla Beck voted against the weir at Lindmouth and called it a costly folly of the port",
        "Councillor Ivo Stam voted against the weir at Lindmouth and called it a costly folly of the port",
        beside="Orla Beck said nothing.",
    )
    (event,) = clusters.events
    assert dispute.kind == "wording"
    assert {value.value for value in dispute.values} == {"Orla Beck", "Ivo Stam"}
    assert {words.article_id for words in evidence_of(event)} == {"a"}


def test_who_sued_whom_the_other_way_round_is_shown_and_neither_bears_out_the_other(desk):
    clusters, (dispute,) = told(
        desk,
        "Tarn Power sued Brack Mining over the weir at Lindmouth",
        "Brack Mining sued Tarn Power over the weir at Lindmouth",
    )
    (event,) = clusters.events
    assert dispute.kind == "wording"
    assert "other way round" in dispute.reason
    assert {words.article_id for words in evidence_of(event)} == {"a"}
