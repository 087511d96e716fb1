"""Articles that lie in a story's folder and are not about it: set aside with the reason, never mixed in."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from newsdigest import names
from newsdigest.english.vocabulary import stem, telling, tokens
from newsdigest.reconcile.origins import Provenance
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import OffTopic

_NAME_WORTH = 0.1
_MOST_NAMES = 3
_COHERENT = 0.3
"""Articles whose middle bond is below this are a day's mixed news rather than one story: nothing is set aside."""
_COHERENT_PAIR = 0.12
"""Two articles may tell one story from two ends, and share few words."""
_LOOSE = 0.26
_LOOSER_THAN_OTHERS = 0.4
_CLOSE, _COMPANY = 0.5, 3
"""How close the others are to one another, and how many, where an article may be loose by its cast."""
_FAR_FROM_ALL, _FAR_FROM_EACH = 0.6, 0.72
"""How near such an article comes to the others on average and to the nearest, against how near they usually are."""
_FEWEST_WORDS = 12
"""Telling words without which nothing can be said of an article: "The ferry is aground" is near to no long report."""
_COMPARED = 60
_FEWEST_OF_HEADLINE, _OF_HEADLINE = 3, 0.75
"""How many rare words a headline has that announces a story, and how many of them most of the others have."""


_Bonds = Mapping[str, Mapping[str, float]]
"""How strongly each article hangs on each other."""


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """What an article is about: its telling words and the names in it."""

    weights: Mapping[str, float]
    norm: float
    names: frozenset[str]
    cast: frozenset[str]
    """The people and bodies among the names: two stories of one town share its streets, not its cast."""
    headline: frozenset[str] = frozenset()
    """The rare words of its headline."""


@dataclass(frozen=True, slots=True)
class Relevance:
    """Which articles are about something else, and whether the articles hang together as one story does."""

    off_topic: tuple[OffTopic, ...] = ()
    is_one_story: bool = True


def weighed(
    articles: Mapping[str, Article],
    provenance: Mapping[str, Provenance],
    groups: Sequence[names.NameGroup],
    wanted: Collection[str] = (),
) -> Relevance:
    """Find the articles whose names and words have little to do with all the others, and the reprints of them.

    `wanted` are the articles that an editor has drawn on: they belong to the story, whatever their words are.
    """
    originals = _among_originals(articles, provenance, groups)
    aside = {one.article_id: one.reason for one in originals.off_topic}
    copies = {one: source.original for one, source in provenance.items() if source.original in aside}
    aside |= {copy: aside[original] for copy, original in copies.items() if original is not None}
    off_topic = tuple(OffTopic(article_id=one, reason=aside[one]) for one in sorted(aside.keys() - set(wanted)))
    return Relevance(off_topic, originals.is_one_story)


def _among_originals(
    articles: Mapping[str, Article], provenance: Mapping[str, Provenance], groups: Sequence[names.NameGroup]
) -> Relevance:
    """Compare the originals: a reprint is no witness for what the story is about."""
    originals = [one for one in articles if provenance[one].original is None]
    if len(originals) < 2:
        return Relevance()
    printed = {form: group.canonical for group in groups for form in (group.canonical, *group.variants)}
    cast = frozenset(group.canonical for group in groups if _may_act(group))
    profiles = {one: _profile(articles[one], printed, cast) for one in originals}
    if len(originals) == 2:
        return Relevance(is_one_story=_may_be_one(*profiles.values()))
    compared = sorted(profiles)[:_COMPARED]
    bonds = {
        one: {other: _bond(profiles[one], profiles[other]) for other in compared if other != one}
        for one in sorted(profiles)
    }
    told = [one for one in sorted(profiles) if len(profiles[one].weights) >= _FEWEST_WORDS]
    unrelated = [one for one in told if _is_unrelated(one, bonds)]
    related = {
        one: {o: b for o, b in bonds[one].items() if o not in unrelated} for one in bonds if one not in unrelated
    }
    loose = [*unrelated, *(one for one in told if one in related and _is_of_another_thing(one, related, profiles))]
    aside = tuple(_judged(one, profiles) for one in loose) if len(loose) * 2 < len(originals) else ()
    return Relevance(aside, is_one_story=_usual_bond(compared, bonds) >= _COHERENT)


