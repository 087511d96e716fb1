"""Clusters gathered under headings: by theme for a story, by topic for a day of key events."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeVar

from newsdigest.compose.antecedents import behind, leaning, quotations_leaning
from newsdigest.compose.desk import ClaimCluster, Desk, EventCluster, open_desk, story_id
from newsdigest.compose.likeness import Likeness, profiled
from newsdigest.compose.ranking import Ranking, told_order
from newsdigest.compose.recalls import overtaken_by
from newsdigest.compose.titles import heading_of, is_headline, is_title, speakers_heading, title_of
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Clusters
from newsdigest.schema.digest import Form, Section
from newsdigest.schema.reading import Event
from newsdigest.schema.record import Record
from newsdigest.schema.topics import Topic

MOST_TOLD = 60
"""Clusters that prose takes up, the weightiest first; all others stay in timeline, events and claims."""

MOST_OF_DAY = 200

MOST_SECTIONS = 8

_SECTION_NAMES = {
    Topic.ARTS: "Arts and media",
    Topic.CRIME: "Courts and crime",
    Topic.DISASTER: "Accidents and disasters",
    Topic.ECONOMY: "Economy and energy",
    Topic.EDUCATION: "Education",
    Topic.ENVIRONMENT: "Environment",
    Topic.HEALTH: "Health",
    Topic.HUMAN_INTEREST: "People",
    Topic.LABOUR: "Work",
    Topic.LIFESTYLE: "Lifestyle",
    Topic.POLITICS: "Politics and diplomacy",
    Topic.RELIGION: "Religion",
    Topic.SCIENCE: "Science and technology",
    Topic.SOCIETY: "Society",
    Topic.SPORT: "Sport",
    Topic.CONFLICT: "Fighting",
    Topic.WEATHER: "Weather",
}

_Either = EventCluster | ClaimCluster
_Places = tuple[int, ...]


class Part(Record):
    """What goes under one heading: the clusters in the order in which they are told, the lead first."""

    heading: str
    topic: Topic
    clusters: tuple[str, ...]


Headed = TypeVar("Headed", Part, Section)


class Outline(Record):
    """The plan of a digest: what leads it, and its parts."""

    story_id: str
    headline: str
    headline_about: tuple[str, ...]
    parts: tuple[Part, ...]


def outline(clusters: Clusters, articles: Sequence[Article], *, form: Form) -> Outline:
    """Return the plan of a digest; the order of clusters and articles changes nothing."""
    desk = open_desk(clusters, articles)
    ranking = Ranking(desk)
    chosen = _chosen(desk, ranking, MOST_OF_DAY if form == "key-events" else MOST_TOLD)
    lead = _headline([c for c in chosen if isinstance(c.record, Event)], desk, ranking)
    groups = _by_topic(chosen, desk, ranking) if form == "key-events" else _by_theme(chosen, desk)
    ranked = sorted(groups, key=lambda group: _rank(group, lead, desk, ranking))
    parts = tuple(_part(group, lead, desk, ranking, form) for group in ranked)
    return Outline(
        story_id=story_id(desk),
        headline=heading_of(lead, desk) if lead else _headline_without_events(desk),
        headline_about=(lead.id,) if lead else (),
        parts=unlike(parts),
    )


def _chosen(desk: Desk, ranking: Ranking, most: int) -> list[_Either]:
    """Return the clusters that prose takes up, in the order of their ids."""
    every: list[_Either] = [*desk.events.values(), *desk.claims.values()]
    ranked = sorted(every, key=lambda c: (not c.pinned, *ranking.first(c)))
    return sorted(ranked[:most], key=lambda c: c.id)


def leading(group: Sequence[_Either], desk: Desk, ranking: Ranking) -> _Either | None:
    """Return what a group is headed by: the weightiest event that is a plain fact, else the weightiest of all."""
    return min(group, key=lambda c: (_footing(c, desk), ranking.leading(c)), default=None)


def _headline(group: Sequence[_Either], desk: Desk, ranking: Ranking) -> _Either | None:
    """Return what the digest is headed by: what the headlines of its articles tell, on the same footing.

    Nothing that says `he` of nobody whom it names can be read above all others.
    """
    readable = (c for c in group if is_title(title_of(c, desk)))
    return min(readable, key=lambda c: (_footing(c, desk), ranking.headlining(c)), default=None)


def _footing(cluster: _Either, desk: Desk) -> int:
    """0 for what happened or is planned, 1 for what is disputed, background or taken back, 2 and 3 for no title."""
    if not isinstance(cluster.record, Event):
        return 3
    if not is_headline(title_of(cluster, desk)):
        return 2
    is_plain = cluster.record.status not in ("alleged", "denied") and not cluster.background
    is_standing = not desk.is_outdated(cluster) and overtaken_by(desk.events[cluster.id], desk) is None
    return 0 if is_plain and is_standing else 1


def _headline_without_events(desk: Desk) -> str:
    """Return the headline of the newest article when nothing happened that could lead."""
    newest = max(desk.articles.values(), key=lambda a: (a.published is not None, desk.published(a.id)), default=None)
    return newest.headline if newest is not None else ""


def _by_topic(chosen: Sequence[_Either], desk: Desk, ranking: Ranking) -> list[list[_Either]]:
    """Return the clusters of each topic; what one sentence tells goes under the topic of what leads it."""
    groups: dict[Topic, list[_Either]] = {}
    for places in _told_together(chosen, desk):
        together = [chosen[i] for i in places]
        own = leading(together, desk, ranking)
        if own is not None:
            groups.setdefault(own.record.topic, []).extend(together)
    return [groups[topic] for topic in Topic if topic in groups]


def _by_theme(chosen: Sequence[_Either], desk: Desk) -> list[list[_Either]]:
    """Join the two groups that are most alike on average, again and again, until there are sections enough."""
    profiles = profiled(chosen, desk)
    likeness = Likeness(profiles)
    alike = {(i, j): likeness.of(a, b) for j, b in enumerate(profiles) for i, a in enumerate(profiles[:j])}
    groups = _told_together(chosen, desk)
    units = list(groups)
    wanted, most = _sections_for(len(groups)), _most_in_section(len(chosen))

    @cache  # a joining changes one group; what the others have in common stays
    def average(a: _Places, b: _Places) -> float:
        total = math.fsum(alike[(x, y) if x < y else (y, x)] for x in a for y in b)
        return round(total / (len(a) * len(b)), 9)

    while len(groups) > wanted and (pair := _closest(groups, average, most)):
        one, other = pair
        groups[one] = tuple(sorted(groups[one] + groups.pop(other)))
    while (alone := next((g for g in groups if g in units), None)) and len(groups) > 1:
        groups.remove(alone)
        home = max(groups, key=lambda g: (average(alone, g), -g[0]))
        groups[groups.index(home)] = tuple(sorted(home + alone))
    return [[chosen[i] for i in group] for group in groups]


def _told_together(chosen: Sequence[_Either], desk: Desk) -> list[_Places]:
    """Return the clusters, by place, in groups that share a sentence of an article, or go on from one by a pronoun."""
    groups: list[tuple[list[int], set[str]]] = []
    before = quotations_leaning(chosen, desk)
    known = {cluster.id: cluster for cluster in chosen}
    for place, cluster in enumerate(chosen):
        basis = set(desk.basis(cluster))
        if cluster.id in before:
            basis |= desk.basis(known[before[cluster.id]])
        sharing = [g for g in groups if g[1] & basis]
        groups = [g for g in groups if not g[1] & basis]
        groups.append((sorted([place, *(i for g in sharing for i in g[0])]), basis.union(*(g[1] for g in sharing))))
    return sorted(tuple(group) for group, _ in groups)


def _sections_for(count: int) -> int:
    """Five sections for a rich story of two articles, fewer for a short one, never more than a reader can scan."""
    return min(MOST_SECTIONS, max(1, round(math.sqrt(count) * 1.2)), max(1, count // 2))


def _most_in_section(count: int) -> int:
    return max(4, math.ceil(1.8 * count / max(1, _sections_for(count))))


def _closest(
    groups: Sequence[_Places], average: Callable[[_Places, _Places], float], most: int
) -> tuple[int, int] | None:
    """Return the two groups that belong together most and still fit into one section."""
    best: tuple[float, int, int] | None = None
    for j, b in enumerate(groups):
        for i, a in enumerate(groups[:j]):
            if len(a) + len(b) <= most:
                score = average(a, b)
                if best is None or score > best[0]:
                    best = (score, i, j)
    return best[1:] if best else None


def _rank(group: Sequence[_Either], lead: _Either | None, desk: Desk, ranking: Ranking) -> tuple[object, ...]:
    """Sort key of a group: the lead story first, background last, else by weight."""
    own = leading(group, desk, ranking)
    if own is None:
        return (True, True, 0.0, "")
    in_lead = lead is not None and any(c.id == lead.id for c in group)
    return (not in_lead, own.background, -round(math.fsum(ranking.weight(c) for c in group), 6), own.id)


def _part(group: Sequence[_Either], lead: _Either | None, desk: Desk, ranking: Ranking, form: Form) -> Part:
    own = leading(group, desk, ranking)
    head = _head(group, lead, desk, ranking)
    ordered = _told(group, [c for c in (own, head) if c is not None], desk)
    counts = Counter(c.record.topic for c in group)
    topic = own.record.topic if form == "key-events" and own is not None else max(Topic, key=lambda t: counts[t])
    heading = _SECTION_NAMES[topic] if form == "key-events" else _heading(head, ordered, desk, topic)
    return Part(heading=heading, topic=topic, clusters=tuple(c.id for c in ordered))


def _told(group: Sequence[_Either], leads: Sequence[_Either], desk: Desk) -> list[_Either]:
    """Return the leads, then the rest as the articles tell it, each claim after the event that it is about."""
    first = list({c.id: c for c in leads}.values())
    rest = sorted((c for c in group if all(c.id != f.id for f in first)), key=lambda c: told_order(c, desk))
    here = {c.id for c in group if isinstance(c.record, Event)}
    ordered: list[_Either] = []
    for cluster in [*first, *rest]:
        if isinstance(cluster.record, Event) or cluster in first or not here & set(cluster.about):
            ordered.append(cluster)
        if cluster not in first[:-1]:
            leads_too = {f.id for f in first} if cluster in first else {cluster.id}
            ordered += [c for c in rest if not isinstance(c.record, Event) and _first(c.about, here) in leads_too]
    return behind(list({c.id: c for c in ordered}.values()), leaning(group, desk))


def _first(about: Sequence[str], here: set[str]) -> str | None:
    return next((one for one in about if one in here), None)


def _head(group: Sequence[_Either], lead: _Either | None, desk: Desk, ranking: Ranking) -> _Either | None:
    """Return the event whose title heads a section: its lead, or the next one where that is the headline already."""
    events = [c for c in group if isinstance(c.record, Event)]
    others = [c for c in events if lead is None or (c.id != lead.id and title_of(c, desk) != title_of(lead, desk))]
    clear = [c for c in others if is_headline(title_of(c, desk))]
    standing = clear or [c for c in others if is_title(title_of(c, desk))]
    left = [c for c in events if is_title(title_of(c, desk))] if len(events) == len(group) else []
    return leading(standing, desk, ranking) or leading(left, desk, ranking)


def _heading(head: _Either | None, ordered: Sequence[_Either], desk: Desk, topic: Topic) -> str:
    if head is not None:
        return heading_of(head, desk)
    speakers = [c.record.speaker for c in ordered if not isinstance(c.record, Event)]
    return speakers_heading(speakers) if speakers else _SECTION_NAMES[topic]


def unlike(parts: Sequence[Headed]) -> tuple[Headed, ...]:
    """Return the parts with numbers on headings that would otherwise be the same words twice."""
    seen: Counter[str] = Counter()
    numbered = []
    for part in parts:
        seen[part.heading] += 1
        count = seen[part.heading]
        numbered.append(part if count == 1 else part.model_copy(update={"heading": f"{part.heading} ({count})"}))
    return tuple(numbered)
