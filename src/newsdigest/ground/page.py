"""An article made ready for grounding: its words, sentences, names and suspicious passages, found once."""

from __future__ import annotations

from bisect import bisect_right

from newsdigest import injections
from newsdigest.align import Body, Span
from newsdigest.facts.naming import is_named, spaced
from newsdigest.schema.article import Article
from newsdigest.text import Stretch, paragraphs, sentences


class Page:
    """One article while its reading is grounded."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.body = Body(article.body)
        self.sentences = tuple(sentences(article.body))
        self._starts = [sentence.start for sentence in self.sentences]
        self._paragraphs = tuple(paragraphs(article.body))
        self._suspicious = injections.find(article.body)
        self._written = (f" {spaced(article.body)} ", f" {spaced(article.headline)} ", f" {spaced(_credits(article))} ")

    def sentences_of(self, span: Span) -> tuple[Stretch, ...]:
        """Return the sentences that a span touches."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        touched = []
        for sentence in self.sentences[first:]:
            if sentence.start >= span.end:
                break
            if sentence.end > span.start:
                touched.append(sentence)
        return tuple(touched)

    def before(self, span: Span, count: int) -> tuple[Stretch, ...]:
        """Return the last sentences before those that the span touches."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        return self.sentences[max(first - count, 0) : first]

    def around(self, span: Span) -> str:
        """Return the paragraph of a span with the one before it."""
        touched = [at for at, paragraph in enumerate(self._paragraphs) if paragraph.end > span.start]
        if not touched:
            return self.article.body
        first = self._paragraphs[max(touched[0] - 1, 0)].start
        return self.article.body[first : max(self._paragraphs[touched[0]].end, span.end)]

    def is_suspicious(self, span: Span) -> bool:
        """Whether the span lies in a passage that talks to the reader's software."""
        return any(stretch.start < span.end and span.start < stretch.end for stretch in self._suspicious)

    @property
    def suspicious(self) -> int:
        """How many such passages there are."""
        return len(self._suspicious)

    def has(self, words: str) -> bool:
        """Whether the article has these words, in the body, the headline or the credits, whatever their typography."""
        return is_named(words, self._written)

    def has_words_of(self, words: str) -> bool:
        """Whether every word of a description occurs in the article."""
        return all(any(f" {word} " in text for text in self._written) for word in spaced(words).split())


def _credits(article: Article) -> str:
    credited = (article.outlet, article.agency, article.dateline, *article.bylines)
    return " ; ".join(word for word in credited if word)
