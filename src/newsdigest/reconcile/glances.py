"""What a glance at two tellings shows: that they are of other days or of other places, whatever else speaks for them.

Most of what is reported is done, on a day, in more than a few words, and nobody moved it. Two such tellings are parted
by days that lie apart; and tellings of any kind by places of which neither report names the other's. In a large pile
most candidates are parted so.
"""

from __future__ import annotations

from newsdigest.reconcile.pairs import OPEN_STATUSES
from newsdigest.reconcile.places import are_apart
from newsdigest.reconcile.sketches import Sketch
from newsdigest.reconcile.timing import NEAR_DAYS

_ALWAYS = 10**7
"""Days before and after all that is told."""


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


def are_places_apart(a: Sketch, b: Sketch) -> bool:
    """Whether two tellings, of more than a few words, are of two places of which neither report names the other's."""
    return not (a.is_terse or b.is_terse) and are_apart(a.wheres, a.report, b.wheres, b.report)
