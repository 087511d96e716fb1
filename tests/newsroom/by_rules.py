"""A report read by the rules, on a Thursday at noon."""

from __future__ import annotations

from datetime import UTC, datetime

from newsdigest.extract.rules import RuleExtractor
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Reading

NOON = datetime(2026, 5, 7, 12, tzinfo=UTC)


def read(body: str, headline: str = "News from the harbour") -> Reading:
    """Return what the rules read in an article."""
    return RuleExtractor().read(Article(headline=headline, body=body, published=NOON))
