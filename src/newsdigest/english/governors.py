"""Words on which a clause or a deed hangs: what stands behind some of them is told as fact, behind others it is not."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TOLD = _set(
    """
    said say says saying announced announce announces announcing confirmed confirm confirms confirming found find finds
    finding showed show shows shown showing learned learnt learn learns learning admitted admit admits admitting
    reported reports known knew know knows revealed reveal reveals revealing discovered discover discovers realised
    realized noted note notes noting added add adds adding stated state states declared declare declares acknowledged
    acknowledge acknowledges conceded concede concedes disclosed disclose discloses established establish establishes
    proved proven prove proves recalled recall recalls ruled rule rules ruling concluded conclude concludes determined
    determine determines stressed stress stresses explained explain explains emphasised emphasized testified testify
    testifies wrote writes written warned warn warns emerged emerges meant mean means noticed notice notices saw seen
    heard hear hears remembered remembers agreed agrees decided decides voted votes ensured ensures estimated estimates
    calculated calculates indicated indicates indicate aware fact news announcement finding proof told tell tells
    informed informs notified notifies assured assures reminded reminds statement evidence sign signs time day moment
    ground grounds reason
    """
)
"""Verbs and nouns behind which "that" opens what is told as so: of saying, of finding out, of fact."""

SUPPOSED = _set(
    """
    believe believes believed believing hope hopes hoped hoping fear fears feared fearing suspect suspects suspected
    suspecting doubt doubts doubted doubting wish wishes wished imagine imagines imagined pretend pretends pretended
    dream dreams dreamt think thinks thought thinking allege alleges alleged alleging claim claims claimed claiming
    suppose supposes supposed assume assumes assumed guess guesses guessed expect expects expected predict predicts
    predicted forecast forecasts suggest suggests suggested speculate speculates speculated
    """
)
"""Verbs behind which a clause, also one without "that", tells what somebody holds to be so."""

DONE = _set(
    """
    began begins begun beginning continued continues continuing started starts managed manages went goes came comes
    proceeded proceeds chose chooses opted opts got gets forced forces forcing compelled obliged made helped helps
    dared first last only lived grew used
    """
)
"""Words behind which "to" opens what was done."""
