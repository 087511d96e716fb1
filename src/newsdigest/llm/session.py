"""One session with a model: every call of a run goes through it, is paid once, limited, counted and, if asked, kept."""

from __future__ import annotations

import asyncio
import json
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from weakref import WeakKeyDictionary

from pydantic import BaseModel, ValidationError
from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt

from newsdigest.errors import AnswerTruncated, NewsDigestError, ServiceFailed, ServiceRefused, UsageError
from newsdigest.llm.completions import Completion, total
from newsdigest.llm.faults import invalid, objection
from newsdigest.llm.forms import Check, Examination, examination, form, parsed
from newsdigest.llm.limiter import Limiter
from newsdigest.llm.recordings import BY_HAND, Question, Recordings, recordings
from newsdigest.llm.services import MODES, Mode, Service, service
from newsdigest.prompts import NO_MARK, Prompt
from newsdigest.schema.digest import Usage

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from newsdigest.llm.client import Connection

T = TypeVar("T", bound=BaseModel)

_LARGER = 2
"""How much larger the second limit of tokens is, after an answer was cut off at the first."""


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """What came of one question: the filled form, what it cost, and what had to be forgiven."""

    parsed: T
    usage: Usage
    attempts: int = 1
    unknown_fields: int = 0


class Session:
    """Talks to one model for everybody in a run: extractor and writer share its places, its count and its recordings.

    `model` is `provider/model`, as instructor knows them; `base_url` is the address of an OpenAI-compatible server
    (Ollama, vLLM, llama.cpp), and `client` an AsyncOpenAI of your own (Azure, a proxy), whose settings are left alone.
    The key of openai is read from OPENAI_API_KEY by its client. `replay` answers from recordings, a file or a folder,
    and calls nobody; `record` is the file to keep the answers in; `by_hand` is asked instead of a model.

    `timeout` is for one request and `deadline` for everything that one question needs, in seconds. `retries` belong to
    the connection (too fast, failed, timed out), `reasks` to answers that do not fill the form. `settings` go to the
    service as they are (temperature=0, reasoning_effort="low").

    One session serves one event loop after another. Nothing is opened before the first question; `close` when a run
    ends, and ask again later if you like.
    """

    def __init__(
        self,
        model: str | None = None,
        *,
        base_url: str | None = None,
        client: AsyncOpenAI | None = None,
        mode: Mode | None = None,
        replay: Path | None = None,
        record: Path | None = None,
        by_hand: Callable[[Question], str] | None = None,
        max_in_flight: int | None = None,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
        timeout: float | None = None,
        deadline: float | None = 600.0,
        retries: int = 4,
        reasks: int = 1,
        max_tokens: int | None = None,
        settings: Mapping[str, Any] | None = None,
    ) -> None:
        if mode is not None and mode not in MODES:
            raise UsageError(f"mode={mode!r} is unknown; choose one of {', '.join(MODES)}")
        if model is None and replay is None and by_hand is None:
            raise UsageError("a session needs a model (openai/gpt-5-mini), or recordings to replay")
        self._service = _service(model, base_url, client, mode, timeout, max_tokens, max_in_flight)
        self._replay = recordings(Path(replay)) if replay is not None else None
        self._replayed_from = Path(replay).name if replay is not None else ""
        self._by_hand = by_hand
        self._record = _Recorder(Path(record)) if record is not None else None
        self._client = client
        self._paces = (requests_per_minute, tokens_per_minute)
        self._deadline, self._retries, self._reasks = deadline, retries, reasks
        self._settings = dict(settings or {})
        self._lines: WeakKeyDictionary[asyncio.AbstractEventLoop, _Line] = WeakKeyDictionary()
        self._lock = threading.Lock()
        self._usage: dict[str, Usage] = {}
        self._requests = 0
        self._refused: ServiceRefused | None = None

    @property
    def model(self) -> str:
        """The model that answers, or the recordings that stand in for it."""
        if self._service is not None:
            return f"{self._service.name}/{self._service.model}"
        return f"recordings/{self._replayed_from}" if self._replay is not None else BY_HAND

    @property
    def usage(self) -> Usage:
        """What all answers cost so far, those that failed included; a replayed answer costs what it cost then."""
        with self._lock:
            return _sum(self._usage.values())

    def usage_of(self, purpose: str) -> Usage:
        """Return what the answers to one purpose cost so far ("read", "write")."""
        with self._lock:
            return self._usage.get(purpose, Usage())

    @property
    def requests(self) -> int:
        """How many requests this session has sent, retries and all; a replay sends none."""
        return self._requests

    def fingerprint(self, prompt: Prompt, response_model: type[BaseModel], settings: Mapping[str, Any]) -> str:
        """Return everything that could change an answer but the matter of the question, as one line."""
        question = self._question("", prompt, response_model, "", "", 0, {**self._settings, **settings})
        stamp = question.stamp
        return f"{self.model} {prompt.name}:{stamp.instructions} form:{stamp.form} {question.settings or ''}".rstrip()

    async def ask(
        self,
        purpose: str,
        prompt: Prompt,
        response_model: type[T],
        *,
        subject: str,
        label: str = "",
        chunk: int = 0,
        check: Check | None = None,
        settings: Mapping[str, Any] | None = None,
    ) -> Answer[T]:
        """Put one question about `subject`, an article or a story, and return the answer that fills the form.

        Raises ReadError when this question gets no usable answer, ServiceRefused when none will, and RecordingError
        when a replay has no answer to it.
        """
        settings = {**self._settings, **(settings or {})}
        question = self._question(purpose, prompt, response_model, subject, label, chunk, settings)
        exam = Examination(subject=subject, check=check, reasks=self._reasks)
        try:
            answer = await self._answer(question, prompt, response_model, settings, exam)
        finally:
            self._count(purpose, exam)
            if self._record is not None and exam.completions:
                self._record.keep(question, exam.completions, self._origin)
        return Answer(answer, exam.usage, len(exam.completions), exam.unknown_fields)

    async def close(self) -> None:
        """Close the connections of the running loop. The session itself stays usable."""
        line = self._lines.pop(asyncio.get_running_loop(), None)
        if line is not None:
            await line.connection.close()

    @property
    def _origin(self) -> str:
        return BY_HAND if self._by_hand is not None else f"recorded from {self.model}"

    async def _answer(
        self,
        question: Question,
        prompt: Prompt,
        response_model: type[T],
        settings: Mapping[str, Any],
        exam: Examination,
    ) -> T:
        if self._replay is not None:
            return _held(self._replay.find(question).attempts, response_model, exam)
        if self._by_hand is not None:
            return _held((Completion(text=self._by_hand(question)),), response_model, exam)
        return await self._called(prompt, response_model, settings, exam, len(question.text) // 4)

    async def _called(
        self, prompt: Prompt, response_model: type[T], settings: Mapping[str, Any], exam: Examination, tokens: int
    ) -> T:
        line = self._line()
        async with line.limiter.place(tokens):
            if self._refused is not None:
                raise self._refused
            try:
                async with asyncio.timeout(self._deadline):
                    return await self._insisting(line.connection, _messages(prompt), response_model, settings, exam)
            except TimeoutError as error:
                raise ServiceFailed(
                    f"{self.model} had not answered about {exam.subject} after {self._deadline:g} seconds; "
                    "raise deadline=, or try again later",
                    article_id=exam.subject,
                ) from error
            except ServiceRefused as error:
                self._refused = error
                raise

    async def _insisting(
        self,
        connection: Connection,
        messages: list[dict[str, str]],
        response_model: type[T],
        settings: Mapping[str, Any],
        exam: Examination,
    ) -> T:
        """Ask; when the answer is cut off, ask once more with a larger limit, never with the same."""
        assert self._service is not None  # noqa: S101  # a session without a service never comes here
        limit = self._service.max_tokens
        rounds = AsyncRetrying(
            stop=stop_after_attempt(1 if limit is None else 2),
            retry=retry_if_exception_type(AnswerTruncated),
            reraise=True,
        )
        async for attempt in rounds:
            with attempt:
                larger = _LARGER ** (attempt.retry_state.attempt_number - 1)
                allowed = {} if limit is None else {self._service.answer_limit: limit * larger}
                exam.begin()
                return await connection.ask(messages, response_model, {**allowed, **settings}, exam)
        raise AssertionError("tenacity ends with an answer or an error")  # pragma: no cover

    def _question(
        self,
        purpose: str,
        prompt: Prompt,
        response_model: type[BaseModel],
        subject: str,
        label: str,
        chunk: int,
        settings: Mapping[str, Any],
    ) -> Question:
        known = self._service
        return Question(
            purpose=purpose,
            subject=subject,
            chunk=chunk,
            label=label,
            instructions=prompt.instructions,
            matter=prompt.matter(NO_MARK),
            form=json.dumps(form(response_model).model_json_schema(), sort_keys=True),
            model=None if known is None else self.model,
            settings=None
            if known is None
            else json.dumps({"mode": known.mode, "max_tokens": known.max_tokens, **settings}, sort_keys=True),
        )

    def _line(self) -> _Line:
        """Return the connection of the running loop; the first question in a loop opens it."""
        # openai and instructor take two seconds to load, and a replay needs neither.
        from newsdigest.llm.client import Connection  # noqa: PLC0415

        assert self._service is not None  # noqa: S101  # a session without a service never comes here
        loop = asyncio.get_running_loop()
        if loop not in self._lines:
            requests, tokens = self._paces
            limiter = Limiter(self._service.in_flight, requests_per_minute=requests, tokens_per_minute=tokens)

            def heard(status: int, wait: float) -> None:
                self._requests += 1
                limiter.answered(too_fast=status == 429, wait=wait)

            connection = Connection(
                self._service, client=self._client, retries=self._retries, timeout=self._service.timeout, heard=heard
            )
            self._lines[loop] = _Line(connection, limiter)
        return self._lines[loop]

    def _count(self, purpose: str, exam: Examination) -> None:
        with self._lock:
            self._usage[purpose] = total(self._usage.get(purpose, Usage()), exam.usage)


@dataclass(frozen=True, slots=True)
class _Line:
    """What belongs to one event loop."""

    connection: Connection
    limiter: Limiter


class _Recorder:
    """Keeps answers in one file as they come."""

    def __init__(self, path: Path) -> None:
        self._path = path if path.suffix == ".json" else path / "calls.json"
        self._kept = recordings(self._path) if self._path.exists() else Recordings()
        self._lock = threading.Lock()

    def keep(self, question: Question, attempts: list[Completion], origin: str) -> None:
        with self._lock:
            self._kept.put(question, attempts, origin)
            self._kept.write(self._path)


def _service(
    model: str | None,
    base_url: str | None,
    client: object | None,
    mode: Mode | None,
    timeout: float | None,
    max_tokens: int | None,
    max_in_flight: int | None,
) -> Service | None:
    """Return the service with the user's own settings over those that suit it."""
    if model is None:
        return None
    known = service(model, base_url=base_url, has_client=client is not None)
    given = {"mode": mode, "timeout": timeout, "max_tokens": max_tokens, "in_flight": max_in_flight}
    return replace(known, **{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]


def _messages(prompt: Prompt) -> list[dict[str, str]]:
    """Return the prompt as messages, with a mark that nobody who wrote the article could know."""
    plain = prompt.matter(NO_MARK)
    mark = secrets.token_hex(4)
    while mark in plain:
        mark = secrets.token_hex(4)
    return [{"role": "system", "content": prompt.instructions}, {"role": "user", "content": prompt.matter(mark)}]


def _held(attempts: tuple[Completion, ...], response_model: type[T], exam: Examination) -> T:
    """Hold answers that are already there to the form, one attempt after another, as if they came in now."""
    failure: NewsDigestError | None = None
    exam.reasks = len(attempts) - 1
    exam.begin()
    with examination(exam):
        for completion in attempts:
            exam.completions.append(completion)
            failure = objection(completion, exam.subject)
            if failure is None:
                try:
                    return parsed(completion.text, response_model)
                except ValidationError as error:
                    failure = invalid(error, exam.subject, len(exam.completions))
    raise failure or UsageError(f"the recording of {exam.subject} holds no attempt; record it anew")


def _sum(costs: Any) -> Usage:
    together = Usage()
    for cost in costs:
        together = total(together, cost)
    return together
