"""Where a model is served and what that service needs: the well-known ones by name, any other by its address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from newsdigest.errors import UsageError

Mode = Literal["tools", "json_schema", "responses_tools", "md_json", "json"]

Key = Literal["needed", "welcome", "unwanted"]
"""Whether the key of the environment is sent: to openai it must be, to a server of one's own it must not be."""

MODES: tuple[Mode, ...] = ("tools", "json_schema", "responses_tools", "md_json", "json")


@dataclass(frozen=True)
class Service:
    """One service, and the settings that suit it until the user says otherwise.

    `speaks_openai` is False for services that only instructor knows how to reach. `limit_name` is what the service
    calls the limit of tokens in an answer.
    """

    name: str
    model: str
    base_url: str | None = None
    speaks_openai: bool = True
    key: Key = "needed"
    mode: Mode = "tools"
    limit_name: str = "max_tokens"
    max_tokens: int | None = None
    timeout: float = 120.0
    in_flight: int = 16

    @property
    def answer_limit(self) -> str:
        """The name under which the limit is sent: for the Responses API instructor turns it into a third one."""
        return "max_tokens" if self.mode == "responses_tools" else self.limit_name


_OPENAI = Service("openai", "", limit_name="max_completion_tokens", max_tokens=16_384)
# Servers on the user's own machine: no key, a few calls at a time, and patience for a model without a fast card.
_OLLAMA = Service("ollama", "", "http://localhost:11434/v1", key="unwanted", timeout=600.0, in_flight=2)
_VLLM = Service("vllm", "", "http://localhost:8000/v1", key="unwanted", mode="json_schema", timeout=300.0)
_LLAMACPP = Service(
    "llamacpp", "", "http://localhost:8080/v1", key="unwanted", mode="json_schema", timeout=600.0, in_flight=2
)
_KNOWN = {service.name: service for service in (_OPENAI, _OLLAMA, _VLLM, _LLAMACPP)}
_CUSTOM = Service("custom", "", key="unwanted", timeout=300.0)


def service(model: str, *, base_url: str | None = None, has_client: bool = False) -> Service:
    """Return the service for `provider/model`, or for a model that an address or a client of the user's serves.

    Raises UsageError when the model has no provider and nothing else says where it is.
    """
    provider, _, rest = model.partition("/")
    if not model.strip() or (not rest and not (base_url or has_client)):
        raise UsageError(f"{model!r} names no model; write provider/model, for example openai/gpt-5-mini")
    if provider in _KNOWN and rest:
        known = replace(_KNOWN[provider], model=rest)
        if base_url is None:
            return known
        # `openai/` before an address says that the server takes what openai takes, its key included.
        elsewhere = replace(_CUSTOM, model=rest, key="welcome") if provider == "openai" else known
        return replace(elsewhere, base_url=base_url)
    if base_url or has_client:
        return replace(_CUSTOM, model=model, base_url=base_url)
    # Anthropic's service asks for the limit in every call; the others take it or leave it.
    return Service(provider, rest, speaks_openai=False, max_tokens=8_192 if provider == "anthropic" else None)


def chosen(model: str, base_url: str | None, has_client: bool, given: Mapping[str, object | None]) -> Service:
    """Return the service with the user's own settings over those that suit it."""
    known = service(model, base_url=base_url, has_client=has_client)
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    return replace(known, **changes)
