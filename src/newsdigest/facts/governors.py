"""What a deed of the evidence hangs on, where a sentence tells the deed as done without it.

"Was accused of stealing" is not "stole", "agreed to sell" not "sold", and "it is unclear whether she left" not "she
left". What stands behind a verb of saying or finding out is told by the evidence.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsdigest.english.governors import DONE, SUPPOSED, TOLD
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.english.words import word_set
from newsdigest.facts.alignment import GRAMMAR
from newsdigest.facts.pairing import Gap, Pairing, is_past
from newsdigest.facts.reserves import MODALS
from newsdigest.schema.mention import Difference

_CLAUSES = word_set("who which that when while where whose after before because although though and but or if as since")
_CONDITIONS = word_set("if unless whether had were should")
# Words before a gerund that tell it as done.
_ASPECTS = word_set(
    "is are was were be been am has have had after before while by and or when since with kept keeps began"
)
# Verbs that with their object only tell the deed of it: "came under attack", "took a vote", "launched a raid".
_LIGHT = word_set(
    "came went took made gave got held put launched carried staged mounted issued opened filed lodged cast"
)
_PROVEN = word_set("convicted guilty")
_FINITE = word_set("is are was were has had")
_PASSED_OVER = word_set("have be been not also then")
_WISHING = word_set(
    "hopes hope hoped hoping wants want wanted refuses refuse refused fails fail failed tries tried wishes"
)
_ASCRIBING = word_set("said says say according told tells claims claimed alleges alleged accuses accused asked")


def ungoverned(pairing: Pairing, *, is_claim: bool = False, in_present: bool = False) -> Iterator[Difference]:
    """Yield the words on which a deed of the passage hangs, where the sentence tells the deed without them.

    `is_claim`: the sentence is what somebody holds, so that "believes that" may be left out of it. `in_present`: a deed
    in the present is told as done.
    """
    is_ascribed = is_claim or any(word.key in _ASCRIBING for word in pairing.ours)
    for gap in pairing.gaps():
        yield from _condition(gap)
        if gap.joins:
            yield from _infinitive(gap, in_present=in_present)
            yield from _wished(gap)
            yield from _complement(gap, is_ascribed=is_ascribed)
            if gap.left is not None and gap.theirs[-1].key != "to" and not is_ascribed:
                yield from _object(gap)
    yield from _gerunds(pairing)


def _condition(gap: Gap) -> Iterator[Difference]:
    """Yield the "if" or "whether" with which the passage begins."""
    is_first = gap.left is None and bool(gap.theirs)
    if is_first and gap.theirs[0].key in _CONDITIONS and not any(word.key in _CONDITIONS for word in gap.ours):
        yield Difference(kind="negation", said=None, found=gap.theirs[0].shown)


def _infinitive(gap: Gap, *, in_present: bool) -> Iterator[Difference]:
    """Yield what was to be done, told as done: "sold" of "agreed to sell", "is too weak to sell"."""
    last = max((at for at, word in enumerate(gap.theirs) if word.key not in _PASSED_OVER), default=-1)
    if last < 0 or gap.theirs[last].key != "to" or any(word.key == "to" or word.key in MODALS for word in gap.ours):
        return
    passed_over = {word.key for word in gap.theirs[last:]}
    if "be" in passed_over and not any(word.key in AUXILIARIES for word in gap.ours):
        return  # "a review led by Orr" of one "to be led by Orr"
    before = gap.pairing.theirs[max(gap.there[0] + last - 1, 0)]
    told, at = gap.pairing.ours, gap.here[1]
    is_done = told[at].is_plain and (is_past(told, at) or (in_present and told[at].key.endswith("s")))
    is_being = told[at].key in _FINITE and gap.goes_on[0].key in ("be", "have")  # "was" of "claimed to be"
    if (is_done or is_being) and before.key not in DONE:
        yield Difference(kind="word", said=told[at].key, found=f"{before.shown} to {gap.goes_on[0].shown}")


def _wished(gap: Gap) -> Iterator[Difference]:
    """Yield who only hopes to do what the sentence tells as to come: "to play" of "hopes to play"."""
    last = gap.theirs[-1]
    if last.key in _WISHING and gap.goes_on[0].key == "to" and not gap.ours:
        yield Difference(kind="negation", said=None, found=f"{last.shown} to")


def _complement(gap: Gap, *, is_ascribed: bool) -> Iterator[Difference]:
    """Yield what a clause hangs on: "it is unclear whether", "rumours that", "fears"."""
    last, words = gap.theirs[-1], " ".join(word.shown for word in gap.clause)
    if last.key in ("whether", "if"):
        yield Difference(kind="negation", said=None, found=words)
    elif is_ascribed:
        return
    elif last.key == "that" and not _is_verb(gap.pairing, gap.there[1]):
        told = [word.key for word in gap.whole_clause if word.key in TOLD or word.key not in GRAMMAR]
        is_kept = any(word.key in SUPPOSED and gap.pairing.keeps(word) for word in gap.whole_clause)
        if told and TOLD.isdisjoint(told) and not is_kept:
            yield Difference(kind="negation", said=None, found=words)
    elif last.key in SUPPOSED and last.shown.islower() and gap.goes_on[0].key != "to":
        yield Difference(kind="negation", said=None, found=last.shown)


def _object(gap: Gap) -> Iterator[Difference]:
    """Yield the verb whose object is told as the deed: "avoided jail" told as "was jailed"."""
    pairing, keys = gap.pairing, {word.key for word in gap.clause}
    is_told = not keys.isdisjoint(_CLAUSES | TOLD | _PROVEN) or any(
        is_past(gap.ours, at) for at in range(len(gap.ours))
    )
    if is_told or not is_past(pairing.ours, gap.here[1]) or _is_verb(pairing, gap.there[1]):
        return
    verbs = [at for at in range(gap.there[1] - len(gap.clause), gap.there[1]) if is_past(pairing.theirs, at)]
    if (
        verbs
        and pairing.theirs[verbs[-1]].key not in _LIGHT
        and not any(word.is_telling for word in pairing.theirs[verbs[-1] + 1 : gap.there[1]])
    ):
        yield Difference(kind="word", said=None, found=pairing.theirs[verbs[-1]].shown)


def _gerunds(pairing: Pairing) -> Iterator[Difference]:
    """Yield what is only spoken of, told as done: "left" of "was barred from leaving", "ruled out leaving"."""
    for one, other in pairing.places:
        ours, theirs = pairing.ours[one], pairing.theirs[other]
        if not other or not theirs.key.endswith("ing") or ours.key.endswith("ing") or theirs.opens:
            continue
        before = pairing.theirs[other - 1]
        is_proven = any(word.key in _PROVEN for word in pairing.theirs[max(other - 3, 0) : other])
        if _is_told(pairing, one) and not is_proven and before.key not in _ASPECTS and not pairing.keeps(before):
            yield Difference(kind="word", said=ours.key, found=f"{before.shown} {theirs.shown}")


def _is_told(pairing: Pairing, at: int) -> bool:
    """Whether the sentence tells a deed, as done or to come."""
    word = pairing.ours[at]
    is_present = word.is_plain and word.key.endswith("s") and not word.key.endswith("ss")
    return is_present or is_past(pairing.ours, at) or (at > 0 and pairing.ours[at - 1].key in MODALS)


def _is_verb(pairing: Pairing, at: int) -> bool:
    """Whether the passage has a verb at a place."""
    word = pairing.theirs[at]
    return word.key in AUXILIARIES or word.key in TOLD or is_past(pairing.theirs, at)
