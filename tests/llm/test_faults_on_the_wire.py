"""Every fault has one owner: it costs exactly so many requests, and ends in one kind of error."""

from __future__ import annotations

import asyncio
import json
import time
from email.utils import formatdate
from typing import Any

import openai
import pytest

from newsdigest import prompts
from newsdigest.errors import (
    AnswerInvalid,
    AnswerTruncated,
    BudgetSpent,
    ModelRefused,
    NewsDigestError,
    RateLimited,
    ServiceFailed,
    ServiceRefused,
    UsageError,
)
from newsdigest.llm import Answer, Session
from newsdigest.schema.reading import Reading

SOON = {"retry-after-ms": "10"}
GOOD = json.dumps(
    {
        "events": [
            {
                "title": "Bridge at Ostmere closes",
                "summary": "The bridge at Ostmere closed after an inspection.",
                "status": "happened",
                "topic": "disaster",
                "quote": "The bridge at Ostmere closed on Friday.",
            }
        ]
    }
)
BAD = json.dumps({"events": [{"title": "Bridge at Ostmere closes"}]})


def ask(session: Session, subject: str = "a1") -> Answer[Reading]:
    """Ask from a caller without a loop of its own."""
    return asyncio.run(ask_async(session, subject))


async def ask_async(session: Session, subject: str = "a1") -> Answer[Reading]:
    prompt = prompts.prompt(
        "read",
        headline="Bridge closes",
        outlet=None,
        published=None,
        portion=None,
        body="The bridge at Ostmere closed on Friday.",
    )
    try:
        return await session.ask("read", prompt, Reading, subject=subject, label="Bridge closes")
    finally:
        await session.close()


def session_with(service: Any, **options: Any) -> Session:
    return Session("ollama/tiny", base_url=service.url, **{"mode": "tools", "max_tokens": 500, **options})


def test_a_good_answer_costs_one_request(service: Any, reply: Any) -> None:
    service.plays(reply(GOOD))
    answer = ask(session_with(service))
    assert [event.title for event in answer.parsed.events] == ["Bridge at Ostmere closes"]
    assert type(answer.parsed) is Reading
    assert len(service.requests) == 1
    assert (answer.usage.calls, answer.usage.input_tokens, answer.usage.output_tokens) == (1, 100, 20)
    assert answer.usage.cached_tokens == 10


def test_an_answer_that_breaks_the_form_once_is_asked_for_again_with_the_reason(service: Any, reply: Any) -> None:
    service.plays(reply(BAD), reply(GOOD))
    answer = ask(session_with(service))
    assert answer.parsed.events
    assert len(service.requests) == 2
    assert answer.usage.calls == 2
    assert "summary" in json.dumps(service.requests[1]["messages"][2:])


def test_an_answer_that_always_breaks_the_form_fails_after_one_re_ask(service: Any, reply: Any) -> None:
    service.plays(reply(BAD))
    session = session_with(service)
    with pytest.raises(AnswerInvalid, match="does not fill the form after 2 attempts"):
        ask(session)
    assert len(service.requests) == 2
    assert session.usage.calls == 2


@pytest.mark.parametrize("wrapped", ["```json\n{}\n```", "  {}\n"])
def test_a_fence_around_the_answer_costs_nothing(service: Any, reply: Any, wrapped: str) -> None:
    service.plays(reply(wrapped.replace("{}", GOOD)))
    assert ask(session_with(service)).parsed.events
    assert len(service.requests) == 1


def test_fields_we_do_not_know_are_counted_and_dropped_without_a_re_ask(service: Any, reply: Any) -> None:
    data = json.loads(GOOD)
    data["confidence"] = 1
    data["events"][0]["mood"] = "grave"
    service.plays(reply(json.dumps(data)))
    answer = ask(session_with(service))
    assert answer.unknown_fields == 2
    assert len(service.requests) == 1


@pytest.mark.parametrize("status", [429, 500, 502, 503, 529])
def test_a_service_that_fails_once_is_asked_once_more(service: Any, reply: Any, status: int) -> None:
    service.plays(reply(status=status, headers=SOON), reply(GOOD))
    assert ask(session_with(service)).parsed.events
    assert len(service.requests) == 2


