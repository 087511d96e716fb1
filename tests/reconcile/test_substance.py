"""What two articles tell of the same people on the same day need not be the same thing."""

from __future__ import annotations

from datetime import UTC, datetime

import newsdigest
from newsdigest.schema.article import Article


def article(outlet: str, body: str) -> Article:
    return Article(headline=outlet, body=body, outlet=outlet, published=datetime(2026, 5, 13, 18, tzinfo=UTC))


def test_an_estimate_and_a_questioning_of_one_day_stay_two() -> None:
    digest = newsdigest.summarize(
        [
            article("Baltic Wire", "Corvin, the owner of the Selma, put the damage at €4m on Wednesday."),
            article("Norr Post", "Police questioned the captain of the Selma on Wednesday for three hours."),
        ]
    )
    assert len(digest.events) == 2
    assert all(len(event.citations) == 1 for event in digest.events)
