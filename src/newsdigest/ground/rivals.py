"""A name of the evidence in whose place a text has another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsdigest.facts.naming import spaced
from newsdigest.ground.carried import ARTICLE, HERE, THING, Carried, is_same
from newsdigest.ground.slots import Slot, Standing

INSTANCE = re.compile(r"\ban?\s$", re.IGNORECASE)  # "to forge a Rembrandt"
_PERSONAL = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
ALIKE = 2  # from this likeness on two names stand in one place
_BOTH_SIDES = 4  # likeness of places that have the same words before and behind
_SAME_LINKS = {"by": "", "into": "to", "onto": "to", "for": "to"}


def rival_of(name: Standing, start: int, text: str, held: Carried) -> Standing | None:
    """Return a name of the evidence that the text leaves out, and in whose place it has this one."""
    rest = f" {spaced(f'{text[:start]} {text[name.end :]}')} "
    missing = [one for one in held.names if held.is_missing(one, rest) and not held.is_office(name, one)]
    own = [one for one in held.names if is_same(name.words, one.words, held.page)]
    is_beside = any(one.slot.is_beside_same(name.slot) for one in own)
    is_stood_for = held.may_mean(name, ALIKE if own else 0)
    if _opens(text[:start]) and held.opening in missing and held.opening not in own and not (is_beside or is_stood_for):
        return held.opening
    rivals = [one for one in missing if one not in own and _is_of_kind(name, one)]
    nearer = rivals
    if is_beside:
        most = max((_BOTH_SIDES, 0), *(_closeness(one.slot, name.slot) for one in own))
        nearer = [one for one in rivals if _closeness(one.slot, name.slot) > most]
        nearer = [one for one in nearer if not any(_belongs(one, each) for each in own)]
    else:  # another stands between the very same words
        same = [one for one in held.names if one not in own and one.slot.likeness(name.slot) >= _BOTH_SIDES]
        nearer = [*nearer, *(one for one in same if not held.is_office(name, one))]
    least = ALIKE if not own else _BOTH_SIDES
    found = next((one for one in nearer if _is_in_place(name.slot, one.slot, least)), None)
    thing = THING.match(text[name.end :])
    if found is None and not own and thing is not None:
        found = next((one for one in missing if (thing[1], one) in held.things), None)
    if found is None and not own and name.slot.link in HERE:
        found = next((one for one in missing if one.is_name and _link(one) == _link(name)), None)
    if found is not None or INSTANCE.search(f" {text[:start]}"):
        return found
    if not own and not is_stood_for:
        found = next((one for one in rivals if one.is_name and name.slot.link and _link(one) == _link(name)), None)
    return found or _displaced(name, own, rivals) or _in_their_place(name, text, own, missing, held)


def _in_their_place(
    name: Standing, text: str, own: Sequence[Standing], missing: Sequence[Standing], held: Carried
) -> Standing | None:
    """Return the person whom a text leaves out for one whom its evidence has not, though it keeps the pronoun.

    "He" in both stands for the one; then the name stands for nobody but the other.
    """
    bearer = held.page.cast.bearer(name.words)
    if own or bearer is None or bearer.kind != "person":
        return None
    kept = {found[0].lower() for found in _PERSONAL.finditer(text)}
    told = {found[0].lower() for one in held.sentences for found in _PERSONAL.finditer(one.text)}
    people = (one for one in missing if one.is_name and one.kind in ("person", "unknown") and " " in one.words)
    return next(people, None) if kept & told else None


def _closeness(place: Slot, other: Slot) -> tuple[int, int]:
    """Return how much two places have in common, and in how many words."""
    return place.likeness(other), len(place.before & other.before) + len(place.behind & other.behind)


def _displaced(name: Standing, own: Sequence[Standing], rivals: Sequence[Standing]) -> Standing | None:
    """Return the name that stands behind the preposition where this one does, or acts as it does, as it never does."""
    if not own or any(_link(one) == _link(name) for one in own):
        return None
    acting = (one for one in rivals if one.is_name and not one.words.isupper())
    return next((one for one in acting if _link(one) == _link(name)), None)


def _link(name: Standing) -> str:
    """Return the preposition before a name, but for that of one who acts ("sold by Hale"); for Oslo is to Oslo."""
    return _SAME_LINKS.get(name.slot.link, name.slot.link)


def _belongs(one: Standing, other: Standing) -> bool:
    """Whether the one only says where the other is from: "Vestri of Cremona"."""
    return one.slot.link in ("of", "in") and spaced(other.words).split()[-1] in one.slot.before


def _opens(before: str) -> bool:
    """Whether a name behind these words opens the text: nothing but an article or titles stands there."""
    return len(before) <= ARTICLE or all(word[:1].isupper() for word in before.split())


def _is_in_place(place: Slot, other: Slot, least: int) -> bool:
    """Whether two places are one; behind other prepositions, only if they have so much in common."""
    return place.likeness(other) >= (ALIKE if place.link == other.link else least)


def _is_of_kind(name: Standing, other: Standing) -> bool:
    """Whether the one may be put for the other: places for places, unless the same preposition or none is before."""
    if name.slot.link == other.slot.link:
        return True
    if other.slot.link and not name.slot.link and name.start <= ARTICLE:  # one acts, something happens at the other
        return False
    return "unknown" in (name.kind, other.kind) or (name.kind == "place") == (other.kind == "place")