def test_a_service_that_always_fails_is_asked_as_often_as_the_client_retries(service: Any, reply: Any) -> None:
    service.plays(reply(status=500, headers=SOON))
    with pytest.raises(ServiceFailed, match="500"):
        ask(session_with(service, retries=3))
    assert len(service.requests) == 4


def test_a_service_that_is_always_too_busy_is_a_rate_limit(service: Any, reply: Any) -> None:
    service.plays(reply(status=429, headers=SOON))
    with pytest.raises(RateLimited):
        ask(session_with(service, retries=2))
    assert len(service.requests) == 3


def test_a_wait_of_ten_hours_is_not_waited_for(service: Any, reply: Any) -> None:
    service.plays(reply(status=429, headers={"retry-after": "36000"}))
    with pytest.raises(RateLimited):
        ask(session_with(service))
    assert len(service.requests) == 1


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_wrong_key_or_model_ends_the_run_with_one_request(service: Any, reply: Any, status: int) -> None:
    service.plays(reply(status=status), reply(GOOD))
    session = session_with(service)
    with pytest.raises(ServiceRefused, match=str(status)):
        ask(session)
    with pytest.raises(ServiceRefused, match=str(status)):
        ask(session, "a2")
    assert len(service.requests) == 1


def test_a_bad_request_fails_its_own_article_only(service: Any, reply: Any) -> None:
    service.plays(reply(status=400), reply(GOOD))
    session = session_with(service)
    with pytest.raises(ServiceFailed, match="400"):
        ask(session)
    assert ask(session, "a2").parsed.events
    assert len(service.requests) == 2


def test_a_filter_of_the_service_is_a_refusal(service: Any, reply: Any) -> None:
    service.plays(reply(status=400, error={"message": "filtered", "code": "content_filter"}))
    with pytest.raises(ModelRefused):
        ask(session_with(service))
    assert len(service.requests) == 1


def test_a_truncated_answer_is_asked_for_again_with_a_larger_limit_and_never_the_same(service: Any, reply: Any) -> None:
    service.plays(reply(GOOD[:40], finish="length"), reply(GOOD))
    answer = ask(session_with(service))
    assert answer.parsed.events
    assert [request["max_tokens"] for request in service.requests] == [500, 1000]
    assert answer.usage.calls == 2


def test_an_answer_that_is_always_truncated_fails_after_the_larger_limit(service: Any, reply: Any) -> None:
    service.plays(reply(GOOD[:40], finish="length"))
    with pytest.raises(AnswerTruncated):
        ask(session_with(service))
    assert len(service.requests) == 2


def test_a_truncated_answer_without_a_limit_to_raise_is_not_asked_for_again(service: Any, reply: Any) -> None:
    service.plays(reply(GOOD[:40], finish="length"))
    with pytest.raises(AnswerTruncated):
        ask(session_with(service, max_tokens=None))
    assert len(service.requests) == 1


@pytest.mark.parametrize(
    "answer",
    [{"refusal": "I cannot help with that."}, {"finish": "content_filter", "text": '{"events": ['}, {"text": ""}],
    ids=["refused", "filtered", "empty"],
)
def test_a_refused_filtered_or_empty_answer_is_not_asked_for_again(
    service: Any, reply: Any, answer: dict[str, Any]
) -> None:
    service.plays(reply(**answer))
    with pytest.raises(ModelRefused):
        ask(session_with(service))
    assert len(service.requests) == 1


def test_a_read_timeout_is_retried_by_the_client(service: Any, reply: Any) -> None:
    service.plays(reply(GOOD, after=0.4), reply(GOOD))
    assert ask(session_with(service, timeout=0.15)).parsed.events
    assert len(service.requests) == 2


def test_a_deadline_holds_whatever_the_retries_would_like(service: Any, reply: Any) -> None:
    service.plays(reply(status=500, headers={"retry-after": "60"}))
    with pytest.raises(ServiceFailed, match=r"after 0\.3 seconds"):
        ask(session_with(service, deadline=0.3))
    assert len(service.requests) == 1


