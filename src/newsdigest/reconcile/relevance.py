"""Articles that lie in a story's folder and are not about it: set aside with the reason, never mixed in."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from newsdigest import names
from newsdigest.reconcile.origins import Provenance
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import OffTopic
from newsdigest.vocabulary import stem, telling, tokens

_NAME_WORTH = 0.1
_MOST_NAMES = 3
_COHERENT = 0.3
"""Articles whose middle bond is below this are a day's mixed news rather than one story: nothing is set aside."""
_LOOSE = 0.26
_LOOSER_THAN_OTHERS = 0.4
_COMPARED = 60


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """What an article is about: its telling words and the names in it."""

    weights: Mapping[str, float]
    norm: float
    names: frozenset[str]


def set_aside(
    articles: Mapping[str, Article], provenance: Mapping[str, Provenance], groups: Sequence[names.NameGroup]
) -> tuple[OffTopic, ...]:
    """Return the articles whose names and words have little to do with all the others, and the reprints of them."""
    aside = {one.article_id: one.reason for one in _strangers(articles, provenance, groups)}
    copies = {one: source.original for one, source in provenance.items() if source.original in aside}
    aside |= {copy: aside[original] for copy, original in copies.items() if original is not None}
    return tuple(OffTopic(article_id=one, reason=aside[one]) for one in sorted(aside))


def _strangers(
    articles: Mapping[str, Article], provenance: Mapping[str, Provenance], groups: Sequence[names.NameGroup]
) -> tuple[OffTopic, ...]:
    """Compare the originals: a reprint is no witness for what the story is about."""
    originals = [one for one in articles if provenance[one].original is None]
    if len(originals) < 3:
        return ()
    printed = {form: group.canonical for group in groups for form in (group.canonical, *group.variants)}
    profiles = {one: _profile(articles[one], printed) for one in originals}
    compared = sorted(profiles)[:_COMPARED]
    bonds = {
        one: {other: _bond(profiles[one], profiles[other]) for other in compared if other != one}
        for one in sorted(profiles)
    }
    loose = [one for one in sorted(profiles) if sum(bonds[one].values()) / len(bonds[one]) < _LOOSE]
    found = [_judged(one, bonds, profiles) for one in loose] if len(loose) * 2 < len(originals) else []
    aside = tuple(one for one in found if one is not None)
    return aside if len(aside) * 2 < len(originals) else ()


def _judged(one: str, bonds: Mapping[str, Mapping[str, float]], profiles: Mapping[str, Profile]) -> OffTopic | None:
    own = sum(bonds[one].values()) / len(bonds[one])
    others = [bond for a, held in bonds.items() for b, bond in held.items() if a < b and one not in (a, b)]
    usual = median(others) if others else 0.0
    if usual < _COHERENT or own >= _LOOSE or own >= _LOOSER_THAN_OTHERS * usual:
        return None
    shared = sorted(profiles[one].names & frozenset().union(*(profiles[other].names for other in bonds[one])))
    names_told = f"of its names only {', '.join(shared)} " if shared else "none of its names "
    return OffTopic(
        article_id=one,
        reason=f"it is about something else: {names_told}stands in the other articles, and few of its words do",
    )


def _profile(article: Article, printed: Mapping[str, str]) -> Profile:
    words = f"{article.headline}\n\n{article.body}"
    counts = Counter(stem(token.casefold()) for token in tokens(words) if telling(token) >= 1)
    weights = {word: math.log1p(times) for word, times in counts.items()}
    found = frozenset(printed.get(name.text, name.text) for name in names.find(words))
    return Profile(weights, math.sqrt(sum(weight * weight for weight in weights.values())), found)


def _bond(a: Profile, b: Profile) -> float:
    if not a.norm or not b.norm:
        return 0.0
    alike = sum(weight * b.weights.get(word, 0.0) for word, weight in a.weights.items()) / (a.norm * b.norm)
    return alike + _NAME_WORTH * min(_MOST_NAMES, len(a.names & b.names))
