"""What the rules read of an article: its statements, without furniture, instructions and the dateline."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from newsdigest import dates, injections, names, text
from newsdigest.dates.finding import DateWords
from newsdigest.extract.rules.quotations import Quotation, is_scare, quotations_in
from newsdigest.extract.rules.units import Quoted, units_of
from newsdigest.extract.rules.words import MASK, Token, tokens
from newsdigest.names.spans import NameSpan

_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w.'’/-]*(?:[ ,]+[A-Z(][\w.'’/()-]*){0,5})(?:,? (?:\d{1,2} )?(?:Jan|Feb|March|Mar|April|"
    r"Apr|May|June|July|Jun|Jul|Aug|"
    r"Sept|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2})?(?:, \d{4})?)?\s*(?:\([^()\n]{2,40}\)\s*)?(?:[—–:]|--?|-)\s+(?=\S)"
)
_CAPITALS = re.compile(r"[A-Z][A-Z.'’ -]{2,}")
_CITY_STOP = re.compile(r"(?P<place>[A-Z][A-ZÀ-Þ'’ -]{2,30}(?:, [A-Z][\w.]+(?: [A-Z]\w+)?)?)\. (?=[A-Z“\"])")
_CLOCK = re.compile(
    r"(?P<time>(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|"
    r"JST))?)(?:\s*(?:[—–:|-]+)\s+|\s+(?=[A-Z\"“]))"
)
_FURNITURE = re.compile(
    r"(?i)\s*(?:by ?line\s*:|photo(?:graph)?s?\s*(?:by|:|credit)|image\s*(?:by|:|credit)|picture\s*:|caption\s*:|"
    r"credit\s*:|source\s*:|"
    r"sign up|subscribe|follow us|follow @|share (?:this|on)|read (?:more|also)|see also|related (?:articles?|"
    r"stories|:)|click here|"
    r"advertisement|watch (?:the|the full|video)|listen to|copyright|©|all rights reserved|getty images|reuters/|"
    r"ap photo|"
    r"(?:additional )?(?:reporting|writing|editing) by|download (?:the|our)|support (?:our|the) journalism|"
    r"comments?\s*(?:\(\d+\))?\s*$|"
    r"this article (?:was|is)|all times are|newest first|—\s?[A-Z][\w ]+\. |for more (?:on|information)|"
    r"(?:our|the) newsletter|get (?:the|our) (?:app|newsletter)|<|\[|https?://|www\.)"
)
_COMMENTS = re.compile(
    r"(?i)\s*(?:readers?['’]? comments?|comments|letters to the editor|join the conversation)\s*:?\s*$"
)
_LONGEST = 2000
"""Characters of a statement; what is longer is a list or a page gone wrong."""


@dataclass(frozen=True)
class Passage:
    """A statement of the article: one sentence, or the sentences that one quotation ties together."""

    text: str
    start: int
    paragraph: int
    first: bool
    quoted: tuple[Quotation, ...]
    place: str | None = None
    clock: str | None = None
    carried: bool = False
    names: tuple[NameSpan, ...] = ()

    @cached_property
    def dates(self) -> tuple[DateWords, ...]:
        """The date words outside quotations."""
        return tuple(dates.find(self.masked))

    def dates_in(self, start: int, end: int) -> tuple[DateWords, ...]:
        """Return the date words of a stretch, with offsets in it."""
        inside = (d for d in self.dates if start <= d.start and d.end <= end)
        return tuple(DateWords(d.text, d.start - start, d.end - start) for d in inside)

    def names_in(self, start: int, end: int) -> tuple[NameSpan, ...]:
        """Return the names of a stretch, with offsets in it."""
        inside = (n for n in self.names if start <= n.start and n.end <= end)
        return tuple(n._replace(start=n.start - start, end=n.end - start) for n in inside)

    @cached_property
    def spoken_of(self) -> tuple[NameSpan, ...]:
        """The names outside quotations."""
        return tuple(n for n in self.names if not any(q.start <= n.start < q.end for q in self.speeches))

    @cached_property
    def masked(self) -> str:
        """The words with every real quotation blotted out, so that no rule mistakes them for the reporter's."""
        masked = self.text
        for quotation in self.speeches:
            masked = masked[: quotation.start] + MASK * (quotation.end - quotation.start) + masked[quotation.end :]
        return masked

    @cached_property
    def speeches(self) -> tuple[Quotation, ...]:
        """The quotations but for single words in marks."""
        return tuple(q for q in self.quoted if q.end - q.start > 2 and not is_scare(self.text[q.start : q.end]))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the masked words."""
        return tokens(self.masked)

    @property
    def is_speech_only(self) -> bool:
        """Whether somebody's own words are all there is."""
        return bool(self.speeches) and not any(token.is_word for token in self.tokens)


