"""What the articles tell as their news: the words that their headlines and first paragraphs share."""

from __future__ import annotations

import math
from collections.abc import Mapping, Set
from datetime import datetime

from newsdigest.compose.desk import Desk
from newsdigest.english.vocabulary import stem, telling_tokens
from newsdigest.schema.article import Article
from newsdigest.text import paragraphs

_OF_LEAD = 0.5
"""What a first paragraph says for a word, against what a headline says."""
_LEAD = 400
"""Characters of a first paragraph: that of a text taken flat is all of it."""
_OLDEST = 0.1
_HALF_LIFE = 3.0
"""What an old headline still counts against the newest, and the days after which half of the rest is gone."""


class Agreement:
    """How much of the news of a story's headlines a title tells; no reprint and nothing off topic is asked."""

    def __init__(self, desk: Desk) -> None:
        aside = {one.article_id for one in desk.clusters.off_topic}
        asked = [a for a in desk.articles.values() if a.headline and a.id not in aside and desk.original(a.id) == a.id]
        self._headlines = {a.id: _words(a.headline) for a in asked}
        self._says = _fresh(asked)
        self._weights = self._shared({a.id: _words(_lead(a)) for a in asked})

    def _shared(self, leads: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
        """Return what each word weighs: how much it tells, and how many newsrooms have it in headline and lead."""
        known = {word: tells for words in self._headlines.values() for word, tells in words.items()}
        return {
            word: tells
            * math.fsum(
                self._says[one] * ((word in words) + _OF_LEAD * (word in leads[one]))
                for one, words in self._headlines.items()
            )
            for word, tells in known.items()
        }

    def of(self, title: str) -> float:
        """Return the share, from 0 to 1, of what the headlines tell that a title tells too."""
        told = _words(title).keys()
        shares = [(self._says[one], self._share(words, told)) for one, words in self._headlines.items() if words]
        whole = math.fsum(says for says, _ in shares)
        return math.fsum(says * share for says, share in shares) / whole if whole else 0.0

    def _share(self, headline: Mapping[str, float], told: Set[str]) -> float:
        whole = math.fsum(self._weights[word] for word in headline)
        return math.fsum(self._weights[word] for word in headline if word in told) / whole if whole else 0.0


def _fresh(asked: list[Article]) -> dict[str, float]:
    """Return how much each article says: one of last week less than the newest, and one without a date as little."""
    newest = max((a.published for a in asked if a.published is not None), default=None)
    return {a.id: _OLDEST + (1 - _OLDEST) * _decayed(newest, a.published) for a in asked}


def _decayed(newest: datetime | None, published: datetime | None) -> float:
    if newest is None:
        return 1.0
    return math.exp2(-(newest - published).total_seconds() / 86_400 / _HALF_LIFE) if published is not None else 0.0


def _lead(article: Article) -> str:
    first = next(iter(paragraphs(article.body[: 10 * _LEAD])), None)
    return first.text[:_LEAD] if first is not None else ""


def _words(text: str) -> dict[str, float]:
    """Return the stems of the words that tell something, and how much."""
    return {stem(bare): weight for _, bare, weight in telling_tokens(text)}
