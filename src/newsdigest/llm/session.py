"""One session with a model: every call of a run goes through it, is paid once, limited, counted and, if asked, kept."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import BaseModel

from newsdigest.errors import AnswerTruncated, NewsDigestError, UsageError
from newsdigest.llm.budget import Account, Budget, Prices
from newsdigest.llm.cache import Cache
from newsdigest.llm.calls import Caller, Patience
from newsdigest.llm.forms import Check, Examination, form_text
from newsdigest.llm.ledger import Ledger
from newsdigest.llm.recordings import BY_HAND, Question, Recorder, Replay
from newsdigest.llm.services import MODES, Mode, chosen
from newsdigest.llm.shelf import Shelf
from newsdigest.llm.steps import Kind, Report, Step, Watcher
from newsdigest.llm.terms import Term
from newsdigest.prompts import NO_MARK, Prompt
from newsdigest.schema.digest import Usage

if TYPE_CHECKING:
    from openai import AsyncOpenAI

T = TypeVar("T", bound=BaseModel)

_LOG = logging.getLogger(__name__)


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
    and calls nobody; `record` is the file to keep the answers in; `by_hand` is asked instead of a model; `restamp` is
    shown how a prompt has changed since a person answered it, and says whether the answer still holds.

    `timeout` is for one request, `deadline` for everything that one article needs once its turn has come, its halves
    included, and `run_deadline` for all questions of a run, waits and all, from the first on, in seconds. `retries`
    belong to the connection (too fast, failed, timed out), `reasks` to answers that do not fill the form. `settings` go
    to the service as they are (temperature=0, reasoning_effort="low"). `budget` ends the run before it spends more,
    `cache` keeps answers from run to run, and
    `watch` is told of every step.

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
        restamp: Callable[[Question, str], bool] | None = None,
        max_in_flight: int | None = None,
        requests_per_minute: float | None = None,
        tokens_per_minute: float | None = None,
        timeout: float | None = None,
        deadline: float | None = 600.0,
        run_deadline: float | None = None,
        retries: int = 4,
        reasks: int = 1,
        max_tokens: int | None = None,
        settings: Mapping[str, Any] | None = None,
        budget: Budget | None = None,
        prices: Prices | None = None,
        cache: Cache | Path | None = None,
        watch: Watcher | None = None,
    ) -> None:
        if mode is not None and mode not in MODES:
            raise UsageError(f"mode={mode!r} is unknown; choose one of {', '.join(MODES)}")
        if model is None and replay is None and by_hand is None:
            raise UsageError("a session needs a model (openai/gpt-5-mini), or recordings to replay")
        if budget is not None and budget.max_cost is not None and prices is None:
            raise UsageError("max_cost= needs prices=: say what a million tokens cost")
        given = {"mode": mode, "timeout": timeout, "max_tokens": max_tokens, "in_flight": max_in_flight}
        self._service = None if model is None else chosen(model, base_url, client is not None, given)
        self._account = Account(budget or Budget(), prices)
        self._watchers = [watch] if watch is not None else []
        patience = Patience(deadline, run_deadline, retries, requests_per_minute, tokens_per_minute)
        self._caller = None
        if self._service is not None:
            self._caller = Caller(self._service, client, patience, self._account, self._pass_on)
        self._shelf = Shelf(
            replay=None if replay is None else Replay(Path(replay), restamp),
            by_hand=by_hand,
            cache=Cache(cache) if isinstance(cache, str | Path) else cache,
        )
        self._record = None if record is None else Recorder(Path(record))
        self._reasks, self._settings = reasks, dict(settings or {})
        self._ledger = Ledger()

    @property
    def model(self) -> str:
        """The model that answers, or the recordings that stand in for it."""
        if self._service is not None:
            return f"{self._service.name}/{self._service.model}"
        return self._shelf.name

    @property
    def usage(self) -> Usage:
        """What this session has spent on calls, those that failed included; replays and cached answers are free."""
        return self._account.spent

    @property
    def cost(self) -> float | None:
        """What it has spent in money; None without prices."""
        return self._account.cost

    def price(self, usage: Usage) -> float | None:
        """Return what so many tokens cost in money, of an article or of a stage; None without prices."""
        return self._account.price(usage)

    @property
    def report(self) -> Report:
        """What this session has done so far."""
        sent, failed = (self._caller.requests, self._caller.failed_requests) if self._caller else (0, 0)
        again, unknown = self._ledger.asked_again, self._ledger.unknown_fields
        return Report(sent, failed, self._shelf.hits, again, unknown, self.usage, self.cost)

    def usage_of(self, purpose: str, subjects: Iterable[str] | None = None) -> Usage:
        """Return what the answers to one purpose ("read", "write") cost when they were given, by subject if asked.

        This belongs to the answers: it is the same whether they were paid for now, cached or replayed.
        """
        return self._ledger.usage_of(purpose, subjects)

    def fingerprint(self, prompt: Prompt, response_model: type[BaseModel], settings: Mapping[str, Any]) -> str:
        """Return everything that could change an answer but the matter of the question, as one line."""
        question = self._question("", prompt, response_model, settings=settings)
        stamp = question.stamp
        return f"{self.model} {prompt.name}:{stamp.instructions} form:{stamp.form} {question.settings or ''}".rstrip()

    def estimate(
        self, prompt: Prompt, response_model: type[BaseModel], settings: Mapping[str, Any] | None = None
    ) -> int:
        """Return about how many tokens a question has, before its answer; none when the answer is in the cache.

        Raises AnswerTruncated when the cache knows that there is no room for an answer.
        """
        question = self._question("", prompt, response_model, settings=settings)
        return 0 if self._shelf.has(question) else question.tokens

    @property
    def is_live(self) -> bool:
        """Whether a model answers, and for this run alone: a recording is made of, and answers, whole questions."""
        return not self._shelf.stands_in and self._record is None

    def recall(self, purpose: str, words: str) -> str | None:
        """Return what was remembered in the cache under these words."""
        return self._shelf.recall(purpose, words)

    def remember(self, purpose: str, words: str, text: str) -> None:
        """Keep a text that was made of answers, such as a section, in the cache."""
        self._shelf.remember(purpose, words, text)

    async def ask(
        self,
        purpose: str,
        prompt: Prompt,
        response_model: type[T],
        *,
        subject: str,
        label: str = "",
        chunk: str = "",
        check: Check | None = None,
        settings: Mapping[str, Any] | None = None,
        term: Term | None = None,
        keeps_cut: bool = False,
    ) -> Answer[T]:
        """Put one question about `subject`, an article or a story, and return the answer that fills the form.

        `term` is shared by all questions about the subject. With `keeps_cut` the cache also knows that there was no
        room for an answer: for callers who then ask otherwise.

        Raises ReadError when this question gets no usable answer, ServiceRefused when none will, and RecordingError
        when a replay has no answer to it.
        """
        question = self._question(purpose, prompt, response_model, subject, label, chunk, settings)
        exam = Examination(subject=subject, check=check, reasks=self._reasks)
        exam.again = lambda: self._tell("retried", question)
        self._tell("asked", question)
        try:
            answer = await self._answer(
                question,
                prompt,
                response_model,
                {**self._settings, **(settings or {})},
                exam,
                term or Term(),
                keeps_cut,
            )
        except NewsDigestError as error:
            self._tell("failed", question, str(error))
            raise
        finally:
            self._ledger.enter(question, exam)
            if self._record is not None and exam.completions:
                origin = BY_HAND if self._shelf.by_hand else f"recorded from {self.model}"
                self._record.keep(question, exam.completions, origin)
        self._tell("answered", question)
        return Answer(answer, exam.usage, len(exam.completions), exam.unknown_fields)

    @contextmanager
    def followed(self, watch: Watcher) -> Iterator[None]:
        """Tell one more watcher of every step, for as long as the block lasts."""
        self._watchers.append(watch)
        try:
            yield
        finally:
            self._watchers.remove(watch)

    async def close(self) -> None:
        """Close what the running loop has opened. The session itself stays usable."""
        if self._caller is not None:
            await self._caller.close()
        self._shelf.close()

    async def _answer(
        self,
        question: Question,
        prompt: Prompt,
        response_model: type[T],
        settings: Mapping[str, Any],
        exam: Examination,
        term: Term,
        keeps_cut: bool,
    ) -> T:
        there = self._shelf.find(question, response_model, exam)
        if there is not None:
            return there
        if self._caller is None:
            raise UsageError("a session without a model has nobody to ask")
        try:
            answer = await self._caller.call(question, prompt, response_model, settings, exam, term)
        except AnswerTruncated:
            if keeps_cut:
                self._shelf.keep(question, exam)
            raise
        self._shelf.keep(question, exam)
        return answer

    def _question(
        self,
        purpose: str,
        prompt: Prompt,
        response_model: type[BaseModel],
        subject: str = "",
        label: str = "",
        chunk: str = "",
        settings: Mapping[str, Any] | None = None,
    ) -> Question:
        known = self._service
        given = {**self._settings, **(settings or {})}
        return Question(
            purpose=purpose,
            subject=subject,
            chunk=chunk,
            label=label,
            instructions=prompt.instructions,
            matter=prompt.matter(NO_MARK),
            form=form_text(response_model),
            model=None if known is None else self.model,
            settings=None
            if known is None
            else json.dumps({"mode": known.mode, "max_tokens": known.max_tokens, **given}, sort_keys=True),
        )

    def _tell(self, kind: Kind, question: Question, reason: str | None = None) -> None:
        # Ids may be a caller's own words: %r keeps a line break in them from writing a line of its own into the log.
        _LOG.debug("%s: %s of %r%s", kind, question.purpose, question.subject, f" ({reason})" if reason else "")
        self._pass_on(Step(kind, question.purpose, question.subject, question.label, reason, usage=self._account.spent))

    def _pass_on(self, step: Step) -> None:
        for watch in tuple(self._watchers):
            watch(step)
