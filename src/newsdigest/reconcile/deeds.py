"""What the headlines say was done: the same act, another one, once again, so many, or only in passing."""

from __future__ import annotations

from functools import lru_cache

from newsdigest.english.verbs import IRREGULAR_PAST
from newsdigest.english.vocabulary import FATES_OF_PLANS, stem, tokens
from newsdigest.reconcile.counts import PEOPLE
from newsdigest.reconcile.pairs import SILENCE, Pair, Signal, gap
from newsdigest.reconcile.sketches import Sketch
from newsdigest.reconcile.turns import PERHAPS_LATER, are_two


def same_act(pair: Pair) -> Signal:
    """Both headlines name the same act first, or each another one."""
    a, b = pair.a.lead_act, pair.b.lead_act
    if a is None and b is None:
        return SILENCE
    if a is None or b is None or (a in FATES_OF_PLANS) != (b in FATES_OF_PLANS):
        return Signal(-0.2, "")
    if a == b:
        return Signal(0.6, f"same act ({a})")
    if a in pair.b.acts or b in pair.a.acts or {a, b} == _TWO_SIDES:
        return SILENCE
    return Signal(-1.0, f"different acts ({a} and {b})")


_TWO_SIDES = frozenset({stem("won"), stem("lost")})
"""One beats the other, who loses to him."""


def told_in_passing(pair: Pair) -> Signal:
    """Tell the release of a man from his arrest, though `the man arrested on Tuesday` names both."""
    if _answers(pair.a, pair.b) or _answers(pair.b, pair.a):
        return Signal(-5.0, "the one only answers what the other tells")
    if not (_mentions_only(pair.a, pair.b) or _mentions_only(pair.b, pair.a)):
        return SILENCE
    return Signal(-5.0, "the one only mentions in passing what the other tells")


def _mentions_only(one: Sketch, other: Sketch) -> bool:
    """Whether one telling has the deed of the other in passing only, and something else to tell."""
    deed = one.deed
    if deed.is_state:
        return bool(deed.passing & other.title) and not other.deed.is_state
    told = other.lead_act
    return (
        told in deed.passing
        and other.acts.isdisjoint(deed.main)
        and (_OUTCOMES.isdisjoint(deed.main) or (_DIED in deed.main and _of_other_days(one, other)))
        and not set(deed.main).issubset(other.deed.main)
    )


def _answers(one: Sketch, other: Sketch) -> bool:
    """Whether one telling is of an answer to the deed of the other: who appeals against his fine is not fined by that.

    The verb of answering comes before the deed, and the other telling has no such verb.
    """
    said = _stems(one.quote)
    at = next((at for at, word in enumerate(said) if word in _ANSWERS), None)
    if at is None or not _ANSWERS.isdisjoint(other.weights):
        return False
    told = other.title & (other.acts | _SENTENCES) & _done(other.quote)
    return not told.isdisjoint(said[at + 1 :]) and told.isdisjoint(said[:at])


@lru_cache(maxsize=2**12)
def _done(quote: str) -> frozenset[str]:
    """Return the stems of what a sentence tells in the form of a past verb: was arrested, and no arrests."""
    return frozenset(stem(word) for word in tokens(quote) if word.endswith("ed") or word in IRREGULAR_PAST)


@lru_cache(maxsize=2**12)
def _stems(quote: str) -> tuple[str, ...]:
    # "A fine" is that for which somebody was fined; "fine" may be the weather elsewhere.
    return tuple(stem("fined" if word == "fine" else word.casefold()) for word in tokens(quote))


_ANSWERS = frozenset(
    map(stem, ("appeal", "appealed", "complain", "complained", "challenge", "contest", "condemn", "denounce",
               "criticise", "criticize", "welcome", "regret", "mourn", "celebrate", "hail", "lament"))
)  # fmt: skip
_SENTENCES = frozenset(map(stem, ("fine", "fined", "penalty", "ban", "sentence", "conviction", "arrest")))
_DIED = stem("died")


def _of_other_days(one: Sketch, other: Sketch) -> bool:
    """Whether both have days and none in common: who was shot on Monday and died on Wednesday was not shot then."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return one.last < other.first or other.last < one.first


_OUTCOMES = frozenset(
    map(stem, ("died", "killed", "injured", "missing", "damaged", "destroyed", "hospital", "investigate", "called"))
)
"""What came of a thing is a telling of it: two died after a ferry ran aground."""


def same_name(pair: Pair) -> Signal:
    """Take a thing that both name in the same one or two words, in reports of one subject, for one thing."""
    if not are_of_one_name(pair):
        return SILENCE
    return Signal(5.0, "called the same in reports of one thing")


def are_of_one_name(pair: Pair) -> bool:
    """Whether both records are headed by the same few words, which say what happened and nothing else."""
    return pair.a.is_terse and pair.b.is_terse and bool(pair.a.title) and pair.a.title == pair.b.title


_MANY = 100
"""Below this a count may be a rank among events of one kind; above, it is a tally that reports may give otherwise."""


def same_count(pair: Pair) -> Signal:
    """Tell the second attempt from the first, and a report of two deaths from one of three."""
    if not pair.a.counted or not pair.b.counted:
        return SILENCE
    for noun in sorted(pair.a.counted.keys() & pair.b.counted.keys()):
        ours, theirs = pair.a.counted[noun], pair.b.counted[noun]
        if not ours & theirs:
            words = f"{_listed(ours)} and {_listed(theirs)} of what is counted ({noun})"
            is_rank = max(ours | theirs) < _MANY and noun not in PEOPLE
            if gap(pair.a, pair.b) == 0 or (not is_rank and gap(pair.a, pair.b) is None):
                return Signal(-1.0, words)
            return Signal(-3.0, words, veto=True)
    return SILENCE


def _listed(numbers: frozenset[int]) -> str:
    return "/".join(str(number) for number in sorted(numbers))


def same_turn(pair: Pair) -> Signal:
    """Tell the second explosion from the first; of one day, where both say which it is."""
    ours, theirs = pair.a.turn, pair.b.turn
    if are_two(ours, theirs):
        return Signal(-3.0, "the one before and a later one of its kind", veto=True)
    apart = gap(pair.a, pair.b)
    if not apart or (ours > 1) == (theirs > 1):
        return SILENCE
    if PERHAPS_LATER in (ours, theirs):
        return Signal(-2.0, "one of them tells that it happened again")
    return Signal(-3.0, "one of them tells that it happened again, on another day", veto=apart > 1)


def same_polarity(pair: Pair) -> Signal:
    """Tell that no oil is seen from the oil on the beach."""
    if pair.a.is_negative == pair.b.is_negative:
        return SILENCE
    return Signal(-0.5, "one of them tells what did not happen")
