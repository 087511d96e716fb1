"""What a sentence leaves out of whom its passage excepts, and under which condition what it keeps is so.

"All streets reopened except Mill Lane" is not "all streets reopened", and what is open only by appointment is not open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.english.words import word_set
from newsdigest.facts.alignment import Word
from newsdigest.facts.pairing import Gap, Pairing, is_past
from newsdigest.facts.polarity import DENIALS
from newsdigest.schema.mention import Difference

_EXCEPTING = word_set("except excepting excluding barring bar save apart aside unless minus exception exceptions but")
_AFTER_ALL = word_set("but bar save minus")  # they except only where all or none are told of
_ALL = word_set(
    "all every each any no none nobody everybody everyone nothing everything anyone anybody whole entire both nowhere "
    "everywhere anywhere always"
)
_WITH_FROM = word_set("apart aside")
_LIMITING = word_set("only solely")
_UNTIL = word_set("until till before")
_PREPOSITIONS = word_set("in on at by for from to with between during after before when if through within under as")
_NEAR = 6  # words behind what is kept that may be about it
_SHORT = 8  # words back to the "all" from which something is excepted


def unexcepted(pairing: Pairing) -> Iterator[Difference]:
    """Yield the exceptions and conditions of the passage behind what the sentence keeps, which it leaves out."""
    known = {word.key for word in pairing.ours}
    for gap in pairing.gaps():
        if gap.left is None:
            continue
        for place in _near(gap):
            if _is_left_out(pairing.theirs, place, known) or _is_limit(gap, place, known):
                yield Difference(kind="negation", said=None, found=_shown(pairing.theirs[place : place + 3]))
                return


def _near(gap: Gap) -> Iterator[int]:
    """Yield the places of the passage next to what is kept, as far as its clause goes and one word further."""
    for place in range(gap.there[0], min(gap.there[1], gap.there[0] + _NEAR)):
        yield place
        if gap.pairing.theirs[place].opens:
            return


def _is_left_out(theirs: Sequence[Word], at: int, known: set[str]) -> bool:
    key, following = theirs[at].key, theirs[at + 1].key if at + 1 < len(theirs) else ""
    if key in _UNTIL:
        return known.isdisjoint(_UNTIL) and _is_denied(theirs, at, known)
    if key not in _EXCEPTING or not known.isdisjoint(_EXCEPTING | {"other", "only"}):
        return False
    if key in _WITH_FROM and following != "from":
        return False
    before = {word.key for word in theirs[max(at - _SHORT, 0) : at]}
    if key == "but" and following == "not":
        return at + 2 < len(theirs) and theirs[at + 2].key in _PREPOSITIONS and not any(map(_denies, known))
    if key in _AFTER_ALL:
        is_best = key != "but" and any(word.endswith("est") for word in before)
        return is_best or (not before.isdisjoint(_ALL) and not theirs[at].opens)
    return True


def _is_denied(theirs: Sequence[Word], at: int, known: set[str]) -> bool:
    """Whether something is denied up to a time, and the sentence has the denial without the time."""
    denials = {word.key for word in theirs[max(at - _SHORT, 0) : at] if _denies(word.key)}
    return bool(denials) and any(map(_denies, known))


def _denies(key: str) -> bool:
    return key in DENIALS or key.endswith("n't")


def _is_limit(gap: Gap, place: int, known: set[str]) -> bool:
    """Whether "only" stands before the place, time or way that the sentence leaves out: "open only by appointment".

    Not where it says that a deed was done late, or for little: "was signed only in June".
    """
    words = gap.pairing.theirs
    is_behind = gap.right is None and place + 1 == len(words) and words[gap.there[0]].key in _PREPOSITIONS
    if is_behind and words[place].key in _LIMITING and known.isdisjoint(_LIMITING | {"just"}):  # "to residents only"
        return True
    is_first = place == gap.there[0] and place + 1 < len(words)
    if not is_first or words[place].key not in _LIMITING or not known.isdisjoint(_LIMITING | {"just"}):
        return False
    is_deed = is_past(words, place - 1) and words[place - 2].key not in ("is", "are", "be")
    return words[place + 1].key in _PREPOSITIONS and not is_deed


def _shown(words: Sequence[Word]) -> str:
    return " ".join(word.shown for word in words)
