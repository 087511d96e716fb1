"""Words of a text on the other side of what a fact turns on than in its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdigest.english.governors import SAYING
from newsdigest.english.smallwords import BEING
from newsdigest.facts.opposites import OPPOSITES, WEAK
from newsdigest.ground.laying import Laid, denies, nearness

_WITHIN = 3  # telling words between a moved word and the word that it crosses
_COMPOUND = 2  # words by which a noun follows what it is joined to: "no-confidence motion"
_JOINED, _OF = 4, frozenset(("of", "in", "at", "on"))  # words between a thing and its name, and what joins the two
_OBJECT = 3  # words by which the object follows its verb


def crossings(laid: Laid) -> Iterator[tuple[int, int]]:
    """Yield the words of a clause that stand on the other side of a pivot in the evidence, each with the pivot.

    Of "unemployment rose to 6.3% while wages grew", wages did not rise to 6.3%.
    """
    for at, word in enumerate(laid.ours):
        if at in laid.at or not word.is_telling or word.is_name or word.is_dated or word.key in SAYING:
            continue
        places = laid.free_places_of(word)
        for step in (-1, 1) if places else ():
            for pivot in _pivots_beside(laid, at, step):
                crossed = [place for place in places if (place - laid.at[pivot]) * step > 0]
                if len(crossed) == len(places) and not _is_told_alike(laid, at, pivot, crossed):
                    yield at, pivot


def _is_told_alike(laid: Laid, at: int, pivot: int, places: Sequence[int]) -> bool:
    return (
        _is_compound(laid, at, pivot, places)
        or _is_told_by(laid, pivot)
        or _is_without_doer(laid, at, pivot, places)
        or _is_suffered(laid, at, pivot, places)
        or _is_relative(laid, at, pivot)
        or any(laid.is_passive_of(at, place) or laid.is_done_to(at, place) for place in places)
    )


def _is_relative(laid: Laid, at: int, pivot: int) -> bool:
    """Whether the text tells of a thing what somebody does to it: "the pause that Hale announced"."""
    return at < pivot and any(word.key in ("that", "which", "whom") for word in laid.ours[at + 1 : pivot])


def _is_suffered(laid: Laid, at: int, pivot: int, places: Sequence[int]) -> bool:
    """Whether the text has done to somebody what the evidence does to them: "Hale was voted out"."""
    is_passive = pivot < at and any(word.key in BEING for word in laid.ours[pivot + 1 : at])
    return is_passive and any(place < laid.at[pivot] <= place + _OBJECT for place in places)


def _is_without_doer(laid: Laid, at: int, pivot: int, places: Sequence[int]) -> bool:
    """Whether the text leaves out who did it to so many: "nine brought ashore" of "divers brought nine ashore"."""
    if not laid.ours[pivot].is_number or at < pivot or not laid.ours[at].is_plain:
        return False
    start = next((one for one in range(places[0], -1, -1) if laid.theirs[one].opens), 0)
    doers = [one for one in range(start, places[0]) if laid.theirs[one].is_telling]
    known = [word.key for word in laid.ours]
    return bool(doers) and not any(nearness(key, laid.theirs[one].key) for one in doers for key in known)


def _is_told_by(laid: Laid, pivot: int) -> bool:
    """Whether only one of the two has the doer behind "by": "Hale cleared it", and "it was cleared by Hale"."""
    return laid.ours[pivot].is_name and laid.is_other_voice


def _is_compound(laid: Laid, at: int, pivot: int, places: Sequence[int]) -> bool:
    """Whether a word is put behind what the evidence joins to it: "the Lyon museum" of "a museum in Lyon"."""
    if not pivot < at <= pivot + _COMPOUND:
        return False
    place = laid.at[pivot]
    return any(
        place - _JOINED <= one < place and _OF.intersection(word.key for word in laid.theirs[one + 1 : place])
        for one in places
    )


def _pivots_beside(laid: Laid, at: int, step: int) -> Iterator[int]:
    """Yield the words near a place, in its clause, on which a fact turns; who says what stands for itlaid."""
    passed = 0
    while 0 <= at + step < len(laid.ours) and passed < _WITHIN:
        if laid.ours[max(at, at + step)].opens:
            return
        at += step
        word = laid.ours[at]
        if word.key in SAYING:
            return
        if at in laid.at and _parts(laid, at):
            yield at
        passed += word.is_telling


def _parts(laid: Laid, at: int) -> bool:
    """Whether what stands on the one side of a word tells something else on its other side."""
    word = laid.ours[at]
    if word.is_dated:
        return False
    is_name = word.is_name and laid.theirs[laid.at[at]].is_name
    return denies(word) or word.is_number or is_name or (word.key in OPPOSITES and word.key not in WEAK)
