"""Who reads and who writes in a run, and what they share."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsdigest.compose.writer import Writer
    from newsdigest.extract.extractor import Extractor
    from newsdigest.llm import Session
    from newsdigest.schema import digest as data
    from newsdigest.schema.article import Article


class Hands:
    """The extractor and the writer of a run, and the Session they share when `model` asks for one."""

    def __init__(
        self, model: str | None, base_url: str | None, extractor: Extractor | None, writer: Writer | None
    ) -> None:
        if model is not None:
            from newsdigest.extract.model import ModelExtractor
            from newsdigest.llm import Session
            from newsdigest.write import ModelWriter

            session = Session(model, base_url=base_url)
            extractor, writer = ModelExtractor(session=session), ModelWriter(session=session)
        if extractor is None:
            from newsdigest.extract.rules import RuleExtractor

            extractor = RuleExtractor()
        self.extractor: Extractor = extractor
        self.writer = writer
        self.stack = ExitStack()

    def sessions(self) -> list[Session]:
        """Return the sessions of extractor and writer, each once."""
        found: list[Session] = []
        for hand in (self.extractor, self.writer):
            session: Any = getattr(hand, "session", None)
            if hasattr(session, "followed") and session not in found:
                found.append(session)
        return found

    async def __aenter__(self) -> Hands:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.stack.close()
        # Connections belong to the loop of this run, which ends now; whoever had some opens new ones when asked again.
        for hand in (self.extractor, self.writer):
            close = getattr(hand, "close", None)
            closing = None if close is None else close()
            if isinstance(closing, Awaitable):
                await closing

    def usage(self, articles: Sequence[Article]) -> data.Usage:
        """Return what the readings of these articles cost, as far as the extractor counts it."""
        from newsdigest.schema.digest import Usage

        if hasattr(self.extractor, "usage_for"):
            usage = self.extractor.usage_for(article.id for article in articles)
        else:
            usage = getattr(self.extractor, "usage", None)
        return usage if isinstance(usage, Usage) else Usage()
