"""One record of an article grounded, as the names in it are tested."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsdigest import ground
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Event, Reading
from newsdigest.schema.topics import Topic


@pytest.fixture(scope="session")
def told() -> Callable[[Article, str, str], str]:
    """Return what tells an event that was read with a text, as title and summary, and a quote."""

    def summary(article: Article, text: str, quote: str) -> str:
        read = Event(title=text, summary=text, status="happened", topic=Topic.ECONOMY, quote=quote)
        return ground.mentions(article, Reading(events=(read,))).events[0].record.summary

    return summary
