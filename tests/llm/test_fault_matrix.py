"""Every fault of a service through the whole line, with and without a loop: its end, and the number of requests."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from email.utils import formatdate
from pathlib import Path
from typing import Any

import pytest

import newsdigest
from newsdigest.errors import ReadError, ServiceFailed, ServiceRefused
from newsdigest.extract.model import ModelExtractor
from newsdigest.llm import Session
from newsdigest.schema.article import Article
from newsdigest.write import ModelWriter

QUOTE = "The canal at Ludden burst its banks on Monday."
SAID = "Mayor Sela Brook said that nobody was hurt."
ARTICLES = [Article(headline=f"Canal bursts, report {n}", body=f"{QUOTE} {SAID} Report {n}.") for n in range(2)]
BURST = {"title": "Canal bursts", "summary": QUOTE, "status": "happened", "topic": "disaster", "quote": QUOTE}
UNHURT = {"speaker": "Sela Brook", "stance": "asserts", "text": "Nobody was hurt.", "topic": "disaster", "quote": SAID}
GOOD = json.dumps({"events": [BURST]})
FRENCH = (
    "Le canal de Ludden a rompu ses digues lundi et les habitants ont quitté leurs maisons dans la nuit sans attendre."
)
SOON = {"retry-after-ms": "10", "retry-after": "0.01"}

Run = Callable[..., newsdigest.Digest]


@pytest.fixture(params=["sync", "async"])
def run(request: pytest.FixtureRequest, service: Any) -> Run:
    """Summarise in either way, an article at a time, and list what could not be read."""

    def summarize(articles: list[Article] = ARTICLES, *, writes: bool = False, **settings: Any) -> newsdigest.Digest:
        given = {"base_url": service.url, "max_in_flight": 1, "max_tokens": 500, "retries": 2, **settings}
        session = Session("ollama/tiny", **given)
        writer = ModelWriter(session=session) if writes else None
        options: dict[str, Any] = {"extractor": ModelExtractor(session=session), "writer": writer, "on_error": "skip"}
        if request.param == "sync":
            return newsdigest.summarize(articles, **options)
        return asyncio.run(newsdigest.asummarize(articles, **options))

    return summarize


def told(**changes: Any) -> str:
    return json.dumps({"events": [{**BURST, **changes}]})


def later() -> str:
    return formatdate(time.time() + 1, usegmt=True)


@pytest.mark.parametrize(
    ("first", "requests", "reason"),
    [
        pytest.param([{"status": 429, "headers": SOON}], 3, None, id="1 too fast, wait in seconds"),
        pytest.param([{"status": 429, "headers": {"retry-after": "date"}}], 3, None, id="1 too fast, wait as a date"),
        pytest.param([{"status": 429, "headers": {"retry-after": "36000"}}], 2, "wait", id="1 too fast, ten hours"),
        *(
            pytest.param([{"status": status, "headers": SOON}], 3, None, id=f"2 status {status} once")
            for status in (500, 502, 503, 529)
        ),
        pytest.param([{"status": 503, "headers": SOON}] * 3, 4, "503", id="2 status 503 always"),
        pytest.param([{"status": 400}], 2, "400", id="3 a bad request is its own article's"),
        pytest.param([{"text": GOOD, "after": 0.5}], 3, None, id="4 no answer in time"),
        pytest.param([{"text": GOOD, "half": True}], 3, None, id="5 connection lost inside the answer"),
        pytest.param([{"text": f"```json\n{GOOD}\n```"}], 2, None, id="6 a fence"),
        pytest.param([{"text": GOOD[:-1] + ",}"}], 3, None, id="6 malformed once"),
        pytest.param([{"text": GOOD[:-1] + ",}"}] * 2, 3, "form", id="6 malformed twice"),
        pytest.param([{"text": told(mood="grave")}], 2, None, id="7 an unknown field"),
        pytest.param([{"text": told(status=["happened"])}], 3, None, id="7 a wrong type once"),
        pytest.param([{"text": GOOD[:40], "finish": "length"}], 3, None, id="8 cut off once"),
        pytest.param([{"text": GOOD[:40], "finish": "length"}] * 2, 3, "cut off", id="8 cut off twice"),
        pytest.param([{"refusal": "No."}], 2, "declined", id="9 refused"),
        pytest.param([{"text": '{"ev', "finish": "content_filter"}], 2, "filter", id="9 filtered"),
        pytest.param([{"text": ""}], 2, "empty", id="9 empty"),
        pytest.param([{"text": told(summary=FRENCH)}], 3, None, id="10 another language once"),
        pytest.param([{"text": told(summary=FRENCH)}] * 2, 3, "English", id="10 another language twice"),
    ],
)
def test_a_fault_of_one_article_ends_as_agreed_and_the_other_is_read(
    run: Run, service: Any, reply: Any, first: list[dict[str, Any]], requests: int, reason: str | None
) -> None:
    faults = [reply(**fault) for fault in first]
    for fault in faults:
        if fault.headers.get("retry-after") == "date":
            fault.headers = {"retry-after": later()}
    service.plays(*faults, reply(GOOD))
    digest = run(timeout=0.25)
    assert len(service.requests) == requests
    assert [event.title for event in digest.events] == ["Canal bursts"]
    assert len(digest.unread) == (reason is not None)
    assert all(reason is not None and reason.lower() in missed.reason.lower() for missed in digest.unread)


def test_2_a_service_that_is_down_is_not_asked_about_everything(run: Run, service: Any, reply: Any) -> None:
    service.plays(reply(status=500))
    many = [ARTICLES[0].model_copy(update={"id": f"a{n}", "headline": f"Report {n}"}) for n in range(8)]
    with pytest.raises(ReadError):
        run(many, retries=0)
    assert len(service.requests) == 5


@pytest.mark.parametrize("status", [401, 403, 404])
def test_3_a_wrong_key_or_model_ends_the_run(run: Run, service: Any, reply: Any, status: int) -> None:
    service.plays(reply(status=status))
    with pytest.raises(ServiceRefused, match=str(status)):
        run()
    assert len(service.requests) == 1


def test_4_a_deadline_holds(run: Run, service: Any, reply: Any) -> None:
    service.plays(reply(status=500, headers={"retry-after": "60"}), reply(GOOD))
    digest = run(deadline=0.4)
    assert len(service.requests) == 2
    assert "0.4 seconds" in digest.unread[0].reason


def test_11_words_that_are_not_in_the_article_are_asked_about_once_and_then_listed(
    run: Run, service: Any, reply: Any
) -> None:
    service.plays(reply(told(quote="The dam broke on Friday.", summary="The dam broke on Friday.")))
    digest = run(ARTICLES[:1])
    assert len(service.requests) == 2
    assert [missed.quote for missed in digest.unfound] == ["The dam broke on Friday."]
    assert (digest.events, digest.timeline, digest.sections) == ((), (), ())


def test_12_a_claim_is_nobody_elses(run: Run, service: Any, reply: Any) -> None:
    service.plays(reply(json.dumps({"events": [BURST], "claims": [{**UNHURT, "speaker": "Pim Dale"}]})))
    digest = run(ARTICLES[:1])
    assert len(service.requests) == 1
    assert digest.claims == ()
    assert "Pim Dale" not in digest.to_markdown().partition("Unfound")[0].partition("## Notes")[0]


def test_13_a_sentence_about_no_fact_gives_way_to_the_articles_own_words(run: Run, service: Any, reply: Any) -> None:
    def play(body: dict[str, Any]) -> Any:
        if "You are the writer" not in body["messages"][0]["content"]:
            return reply(GOOD)
        lost = {"text": "Everyone in Ludden was rescued.", "about": ["e000000000000"]}
        section = {"heading": "Rescue", "sentences": [lost]}
        return reply(json.dumps({"headline": "Rescue", "headline_about": ["e000000000000"], "sections": [section]}))

    service.plays_by(play)
    digest = run(ARTICLES[:1], writes=True)
    assert len(service.requests) == 3
    assert "rescued" not in digest.to_markdown().lower()
    assert [event.title for event in digest.events] == ["Canal bursts"]
    assert any("named no known fact" in warned.text for warned in digest.warnings)


def test_14_an_answer_that_has_been_paid_for_stays_the_answer(
    run: Run, service: Any, reply: Any, tmp_path: Path
) -> None:
    service.plays(reply(GOOD), reply(GOOD), reply(told(title="Something else")))
    first = run(cache=tmp_path / "answers.sqlite")
    assert run(cache=tmp_path / "answers.sqlite").to_json() == first.to_json()
    assert len(service.requests) == 2


@pytest.mark.parametrize("way", ["no certificate", "no proxy"])
def test_23_what_stands_between_us_and_a_service_is_a_fault_of_the_way(
    run: Run, service: Any, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    address = service.url.replace("http://", "https://")
    if way == "no proxy":
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
        address = "http://service.invalid/v1"
    with pytest.raises(ServiceFailed, match="could not be reached; check the address and the network"):
        run(ARTICLES[:1], base_url=address, retries=0)
    assert service.requests == []


def test_23_a_service_that_cannot_be_reached_is_named_and_what_is_kept_needs_none(
    run: Run, service: Any, reply: Any, tmp_path: Path
) -> None:
    service.plays(reply(GOOD))
    nowhere = "http://nowhere.invalid/v1"
    with pytest.raises(ServiceFailed, match="could not be reached"):
        run(base_url=nowhere, retries=0)
    first = run(cache=tmp_path / "answers.sqlite")
    assert run(base_url=nowhere, cache=tmp_path / "answers.sqlite").to_json() == first.to_json()
    assert len(service.requests) == 2
