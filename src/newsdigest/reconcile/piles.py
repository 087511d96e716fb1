"""A pile of tellings as it is judged: in telling order, with what is known of the articles they stand in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import NamedTuple

from newsdigest.reconcile.blocks import Card, card_of
from newsdigest.reconcile.bonds import Reach
from newsdigest.reconcile.sketches import Sketch

_content = attrgetter(*(field.name for field in fields(Sketch)))


class Pile(NamedTuple):
    """Tellings, those of an article together; the cards they are looked up by; what their articles speak of.

    `reaches` has the rare words of each article (none where only tellings of one article are compared), `subjects` the
    number of what it is about, where that is known.
    """

    sketches: Sequence[Sketch]
    reaches: Mapping[str, Reach]
    subjects: Mapping[str, int | None]
    cards: Sequence[Card] = ()

    def with_cards(self, earlier: Pile, old: int) -> Pile:
        """Return the pile with its cards, if it has none; those of its first tellings are known from an earlier one."""
        if self.cards:
            return self
        return self._replace(cards=[*earlier.cards[:old], *(card_of(one) for one in self.sketches[old:])])

    def begins_like(self, earlier: Pile) -> int:
        """Return how many tellings, of whole articles, this pile and an earlier one begin with alike."""
        ours: dict[int | None, int | None] = {None: None}
        theirs: dict[int | None, int | None] = {None: None}
        alike = 0
        for place, (one, other) in enumerate(zip(self.sketches, earlier.sketches, strict=False)):
            if place == 0 or one.article != self.sketches[place - 1].article:
                alike = place
                here, there = self.subjects[one.article], earlier.subjects.get(other.article)
                is_known = self.reaches.get(one.article) == earlier.reaches.get(other.article)
                if not is_known or ours.setdefault(here, there) != there or theirs.setdefault(there, here) != here:
                    return alike
            if one is not other and _content(one) != _content(other):
                return alike
        size = min(len(self.sketches), len(earlier.sketches))
        is_cut = any(
            size < len(pile.sketches) and pile.sketches[size].article == pile.sketches[size - 1].article
            for pile in (self, earlier)
            if size
        )
        return alike if is_cut else size
