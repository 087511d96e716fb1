"""To what a deed was done, where the passage tells of two deeds, and in which direction between whom.

Who found the anchor and is still looking for the bell has not found the bell; a coach from Orn to Tull does not go from
Tull to Orn; and who was replaced as editor was not made editor.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsdigest.english.governors import TOLD
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.facts.alignment import Word
from newsdigest.facts.pairing import Gap, Pairing, is_past
from newsdigest.facts.roles import is_deed
from newsdigest.names.words import TITLES
from newsdigest.schema.mention import Difference


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CUTS = _set("and but or while though although who which that whose whom when where")
_RELATIVE = _set("who which that whose whom")
_ARTICLES = _set("the a an its their his her of")
# Prepositions that tell who acts, and from where to where; what stands behind another one is something else.
_DIRECTED = _set("from to by against for over than behind into onto after before without towards toward")
_DROPPED = _set("from for against without off")
_SAME_WITHOUT = _set("escape flee protest demonstrate appeal wait depart graduate")
_SUCCEEDING = _set(
    "replaced replaces replace replacing succeeded succeeds succeed succeeding unseated unseats ousted ousts"
)
_APPOINTED = _set(
    "named made elected appointed became become becomes chosen installed takes took taking takes sworn new"
)


def misdirected(pairing: Pairing) -> Iterator[Difference]:
    """Yield the objects, doers and ends of a way that the sentence gives to another deed than the passage."""
    for gap in pairing.gaps():
        yield from _other_object(gap)
        yield from _other_end(gap)
        yield from _undirected(gap)
    yield from _inner_doer(pairing)
    yield from _swapped(pairing)
    yield from _replaced(pairing)


def _other_object(gap: Gap) -> Iterator[Difference]:
    """Yield what belongs to another verb, of which the sentence tells the first one: "found [...] the bell"."""
    if gap.left is None or gap.right is None or any(word.is_telling for word in gap.ours) or not _is_led_by_deed(gap):
        return
    words = gap.theirs
    cuts = [at for at, word in enumerate(words) if word.key in _CUTS or (at and word.opens)]
    own = next((at for at in cuts if any(word.is_telling for word in words[:at])), None)
    if own is None or gap.goes_on[0].opens or _is_day(gap.goes_on):
        return
    verb = next((word for at, word in enumerate(words) if at >= cuts[-1] and _is_verb(words, at)), None)
    if verb is not None and not gap.pairing.keeps(verb):
        yield Difference(kind="word", said=f"{gap.left.ours.shown} {gap.right.ours.shown}", found=verb.shown)


def _is_day(words: Sequence[Word]) -> bool:
    return next((word.is_dated for word in words if word.is_telling or word.is_dated), False)


def _is_led_by_deed(gap: Gap) -> bool:
    """Whether a deed stands before a gap, by itself or with a preposition behind it."""
    ours, theirs = gap.here[0] - 1, gap.there[0] - 1
    if gap.pairing.theirs[theirs].key in _DIRECTED and ours and theirs:
        ours, theirs = ours - 1, theirs - 1
        if gap.pairing.ours[ours].forms.isdisjoint(gap.pairing.theirs[theirs].forms):
            return False
    return is_deed(gap.pairing.theirs[theirs]) and gap.pairing.theirs[theirs].key not in TOLD


def _is_verb(words: Sequence[Word], at: int) -> bool:
    return is_past(words, at) or words[at].key in AUXILIARIES


def _other_end(gap: Gap) -> Iterator[Difference]:
    """Yield what stands behind another preposition: "awarded to [Orr by] Kern"."""
    if gap.ours or gap.left is None or gap.right is None or len(gap.theirs) < 2:
        return
    one, other = gap.left.theirs.key, gap.theirs[-1]
    is_end = one in _DIRECTED and other.key in _DIRECTED - {one} and not other.opens
    if is_end and gap.theirs[0].is_telling and gap.left.ours.key == one and gap.right.theirs.is_name:
        yield Difference(kind="direction", said=one, found=other.key)


def _undirected(gap: Gap) -> Iterator[Difference]:
    """Yield the preposition without which somebody is the object of a deed: "joined from Orn", "voted against Orr"."""
    if gap.ours or gap.left is None or gap.right is None or len(gap.theirs) != 1 or not gap.right.theirs.is_name:
        return
    word, deed = gap.theirs[0], gap.left.theirs
    if word.key in _DROPPED and not word.opens and is_deed(deed) and deed.forms.isdisjoint(_SAME_WITHOUT):
        yield Difference(kind="direction", said=gap.left.ours.shown, found=f"{deed.shown} {word.shown}")


def _inner_doer(pairing: Pairing) -> Iterator[Difference]:
    """Yield the doer who in the passage stands only in what it mentions of another: "Orn, which feeds Tull, sank"."""
    for (one, other), (next_one, next_other) in pairwise(pairing.places):
        verb, name = pairing.theirs[next_other], pairing.ours[one]
        is_doer = next_one == one + 1 and name.is_name and not pairing.ours[next_one].opens
        if not is_doer or not _is_verb(pairing.theirs, next_other) or not verb.opens or next_other != other + 1:
            continue
        opening = next((at for at in range(other, -1, -1) if pairing.theirs[at].opens), 0)
        if pairing.theirs[opening].key in _RELATIVE and not any(word.key in _RELATIVE for word in pairing.ours):
            yield Difference(kind="name", said=name.shown, found=pairing.theirs[opening].shown)


def _swapped(pairing: Pairing) -> Iterator[Difference]:
    """Yield two names each of which stands behind the preposition of the other: "from Orn to Tull"."""
    ours, theirs = _led(pairing.ours), _led(pairing.theirs)
    both = [key for key in ours if key in theirs and ours[key] != theirs[key]]
    if pairing.is_turned():
        return
    for at, one in enumerate(both):
        for other in both[at + 1 :]:
            is_directed = bool({ours[one], ours[other]} & _LEADS)
            if is_directed and ours[one] == theirs[other] and ours[other] == theirs[one]:
                yield Difference(kind="direction", said=f"{ours[one]} {one}", found=f"{theirs[one]} {one}")


_LEADS = {*_DIRECTED, "than in", "than at", "than on", "than for", "than to"}


def _led(words: Sequence[Word]) -> dict[str, str]:
    """Return the preposition behind which each name stands that a text has once; "" behind none."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for at, word in enumerate(words):
        if not word.is_name or (at and words[at - 1].is_name and not word.opens):
            continue
        if word.key in found:
            twice.add(word.key)
        found[word.key] = _lead(words, at)
    return {key: lead for key, lead in found.items() if key not in twice}


