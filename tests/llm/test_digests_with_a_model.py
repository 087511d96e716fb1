"""The whole line with a model: articles in, a digest out, through the true clients, with and without a loop."""

from __future__ import annotations

import asyncio
import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest

import newsdigest
from newsdigest.errors import ServiceRefused
from newsdigest.extract.model import ModelExtractor
from newsdigest.llm import Session
from newsdigest.pipeline import Progress
from newsdigest.schema.article import Article

FLOOD = Article(
    headline="Canal bursts at Ludden",
    body="The canal at Ludden burst its banks on Monday. Mayor Sela Brook said that nobody was hurt.",
    outlet="The Lock Keeper",
    published=datetime(2026, 3, 3, 8, 0, tzinfo=UTC),
)
REPAIR = Article(
    headline="Ludden repairs its canal",
    body="The canal at Ludden burst its banks on Monday. Engineers began to repair it on Tuesday.",
    outlet="Barge Weekly",
    published=datetime(2026, 3, 4, 8, 0, tzinfo=UTC),
)


def event(title: str, quote: str, when: str) -> dict[str, str]:
    return {"title": title, "summary": quote, "status": "happened", "topic": "disaster", "when": when, "quote": quote}


BURST = event("Canal at Ludden bursts its banks", "The canal at Ludden burst its banks on Monday.", "on Monday")
MENDED = event("Engineers repair canal", "Engineers began to repair it on Tuesday.", "on Tuesday")
UNHURT = {
    "speaker": "Sela Brook",
    "speaker_role": "Mayor",
    "stance": "asserts",
    "text": "Nobody was hurt.",
    "topic": "disaster",
    "quote": "Mayor Sela Brook said that nobody was hurt.",
}


@pytest.fixture
def newsroom(service: Any, reply: Any) -> Any:
    """Plays a model that reads both articles, breaks the form once, and writes one section."""
    broken = [reply(json.dumps({"events": [{"title": "Canal"}]}))]

    def play(body: dict[str, Any]) -> Any:
        matter = body["messages"][1]["content"]
        if "You are the writer" in body["messages"][0]["content"]:
            ids = re.findall(r"^\[(\S+)\]", matter, re.MULTILINE)
            sentence = {"text": "The canal at Ludden burst its banks on Monday.", "about": ids[:1]}
            section = {"heading": "Canal bursts at Ludden", "sentences": [sentence]}
            return reply(json.dumps({"headline": "Canal bursts", "headline_about": ids[:1], "sections": [section]}))
        if "Barge Weekly" in matter:
            return broken.pop() if broken else reply(json.dumps({"events": [BURST, MENDED]}))
        return reply(json.dumps({"events": [BURST], "claims": [UNHURT]}))

    service.plays_by(play)
    return service


def check(digest: newsdigest.Digest, newsroom: Any) -> None:
    titles = [event.title for event in digest.events]
    assert titles.count("Canal at Ludden bursts its banks") == 1
    assert digest.usage.calls == 3
    assert len(newsroom.requests) == 4
    assert [claim.speaker for claim in digest.claims] == ["Sela Brook"]


def test_a_model_reads_and_writes_for_a_caller_without_a_loop(newsroom: Any) -> None:
    check(newsdigest.summarize([FLOOD, REPAIR], model="ollama/tiny", base_url=newsroom.url), newsroom)


def test_a_model_reads_and_writes_inside_a_running_loop(newsroom: Any) -> None:
    async def notebook() -> newsdigest.Digest:
        return newsdigest.summarize([FLOOD, REPAIR], model="ollama/tiny", base_url=newsroom.url)

    check(asyncio.run(notebook()), newsroom)


def test_a_model_reads_and_writes_for_a_caller_with_a_loop(newsroom: Any) -> None:
    work = newsdigest.asummarize([FLOOD, REPAIR], model="ollama/tiny", base_url=newsroom.url)
    check(asyncio.run(work), newsroom)


def test_a_wrong_key_ends_the_run_with_one_clear_message(service: Any, reply: Any) -> None:
    service.plays(reply(status=401))
    with pytest.raises(ServiceRefused, match="the key is missing or wrong"):
        newsdigest.summarize([FLOOD, REPAIR], model="ollama/tiny", base_url=service.url, on_error="skip")


def test_one_refused_article_is_listed_and_the_others_are_read(service: Any, reply: Any) -> None:
    def play(body: dict[str, Any]) -> Any:
        if "The Lock Keeper" in body["messages"][1]["content"]:
            return reply(refusal="I cannot help with that.")
        if "You are the writer" in body["messages"][0]["content"]:
            return reply(refusal="I cannot help with that.")
        return reply(json.dumps({"events": [BURST]}))

    service.plays_by(play)
    digest = newsdigest.summarize([FLOOD, REPAIR], model="ollama/tiny", base_url=service.url, on_error="skip")
    assert [unread.article for unread in digest.unread] == ["Canal bursts at Ludden"]
    assert [event.title for event in digest.events] == ["Canal at Ludden bursts its banks"]
    assert any("extractive" in warning.text for warning in digest.warnings)


def test_a_session_of_the_caller_is_closed_with_each_run_and_opens_for_the_next(newsroom: Any) -> None:
    extractor = ModelExtractor("ollama/tiny", base_url=newsroom.url)
    first = newsdigest.summarize([FLOOD], extractor=extractor)
    second = newsdigest.summarize([REPAIR], extractor=extractor)
    assert first.usage.calls == 1
    assert second.usage.calls == 2
    assert extractor.session.usage.calls == 3


def test_a_run_tells_of_waits_of_second_questions_and_of_what_it_has_spent(service: Any, reply: Any) -> None:
    steps: list[Progress] = []
    busy = reply(status=503, headers={"retry-after-ms": "10"})
    service.plays(busy, reply(json.dumps({"events": [{"title": "Canal"}]})), reply(json.dumps({"events": [BURST]})))
    session = Session("ollama/tiny", base_url=service.url)
    newsdigest.summarize([FLOOD], extractor=ModelExtractor(session=session), progress=steps.append)
    assert [step.kind for step in steps] == ["started", "waiting", "retried", "read", "done"]
    assert steps[1].reason == "the service answered 503"
    assert steps[2].article == FLOOD.headline
    assert [step.tokens for step in steps[-2:]] == [240, 240]
    before = len(steps)
    newsdigest.summarize([FLOOD], extractor=ModelExtractor(session=session))
    assert len(steps) == before
