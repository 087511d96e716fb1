"""One answer of a service in our own words, whichever service gave it: its text, how it ended and what it cost."""

from __future__ import annotations

import json
from typing import Any, Literal

from newsdigest.schema.digest import Usage
from newsdigest.schema.record import Record

Ending = Literal["complete", "length", "refusal", "filtered", "empty"]

_LENGTH = frozenset({"length", "max_tokens", "max_output_tokens", "MAX_TOKENS"})
_FILTERED = frozenset({"content_filter", "SAFETY", "refusal"})


class Completion(Record):
    """The raw text that a service answered with, before anything of ours has touched it."""

    text: str
    ending: Ending = "complete"
    usage: Usage = Usage()


def completion(response: Any) -> Completion:
    """Return the text, the ending and the cost of a response of any service that instructor knows."""
    text, refusal = _text(response)
    return Completion(text=refusal or text, ending=_ending(response, text, refusal), usage=_usage(response))


def total(first: Usage, second: Usage) -> Usage:
    """Return what two costs come to."""
    return Usage(**{name: getattr(first, name) + getattr(second, name) for name in Usage.model_fields})


def _ending(response: Any, text: str, refusal: str) -> Ending:
    reason = _reason(response)
    if reason in _LENGTH:
        return "length"
    if refusal:
        return "refusal"
    if reason in _FILTERED:
        return "filtered"
    return "complete" if text.strip() else "empty"


def _reason(response: Any) -> str:
    """Return why the model stopped, in the service's own word."""
    if choices := getattr(response, "choices", None):
        return str(choices[0].finish_reason or "")
    details = getattr(response, "incomplete_details", None)
    return str(getattr(details, "reason", None) or getattr(response, "stop_reason", None) or "")


def _text(response: Any) -> tuple[str, str]:
    """Return the answer and the refusal; one of them is empty."""
    if choices := getattr(response, "choices", None):
        return _of_message(choices[0].message)
    parts = getattr(response, "output", None) or getattr(response, "content", None) or ()
    if isinstance(parts, str):
        return parts, ""
    return _of_parts(list(parts))


def _of_message(message: Any) -> tuple[str, str]:
    """Read a message of the chat API: the arguments of its tool call, else its words."""
    refusal = str(getattr(message, "refusal", None) or "")
    calls = getattr(message, "tool_calls", None) or ()
    arguments = calls[0].function.arguments if calls else getattr(message, "content", None)
    return _words(arguments), refusal


def _of_parts(parts: list[Any]) -> tuple[str, str]:
    """Read a list of parts (the Responses API, Anthropic): a tool call's arguments, else the words of its messages."""
    texts: list[str] = []
    for part in parts:
        arguments = getattr(part, "arguments", None) or getattr(part, "input", None)
        if arguments:
            return _words(arguments), ""
        inner = getattr(part, "content", None)
        if isinstance(inner, list):
            words, refusal = _of_parts(inner)
            texts.append(words)
        else:
            refusal = str(getattr(part, "refusal", None) or "")
        if refusal:
            return "", refusal
        texts.append(_words(getattr(part, "text", None)))
    return "".join(texts), ""


def _words(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return ""


def _usage(response: Any) -> Usage:
    """Return the tokens of one call; services that count otherwise are read by their own names."""
    usage = getattr(response, "usage", None)
    details = getattr(usage, "prompt_tokens_details", None) or getattr(usage, "input_tokens_details", None)
    return Usage(
        calls=1,
        input_tokens=_count(usage, "prompt_tokens", "input_tokens"),
        output_tokens=_count(usage, "completion_tokens", "output_tokens"),
        cached_tokens=_count(details, "cached_tokens") or _count(usage, "cache_read_input_tokens"),
    )


def _count(usage: Any, *names: str) -> int:
    return next((value for name in names if isinstance(value := getattr(usage, name, None), int)), 0)
