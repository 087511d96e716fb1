"""Which mentions tell one event: first what one article tells twice, then what several articles tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from newsdigest.reconcile.blocks import candidates, candidates_within
from newsdigest.reconcile.bonds import bond_of
from newsdigest.reconcile.clustering import gathered
from newsdigest.reconcile.judgements import judge
from newsdigest.reconcile.origins import Provenance
from newsdigest.reconcile.pairs import Judgement, Pair
from newsdigest.reconcile.sketches import Sketch, Telling, lead_of, likeness, sketched
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
) -> list[Together]:
    """Return which mentions tell one event.

    `subjects` numbers what articles are about, where it is known; `named` has the names of each article.
    """
    alone: list[Telling] = [(mention,) for mention in mentions]
    twice = judged_alike(alone, sketched(alone, provenance, spellings, named), spellings, subjects, within=True)
    tellings: list[Telling] = [tuple(mentions[place] for place in one.places) for one in twice]
    sketches = sketched(tellings, provenance, spellings, named)
    several = judged_alike(tellings, sketches, spellings, subjects, within=False)
    return [
        Together(
            [place for telling in one.places for place in twice[telling].places],
            (*(reason for telling in one.places for reason in twice[telling].reasons), *one.reasons),
            tuple((twice[telling].places[0], why) for telling, why in one.apart),
        )
        for one in several
    ]


def judged_alike(
    tellings: Sequence[Telling],
    sketches: Sequence[Sketch],
    spellings: Spellings,
    subjects: Mapping[str, int | None],
    *,
    within: bool,
) -> list[Together]:
    """Return the clusters of tellings: within articles, or over all of them."""
    pairs = candidates_within(sketches) if within else candidates(sketches)
    alike = {(a, b): likeness(sketches[a], sketches[b]) for a, b in pairs}
    best = rivals(sketches, alike)
    bond = bond_of(tellings, spellings)

    @cache
    def judged(a: int, b: int) -> Judgement:
        one, other = sketches[a], sketches[b]
        alikeness = alike[a, b] if (a, b) in alike else likeness(one, other)
        rival = max(best.get((a, other.article), 0.0), best.get((b, one.article), 0.0))
        ours, theirs = subjects[one.article], subjects[other.article]
        may_be_one = None in (ours, theirs) or ours == theirs
        return judge(Pair(one, other, alikeness, rival, bond(one.article, other.article), may_be_one))

    def why(a: int, b: int) -> str:
        titles = (lead_of(tellings[place]).record.title for place in (a, b))
        return f"{' = '.join(titles)}: {', '.join(judged(a, b).reasons)}"

    found = gathered(len(tellings), pairs, judged)
    beside = {} if within else _kept_apart([one.members for one in found], alike, judged)
    return [
        Together(one.members, tuple(why(a, b) for a, b in one.links), beside.get(number, ()))
        for number, one in enumerate(found)
    ]


_MUCH_ALIKE = 0.35
_MOST_APART = 3


def _kept_apart(
    groups: Sequence[Sequence[int]], alike: Mapping[tuple[int, int], float], judged: Callable[[int, int], Judgement]
) -> dict[int, tuple[tuple[int, str], ...]]:
    """Return for each group the few others that are told most alike, by a telling of theirs, and what parts them."""
    home = {place: number for number, members in enumerate(groups) for place in members}
    best: dict[tuple[int, int], tuple[float, int, int]] = {}
    for (a, b), likeness_ in sorted(alike.items()):
        one, other = home[a], home[b]
        if one != other and likeness_ >= max(_MUCH_ALIKE, best.get((one, other), (0.0,))[0]):
            best[one, other] = best[other, one] = likeness_, a, b
    found: dict[int, list[tuple[float, int, str]]] = {}
    for (one, other), (likeness_, a, b) in sorted(best.items()):
        judgement = judged(a, b)
        reason = f"judged {judgement.verdict}: {', '.join(judgement.reasons)}"
        if judgement.verdict == "same":
            reason = "alike, but other mentions of the two are different"
        found.setdefault(one, []).append((-likeness_, groups[other][0], reason))
    return {one: tuple((place, why) for _, place, why in sorted(told)[:_MOST_APART]) for one, told in found.items()}


_HARDLY_ALIKE = 0.08


def rivals(sketches: Sequence[Sketch], alike: Mapping[tuple[int, int], float]) -> dict[tuple[int, str], float]:
    """Return for each telling and each other article the best likeness it finds there."""
    best: dict[tuple[int, str], float] = {}
    for (a, b), likeness_ in alike.items():
        for key in ((a, sketches[b].article), (b, sketches[a].article)):
            if likeness_ > best.get(key, 0.0):
                best[key] = likeness_
    return best
