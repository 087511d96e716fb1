"""The small named signals that speak for or against two mentions being one event.

Each signal gives points (log odds, fitted once on stories that are not those we report on and then rounded) and the
words in which an editor reads it. A veto says that the two are different, whatever else speaks for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from newsdigest.reconcile.additions import on_top
from newsdigest.reconcile.deeds import same_act, same_count, same_name, same_polarity, same_turn, told_in_passing
from newsdigest.reconcile.glances import are_places_apart
from newsdigest.reconcile.pairs import SILENCE, Look, Pair, Signal
from newsdigest.reconcile.places import KINDS_OF_PLACE, of_one_level, stems_of
from newsdigest.reconcile.sketches import Sketch
from newsdigest.reconcile.timing import both_put_off, compatible_dates, due_and_done
from newsdigest.reconcile.upsets import done_instead, turned_over


def similar_words(pair: Pair) -> Signal:
    """Telling words in common; words that run through either article count little."""
    return Signal(2.5 * pair.likeness, f"{round(100 * pair.likeness)} of 100 telling words in common")


def best_counterpart(pair: Pair) -> Signal:
    """Nothing else in either article is told so alike."""
    share = min(1.0, pair.likeness / pair.rival) if pair.rival else 0.0
    return Signal(1.2 * share, "closest match in both articles" if share == 1 else "")


def same_headline(pair: Pair) -> Signal:
    """Headlines that have a telling word in common."""
    a, b = pair.a.title, pair.b.title
    if not a or not b:
        return SILENCE
    if a & b or _told_below(a, pair.b) or _told_below(b, pair.a):
        return SILENCE
    return Signal(-1.0, "nothing in common in the headlines")


def _told_below(headline: frozenset[str], other: Sketch) -> bool:
    """Whether the text under one headline has a deed or a thing of the other headline."""
    return any(other.weights.get(word, 0.0) >= _TOLD and word not in other.names for word in headline)


_TOLD = 0.6


def same_story(pair: Pair) -> Signal:
    """Both articles speak of the same people and things, or of an event of the same kind among others."""
    points = max(_LEAST_BOND if pair.is_one_subject else -3.0, min(_MOST_BOND, 3 * (pair.bond - 0.25)))
    return Signal(points, "the articles have little else in common" if points <= -0.8 else "")


_MOST_BOND = 0.3
_LEAST_BOND = 0.0


def same_subject(pair: Pair) -> Signal:
    """Tell an arrest from another: reports about two things have in common what has one day, if anything."""
    if pair.is_one_subject is not False:
        return SILENCE
    words = "the articles are about two things"
    is_one_day = pair.a.first is not None and (pair.a.first, pair.a.last) == (pair.b.first, pair.b.last)
    return Signal(-0.5, words) if is_one_day else Signal(-3.0, words, veto=True)


def shared_actors(pair: Pair) -> Signal:
    """People and bodies that act in both."""
    share = _share(pair.a.actors, pair.b.actors)
    if pair.a.actors and pair.b.actors and not share:
        are_known = _names_actor(pair.a, pair.b) or _names_actor(pair.b, pair.a)
        return SILENCE if are_known else Signal(-0.5, "no actor in common")
    return Signal(0.5 * share, "same actors" if share == 1 else "some actors in common" if share else "")


def _names_actor(report: Sketch, other: Sketch) -> bool:
    """Whether one report names somebody who acts in the other telling."""
    return bool(report.report & other.actors & other.names)


def same_place(pair: Pair) -> Signal:
    """Places that both name."""
    share = _share(pair.a.place, pair.b.place)
    return Signal(0.4 * share, "same place" if share >= 0.5 else "")


def other_place(pair: Pair) -> Signal:
    """Tell a fire in one town from a fire in the next, without a word of the other place.

    A report that names a part of a town mostly names the town too. So two places are two, and not one more exactly
    told, where neither report names the place of the other.
    """
    if not are_places_apart(pair.a, pair.b) or _are_alike_but_for_place(pair):
        return SILENCE
    return Signal(-3.0, f"{_two_places(pair)}, of which neither report names the other's", veto=True)


def alike_but_for_place(pair: Pair) -> Signal:
    """Tell a fire in one town from a fire in the next, which is told alike but for where."""
    if not _are_alike_but_for_place(pair):
        return SILENCE
    return Signal(-3.0, f"told alike of {_two_places(pair)}", veto=True)


def _are_alike_but_for_place(pair: Pair) -> bool:
    """Whether each telling has names that the other has not, and these are its places."""
    if pair.likeness < _ALIKE_BUT_FOR_PLACE:
        return False
    a, b = pair.a, pair.b
    ours, theirs = a.names - b.names - KINDS_OF_PLACE, b.names - a.names - KINDS_OF_PLACE
    if not ours or not theirs or a.is_terse or b.is_terse:
        return False
    here, there = map(stems_of, of_one_level(a.wheres, b.wheres))
    return ours <= here and theirs <= there


def _two_places(pair: Pair) -> str:
    here, there = map(stems_of, of_one_level(pair.a.wheres, pair.b.wheres))
    return f"two places ({', '.join(sorted(here - there))}; {', '.join(sorted(there - here))})"


_ALIKE_BUT_FOR_PLACE = 0.7


def other_people(pair: Pair) -> Signal:
    """Tell one arrest from the next: told much alike of people or bodies whom the report of the other never names.

    Whom the sentence names besides, beyond the headline and those who act, is no other cast.
    """
    a, b = pair.a, pair.b
    if a.is_terse or b.is_terse or pair.likeness < _ALIKE_BUT_FOR_PEOPLE:
        return SILENCE
    ours, theirs = (a.title & a.names) - b.names, (b.title & b.names) - a.names
    if not ours or not theirs:
        return SILENCE
    ours, theirs = ours - stems_of(a.wheres), theirs - stems_of(b.wheres)
    if not ours or not theirs or ours & b.report or theirs & a.report:
        return SILENCE
    return Signal(-3.0, f"told alike of others ({', '.join(sorted(ours))}; {', '.join(sorted(theirs))})", veto=True)


_ALIKE_BUT_FOR_PEOPLE = 0.35


def same_status(pair: Pair) -> Signal:
    """Both as done, or both as due."""
    return Signal(0.5, "") if pair.a.status == pair.b.status else SILENCE


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    """Return how much of the shorter description the longer holds."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


