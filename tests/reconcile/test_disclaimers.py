"""A report that says of a deed that it was not so is not cited for the deed, and stands beside who tells it."""

import pytest

from newsdigest.compose.desk import evidence_of

DAY = "2031-05-03"


def told(desk, first: str, second: str):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00", headline="Lindmouth")
    one.event(first, DAY, actors=("Orla Beck",), place="Lindmouth")
    two = desk.page("b", "Coast Wire", "2031-05-04T09:30:00+00:00", headline="From Lindmouth")
    two.event(second, DAY, actors=("Orla Beck",), place="Lindmouth")
    return desk.reconciled(one, two)


@pytest.mark.parametrize(
    "denial",
    [
        "The coast guard denied shooting at the trawler Orla Beck off Lindmouth",
        "The coast guard rejected as absurd the charge that it had shot at the trawler Orla Beck off Lindmouth",
        "The coast guard dismissed claims that it had shot at the trawler Orla Beck off Lindmouth",
        "The coast guard disputed that it had shot at the trawler Orla Beck off Lindmouth",
        "The coast guard never shot at the trawler Orla Beck off Lindmouth",
        "Reports that the coast guard shot at the trawler Orla Beck off Lindmouth are false",
        "No shooting at the trawler Orla Beck took place off Lindmouth, nor did the coast guard shoot",
    ],
)
def test_a_denial_is_no_evidence_of_the_deed(desk, denial):
    clusters = told(desk, "The coast guard shot at the trawler Orla Beck off Lindmouth", denial)
    for event in clusters.events:
        assert len({one.article_id for one in evidence_of(event)}) == 1
    if len(clusters.events) == 1:
        assert [dispute.kind for dispute in clusters.disputes] in (["denial"], ["status"])
        sides = [{one.article_id for one in value.evidence} for value in clusters.disputes[0].values]
        assert sorted(map(sorted, sides)) == [["a"], ["b"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A court in Lindmouth denied Orla Beck bail", "Orla Beck was denied bail by a court in Lindmouth"),
        ("The council rejected the tunnel of Orla Beck", "The tunnel of Orla Beck was not approved by the council"),
        ("The bill of Orla Beck failed in Lindmouth", "Lindmouth did not pass the bill of Orla Beck"),
        ("A mast fell on the ferry Orla Beck", "A mast fell on the ferry Orla Beck, and nobody was hurt"),
        ("The ferry Orla Beck sank off Lindmouth", "The ferry Orla Beck sank off Lindmouth, which its owner denied"),
    ],
)
def test_what_says_no_in_other_ways_denies_nothing(desk, first, second):
    clusters = told(desk, first, second)
    assert not [one for one in clusters.disputes if one.kind in ("denial", "status")]
    if len(clusters.events) == 1:
        assert len({one.article_id for one in evidence_of(clusters.events[0])}) == 2


def test_a_denial_stands_beside_a_deed_that_another_paper_tells_as_a_fact(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("The coast guard rammed the trawler Orla Beck", DAY)
    two = desk.page("b", "Coast Wire", "2031-05-04T09:30:00+00:00")
    two.claim(
        "The coast guard",
        "The coast guard denied ramming the trawler Orla Beck.",
        stance="denies",
        quote="The coast guard denied ramming the trawler Orla Beck.",
    )
    (dispute,) = desk.reconciled(one, two).disputes
    assert dispute.kind == "denial"
    assert [{words.article_id for words in value.evidence} for value in dispute.values] == [{"a"}, {"b"}]


def test_a_denial_of_something_else_is_set_beside_nothing(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.event("The river flooded 90 homes in Lindmouth", DAY)
    two = desk.page("b", "Coast Wire", "2031-05-04T09:30:00+00:00")
    text = "Orla Beck denied that the pumps in Lindmouth had been switched off."
    two.claim("Orla Beck", text, stance="denies", quote=text)
    assert desk.reconciled(one, two).disputes == ()


def test_nobody_denies_what_a_relative_clause_says_of_the_thing(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    text = "Beck Lines denied that it had been told of a leak on the Orla Beck, which hit a pier off Lindmouth."
    one.claim("Beck Lines", text, stance="denies", quote=text)
    two = desk.page("b", "Coast Wire", "2031-05-05T09:00:00+00:00")
    text = "Divers have sealed the hull of the Orla Beck, the ferry that hit a pier off Lindmouth, Tove Lund said."
    two.claim("Tove Lund", text, quote=text)
    assert not desk.reconciled(one, two).disputes
