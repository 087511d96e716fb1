"""Which mentions tell one event: first what one article tells twice, then what several articles tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsdigest.crew import ALONE, Crew
from newsdigest.reconcile.alikes import Alike, judged_alike
from newsdigest.reconcile.blocks import card_of
from newsdigest.reconcile.bonds import reaches_of
from newsdigest.reconcile.clustering import Gathering
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.piles import Pile
from newsdigest.reconcile.sketches import sketched
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.tellings import Telling, lead_of
from newsdigest.reconcile.thrift import thrifty
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event


class Together(NamedTuple):
    """The mentions of one event, as positions, and why they were joined."""

    places: list[int]
    reasons: tuple[str, ...]
    apart: tuple[tuple[int, str], ...] = ()
    """What is told much alike in other articles and is another event: the place of a mention of it, and why."""


@dataclass(slots=True, eq=False)
class Memory:
    """How an edition was judged, for the next: what one article tells twice, and what several tell.

    It saves time and decides nothing: what has changed in any way is judged anew.
    """

    twice: Alike | None = None
    several: Alike | None = None


def told_alike(
    mentions: Sequence[Mention[Event]],
    provenance: Mapping[str, Provenance],
    spellings: Spellings,
    subjects: Mapping[str, int | None],
    named: Mapping[str, frozenset[str]],
    reports: Mapping[str, frozenset[str]],
    crew: Crew = ALONE,
    memory: Memory | None = None,
) -> list[Together]:
    """Return which mentions tell one event.

    `subjects` numbers what articles are about, where it is known; `named` has the names of each article, `reports` its
    telling words; `crew` shares the judging, `memory` has that of an earlier edition and then that of this one.
    """
    alone: list[Telling] = [(mention,) for mention in mentions]
    first = list(map(thrifty, sketched(alone, provenance, spellings, named)))
    memory = memory or Memory()
    memory.twice = twice = judged_alike(Pile(first, {}, subjects), within=True, crew=crew, known=memory.twice)
    tellings: list[Telling] = [tuple(mentions[place] for place in one.members) for one in twice.groups]
    grown = {mentions[place].article_id for one in twice.groups for place in one.members[1:]}
    changed = [one for one in tellings if one[0].article_id in grown]
    anew = map(thrifty, sketched(changed, provenance, spellings, named))
    told = [
        (sketch := next(anew), card_of(sketch))
        if telling[0].article_id in grown
        else (first[one.members[0]], twice.pile.cards[one.members[0]])
        for telling, one in zip(tellings, twice.groups, strict=True)
    ]
    sketches, cards = [sketch for sketch, _ in told], [card for _, card in told]
    pile = Pile(sketches, reaches_of(tellings, spellings, reports), subjects, cards)
    memory.several = several = judged_alike(pile, within=False, crew=crew, known=memory.several)
    beside = several.kept_apart()
    return [
        Together(
            [place for telling in one.members for place in twice.groups[telling].members],
            (
                *(reason for telling in one.members for reason in _whys(twice, twice.groups[telling], alone)),
                *_whys(several, one, tellings),
            ),
            tuple((twice.groups[telling].members[0], why) for telling, why in beside.get(number, ())),
        )
        for number, one in enumerate(several.groups)
    ]


def _whys(alike: Alike, group: Gathering, tellings: Sequence[Telling]) -> tuple[str, ...]:
    """Return in words why the tellings of a group were joined."""
    return tuple(
        f"{_title(tellings[a])} = {_title(tellings[b])}: {', '.join(alike.judged(a, b).reasons)}"
        for a, b in group.links
    )


def _title(telling: Telling) -> str:
    return lead_of(telling).record.title
