"""To what a deed was done, where the passage tells of two deeds, and in which direction between whom.

Who found the anchor and is still looking for the bell has not found the bell, and a coach from Orn to Tull does not go
from Tull to Orn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.english.governors import TOLD
from newsdigest.english.smallwords import OPENING, SUBJECT_RELATIVES
from newsdigest.english.verbs import AUXILIARIES
from newsdigest.english.words import word_set
from newsdigest.facts.alignment import Word
from newsdigest.facts.pairing import Gap, Pair, Pairing, is_past
from newsdigest.facts.roles import is_deed
from newsdigest.names.titles import TITLES
from newsdigest.names.words import NATIONALITIES
from newsdigest.schema.mention import Difference

_CUTS = word_set("and but or while though although who which that whose whom when where")
_ARTICLES = OPENING | {"of"}
# Prepositions that tell who acts, and from where to where; what stands behind another one is something else.
_DIRECTED = word_set("from to by against for over than behind into onto after before without towards toward")
_DROPPED = word_set("from for against without off")
_SAME_WITHOUT = word_set("escape flee protest demonstrate appeal wait depart graduate")


_BEFORE_NAMES = OPENING | TITLES | NATIONALITIES


def misdirected(pairing: Pairing) -> Iterator[Difference]:
    """Yield the objects and the ends of a way that the sentence gives to another deed than the passage."""
    for gap in pairing.gaps():
        yield from _other_object(gap)
        yield from _other_end(gap)
        yield from _undirected(gap)
    yield from _swapped(pairing)
    yield from _given(pairing)


def _other_object(gap: Gap) -> Iterator[Difference]:
    """Yield what belongs to another verb, of which the sentence tells the first one: "found [...] the bell"."""
    if gap.left is None or gap.right is None or any(word.is_telling for word in gap.ours) or not _is_led_by_deed(gap):
        return
    last, has_object = _last_clause(gap.theirs)
    is_object = not gap.goes_on[0].opens and not _is_day(gap.goes_on) and not _is_verb(gap.pairing.theirs, gap.there[1])
    if not last or not has_object or not is_object:
        return
    verb = _verb_of(last) or _verb_behind(gap)
    if verb is not None and not gap.pairing.keeps(verb):
        yield Difference(kind="word", said=f"{gap.left.ours.shown} {gap.right.ours.shown}", found=verb.shown)


def _last_clause(words: Sequence[Word]) -> tuple[Sequence[Word], bool]:
    """Return what stands behind the last cut of words, with the word that cuts, and whether the first is told before.

    Of "the anchor but is looking for" it is "but is looking for", and the anchor is told before it.
    """
    cuts = [at for at, word in enumerate(words) if word.key in _CUTS or word.opens]
    if not cuts:
        return (), False
    return words[cuts[-1] :], any(any(word.is_telling for word in words[:at]) for at in cuts)


def _verb_of(clause: Sequence[Word]) -> Word | None:
    """Return the verb of a clause; behind "who" it is the next word that tells something."""
    if clause[0].key in SUBJECT_RELATIVES:
        return next((word for word in clause[1:] if word.is_telling or word.key in AUXILIARIES), None)
    return next((word for at, word in enumerate(clause) if _is_verb(clause, at)), None)


def _verb_behind(gap: Gap) -> Word | None:
    """Return the verb whose doer the sentence has as an object: "saved the cat, though the dog drowned"."""
    words, at = gap.pairing.theirs, gap.there[1]
    while at < len(words) and words[at].key in _ARTICLES:
        at += 1
    first = at
    while at < len(words) and (at == first or (words[at].is_name and not words[at].opens)):
        at += 1
    is_verb = at < len(words) and not words[at].opens and is_past(words, at)
    return words[at] if is_verb and not gap.ours and words[first].is_telling else None


def _is_day(words: Sequence[Word]) -> bool:
    return next((word.is_dated for word in words if word.is_telling or word.is_dated), False)


def _is_led_by_deed(gap: Gap) -> bool:
    """Whether a deed stands before a gap, by itself or with a preposition behind it."""
    ours, theirs = gap.here[0] - 1, gap.there[0] - 1
    if gap.pairing.theirs[theirs].key in _DIRECTED and ours and theirs:
        ours, theirs = ours - 1, theirs - 1
        if gap.pairing.ours[ours].forms.isdisjoint(gap.pairing.theirs[theirs].forms):
            return False
    deed = gap.pairing.theirs[theirs]
    is_clause = deed.key in TOLD and (
        _is_gerund(gap.right) or any(_is_verb(gap.pairing.ours, at) for at in range(ours + 1, len(gap.pairing.ours)))
    )
    return is_deed(deed) and not is_clause


def _is_gerund(pair: Pair | None) -> bool:
    return pair is not None and pair.ours.key.endswith("ing")


def _is_verb(words: Sequence[Word], at: int) -> bool:
    return is_past(words, at) or words[at].key in AUXILIARIES


def _given(pairing: Pairing) -> Iterator[Difference]:
    """Yield what a deed was done to, where the passage has the deed done to another: "[the cup] went to Orr"."""
    ours, theirs = _ends(pairing.ours), _ends(pairing.theirs)
    told = {word.key for word in pairing.ours}
    for (deed, lead), names in ours.items():
        found = [other for (verb, way), other in theirs.items() if way == lead and not deed.isdisjoint(verb)]
        if found and all(names.isdisjoint(other) and other.isdisjoint(told) for other in found):
            known = any(word.key in names for word in pairing.theirs)
            if known:
                yield Difference(kind="name", said=min(names), found=min(found[0]))


def _ends(words: Sequence[Word]) -> dict[tuple[frozenset[str], str], frozenset[str]]:
    """Return the names that stand behind each deed, by itself or with "to", "from", "by", "against" between."""
    found: dict[tuple[frozenset[str], str], frozenset[str]] = {}
    for at, word in enumerate(words):
        if not word.is_name or word.opens or word.key in _BEFORE_NAMES or (at and _is_proper(words[at - 1])):
            continue
        first = at
        while first and words[first - 1].key in _BEFORE_NAMES:
            first -= 1
        lead = words[first - 1].key if first and words[first - 1].key in _DIRECTED else ""
        deed = words[first - 1 - bool(lead)] if first - bool(lead) > 0 else None
        if deed is not None and (is_deed(deed) or deed.key == "went") and deed.key not in TOLD:
            run = [word]
            while at + len(run) < len(words) and words[at + len(run)].is_name and not words[at + len(run)].opens:
                run.append(words[at + len(run)])
            found.setdefault((deed.forms, lead), frozenset(each.key for each in run))
    return found


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


def _swapped(pairing: Pairing) -> Iterator[Difference]:
    """Yield two names each of which stands behind the preposition of the other: "from Orn to Tull"."""
    ours, theirs = _led(pairing.ours), _led(pairing.theirs)
    both = [key for key in ours if key in theirs and ours[key] != theirs[key]]
    if pairing.is_turned():
        return
    for at, one in enumerate(both):
        for other in both[at + 1 :]:
            is_directed = any(lead in _DIRECTED or "than" in lead for lead in (ours[one], ours[other]))
            if is_directed and ours[one] == theirs[other] and ours[other] == theirs[one]:
                yield Difference(kind="direction", said=f"{ours[one]} {one}", found=f"{theirs[one]} {one}")


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
    if key == "than" and at > 1:
        return f"{words[at - 2].key} than"
    return key if key in _DIRECTED else ""


def _is_proper(word: Word) -> bool:
    return word.is_name and word.key not in _BEFORE_NAMES
