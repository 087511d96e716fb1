"""The offline reader: an article read by rules of English and of newsroom custom, the same way every time."""

from __future__ import annotations

from newsdigest.collector import collector_at_rest
from newsdigest.english.detection import is_english
from newsdigest.extract.rules.reading import reading_of
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Reading

_FINGERPRINT = "rules/1"


class RuleExtractor:
    """Reads without a model: no key, no network, the same answer every time."""

    @property
    def fingerprint(self) -> str:
        """The name of this set of rules."""
        return _FINGERPRINT

    async def extract(self, article: Article) -> Reading:
        """Return what the article says: nothing, if it is not in English."""
        return self.read(article)

    def read(self, article: Article) -> Reading:
        """Return what the article says, without an event loop."""
        if not is_english([article.headline, article.body]):
            return Reading()
        with collector_at_rest():
            return reading_of(article)
