"""A mixed pile of articles in stories: the same pile in any order gives the same stories, and old ones stay."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from newsdigest import overlap
from newsdigest.schema.article import Article
from newsdigest.schema.story import Member, Stories, Story, story_id
from newsdigest.subjects.blocks import candidates
from newsdigest.subjects.linkage import linked
from newsdigest.subjects.profiles import Profile, profiled

_UNDATED = datetime.max.replace(tzinfo=UTC)
_FADES_IN = timedelta(days=5)
_FADES_TO = 0.5
_WORDS_SHOWN = 4


def stories(articles: Sequence[Article], previous: Stories | None = None) -> Stories:
    """Return the stories that the articles tell.

    With `previous`, an earlier grouping, articles that it has stay together and its stories keep their ids: new
    articles join one of them or found stories of their own.
    """
    pile = sorted({one.id: one for one in articles}.values(), key=_age)
    place = {article.id: at for at, article in enumerate(pile)}
    profiles = [profiled(article) for article in pile]
    published = [article.published for article in pile]
    alike = {
        (a, b): profiles[a].likeness(profiles[b]) * _freshness(published[a], published[b])
        for a, b in candidates(profiles, published)
    }
    kept = _kept(previous, place)
    copies = [[place[one] for one in group] for group in overlap.copies(pile)]
    groups = linked(published, alike, _begun(kept.values(), copies), {at for group in kept.values() for at in group})
    named = {at: old for old, group in kept.items() for at in group}
    copy_of = {at: group[0] for group in copies for at in group[1:]}
    told = [_story(group, named, pile, profiles, copy_of) for group in groups]
    return Stories(stories=tuple(sorted(told, key=lambda one: (-len(one.articles), place[one.articles[0].article_id]))))


def _age(article: Article) -> tuple[datetime, str]:
    return article.published or _UNDATED, article.id


def _freshness(one: datetime | None, other: datetime | None) -> float:
    """Return how much likeness counts: reports of one day tell one thing, those of two weeks often two."""
    if one is None or other is None:
        return 1.0
    return _FADES_TO + (1 - _FADES_TO) * math.exp(-abs(one - other) / _FADES_IN)


def _kept(previous: Stories | None, place: Mapping[str, int]) -> dict[str, list[int]]:
    """Return the articles of each earlier story that are there again, by the id of the story."""
    found = (
        {}
        if previous is None
        else {old.id: [place[one] for one in old.article_ids if one in place] for old in previous}
    )
    return {old: sorted(places) for old, places in sorted(found.items()) if places}


def _begun(kept: Iterable[Sequence[int]], copies: Iterable[Sequence[int]]) -> list[list[int]]:
    """Return the groups to begin with: the earlier stories, and copies of one text, which are one story's."""
    groups = [list(group) for group in kept]
    home = {at: number for number, group in enumerate(groups) for at in group}
    for copy in copies:
        new = [at for at in copy if at not in home]
        homes = sorted({home[at] for at in copy if at in home})
        if homes:
            groups[homes[0]].extend(new)
        else:
            groups.append(new)
    return groups


def _story(
    group: Sequence[int],
    named: Mapping[int, str],
    pile: Sequence[Article],
    profiles: Sequence[Profile],
    copy_of: Mapping[int, int],
) -> Story:
    whole: dict[str, float] = defaultdict(float)
    for at in group:
        for word, weight in profiles[at].weights.items():
            whole[word] += weight
    central = max(group, key=lambda at: (_sharing(profiles[at], whole), -at))
    kept = sorted({named[at] for at in group if at in named})
    return Story(
        id=kept[0] if kept else story_id(pile[group[0]]),
        headline=pile[central].headline,
        articles=tuple(_member(at, group, pile, profiles, whole, copy_of) for at in group),
    )


def _member(
    at: int,
    group: Sequence[int],
    pile: Sequence[Article],
    profiles: Sequence[Profile],
    whole: Mapping[str, float],
    copy_of: Mapping[int, int],
) -> Member:
    article = pile[at]
    return Member(
        article_id=article.id,
        headline=article.headline,
        outlet=article.outlet,
        published=article.published,
        url=article.url,
        reason=_reason(at, group, pile, profiles, whole, copy_of),
    )


def _reason(
    at: int,
    group: Sequence[int],
    pile: Sequence[Article],
    profiles: Sequence[Profile],
    whole: Mapping[str, float],
    copy_of: Mapping[int, int],
) -> str:
    if len(group) == 1:
        return "no other article tells this story"
    if copy_of.get(at) in group:
        original = pile[copy_of[at]]
        return f"the same copy as {original.headline!r} ({original.outlet or original.id})"
    words = _shared_words(profiles[at], whole)
    among = sum(1 for other in group if other != at and any(word in profiles[other].weights for word, _ in words))
    shown = ", ".join(printed for _, printed in words)
    others = len(group) - 1
    return (
        f"shares {shown} with {'' if among == others else f'{among} of '}the {others} other{'s' if others > 1 else ''}"
    )


def _sharing(profile: Profile, whole: Mapping[str, float]) -> float:
    return math.fsum(weight * whole[word] for word, weight in profile.weights.items())


def _shared_words(profile: Profile, whole: Mapping[str, float]) -> list[tuple[str, str]]:
    """Return the words that bind an article most to the others of its story, as it has them; no word twice."""
    worth = {word: weight * (whole[word] - weight) for word, weight in profile.weights.items()}
    chosen: list[tuple[str, str]] = []
    for word in sorted(worth, key=lambda word: (-round(worth[word], 9), word)):
        if worth[word] > 1e-9 and not any(set(word.split()) & set(other.split()) for other, _ in chosen):
            chosen.append((word, profile.spelt[word]))
        if len(chosen) == _WORDS_SHOWN:
            break
    return chosen
