"""An article made ready for grounding: its words, sentences, names and suspicious passages, found once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Literal, TypeVar, cast

from newsdigest import comments, injections, names
from newsdigest.align import Body, Span
from newsdigest.attributions.hearing import Hearing, heard
from newsdigest.attributions.said.saying import Saying
from newsdigest.facts.naming import is_named, spaced
from newsdigest.ground.cast import Cast
from newsdigest.ground.descriptions import is_person
from newsdigest.names.namesakes import People, people_of
from newsdigest.numbers.neighbours import UNCOUNTED
from newsdigest.passages import notes
from newsdigest.passages.passage import Passage
from newsdigest.schema.article import Article
from newsdigest.text import Stretch, sentences

T = TypeVar("T")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CONTINUED = re.compile(r"\W*[a-z]")  # a quotation within a quotation looks like the end of a sentence
_OPEN_QUOTE = re.compile(r"(?:^|[\s(—–])[‘'«]\s?$")
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_FEWEST_QUESTIONS = 2  # outside quotation marks, by which an article is taken to ask somebody
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|^[ \t]*\[?[ \t]*\{\s*\"[\w@-]{1,40}\"\s*:.*?(?=\n\s*\n|\Z)", re.DOTALL | re.MULTILINE
)
"""A remark in HTML, or a record for machines (`{"@type": "NewsArticle"}`): no reader of the paper sees either."""
_NEAR = 4  # sentences before and behind, in which a description and a name mean the same
# Words with which a reader, not the article, says that a speaker has no name.
_UNNAMED = _set("unnamed anonymous unidentified undisclosed source sources person people")


class Page:
    """One article while its reading is grounded."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.body = Body(article.body)
        self.sentences = sentences(article.body)
        self._starts = [sentence.start for sentence in self.sentences]
        self._paragraph_ends = [found.end() for found in _PARAGRAPH_END.finditer(article.body)]
        self.suspicious = injections.find(article.body)
        self._markup = tuple(found.span() for found in _MARKUP.finditer(article.body))
        self.end = comments.begin(article.body)
        """Where the report ends and readers' comments begin."""
        self._written = (f" {spaced(article.body)} ", f" {spaced(article.headline)} ", f" {spaced(_credits(article))} ")

        self._made: dict[Callable[[Sequence[Stretch]], object], object] = {}

    @cached_property
    def people(self) -> People:
        """The people whom it names in full."""
        return people_of((self.article.body,))

    def are_others(self, one: str, other: str) -> bool:
        """Whether two names are those of two people of one surname: "Mr Falk" is not Ida Falk."""
        meant = self.people.named(one), self.people.named(other)
        return names.are_namesakes(one, other) or (all(meant) and meant[0].isdisjoint(meant[1]))

    def once(self, make: Callable[[Sequence[Stretch]], T]) -> T:
        """Return what is made of all sentences, an index of them mostly: made when first asked for, and kept."""
        if make not in self._made:
            self._made[make] = make(self.sentences)
        return cast("T", self._made[make])

    def sentences_of(self, span: Span) -> tuple[Stretch, ...]:
        """Return the sentences that a span touches."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = bisect_left(self._starts, span.end, first)
        touched = self.sentences[first:last]
        return touched[1:] if touched and touched[0].end <= span.start else touched

    @property
    def notes(self) -> list[str]:
        """The notes in which the outlet corrects itself."""
        read = self._hearing.passages
        return [notes.words_of(note, read, self.article.body) for note in notes.notes_in(read, self.article.headline)]

    def quoted(self, span: Span) -> str:
        """Return the words of a span."""
        return self.article.body[span.start : span.end]

    def is_suspicious(self, span: Span) -> bool:
        """Whether the span lies in a passage that talks to the reader's software."""
        return any(stretch.start < span.end and span.start < stretch.end for stretch in self.suspicious)

    def is_markup(self, span: Span) -> bool:
        """Whether the span lies in what a page tells to browsers and machines, and not to readers."""
        return any(start < span.end and span.start < end for start, end in self._markup)

    def is_withheld(self, span: Span) -> bool:
        """Whether the span lies in such a passage, in markup, or below the report, in what its readers wrote."""
        return span.end > self.end or self.is_suspicious(span) or self.is_markup(span)

    def is_request(self, span: Span) -> bool:
        """Whether the span holds nothing but orders and questions, which are no news whoever utters them."""
        pieces = self._pieces(span)
        return bool(pieces) and all(injections.is_request(piece) for piece in pieces)

    def speaks_to_software(self, span: Span) -> bool:
        """Whether the words of the span, taken by themselves, speak to the software that reads them."""
        return any(injections.find(piece) for piece in self._pieces(span))

    def _pieces(self, span: Span) -> list[str]:
        """Return what of each sentence is in the span."""
        pieces: list[str] = []
        for sentence in self.sentences_of(span):
            piece = self._piece(span, sentence)
            if pieces and _CONTINUED.match(piece):
                pieces[-1] += f" {piece}"
            elif any(map(str.isalnum, piece)):  # a mark of quotation by itself says nothing either way
                pieces.append(piece)
        return pieces

    def is_uttered(self, span: Span) -> bool:
        """Whether the span lies inside quotation marks that are open in its paragraph."""
        paragraph = bisect_right(self._paragraph_ends, span.start)
        before = self.article.body[self._paragraph_ends[paragraph - 1] if paragraph else 0 : span.start]
        return (
            before.count("“") > before.count("”")
            or before.count('"') % 2 == 1
            or _OPEN_QUOTE.search(before) is not None
        )

    def is_named_beside(self, span: Span, speaker: str) -> bool:
        """Whether the sentences of the span name the speaker, at least by the last name."""
        beside = " ".join(sentence.text for sentence in self.sentences_of(span))
        return is_named(speaker.rsplit(maxsplit=1)[-1], (f" {spaced(beside)} ",))

    def _piece(self, span: Span, sentence: Stretch) -> str:
        """Return what of a sentence is in the span; all of it, unless the span begins where it or a quotation does."""
        start = max(span.start, sentence.start)
        before = self.article.body[sentence.start : start].rstrip()
        if before and before[-1] not in "\"“‘'«:":
            return sentence.text
        return self.article.body[start : min(span.end, sentence.end)]

    @cached_property
    def cast(self) -> Cast:
        """All whom the article names."""
        return Cast(self.article, self.sentences)

    def sayings_in(self, span: Span) -> tuple[Saying, ...]:
        """Return what people say in the sentences of a span, first whatever has most of its words in the span."""
        own = self.sentences_of(span)
        start, end = (own[0].start, own[-1].end) if own else (0, 0)
        inside = [each for each in self._hearing.sayings if each.start < end and start < each.end]
        return tuple(sorted(inside, key=lambda each: (-each.shares(span.start, span.end), each.start)))

    def passages_of(self, span: Span) -> tuple[Passage, ...]:
        """Return the statements that a span touches."""
        return tuple([one for one in self._hearing.passages if one.start < span.end and span.start < one.end])

    def passages_before(self, passage: Passage, count: int) -> tuple[Passage, ...]:
        """Return the statements before one, the nearest first."""
        at = next(rank for rank, one in enumerate(self._hearing.passages) if one is passage)
        return tuple(self._hearing.passages[max(0, at - count) : at][::-1])

    def passage_start(self, rank: int) -> int:
        """Return where a statement begins."""
        return self._hearing.passages[rank].start

    def may_be(self, name: str, gender: Literal["male", "female"]) -> bool:
        """Whether a name may be that of a man, or of a woman."""
        full, kind = self._hearing.cast.known(name) or (name, "unknown")
        return kind in ("person", "unknown") and self._hearing.cast.genders.get(full) in (None, gender)

    def is_told_person(self, name: str) -> bool:
        """Whether a name is a person's by what the article tells."""
        known = self._hearing.cast.known(name)
        return known is not None and (known[1] == "person" or known[0] in self._hearing.cast.genders)

    def roles_of(self, name: str) -> tuple[str, ...]:
        """Return the offices that the article gives somebody."""
        full = self._hearing.cast.named(name)
        return tuple([figure.role for figure, _ in self._hearing.cast.offices if figure.name == full and figure.role])

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """Those whom an article with questions of its own may ask: whom its headline names, or whom it names first."""
        questions = [one for one in self._hearing.passages if one.masked.rstrip().endswith("?")]
        if len(questions) < _FEWEST_QUESTIONS:
            return ()
        people = [one for one in self.cast.within(0, self.end) if is_person(one)]
        leading = [one for one in self.cast.leading if is_person(one)]
        return tuple(dict.fromkeys(one.name for one in (*leading, *people[:1])))

    @cached_property
    def _hearing(self) -> Hearing:
        return heard(self.article.body, self.article.headline)

    def before(self, sentence: Stretch, count: int) -> tuple[Stretch, ...]:
        """Return the sentences before one, the nearest first."""
        at = bisect_right(self._starts, sentence.start) - 1
        return self.sentences[max(0, at - count) : at][::-1]

    def around(self, own: Sequence[Stretch], count: int) -> tuple[Stretch, ...]:
        """Return sentences with so many before and behind them."""
        first = bisect_right(self._starts, own[0].start) - 1 if own else 0
        last = bisect_right(self._starts, own[-1].start) if own else 0
        return self.sentences[max(0, first - count) : last + count]

    def has(self, words: str) -> bool:
        """Whether the article has these words, in the body, the headline or the credits, whatever their typography."""
        return is_named(words, self._written)

    def with_neighbours(self, own: Sequence[Stretch], before: int, after: int) -> tuple[Stretch, ...] | None:
        """Return sentences with neighbours on either side, or None where their paragraph has not so many."""
        first = bisect_right(self._starts, own[0].start) - 1 - before
        last = bisect_right(self._starts, own[-1].start) + after
        if first < 0 or last > len(self.sentences):
            return None
        wider = self.sentences[first:last]
        between = self.article.body[wider[0].start : wider[-1].end]
        return None if _PARAGRAPH_END.search(between) else wider

    def describes(self, words: str) -> bool:
        """Whether the article has what a description is made of: each name and figure, and one of its other words."""
        content = [word for word in words.split() if word.strip(",.").lower() not in UNCOUNTED | _UNNAMED]
        return self.can_mean(words) and (not content or any(self._has_word(word) for word in content))

    def can_mean(self, words: str) -> bool:
        """Whether every name and figure of a description is in the article."""
        return all(self._has_word(word) for word in words.split()[1:] if _is_proper(word)) and (
            self.has(words) or not _is_proper(words.split(maxsplit=1)[0]) or self._has_word(words.split(maxsplit=1)[0])
        )

    def known_part(self, name: str) -> str | None:
        """Return the name, or as much of its end as the article has; None where it has nothing of it."""
        if self.has(name) or (name.islower() and self.describes(name)):
            return name
        words = name.split()
        ends = (" ".join(words[first:]) for first in range(1, len(words)))
        part = next((end for end in ends if self._is_proper_part(end)), None)
        return part or (name if self.describes(name) else None)

    def _is_proper_part(self, words: str) -> bool:
        """Whether the article has the words, and as a name: "Northgate Council" is not its "council"."""
        return words[:1].isupper() and self.has(words) and not self.body.has_lower(words.lower())

    def _has_word(self, word: str) -> bool:
        wanted = spaced(word)
        return not wanted or any(f" {wanted} " in text for text in self._written)


def _is_proper(word: str) -> bool:
    return word != word.lower() or word.isdigit()


def _credits(article: Article) -> str:
    credited = (article.outlet, article.agency, article.dateline, *article.bylines)
    return " ; ".join(word for word in credited if word)
