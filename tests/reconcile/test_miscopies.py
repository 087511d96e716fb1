"""A copy is no second source, and where it has another figure than its original both are shown."""

BODY = (
    "The coast guard took {n} people off the ferry Marisol by boat on Saturday, its captain said. The fire had begun "
    "in the galley, and the ferry drifted for hours before a tug from Ellery could put a line on board and tow it.\n\n"
    "The harbour of Lindmouth stayed shut until noon. Ferry crews from three ports had lent a hand with their boats."
)
SAID = "The coast guard took {n} people off the ferry Marisol by boat on Saturday"


def page(desk, name, outlet, hour, figure):
    made = desk.page(name, outlet, f"2031-05-04T{hour:02}:00:00+00:00", headline="Ferry", filler="All are well.")
    made.say(BODY.format(n=figure))
    text = SAID.format(n=figure)
    return made.claim("The captain", f"{text}.", quote=f"{text}, its captain said.")


def test_the_figure_of_a_copy_is_held_to_that_of_its_original(desk):
    clusters = desk.reconciled(page(desk, "a", "Pan Press", 9, 85), page(desk, "b", "Lindmouth Courier", 11, 58))
    assert [origin.reprints for origin in clusters.origins] == [("b",)]
    (dispute,) = clusters.disputes
    assert dispute.kind == "number"
    assert [value.value for value in dispute.values] == ["85 people", "58 people"]
    (claim,) = clusters.claims
    own = {words.article_id for words in (m.evidence for m in claim.mentions) if words not in claim.contrary}
    assert own == {claim.mentions[0].article_id if "85" in claim.record.text else "b"}


def test_a_true_copy_disputes_nothing(desk):
    clusters = desk.reconciled(page(desk, "a", "Pan Press", 9, 85), page(desk, "b", "Lindmouth Courier", 11, 85))
    assert clusters.disputes == ()
    assert all(not claim.contrary for claim in clusters.claims)


def test_exchanged_digits_in_a_copy_of_an_event_are_no_growth(desk):
    pages = []
    for name, outlet, hour, figure in (("a", "Pan Press", 9, 18), ("b", "Lindmouth Courier", 11, 81)):
        made = desk.page(name, outlet, f"2031-05-04T{hour:02}:00:00+00:00", headline="Ferry", filler="All are well.")
        made.say(BODY.format(n=figure))
        text = SAID.format(n=figure)
        pages.append(made.event(text, "2031-05-03", quote=f"{text}, its captain said."))
    clusters = desk.reconciled(*pages)
    assert not clusters.updates
    assert {value.value for dispute in clusters.disputes for value in dispute.values} == {"18 people", "81 people"}
