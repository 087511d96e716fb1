"""What an article leaves open and a page tells as so: what stands behind `whether`, `if`, `doubts that`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsdigest.checks.collation import Collation
from newsdigest.checks.denials import disputes
from newsdigest.facts.disowning import is_disowned
from newsdigest.facts.fulfilment import is_ahead
from newsdigest.facts.statements import may_deny
from newsdigest.names.titles import TITLES
from newsdigest.schema.mention import Difference


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ASKING = _set("whether if unless")
# Who does these does not say that it is so.
_DOUBTING = _set(
    """
    doubt doubts doubted pretend pretends pretended pretending imagine imagines imagined hope hopes hoped wish wishes
    wished fear fears feared worry worries worried dream dreamed dreamt lie lied suspect suspects suspected speculate
    speculates speculated unclear uncertain unsure unlikely impossible suppose supposed hypothesis rumour rumours
    rumor rumors allegation allegations suggestion suggestions unproven disputed dispute disputes question questions
    questioned allege alleges alleged
    """
)
_PASSED_OVER = _set("the a an that his her its their") | TITLES
_OPEN = _ASKING | _DOUBTING | _set("should possible possibly perhaps may might could allegedly reportedly")


def settled_claims(pair: Collation) -> Iterator[Difference]:
    """Yield where a page begins a sentence with what the article only asks, doubts, hopes or fears."""
    if not _OPEN.isdisjoint(word.key for word in pair.said) or is_ahead(pair.told) or "?" in pair.told:
        return
    if any(one.key == "said" and other.key == "to" for one, other in pairwise(pair.said)):  # "is said to be sold"
        return
    if may_deny(pair.told) and disputes(pair.passage):  # "asked whether it was sold, he denied it"
        return
    first = min((at for at in pair.place if pair.said[at].is_content), default=None)
    if first is None or any(word.is_content for word in pair.said[:first]):
        return
    there = pair.place[first]
    place = there - 1
    while place >= 0 and pair.found[place].key in _PASSED_OVER:
        place -= 1
    is_open = place >= 0 and pair.found[place].key in _ASKING | _DOUBTING
    if is_open or (place >= 0 and is_disowned(pair.found, place + 2)):
        yield Difference(kind="negation", said=None, found=pair.shown(place, there))
