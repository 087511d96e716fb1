"""Answers held to their form: fences off, unknown fields counted and dropped, then the schema, then our own checks."""

from __future__ import annotations

import copy
import functools
import json
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from types import new_class
from typing import Any, ClassVar, TypeVar, cast, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from newsdigest.llm.completions import Completion, total
from newsdigest.schema.digest import Usage

T = TypeVar("T", bound=BaseModel)

Check = Callable[[Any, bool], str | None]
"""What else an answer must be: returns a complaint, or None. It is told whether this is the last attempt."""

_FENCED = re.compile(r"\A\s*```[A-Za-z]*[ \t]*\n(.*?)\n?[ \t]*```\s*\Z", re.DOTALL)


@dataclass
class Examination:
    """What happens to the answers of one call: how many there were, and what had to be done to them.

    `again` is called each time when the answer before was of no use and the question is put once more, and `pause` is
    awaited until it may be.
    """

    subject: str = "it"
    check: Check | None = None
    reasks: int = 0
    completions: list[Completion] = field(default_factory=list)
    unknown_fields: int = 0
    again: Callable[[], None] | None = None
    pause: Callable[[], Awaitable[None]] | None = None
    _last: int = 1

    def begin(self) -> None:
        """Start a round: from now on there is one answer, and as many again as there are re-asks."""
        self._last = len(self.completions) + 1 + self.reasks

    @property
    def is_last(self) -> bool:
        """Whether no further attempt would follow."""
        return len(self.completions) >= self._last

    @property
    def usage(self) -> Usage:
        """What all attempts cost."""
        cost = Usage()
        for completion in self.completions:
            cost = total(cost, completion.usage)
        return cost


_examination: ContextVar[Examination | None] = ContextVar("examination", default=None)


@contextmanager
def examination(current: Examination) -> Iterator[Examination]:
    """Hold every answer that is parsed inside to the checks of this call."""
    token = _examination.set(current)
    try:
        yield current
    finally:
        _examination.reset(token)


def current_examination() -> Examination | None:
    """Return the examination that answers of this task are held to."""
    return _examination.get()


class Form(BaseModel):
    """A response model as a service sees it: a short schema, and a parser that forgives only what cannot mislead.

    A form stands for its response model but has no fields of its own: instructor goes through all the fields, and
    those of the records in them, half a dozen times a call.
    """

    subject: ClassVar[type[BaseModel]]

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **_: Any) -> Any:
        """Parse an answer. Strictness is ours to set, so what the caller says of it is not asked."""
        words = json_data if isinstance(json_data, str) else bytes(json_data).decode("utf-8", "replace")
        parsed = cls.subject.model_validate(_known(_loads(words, cls), cls.subject, _examination.get()))
        _complain(parsed, cls)
        return parsed

    @classmethod
    def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
        """Return the schema without the words that tell a reader nothing new."""
        return copy.deepcopy(_schema(cls.subject))


@functools.cache
def form(response_model: type[BaseModel]) -> type[Form]:
    """Return the form of a response model, under the same name."""
    body = {"subject": response_model, "__doc__": response_model.__doc__, "__module__": __name__}
    return cast("type[Form]", new_class(response_model.__name__, (Form,), exec_body=lambda names: names.update(body)))


@functools.cache
def form_text(response_model: type[BaseModel]) -> str:
    """Return the schema of a response model's form as it is fingerprinted."""
    return json.dumps(form(response_model).model_json_schema(), sort_keys=True)


def parsed(text: str, response_model: type[T]) -> T:
    """Return the answer as a value of the response model. Raises ValidationError when it does not fill it."""
    return cast("T", form(response_model).model_validate_json(text))


def plain(answer: BaseModel, response_model: type[T]) -> T:
    """Return an answer without what instructor has hung on it, so that it can be pickled and compared."""
    return response_model.model_construct(**{name: getattr(answer, name) for name in response_model.model_fields})


def _loads(words: str, cls: type[BaseModel]) -> Any:
    """Return the JSON of an answer, without the fence that chat models like to put around it."""
    fenced = _FENCED.match(words)
    try:
        return json.loads(fenced.group(1) if fenced else words)
    except (ValueError, RecursionError) as error:
        raise _invalid(cls, f"not JSON: {error}", words[:200]) from error