def test_a_run_that_is_out_of_time_sends_nothing_more(service: Any, reply: Any) -> None:
    service.plays(reply(GOOD, after=0.3))
    session = session_with(service, run_deadline=0.2, max_in_flight=1)

    async def main() -> list[Any]:
        found = await asyncio.gather(_one(session, "a1"), _one(session, "a2"), return_exceptions=True)
        await session.close()
        return found

    slow, late = asyncio.run(main())
    assert isinstance(slow, BudgetSpent)
    assert isinstance(late, BudgetSpent)
    assert len(service.requests) == 1


@pytest.mark.parametrize("wait", ["for a place", "for the allowance of the minute", "for the client's next try"])
def test_the_deadline_of_a_run_holds_while_a_question_waits(service: Any, reply: Any, wait: str) -> None:
    slow = {"after": 0.6} if wait == "for a place" else {}
    service.plays(reply(GOOD, **slow))
    options: dict[str, Any] = {"max_in_flight": 1, "run_deadline": 0.3}
    if wait == "for the allowance of the minute":
        options["tokens_per_minute"] = 10
    if wait == "for the client's next try":
        service.plays(reply(status=503, headers={"retry-after": "60"}))
    session = session_with(service, **options)

    async def main() -> list[Any]:
        found = await asyncio.gather(*(_one(session, f"a{n}") for n in range(3)), return_exceptions=True)
        await session.close()
        return found

    found = asyncio.run(main())
    assert all(isinstance(one, BudgetSpent) for one in found[1:])
    assert len(service.requests) <= 1


def test_a_connection_that_breaks_inside_an_answer_is_never_read_as_complete(service: Any, reply: Any) -> None:
    service.plays(reply(GOOD, half=True), reply(GOOD))
    assert ask(session_with(service)).parsed.events
    assert len(service.requests) == 2


def test_a_service_that_is_not_there_is_named() -> None:
    session = Session("ollama/tiny", base_url="http://127.0.0.1:9/v1", retries=0)
    with pytest.raises(ServiceFailed, match="could not be reached"):
        ask(session)


def test_a_missing_key_says_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.delenv("OPENAI_ADMIN_KEY", raising=False)
    with pytest.raises(ServiceRefused, match="set OPENAI_API_KEY"):
        ask(Session("openai/gpt-5-mini"))


@pytest.mark.parametrize("mode", ["tools", "json_schema", "responses_tools", "md_json", "json"])
def test_every_mode_reads_the_same_answer(service: Any, reply: Any, mode: str) -> None:
    service.plays(reply(GOOD))
    assert ask(session_with(service, mode=mode)).parsed.events
    assert len(service.requests) == 1


def test_the_responses_api_gets_the_form_once_as_a_strict_tool(service: Any, reply: Any) -> None:
    service.plays(reply(BAD), reply(GOOD))
    assert ask(session_with(service, mode="responses_tools")).parsed.events
    for request in service.requests:
        (tool,) = request["tools"]
        assert "text" not in request
        assert tool["strict"] is True
        assert tool["parameters"]["additionalProperties"] is False
        assert set(tool["parameters"]["required"]) == set(tool["parameters"]["properties"])
    assert service.requests[0]["tools"] == service.requests[1]["tools"]


@pytest.mark.parametrize("mode", ["tools", "json_schema", "responses_tools", "md_json", "json"])
def test_every_mode_asks_again_when_the_form_is_broken(service: Any, reply: Any, mode: str) -> None:
    service.plays(reply(BAD), reply(GOOD))
    assert ask(session_with(service, mode=mode)).parsed.events
    assert len(service.requests) == 2


