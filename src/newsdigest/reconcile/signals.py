"""The small named signals that speak for or against two mentions being one event.

Each signal gives points (log odds, fitted once on stories that are not those we report on and then rounded) and the
words in which an editor reads it. A veto says that the two are different, whatever else speaks for them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import NamedTuple

from newsdigest.reconcile.places import KINDS_OF_PLACE, may_be_of_one_kind, stems_of
from newsdigest.reconcile.sketches import Sketch, gap_in_days
from newsdigest.vocabulary import FATES_OF_PLANS, stem

OPEN_STATUSES = frozenset({"planned", "postponed", "cancelled"})
_NEAR_DAYS = 3


class Pair(NamedTuple):
    """Two tellings side by side.

    `rival` is how alike the best rival of either in the other's article is, `bond` how much the two articles speak of
    the same things; `may_be_one_subject` is whether the articles can be about one thing at all.
    """

    a: Sketch
    b: Sketch
    likeness: float
    rival: float
    bond: float
    may_be_one_subject: bool = True


class Signal(NamedTuple):
    """What one look at a pair says."""

    points: float
    words: str
    veto: bool = False


SILENCE = Signal(0.0, "")
Look = Callable[[Pair], Signal]


def gap(a: Sketch, b: Sketch) -> int | None:
    """Return how many days lie between two tellings, 0 if they can be of the same day, None if that cannot be said."""
    return gap_in_days((a.first, a.last), (b.first, b.last))


def similar_words(pair: Pair) -> Signal:
    """Telling words in common; words that run through either article count little."""
    return Signal(2.5 * pair.likeness, f"{round(100 * pair.likeness)} of 100 telling words in common")


def best_counterpart(pair: Pair) -> Signal:
    """Nothing else in either article is told so alike."""
    share = min(1.0, pair.likeness / pair.rival) if pair.rival else 0.0
    return Signal(1.2 * share, "closest match in both articles" if share == 1 else "")


def compatible_dates(pair: Pair) -> Signal:
    """March 2026 and 3 March 2026 agree; a day that few other mentions share says more; 3 and 9 March do not agree."""
    a, b = pair.a, pair.b
    apart = gap(a, b)
    if apart and _is_moved_between(pair):
        return Signal(1.4, "the one says from when the other was moved")
    if a.instant is not None and b.instant is not None:
        return _by_the_clock(abs(a.instant - b.instant), same_act(pair).points >= _OTHER_ACT)
    if apart is None:
        return _without_a_date(a, b)
    if apart and _is_one_night(a, b):
        return Signal(0.7, "in one night, which has two dates")
    return _by_the_calendar(pair, apart) if apart else _on_one_day(a, b)


def _without_a_date(a: Sketch, b: Sketch) -> Signal:
    """Expect no day of what has been put off, until it is told anew."""
    if _same_day_of_year(a, b):
        return Signal(1.4, "same day of the year")
    return SILENCE if {a.status, b.status} & {"postponed", "cancelled"} else Signal(-0.6, "")


def _is_one_night(a: Sketch, b: Sketch) -> bool:
    return a.night is not None and a.night == b.night


def _by_the_calendar(pair: Pair, apart: int) -> Signal:
    if apart > _NEAR_DAYS:
        return _far_apart(pair, apart)
    moved = "postponed" in {pair.a.status, pair.b.status}
    if _announces_a_move(pair):
        return Signal(0.0, f"due date moved by {apart} days")
    if pair.a.is_long_ago and pair.b.is_long_ago:
        return Signal(0.0, f"dates {apart} days apart, long ago")
    points = -0.3 if moved else -0.5 if apart == 1 else -0.8
    return Signal(points, f"dates {apart} day{'s' if apart > 1 else ''} apart")


def _on_one_day(a: Sketch, b: Sketch) -> Signal:
    if (a.first, a.last) == (b.first, b.last):
        return Signal(1.4 + 1.9 * min(a.day_seldom, b.day_seldom), "same date")
    wider = max(_width(a), _width(b))
    if a.is_long_ago and b.is_long_ago and wider <= _YEAR:
        return Signal(1.0, "both long ago, at dates that agree")
    return Signal(0.7 if wider <= 31 else 0.4 if wider <= _YEAR else -0.5, "dates agree at different precision")


_YEAR = 366


def _is_moved_between(pair: Pair) -> bool:
    """Whether either tells that it was or will be due on the day of the other, and they speak of one thing."""
    return pair.likeness >= _ALIKE_IF_MOVED and (_was_due(pair.a, pair.b) or _was_due(pair.b, pair.a))


def _was_due(one: Sketch, other: Sketch) -> bool:
    """Whether the one names another day on which it was due, and that is when the other is due, or does the same."""
    is_due = other.status in OPEN_STATUSES or other.is_moved or one.lead_act in (None, other.lead_act)
    return is_due and any(gap_in_days(day, (other.first, other.last)) == 0 for day in one.other_days)


_ALIKE_IF_MOVED = 0.15


def _announces_a_move(pair: Pair) -> bool:
    """Whether one tells that a thing has another day, and the other that a thing of its kind is or was due."""
    a, b = pair.a, pair.b
    is_due = any(one.is_moved and other.status in OPEN_STATUSES for one, other in ((a, b), (b, a)))
    return is_due and _may_be_of_one_kind(pair)


def _may_be_of_one_kind(pair: Pair) -> bool:
    """Whether both tell of one thing or deed: a hearing, the Harbour Run, but no person, no place and no mere delay."""
    a, b = pair.a, pair.b
    who_and_where = a.actors | b.actors | a.place | b.place | stems_of(a.wheres) | stems_of(b.wheres)
    said = (a.title & b.weights.keys()) | (b.title & a.weights.keys())
    told = {word for word in said - who_and_where - FATES_OF_PLANS if not word.isdigit()}
    named = told & (a.names | b.names)
    return bool(told - named) or len(named & a.title & b.title) > 1


def _same_day_of_year(a: Sketch, b: Sketch) -> bool:
    """Whether an undated article names the day and month on which the other dates it."""
    one = a.day_of_year or (a.first and (a.first.month, a.first.day))
    other = b.day_of_year or (b.first and (b.first.month, b.first.day))
    return one is not None and one == other


def _width(sketch: Sketch) -> int:
    """Return how many days a date leaves open; one with an open side leaves years."""
    return (sketch.last - sketch.first).days if sketch.first is not None and sketch.last is not None else 100


_OTHER_ACT = -0.5


def _by_the_clock(apart: timedelta, may_be_one_act: bool) -> Signal:
    """One moment on two calendars is one date; two hours of a day are two events, or nearly so."""
    if apart <= timedelta(minutes=20) and not may_be_one_act:
        return Signal(1.4, "the same minutes, of two acts")
    if apart <= timedelta(minutes=20):
        return Signal(3.3, "same time of day")
    if apart <= timedelta(hours=3):
        return Signal(0.0, "")
    if apart <= timedelta(hours=24):
        return Signal(-1.0, "different times of day")
    return Signal(-3.0, f"{apart.days} days apart by the clock", veto=apart.days > _NEAR_DAYS)


def _far_apart(pair: Pair, apart: int) -> Signal:
    """Only something that is due can be moved far; what happened, happened then."""
    statuses = {pair.a.status, pair.b.status}
    is_due = bool(statuses & OPEN_STATUSES) and statuses != {"cancelled"} and apart <= _FARTHEST_MOVE
    if not is_due or not _may_be_of_one_kind(pair):
        return Signal(-3.0, f"dates {apart} days apart", veto=True)
    if _announces_a_move(pair):
        return Signal(0.0, f"due date moved by {apart} days")
    return Signal(-0.9 if pair.likeness >= 0.5 else -2.0, f"due date may have moved by {apart} days")


_FARTHEST_MOVE = 100


def both_put_off(pair: Pair) -> Signal:
    """Few things of a kind are put off in one story; two that are called off may be two."""
    a, b = pair.a, pair.b
    is_open = {a.status, b.status} <= OPEN_STATUSES and {a.status, b.status} != {"cancelled"}
    if not (a.is_moved and b.is_moved and is_open and _may_be_of_one_kind(pair)):
        return SILENCE
    return Signal(0.7, "both put off")


def same_act(pair: Pair) -> Signal:
    """Both headlines name the same act first, or each another one."""
    a, b = pair.a.lead_act, pair.b.lead_act
    if a is None and b is None:
        return SILENCE
    if a is None or b is None or (a in FATES_OF_PLANS) != (b in FATES_OF_PLANS):
        return Signal(-0.2, "")
    if a == b:
        return Signal(0.6, f"same act ({a})")
    if a in pair.b.acts or b in pair.a.acts:
        return Signal(-0.2, "")
    return Signal(-1.0, f"different acts ({a} and {b})")


def told_in_passing(pair: Pair) -> Signal:
    """Tell the release of a man from his arrest, though `the man arrested on Tuesday` names both."""
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
        and not deed.main & other.acts
        and deed.main.isdisjoint(_OUTCOMES)
        and bool(deed.main - other.deed.main)
    )


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


def due_and_done(pair: Pair) -> Signal:
    """Let what was due be told as done, in the time it was due: a verdict in spring, the conviction in April."""
    a, b = pair.a, pair.b
    is_due = len({a.status, b.status} & OPEN_STATUSES) == 1 and "happened" in (a.status, b.status)
    if not is_due or a.lead_act is None or a.lead_act != b.lead_act or gap(a, b) != 0:
        return SILENCE
    return Signal(0.8, "the one tells as done what the other tells as due")


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
    points = max(-3.0, min(_MOST_BOND, 3 * (pair.bond - 0.25)))
    return Signal(points, "the articles have little else in common" if points <= -0.8 else "")


_MOST_BOND = 0.3


def same_subject(pair: Pair) -> Signal:
    """Tell an arrest from another: reports about two things have in common what has one day, if anything."""
    if pair.may_be_one_subject:
        return SILENCE
    words = "the articles are about two things"
    is_one_day = pair.a.first is not None and (pair.a.first, pair.a.last) == (pair.b.first, pair.b.last)
    return Signal(-0.5, words) if is_one_day else Signal(-3.0, words, veto=True)


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
            is_rank = max(ours | theirs) < _MANY
            if gap(pair.a, pair.b) == 0 or (not is_rank and gap(pair.a, pair.b) is None):
                return Signal(-1.0, words)
            return Signal(-3.0, words, veto=True)
    return SILENCE


def _listed(numbers: frozenset[int]) -> str:
    return "/".join(str(number) for number in sorted(numbers))


def same_turn(pair: Pair) -> Signal:
    """Tell the second explosion from the first, unless of one day."""
    if pair.a.is_another == pair.b.is_another or not gap(pair.a, pair.b):
        return SILENCE
    return Signal(-2.0, "one of them tells that it happened again")


def same_polarity(pair: Pair) -> Signal:
    """Tell that no oil is seen from the oil on the beach."""
    if pair.a.is_negative == pair.b.is_negative:
        return SILENCE
    return Signal(-0.5, "one of them tells what did not happen")


def shared_actors(pair: Pair) -> Signal:
    """People and bodies that act in both."""
    share = _share(pair.a.actors, pair.b.actors)
    if pair.a.actors and pair.b.actors and not share:
        return Signal(-0.5, "no actor in common")
    return Signal(0.5 * share, "same actors" if share == 1 else "some actors in common" if share else "")


def same_place(pair: Pair) -> Signal:
    """Places that both name."""
    share = _share(pair.a.place, pair.b.place)
    return Signal(0.4 * share, "same place" if share >= 0.5 else "")


def other_place(pair: Pair) -> Signal:
    """Tell a fire in one town from a fire in the next: told alike but for where, or without a word of the other place.

    A report that names a part of a town mostly names the town too. So two places are two, and not one more exactly
    told, where neither report names the place of the other.
    """
    a, b = pair.a, pair.b
    if a.is_terse or b.is_terse or not a.wheres or not b.wheres:
        return SILENCE
    ours, theirs = stems_of(a.wheres), stems_of(b.wheres)
    words = f"two places ({', '.join(sorted(ours - theirs))}; {', '.join(sorted(theirs - ours))})"
    if pair.likeness >= _ALIKE_BUT_FOR_PLACE and _differ_by_place(a.names, ours, b.names, theirs):
        return Signal(-3.0, f"told alike of {words}", veto=True)
    if ours & (theirs | b.report) or theirs & a.report or not may_be_of_one_kind(a.wheres, b.wheres):
        return SILENCE
    return Signal(-3.0, f"{words}, of which neither report names the other's", veto=True)


_ALIKE_BUT_FOR_PLACE = 0.7


def other_people(pair: Pair) -> Signal:
    """Tell one arrest from the next: told much alike of people or bodies whom the report of the other never names."""
    a, b = pair.a, pair.b
    if a.is_terse or b.is_terse or pair.likeness < _ALIKE_BUT_FOR_PEOPLE:
        return SILENCE
    ours, theirs = a.names - b.names - stems_of(a.wheres), b.names - a.names - stems_of(b.wheres)
    if not ours or not theirs or ours & b.report or theirs & a.report:
        return SILENCE
    return Signal(-3.0, f"told alike of others ({', '.join(sorted(ours))}; {', '.join(sorted(theirs))})", veto=True)


_ALIKE_BUT_FOR_PEOPLE = 0.35


def _differ_by_place(
    names: frozenset[str], places: frozenset[str], others: frozenset[str], their_places: frozenset[str]
) -> bool:
    """Whether each has names that the other has not, and these are its places."""
    ours, theirs = names - others - KINDS_OF_PLACE, others - names - KINDS_OF_PLACE
    return bool(ours and theirs) and ours <= places and theirs <= their_places


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
    other_people,
    same_status,
)
