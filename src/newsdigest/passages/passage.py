"""A statement of an article, as the rules read it: its words, what is quoted in them, its names and its dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from operator import attrgetter

from newsdigest import dates
from newsdigest.dates.finding import DateWords
from newsdigest.english.words import Token, tokens
from newsdigest.names.spans import NameSpan
from newsdigest.passages.quotations import Quotation
from newsdigest.passages.stamps import Stamp

_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(eq=False, slots=True)
class Passage:
    """A statement of the article: one sentence, or the sentences that one quotation ties together."""

    text: str
    start: int
    paragraph: int
    first: bool
    masked: str
    """The words with every real quotation blotted out, so that no rule mistakes them for the reporter's; as long."""
    tokens: tuple[Token, ...]
    """The tokens of the masked words."""
    speeches: tuple[Quotation, ...]
    """The quotations but for single words in marks."""
    open_ended: bool
    """Whether it leaves a quotation open, for the next paragraph to go on with."""
    place: str | None
    stamp: Stamp | None
    """The clock time of a live entry."""
    carried: bool
    names: tuple[NameSpan, ...]
    spoken_of: tuple[NameSpan, ...]
    """The names outside quotations."""

    @property
    def end(self) -> int:
        """Where it ends in the body."""
        return self.start + len(self.text)

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens of a stretch, as they stand in the passage."""
        if start == 0 and end >= len(self.text):
            return self.tokens
        first = bisect_left(self.tokens, start, key=_START)
        return self.tokens[first : bisect_right(self.tokens, end, first, key=_END)]

    @property
    def dates(self) -> tuple[DateWords, ...]:
        """The date words outside quotations."""
        return dates.find(self.masked)

    def dates_in(self, start: int, end: int) -> tuple[DateWords, ...]:
        """Return the date words of a stretch, with offsets in it."""
        if start == 0 and end >= len(self.text):
            return self.dates
        inside = [d for d in self.dates if start <= d.start and d.end <= end]
        return tuple([DateWords(d.text, d.start - start, d.end - start) for d in inside])

    def names_in(self, start: int, end: int) -> tuple[NameSpan, ...]:
        """Return the names of a stretch, with offsets in it."""
        if start == 0 and end >= len(self.text):
            return self.names
        return tuple([n.moved(-start) for n in self.names if start <= n.start and n.end <= end])

    @property
    def is_speech_only(self) -> bool:
        """Whether somebody's own words are all there is."""
        return bool(self.speeches) and not any(token.is_word for token in self.tokens)

    def is_quoted(self, at: int) -> bool:
        """Whether a place of it lies in a quotation."""
        return any(speech.start <= at < speech.end for speech in self.speeches)


def unmasked(passage: Passage) -> Passage:
    """Return a passage that is read through its quotation marks."""
    return replace(passage, masked=passage.text, tokens=tokens(passage.text))
