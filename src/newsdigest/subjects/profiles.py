"""What an article is about: its telling words, single and side by side, those of headline and lead above the rest."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsdigest.english.vocabulary import stem, telling, tokens
from newsdigest.schema.article import Article

_READ = 2500
"""Characters: the newest stands first, and the tail of a long report is background that other stories share."""

_LEAD = 600
_HEADLINE_WORTH, _LEAD_WORTH, _REST_WORTH = 3, 2, 1
_MOST_WORTH = 4
"""A word that is said again and again tells what the article is about, and not more than that."""

_SIDE_BY_SIDE = 1.5
"""Two telling words side by side are as rare as a name: an interest rate, a tower block."""


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """The words of an article with their weights, scaled so that the likeness to itself is 1; `spelt` prints them."""

    weights: Mapping[str, float]
    spelt: Mapping[str, str]

    def likeness(self, other: Profile) -> float:
        """Return how much the two are about the same, from 0 to 1."""
        shared = self.weights.keys() & other.weights.keys()
        return math.fsum(self.weights[word] * other.weights[word] for word in shared)


def profiled(article: Article) -> Profile:
    """Return what an article is about."""
    body = article.body[:_READ]
    weight: dict[str, float] = {}
    spelt: dict[str, str] = {}
    said: Counter[str] = Counter()
    for passage, worth in (
        (article.headline, _HEADLINE_WORTH),
        (body[:_LEAD], _LEAD_WORTH),
        (body[_LEAD:], _REST_WORTH),
    ):
        for word, print_, tells in _telling(passage):
            weight[word] = max(weight.get(word, 0.0), tells)
            said[word] += worth
            spelt[word] = max(spelt.get(word, ""), print_)
    raw = {word: tells * math.log1p(min(_MOST_WORTH, said[word])) for word, tells in sorted(weight.items())}
    norm = math.sqrt(math.fsum(value * value for value in raw.values())) or 1.0
    return Profile({word: value / norm for word, value in raw.items()}, spelt)


def _telling(passage: str) -> Iterator[tuple[str, str, float]]:
    """Yield what tells anything: stems and pairs of them, how they are printed, and how much they tell."""
    before: tuple[str, str] | None = None
    for token in tokens(passage):
        tells = telling(token)
        if not tells:
            before = None
            continue
        word = stem(token.casefold())
        printed = token.removesuffix("'s")
        yield word, printed, tells
        if before is not None:
            yield f"{before[0]} {word}", f"{before[1]} {printed}", _SIDE_BY_SIDE
        before = word, token
