"""The articles that a page is held to, each read once: its sentences, their words and their dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby

from newsdigest import align, dates, names
from newsdigest.align import Body
from newsdigest.checks.likeness import words_of
from newsdigest.checks.pages import Page, SourceLine
from newsdigest.dates import When
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Name
from newsdigest.text import fold, sentences

_NEARLY_ALL = 0.9


class Folder:
    """One article, opened."""

    def __init__(self, article: Article) -> None:
        self.article = article
        found = sentences(article.body)
        self._spans = tuple((sentence.start, sentence.end) for sentence in found)
        self._words = tuple(words_of(sentence.text) for sentence in found)
        known = (article.headline, article.dateline, article.outlet, article.agency, *article.bylines)
        self.head = tuple(words for words in known if words)
        self._dates: dict[str, tuple[When, ...]] = {}

    @cached_property
    def body(self) -> Body:
        """The body, prepared for finding quotes."""
        return Body(self.article.body)

    def related(self, told: str) -> list[str]:
        """Return the head of the article, and the sentences that share words with what is told, with those beside."""
        wanted = words_of(told)
        hits = [at for at, words in enumerate(self._words) if len(words & wanted) >= min(2, len(wanted))]
        near = sorted({at + step for at in hits for step in (-1, 0, 1) if 0 <= at + step < len(self._spans)})
        return [*self.head, *self._passages(near)]

    def _passages(self, numbers: Sequence[int]) -> Iterator[str]:
        """Yield the sentences of these numbers, those in a row as one passage: a quotation may run on."""
        for _, row in groupby(enumerate(numbers), key=lambda each: each[1] - each[0]):
            run = [number for _, number in row]
            yield self.article.body[self._spans[run[0]][0] : self._spans[run[-1]][1]]

    def share(self, told: str) -> float:
        """Return how much of what is told stands in the best three sentences in a row."""
        wanted = words_of(told)
        if not wanted or not self._words:
            return 0.0
        return max(len(wanted & window) for window in self._windows) / len(wanted)

    @cached_property
    def _windows(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset().union(*self._words[at : at + 3]) for at in range(len(self._words)))

    def has(self, quote: str) -> bool:
        """Whether a quotation stands in the body."""
        return quote in self.article.body or align.locate(quote, self.body).accepted

    def closest(self, told: str, at_least: float) -> tuple[str, str] | None:
        """Return the sentence that has most of what is told, and it with the sentences around it."""
        wanted = words_of(told)
        if not wanted or not self._words:
            return None
        shares = [len(wanted & words) / len(wanted) for words in self._words]
        best = max(range(len(shares)), key=lambda at: (shares[at], -len(self._words[at])))
        if shares[best] < at_least:
            return self._closest_window(wanted)
        start, end = self._spans[best]
        first, last = self._spans[max(0, best - 1)][0], self._spans[min(len(shares), best + 3) - 1][1]
        return self.article.body[start:end], self.article.body[first:last]

    def _closest_window(self, wanted: frozenset[str]) -> tuple[str, str] | None:
        """Return the sentences in a row that together have nearly all of what is told."""
        best = max(range(len(self._windows)), key=lambda at: len(wanted & self._windows[at]))
        if len(wanted & self._windows[best]) < _NEARLY_ALL * len(wanted):
            return None
        start, end = self._spans[best][0], self._spans[min(len(self._spans), best + 3) - 1][1]
        return self.article.body[start:end], self.article.body[start:end]

    def dates_in(self, passages: Sequence[str]) -> list[When]:
        """Return what the date words of some passages mean on the day of the article, and that day."""
        found = [when for passage in passages for when in self._dated(passage)]
        published = self.article.published
        own = dates.resolve("today", published=published) if published else None
        return [*found, *(edge for when in found for edge in _edges(when)), *([own] if own else [])]

    def _dated(self, passage: str) -> tuple[When, ...]:
        if passage not in self._dates:
            resolved = (
                dates.resolve(words.text, published=self.article.published, context=passage, tense=tense)
                for words in dates.find(passage)
                for tense in (None, "past", "future")
            )
            self._dates[passage] = tuple(dict.fromkeys(when for when in resolved if when is not None))
        return self._dates[passage]


class Archive:
    """All the articles."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.folders = tuple(Folder(article) for article in articles)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of all articles with their variants."""
        groups = names.resolve([f"{folder.article.headline}\n\n{folder.article.body}" for folder in self.folders])
        return tuple(Name(canonical=group.canonical, variants=group.variants) for group in groups if group.variants)

    def cited_by(self, page: Page) -> Mapping[int, Folder]:
        """Return the article that each number of a page stands for: by its list of sources, else in the order given."""
        if not page.sources:
            return dict(enumerate(self.folders, 1))
        matched = ((source.number, self._folder_of(source)) for source in page.sources)
        return {number: folder for number, folder in matched if folder is not None}

    def _folder_of(self, source: SourceLine) -> Folder | None:
        line = f" {_spaced(source.text)} "
        for folder in self.folders:
            article = folder.article
            if source.article_id and source.article_id == article.id:
                return folder
            if source.url and article.url and source.url.rstrip("/") == article.url.rstrip("/"):
                return folder
        named = [folder for folder in self.folders if f" {_spaced(folder.article.headline)} " in line]
        by_outlet = [folder for folder in named if f" {_spaced(folder.article.outlet or '')} " in line]
        if len(named) > 1 and len(by_outlet) > 1:  # one outlet, one headline: the page may mean either
            return None
        return next(iter([*by_outlet, *named[: len(named) == 1]]), None)


def _edges(when: When) -> list[When]:
    """Return the first and the last day of a few days, which a page may name for them."""
    if when.earliest is None or when.latest is None or not 1 <= (when.latest - when.earliest).days <= 31:
        return []
    days = (dates.read_edtf(day.isoformat(), display=when.display) for day in (when.earliest, when.latest))
    return [day for day in days if day is not None]


def _spaced(words: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in fold(words)).split())
