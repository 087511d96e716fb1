"""Words on which a clause or a deed hangs: what stands behind some of them is told as fact, behind others it is not."""

from __future__ import annotations

from newsdigest.english.words import word_set

REPORTING = word_set(
    "said says told tells added adds announced announces reported reports wrote writes warned warns confirmed confirms"
)
"""Verbs of saying in the forms in which news has them."""

SAYING = REPORTING | word_set("say saying according")
"""Words of who says a thing, which may stand before it or behind it."""

TOLD = REPORTING | word_set(
    """
    say saying announce announcing confirm confirming found find finds finding showed show shows shown showing learned
    learnt learn learns learning admitted admit admits admitting known knew know knows revealed reveal reveals revealing
    discovered discover discovers realised realized noted note notes noting add adding stated state states declared
    declare declares acknowledged acknowledge acknowledges conceded concede concedes disclosed disclose discloses
    established establish establishes proved proven prove proves recalled recall recalls ruled rule rules ruling
    concluded conclude concludes determined determine determines stressed stress stresses explained explain explains
    emphasised emphasized testified testify testifies written warn emerged emerges meant mean means noticed notice
    notices saw seen heard hear hears remembered remembers agreed agrees decided decides voted votes ensured ensures
    estimated estimates calculated calculates indicated indicates indicate aware fact news announcement finding proof
    tell informed informs notified notifies assured assures reminded reminds statement evidence sign signs time day
    moment ground grounds reason
    """
)
"""Verbs and nouns behind which "that" opens what is told as so: of saying, of finding out, of fact."""

HOPED = word_set(
    """
    hope hopes hoped hoping fear fears feared fearing wish wishes wished dream dreams dreamed dreamt
    """
)
"""Verbs behind which a clause tells what somebody would like to be so, or dreads."""

SUPPOSED = HOPED | word_set(
    """
    believe believes believed believing suspect suspects suspected suspecting doubt doubts doubted doubting imagine
    imagines imagined pretend pretends pretended think thinks thought thinking allege alleges alleged alleging claim
    claims claimed claiming suppose supposes supposed assume assumes assumed guess guesses guessed expect expects
    expected predict predicts predicted forecast forecasts suggest suggests suggested speculate speculates speculated
    """
)
"""Verbs behind which a clause, also one without "that", tells what somebody holds to be so."""

REJECTING = word_set(
    """
    dispute disputes disputed disputing disprove disproves disproved disproven disproving dismiss dismisses dismissed
    dismissing reject rejects rejected rejecting refute refutes refuted refuting contradict contradicts contradicted
    contradicting
    """
)
"""Verbs that say of what somebody tells that it is not so, or of what somebody asks for that it will not be."""

DISBELIEVING = REJECTING | word_set(
    """
    doubt doubts doubted doubting rebut rebuts rebutted debunk debunks debunked question questions questioned
    questioning contest contests contested deny denies denied denying denial ridicule ridiculed ridicules scoffed
    scoffs scoff mocked mocks laughed disagreed disagrees disagree myth hoax discredit discredited discredits
    scepticism skepticism sceptical skeptical distanced distances
    """
)
"""Words that say of a clause behind "that" that it is not so, or may not be."""

DONE = word_set(
    """
    began begins begun beginning continued continues continuing started starts managed manages went goes came comes
    proceeded proceeds chose chooses opted opts got gets forced forces forcing compelled obliged made helped helps
    dared first last only lived grew used
    """
)
"""Words behind which "to" opens what was done."""
