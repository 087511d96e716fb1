"""What every extractor promises."""

from __future__ import annotations

from typing import Protocol

from newsdigest.schema.article import Article
from newsdigest.schema.reading import Reading


class Extractor(Protocol):
    """Reads one article at a time.

    Bring your own by shape: nothing needs to be registered or inherited.
    """

    @property
    def fingerprint(self) -> str:
        """Everything that could change the answer but the article, as one line."""
        ...

    async def extract(self, article: Article) -> Reading:
        """Return what the article says.

        Raises ReadError when this article cannot be read; the run goes on with the others.
        """
        ...
