"""Half a character in a record is no reason to lose the digest."""

from __future__ import annotations

import pytest

import newsdigest
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Claim, Event, Reading
from newsdigest.schema.topics import Topic

BODY = "The council shut the lido on Monday.\n\nThe warden, Ida Moll, said that the roof leaks."
ARTICLE = Article(id="a1", headline="Lido shut", body=BODY)
SHUT = "The council shut the lido on Monday."
LEAKS = "The warden, Ida Moll, said that the roof leaks."


class Scripted:
    """A reader that answers with what it was given."""

    fingerprint = "scripted"

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    async def extract(self, _article: Article) -> Reading:
        return self.reading


@pytest.mark.parametrize("field", ["title", "summary", "quote", "when"])
def test_an_event_with_half_a_character_is_told(field: str) -> None:
    event = Event(title="Council shuts the lido", summary=SHUT, status="happened", topic=Topic.SOCIETY, quote=SHUT)
    broken = event.model_copy(update={field: f"{getattr(event, field) or ''} \ud83d"})
    digest = newsdigest.summarize([ARTICLE], extractor=Scripted(Reading(events=(broken,))))
    assert "\ud83d" not in digest.to_markdown()


@pytest.mark.parametrize("field", ["speaker", "text", "quote", "channel"])
def test_a_claim_with_half_a_character_is_told(field: str) -> None:
    claim = Claim(speaker="Ida Moll", text="The roof leaks.", stance="asserts", topic=Topic.SOCIETY, quote=LEAKS)
    broken = claim.model_copy(update={field: f"{getattr(claim, field) or ''} \ud83d"})
    digest = newsdigest.summarize([ARTICLE], extractor=Scripted(Reading(claims=(broken,))))
    assert "\ud83d" not in digest.to_markdown()
