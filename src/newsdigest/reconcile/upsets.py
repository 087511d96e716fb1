"""What turns an outcome over is no telling of it: a conviction and its quashing, two winners, a visit elsewhere."""

from __future__ import annotations

from functools import lru_cache

from newsdigest.english.outcomes import DECIDED, DECISIONS, tells_of_a_turn, what_is_given_back, what_is_stripped
from newsdigest.english.undoing import tells_of_undoing, what_is_undone
from newsdigest.english.vocabulary import FATES_OF_PLANS, stem, words
from newsdigest.reconcile.fates import is_in_spite
from newsdigest.reconcile.pairs import SILENCE, Pair, Signal, gap
from newsdigest.reconcile.sketches import Sketch

_UNDOING = frozenset(map(stem, words("""
withdrawn withdrew dropped retracted quashed overturned rescinded revoked reversed annulled voided scrapped dismissed
discontinued repealed lifted vetoed struck stripped nullified invalidated commuted void set reinstated restored returned
back collapsed
""")))  # fmt: skip
"""What a headline says where it is the undoing that is told, and not what is undone."""


def turned_over(pair: Pair) -> Signal:
    """Tell a verdict from the ruling that quashes it, and an election from the recount that gives it to another."""
    a, b = pair.a, pair.b
    if a.status != "happened" or b.status != "happened":
        return SILENCE
    if _undoes(a, b) or _undoes(b, a):
        return Signal(-3.0, "the one undoes what the other tells", veto=True)
    if _have_two_winners(a, b):
        return Signal(-3.0, "two winners, of whom a recount or a ruling put one in the place of the other", veto=True)
    if _are_decided_otherwise(a, b):
        return Signal(-3.0, "decided one way, and on another day the other way", veto=True)
    return SILENCE


def _are_decided_otherwise(a: Sketch, b: Sketch) -> bool:
    ours, theirs = a.title & DECIDED, b.title & DECIDED
    return len(ours) == len(theirs) == 1 and ours | theirs in DECISIONS and gap(a, b) not in (None, 0)


def _undoes(one: Sketch, other: Sketch) -> bool:
    """Whether it is the undoing of what the other tells that the one tells, and not in passing."""
    if one.title.isdisjoint(_UNDOING):
        return False
    undone, given_back, is_undoing = _turn(one.quote)
    if _turn(other.quote)[2]:
        return given_back is not None and given_back in other.weights
    return is_undoing and undone is not None and undone in other.weights and other.title.isdisjoint(_UNDOING)


@lru_cache(maxsize=2**12)
def _turn(quote: str) -> tuple[str | None, str | None, bool]:
    """Return the stems of what a sentence has undone and of what it has given back, and whether it tells of undoing."""
    undone, given_back = what_is_stripped(quote) or what_is_undone(quote), what_is_given_back(quote)
    is_undoing = given_back is None and (what_is_stripped(quote) is not None or tells_of_undoing(quote))
    return (stem(undone) if undone else None), (stem(given_back) if given_back else None), is_undoing


def _have_two_winners(a: Sketch, b: Sketch) -> bool:
    if not a.wins or not b.wins or a.wins & b.wins:
        return False
    return gap(a, b) != 0 and (tells_of_a_turn(a.quote) or tells_of_a_turn(b.quote))


def done_instead(pair: Pair) -> Signal:
    """Tell what was called off from what was done instead: a visit to another town, trams that run all the same."""
    off, done = (pair.a, pair.b) if pair.a.status == "cancelled" else (pair.b, pair.a)
    if off.status != "cancelled" or done.status != "happened" or is_in_spite(done.quote):
        return SILENCE
    known = done.weights.keys()
    is_another = off.lead_act is not None and off.lead_act not in known and off.lead_act not in FATES_OF_PLANS
    if is_another and done.acts.isdisjoint(FATES_OF_PLANS):
        return Signal(-3.0, f"the one tells what was called off ({off.lead_act}), the other what was done", veto=True)
    ours, theirs = (off.title & off.names) - known, (done.title & done.names) - off.weights.keys()
    if ours and theirs:
        return Signal(-3.0, f"called off, and done with another ({_listed(ours)}; {_listed(theirs)})", veto=True)
    return SILENCE


def _listed(told: frozenset[str]) -> str:
    return ", ".join(sorted(told))