BETWEEN_ARTICLES: tuple[Look, ...] = (
    compatible_dates,
    similar_words,
    same_story,
    same_subject,
    same_headline,
    best_counterpart,
    same_act,
    told_in_passing,
    same_name,
    same_count,
    due_and_done,
    both_put_off,
    same_turn,
    same_polarity,
    shared_actors,
    same_place,
    other_place,
    alike_but_for_place,
    other_people,
    done_instead,
    turned_over,
    on_top,
    same_status,
)

MOST: Mapping[Look, float] = MappingProxyType(
    {
        compatible_dates: 3.3,
        similar_words: 2.5,
        same_story: _MOST_BOND,
        same_subject: 0.0,
        same_headline: 0.0,
        best_counterpart: 1.2,
        same_act: 0.6,
        told_in_passing: 0.0,
        same_name: 5.0,
        same_count: 0.0,
        due_and_done: 0.8,
        both_put_off: 0.7,
        same_turn: 0.0,
        same_polarity: 0.0,
        shared_actors: 0.5,
        same_place: 0.4,
        other_place: 0.0,
        alike_but_for_place: 0.0,
        other_people: 0.0,
        done_instead: 0.0,
        turned_over: 0.0,
        on_top: 0.0,
        same_status: 0.5,
    }
)
"""The most that each look can say for a pair: what is too far from being one event need not be looked at further."""

QUICK: tuple[Look, ...] = (
    same_subject,
    other_place,
    same_name,
    compatible_dates,
    due_and_done,
    both_put_off,
    same_status,
    similar_words,
    same_act,
    best_counterpart,
    same_headline,
    shared_actors,
    same_place,
    told_in_passing,
    same_turn,
    same_polarity,
    same_count,
    alike_but_for_place,
    done_instead,
    turned_over,
    on_top,
)
"""The looks that reject most pairs which are none, in the order in which they are asked then."""
BESIDE: tuple[Look, ...] = (same_story, other_people)
"""The look at what else two articles have in common, and the one that takes longest."""
