"""The digest: a flat, citable view of the clusters, and the contract of its JSON."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from newsdigest.dates.when import When
from newsdigest.schema.cluster import Apart, Decided, DisputeKind
from newsdigest.schema.mention import AlignmentKind, Difference
from newsdigest.schema.reading import Stance, Status
from newsdigest.schema.record import Record
from newsdigest.schema.topics import Topic

SCHEMA_VERSION = "1"

Form = Literal["story", "key-events"]


class Quoted(Record):
    """Evidence seen from the digest: `source` is a number in `sources`, the offsets point into that article's body."""

    source: int
    quote: str
    start: int
    end: int


class Sentence(Record):
    """One printed sentence, the sources it cites, the words it rests on and the clusters it tells."""

    text: str
    citations: tuple[int, ...]
    evidence: tuple[Quoted, ...]
    about: tuple[str, ...]
    checks: tuple[str, ...] = Field(default=(), description="What an editor should look at, in words.")


class Section(Record):
    """Sentences under one heading."""

    heading: str
    topic: Topic
    sentences: tuple[Sentence, ...]


class Reprint(Record):
    """Another place that ran the same copy."""

    article_id: str
    outlet: str | None
    url: str | None


class Source(Record):
    """An article that the digest rests on, under the number it is cited by."""

    number: int
    article_id: str
    headline: str
    outlet: str | None
    agency: str | None
    bylines: tuple[str, ...]
    published: str | None
    url: str | None
    independent: bool
    also_at: tuple[Reprint, ...] = ()


class TimelineLine(Record):
    """One dated line; date, citations and disputes are those of the events it is about."""

    id: str
    about: tuple[str, ...]
    display: str
    edtf: str | None
    earliest: date | None
    latest: date | None
    precision: str | None
    text: str
    citations: tuple[int, ...]
    evidence: tuple[Quoted, ...]
    disputes: tuple[str, ...] = ()


class EventView(Record):
    """A reconciled event."""

    id: str
    title: str
    summary: str
    status: Status
    background: bool
    when: When | None
    place: str | None
    actors: tuple[str, ...]
    topic: Topic
    citations: tuple[int, ...]
    evidence: tuple[Quoted, ...]
    reasons: tuple[str, ...] = ()
    apart: tuple[Apart, ...] = Field(default=(), description="Events that are told much alike and are others, and why.")


class ClaimView(Record):
    """A reconciled claim."""

    id: str
    speaker: str
    speaker_role: str | None
    chain: tuple[str, ...]
    stance: Stance
    channel: str | None
    text: str
    topic: Topic
    about: tuple[str, ...]
    when: When | None
    citations: tuple[int, ...]
    evidence: tuple[Quoted, ...]
    reasons: tuple[str, ...] = ()


class DisputedValue(Record):
    """One of the values in a dispute, and the sources that have it."""

    value: str
    citations: tuple[int, ...]
    evidence: tuple[Quoted, ...]


class DisputeView(Record):
    """A disagreement, every value of it, and which is preferred and why."""

    id: str
    kind: DisputeKind
    about: tuple[str, ...]
    values: tuple[DisputedValue, ...]
    preferred: str | None
    reason: str


class FigureView(Record):
    """A value as of one report."""

    value: str
    as_of: str
    citations: tuple[int, ...]


class UpdateView(Record):
    """A figure over time; the last one is the newest."""

    about: tuple[str, ...]
    what: str
    series: tuple[FigureView, ...]


class NameView(Record):
    """One person, body or place and its spellings."""

    canonical: str
    variants: tuple[str, ...]


class ImageView(Record):
    """One picture, shown once; `also` are its other addresses and captions."""

    url: str
    caption: str | None
    credit: str | None
    publisher: str | None
    citations: tuple[int, ...]
    also: tuple[str, ...] = ()


class TickerView(Record):
    """A listed company of the story."""

    company: str
    exchange: str | None
    symbol: str
    citations: tuple[int, ...]


class Unfound(Record):
    """A record whose quote is not in the article it was said to come from: kept for the record, never in prose."""

    article_id: str
    kind: Literal["event", "claim", "ticker", "correction"]
    text: str
    quote: str
    alignment: AlignmentKind
    differences: tuple[Difference, ...]


class Unread(Record):
    """An input that could not be used, and why."""

    article: str
    reason: str


class Warned(Record):
    """Something an editor should know, with the article it concerns."""

    text: str
    article_id: str | None = None


class Change(Record):
    """One difference from the previous edition."""

    kind: Literal["new", "revised", "moved", "resolved", "withdrawn", "merged", "split"]
    about: tuple[str, ...]
    text: str
    old: str | None = None
    new: str | None = None
    citations: tuple[int, ...] = ()


class Usage(Record):
    """What producing the readings of this digest cost, in tokens; zeros for rules."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cached_tokens: int = 0


class Day(Record):
    """The day of a key-events digest, and its number counted from a first day when that is given."""

    date: date
    counter: int | None = None


class Digest(Record):
    """A digest as data. Its JSON is stable and versioned; `newsdigest schema digest` prints the JSON Schema."""

    schema_version: str = SCHEMA_VERSION
    id: str
    edition: int
    form: Form
    headline: str
    headline_about: tuple[str, ...]
    as_of: str | None
    day: Day | None
    extractor: str
    writer: str | None = Field(
        default=None, description="Who wrote the prose; null when it is the articles' own words."
    )
    key_points: tuple[Sentence, ...] = ()
    summary: tuple[Sentence, ...] = ()
    sources: tuple[Source, ...] = ()
    sections: tuple[Section, ...] = ()
    timeline: tuple[TimelineLine, ...] = ()
    events: tuple[EventView, ...] = ()
    claims: tuple[ClaimView, ...] = ()
    disputes: tuple[DisputeView, ...] = ()
    updates: tuple[UpdateView, ...] = ()
    names: tuple[NameView, ...] = ()
    images: tuple[ImageView, ...] = ()
    tickers: tuple[TickerView, ...] = ()
    unfound: tuple[Unfound, ...] = ()
    unread: tuple[Unread, ...] = ()
    warnings: tuple[Warned, ...] = ()
    changes: tuple[Change, ...] = ()
    decisions: tuple[Decided, ...] = Field(default=(), description="What an editor decided, as far as it applies.")
    usage: Usage = Usage()