def _may_be_one(one: Profile, other: Profile) -> bool:
    """Whether two articles may tell one story: of two, neither can be said to be the one that is about it."""
    return min(len(one.weights), len(other.weights)) < _FEWEST_WORDS or _bond(one, other) >= _COHERENT_PAIR


def _is_unrelated(one: str, bonds: _Bonds) -> bool:
    """Whether the article hangs on the others by much less than they hang together."""
    own, usual = _pull(one, list(bonds[one]), bonds)
    return usual >= _COHERENT and own < min(_LOOSE, _LOOSER_THAN_OTHERS * usual)


def _is_of_another_thing(one: str, bonds: _Bonds, profiles: Mapping[str, Profile]) -> bool:
    """Whether an article borrows the words of the others, their town and one of their names, and is near to none.

    So does a joke or a namesake; a report of the story from another side, with a cast of its own, is near to at least
    one of the others.
    """
    known = frozenset[str]().union(*(profiles[other].cast for other in bonds[one]))
    if len(bonds[one]) < _COMPANY or len(profiles[one].cast & known) > 1 or _is_announced(one, bonds, profiles):
        return False
    own, usual = _pull(one, list(bonds[one]), bonds)
    return usual >= _CLOSE and own < _FAR_FROM_ALL * usual and max(bonds[one].values()) < _FAR_FROM_EACH * usual


def _is_announced(one: str, bonds: _Bonds, profiles: Mapping[str, Profile]) -> bool:
    """Whether the headline of an article announces the story, however short the report: most others have its words."""
    words, others = profiles[one].headline, [profiles[other].weights for other in bonds[one]]
    shared = [word for word in words if sum(word in told for told in others) * 2 > len(others)]
    return len(words) >= _FEWEST_OF_HEADLINE and len(shared) >= _OF_HEADLINE * len(words)


def _pull(one: str, others: Sequence[str], bonds: _Bonds) -> tuple[float, float]:
    """Return how strongly an article hangs on others on average, and how strongly they usually hang on one another."""
    return sum(bonds[one][other] for other in others) / len(others), _usual_bond(others, bonds)


def _usual_bond(among: Sequence[str], bonds: _Bonds) -> float:
    """Return how strongly articles usually hang on one another; that of one alone is nothing."""
    pairs = [bonds[a][b] for a in among for b in among if a < b]
    return median(pairs) if pairs else 0.0


def _judged(one: str, profiles: Mapping[str, Profile]) -> OffTopic:
    told_elsewhere = {name for other, profile in profiles.items() if other != one for name in profile.names}
    shared = sorted(profiles[one].names & told_elsewhere)
    names_told = f"of its names only {', '.join(shared)} " if shared else "none of its names "
    return OffTopic(
        article_id=one,
        reason=f"it is about something else: {names_told}stands in the other articles, and few of its words do",
    )


def _may_act(group: names.NameGroup) -> bool:
    """Whether a name is somebody's: a person's, a body's, or one of several words that is no place's."""
    return group.kind in ("person", "body") or (group.kind == "unknown" and " " in group.canonical)


def _profile(article: Article, printed: Mapping[str, str], cast: frozenset[str]) -> Profile:
    words = f"{article.headline}\n\n{article.body}"
    counts = Counter(stem(token.casefold()) for token in tokens(words) if telling(token) >= 1)
    weights = {word: math.log1p(times) for word, times in counts.items()}
    found = frozenset(printed.get(name.text, name.text) for name in names.find(words))
    headline = frozenset(stem(token.casefold()) for token in tokens(article.headline) if telling(token) >= 1)
    return Profile(weights, math.sqrt(sum(w * w for w in weights.values())), found, found & cast, headline)


def _bond(a: Profile, b: Profile) -> float:
    if not a.norm or not b.norm:
        return 0.0
    theirs = b.weights
    shared = sum([weight * theirs[word] for word, weight in a.weights.items() if word in theirs])
    alike = shared / (a.norm * b.norm)
    return alike + _NAME_WORTH * min(_MOST_NAMES, len(a.names & b.names))