def _complain(answer: BaseModel, cls: type[Form]) -> None:
    current = _examination.get()
    if current is None or current.check is None:
        return
    complaint = current.check(answer, current.is_last)
    if complaint:
        raise _invalid(cls, complaint, None)


def _invalid(cls: type[BaseModel], complaint: str, given: object) -> ValidationError:
    # A complaint may quote the answer: braces in it are not ours to fill.
    told = PydanticCustomError("answer", "{complaint}", {"complaint": complaint})
    return ValidationError.from_exception_data(cls.__name__, [InitErrorDetails(type=told, input=given)])


def _known(data: Any, model: type[BaseModel] | None, current: Examination | None) -> Any:
    """Return the data without fields the model does not have, and without nulls where leaving out means the same."""
    if isinstance(data, str):
        return data if data.isascii() else data.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(data, list):
        return [_known(item, model, current) for item in data]
    if not isinstance(data, dict) or model is None:
        return data
    fields = _fields(model)
    if current is not None:
        current.unknown_fields += sum(name not in fields for name in data)
    return {
        name: _known(value, fields[name].record, current)
        for name, value in data.items()
        if name in fields and not (value is None and fields[name].may_be_left_out)
    }


@dataclass(frozen=True)
class _Field:
    record: type[BaseModel] | None
    may_be_left_out: bool


@functools.cache
def _fields(model: type[BaseModel]) -> Mapping[str, _Field]:
    return {name: _Field(_record(info.annotation), not info.is_required()) for name, info in model.model_fields.items()}


def _record(annotation: Any) -> type[BaseModel] | None:
    """Return the record type inside a field's type, such as the Event of `tuple[Event, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((record for inner in get_args(annotation) if (record := _record(inner)) is not None), None)


@functools.cache
def _schema(response_model: type[BaseModel]) -> dict[str, Any]:
    """Make a schema once: it takes pydantic ten times as long as a call takes us for all the rest."""
    return _terse(response_model.model_json_schema())


def _terse(schema: dict[str, Any]) -> dict[str, Any]:
    """Shorten a schema by a third: no titles, no defaults, one paragraph a description, and each description once."""
    told: set[tuple[str, str]] = set()
    result: dict[str, Any] = _shorter(schema, "", told)
    result.setdefault("title", schema.get("title"))
    return result


def _shorter(node: Any, name: str, told: set[tuple[str, str]]) -> Any:
    if isinstance(node, list):
        return [_shorter(item, name, told) for item in node]
    if not isinstance(node, dict):
        return node
    kept: dict[str, Any] = {}
    for key, value in node.items():
        if key in ("properties", "$defs"):
            kept[key] = {inner: _shorter(item, inner, told) for inner, item in value.items()}
        elif key == "description":
            # What a list of choices is for, the fields that use it say.
            if not ("enum" in node and node.get("title") == name):
                _describe(kept, name, value.split("\n\n")[0], told)
        elif key not in ("title", "default", "additionalProperties", "anyOf"):
            kept[key] = _shorter(value, name, told)
    return {**_either(node, name, told), **kept}


def _describe(kept: dict[str, Any], name: str, words: str, told: set[tuple[str, str]]) -> None:
    """Keep a description unless a field of this name has had it, or more: a field means the same in every record."""
    if not any(name == other and told_words.startswith(words.rstrip(".")) for other, told_words in told):
        told.add((name, words))
        kept["description"] = words


def _either(node: dict[str, Any], name: str, told: set[tuple[str, str]]) -> dict[str, Any]:
    """Say "text or null", and "one of these or null", in one word."""
    choices = node.get("anyOf")
    if choices is None:
        return {}
    if choices == [{"type": "string"}, {"type": "null"}]:
        return {"type": ["string", "null"]}
    if len(choices) == 2 and "enum" in choices[0] and choices[1] == {"type": "null"}:
        return {"type": ["string", "null"], "enum": [*choices[0]["enum"], None]}
    return {"anyOf": _shorter(choices, name, told)}
