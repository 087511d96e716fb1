"""Reports of one thing that say the opposite stay one event, disputed, and neither is cited for the other."""

import pytest

from newsdigest.compose.desk import evidence_of

DAY = "2031-05-03"


def told(desk, first: str, second: str, status: str = "happened"):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00", headline="Lindmouth")
    one.event(first, DAY, actors=("Orla Beck",))
    two = desk.page("b", "Coast Wire", "2031-05-04T09:30:00+00:00", headline="From Lindmouth")
    two.event(second, DAY, status=status, actors=("Orla Beck",))
    clusters = desk.reconciled(one, two)
    return clusters, [dispute for dispute in clusters.disputes if dispute.kind in ("status", "actor")]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Shares in Orla Beck Foods fell 4% in Lindmouth", "Shares in Orla Beck Foods rose 4% in Lindmouth", "status"),
        ("Jury acquits clerk Orla Beck of theft", "Jury convicts clerk Orla Beck of theft", "status"),
        ("The Ellery footbridge collapsed", "The Ellery footbridge did not collapse", "status"),
        ("Wardens arrested Orla Beck in Lindmouth", "Wardens did not arrest Orla Beck in Lindmouth", "status"),
        ("The council approved the Brack tunnel", "The council rejected the Brack tunnel", "status"),
        ("The Corrick Bank bought Ellery Foods", "Ellery Foods bought the Corrick Bank", "actor"),
        ("Lindmouth beat Ellery in the final", "Ellery beat Lindmouth in the final", "actor"),
        ("Lindmouth beat Ellery in the final", "Lindmouth were beaten by Ellery in the final", "actor"),
    ],
)
def test_opposite_reports_are_one_event_with_both_shown(desk, first, second, kind):
    clusters, disputes = told(desk, first, second)
    (event,), (dispute,) = clusters.events, disputes
    assert dispute.kind == kind
    assert {value.value for value in dispute.values} == {first, second}
    assert dispute.preferred is None
    assert [value.evidence[0].article_id for value in dispute.values] == (
        ["a", "b"] if dispute.values[0].value == first else ["b", "a"]
    )
    cited = {one.article_id for one in evidence_of(event)}
    assert cited == {dispute.values[0].evidence[0].article_id}
    assert event.record.title == dispute.values[0].value


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lindmouth beat Ellery in the final", "Ellery were beaten by Lindmouth in the final"),
        ("Lindmouth met Ellery in the final", "Ellery met Lindmouth in the final"),
        (
            "Shares in Orla Beck Foods fell 4% after early gains",
            "Shares in Orla Beck Foods fell 4%, losing what they won",
        ),
        ("The price of bread in Lindmouth rose", "The price of butter in Lindmouth fell"),
        ("Orla Beck opened the indoor pool", "Orla Beck closed the lido"),
        ("Nine passengers of the ferry survived", "Two passengers of the ferry died"),
        ("The jury convicted Orla Beck of theft", "The jury acquitted Orla Beck of arson"),
        ("Beck Foods bought 40 boats from Vane Lines", "Vane Lines sold 40 boats to Beck Foods"),
        ("Wardens arrested Orla Beck over the fire", "Wardens released Orla Beck over the fire"),
        ("Shares in Beck Foods rose 4% in the morning", "Shares in Beck Foods fell 4% in the afternoon"),
        ("Orla Beck thanked Piet Vane", "Piet Vane thanked Orla Beck"),
        ("An ambulance was not called until noon", "An ambulance was called at noon"),
        ("There was no evidence that the pier was unsafe", "There was no proof that the pier was unsafe"),
        ("Orla Beck opened the hall while the pool closed", "Orla Beck closed the pool and opened the hall"),
    ],
)
def test_the_same_told_otherwise_is_no_opposite(desk, first, second):
    assert told(desk, first, second)[1] == []


def test_a_report_that_tells_both_is_no_opposite_of_either(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("Shares in Beck Foods fell 4%", DAY)
    two = desk.page("b", "Coast Wire", "2031-05-04T09:30:00+00:00")
    two.event("Shares in Beck Foods rose 4%", DAY, quote="Shares in Beck Foods rose 4% at first and fell 4% later.")
    clusters = desk.reconciled(one, two)
    assert not [dispute for dispute in clusters.disputes if dispute.kind == "status"]


def test_a_plan_called_off_is_no_opposite_report(desk):
    _, disputes = told(desk, "Orla Beck opened the hall", "Orla Beck closed the hall", status="cancelled")
    assert disputes == []


def test_one_speaker_with_two_opposite_sayings_is_quoted_with_both(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.claim("Orla Beck", "The harbour stayed open on Saturday.")
    two = desk.page("b", "Coast Wire", "2031-05-04T09:30:00+00:00")
    two.claim("Orla Beck", "The harbour was closed on Saturday.")
    clusters = desk.reconciled(one, two)
    for claim in clusters.claims:
        assert len({one.article_id for one in evidence_of(claim)}) == 1
    if len(clusters.claims) == 1:
        assert [dispute.kind for dispute in clusters.disputes] == ["status"]


def test_a_report_that_only_announced_a_thing_is_not_cited_for_its_having_been_done(desk):
    plan = desk.page("a", "Lindmouth Courier", "2031-05-05T09:00:00+00:00")
    plan.event("Mayor Orla Tennick to open the lock at Lindmouth", "2031-05-08", status="planned")
    done = desk.page("b", "Coast Wire", "2031-05-08T20:00:00+00:00")
    done.event("Mayor Orla Tennick opens the lock at Lindmouth", "2031-05-08")
    (event,) = desk.reconciled(plan, done).events
    assert event.record.status == "happened"
    assert len(event.mentions) == 2
    assert {words.article_id for words in event.contrary} == {"a"}


def test_what_is_still_to_come_rests_on_those_who_announce_it(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-05T09:00:00+00:00")
    one.event("Mayor Orla Tennick to open the lock at Lindmouth", "2031-05-08", status="planned")
    other = desk.page("b", "Coast Wire", "2031-05-06T20:00:00+00:00")
    other.event("Mayor Orla Tennick to open the lock at Lindmouth", "2031-05-08", status="planned")
    (event,) = desk.reconciled(one, other).events
    assert not event.contrary
