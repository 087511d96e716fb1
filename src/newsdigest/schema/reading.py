"""What one extractor says of one article. A model fills these types: the field descriptions are prompt text."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from newsdigest.schema.record import Record
from newsdigest.schema.topics import Topic

Status = Literal["happened", "planned", "postponed", "cancelled", "denied", "alleged"]
Stance = Literal["asserts", "denies", "declines", "promises", "demands"]
Tense = Literal["past", "present", "future"]

_WHEN = "The date words exactly as the article has them ('late Wednesday', 'in March 2022'); null if it gives none."
_WHEN_ISO = (
    "Your own reading of those words as EDTF ('2026-01-29', '2022-03', '2026-02-02/2026-02-03'); null if unsure."
)
_QUOTE = "The sentence, or the part of it, that says so, copied exactly from the article, without ellipsis."


class Event(Record):
    """Something that happened, is to happen, or is said to have happened."""

    title: str = Field(description="A short headline in the present tense, naming who did what.")
    summary: str = Field(description="One sentence that says it fully, with names and figures as the article has them.")
    actors: tuple[str, ...] = Field(default=(), description="The people and bodies that act or are acted on, as named.")
    place: str | None = Field(
        default=None, description="Where it happened, as named; null if the article does not say."
    )
    when: str | None = Field(default=None, description=_WHEN)
    when_iso: str | None = Field(default=None, description=_WHEN_ISO)
    tense: Tense | None = Field(default=None, description="The time of the event seen from the article.")
    status: Status = Field(
        description="happened; planned, postponed or cancelled; alleged if only somebody says so; "
        "denied if the party concerned denies it."
    )
    topic: Topic = Field(description="The one IPTC Media Topic that fits best.")
    quote: str = Field(description=_QUOTE)


class Claim(Record):
    """Something that somebody said."""

    speaker: str = Field(description="Who said it, as named; for an unnamed source the article's own words for it.")
    speaker_role: str | None = Field(default=None, description="The speaker's office or part in the story, as given.")
    chain: tuple[str, ...] = Field(
        default=(),
        description="People between the speaker and the fact, outermost first: A says that B told C gives [B, C].",
    )
    stance: Stance = Field(
        description="asserts; denies; declines (no comment, would not say, did not answer); promises; demands."
    )
    channel: str | None = Field(
        default=None, description="Where it was said: X, Telegram, a news conference, an interview."
    )
    text: str = Field(description="What was said, as one sentence, with the figures as given.")
    topic: Topic = Field(description="The one IPTC Media Topic that fits best.")
    about: str | None = Field(default=None, description="The title of the event it is about, as you gave it above.")
    when: str | None = Field(default=None, description=_WHEN)
    quote: str = Field(description=_QUOTE)


class TimelineEntry(Record):
    """A dated line of background or outlook that the article itself offers."""

    when: str = Field(description="The date words exactly as the article has them.")
    when_iso: str | None = Field(default=None, description=_WHEN_ISO)
    text: str = Field(description="What happened or is due then, in one sentence.")
    topic: Topic = Field(description="The one IPTC Media Topic that fits best.")
    quote: str = Field(description=_QUOTE)


class Ticker(Record):
    """A listed company that the article names together with its symbol."""

    company: str = Field(description="The company as named.")
    exchange: str | None = Field(default=None, description="The exchange as written beside the symbol.")
    symbol: str = Field(description="The symbol as written.")
    quote: str = Field(description="The words that give company and symbol, copied exactly.")


class Correction(Record):
    """A note in which the outlet corrects itself."""

    text: str = Field(description="What was wrong and what is right, in one sentence.")
    quote: str = Field(description="The note, copied exactly.")


class Reading(Record):
    """Everything that one extractor read from one article."""

    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    tickers: tuple[Ticker, ...] = ()
    corrections: tuple[Correction, ...] = ()
