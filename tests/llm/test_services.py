"""A model is named with its provider; well-known servers need no more than their name."""

from __future__ import annotations

import asyncio
from typing import Any

import instructor
import pytest

from newsdigest.errors import MissingExtra, NewsDigestError, ServiceFailed, ServiceRefused, UsageError
from newsdigest.extract.model import ModelExtractor
from newsdigest.llm import Session
from newsdigest.llm.services import service as served
from newsdigest.schema.article import Article
from newsdigest.schema.reading import Reading

ARTICLE = Article(headline="Kiln cools", body="The kiln at Marr cooled on Monday.")


def read(session: Session) -> Reading:
    async def main() -> Reading:
        extractor = ModelExtractor(session=session)
        try:
            return await extractor.extract(ARTICLE)
        finally:
            await extractor.close()

    return asyncio.run(main())


@pytest.mark.parametrize(
    ("model", "base_url", "name", "sent", "key", "limit"),
    [
        ("openai/gpt-5-mini", None, "openai", "gpt-5-mini", "needed", "max_completion_tokens"),
        ("ollama/llama3.2:3b", None, "ollama", "llama3.2:3b", "unwanted", "max_tokens"),
        ("vllm/Qwen/Qwen3-8B", None, "vllm", "Qwen/Qwen3-8B", "unwanted", "max_tokens"),
        ("openai/local", "http://127.0.0.1:1/v1", "custom", "local", "welcome", "max_tokens"),
        ("Qwen/Qwen3-8B", "http://127.0.0.1:1/v1", "custom", "Qwen/Qwen3-8B", "unwanted", "max_tokens"),
        ("llamacpp/any", "http://127.0.0.1:9999/v1", "llamacpp", "any", "unwanted", "max_tokens"),
    ],
)
def test_a_service_is_known_by_its_name_or_its_address(
    model: str, base_url: str | None, name: str, sent: str, key: str, limit: str
) -> None:
    known = served(model, base_url=base_url)
    assert (known.name, known.model, known.key, known.answer_limit) == (name, sent, key, limit)
    assert base_url is None or known.base_url == base_url


def test_other_providers_are_left_to_instructor() -> None:
    assert not served("anthropic/some-model").speaks_openai


@pytest.mark.parametrize("model", ["", "gpt-5-mini", "openai/", " "])
def test_a_model_without_a_provider_is_a_usage_error(model: str) -> None:
    with pytest.raises(UsageError, match="names no model"):
        Session(model)


@pytest.mark.parametrize(
    ("model", "error"),
    [("cohere/some-model", MissingExtra), ("deepseek/some-model", ServiceRefused)],
    ids=["not installed", "no key"],
)
def test_a_provider_that_cannot_be_used_says_why(
    model: str, error: type[NewsDigestError], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DEEPSEEK_API_KEY", raising=False)
    with pytest.raises(error, match="cannot be used"):
        read(Session(model))


@pytest.mark.parametrize(
    ("model", "words"),
    [("nowhere/some-model", "no service 'nowhere'; write one of openai"), ("opnai/x", "did you mean openai/x")],
)
def test_a_service_that_nobody_knows_is_told_once_with_what_to_write(
    model: str, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(UsageError, match=words):
        read(Session(model))
    assert not caplog.records


def test_a_provider_of_instructors_has_the_same_owners_of_faults(
    service: Any, reply: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEEPSEEK_API_KEY", "sk-elsewhere-0123456789")
    known = instructor.from_provider
    monkeypatch.setattr(
        instructor, "from_provider", lambda model, **options: known(model, base_url=service.url, **options)
    )
    service.plays(reply('{"events": [{}]}'), reply("{}"))
    assert read(Session("deepseek/some-model")) == Reading()
    assert len(service.requests) == 2
    assert service.requests[0]["model"] == "some-model"
    service.requests.clear()
    service.plays(reply(status=500, headers={"retry-after-ms": "10"}))
    with pytest.raises(ServiceFailed, match="deepseek answered 500"):
        read(Session("deepseek/some-model", retries=1))
    assert len(service.requests) == 2
