"""A record at a place in one article: what an extractor said, held to the words that are there."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from newsdigest.dates.when import When
from newsdigest.schema.reading import Claim, Correction, Event, Ticker
from newsdigest.schema.record import Record

T = TypeVar("T", Event, Claim, Ticker, Correction)

AlignmentKind = Literal["exact", "normalised", "near", "absent"]
DifferenceKind = Literal["number", "date", "negation", "name", "unit", "direction", "word"]


class Evidence(Record):
    """Words of one article: `article.body[start:end] == quote`, always."""

    article_id: str
    start: int
    end: int
    quote: str


class Difference(Record):
    """A must-match fact in which a quote and the article part."""

    kind: DifferenceKind
    said: str | None
    found: str | None


class Mention(Record, Generic[T]):
    """One record of one article.

    `evidence` is None when the record's quote is not in the article: such a mention is listed as unfound and never
    reaches prose. `when` is what code makes of the date words; the extractor's own reading stays in the record.
    `as_read` is the record before its words were replaced by those of the article: it helps to recognise the same
    thing in other articles, and is never printed.
    """

    record: T
    as_read: T | None = None
    article_id: str
    alignment: AlignmentKind
    evidence: Evidence | None
    differences: tuple[Difference, ...] = ()
    when: When | None = None
    background: bool = False
    instruction_like: bool = False
    notes: tuple[str, ...] = ()


class Mentions(Record):
    """All mentions of one article."""

    article_id: str
    events: tuple[Mention[Event], ...] = ()
    claims: tuple[Mention[Claim], ...] = ()
    tickers: tuple[Mention[Ticker], ...] = ()
    corrections: tuple[Mention[Correction], ...] = ()
    warnings: tuple[str, ...] = ()
