"""Calls to a service: each in its turn, within the budget, before its deadline, and with one owner for every fault."""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary

from pydantic import BaseModel
from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt

from newsdigest.errors import AnswerTruncated, BudgetSpent, ServiceFailed, ServiceRefused
from newsdigest.llm.budget import Account
from newsdigest.llm.circuit import Circuit
from newsdigest.llm.forms import Examination
from newsdigest.llm.limiter import Limiter
from newsdigest.llm.recordings import Question
from newsdigest.llm.services import Service
from newsdigest.llm.steps import Step, Watcher
from newsdigest.llm.terms import Term
from newsdigest.prompts import NO_MARK, Prompt

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from newsdigest.llm.client import Connection

T = TypeVar("T", bound=BaseModel)

_LOG = logging.getLogger(__name__)

_LARGER = 2
"""How much larger the second limit of tokens is, after an answer was cut off at the first."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long and how often: seconds for a question and for a run, repeats of a request, allowances of a minute."""

    deadline: float | None
    run_deadline: float | None
    retries: int
    requests_per_minute: float | None
    tokens_per_minute: float | None


class Caller:
    """Asks one service for everybody in a session, in whatever event loop the question comes."""

    def __init__(
        self, service: Service, client: AsyncOpenAI | None, patience: Patience, account: Account, watch: Watcher
    ) -> None:
        self._service, self._client, self._patience = service, client, patience
        self._account, self._watch = account, watch
        self._lines: WeakKeyDictionary[asyncio.AbstractEventLoop, _Line] = WeakKeyDictionary()
        self._refused: ServiceRefused | None = None
        self._circuit = Circuit()
        self.requests = 0
        self.failed_requests = 0

    async def call(
        self,
        question: Question,
        prompt: Prompt,
        response_model: type[T],
        settings: Mapping[str, Any],
        exam: Examination,
        term: Term,
    ) -> T:
        """Ask. Raises ReadError for this question, ServiceRefused for every question from now on."""
        line = self._line()
        exam.pause = lambda: line.limiter.another(question.tokens)
        async with self._while_the_run_lasts(line, exam.subject), line.limiter.place(question.tokens):
            self._circuit.check(exam.subject)
            if self._refused is not None:
                raise self._refused
            with self._account.call(question.tokens, exam.subject):
                try:
                    async with self._in_time(term, exam.subject):
                        return await self._insisting(line.connection, _messages(prompt), response_model, settings, exam)
                except ServiceRefused as error:
                    self._refused = error
                    raise
                except ServiceFailed as error:
                    self._circuit.failed(error)
                    raise
                finally:
                    self._account.add(exam.usage)

    async def close(self) -> None:
        """Close the connections of the running loop; the next question opens new ones."""
        line = self._lines.pop(asyncio.get_running_loop(), None)
        if line is not None:
            await line.connection.close()

    @asynccontextmanager
    async def _while_the_run_lasts(self, line: _Line, subject: str) -> AsyncIterator[None]:
        """Hold a question to the deadline of the run, also while it waits for its turn."""
        most = self._patience.run_deadline
        left = None if most is None else line.opened + most - time.monotonic()
        try:
            async with asyncio.timeout(left):
                if left is not None and left <= 0:
                    raise TimeoutError
                yield
        except TimeoutError as error:
            raise BudgetSpent(
                f"the {most:g} seconds of this run are over; {subject} was not read: raise run_deadline=, or run "
                "again, with what has been read kept in a cache",
                article_id=subject,
            ) from error

    @asynccontextmanager
    async def _in_time(self, term: Term, subject: str) -> AsyncIterator[None]:
        """Hold a call to what is left of the time for its article; waiting for a turn takes nothing of it."""
        most = self._patience.deadline
        left = None if most is None else term.left(most, time.monotonic())
        try:
            async with asyncio.timeout(left):
                if left is not None and left <= 0:
                    raise TimeoutError
                yield
        except TimeoutError as error:
            raise ServiceFailed(
                f"{self._service.name} had not answered about {subject} after {most:.3g} seconds; raise deadline=, or "
                "try again later",
                article_id=subject,
            ) from error

    async def _insisting(
        self,
        connection: Connection,
        messages: list[dict[str, str]],
        response_model: type[T],
        settings: Mapping[str, Any],
        exam: Examination,
    ) -> T:
        """Ask; when the answer is cut off, ask once more with a larger limit, never with the same."""
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

    def _line(self) -> _Line:
        """Return the connection of the running loop; the first question in a loop opens it."""
        # openai and instructor take two seconds to load, and a replay needs neither.
        from newsdigest.llm.client import Connection  # noqa: PLC0415

        loop = asyncio.get_running_loop()
        if loop not in self._lines:
            patience = self._patience
            limiter = Limiter(
                self._service.in_flight,
                requests_per_minute=patience.requests_per_minute,
                tokens_per_minute=patience.tokens_per_minute,
            )

            def heard(status: int, wait: float, sent_again: bool) -> None:
                self._heard(status, wait)
                limiter.answered(too_fast=status == 429, wait=wait, sent_again=sent_again)

            connection = Connection(self._service, client=self._client, retries=patience.retries, heard=heard)
            self._lines[loop] = _Line(connection, limiter, time.monotonic())
        return self._lines[loop]

    def _heard(self, status: int, wait: float) -> None:
        self.requests += 1
        if status == 429 or status >= 500:
            self.failed_requests += 1
            _LOG.info("%s answered %d, asking for a wait of %g s", self._service.name, status, wait)
            self._watch(Step("waiting", status=status, wait=wait, usage=self._account.spent))
        else:
            self._circuit.answered()


@dataclass(frozen=True, slots=True)
class _Line:
    """What belongs to one event loop."""

    connection: Connection
    limiter: Limiter
    opened: float


def _messages(prompt: Prompt) -> list[dict[str, str]]:
    """Return the prompt as messages, with a mark that nobody who wrote the article could know."""
    plain = prompt.matter(NO_MARK)
    mark = secrets.token_hex(4)
    while mark in plain:
        mark = secrets.token_hex(4)
    return [{"role": "system", "content": prompt.instructions}, {"role": "user", "content": prompt.matter(mark)}]
