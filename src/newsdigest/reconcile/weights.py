"""How much each word of a telling tells: the title counts most, and what its article says again and again least."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from newsdigest.reconcile.spellings import Spellings
from newsdigest.reconcile.stems import telling_words
from newsdigest.reconcile.tellings import Telling, bare_title, read_in

DATELINE = re.compile(r"^[A-Z][A-Z'.]{2,30}\b[^—\n]{0,60}? (?:—|–|-{1,2}) ")
"""KIRUNA, Feb 3 (Agency) - : where and for whom it was written says nothing about the event."""
_HEADLINE_WORTH = 2.0
_SUMMARY_WORTH = 1.0
_QUOTE_WORTH = 0.5
_LONG_HEADLINE = 110
"""Characters: what is longer is a sentence of the article, and its words count like those of any other."""


def bag_of(telling: Telling, spellings: Spellings) -> dict[str, float]:
    """Return how much each stem of the records tells by itself: the title counts most, the quote least."""
    bag: dict[str, float] = {}
    for mention in telling:
        event = read_in(mention)
        title = bare_title(event)
        headline = _HEADLINE_WORTH if len(title) <= _LONG_HEADLINE else _SUMMARY_WORTH
        parts = ((event.quote, _QUOTE_WORTH), (event.summary, _SUMMARY_WORTH), (title, headline))
        for words, worth in parts:
            for word, weight in telling_words(DATELINE.sub("", words), spellings):
                told = worth * weight
                if told > bag.get(word, 0.0):
                    bag[word] = told
    return bag


def seldomness(articles: Sequence[str], bags: Sequence[Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Return for each article and stem how seldom its tellings use it: 1 for once, less if it runs through all."""
    uses: dict[str, Counter[str]] = {}
    totals: Counter[str] = Counter(articles)
    for article, bag in zip(articles, bags, strict=True):
        uses.setdefault(article, Counter()).update(bag.keys())
    return {
        article: {word: _seldom(totals[article], times) for word, times in counted.items()}
        for article, counted in uses.items()
    }


def _seldom(total: int, times: int) -> float:
    return math.log(1 + total / times) / math.log(1 + total)
