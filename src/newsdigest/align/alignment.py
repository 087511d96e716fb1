"""Where a quote stands in a body, and in which facts the two part."""

from __future__ import annotations

from typing import NamedTuple

from newsdigest.schema.mention import AlignmentKind, Difference


class Span(NamedTuple):
    """Character offsets into the body as loaded."""

    start: int
    end: int


class Alignment(NamedTuple):
    """How a quote stands in a body.

    `span` is None unless the quote is accepted. `nearest` is where a refused quote comes closest, so that an editor can
    compare; `differences` says what was refused.
    """

    kind: AlignmentKind
    span: Span | None
    differences: tuple[Difference, ...] = ()
    nearest: Span | None = None

    @property
    def accepted(self) -> bool:
        """Whether the quote may stand as evidence."""
        return self.span is not None


ABSENT = Alignment("absent", None)
