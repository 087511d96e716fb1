"""What a sentence leaves out of its evidence though what it keeps hangs on it.

"Was accused of stealing" is not "stole", "half of the crew" not the crew, and "the brother of Orr" not Orr.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.english.governors import DONE, SUPPOSED, TOLD
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.facts.inflection import lemmas
from newsdigest.facts.pairing import GRAMMAR, Gap, Pairing, Word, is_past
from newsdigest.facts.reserves import MODALS, RESERVES
from newsdigest.facts.substitutions import NOBODY
from newsdigest.names.words import PLACE_FIRST, PLACE_LAST
from newsdigest.numbers.neighbours import WEEKDAYS
from newsdigest.schema.mention import Difference


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PREPOSITIONS = _set("of for from with without against about on in at by than into over under between among as")
_PARTICLES = _set("at off out up down away back over for on in")
_SHARES = _set("half most some few many none every part majority each several one nobody any third quarter")
_CLAUSES = _set("who which that when while where whose after before because although though and but or if as since")
_CONDITIONS = _set("if unless whether had were should")
_ASPECTS = _set("is are was were be been am has have had after before while by and or when since with kept keeps began")
_HARDLY = _set("hardly barely scarcely narrowly")
_SAYING = _set("said says say according told tells claims claimed alleges alleged accuses accused asked")
_ORDINALS = _set("st nd rd th")


def omitted(pairing: Pairing, *, is_claim: bool = False, in_present: bool = False) -> Iterator[Difference]:
    """Yield what is left out of the passage though what is kept hangs on it.

    `is_claim`: the sentence is what somebody holds, so that "believes that" may be left out of it. `in_present`: a deed
    in the present is told as done.
    """
    is_ascribed = is_claim or any(word.key in _SAYING for word in pairing.ours)
    for gap in pairing.gaps():
        yield from _turned_deed(gap, pairing, in_present=in_present)
        if not gap.theirs:
            continue
        yield from _condition(gap)
        yield from _reserve(gap, pairing)
        if gap.right is not None:
            yield from _part(gap, pairing)
            yield from _bound(gap, pairing)
            if not gap.right.theirs.opens:
                yield from _head(gap, pairing)
                yield from _governor(gap, pairing, is_ascribed=is_ascribed)
                yield from _owned(gap)
    yield from _gerunds(pairing)


def _clause(gap: Gap) -> tuple[Word, ...]:
    """Return the words of the passage before the pair on the right, back to where their clause begins."""
    at = next((at for at in range(len(gap.theirs) - 1, -1, -1) if gap.theirs[at].opens), 0)
    return gap.theirs[at:]


def _so_far(pairing: Pairing, gap: Gap) -> Sequence[Word]:
    """Return the words of the passage before the last one of a gap, back to where their clause begins."""
    last = gap.at + len(gap.theirs) - 1
    return pairing.theirs[next((at for at in range(last, 0, -1) if pairing.theirs[at].opens), 0) : last]


def _turned_deed(gap: Gap, pairing: Pairing, *, in_present: bool) -> Iterator[Difference]:
    """Yield what was to be done, told as done: "sold" of "agreed to sell", "is too weak to sell"."""
    if gap.right is None or gap.right.theirs.opens:
        return
    left, words = list(gap.theirs), (*gap.ours, gap.right.ours)
    if "be" in (word.key for word in left) and not any(word.key in AUXILIARIES for word in gap.ours):
        return  # "a review led by Orr" of one "to be led by Orr"
    while left and left[-1].key in ("have", "be", "been", "not", "also", "then"):
        left.pop()
    if not left or left[-1].key != "to" or any(word.key == "to" or word.key in MODALS for word in gap.ours):
        return
    place = gap.at + len(left) - 1
    governor = pairing.theirs[place - 1] if place else None
    is_done = is_past(words, len(words) - 1) or (in_present and gap.right.ours.key.endswith("s"))
    is_open = governor is not None and governor.key not in DONE
    if is_done and gap.right.ours.is_plain and governor is not None and is_open:
        yield Difference(kind="word", said=gap.right.ours.key, found=f"{governor.shown} to {gap.right.theirs.shown}")


def _gerunds(pairing: Pairing) -> Iterator[Difference]:
    """Yield what is only spoken of, told as done: "left" of "was barred from leaving", "ruled out leaving"."""
    for one, other in pairing.places:
        ours, theirs = pairing.ours[one], pairing.theirs[other]
        is_present = ours.is_plain and ours.key.endswith("s") and not ours.key.endswith("ss")
        is_helped = one > 0 and pairing.ours[one - 1].key in MODALS
        is_finite = is_past(pairing.ours, one) or is_present or is_helped
        if not other or not is_finite or not theirs.key.endswith("ing") or ours.key.endswith("ing") or theirs.opens:
            continue
        before = pairing.theirs[other - 1]
        if before.key not in _ASPECTS and not _is_kept(before, pairing):
            yield Difference(kind="word", said=ours.key, found=f"{before.shown} {theirs.shown}")


def _is_kept(word: Word, pairing: Pairing) -> bool:
    """Whether the sentence has a telling word of the passage, in some form."""
    return word.is_telling and any(not lemmas(word.key).isdisjoint(lemmas(ours.key)) for ours in pairing.ours)


def _condition(gap: Gap) -> Iterator[Difference]:
    """Yield the "if" or "whether" with which the passage begins."""
    first = gap.theirs[0].key
    if gap.left is None and first in _CONDITIONS and not any(word.key in _CONDITIONS for word in gap.ours):
        yield Difference(kind="negation", said=None, found=gap.theirs[0].shown)


def _reserve(gap: Gap, pairing: Pairing) -> Iterator[Difference]:
    """Yield a word of reserve beside what is kept: "deputy", "attempted", "hardly", "all but"."""
    kept = {form for word in pairing.ours for form in lemmas(word.key)}
    is_open = gap.right is None or gap.right.theirs.opens
    is_inner = gap.left is not None and gap.right is not None and not gap.theirs[0].opens
    for at, word in enumerate(gap.theirs):
        is_beside = (at == len(gap.theirs) - 1 and not is_open) or (is_inner and len(gap.theirs) < _NEAR)
        is_reserve = word.key in RESERVES or word.key in _HARDLY
        is_but = word.key == "but" and at == len(gap.theirs) - 1 and at < 2 and not word.opens and gap.left is not None
        is_office = RESERVES.get(word.key) == "name" and at < len(gap.theirs) - 1  # left out with the office
        if is_beside and (is_reserve or is_but) and not is_office and kept.isdisjoint(lemmas(word.key)):
            yield Difference(kind=RESERVES.get(word.key, "negation"), said=None, found=word.shown)


_NEAR = 4


def _part(gap: Gap, pairing: Pairing) -> Iterator[Difference]:
    """Yield "half of", "few", "every other": without it the whole is told."""
    assert gap.right is not None  # noqa: S101 - the caller looked
    kept = {word.key for word in gap.ours}
    if not kept.isdisjoint(NOBODY):
        kept |= NOBODY
    clause = _clause(gap)
    before = gap.left.theirs.key if gap.left and len(clause) == len(gap.theirs) else ""
    behind = (*clause[1:], gap.right.theirs, gap.right.theirs)
    for at, word in enumerate(clause):
        if word.key not in _SHARES or word.key in kept:
            continue
        following, further = behind[at], behind[at + 1]
        is_of = following.key in ("of", "in") and not (further.is_figure and word.key == "majority")
        if word.key == "one" and (clause[at - 1].key if at else before) in ("the", "this", "that"):
            continue
        is_last = at == len(clause) - 1 and not following.opens
        is_often = is_last and following.key in WEEKDAYS and word.key in ("every", "each")
        is_whole = is_last and following.is_telling and word.key in ("few", "half", "most", "none", "nobody")
        if (is_of and not _goes_on(pairing, gap)) or is_often or is_whole:
            yield Difference(kind="date" if is_often else "number", said=None, found=word.shown)


def _bound(gap: Gap, pairing: Pairing) -> Iterator[Difference]:
    """Yield what bounds a figure or a superlative: "between 30 and", "among the worst", "every other", "20th"."""
    keys = [word.key for word in gap.theirs]
    right = gap.right.theirs if gap.right else None
    before = pairing.theirs[gap.at - 1] if gap.at else None
    is_range = keys[:1] == ["between"] and keys[-1:] == ["and"] and right is not None and right.is_figure
    is_second = keys == ["other"] and before is not None and before.key == "every"
    is_among = "among" in keys and right is not None and _is_superlative(pairing.theirs[gap.at + len(keys) :][:3])
    is_ordinal = len(keys) == 1 and keys[0] in _ORDINALS and before is not None and before.is_figure
    if is_range or is_second or is_among or is_ordinal:
        yield Difference(kind="number", said=None, found=" ".join(keys))


def _is_superlative(words: Sequence[Word]) -> bool:
    return any(word.key.endswith("est") or word.key in ("worst", "most", "least") for word in words)


def _head(gap: Gap, pairing: Pairing) -> Iterator[Difference]:
    """Yield the head that what is kept only describes: "critics of", "the brother of", "opponents of"; or "New" of a name."""
    assert gap.right is not None  # noqa: S101 - the caller looked
    clause, last = _clause(gap), gap.theirs[-1]
    theirs = gap.right.theirs
    if last.is_name and theirs.is_name and last.key in PLACE_FIRST:
        yield Difference(kind="name", said=theirs.shown, found=f"{last.shown} {theirs.shown}")
    if (
        last.key not in _PREPOSITIONS
        or theirs.is_dated
        or theirs.is_figure
        or (gap.ours and gap.ours[-1].key in _PREPOSITIONS)
    ):
        return
    if len(clause) == 1:
        before = gap.left is not None and is_past(pairing.theirs, gap.at - 1)
        if (
            before
            and not gap.ours
            and last.key in _PARTICLES
            and not clause[0].opens
            and theirs.key in ("by", "the", "a")
        ):
            yield Difference(kind="direction", said=None, found=last.shown)
        return
    if _is_apart(gap, pairing, clause):
        return
    yield Difference(kind="word", said=theirs.shown, found=" ".join(word.shown for word in clause))


def _is_apart(gap: Gap, pairing: Pairing, clause: Sequence[Word]) -> bool:
    """Whether what is left out before a preposition says nothing of who acts and who suffers.

    It has a verb of its own, opens with a preposition, only says where ("to its mill at Bay") or what it is ("the
    island of Bay"); what is kept is owner of it ("Orr's account"), or goes on by itself ("which opens").
    """
    at = gap.at + len(gap.theirs)
    ours_at = next(one for one, other in pairing.places if other == at)
    has_verb = any(word.key in AUXILIARIES or is_past(clause, place) for place, word in enumerate(clause))
    is_where = gap.left is not None and gap.left.theirs.key in _PREPOSITIONS and clause[-1].key in _WHERE
    is_whole_of = clause[-1].key == "of" and clause[-2].key in _WHOLES
    owns = any(word.is_owner for word in pairing.ours[ours_at : ours_at + 3])
    is_head = (not _is_kept(clause[-2], pairing) and clause[-2].is_plain) or (
        clause[-2].is_telling and gap.left is None and len(clause) == _BARE
    )
    opens = clause[0].key in _PREPOSITIONS or clause[0].opens
    return has_verb or is_where or is_whole_of or owns or opens or not is_head or _goes_on(pairing, gap)


def _goes_on(pairing: Pairing, gap: Gap) -> bool:
    """Whether the passage goes on about the words on the right by themselves: "of the board, which opens"."""
    at = gap.at + len(gap.theirs)
    return any(word.key in ("who", "which", "whose") for word in pairing.theirs[at + 1 : at + 6])


_WHERE = _set("at in on near")
_WHOLES = PLACE_LAST | _set(
    """
    city village municipality republic kingdom borough parish community capital shore edge top side coast outskirts
    centre center middle brand kind type sort form round series set group team
    """
)
_BARE = 2  # words of "Critics of"


def _governor(gap: Gap, pairing: Pairing, *, is_ascribed: bool) -> Iterator[Difference]:
    """Yield what a clause hangs on: "it is unclear whether", "rumours that", "fears", "avoided"."""
    assert gap.right is not None  # noqa: S101 - the caller looked
    clause, last, right = _clause(gap), gap.theirs[-1], gap.right.theirs
    keys = [word.key for word in clause]
    if last.key in ("whether", "if"):
        yield Difference(kind="negation", said=None, found=" ".join(keys))
    elif last.key == "that" and not _is_verb(pairing, gap.at + len(gap.theirs)):
        told = [word.key for word in _so_far(pairing, gap) if word.key in TOLD or word.key not in GRAMMAR]
        if told and TOLD.isdisjoint(told) and not is_ascribed:
            yield Difference(kind="negation", said=None, found=" ".join(keys))
    elif last.key in SUPPOSED and last.shown.islower() and right.key != "to" and not is_ascribed:
        yield Difference(kind="negation", said=None, found=last.shown)
    elif gap.left is not None and not is_ascribed:
        yield from _other_verb(gap, pairing)


def _other_verb(gap: Gap, pairing: Pairing) -> Iterator[Difference]:
    """Yield the verb whose object is told as the deed: "avoided jail" told as "was jailed"."""
    clause, at = _clause(gap), gap.at + len(gap.theirs)
    one = next(one for one, other in pairing.places if other == at)
    keys = {word.key for word in clause}
    is_free = (
        _CLAUSES.isdisjoint(keys)
        and TOLD.isdisjoint(keys)
        and not any(is_past(gap.ours, place) for place in range(len(gap.ours)))
    )
    if not is_free or not is_past(pairing.ours, one) or _is_verb(pairing, at):
        return
    verbs = [place for place in range(at - len(clause), at) if is_past(pairing.theirs, place)]
    if verbs and not any(word.is_telling for word in pairing.theirs[verbs[-1] + 1 : at]):
        yield Difference(kind="word", said=None, found=pairing.theirs[verbs[-1]].shown)


def _is_verb(pairing: Pairing, at: int) -> bool:
    """Whether the passage has a verb at a place."""
    word = pairing.theirs[at]
    return word.key in AUXILIARIES or word.key in TOLD or is_past(pairing.theirs, at)


def _owned(gap: Gap) -> Iterator[Difference]:
    """Yield what somebody has, where the owner is left in its place: "Orr's brother died" told as "Orr died"."""
    assert gap.right is not None  # noqa: S101 - the caller looked
    if gap.left is None or not gap.left.theirs.is_owner or gap.left.ours.is_owner or gap.theirs[0].opens:
        return
    right = gap.right.ours
    if not right.is_telling or is_past((right,), 0):
        yield Difference(kind="name", said=gap.left.ours.shown, found=f"{gap.left.theirs.shown} {gap.theirs[0].shown}")
