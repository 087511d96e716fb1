"""A reprint is not a second source, and a newsroom counts once."""

from __future__ import annotations

WIRE = (
    "The lock gates at Brannwick jammed on Tuesday with eleven barges inside, the canal office said. "
    "Divers found a steel cable in the northern gate and cut it before nightfall. "
    "Nobody was hurt, but two cargoes of ice melted and a wedding party missed its own dinner. "
    "The office said that the gates would be inspected every month from now on, and not every year."
)


def _wire(desk, article, outlet, published, **more):
    page = desk.page(article, outlet, published, **more)
    page.body = WIRE
    page.event("Lock gates at Brannwick jam", "2031-05-06", quote="The lock gates at Brannwick jammed on Tuesday")
    page.claim(
        "the canal office",
        "The gates will be inspected every month.",
        quote="The office said that the gates would be inspected every month from now on",
    )
    return page


def test_an_agency_story_counts_once(desk):
    wire = _wire(desk, "w", "Coast Wire", "2031-05-06T18:00:00+00:00")
    copy = _wire(
        desk, "a", "Brannwick Echo", "2031-05-06T17:00:00+00:00", agency="Coast Wire", filler="Shortened by the Echo."
    )
    found = desk.reconciled(copy, wire)
    (origin,) = found.origins
    assert (origin.article_id, origin.reprints, origin.independent) == ("w", ("a",), True)
    assert [len(event.mentions) for event in found.events] == [2]
    assert [len(claim.mentions) for claim in found.claims] == [2]


def test_the_second_article_of_an_outlet_is_not_independent(desk):
    first = desk.page("a", "Brannwick Echo", "2031-05-06T17:00:00+00:00").event("Lock gates jam", "2031-05-06")
    second = desk.page("b", "Brannwick Echo", "2031-05-08T17:00:00+00:00").event("Lock gates open", "2031-05-08")
    origins = desk.reconciled(first, second).origins
    assert [(one.article_id, one.independent) for one in origins] == [("a", True), ("b", False)]


def test_a_true_copy_changes_nothing_but_origins(desk):
    wire = _wire(desk, "w", "Coast Wire", "2031-05-06T18:00:00+00:00", filler=" ")
    other = desk.page("o", "Inland Times", "2031-05-07T18:00:00+00:00")
    other.event("Lock gates jam at Brannwick", "2031-05-07")
    copy = _wire(desk, "c", "Brannwick Echo", "2031-05-07T18:00:00+00:00", filler=" ")
    before, after = desk.reconciled(wire, other), desk.reconciled(wire, other, copy)
    assert [(one.id, one.record, one.when) for one in before.events] == [
        (one.id, one.record, one.when) for one in after.events
    ]
    assert [(one.id, one.record) for one in before.claims] == [(one.id, one.record) for one in after.claims]
    assert [(one.kind, one.preferred, one.reason) for one in before.disputes] == [
        (one.kind, one.preferred, one.reason) for one in after.disputes
    ]
    assert before.updates == after.updates
    assert before.origins != after.origins