@dataclass(frozen=True)
class Layout:
    """The passages of an article, and where it was written from."""

    passages: tuple[Passage, ...]
    place: str | None


def layout(body: str) -> Layout:
    """Take the article apart. What tries to instruct the reader's software is left out, and so is furniture."""
    everyone = names.find(body)
    barred = [(found.start, found.end) for found in injections.find(body)]
    passages: list[Passage] = []
    place: str | None = None
    open_ended = False
    for number, paragraph in enumerate(text.paragraphs(body)):
        if _COMMENTS.match(paragraph.text):
            break
        if _FURNITURE.match(paragraph.text) or _overlaps(paragraph.start, paragraph.end, barred):
            continue
        found = list(_passages(paragraph, number, open_ended, everyone))
        place = place or next((passage.place for passage in found if passage.place), None)
        passages += found
        open_ended = bool(found) and any(q.open_ended for q in found[-1].quoted)
    return Layout(tuple(passages), place)


def _names_within(everyone: tuple[NameSpan, ...], start: int, end: int) -> tuple[NameSpan, ...]:
    """Return the names of a stretch of the body, with offsets in it."""
    first = bisect_left(everyone, start, key=lambda span: span.start)
    inside = takewhile(lambda span: span.end <= end, everyone[first:])
    return tuple(n._replace(start=n.start - start, end=n.end - start) for n in inside)


def _overlaps(start: int, end: int, barred: list[tuple[int, int]]) -> bool:
    return any(low < end and start < high for low, high in barred)


def _passages(paragraph: text.Stretch, number: int, carried: bool, everyone: tuple[NameSpan, ...]) -> Iterator[Passage]:
    place, clock, lead = _opening(paragraph.text, first=number < _FIRST_PARAGRAPHS)
    spans = quotations_in(paragraph.text)
    quoted = Quoted(spans)
    for rank, (start, end) in enumerate(units_of(paragraph, lead, quoted)):
        words = paragraph.text[start:end]
        if len(words) > _LONGEST:
            continue
        inside = tuple(
            Quotation(max(q.start, start) - start, min(q.end, end) - start, q.open_ended)
            for q in quoted.within(start, end)
        )
        yield Passage(
            words,
            paragraph.start + start,
            number,
            rank == 0,
            inside,
            place if rank == 0 else None,
            clock,
            carried and rank == 0,
            _names_within(everyone, paragraph.start + start, paragraph.start + start + len(words)),
        )


_FIRST_PARAGRAPHS = 4


def _opening(words: str, first: bool) -> tuple[str | None, str | None, int]:
    """Return the dateline's place, the clock time of a live entry, and where the report itself begins."""
    if (clock := _CLOCK.match(words)) is not None:
        return None, clock["time"], clock.end()
    if not first:
        return None, None, 0
    for pattern in (_DATELINE, _CITY_STOP):
        found = pattern.match(words)
        if found is not None and found.end() < len(words) and _CAPITALS.match(found["place"]):
            return _titled(found["place"]), None, found.end()
    return None, None, 0


def _titled(place: str) -> str:
    """Return the dateline's place as prose has it: `PORT ELLEN, Scotland` is Port Ellen."""
    city = re.split(r"[,(/]", place)[0].strip(" .-")
    return " ".join(part.capitalize() if part.isupper() else part for part in city.split())
