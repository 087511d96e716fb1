"""What an editor decided about a digest, kept by id and by words, so that it holds in every later edition."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from newsdigest.schema.record import Record

DecisionKind = Literal["reject", "edit", "pin", "join", "separate"]


class Passage(Record):
    """Words of an article by which a mention is known again, whatever the id of its event or claim is by then."""

    article_id: str
    quote: str = Field(min_length=1)


class Decision(Record):
    """One decision about the event or claim that has these words, or else this id.

    `reject`: it never appears again. `edit`: `title` and `text` are printed in the place of ours. `pin`: it is among
    the key points and never dropped. `join`: it and the other are one. `separate`: the mention with the words of
    `mention` is something of its own.
    """

    kind: DecisionKind
    id: str | None = None
    mention: Passage | None = None
    other_id: str | None = None
    other_mention: Passage | None = None
    title: str | None = None
    text: str | None = None
    note: str | None = Field(default=None, description="Why, in the editor's words.")
    editor: str | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.id is None and self.mention is None:
            raise ValueError("a decision needs the id or the words (mention) of what it is about")
        if self.kind == "separate" and self.mention is None:
            raise ValueError("separate needs the words (mention) that are to stand apart")
        if (self.kind == "join") != (self.other_id is not None or self.other_mention is not None):
            raise ValueError("join, and only join, needs the id or the words of the other (other_id, other_mention)")
        if (self.kind == "edit") != bool((self.title or "").strip() or (self.text or "").strip()):
            raise ValueError("edit, and only edit, needs a title or a text")
        return self


class Decisions(Record):
    """A list of decisions; their order means nothing."""

    decisions: tuple[Decision, ...] = ()
