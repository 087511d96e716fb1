"""Kinds of tellings, and the looks that say the same of any two of them: what need not be asked pair by pair.

Most of what is reported is done, on a day, in more than a few words, and nobody moved it. Of two such tellings the
looks at plans and mere names have nothing to say, and whether two headlines name one act, any other two that name
the same have shown. In a large pile there are very many pairs of few kinds.
"""

from __future__ import annotations

from typing import NamedTuple

from newsdigest.reconcile.deeds import same_act, same_count, same_name, same_polarity, same_turn, told_in_passing
from newsdigest.reconcile.glances import is_plain
from newsdigest.reconcile.pairs import Look
from newsdigest.reconcile.signals import other_place, same_status
from newsdigest.reconcile.sketches import Sketch
from newsdigest.reconcile.timing import both_put_off, due_and_done
from newsdigest.reconcile.turns import Turn
from newsdigest.schema.reading import Status


class Kind(NamedTuple):
    """All of a telling that some looks see, but for the words."""

    is_plain: bool
    status: Status
    lead_act: str | None
    acts: frozenset[str]
    counted: frozenset[str]
    turn: Turn
    is_negative: bool
    tells_in_passing: bool


def kind_of(sketch: Sketch) -> Kind:
    """Return the kind of a telling."""
    return Kind(
        is_plain(sketch),
        sketch.status,
        sketch.lead_act,
        sketch.acts,
        frozenset(sketch.counted),
        sketch.turn,
        sketch.is_negative,
        bool(sketch.deed.passing),
    )


def looks_by_kind(a: Kind, b: Kind) -> frozenset[Look]:
    """Return the looks that say the same of any two tellings of these kinds which no glance parts."""
    looks = [same_act, same_status, same_polarity, other_place]
    if a.is_plain and b.is_plain:
        looks += [same_name, due_and_done, both_put_off]
    if a.counted.isdisjoint(b.counted):
        looks.append(same_count)
    if a.turn == b.turn:
        looks.append(same_turn)
    if not a.tells_in_passing and not b.tells_in_passing:
        looks.append(told_in_passing)
    return frozenset(looks)
