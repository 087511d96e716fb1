"""The closed classes of English that tell where a clause begins and how its verb is told."""

from __future__ import annotations

from newsdigest.english.governors import SUPPOSED
from newsdigest.english.words import word_set
from newsdigest.facts.reserves import MODALS

BEING = word_set("is are was were be been being am 's isn't aren't wasn't weren't get got gets")
REMAINING = word_set("remain remains remained stay stays stayed become becomes became keep kept seem seems seemed")
HAVING = word_set("has have had having hasn't haven't hadn't")
DOING = word_set("do does did doesn't don't didn't")
MODAL = MODALS | word_set("can cannot must couldn't can't won't wouldn't shouldn't mustn't needn't 'll 'd")
OPEN = word_set("may might could would should ought must can couldn't")
NOT = word_set("not never n't nor neither")
NOBODY = word_set("no none nobody neither nothing nor few hardly")
ANYBODY = NOBODY | word_set("people person persons somebody someone anybody anyone everybody everyone thing things")
ABLE = word_set(
    "have has had able going due set managed manages unable failed fails fail refused refuses declined declines"
)
WISHING = word_set(
    "want wants wanted wish wishes wished hope hopes hoped demand demands demanded ask asks asked urge urges urged "
    "propose proposes proposed try tries tried seek seeks sought like threaten threatens threatened call calls called"
)
INTENDING = word_set(
    """
    plan plans planned planning intend intends intended intending decide decides decided deciding agree agrees agreed
    agreeing promise promises promised promising vow vows vowed vowing pledge pledges pledged pledging resolve resolves
    resolved choose chooses chose chosen opt opts opted undertake undertakes undertook undertaken prepare prepares
    prepared preparing elect elected vote votes voted voting
    """
)
"""Verbs of who means to do what stands behind "to"."""
URGING = word_set(
    """
    want wants wanted wish wishes wished demand demands demanded demanding ask asks asked asking urge urges urged urging
    request requests requested order orders ordered ordering tell tells told telling instruct instructs instructed
    advise advises advised advising recommend recommends recommended beg begs begged press presses pressed encourage
    encourages encouraged call calls called calling appeal appeals appealed appealing require requires required
    """
)
"""Verbs of who would have somebody else do it."""
LETTING = word_set(
    """
    allow allows allowed allowing permit permits permitted permitting let lets authorise authorises authorised authorize
    authorizes authorized enable enables enabled entitle entitles entitled
    """
)
"""Verbs of who lets somebody else do it."""
PASSED_OVER = NOT | word_set(
    "also still yet already now then again just only even soon once ever twice all both been be otherwise since"
)
DETERMINERS = word_set(
    "the a an this these those his her its their our my your some any no each every both all another several many few"
)
PREPOSITIONS = word_set(
    """
    of in on at by for from with to into onto over under about against between among through during without within
    across behind beyond despite around along as per via toward towards upon outside inside below above beside
    alongside following including after before since until till than near amid off out up down
    """
)
RELATIVE = word_set("who which that whom whose where when")
CLAUSES = word_set(
    "while because although though whereas if unless but so than until whether after before when as that"
)
PRONOUNS = word_set("he she it they we i you him her them us who which that this these those")
NO_VERBS = DETERMINERS | PREPOSITIONS | RELATIVE | CLAUSES | PRONOUNS | PASSED_OVER | word_set("and or there here")
UNABLE = word_set("fail fails failed failing unable refuse refuses refused decline declines declined")
DENYING = word_set("deny denies denied denying disputes disputed dispute")
"""Verbs behind which a clause tells what is not so, by who speaks."""
DOUBTING = SUPPOSED | word_set(
    """
    whether if unless unclear doubtful unlikely possible impossible claim claims claimed allege alleges alleged rumours
    rumors wants wanted demands demanded demand urged asked proposed proposal plan
    """
)
"""Words behind which a clause tells what may be so."""
SPEECH = word_set(
    """
    say says said saying tell tells told telling add adds added adding announce announces announced state states stated
    write writes wrote written report reports reported note notes noted warn warns warned claim claims claimed argue
    argues argued insist insists insisted explain explains explained declare declares declared reply replies replied ask
    asks asked stress stresses stressed suggest suggests suggested maintain maintains maintained recall recalls recalled
    testify testifies testified tweet tweeted post posted
    """
)
"""Verbs of speech."""
TELLING = SPEECH | word_set(
    """
    confirm confirms confirmed admit admits admitted deny denies denied promise promises promised reveal reveals
    revealed concede concedes conceded acknowledge acknowledges acknowledged predict predicts predicted complain
    complains complained disclose discloses disclosed fear fears feared believe believes believed hope hopes hoped
    think thinks thought
    """
)
"""These, and verbs of who confirms, admits, promises or expects something."""
PARTICIPLES = word_set("shut cut put set hit hurt cost read split spread quit let")
