"""What one person says and another denies heads no page as a fact."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import newsdigest
from newsdigest.schema.article import Article

DENIED = {
    "Pilot was asleep when launch struck pier, nurse says": (
        "The pilot of the launch was asleep when it struck the pier on Monday, a nurse told the Tolvik Lamp. "
        "Tolvik Lines denied it on Tuesday."
    ),
    "Mayor took money from builder, former aide claims": (
        "The mayor of Tolvik took money from a builder in March, a former aide told the Tolvik Lamp. "
        "The mayor denied it on Tuesday."
    ),
    "Alarm was switched off before fire: driver": (
        "The alarm was switched off an hour before the fire on Monday, a driver told the Tolvik Lamp. "
        "The museum denied it on Tuesday."
    ),
}


@pytest.mark.parametrize(("headline", "report"), DENIED.items())
@pytest.mark.parametrize("repeated", [True, False])
def test_a_denied_allegation_leaves_the_head_of_the_page_to_what_happened(
    headline: str, report: str, repeated: bool
) -> None:
    body = f"{report}\n\nDivers of the Harbour Board raised a brass anchor of 1807 on Tuesday."
    article = Article(
        headline=headline,
        body=f"{headline}\n\n{body}" if repeated else body,
        outlet="Tolvik Lamp",
        published=datetime(2031, 5, 7, 12, tzinfo=UTC),
    )
    assert newsdigest.summarize([article]).headline == "Divers of the Harbour Board raised a brass anchor of 1807"
