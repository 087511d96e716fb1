"""How many a disaster has killed, report by report: also where a report gives the bare toll, or the next to die.

`The toll stood at 33` counts nobody by name, and `a fifth worker has died` gives no figure at all; either tells what
the dead of the one disaster that the articles are about have come to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from fractions import Fraction
from typing import NamedTuple

from newsdigest.english.vocabulary import stem
from newsdigest.english.vocabulary import words as words_of
from newsdigest.reconcile.corrections import is_taken_back
from newsdigest.reconcile.counts import DEAD, Count, counts, fate_of, shown
from newsdigest.reconcile.daycounts import days_apart
from newsdigest.reconcile.desk import Desk
from newsdigest.reconcile.holdings import words_of as told_in
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.origins import UNDATED
from newsdigest.reconcile.quantities import figures_in
from newsdigest.reconcile.revisions import DEATHS
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.stems import stems
from newsdigest.schema.cluster import Cluster, Dispute, Figure, Update
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.text import Stretch, sentences

_LONGEST = 60_000
"""Characters: no report is longer, and hostile text may go on for megabytes."""
_LATER = timedelta(hours=2)
"""Two reports of one hour that differ have counted otherwise; nobody need have died between them."""
_OLD = timedelta(days=60)
_SEVERAL = 2
_ABOUT = r"(?: (?:about|around|at least|more than|some|nearly|almost))*"
_TOLL = re.compile(
    r"\btoll\b(?P<of>[^.;,]{0,80}?)\b(?:stood|stands|rose|rises|risen|climbed|climbs|reached|reaches|is|was|grew|grown|"
    rf"increased|put)(?: now)?(?: (?:at|to))?{_ABOUT}\s+$|"
    r"\b(?:put|puts|putting|brings?|brought|bringing|takes?|taking|raised?|raising) the (?:death )?toll (?:now )?"
    rf"(?:at|to){_ABOUT}\s+$",
    re.IGNORECASE,
)
_LOWERED = re.compile(
    r"\b(?:(?:lowers?|lowered|cuts?|revises?|revised|reduces?|reduced|corrects?|corrected)\b(?P<of>[^.;,]{0,60}?)\btoll\b"
    r"[^.;,]{0,60}?|\btoll\b(?P<behind>[^.;,]{0,60}?)\b(?:lowered|cut|revised|reduced|corrected)(?: down(?:wards?)?)?"
    rf"[^.;,]{{0,30}}?)\bto{_ABOUT}\s+$",
    re.IGNORECASE,
)
"""A toll that is now less: `lowered the toll from nine to eight`."""
_ORDINALS = dict(
    zip(
        ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
        range(2, 13),
        strict=True,
    )
)
_NEXT = re.compile(
    rf"\b(?P<told>an? (?P<number>{'|'.join(_ORDINALS)})(?: [a-z]+){{1,3}}?) (?:has |have |had )?"
    r"(?:died|dies|was killed|drowned|been killed)\b",
    re.IGNORECASE,
)


class Toll(NamedTuple):
    """What one report has the dead at."""

    at: datetime
    value: Fraction
    told: str
    evidence: Evidence
    is_revised: bool = False
    """Whether the report itself says that it was put too high before."""


TOLL = DEATHS
"""What a series of tolls is of."""


def tolls_over_time(
    events: Sequence[Cluster[Event]], claims: Sequence[Cluster[Claim]], desk: Desk, disputes: Sequence[Dispute]
) -> Update | None:
    """Return for the one deadly event of a story how its toll grew, unless reports disagree on it."""
    deadly = [(event, own) for event in events if (own := _counted(event, desk)) and _is_of_now(event, own)]
    if not deadly or not _are_one_disaster([event for event, _ in deadly], desk):
        return None
    event = max(deadly, key=lambda one: len(one[1]))[0]
    told = frozenset().union(*(_told(each, desk) for each, _ in deadly))
    tolls = [*(toll for _, own in deadly for toll in own), *_said(claims, told, desk), *_bare(told, desk)]
    series = _grown(tolls)
    if len(series) < _SEVERAL or _is_disputed(tolls, disputes):
        return None
    figures = (Figure(value=one.told, as_of=one.at.isoformat(), evidence=(one.evidence,)) for one in series)
    return Update(about=(event.id,), what=TOLL, series=tuple(figures))


def _are_one_disaster(events: Sequence[Cluster[Event]], desk: Desk) -> bool:
    """Whether all that has killed is one thing told in parts: of one day, and in some words of the first."""
    first = events[0]
    return all(
        days_apart(first.when, one.when) in (None, 0) and len(_told(first, desk) & _told(one, desk)) >= _SEVERAL
        for one in events[1:]
    )


def _told(event: Cluster[Event], desk: Desk) -> frozenset[str]:
    return frozenset().union(*(stems(mention.record.summary, desk.spellings) for mention in event.mentions))


def with_tolls(updates: Sequence[Update], tolls: Update | None) -> list[Update]:
    """Return the updates with the series of tolls in the place of what tells only some of it."""
    if tolls is None:
        return list(updates)
    told = {figure.value for figure in tolls.series}
    left = [one for one in updates if not told.issuperset(f.value for f in one.series) or not _is_of_them(one, tolls)]
    return [*left, tolls]


def _is_of_them(update: Update, tolls: Update) -> bool:
    """Whether figures are those of the dead: of their event, or in the words in which the toll was changed."""
    words = {one for figure in tolls.series for one in figure.evidence}
    return update.about == tolls.about or any(_within(e, words) for f in update.series for e in f.evidence)


def _within(words: Evidence, others: Iterable[Evidence]) -> bool:
    return any(words.article_id == one.article_id and one.start <= words.start < one.end for one in others)


def _counted(event: Cluster[Event], desk: Desk) -> list[Toll]:
    """Return the dead that the reports of an event count, but for a bare toll, which is none of its own."""
    own = (m for m in event.mentions if not m.background and not _TOLL_WORD.search(m.record.title))
    return [toll for mention in own for toll in _dead_in(mention, desk)]


_TOLL_WORD = re.compile(r"\btoll\b", re.IGNORECASE)


def _said(claims: Sequence[Cluster[Claim]], told: frozenset[str], desk: Desk) -> Iterator[Toll]:
    """Yield the dead of an event that somebody counts."""
    for mention in (m for claim in claims if claim.record.stance == "asserts" for m in claim.mentions):
        if len(told & stems(mention.record.text, desk.spellings)) > _SEVERAL:
            yield from _dead_in(mention, desk)


def _dead_in(mention: Mention[Event] | Mention[Claim], desk: Desk) -> Iterator[Toll]:
    """Yield the figure of the dead in a mention that has one."""
    at, words = desk.provenance[mention.article_id].published, told_in(mention.record)
    dead = [one for one in counts(words, desk.spellings) if _is_of_the_dead(one, words) and not one.is_added]
    if len(dead) == 1 and at != UNDATED and not is_taken_back(mention, desk.taken_back, desk.provenance):
        yield Toll(at, dead[0].quantity.value, shown(dead[0]), evidence_of(mention))


def _is_of_the_dead(count: Count, words: str) -> bool:
    """Whether a figure counts the dead, whatever they were: two workers who died."""
    if count.of == DEAD:
        return True
    is_of_people = count.of in _WHO and count.quantity.relation != "part"
    return is_of_people and fate_of(count.quantity, words) == DEAD


_WHO = frozenset(
    map(
        stem,
        words_of(
            "workers miners soldiers civilians children students pupils employees firefighters officers sailors "
            "fishermen migrants tourists pilgrims fans spectators worshippers villagers farmers drivers pedestrians "
            "hikers climbers divers prisoners inmates guests boys girls babies nurses doctors teachers troops guards "
            "bystanders refugees holidaymakers swimmers skiers residents passengers"
        ),
    )
)


def _is_of_now(event: Cluster[Event], tolls: Sequence[Toll]) -> bool:
    """Whether an event is news of the days in which it is told, and no disaster of years ago."""
    if event.background or event.record.status != "happened":
        return False
    day = event.when.latest if event.when is not None else None
    return day is None or min(one.at for one in tolls).date() - day < _OLD


def _is_disputed(tolls: Sequence[Toll], disputes: Sequence[Dispute]) -> bool:
    """Whether reports are shown to disagree on these figures already: they are then no growth besides."""
    words = {one.evidence for one in tolls}
    told = {one.told for one in tolls}
    values = (value for one in disputes if one.kind == "number" for value in one.values)
    return any(value.value in told and not words.isdisjoint(value.evidence) for value in values)


def _bare(told: frozenset[str], desk: Desk) -> Iterator[Toll]:
    """Yield the tolls that the articles give without their dead, of this disaster and no other."""
    for name in sorted(desk.articles):
        at = desk.provenance[name].published
        if at == UNDATED or desk.provenance[name].original is not None:
            continue
        for sentence in sentences(desk.articles[name].body[:_LONGEST]):
            evidence = Evidence(article_id=name, start=sentence.start, end=sentence.end, quote=sentence.text)
            found = _bare_in(sentence, told, desk.spellings, evidence)
            if found is not None:
                yield found._replace(at=at)


def _bare_in(sentence: Stretch, told: frozenset[str], spellings: Spellings, evidence: Evidence) -> Toll | None:
    text = sentence.text
    if (following := _NEXT.search(text)) is not None:
        return Toll(UNDATED, Fraction(_ORDINALS[following["number"].lower()]), following["told"], evidence)
    if "toll" not in text:
        return None
    for figure in figures_in(text):
        lowered = _LOWERED.search(text[: figure.start])
        before = lowered or _TOLL.search(text[: figure.start])
        if before is None or figure.unit is not None:
            continue
        of = stems(before["of"] or "", spellings) - _OF_TOLLS
        is_of_it = not of or bool(of & told)
        return Toll(UNDATED, figure.value, figure.text, evidence, lowered is not None) if is_of_it else None
    return None


_OF_TOLLS = frozenset(map(stem, ("death", "dead", "official", "earlier", "its", "their", "number")))


def _grown(tolls: Sequence[Toll]) -> list[Toll]:
    """Return the tolls of a series: each later than the one before, and higher, unless a report has lowered it."""
    series: list[Toll] = []
    for one in sorted(tolls, key=lambda toll: (toll.at, -toll.value, toll.evidence.article_id, toll.evidence.start)):
        last = series[-1] if series else None
        is_other = last is not None and (one.value > last.value or (one.is_revised and one.value < last.value))
        if last is None or (is_other and one.at >= last.at + _LATER):
            series.append(one)
    return series