@pytest.mark.parametrize(
    ("mode", "limit"), [("tools", "max_completion_tokens"), ("responses_tools", "max_output_tokens")]
)
def test_openai_is_told_the_limit_in_the_words_of_its_api(
    service: Any, reply: Any, monkeypatch: pytest.MonkeyPatch, mode: Any, limit: str
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-canary-0123456789abcdef")
    monkeypatch.setenv("OPENAI_BASE_URL", service.url)
    service.plays(reply(GOOD[:30], finish="length"), reply(GOOD))
    assert ask(Session("openai/gpt-5-mini", mode=mode, max_tokens=700)).parsed.events
    assert [request[limit] for request in service.requests] == [700, 1400]


@pytest.mark.parametrize(
    "broken",
    ["Here is the reading you asked for: {}", GOOD[:-1] + ",}", GOOD.replace('"', "'"), "[]", '"text"', "[" * 100_000],
    ids=["prose", "comma", "quotes", "list", "string", "depth"],
)
def test_what_is_no_json_is_asked_for_once_more_and_never_guessed_at(service: Any, reply: Any, broken: str) -> None:
    service.plays(reply(broken), reply(GOOD))
    assert ask(session_with(service)).parsed.events
    assert len(service.requests) == 2


def test_a_wait_may_be_given_as_a_date(service: Any, reply: Any) -> None:
    service.plays(reply(status=429, headers={"retry-after": formatdate(time.time() + 1, usegmt=True)}), reply(GOOD))
    assert ask(session_with(service)).parsed.events
    assert len(service.requests) == 2


def test_a_client_that_cannot_wait_is_refused(service: Any) -> None:
    with (
        openai.OpenAI(api_key="mine-0123456789", base_url=service.url) as client,
        pytest.raises(UsageError, match="hand in an AsyncOpenAI"),
    ):
        ask(Session("deployment", client=client))  # type: ignore[arg-type]


def test_the_session_works_in_a_loop_of_the_caller_and_in_the_next_one(service: Any, reply: Any) -> None:
    service.plays(reply(GOOD))
    session = session_with(service)
    for _ in range(2):
        assert asyncio.run(ask_async(session)).parsed.events
    assert len(service.requests) == 2


def test_no_key_is_in_what_we_say_or_log(
    service: Any, reply: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    canary = "sk-canary-0123456789abcdef"
    monkeypatch.setenv("OPENAI_API_KEY", canary)
    monkeypatch.setenv("OPENAI_BASE_URL", service.url)
    service.plays(reply(status=401, error={"message": f"Incorrect API key provided: {canary}", "code": "invalid"}))
    with pytest.raises(NewsDigestError) as caught:
        ask(Session("openai/gpt-5-mini"))
    assert service.keys == [f"Bearer {canary}"]
    assert canary not in str(caught.value)
    assert caught.value.__suppress_context__
    assert canary not in caplog.text


@pytest.mark.parametrize(
    ("model", "key", "sent"),
    [
        ("ollama/tiny", "sk-canary-0123456789abcdef", "none-needed"),
        ("tiny", "sk-canary-0123456789abcdef", "none-needed"),
        ("openai/tiny", "sk-canary-0123456789abcdef", "sk-canary-0123456789abcdef"),
        ("openai/tiny", "", "none-needed"),
    ],
)
def test_a_server_of_ones_own_gets_the_key_only_when_it_is_named_as_openai(
    service: Any, reply: Any, monkeypatch: pytest.MonkeyPatch, model: str, key: str, sent: str
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", key)
    monkeypatch.delenv("OPENAI_ADMIN_KEY", raising=False)
    service.plays(reply(GOOD))
    ask(Session(model, base_url=service.url))
    assert service.keys == [f"Bearer {sent}"]


def test_instructor_does_not_log_copy(service: Any, reply: Any, caplog: pytest.LogCaptureFixture) -> None:
    service.plays(reply(json.dumps({"events": [{"title": "Secret draft"}]})))
    with pytest.raises(AnswerInvalid):
        ask(session_with(service))
    assert "Secret draft" not in caplog.text


def test_no_more_calls_are_on_their_way_than_allowed(service: Any, reply: Any) -> None:
    service.plays(reply(GOOD, after=0.02))
    session = session_with(service, max_in_flight=3)

    async def many() -> None:
        await asyncio.gather(*(_one(session, f"a{n}") for n in range(12)))
        await session.close()

    asyncio.run(many())
    assert len(service.requests) == 12
    assert service.busiest <= 3


async def _one(session: Session, subject: str) -> None:
    prompt = prompts.prompt("read", headline="H", outlet=None, published=None, portion=None, body="Words.")
    await session.ask("read", prompt, Reading, subject=subject)
