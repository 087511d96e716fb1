"""Words of reserve: without one of them a passage says more than it did.

Most words that describe a thing only add to it, and what is said without them stays true: "the old mayor" is the mayor.
These take something back. "The deputy mayor" is not the mayor, an "attempted theft" is no theft, and who "nearly
drowned" did not drown.
"""

from __future__ import annotations

from newsdigest.english.words import word_set
from newsdigest.schema.mention import DifferenceKind

# It did not happen, or not for certain; or it is not what it is called.
_DOUBTS = word_set(
    """
    alleged allegedly purported purportedly supposed supposedly ostensible ostensibly seeming seemingly suspected
    rumoured rumored unconfirmed unproven unverified possible probable potential potentially presumed likely
    hypothetical hypothetically theoretically
    attempted attempt attempts planned proposed intended threatened aborted abortive unsuccessful unsuccessfully
    would-be so-called
    fake sham mock bogus pseudo quasi counterfeit forged imitation replica simulated staged fictional fictitious
    imaginary toy dummy shadow symbolic symbolically
    provisional provisionally conditional conditionally tentative tentatively preliminary
    seldom rarely less least lack lacks lacked lacking absent absence wrongly incorrectly mistakenly
    """
)
# The same, of words on which a whole clause may hang: "feared the mill was lost", "perhaps the mill was lost".
FRAMING = word_set(
    """
    accused charged feared believed thought expected presumably reportedly apparent apparently possibly probably perhaps
    maybe conceivably except excluding barring instead uncertain unclear if unless
    """
)
# The same, of words that may stand behind what they are about.
_DENYING = word_set(
    """
    unlikely impossible doubtful wrong incorrect mistaken baseless unfounded groundless hoax myth
    """
)
# What was done is undone, or was kept from being done.
_UNDONE = word_set(
    """
    dropped cancelled canceled scrapped abandoned shelved postponed suspended withdrawn withdrew lifted overturned
    quashed reversed revoked rescinded retracted annulled dismissed cleared acquitted exonerated repealed averted
    avoided prevented thwarted foiled halted blocked
    """
)
# Somebody else holds the office, or it is another one.
_OFFICES = word_set(
    """
    deputy vice ex former formerly acting interim assistant associate retired outgoing
    incoming ousted deposed caretaker aspiring prospective honorary foster
    """
)
_OFFICES_BEHIND = word_set("elect designate emeritus")
# It was less, or fewer.
_SHARES = word_set("nearly almost virtually practically partly partially partial half semi only merely solely")
RESERVES: dict[str, DifferenceKind] = {
    **dict.fromkeys(_DOUBTS | FRAMING | _DENYING | _UNDONE, "negation"),
    **dict.fromkeys(_OFFICES | _OFFICES_BEHIND, "name"),
    **dict.fromkeys(_SHARES, "number"),
}
"""Each word of reserve, and which fact is another one without it."""

BEHIND = _DENYING | _UNDONE | _OFFICES_BEHIND
"""Words of reserve that may stand behind the words that they turn round: "charges dropped", "is wrong"."""

DEGREES = word_set(
    """
    every enough slightly somewhat marginally modestly mildly moderately fairly relatively comparatively reasonably
    mostly mainly largely primarily chiefly generally usually normally typically often sometimes occasionally
    frequently sporadically intermittently periodically briefly temporarily initially momentarily
    unknowingly unwittingly accidentally inadvertently unintentionally
    effectively technically nominally falsely jokingly ironically hardly barely scarcely
    temporary limited minor slight mild modest marginal brief draft occasional sporadic restricted nominal
    """
)
"""Words that say how far, how long or how often a thing is so, and for the rest of it leave open that it is not."""

MODALS = word_set("may might could would will shall should ought")
"""Helping verbs without which a deed that may or is to be done is done."""

TRYING = word_set("try tries tried trying seek seeks sought attempt attempts attempted attempting fail fails failed")
"""Verbs behind which "to" opens what may never come about."""

PARTS = word_set(
    "most some many much part parts majority minority percentage portion fraction share handful remainder rest"
)
"""Words that leave only a part of the whole that they stand before, with "of" behind them."""

NAMING = word_set(
    """
    city town village port state province region county district capital island republic kingdom country month year day
    week group number total set series pair couple crowd team range variety types kind kinds sort form issue question
    case course members member people amount sum rate level share period use way area areas parts part side sides rest
    all both each some many most several any none one two three dozens scores hundreds thousands millions tens billions
    couple handful majority half third quarter percent percentage title rank post round rounds box boxes bottle bottles
    bag bags piece pieces load loads cup glass known identified named described such well lot
    lots
    """
)
"""Words that only say what the thing behind their "of" is, or how many of it there are: "the city of", "a group of"."""
