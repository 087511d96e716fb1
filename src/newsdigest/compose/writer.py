"""What a writer is given and gives back: clusters under headings in, sentences that name their clusters out."""

from __future__ import annotations

from typing import Protocol

from pydantic import Field

from newsdigest.schema.record import Record


class Fact(Record):
    """One cluster as a writer sees it."""

    id: str
    text: str
    date: str | None
    attribution: str | None = None
    disputed: str | None = None
    quotes: tuple[str, ...] = ()


class Theme(Record):
    """Clusters that belong under one heading, the lead first."""

    heading: str
    facts: tuple[Fact, ...]


class DraftSentence(Record):
    """One sentence."""

    text: str = Field(description="What its facts say, and nothing beyond.")
    about: tuple[str, ...] = Field(description="The ids of its facts.")


class DraftSection(Record):
    """One section."""

    heading: str = Field(description="A short headline in the present tense.")
    sentences: tuple[DraftSentence, ...]


class Draft(Record):
    """Prose for a brief."""

    headline: str = Field(description="A headline for the whole story.")
    headline_about: tuple[str, ...] = Field(description="The ids of its facts.")
    sections: tuple[DraftSection, ...]


class Brief(Record):
    """Everything a writer may use.

    `standing` is what the same writer wrote for the previous edition, as far as its facts have not changed.
    """

    story_id: str
    headline: str
    themes: tuple[Theme, ...]
    standing: Draft | None = None


class Writer(Protocol):
    """Turns clusters into section prose. Whatever it writes is held to the facts before it is printed."""

    @property
    def fingerprint(self) -> str:
        """Everything that could change the answer but the brief, as one line."""
        ...

    async def write(self, brief: Brief) -> Draft:
        """Return the prose for a brief. Raises ReadError when it cannot; the digest is then extractive."""
        ...
