"""Lost words within the reach of a denial, of `all`, of `the first`: there the whole is not true because the part is.

What describes a thing may be lost, because what is said of the thing described is said of the thing: who sold an old
ferry sold a ferry. Behind some words it is the other way round. "No serious injuries" are not "no injuries", the first
private rocket is not the first rocket, and forty percent of young workers are not forty percent of the workers.
"""

from __future__ import annotations

from newsdigest.align.lost import Lost
from newsdigest.english.adverbs import is_adverb
from newsdigest.english.verbs import AUXILIARIES, IRREGULAR_PAST
from newsdigest.english.words import word_set
from newsdigest.facts.reserves import PARTS
from newsdigest.facts.wordclasses import NO_VERBS
from newsdigest.numbers.lexicon import ORDINALS
from newsdigest.schema.mention import DifferenceKind

_DENYING = word_set("no not never none nobody nothing nowhere neither nor without hardly barely scarcely")
_NOBODY = word_set("none nobody neither no")
_WHOLES = word_set(
    "all every each any both always either entirely anybody anyone everybody everyone everything anything"
)
_SINGLING = word_set("all every each few")
_FIRST = word_set("only last most best worst")
_NO_SUPERLATIVES = word_set(
    "rest west forest test interest protest request contest guest chest priest arrest harvest honest"
)
_OPEN = word_set("a an any enough of")
_DEFINITE = word_set("the its their his her our my your")
_OTHERS = word_set("other opposite")
# Words that tell how often, how far or since when, and end in no `ly`.
_HOW = word_set("always often yet longer ever just quite far again alone enough anymore much more further also")
_SHARES = PARTS | word_set("all number half each")
_REACH = 3  # places behind "not" in which a word of its clause is lost
_BINDING = word_set("must may can cannot should shall")
_APPLYING = word_set("apply applies applied limited restricted confined")
_CLAUSE = 9  # places behind "none of" in which its verb stands
_FUNCTION = NO_VERBS | AUXILIARIES | word_set("said says say than well what how")


def scoping(lost: Lost) -> DifferenceKind | None:
    """Look for a word without which a denial, or what is told of all or of the first of them, reaches further."""
    if _denied(lost):
        return "negation"
    if lost.word.key in _OTHERS and lost.key(-1) == "the" and lost.is_kept(-1):
        return "word"
    return "number" if describes(lost) and (_singled_out(lost) or _shared(lost) or _obliged(lost)) else None


def describes(lost: Lost) -> bool:
    """Whether the lost word may describe the one behind it: `serious` of `serious injuries`."""
    behind = lost.near(1)
    if behind is None or not lost.is_kept(1) or lost.gap(1) not in (" ", "\u00a0", "\n"):
        return False
    if any(key in _FUNCTION or key.endswith("ing") for key in (lost.word.key, behind.key)):
        return False
    return behind.kind in ("plain", "name", "direction") and not is_past(behind.key)


def is_past(key: str) -> bool:
    """Whether a word has the form of a verb that tells of a deed done."""
    return key in IRREGULAR_PAST or (key.endswith("ed") and len(key) > len("need"))


def _denied(lost: Lost) -> bool:
    """Whether a denial before the lost word is left to deny more: `not every`, `did not fully`, `no serious harm`."""
    key = lost.word.key
    if is_adverb(key) and any(lost.key(-step) in _NOBODY and not lost.is_parted(-step) for step in range(1, _CLAUSE)):
        return True
    place = next((step for step in range(1, _REACH + 1) if lost.key(-step) in _DENYING), 0)
    if not place or not lost.is_kept(-place) or lost.is_parted(-place) or "but" in (lost.key(-1), lost.key(-2)):
        return False
    if place == 1 and key in _WHOLES:
        return True
    if is_adverb(key) or key in _HOW:
        return True
    if place == _REACH and lost.key(-1) in _DEFINITE and lost.key(-2) == "of":  # "none of the new buses"
        return describes(lost)
    is_near = place == 1 and lost.key(-1) != "not" and not (lost.key(-1) == "never" and is_past(key))
    is_next = place == 2 and lost.key(-2) not in ("not", "never") and lost.key(-1) not in _FUNCTION
    return describes(lost) and (is_near or is_next or (place > 1 and lost.key(-1) in _OPEN))


def _singled_out(lost: Lost) -> bool:
    """Whether it is one of all or the first of them: `every rural clinic`, `the first private rocket`, `the worst`."""
    if lost.word.key == "other" or is_adverb(lost.word.key):
        return False
    return _singles(lost, -1) or (lost.key(-1) not in _FUNCTION and _singles(lost, -2))


def _singles(lost: Lost, step: int) -> bool:
    near = lost.near(step)
    if near is None or not lost.is_kept(step) or lost.is_parted(step):
        return False
    is_superlative = near.key.endswith("est") and len(near.key) > len("test") and near.key not in _NO_SUPERLATIVES
    is_first = near.key in _FIRST or near.shown.lower() in ORDINALS or is_superlative
    is_told_which = lost.key(step - 1) in _DEFINITE or lost.is_owner(step - 1)
    is_told_which |= near.key == "only" and near.shown[0].isupper()  # "Only small shops may open"
    is_told_which |= near.key == "most" and step == -1 and lost.key(1).endswith("s")  # "most urban voters"
    is_few = near.key == "few" and lost.key(step - 1) in ("a", "these", "those")
    return (near.key in _SINGLING and not is_few) or (is_first and is_told_which)


def _shared(lost: Lost) -> bool:
    """Whether it tells of whom a share is one: `40 percent of young workers`."""
    at = -2 if lost.key(-1) in _DEFINITE else -1
    is_of = lost.key(at) == "of" and lost.is_kept(at) and lost.is_kept(at - 1)
    return is_of and (lost.kind(at - 1) == "unit" or lost.key(at - 1) in _SHARES)


def _obliged(lost: Lost) -> bool:
    """Whether it tells whom a rule is for: `foreign firms must register`, `applies to foreign firms`."""
    is_many = lost.key(1).endswith("s") and not lost.key(1).endswith("ss") and lost.kind(1) == "plain"
    is_bound = lost.key(2) in _BINDING and not lost.is_parted(2)
    return is_many and (is_bound or (lost.key(-1) == "to" and lost.key(-2) in _APPLYING))
