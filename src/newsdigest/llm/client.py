"""The connection to a service: openai carries the calls, instructor holds the answers to their form."""

from __future__ import annotations

import difflib
import functools
import logging
import re
import ssl
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, TypeVar

import httpx2
import instructor
import openai
from instructor.core.exceptions import InstructorRetryException
from pydantic import BaseModel

from newsdigest.errors import MissingExtra, NewsDigestError, ServiceRefused, UsageError
from newsdigest.llm.completions import completion
from newsdigest.llm.faults import masked, objection, told
from newsdigest.llm.forms import Examination, current_examination, examination, form, plain
from newsdigest.llm.services import Service

T = TypeVar("T", bound=BaseModel)

Create = Callable[..., Awaitable[Any]]
Heard = Callable[[int, float, bool], None]
"""Told of every response: its HTTP status, the seconds that we are asked to wait, and whether it is sent again."""

_NO_KEY = "none-needed"

_MODES = {
    "tools": instructor.Mode.TOOLS,
    "json_schema": instructor.Mode.JSON_SCHEMA,
    "responses_tools": instructor.Mode.RESPONSES_TOOLS,
    "md_json": instructor.Mode.MD_JSON,
    "json": instructor.Mode.JSON,
}


class _Discreet(logging.Filter):
    """Keeps copy out of the logs: instructor logs whole answers as errors while we tell the same in our own words."""

    def filter(self, _: logging.LogRecord) -> bool:
        return current_examination() is None


class _Told(logging.Filter):
    """Keeps out of the logs why a service cannot be reached: the error that we raise says it, and once."""

    def filter(self, record: logging.LogRecord) -> bool:
        return record.levelno < logging.ERROR


logging.getLogger("instructor.v2.retry").addFilter(_Discreet())
logging.getLogger("instructor.auto_client").addFilter(_Told())


class Connection:
    """One client of one service, in the event loop it was made in."""

    def __init__(
        self,
        service: Service,
        *,
        client: openai.AsyncOpenAI | None,
        retries: int,
        heard: Heard,
    ) -> None:
        self._service = service
        self._is_ours = client is None
        self._hears = client is None and service.speaks_openai
        try:
            self._instructor = self._made(client, retries, heard)
        except openai.OpenAIError as error:
            raise ServiceRefused(
                "there is no key for openai; set OPENAI_API_KEY, hand in a client, or give base_url= for a server "
                "of your own"
            ) from error
        # instructor parses what `create` returns; we stand between the two, so that nothing reaches a parser unseen.
        create = _unpatched(self._instructor)
        self._create: Create = instructor.patch(
            create=_seen(create if self._hears else _heard_of(create, heard)),
            mode=self._instructor.mode,
            provider=self._instructor.provider,
        )

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never be printed."""
        key = getattr(self._instructor.client, "api_key", None)
        return (key,) if isinstance(key, str) and len(key) > 3 and key != _NO_KEY else ()

    async def ask(
        self, messages: list[dict[str, str]], response_model: type[T], settings: Mapping[str, Any], exam: Examination
    ) -> T:
        """Send one question; return the answer once it fills the form. `exam` learns what every attempt said and cost.

        Raises an error of our tree, whatever went wrong.
        """
        subject = exam.subject
        try:
            with examination(exam):
                answer = await self._create(
                    response_model=_offered(response_model),
                    messages=messages,
                    max_retries=exam.reasks,
                    model=self._service.model,
                    **settings,
                )
        except NewsDigestError:
            raise
        except Exception as error:
            cause = error.__cause__ if isinstance(error, InstructorRetryException) and error.__cause__ else error
            ours = told(
                cause,
                subject=subject,
                service=self._service.name,
                attempts=len(exam.completions),
                secrets=self.secrets,
            )
            if ours is cause or masked(str(cause), self.secrets) != masked(str(cause)):
                raise ours from None
            raise ours from cause
        return plain(answer, response_model)

    async def close(self) -> None:
        """Close the connections that we opened; a client that was handed in stays as it is."""
        close = getattr(self._instructor.client, "close", None)
        if self._is_ours and close is not None:
            await close()

    def _made(self, client: openai.AsyncOpenAI | None, retries: int, heard: Heard) -> Any:
        mode = _MODES[self._service.mode]
        if client is not None:
            if not isinstance(client, openai.AsyncOpenAI):
                raise UsageError(f"client= is a {type(client).__name__}; hand in an AsyncOpenAI or AsyncAzureOpenAI")
            return instructor.from_openai(client, mode=mode)
        if self._service.speaks_openai:
            return instructor.from_openai(_openai(self._service, retries, heard), mode=mode)
        return _elsewhere(self._service, retries)


@functools.cache
def _trust() -> ssl.SSLContext:
    """Read the machine's certificates once; it takes longer than the rest of a connection."""
    return httpx2.create_ssl_context()


