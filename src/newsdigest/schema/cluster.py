"""Mentions of the same thing across articles, and what the articles disagree on."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from pydantic import Field

from newsdigest.dates.when import When
from newsdigest.schema.decision import DecisionKind
from newsdigest.schema.mention import Evidence, Mention
from newsdigest.schema.reading import Claim, Event
from newsdigest.schema.record import Record

T = TypeVar("T", Event, Claim)

DisputeKind = Literal[
    "date", "number", "attribution", "denial", "weekday", "arithmetic", "place", "actor", "status", "detail", "wording"
]
"""`detail` is what reports in the same words have differently; of `wording` both may be true."""


class Apart(Record):
    """Another event that is told much alike and was kept apart, and why."""

    id: str
    reason: str


class EditorsWords(Record):
    """What an editor wants printed in the place of our words."""

    title: str | None = None
    text: str | None = None


class Decided(Record):
    """An editor's decision that was honoured, and what it is about."""

    kind: DecisionKind
    about: tuple[str, ...] = ()
    text: str
    note: str | None = None
    editor: str | None = None


class Cluster(Record, Generic[T]):
    """One event or claim, told by one or more mentions.

    `record` is the canonical telling, with the preferred values; `when` is its date, which prose and timeline both use.
    The id is made from the earliest published mention, so that it survives the next article. `contrary` are the words
    of reports that say another thing than the record: they belong to it, and are never cited for it.
    """

    id: str
    record: T
    mentions: tuple[Mention[T], ...]
    when: When | None
    about: tuple[str, ...] = ()
    background: bool = False
    reasons: tuple[str, ...] = ()
    apart: tuple[Apart, ...] = ()
    contrary: tuple[Evidence, ...] = ()
    pinned: bool = False
    edited: EditorsWords | None = None


class ReportedValue(Record):
    """One of the values in a dispute, and who has it."""

    value: str
    evidence: tuple[Evidence, ...]


class Dispute(Record):
    """A disagreement between articles, or inside one, about the clusters named in `about`."""

    kind: DisputeKind
    about: tuple[str, ...]
    values: tuple[ReportedValue, ...]
    preferred: str | None
    reason: str


class Figure(Record):
    """A value as of one report."""

    value: str
    as_of: str
    evidence: tuple[Evidence, ...]


class Update(Record):
    """A figure that later reports raised or lowered: history, not disagreement. The last one is the newest."""

    about: tuple[str, ...]
    what: str
    series: tuple[Figure, ...]


class Name(Record):
    """The spellings of one person, body or place over the articles; `canonical` is the one we print."""

    canonical: str
    variants: tuple[str, ...] = ()


class Origin(Record):
    """An article and the reprints of it. `independent` is False for an outlet whose newsroom is already counted."""

    article_id: str
    reprints: tuple[str, ...] = ()
    independent: bool = True


class OffTopic(Record):
    """An article set aside because it is not about this story, and why."""

    article_id: str
    reason: str


class Clusters(Record):
    """Everything the articles say, each thing once. Every tuple is in a stable order that no input order changes.

    `asides` are lines of background that belong beside the story (somebody has owned the club since 2007): kept here,
    and no events of the digest.
    """

    events: tuple[Cluster[Event], ...] = ()
    claims: tuple[Cluster[Claim], ...] = ()
    asides: tuple[Cluster[Event], ...] = ()
    disputes: tuple[Dispute, ...] = ()
    updates: tuple[Update, ...] = ()
    names: tuple[Name, ...] = ()
    origins: tuple[Origin, ...] = ()
    off_topic: tuple[OffTopic, ...] = ()
    is_one_story: bool = Field(default=True, description="Whether the articles hang together as one story does.")
    decided: tuple[Decided, ...] = ()
    house: tuple[Name, ...] = Field(default=(), description="The table of names that the user gave.")
    warnings: tuple[str, ...] = ()
