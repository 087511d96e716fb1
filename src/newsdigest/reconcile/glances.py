"""What a glance at two plain tellings shows: that they are of other days, and what need not be looked at at all.

Most of what is reported is done, on a day, in more than a few words, and nobody moved it. Of two such tellings the
looks at plans, clocks, nights and mere names have nothing to say, and days that lie apart part them, whatever else
speaks for them. In a large pile most candidates are of this kind.
"""

from __future__ import annotations

from newsdigest.reconcile.deeds import same_name
from newsdigest.reconcile.pairs import OPEN_STATUSES, SILENCE, Look, Signal
from newsdigest.reconcile.signals import QUICK
from newsdigest.reconcile.sketches import Sketch
from newsdigest.reconcile.timing import NEAR_DAYS, both_put_off, due_and_done

_ALWAYS = 10**7
"""Days before and after all that is told."""

KNOWN: dict[Look, Signal] = {same_name: SILENCE, due_and_done: SILENCE, both_put_off: SILENCE}
"""What these looks say of two plain tellings."""

QUICK_IF_PLAIN: tuple[Look, ...] = tuple(look for look in QUICK if look not in KNOWN)


def is_plain(sketch: Sketch) -> bool:
    """Whether a telling is of something done on a day, which no clock, no night and no other day has a part in."""
    return not (
        sketch.status in OPEN_STATUSES
        or sketch.is_terse
        or sketch.is_moved
        or sketch.was_due
        or sketch.other_days
        or sketch.instant is not None
        or sketch.night is not None
    )


def days_at_a_glance(sketch: Sketch) -> tuple[int, int]:
    """Return the first and last day on which a telling may be of one event with a plain one, as numbers."""
    first, last = (sketch.first, sketch.last) if is_plain(sketch) else (None, None)
    return (
        -_ALWAYS if first is None else first.toordinal(),
        _ALWAYS if last is None else last.toordinal(),
    )


def are_days_apart(ours: tuple[int, int], theirs: tuple[int, int]) -> bool:
    """Whether two tellings at a glance are too far apart in time to be looked at."""
    return ours[0] - theirs[1] > NEAR_DAYS or theirs[0] - ours[1] > NEAR_DAYS
