"""Who said what, once; a denial stands beside what it answers."""

from __future__ import annotations

import pytest

import newsdigest
from newsdigest.schema.article import Article

PUBLISHED = "2031-05-04T09:00:00+00:00"


def test_a_denial_stands_beside_the_allegation(desk):
    page = desk.page("a", "Ellery Post", PUBLISHED)
    page.event("Harbour office allegedly ignored a warning about the crane", status="alleged")
    page.claim(
        "a dock worker, unnamed",
        "The harbour office had ignored a warning about the crane.",
        about="Harbour office allegedly ignored a warning about the crane",
    )
    page.claim(
        "the harbour office",
        "It received no warning about the crane.",
        "denies",
        about="Harbour office allegedly ignored a warning about the crane",
    )
    found = desk.reconciled(page)
    (dispute,) = found.disputes
    (event,) = found.events
    assert dispute.kind == "denial"
    assert event.id in dispute.about
    assert dispute.preferred is None
    assert [value.value.split(":")[0] for value in dispute.values] == ["a dock worker, unnamed", "the harbour office"]
    assert event.record.status == "denied"
    assert len(found.claims) == 2


def test_the_same_denial_in_two_outlets_is_one_claim(desk):
    one = desk.page("a", "Ellery Post", PUBLISHED)
    one.claim("Maribel Ostrander", "She never met the contractor Ferrow.", "denies")
    two = desk.page("b", "Coast Wire", "2031-05-04T12:00:00+00:00")
    two.claim("Ms Ostrander", "She has never met the contractor Ferrow.", "denies")
    found = desk.reconciled(one, two)
    assert [len(claim.mentions) for claim in found.claims] == [2]


def test_assertion_and_denial_are_never_one(desk):
    page = desk.page("a", "Ellery Post", PUBLISHED)
    page.claim("Maribel Ostrander", "She met the contractor Ferrow in Skarholm.")
    page.claim("Maribel Ostrander", "She met the contractor Ferrow in Skarholm.", "denies", quote="She denied it.")
    assert len(desk.reconciled(page).claims) == 2


def test_the_outermost_speaker_speaks(desk):
    """The crew said that the captain had told them: the crew speak, the captain is in the chain."""
    page = desk.page("a", "Ellery Post", PUBLISHED)
    page.claim(
        "the captain",
        "He would wait for the tide.",
        chain=("crew members",),
        quote="Crew members said the captain had told them that he would wait for the tide.",
    )
    (claim,) = desk.reconciled(page).claims
    assert claim.record.speaker == "crew members"
    assert claim.record.chain == ("the captain",)
    assert claim.record.text == "The captain would wait for the tide."


def test_the_outlet_is_no_link_in_a_chain(desk):
    page = desk.page("a", "Ellery Post", PUBLISHED)
    page.claim("Maribel Ostrander", "The pier is safe.", chain=("Ellery Post",))
    (claim,) = desk.reconciled(page).claims
    assert claim.record.chain == ()


def test_two_speakers_with_different_figures_are_a_dispute(desk):
    page = desk.page("a", "Ellery Post", PUBLISHED)
    page.event("Fever spreads among passengers of the ferry Alcyone")
    for speaker, number in (("the port doctor", "14"), ("the ferry line", "nine")):
        page.claim(
            speaker,
            f"There were {number} confirmed cases of fever on board the ferry.",
            about="Fever spreads among passengers of the ferry Alcyone",
        )
    (dispute,) = desk.reconciled(page).disputes
    assert dispute.kind == "number"
    assert [value.value for value in dispute.values] == ["the port doctor: 14 cases", "the ferry line: nine cases"]


@pytest.mark.parametrize(
    "asserted",
    [
        "The audit was closed and it found no fault in the lock gates",
        "The lock-keeper had said, and never took it back, that the gates were sound",
        "The harbour board ordered new gates while the mill denied having asked for any",
    ],
)
def test_a_long_statement_denied_whole_stands_beside_its_denial(desk, asserted):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00").claim("Orla Beck", f"{asserted}.")
    two = desk.page("b", "Coast Wire", "2031-05-04T12:00:00+00:00")
    two.claim(
        "Piet Vane", f"{asserted}.", "denies", quote=f"Piet Vane denied that {asserted[0].lower()}{asserted[1:]}."
    )
    clusters = desk.reconciled(one, two)
    (dispute,) = clusters.disputes
    assert {one.id for one in clusters.claims} == set(dispute.about)


def test_what_is_said_after_a_denial_is_not_denied(desk):
    one = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    one.claim("Orla Beck", "There was no letter about the lock gates.")
    two = desk.page("b", "Coast Wire", "2031-05-04T12:00:00+00:00")
    quote = "Piet Vane denied the charge and said that no letter about the lock gates had come."
    two.claim("Piet Vane", "No letter about the lock gates had come.", "denies", quote=quote)
    assert not desk.reconciled(one, two).disputes


def test_what_one_party_denies_twice_of_one_statement_is_one_disagreement(desk):
    page = desk.page("a", "Lindmouth Courier", "2031-05-04T09:00:00+00:00")
    page.claim("Edda Thorne", "The harbour board promised the ferry crews a rise of pay before the winter.")
    page.claim(
        "The harbour board",
        "It promised the ferry crews a rise of pay.",
        "denies",
        quote="The harbour board denied that it promised the ferry crews a rise of pay.",
    )
    page.claim(
        "The harbour board",
        "It had ever promised the crews any rise before the winter.",
        "denies",
        quote="The harbour board denied on Monday that it had ever promised the crews any rise before the winter.",
    )
    found = [one for one in desk.reconciled(page).disputes if one.kind == "denial"]
    assert len(found) == 1
    assert len(found[0].values) == 3
    assert found[0].reason == "The harbour board denies it"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ivo Sand denied forging the will.", "Ivo Sand denied setting fire to his barn."),
        ("Tarn Glass denied that it would close its kilns.", "Tarn Glass denied that it would sell its barges."),
    ],
)
def test_two_denials_of_one_speaker_are_of_two_things(one, other):
    pair = [Article(headline=outlet, body=said, outlet=outlet) for outlet, said in (("Post", one), ("Mail", other))]
    assert sorted(claim.citations for claim in newsdigest.summarize(pair).claims) == [(1,), (2,)]


def test_one_denial_in_two_reports_is_one():
    said = ("Ivo Sand denied forging the will.", "Ivo Sand has denied that he forged the will.")
    pair = [
        Article(headline=outlet, body=body, outlet=outlet) for outlet, body in zip(("Post", "Mail"), said, strict=True)
    ]
    assert [claim.citations for claim in newsdigest.summarize(pair).claims] == [(1, 2)]
