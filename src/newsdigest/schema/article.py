"""An article as it was loaded: the words that every span points into."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime
from typing import Any, Self

from pydantic import AwareDatetime, Field, model_validator

from newsdigest.schema.record import Record

_HALF = re.compile("[\ud800-\udfff]")


class Image(Record):
    """A picture that an article carries, with the credit its owner asks for."""

    url: str
    caption: str | None = None
    creator: str | None = None
    credit: str | None = None
    publisher: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _in_whole_characters(cls, fields: Any) -> Any:
        return {name: _whole(value) for name, value in fields.items()} if isinstance(fields, dict) else fields


class Article(Record):
    """One article of one outlet.

    `body` is never changed after loading: every span is a pair of character offsets into it. Without an `id` of the
    caller's, the id is made from the content, so that the same article has the same id on every machine.
    """

    id: str = ""
    headline: str
    body: str
    outlet: str | None = None
    agency: str | None = Field(
        default=None, description="The wire service whose copy the outlet runs, when it says so."
    )
    bylines: tuple[str, ...] = ()
    published: AwareDatetime | None = None
    modified: AwareDatetime | None = None
    dateline: str | None = None
    language: str | None = None
    url: str | None = None
    images: tuple[Image, ...] = ()
    embargoed_until: AwareDatetime | None = None
    notes: tuple[str, ...] = Field(default=(), description="What loading had to repair or leave out, in words.")

    @model_validator(mode="before")
    @classmethod
    def _with_id(cls, fields: Any) -> Any:
        if not isinstance(fields, dict):
            return fields
        fields = {name: _whole(value) for name, value in fields.items()}
        return fields if fields.get("id") else {**fields, "id": content_id(fields)}

    def is_embargoed(self, at: datetime) -> bool:
        """Whether the outlet's embargo still stands at that moment."""
        return self.embargoed_until is not None and at < self.embargoed_until

    def dated(self) -> datetime | None:
        """Return when the article last spoke: its modification, else its publication time."""
        return self.modified or self.published

    def misread_publication(self) -> str | None:
        """Return what loading said of a publication time that is given and could not be read."""
        if self.published is not None:
            return None
        return next((note for note in self.notes if note.startswith("published ") and "left out" in note), None)

    def with_notes(self, *notes: str) -> Self:
        """Return the article with further notes from loading."""
        return self.model_copy(update={"notes": (*self.notes, *notes)})


def _whole(value: Any) -> Any:
    """Put a replacement character for each half of one, which no file can hold; offsets stay as they are."""
    if isinstance(value, str):
        return value if value.isascii() else _HALF.sub("\ufffd", value)
    return tuple(map(_whole, value)) if isinstance(value, (list, tuple)) else value


def content_id(fields: dict[str, Any]) -> str:
    """Return twelve hexadecimal digits that the address, the words, the outlet and the time decide."""
    parts = (str(fields.get(name) or "") for name in ("url", "headline", "body", "outlet", "published"))
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
