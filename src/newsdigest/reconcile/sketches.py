"""The compact inner form of what one article tells once or twice, in which thousands can be compared quickly."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from newsdigest.english.outcomes import winner_in
from newsdigest.english.passing import parted
from newsdigest.english.vocabulary import ACTS, HAPPENINGS, stem, tokens
from newsdigest.reconcile.daycounts import days_of
from newsdigest.reconcile.headlines import back_references, counted_in, lead_act_of, tells_nothing
from newsdigest.reconcile.identities import evidence_of
from newsdigest.reconcile.instants import instant
from newsdigest.reconcile.moves import Days, counted_days, named_days, tells_a_move, tells_it_was_due
from newsdigest.reconcile.nights import night_of
from newsdigest.reconcile.origins import UNDATED, Provenance
from newsdigest.reconcile.places import Where, wheres_in
from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.stems import stems
from newsdigest.reconcile.tellings import Telling, bare_title, lead_of, read_in, when_of
from newsdigest.reconcile.turns import UNSAID, Turn, turn_by_headline, turn_of
from newsdigest.reconcile.weights import DATELINE, bag_of, seldomness
from newsdigest.schema.mention import Mention
from newsdigest.schema.reading import Event, Status
from newsdigest.text import fold

_FEW_WORDS = 3
"""A headline of so few words names what happened and no more: `the arrest`."""


class Day(NamedTuple):
    """First and last day of a telling, and how seldom its article dates anything so."""

    first: date | None
    last: date | None
    seldom: float


class Deed(NamedTuple):
    """The stems of what a telling tells in its main clause, and of what it only mentions in passing.

    Those of the main clause are many and seldom asked for: in a row they take a fifth of the room.
    """

    main: tuple[str, ...]
    passing: frozenset[str]
    is_state: bool


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """One telling of an event, reduced to what judging needs.

    `weights` says how much each stem tells: its rarity in news English, times how seldom the same article uses it in
    other tellings (the name of the accused is in every sentence of a report on a trial and tells nothing), times where
    it stands. Both factors depend on this article alone. `report` holds the names of its whole article, `published` is
    when that was, by the clock of its newsroom.
    """

    article: str
    start: int
    end: int
    weights: Mapping[str, float]
    norm: float
    title: frozenset[str]
    is_terse: bool
    acts: frozenset[str]
    lead_act: str | None
    deed: Deed
    counted: Mapping[str, frozenset[int]]
    nouns: frozenset[str]
    refers_to: Mapping[str, frozenset[str]]
    dates_itself: bool
    day_words: str
    quote: str
    wins: frozenset[str]
    first: date | None
    last: date | None
    day_seldom: float
    day_of_year: tuple[int, int] | None
    is_moved: bool
    was_due: bool
    other_days: frozenset[Days]
    counted_days: frozenset[Days]
    is_long_ago: bool
    night: date | None
    published: datetime | None
    turn: Turn
    is_negative: bool
    names: frozenset[str]
    wheres: frozenset[Where]
    report: frozenset[str]
    instant: datetime | None
    status: Status
    background: bool
    place: frozenset[str]
    actors: frozenset[str]


def sketched(
    tellings: Sequence[Telling],
    provenance: Mapping[str, Provenance],
    spellings: Spellings,
    named: Mapping[str, frozenset[str]],
) -> list[Sketch]:
    """Return a sketch for each telling, in their order; `named` has the names of each article."""
    bags = [bag_of(telling, spellings) for telling in tellings]
    articles = [telling[0].article_id for telling in tellings]
    seldom = seldomness(articles, bags)
    days = [days_of(when_of(telling)) for telling in tellings]
    same_day = Counter(zip(articles, days, strict=True))
    return [
        _sketch(
            telling,
            bag,
            seldom[article],
            Day(*dated, 1 / same_day[article, dated]),
            provenance[article],
            spellings,
            named[article],
        )
        for telling, bag, article, dated in zip(tellings, bags, articles, days, strict=True)
    ]


def likeness(a: Sketch, b: Sketch) -> float:
    """Return how much of what the two tell is the same, from 0 to 1; the shorter telling counts more."""
    if not a.norm or not b.norm:
        return 0.0
    few, many = (a.weights, b.weights) if len(a.weights) <= len(b.weights) else (b.weights, a.weights)
    shared = 0.0
    for word in few:  # the innermost loop of all: as plain as can be
        if word in many:
            shared += few[word] * many[word]
    short, long = (a.norm, b.norm) if a.norm <= b.norm else (b.norm, a.norm)
    return min(1.0, shared / float(short**1.2 * long**0.8))


def _sketch(
    telling: Telling,
    bag: Mapping[str, float],
    seldom: Mapping[str, float],
    day: Day,
    provenance: Provenance,
    spellings: Spellings,
    report: frozenset[str],
) -> Sketch:
    lead = lead_of(telling)
    evidence = evidence_of(lead)
    weights = {word: weight * seldom[word] for word, weight in bag.items()}
    whens = [mention.when for mention in telling if mention.when is not None]
    is_moved = any(tells_a_move(mention.record) for mention in telling)
    named, counted = (
        frozenset(days for one in telling if is_moved for days in find(one, evidence_of(one).quote, provenance))
        for find in (named_days, counted_days)
    )
    own_days = frozenset(
        days_of(one.when)
        for one in telling
        if one.when is not None and (is_moved or (len(telling) > 1 and tells_it_was_due(one.record)))
    )
    title = bare_title(read_in(lead))
    titles = " . ".join(bare_title(read_in(mention)) for mention in telling)
    act = lead_act_of(parted(title).main)
    return Sketch(
        article=lead.article_id,
        start=evidence.start,
        end=evidence.end,
        weights=weights,
        norm=math.sqrt(sum(weight * weight for weight in weights.values())),
        title=_headline(title, titles, spellings),
        is_terse=len(tokens(titles)) <= _FEW_WORDS,
        acts=stems(titles, spellings) & ACTS,
        lead_act=act,
        deed=_deed(read_in(lead), spellings),
        counted=counted_in(titles),
        nouns=frozenset(stem(word) for word in tokens(title.casefold()) if word in HAPPENINGS),
        refers_to=back_references(lead.record.quote),
        dates_itself=bool(lead.record.when) and fold(lead.record.when or "") in fold(lead.record.quote),
        day_words=fold(lead.record.when or ""),
        quote=fold(lead.record.quote[:_LONGEST]),
        wins=winner_in(lead.record.quote),
        first=day.first,
        last=day.last,
        day_seldom=day.seldom,
        day_of_year=None if day.first or day.last else _day_of_year(lead.record.when or ""),
        is_moved=is_moved,
        was_due=any(tells_it_was_due(mention.record) for mention in telling),
        other_days=(named | counted | own_days) - {(day.first, day.last)},
        counted_days=counted,
        is_long_ago=_is_long_ago(day, provenance),
        night=night_of(when_of(telling)),
        published=None if provenance.published == UNDATED else provenance.published,
        turn=_turn(lead, act, day, provenance),
        is_negative=tells_nothing(title),
        names=_names_in(telling, spellings),
        wheres=wheres_in(map(read_in, telling), spellings),
        report=report,
        instant=next((found for when in whens if (found := instant(when, provenance.published))), None),
        status=lead.record.status,
        background=all(mention.background for mention in telling),
        place=stems(lead.record.place or "", spellings),
        actors=frozenset(
            word for mention in telling for actor in mention.record.actors for word in stems(actor, spellings)
        ),
    )


def _deed(event: Event, spellings: Spellings) -> Deed:
    """Return what the headline and the sentence of a telling are about; what either tells is not in passing."""
    parts = [parted(bare_title(event)), parted(event.quote)]
    main, passing = (
        stems(" . ".join(words), spellings) for words in ((p.main for p in parts), (p.passing for p in parts))
    )
    return Deed(tuple(sorted(main)), passing - main, any(part.is_state for part in parts))


def _turn(lead: Mention[Event], act: str | None, day: Day, provenance: Provenance) -> Turn:
    """Return which of its kind a telling is: by its own words, else, if it is the news, by the headline over it."""
    own = turn_of(read_in(lead).title, lead.record.quote, act)
    if own != UNSAID or not provenance.turned or provenance.published == UNDATED:
        return own
    return turn_by_headline(act, provenance.turned, day.last, provenance.published.date())


def _is_long_ago(day: Day, provenance: Provenance) -> bool:
    last = day.last or day.first
    return last is not None and provenance.published != UNDATED and (provenance.published.date() - last).days > _LONG


_LONGEST = 2_000
_LONG = 180
"""Days after which something is no news any more but background."""

_LEANING = frozenset({"he", "she", "it", "they", "this", "that", "these", "those", "there"})


def _headline(lead: str, titles: str, spellings: Spellings) -> frozenset[str]:
    """Return the stems of the headlines; one that leans on the sentence before it (`he did so again`) has none."""
    folded = [token.casefold() for token in tokens(titles)]
    if not _LEANING.isdisjoint(token.casefold() for token in tokens(lead)[:1]):
        return frozenset()
    return stems(titles, spellings) or frozenset(folded)


def _names_in(telling: Telling, spellings: Spellings) -> frozenset[str]:
    """Return the stems of names: words with a capital that open no sentence."""
    found: set[str] = set()
    for mention in telling:
        event = read_in(mention)
        for passage in (event.summary, event.quote):
            found.update(stems(" ".join(_NAME.findall(DATELINE.sub("", passage[:_LONGEST]))), spellings))
        for name in (*event.actors, event.place or ""):
            found.update(stems(" ".join(token for token in tokens(name) if token[0].isupper()), spellings))
    return frozenset(found)


_NAME = re.compile(r"(?<=[\w,;:'\"’)] )[A-Z][\w'’-]+")


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = "|".join(_MONTHS)
_DAY_AND_MONTH = re.compile(
    rf"\b(?:(?P<month>{_MONTH})[a-z]*\.? (?P<day>\d{{1,2}})|(?P<first>\d{{1,2}}) (?P<second>{_MONTH}))", re.IGNORECASE
)


def _day_of_year(words: str) -> tuple[int, int] | None:
    """Return month and day of date words whose year is not known, as in an article without a date."""
    found = _DAY_AND_MONTH.search(words)
    if found is None:
        return None
    month = (found["month"] or found["second"]).casefold()
    return _MONTHS.index(month) + 1, int(found["day"] or found["first"])
