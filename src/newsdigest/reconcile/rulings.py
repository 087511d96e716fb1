"""An editor's decisions, held to what the articles tell now: whichever fits nothing any more is said to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from newsdigest.reconcile.identities import evidence_of, kind_of
from newsdigest.schema.cluster import Cluster, Decided, EditorsWords
from newsdigest.schema.decision import Decision, Passage
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import fold

T = TypeVar("T", Event, Claim)
Groups = Sequence[Sequence[Mention[T]]]

JOINED = "an editor joined them"
SEPARATED = "an editor separated them"


@dataclass(frozen=True, slots=True, eq=False)
class Regrouped:
    """Which of the old groups each new one is made of, and the mentions that were taken out, by old group and place."""

    parts: list[list[tuple[int, int]]]
    joined: frozenset[int]
    parted: frozenset[int]

    def reasons(self, number: int) -> tuple[str, ...]:
        """Return what an editor did to a new group, in words."""
        return (*([JOINED] if number in self.joined else []), *([SEPARATED] if number in self.parted else []))


class Rulings:
    """Decisions in a stable order, with what became of each: the order in which they were given changes nothing."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self._decisions = sorted(set(decisions), key=lambda one: one.model_dump_json())
        self._fits: set[Decision] = set()
        self._said: list[Decided] = []
        self._conflicts: list[str] = []

    def __bool__(self) -> bool:
        return bool(self._decisions)

    def wanted(self) -> frozenset[str]:
        """Return the articles whose words an editor has joined, edited or pinned: none of them is off topic."""
        drawn_on = (one for one in self._decisions if one.kind in ("join", "edit", "pin"))
        return frozenset(words.article_id for one in drawn_on for words in (one.mention, one.other_mention) if words)

    def regrouped(self, groups: Groups[T], ids: Sequence[str]) -> Regrouped:
        """Return the groups as an editor wants them: what is one joined, then what stands apart taken out."""
        top = list(range(len(groups)))
        joined: list[tuple[int, int]] = []
        for one in self._of("join"):
            a = _place(groups, ids, one.id, one.mention)
            b = _place(groups, ids, one.other_id, one.other_mention)
            if a is not None and b is not None:
                self._fits.add(one)
                joined += [(min(a, b), max(a, b))] if a != b else []
        for a, b in joined:
            first, second = sorted((_top(top, a), _top(top, b)))
            top[second] = first
        homes: dict[int, list[tuple[int, int]]] = {}
        for number, group in enumerate(groups):
            homes.setdefault(_top(top, number), []).extend((number, place) for place in range(len(group)))
        alone = self._taken_out(groups)
        parts: list[list[tuple[int, int]]] = []
        parted: set[int] = set()
        for members in homes.values():
            apart = [member for member in members if member in alone]
            rest = [member for member in members if member not in alone]
            if rest and apart:
                parted |= set(range(len(parts), len(parts) + 2))
            parts += [some for some in (rest, apart) if some]
        whole = frozenset(n for n, part in enumerate(parts) if len({number for number, _ in part}) > 1)
        return Regrouped(parts, whole, frozenset(parted))

    def _taken_out(self, groups: Groups[T]) -> set[tuple[int, int]]:
        found: set[tuple[int, int]] = set()
        for one in self._of("separate"):
            if one.mention is None or not groups or (one.id or "")[:1] not in ("", kind_of(groups[0][0])[0]):
                continue
            places = {
                (number, place)
                for number, group in enumerate(groups)
                for place, mention in enumerate(group)
                if _has(mention, one.mention)
            }
            if places:
                self._fits.add(one)
            found |= places
        return found

    def applied(self, clusters: Sequence[Cluster[T]]) -> list[Cluster[T]]:
        """Return the clusters without those rejected, the others with an editor's words and pins."""
        groups, ids = [one.mentions for one in clusters], [one.id for one in clusters]
        about: dict[int, list[Decision]] = {}
        for one in self._decisions:
            place = _place(groups, ids, one.id, one.mention) if one.kind in ("reject", "edit", "pin") else None
            if place is not None:
                about.setdefault(place, []).append(one)
                self._fits.add(one)
        return [
            kept
            for number, cluster in enumerate(clusters)
            if (kept := self._ruled(cluster, about.get(number, ()))) is not None
        ]

    def _ruled(self, cluster: Cluster[T], about: Sequence[Decision]) -> Cluster[T] | None:
        kinds = {one.kind for one in about}
        if "reject" in kinds:
            if kinds != {"reject"}:
                self._conflicts.append(f"{_called(cluster)!r} is both rejected and edited or pinned; it is left out")
            self._say("reject", cluster, about)
            return None
        edits = {(one.title, one.text) for one in about if one.kind == "edit"}
        if len(edits) > 1:
            self._conflicts.append(f"{_called(cluster)!r} is edited in {len(edits)} ways; our words stand")
        elif edits:
            self._say("edit", cluster, about)
            title, text = next(iter(edits))
            cluster = cluster.model_copy(update={"edited": EditorsWords(title=title, text=text)})
        if "pin" in kinds:
            self._say("pin", cluster, about)
            cluster = cluster.model_copy(update={"pinned": True})
        return cluster

    def _say(self, kind: str, cluster: Cluster[T], about: Sequence[Decision]) -> None:
        for one in about:
            if one.kind == kind:
                self._said.append(
                    Decided(kind=one.kind, about=(cluster.id,), text=_called(cluster), note=one.note, editor=one.editor)
                )

    def said(self) -> tuple[Decided, ...]:
        """Return the decisions that were honoured."""
        grouped = [
            Decided(kind=one.kind, text=_quote_of(one), note=one.note, editor=one.editor)
            for one in self._decisions
            if one in self._fits and one.kind in ("join", "separate")
        ]
        return tuple(sorted([*self._said, *grouped], key=lambda one: one.model_dump_json()))

    def warnings(self) -> tuple[str, ...]:
        """Return the decisions that fit nothing any more, and those that contradict one another."""
        lost = [
            f"the decision to {one.kind} {_quote_of(one)} fits nothing in these articles any more"
            for one in self._decisions
            if one not in self._fits
        ]
        return (*sorted(set(lost)), *sorted(set(self._conflicts)))

    def _of(self, kind: str) -> list[Decision]:
        return [one for one in self._decisions if one.kind == kind]


def _place(groups: Groups[T], ids: Sequence[str], sought: str | None, words: Passage | None) -> int | None:
    """Return the group that has the words, else the one of that id: ids move when events split or merge."""
    if not groups or (sought is not None and sought[:1] != kind_of(groups[0][0])[0]):
        return None  # an event and a claim may rest on the same words
    if words is not None:
        having = [number for number, group in enumerate(groups) if any(_has(mention, words) for mention in group)]
        own = [number for number in having if ids[number] == sought]
        if having:
            return (own or having)[0]
    return list(ids).index(sought) if sought is not None and sought in ids else None


def _has(mention: Mention[T], words: Passage) -> bool:
    if mention.article_id != words.article_id:
        return False
    quote, sought = fold(evidence_of(mention).quote), fold(words.quote)
    return quote == sought or (len(sought) >= 12 and (sought in quote or (len(quote) >= 12 and quote in sought)))


def _top(top: list[int], number: int) -> int:
    while top[number] != number:
        number = top[number]
    return number


def _called(cluster: Cluster[T]) -> str:
    record = cluster.record
    return record.title if isinstance(record, Event) else f"{record.speaker}: {record.text}"


def _quote_of(one: Decision) -> str:
    what = one.id or ""
    return f"{what} “{one.mention.quote}”".strip() if one.mention is not None else what
