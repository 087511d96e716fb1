"""Citation numbers, given once in the order of first use, and the sources they stand for."""

from __future__ import annotations

from collections.abc import Iterable

from newsdigest.compose.desk import Desk
from newsdigest.schema.digest import Quoted, Reprint, Source
from newsdigest.schema.mention import Evidence
from newsdigest.text import unlinked


class Ledger:
    """The one list of sources of a digest; whoever cites an article first gives it its number.

    A reprint is cited under its original. Words that only the reprint has are cited as the reprint's own, because a
    quotation must be a slice of the article that its number names.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._numbers: dict[str, int] = {}

    def cite(self, evidence: Iterable[Evidence]) -> tuple[int, ...]:
        """Return the numbers of the articles the words stand in, lowest first."""
        return tuple(sorted({q.source for q in self.quoted(evidence)}))

    def quoted(self, evidence: Iterable[Evidence]) -> tuple[Quoted, ...]:
        """Return the words with the numbers of their articles, without repeats."""
        homes = dict.fromkeys(self._home(one) for one in evidence)
        return tuple(
            Quoted(source=self._number(one.article_id), quote=one.quote, start=one.start, end=one.end) for one in homes
        )

    def cite_articles(self, article_ids: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of whole articles, for what has no words of its own: a picture."""
        return tuple(sorted({self._number(self._desk.original(one)) for one in article_ids}))

    def sources(self) -> tuple[Source, ...]:
        """Return every article that was cited, under its number."""
        return tuple(self._source(article_id, number) for article_id, number in self._numbers.items())

    def _number(self, article_id: str) -> int:
        return self._numbers.setdefault(article_id, len(self._numbers) + 1)

    def _home(self, evidence: Evidence) -> Evidence:
        """Return the same words in the original of a reprint, where the original has them."""
        original = self._desk.articles.get(self._desk.original(evidence.article_id))
        if original is None or original.id == evidence.article_id:
            return evidence
        starts = _occurrences(original.body, evidence.quote)
        if not starts:
            return evidence
        start = min(starts, key=lambda s: (abs(s - evidence.start), s))
        return Evidence(article_id=original.id, start=start, end=start + len(evidence.quote), quote=evidence.quote)

    def _source(self, article_id: str, number: int) -> Source:
        article = self._desk.articles[article_id]
        origin = self._desk.origins.get(article_id)
        is_original = origin is None or origin.article_id == article_id
        reprints = origin.reprints if origin is not None and is_original else ()
        return Source(
            number=number,
            article_id=article_id,
            headline=unlinked(article.headline),
            outlet=article.outlet,
            agency=article.agency,
            bylines=article.bylines,
            published=article.published.isoformat() if article.published else None,
            url=article.url,
            independent=is_original and (origin is None or origin.independent),
            also_at=tuple(self._reprint(r) for r in sorted(reprints, key=self._desk.published)),
        )

    def _reprint(self, article_id: str) -> Reprint:
        article = self._desk.articles.get(article_id)
        return Reprint(
            article_id=article_id, outlet=article.outlet if article else None, url=article.url if article else None
        )


def _occurrences(body: str, quote: str) -> list[int]:
    """Return where the words stand in the body; the first hundred places are enough."""
    found: list[int] = []
    start = body.find(quote)
    while start != -1 and len(found) < 100:
        found.append(start)
        start = body.find(quote, start + 1)
    return found
