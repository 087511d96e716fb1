"""A sentence that retells its evidence nearly word by word leaves nothing out on which the rest hangs."""

from __future__ import annotations

import pytest

from newsdigest.facts import supports
from newsdigest.facts.rewording import reworded

ACCUSED = "A neighbour accused Nell Varga of moving the boundary stones."


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        (ACCUSED, "Nell Varga moved the boundary stones."),
        ("Nell Varga is suspected of forging the deed.", "Nell Varga forged the deed."),
        ("Nell Varga was acquitted of forging the deed.", "Nell Varga forged the deed."),
        ("The guild stopped short of expelling its treasurer.", "The guild expelled its treasurer."),
        ("The guild ruled out expelling its treasurer.", "The guild will expel its treasurer."),
        ("The brewery was barred from bottling spring water.", "The brewery bottled spring water."),
        ("The brewery agreed to lease its cellars to the guild.", "The brewery leased its cellars to the guild."),
        ("The guild has yet to pay its masons.", "The guild has paid its masons."),
        ("The dam is said to have cracked in the frost.", "The dam cracked in the frost."),
        ("The rope was too thin to hold the bell.", "The rope held the bell."),
        ("The judge allowed the brewery to reopen its cellars.", "The brewery reopened its cellars."),
        ("Nell Varga narrowly escaped drowning in the lock.", "Nell Varga drowned in the lock."),
        ("Nell Varga avoided jail over the deed.", "Nell Varga was jailed over the deed."),
        ("It is unclear whether Nell Varga forged the deed.", "Nell Varga forged the deed."),
        ("Rumours that Nell Varga forged the deed went round.", "Nell Varga forged the deed."),
        ("The heirs believe Nell Varga forged the deed.", "Nell Varga forged the deed."),
        ("Nell Varga claimed to be a notary of Lissow.", "Nell Varga was a notary of Lissow."),
        ("The leak was put down to frost rather than to the masons.", "The leak was put down to the masons."),
        ("Had Nell Varga forged the deed, she would be rich.", "Nell Varga forged the deed."),
    ],
)
def test_what_hangs_on_an_accusation_a_plan_or_a_doubt_is_not_told_as_done(evidence: str, sentence: str) -> None:
    assert not supports(sentence, (evidence,)).ok


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("Half of the masons have left the quarry.", "The masons have left the quarry."),
        ("Most masons voted for the new hours.", "All masons voted for the new hours."),
        ("Few masons left the quarry.", "Many masons left the quarry."),
        ("A dozen masons left the quarry.", "Dozens of masons left the quarry."),
        ("The baths open every Monday.", "The baths open on Monday."),
        ("Every other lamp in Mill Lane is out.", "Every lamp in Mill Lane is out."),
        ("Between 30 and 40 masons left the quarry.", "40 masons left the quarry."),
        ("It was among the wettest springs of the century.", "It was the wettest spring of the century."),
        ("The guild's bookkeeper resigned in April.", "The guild resigned in April."),
        ("The widow of Nell Varga's tenant died in April.", "Nell Varga's tenant died in April."),
        ("Opponents of Nell Varga sued the guild.", "Nell Varga sued the guild."),
        ("The deputy warden Nell Varga was fined.", "The warden Nell Varga was fined."),
        ("The strike of the masons is anything but over.", "The strike of the masons is over."),
        ("Nell Varga hardly helped the masons.", "Nell Varga helped the masons."),
        ("Upper Port Lissow was flooded on Sunday.", "Upper Lissow was flooded on Sunday."),
        ("He was shot at by the gamekeepers.", "He was shot by the gamekeepers."),
    ],
)
def test_a_part_or_a_relation_is_not_told_as_the_whole(evidence: str, sentence: str) -> None:
    assert not supports(sentence, (evidence,)).ok


@pytest.mark.parametrize(
    ("evidence", "sentence", "kind"),
    [
        ("The court upheld the ban on nets.", "The court overturned the ban on nets.", "word"),
        ("Losses at the brewery widened in May.", "Losses at the brewery narrowed in May.", "word"),
        ("The price of hops doubled in May.", "The price of hops tripled in May.", "word"),
        ("Nell Varga is the youngest warden of the guild.", "Nell Varga is the oldest warden of the guild.", "word"),
        ("Sales of hops to Lissow rose in May.", "Sales of hops from Lissow rose in May.", "direction"),
        ("The lock is closed until Monday.", "The lock is closed from Monday.", "date"),
        ("The lock has to close by Monday.", "The lock has to close on Monday.", "date"),
        ("Nell Varga said Otto Kern lied.", "Otto Kern said Nell Varga lied.", "name"),
        (
            "The baths opened on Monday and closed on Friday.",
            "The baths opened on Friday and closed on Monday.",
            "date",
        ),
        ("Lissow has 20 mills and Harne has 30.", "Lissow has 30 mills and Harne has 20.", "number"),
        ("Kern Ales, which owns the lock, will pay the masons.", "Lissow will pay the masons.", "name"),
        ("Varga's lock and the old mill of Otto Kern closed.", "Kern Varga's lock and the old mill closed.", "name"),
        ("Thousands marched through Lissow.", "Millions marched through Lissow.", "number"),
    ],
)
def test_a_word_does_not_stand_in_the_place_of_another(evidence: str, sentence: str, kind: str) -> None:
    assert kind in {each.kind for each in supports(sentence, (evidence,)).differences}


@pytest.mark.parametrize(
    ("evidence", "sentence"),
    [
        ("The guild on Monday turned down the brewery's offer.", "The guild rejected the brewery's offer."),
        ("The guild managed to sell its quarry in May.", "The guild sold its quarry in May."),
        ("Officials said that the dam had cracked.", "The dam had cracked."),
        ("After signing the lease Nell Varga left for Harne.", "Nell Varga signed the lease."),
        ("The brewery, which lost money in May, sued the guild.", "The brewery sued the guild."),
        ("The brewery was sued by the guild in May.", "The guild sued the brewery in May."),
        ("The flood reached the island of Lissow.", "The flood reached Lissow."),
        ("The lock came under attack on Friday.", "The lock was attacked on Friday."),
        ("The lock was shut as Swedish masons left.", "The lock was shut as Sweden's masons left."),
        ("A spokesman for Kern Ales said the lock was sold.", "Kern Ales said the lock was sold."),
        ("Nell Varga was convicted of forging the deed.", "Nell Varga forged the deed, a court found."),
        ("Nobody was hurt in the flood.", "No one was hurt in the flood."),
        ("The old lock by the mill was closed on Friday.", "The lock was closed on Friday."),
        ("In Lissow, the masons met on Friday.", "The masons met in Lissow on Friday."),
        ("The lease is to be signed in Harne.", "The lease to be signed in Harne is old."),
    ],
)
def test_a_fair_retelling_is_carried(evidence: str, sentence: str) -> None:
    assert not list(reworded(sentence, (evidence,)))


def test_what_another_passage_says_as_it_is_may_be_told() -> None:
    assert not list(
        reworded("Nell Varga moved the boundary stones.", (ACCUSED, "Nell Varga moved the boundary stones."))
    )


def test_what_somebody_holds_may_leave_out_that_it_is_held() -> None:
    belief = "The heirs believe Nell Varga forged the deed."
    assert not list(reworded("Nell Varga forged the deed.", (belief,), is_claim=True))


def test_a_deed_in_the_present_is_only_told_as_done_where_it_is_printed_so() -> None:
    plan = "The guild is to pay its masons in May."
    assert not list(reworded("The guild pays its masons in May.", (plan,)))
    assert list(reworded("The guild pays its masons in May.", (plan,), in_present=True))
