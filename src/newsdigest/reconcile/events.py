"""Which mentions tell one event: first what one article tells twice, then what several articles tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsdigest.crew import ALONE, Crew
from newsdigest.reconcile.alikes import Alike, judged_alike
from newsdigest.reconcile.bonds import bond_of, reaches_of, unbound
from newsdigest.reconcile.clustering import Gathering
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.sketches import Telling, lead_of, sketched
from newsdigest.reconcile.spellings import Spellings
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event


class Together(NamedTuple):
    """The mentions of one event, as positions, and why they were joined."""

    places: list[int]
    reasons: tuple[str, ...]
    apart: tuple[tuple[int, str], ...] = ()
    """What is told much alike in other articles and is another event: the place of a mention of it, and why."""


def told_alike(
    mentions: Sequence[Mention[Event]],
    provenance: Mapping[str, Provenance],
    spellings: Spellings,
    subjects: Mapping[str, int | None],
    named: Mapping[str, frozenset[str]],
    crew: Crew = ALONE,
) -> list[Together]:
    """Return which mentions tell one event.

    `subjects` numbers what articles are about, where it is known; `named` has the names of each article; `crew` shares
    the judging.
    """
    alone: list[Telling] = [(mention,) for mention in mentions]
    first = sketched(alone, provenance, spellings, named)
    twice = judged_alike(first, unbound, subjects, within=True, crew=crew)
    tellings: list[Telling] = [tuple(mentions[place] for place in one.members) for one in twice.groups]
    grown = {mentions[place].article_id for one in twice.groups for place in one.members[1:]}
    anew = iter(sketched([one for one in tellings if one[0].article_id in grown], provenance, spellings, named))
    sketches = [
        next(anew) if telling[0].article_id in grown else first[one.members[0]]
        for telling, one in zip(tellings, twice.groups, strict=True)
    ]
    bond = bond_of(reaches_of(tellings, spellings))
    several = judged_alike(sketches, bond, subjects, within=False, crew=crew)
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
