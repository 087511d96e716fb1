"""Lost particles and helping words that turn a verb: `called off`, `called for`, `killed by`, `were attacked`."""

from __future__ import annotations

from collections.abc import Sequence

from newsdigest.align.lost import Lost
from newsdigest.align.scopes import is_past
from newsdigest.align.words import Word
from newsdigest.english.adverbs import is_adverb
from newsdigest.english.smallwords import HAVING
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.english.words import word_set
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.wordclasses import BEING, DETERMINERS, NO_VERBS
from newsdigest.schema.mention import DifferenceKind

# Particles and prepositions with the verbs that say another thing of the same object without them.
_TURNED_BY: dict[str, frozenset[str]] = {
    "off": word_set("call lay put pay cut break turn fight ward hold shrug write fend stave see fire"),
    "out": word_set("rule throw turn drop pull back opt wipe buy vote leave run set sell miss cross lock phase drive"),
    "down": word_set("turn vote strike shoot back stand step break bring hand play water throw wind take"),
    "back": word_set("hold win take fight push hand draw pull turn"),
    "over": word_set("take pass run hand turn sign"),
    "away": word_set("give turn take put send throw drive"),
    "at": word_set("shoot kick throw grab hit strike fire"),
    "for": word_set("call leave search ask"),
    "to": word_set("lose lead sell lend give send pass award"),
    "from": word_set("buy win take steal withdraw"),
    "by": word_set("stand"),
    "of": word_set("leave"),
    "on": word_set("pass turn fire count"),
    "with": word_set("break"),
}
# What is done to somebody who may as well be the one who does it.
_HARMING = word_set(
    """
    attack kill rob beat shoot sue threaten bomb raid assault kidnap cheat defeat accuse blame criticise criticize mock
    insult abuse hunt chase
    """
)
_TREATING = word_set("arrest detain interview interrogate investigate convict evict expel")
_REVERSIBLE = _HARMING | word_set(
    """
    search charge fire question follow watch replace rule own run back support oppose buy sell feed hire train arm fund
    join defend protect challenge push block strike hit cut
    """
)
_WAS = word_set("is are was were been")


def turned(lost: Lost) -> DifferenceKind | None:
    """Look for a particle, a preposition or a helping verb without which the deed is another one, or another's."""
    return "direction" if _particle(lost) or _doer(lost) or _sufferer(lost) else None


def _particle(lost: Lost) -> bool:
    """Whether the verb before it has another thing to say of the same object: `called [off] the strike`."""
    verbs = _TURNED_BY.get(lost.word.key)
    if verbs is None or lost.key(-2) in DETERMINERS or not lost.is_kept(-1) or not lost.is_kept(1) or lost.is_parted(1):
        return False
    is_counted = lost.kind(1) == "number" and lost.word.key != "at"
    return not verbs.isdisjoint(lemmas(lost.key(-1))) and (is_counted or _has_object(lost, 1))


def _has_object(lost: Lost, step: int) -> bool:
    """Whether what stands near may be the object of the verb before it."""
    is_word = lost.kind(step) == "plain" and not is_adverb(lost.key(step))
    is_thing = is_word and lost.key(step) not in NO_VERBS | AUXILIARIES
    return lost.key(step) in DETERMINERS or lost.kind(step) == "name" or is_thing


def _doer(lost: Lost) -> bool:
    """Whether who was done to would do it: `a man killed [by] police`; `was killed police` shows what is missing."""
    is_done = lost.word.key == "by" and lost.is_kept(-1) and not _REVERSIBLE.isdisjoint(lemmas(lost.key(-1)))
    return is_done and lost.is_kept(1) and BEING.isdisjoint([lost.key(-2), lost.key(-3)])


def _sufferer(lost: Lost) -> bool:
    """Whether who was done to would do it: `police [were] attacked`, `had [been] robbed`; a `by` behind it shows it."""
    deed = lost.key(1)
    if lost.word.key not in _WAS or not is_past(deed) or not lost.is_kept(1) or lost.key(2) == "by":
        return False
    is_helped = lost.key(-1) in HAVING
    is_reversible = not _REVERSIBLE.isdisjoint(lemmas(deed)) and (is_helped or lost.is_kept(-1))
    return is_reversible or (is_helped and not lost.is_parted(2) and _has_object(lost, 2))


def turned_round(words: Sequence[Word], first: int, said: Sequence[Word], found: Sequence[Word]) -> bool:
    """Whether an ending makes a doer of who was done to: `was attacking` for `was attacked`, also before a noun."""
    before = words[first - 1].key if first else ""
    ours, theirs = said[0].key, found[0].key
    if before not in BEING and before not in DETERMINERS:
        return False
    is_done = theirs.endswith("ed") and not (_HARMING | _TREATING).isdisjoint(lemmas(theirs))
    return (is_done and ours.endswith("ing")) or (before in BEING and theirs.endswith("ing") and ours.endswith("ed"))
