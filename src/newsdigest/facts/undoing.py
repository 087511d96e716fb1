"""What a passage tells as undone, kept from being done or disbelieved, where the sentence tells it without that.

A strike that was averted is no strike, and who doubts that a slope will hold does not say that it will.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsdigest.english.governors import DISBELIEVING
from newsdigest.english.lexicon import DENYING
from newsdigest.english.smallwords import BEING
from newsdigest.english.undoing import is_taken_back, tells_of_undoing
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.english.vocabulary import stem
from newsdigest.english.words import word_set
from newsdigest.facts.alignment import Word
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.pairing import Gap, Pairing, is_past
from newsdigest.facts.polarity import DENIALS
from newsdigest.facts.reserves import RESERVES
from newsdigest.schema.mention import Difference

# Verbs of what is kept from being done, or is not done any more.
_UNDOING = word_set(
    """
    ruled rules scrapped scraps cancelled cancels canceled shelved shelves abandoned abandons dropped drops averted
    averts avert avoided avoids avoid prevented prevents prevent foiled foils thwarted thwarts blocked blocks
    vetoed vetoes spared spares saved saves overturned overturns quashed quashes postponed
    postpones called calls
    """
)
_WITH_OUT = word_set("ruled rules")
_WITH_OFF = word_set("called calls")
_UNDONE = word_set(
    """
    scrapped cancelled canceled shelved abandoned dropped averted avoided prevented foiled thwarted postponed vetoed
    overturned quashed blocked
    """
)
_DETERMINERS = word_set("the a an of its his her their these those in with")
_BEING = BEING | {"has", "had"}
_TURNING = DENIALS | DISBELIEVING | _UNDOING | frozenset(
    key for key, kind in RESERVES.items() if kind == "negation"
) | word_set("plan plans planned would should if whether claim claims claimed postpone cancel scrap drop")  # fmt: skip
_SAYING = word_set("said says say saying according claimed claims alleged accused accuses told")
_WHAT_IS_SAID = word_set(
    "it this that claim claims accusation accusations allegation allegations charge charges report reports"
)
_NOUN_ENDINGS = ("tion", "sion", "ment", "al", "ure", "ance", "ence", "ing", "th")
_VIEWS = word_set(
    """
    way call calls called calling demand demands demanded campaign campaigned approval permission request requests vote
    debate talks hopes hope hoped threat threats risk fear fears possibility prospect proposal proposals motion push
    pressure pressed case grounds warrant bid ready deadline conditions plea
    """
)
_OPPOSING = DISBELIEVING | word_set("opposed opposes oppose opposing resisted resists")
_WITH_OBJECT = word_set("the a an any talk reports claims rumours its his her their")
_TO_VIEW = word_set("for of to on about over against")
_IN_VIEW = 7  # words between what is only in view and what says so
_NEAR = 4  # words between the verb and the "that" of what it disbelieves


def undone(pairing: Pairing, *, is_claim: bool = False) -> Iterator[Difference]:
    """Yield the verbs that undo or disbelieve what the sentence keeps, if it has no word of that sort itself.

    `is_claim`: the sentence is what somebody holds, so that somebody else may deny it.
    """
    yield from _taken_back(pairing)
    if not _TURNING.isdisjoint(form for word in pairing.ours for form in (word.key, *lemmas(word.key))):
        return
    for gap in pairing.gaps():
        yield from _disbelieved(gap)
        yield from _kept_from(gap)
        yield from _called_off(gap)
        if not is_claim:
            yield from _denied_behind(gap)
    yield from _only_in_view(pairing)
    yield from _there_is(pairing)


def _taken_back(pairing: Pairing) -> Iterator[Difference]:
    """Yield what takes back in the same sentence what is kept: "was charged in May but the case was dropped"."""
    if tells_of_undoing(_written(pairing.ours)):
        return
    for gap in pairing.gaps():
        left_out = _written(gap.theirs)
        if gap.left is not None and is_taken_back(_written(pairing.theirs[: gap.there[0]]), left_out):
            yield Difference(kind="negation", said=None, found=left_out.strip(" ,"))
            return


def _written(words: Sequence[Word]) -> str:
    return "".join(f"{',' if word.opens else ''} {word.shown}" for word in words)


def _disbelieved(gap: Gap) -> Iterator[Difference]:
    """Yield "doubts" of "doubts that", "dismissed" of "dismissed claims that"."""
    words = gap.pairing.theirs
    for at in range(*gap.there):
        behind = [word.key for word in words[at + 1 : at + 2 + _NEAR]]
        if words[at].key in DISBELIEVING and ("that" in behind or "whether" in behind) and gap.right is not None:
            yield Difference(kind="negation", said=None, found=words[at].shown)
            return


def _kept_from(gap: Gap) -> Iterator[Difference]:
    """Yield the verb whose object is what the sentence tells: "ruled out an election", "dropped its plan to"."""
    if not gap.joins:
        return
    clause = gap.clause
    for at, word in enumerate(clause):
        following = clause[at + 1].key if at + 1 < len(clause) else gap.goes_on[0].key
        before = clause[at - 1] if at else gap.left and gap.left.theirs
        if before and before.key in _DETERMINERS:  # "the drops have"
            continue
        if _is_undoing(word.key, following) and _is_short(clause[at + 1 :]) and _has_verb(gap.pairing.ours):
            yield Difference(kind="negation", said=None, found=f"{word.shown} {following}")
            return


def _is_undoing(key: str, following: str) -> bool:
    if key in _WITH_OUT:
        return following == "out"
    return key in _UNDOING and (key not in _WITH_OFF or following == "off")


def _is_short(rest: Sequence[Word]) -> bool:
    """Whether nothing but grammar and a plan stands between a verb and what the sentence keeps."""
    return all(not word.is_telling or word.key in _TURNING for word in rest)


def _called_off(gap: Gap) -> Iterator[Difference]:
    """Yield the verb behind its subject, which the sentence tells: "a strike was averted"."""
    words = gap.pairing.theirs
    for at in range(*gap.there):
        word, before = words[at], words[at - 1].key if at else ""
        is_off = word.key == "called" and at + 1 < len(words) and words[at + 1].key == "off"
        if (word.key in _UNDONE or is_off) and before in _BEING and gap.left is not None and not _opens(gap, at):
            yield Difference(kind="negation", said=None, found=f"{before} {word.shown}")
            return


def _denied_behind(gap: Gap) -> Iterator[Difference]:
    """Yield the denial of what the sentence tells as it is: "said that he had left; Orr denied it"."""
    if any(word.key in _SAYING for word in gap.pairing.ours):
        return
    for at, word in enumerate(gap.theirs):
        behind = {word.key for word in gap.theirs[at + 1 : at + 3]}
        if word.key in DENYING and behind & _WHAT_IS_SAID:
            yield Difference(kind="negation", said=None, found=word.shown)
            return


def _only_in_view(pairing: Pairing) -> Iterator[Difference]:
    """Yield what is only called for or in view as a noun, told as a deed: "cleared the way for his extradition"."""
    deeds = {stem(word.key): word for at, word in enumerate(pairing.ours) if is_past(pairing.ours, at)}
    for at, word in enumerate(pairing.theirs):
        told = deeds.get(stem(word.key))
        if told is None or not word.key.endswith(_NOUN_ENDINGS) or told.key.endswith(_NOUN_ENDINGS) or word.opens:
            continue
        before = [each.key for each in pairing.theirs[max(at - _IN_VIEW, 0) : at]]
        view = next((key for key, behind in pairwise(before) if _is_view(key, behind)), None)
        if view is not None and not _is_told(pairing.theirs, at, told):
            yield Difference(kind="word", said=told.shown, found=f"{view} ... {word.shown}")


def _is_view(key: str, behind: str) -> bool:
    return (key in _VIEWS and behind in _TO_VIEW) or (
        key in _UNDOING - _WITH_OUT - _WITH_OFF and behind in _DETERMINERS
    )


def _is_told(words: Sequence[Word], but: int, told: Word) -> bool:
    """Whether a passage has a deed itself, besides the noun for it."""
    return any(at != but and not word.forms.isdisjoint(told.forms) for at, word in enumerate(words))


def _there_is(pairing: Pairing) -> Iterator[Difference]:
    """Yield the verb of who is against what the sentence says there is: "opposed the merger"."""
    if not pairing.ours or pairing.ours[0].key != "there":
        return
    for at, word in enumerate(pairing.theirs[:-1]):
        is_against = word.key == "against" or (word.key in _OPPOSING and pairing.theirs[at + 1].key in _WITH_OBJECT)
        if is_against and any(map(pairing.keeps, pairing.theirs[at + 1 : at + 2 + _NEAR])):
            yield Difference(kind="negation", said=None, found=word.shown)
            return


def _opens(gap: Gap, at: int) -> bool:
    """Whether a new clause begins between what is kept and a place."""
    return any(word.opens or word.key in ("and", "but", "which", "who") for word in gap.theirs[: at - gap.there[0] + 1])


def _has_verb(words: Sequence[Word]) -> bool:
    return any(
        word.key in AUXILIARIES or is_past(words, at) or (at and word.is_plain and word.key.endswith("s"))
        for at, word in enumerate(words)
    )
