"""What the days of two tellings say: one day, one night, a day that was moved, or two days that exclude each other."""

from __future__ import annotations

from datetime import date, timedelta

from newsdigest.english.vocabulary import FATES_OF_PLANS
from newsdigest.reconcile.daycounts import gap_in_days
from newsdigest.reconcile.deeds import same_act
from newsdigest.reconcile.instants import WEEKDAYS
from newsdigest.reconcile.pairs import OPEN_STATUSES, SILENCE, Pair, Signal, gap
from newsdigest.reconcile.places import stems_of
from newsdigest.reconcile.sketches import Sketch

NEAR_DAYS = 3


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
    if apart and apart <= NEAR_DAYS and _are_of_one_weekday(pair):
        return Signal(0.7, "the weekday of the one is the day of the other")
    return _by_the_calendar(pair, apart) if apart else _on_one_day(a, b)


def _without_a_date(a: Sketch, b: Sketch) -> Signal:
    """Expect no day of what has been put off, until it is told anew."""
    if _same_day_of_year(a, b):
        return Signal(1.4, "same day of the year")
    if _is_too_late_for(a, b) or _is_too_late_for(b, a):
        return Signal(-3.0, "told as done before the day of the other", veto=True)
    if {a.status, b.status} & {"postponed", "cancelled"}:
        return SILENCE
    return Signal(-0.6 if (a.first, a.last) == (b.first, b.last) else -0.3, "")


def _is_too_late_for(late: Sketch, undated: Sketch) -> bool:
    """Whether a telling has a day on which the other was in print, and told as done."""
    is_done = undated.status == "happened" and (undated.first, undated.last) == (None, None)
    if not is_done or undated.published is None or late.first is None:
        return False
    return late.first - undated.published.date() > _A_DAY


_A_DAY = timedelta(days=1)


def _are_of_one_weekday(pair: Pair) -> bool:
    """Whether the two are told alike but for a date that one of them has beside the weekday of the other's."""
    if pair.likeness < _ALIKE_BUT_FOR_DATE:
        return False
    return _names_weekday_of(pair.a, pair.b) or _names_weekday_of(pair.b, pair.a)


_ALIKE_BUT_FOR_DATE = 0.4


def _names_weekday_of(one: Sketch, other: Sketch) -> bool:
    """Whether one has a weekday that is not that of its date but that of the other's: "Friday, 3 May", a Saturday."""
    if one.first is None or one.first != one.last or other.first is None or other.first != other.last:
        return False
    ours, theirs = (WEEKDAYS[day.weekday()].casefold() for day in (one.first, other.first))
    return theirs in one.day_words and ours not in one.day_words


def _is_one_night(a: Sketch, b: Sketch) -> bool:
    return a.night is not None and a.night == b.night


def _by_the_calendar(pair: Pair, apart: int) -> Signal:
    if is_late(pair):
        return Signal(0.0, f"was due {apart} days before")
    if apart > NEAR_DAYS:
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


def is_late(pair: Pair) -> bool:
    """Whether one tells when a thing should have been done, and the other that it was, later: wages due and paid."""
    due, done = sorted((pair.a, pair.b), key=lambda one: one.first or date.max)
    if not due.was_due or done.status != "happened" or not _may_be_done(due, done):
        return False
    apart = gap(due, done)
    return apart is not None and apart <= _FARTHEST_MOVE and may_be_of_one_thing(pair)


def _may_be_done(due: Sketch, done: Sketch) -> bool:
    """Whether what was due may be what is told as done: its act heads it, or stands in it where no other does."""
    if due.lead_act in (None, done.lead_act):
        return True
    return done.lead_act is None and due.lead_act in done.weights


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
    return (_may_have_moved(a, b) or _may_have_moved(b, a)) and may_be_of_one_thing(pair)


def _may_have_moved(off: Sketch, due: Sketch) -> bool:
    """Whether what is off may be what is due; called off, it is due later where this is said, or of the same people."""
    is_later = off.first is not None and due.first is not None and off.first < due.first
    is_replaced = off.status == "cancelled" and is_later and not due.is_moved and not off.actors & due.actors
    return off.is_moved and due.status in OPEN_STATUSES and not is_replaced


def may_be_of_one_thing(pair: Pair) -> bool:
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
    return Signal(-3.0, f"{apart.days} days apart by the clock", veto=apart.days > NEAR_DAYS)


def _far_apart(pair: Pair, apart: int) -> Signal:
    """Only something that is due can be moved far; what happened, happened then."""
    statuses = {pair.a.status, pair.b.status}
    is_due = bool(statuses & OPEN_STATUSES) and statuses != {"cancelled"} and apart <= _FARTHEST_MOVE
    if not is_due or not may_be_of_one_thing(pair):
        return Signal(-3.0, f"dates {apart} days apart", veto=True)
    if _announces_a_move(pair):
        return Signal(0.0, f"due date moved by {apart} days")
    return Signal(-0.9 if pair.likeness >= 0.5 else -2.0, f"due date may have moved by {apart} days")


_FARTHEST_MOVE = 100


def both_put_off(pair: Pair) -> Signal:
    """Few things of a kind are put off in one story; two that are called off may be two."""
    a, b = pair.a, pair.b
    is_open = {a.status, b.status} <= OPEN_STATUSES and {a.status, b.status} != {"cancelled"}
    if not (a.is_moved and b.is_moved and is_open and may_be_of_one_thing(pair)):
        return SILENCE
    return Signal(0.7, "both put off")


def due_and_done(pair: Pair) -> Signal:
    """Let what was due be told as done, in the time it was due: a verdict in spring, the conviction in April."""
    a, b = pair.a, pair.b
    is_due = len({a.status, b.status} & OPEN_STATUSES) == 1 and "happened" in (a.status, b.status)
    if not is_due or a.lead_act is None or a.lead_act != b.lead_act or gap(a, b) != 0:
        return SILENCE
    return Signal(0.8, "the one tells as done what the other tells as due")
