"""The articles that a page is held to, each read once: its sentences, their words and their dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from math import fsum, log
from typing import NamedTuple

from newsdigest import align, dates, names
from newsdigest.align import Body
from newsdigest.checks.diaries import Diary, with_edges
from newsdigest.checks.likeness import words_of
from newsdigest.checks.pages import Page, SourceLine
from newsdigest.checks.speakers import Saying, sayings_in
from newsdigest.dates import When
from newsdigest.facts.naming import spaced
from newsdigest.schema.article import Article
from newsdigest.schema.cluster import Name
from newsdigest.text import fold, sentences

_SHORTENED = re.compile(r"n['’]t\b")
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{0,7}|[.])(?!\w)")
_ENTRY_WORD = re.compile(r"[^\W\d_]{2,}")
_HARDLY_MORE = 2  # words beside an outlet: the month of its report, a zone
TAKEN = 0.6
"""So much of a sentence stands in one passage that it is taken from there."""
_NEARLY_ALL = 0.9
_NEAREST = 3


class Told(NamedTuple):
    """The passages of an article that may bear a statement, and what their date words mean."""

    passages: tuple[str, ...]
    whens: tuple[When, ...]


class Folder:
    """One article, opened."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._sentences = sentences(article.body)
        self._diary = Diary(self._sentences, article.published)
        self.words = tuple(words_of(sentence.text) for sentence in self._sentences)
        known = (article.headline, article.dateline, article.outlet, article.agency, *article.bylines)
        self.head = tuple(words for words in known if words)

    @cached_property
    def body(self) -> Body:
        """The body, prepared for finding quotes."""
        return Body(self.article.body)

    @cached_property
    def whole(self) -> str:
        """The head and the body."""
        return "\n\n".join((*self.head, self.article.body))

    @cached_property
    def spaced(self) -> str:
        """The words of the body, folded, with a space between."""
        return f" {spaced(self.article.body)} "

    @cached_property
    def plain(self) -> str:
        """The same, with every shortened "not" in full."""
        return f" {spaced(_SHORTENED.sub(' not', fold(self.article.body)))} "

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of the body, folded."""
        return frozenset(self.spaced.split())

    def related(self, told: str) -> Told:
        """Return the head of the article, and the sentences that share words with what is told, with those beside."""
        wanted = words_of(told)
        hits = self._sharing(wanted, self.words) or self._sharing(wanted, self.windows)  # "Orn … He was on leave"
        near = sorted({at + step for at in hits for step in (-1, 0, 1, 2) if 0 <= at + step < len(self.words)})
        dated = [when for at in near for when in (*self._diary.entries[at], *self._diary.running(at))]
        return Told((*self.head, *self._passages(near)), (*dated, *self._own_whens))

    @staticmethod
    def _sharing(wanted: frozenset[str], passages: Sequence[frozenset[str]]) -> list[int]:
        return [at for at, words in enumerate(passages) if len(words & wanted) >= min(2, len(wanted))]

    def _passages(self, numbers: Sequence[int]) -> Iterator[str]:
        """Yield the sentences of these numbers, those in a row as one passage: a quotation may run on."""
        for _, row in groupby(enumerate(numbers), key=lambda each: each[1] - each[0]):
            run = [number for _, number in row]
            yield self._between(run[0], run[-1])

    def told(self) -> Iterator[tuple[str, frozenset[str]]]:
        """Yield the sentences of the body with their content words."""
        return ((self._between(at, at), words) for at, words in enumerate(self.words))

    @cached_property
    def sayings(self) -> tuple[Saying, ...]:
        """What those whom the article names say in it."""
        return sayings_in(self.article.body, self.article.headline)

    def _between(self, first: int, last: int) -> str:
        return self.article.body[self._sentences[first].start : self._sentences[last].end]

    def share(self, told: str) -> float:
        """Return how much of what is told stands in the best three sentences in a row."""
        wanted = words_of(told)
        if not wanted or not self.words:
            return 0.0
        return max(len(wanted & window) for window in self.windows) / len(wanted)

    def nearest(self, told: str) -> Told:
        """Return the three runs of three sentences that share most words with what is told."""
        wanted = words_of(told)
        best = sorted(range(len(self.windows)), key=lambda at: -len(wanted & self.windows[at]))[:_NEAREST]
        ends = [(at, min(at + 3, len(self.words))) for at in best]
        whens = (when for first, end in ends for at in range(first, end) for when in self._diary.entries[at])
        return Told(tuple(self._between(first, end - 1) for first, end in ends), tuple(dict.fromkeys(whens)))

    @cached_property
    def windows(self) -> tuple[frozenset[str], ...]:
        """The content words of every three sentences in a row."""
        return tuple(frozenset().union(*self.words[at : at + 3]) for at in range(len(self.words)))

    def has(self, quote: str) -> bool:
        """Whether a quotation stands in the body."""
        return quote in self.article.body or align.locate(quote, self.body).accepted

    def closest(self, told: str, at_least: float) -> tuple[str, str] | None:
        """Return the sentence that has most of what is told, and it with the sentences around it."""
        wanted = words_of(told)
        if not wanted or not self.words:
            return None
        shares = [len(wanted & words) / len(wanted) for words in self.words]
        best = max(range(len(shares)), key=lambda at: (shares[at], -len(self.words[at])))
        if shares[best] < at_least:
            return self._closest_window(wanted)
        return self._between(best, best), self._between(max(0, best - 1), min(len(shares), best + 3) - 1)

    def as_near(self, told: str, at_least: float) -> Iterator[str]:
        """Yield the sentences with those beside that have so much of what the nearest have of it."""
        wanted = words_of(told)
        shares = [len(wanted & words) for words in self.words]
        most = max(shares, default=0)
        for at, share in enumerate(shares):
            if share and share >= at_least * most:
                yield self._between(max(0, at - 1), min(len(shares), at + 2) - 1)

    def _closest_window(self, wanted: frozenset[str]) -> tuple[str, str] | None:
        """Return the sentences in a row that together have nearly all of what is told."""
        best = max(range(len(self.windows)), key=lambda at: len(wanted & self.windows[at]))
        if len(wanted & self.windows[best]) < _NEARLY_ALL * len(wanted):
            return None
        window = self._between(best, min(len(self.words), best + 3) - 1)
        return window, window

    @cached_property
    def days_of_year(self) -> tuple[str, ...]:
        """The date words of the body that name a month."""
        return tuple(dict.fromkeys(words.text for words in dates.find(self.article.body) if _MONTH.search(words.text)))

    @cached_property
    def whens(self) -> tuple[When, ...]:
        """All dates of the body and the head."""
        return tuple(dict.fromkeys((*(when for each in self._diary.entries for when in each), *self._own_whens)))

    @cached_property
    def _own_whens(self) -> tuple[When, ...]:
        """The dates of the head, and the day of publication."""
        senses = [self.senses(words.text, text) for text in self.head for words in dates.find(text)]
        published = self.article.published
        own = dates.resolve("today", published=published) if published else None
        return (*with_edges([when for each in senses for when in each]), *([own] if own else []))

    def whens_at(self, at: int) -> tuple[When, ...]:
        """Return what the date words mean of the sentence that has this place of the body."""
        return self._diary.at(at)

    def whens_of(self, told: str) -> tuple[When, ...]:
        """Return the dates of the sentence that has most of what is told, if it names any."""
        wanted = words_of(told)
        shares = [len(wanted & words) for words in self.words]
        most = max(shares, default=0)
        return self._diary.entries[shares.index(most)] if most else ()

    def senses(self, words: str, sentence: str = "") -> list[When]:
        """Return what date words of a page may mean on the day of the article."""
        return self._diary.senses(words, sentence)


class Archive:
    """All the articles."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.folders = tuple(Folder(article) for article in articles)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of all articles with their variants."""
        groups = names.resolve([f"{folder.article.headline}\n\n{folder.article.body}" for folder in self.folders])
        return tuple(Name(canonical=group.canonical, variants=group.variants) for group in groups if group.variants)

    def share(self, folder: Folder, wanted: frozenset[str]) -> float:
        """Return how much of some words stands in the best three sentences in a row, by what each word tells."""
        return self._best(folder.windows, wanted)

    def share_of_sentence(self, folder: Folder, wanted: frozenset[str]) -> float:
        """Return how much of some words stands in the best sentence, by what each word tells."""
        return self._best(folder.words, wanted)

    def _best(self, passages: Sequence[frozenset[str]], wanted: frozenset[str]) -> float:
        weights = {word: self._weight(word) for word in wanted}
        most = max((fsum(weights[word] for word in wanted & words) for words in passages), default=0.0)
        return most / fsum(weights.values()) if weights else 0.0

    def _weight(self, word: str) -> float:
        """Return what a word tells: one that stands in every other sentence tells little."""
        return log(1 + self._total / (1 + self._counts[word]))

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(word for folder in self.folders for words in folder.words for word in words)

    @cached_property
    def _total(self) -> int:
        return self._counts.total()

    def cited_by(self, page: Page) -> Mapping[int, Folder]:
        """Return the article that each number of a page stands for: by its list of sources, else in the order given."""
        if not page.sources:
            return dict(enumerate(self.folders, 1))
        matched = ((source.number, self._folder_of(source)) for source in page.sources)
        return {number: folder for number, folder in matched if folder is not None}

    def may_be(self, source: SourceLine) -> bool:
        """Whether an article may be meant by an entry of a list of sources, be it not told which of several.

        An entry that has hardly more than the name of an outlet may be any article of that outlet.
        """
        if self._folder_of(source) is not None:
            return True
        line = f" {_spaced(source.text)} "
        known = [(_spaced(one.article.headline), _spaced(one.article.outlet or "")) for one in self.folders]
        return any(
            (headline and f" {headline} " in line)
            or (outlet and f" {outlet} " in line and len(_ENTRY_WORD.findall(line.replace(outlet, ""))) <= _HARDLY_MORE)
            for headline, outlet in known
        )

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


def _spaced(words: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in fold(words)).split())
