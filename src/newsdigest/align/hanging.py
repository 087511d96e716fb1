"""Lost words on which others hang: `whether`, `ruled out raising`, `want it to`, `he says`.

A verb that governs a clause, an infinitive or a gerund is its head. Without the head, what was asked, feared, ruled out
or only said is told as so.
"""

from __future__ import annotations

from newsdigest.align.lost import Lost
from newsdigest.english.governors import DONE, SUPPOSED
from newsdigest.english.lexicon import SAYING
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.english.words import word_set
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.wordclasses import DETERMINERS, NO_VERBS
from newsdigest.schema.mention import DifferenceKind

# Verbs with a gerund or a thing behind them: who considers selling a ship does not consider the ship.
WITH_GERUND = word_set(
    """
    consider deny admit avoid risk fear stop finish resist regret suggest propose recommend discuss oppose favour favor
    support ban prevent delay postpone resume suspend contemplate mean involve face quit mull advocate justify defend
    condemn criticise criticize escape forbid prohibit allow permit cease dislike hate imagine mention report
    """
)
_BEFORE_GERUND = word_set("of for against about from out to despite without")
_LIGHT = word_set(
    "being having using making getting doing including giving taking "
    "bring sing anything everything nothing something ongoing following"
)
DEEDS_BEFORE_TO = word_set("agree admit come go return object commit consent turn move respond right answer look")
_HELPING = word_set("help helps helped helping let lets")
_ASKING = word_set(
    "want wants wanted ask asks asked expect expects expected need needs needed beg begs begged prefer prefers "
    "preferred like wish wishes promise choose"
)
_BETWEEN = 4  # words of whoever is asked to do it: "asked the court in May to"
_ASKED = word_set("whether how why where")
_KNOWING = word_set(
    "know knows knew known say says said clear unclear sure ask asks asked asking see saw tell told explain explained "
    "explains wonder wondered understand understood decide decided determine"
)
_WHICH = word_set("who which that whose")


def hanging(lost: Lost) -> DifferenceKind | None:
    """Look for the head of a clause, of an infinitive or of a gerund."""
    is_cause = lost.word.key == "because" and not lost.is_kept(1)
    if lost.word.key == "whether" or is_cause or _unknown(lost) or _ascribing(lost):
        return "negation"
    return "word" if _phase(lost) or _infinitive(lost) or _gerund(lost) or _asked(lost) or _aim(lost) else None


def _unknown(lost: Lost) -> bool:
    """Whether it opens what is asked or not known: `it is unclear how many`, `did not say why`."""
    return lost.word.key in _ASKED and lost.is_kept(-1) and lost.key(-1) in _KNOWING and not lost.is_parted(-1)


def _infinitive(lost: Lost) -> bool:
    """Whether it governs an infinitive and is lost with its `to`: `agreed to sell`; and what is `yet to` be done."""
    if lost.word.key == "yet" and lost.key(1) == "to":
        return True
    is_to = lost.key(1) == "to" and not lost.is_kept(1) and lost.is_kept(2)
    governed = lost.key(2)
    is_verb = governed not in NO_VERBS and lost.kind(2) in ("plain", "direction")
    return is_to and is_verb and lost.word.key not in DONE and lost.word.key not in NO_VERBS


def _phase(lost: Lost) -> bool:
    """Whether a gerund hangs on it: `to [stop] raising rates`, `would [consider] resigning`."""
    return lost.is_kept(1) and lost.key(1).endswith("ing") and not WITH_GERUND.isdisjoint(lemmas(lost.word.key))


def _gerund(lost: Lost) -> bool:
    """Whether a gerund is lost and its object left in its place: `ruled out [raising] fees`."""
    if not lost.word.key.endswith("ing") or lost.word.key in _LIGHT or not lost.is_kept(-1) or not lost.is_kept(1):
        return False
    head = lost.key(-1)
    is_governed = head in _BEFORE_GERUND or not WITH_GERUND.isdisjoint(lemmas(head))
    return is_governed and not lost.is_parted(-1) and _has_object(lost)


def _has_object(lost: Lost) -> bool:
    """Whether what stands behind the lost word may be its object."""
    behind = lost.near(1)
    if behind is None or not lost.is_kept(1) or lost.is_parted(1):
        return False
    is_open = behind.key in DETERMINERS or behind.kind in ("name", "number")
    return is_open or (behind.kind in ("plain", "direction") and behind.key not in NO_VERBS | AUXILIARIES)


def _asked(lost: Lost) -> bool:
    """Whether all of whom somebody wants to do it is lost: `want [it] to pay`, `asked [the ministry] to`."""
    if lost.at != lost.first or not lost.is_kept(-1) or lost.key(-1) not in _ASKING or lost.word.key == "to":
        return False
    count = lost.last - lost.first
    return count <= _BETWEEN and lost.key(count) == "to" and not lost.is_parted(count)


def _aim(lost: Lost) -> bool:
    """Whether a deed is lost and its object left in its place: `agreed to [drop] the case`."""
    if not lost.is_kept(-1) or not lost.is_kept(1) or lost.key(1) not in DETERMINERS or lost.word.key in NO_VERBS:
        return False
    is_helped = lost.key(-1) in _HELPING
    is_aim = lost.key(-1) == "to" and not DEEDS_BEFORE_TO.isdisjoint(lemmas(lost.key(-2)))
    return is_helped or is_aim


def _ascribing(lost: Lost) -> bool:
    """Whether all that says whose word it is is lost: `The tower[, he says,] was`."""
    key = lost.word.key
    if key not in SAYING and key not in SUPPOSED and key != "according":
        return False
    opening, closing = lost.around()
    is_between = "," in opening and ("," in closing or "." in closing)
    return is_between and lost.last - lost.first > 1 and lost.words[lost.first].key not in _WHICH