def _openai(service: Service, retries: int, heard: Heard) -> openai.AsyncOpenAI:
    async def hear(response: Any) -> None:
        status = response.status_code
        heard(status, _seconds(response.headers.get("retry-after")), status == 429 or status >= 500)

    def made(api_key: str | None) -> openai.AsyncOpenAI:
        return openai.AsyncOpenAI(
            api_key=api_key,
            base_url=service.base_url,
            max_retries=retries,
            timeout=openai.Timeout(service.timeout, connect=min(10.0, service.timeout)),
            http_client=openai.DefaultAsyncHttpxClient(event_hooks={"response": [hear]}, verify=_trust()),
        )

    # The client insists on a key, and reads the environment's when it is given none.
    if service.key == "unwanted":
        return made(_NO_KEY)
    try:
        return made(None)
    except openai.OpenAIError:
        if service.key == "needed":
            raise
        return made(_NO_KEY)


def _elsewhere(service: Service, retries: int) -> Any:
    """Reach a service that speaks a language of its own through the client that instructor knows for it."""
    try:
        # The mode is left to instructor: what a foreign service can do, it knows better.
        made: Any = instructor.from_provider(f"{service.name}/{service.model}", async_client=True)
    except Exception as error:  # instructor has one error for all three, and only its words tell them apart
        words = str(error)
        if words.startswith("Unsupported provider"):
            raise UsageError(_unknown(service, re.findall(r"'([\w.-]+)'", words))) from error
        kind: type[NewsDigestError] = UsageError
        if isinstance(error, ImportError) or "package is required" in words or "optional dependency" in words:
            kind = MissingExtra
        elif "is not set" in words or "API_KEY" in words:
            kind = ServiceRefused
        raise kind(f"{service.name} cannot be used: {masked(words)}") from error
    with_options = getattr(made.client, "with_options", None)
    if with_options is not None:
        made.client.max_retries = retries
        made.client.timeout = service.timeout
    return made


_ALIKE = 0.8
"""How near a name must be to one that is known to be taken for a slip of the pen."""


def _unknown(service: Service, known: Sequence[str]) -> str:
    """Return what to do where a model is asked of a service that nobody knows."""
    near = difflib.get_close_matches(service.name, known, n=1, cutoff=_ALIKE)
    guess = f"did you mean {near[0]}/{service.model}? Else " if near else ""
    return (
        f"{service.name}/{service.model}: there is no service {service.name!r}; {guess}write one of "
        f"{', '.join(known)} before the slash, or give base_url= (--base-url) for a server of your own"
    )


def _unpatched(made: Any) -> Create:
    """Return the function under instructor's patch, which makes the call itself."""
    create: Create = made.create_fn.__wrapped__
    return create


def _heard_of(create: Create, heard: Heard) -> Create:
    """Tell how the calls of another's client ended; how often it sent them, only that client knows."""

    async def call(*args: Any, **settings: Any) -> Any:
        try:
            response = await create(*args, **settings)
        except Exception as error:
            status = getattr(error, "status_code", None)
            if isinstance(status, int):
                headers = getattr(getattr(error, "response", None), "headers", {})
                heard(status, _seconds(headers.get("retry-after")), False)
            raise
        heard(200, 0.0, False)
        return response

    return call


def _seen(create: Create) -> Create:
    """Look at every answer before it is parsed: note it, and stop what a parser would only ask for again."""

    async def seen(*args: Any, **settings: Any) -> Any:
        exam = current_examination()
        if exam is not None and exam.completions:
            await _once_more(exam)
        response = await create(*args, **_strict_once(settings))
        if exam is not None:
            answer = completion(response)
            exam.completions.append(answer)
            refused = objection(answer, exam.subject)
            if refused is not None:
                raise refused
        return response

    return seen


def _strict_once(settings: dict[str, Any]) -> dict[str, Any]:
    """Return the settings with the form as one strict tool.

    For the Responses API instructor sends the form twice: as a tool that binds nobody, and as a strict format of text
    that nobody is to write.
    """
    tools, form_of_text = settings.get("tools"), settings.get("text")
    if not tools or not isinstance(form_of_text, dict) or "strict" not in form_of_text.get("format", {}):
        return settings
    strict = {**tools[0], "parameters": form_of_text["format"]["schema"], "strict": True}
    return {**{name: value for name, value in settings.items() if name != "text"}, "tools": [strict]}


async def _once_more(exam: Examination) -> None:
    """Tell that a question is put again, and wait until it may be."""
    if exam.again is not None:
        exam.again()
    if exam.pause is not None:
        await exam.pause()


@functools.cache
def _offered(response_model: type[BaseModel]) -> type[BaseModel]:
    """Return the form as instructor wants it; made once, because it makes a class anew for each call otherwise."""
    return instructor.response_schema(form(response_model))


def _seconds(header: str | None) -> float:
    """Return the wait of a Retry-After header in seconds; a date, which few services send, counts as one second."""
    try:
        return max(0.0, float(header)) if header else 0.0
    except ValueError:
        return 1.0