def _lead(words: Sequence[Word], at: int) -> str:
    while at and not words[at].opens and (words[at - 1].key in _ARTICLES or words[at - 1].key in TITLES):
        at -= 1
    if not at or words[at].opens:
        return ""
    key = words[at - 1].key
    if at > 1 and words[at - 2].key == "than":
        return f"than {key}"
    return key if key in _DIRECTED else ""


def _replaced(pairing: Pairing) -> Iterator[Difference]:
    """Yield who was replaced in a post, where the sentence gives the post to that one."""
    theirs = pairing.theirs
    at = next((at for at, word in enumerate(theirs) if word.key in _SUCCEEDING), None)
    keys = {word.key for word in pairing.ours}
    if at is None or not keys.isdisjoint(_SUCCEEDING) or keys.isdisjoint(_APPOINTED):
        return
    is_passive = at > 0 and theirs[at - 1].key in AUXILIARIES and any(word.key == "by" for word in theirs[at:])
    leaver = _names(theirs[:at]) if is_passive else _names(theirs[at + 1 :][:4])
    comer = _names(theirs[at + 1 :]) if is_passive else _names(theirs[:at])
    if leaver & keys and not (comer - leaver) & keys:
        yield Difference(kind="name", said=min(leaver & keys), found=theirs[at].shown)


def _names(words: Sequence[Word]) -> set[str]:
    return {word.key for word in words if word.is_name}
