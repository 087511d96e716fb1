"""The line: loads, reads, grounds, reconciles and composes; the only module that knows the order of the stages."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

from newsdigest.digest import Digest
from newsdigest.errors import AnswerInvalid, EmptyArticle, ReadError, UsageError

if TYPE_CHECKING:
    from newsdigest.checks.findings import Report
    from newsdigest.checks.pages import Page
    from newsdigest.compose.writer import Brief, Draft, Writer
    from newsdigest.extract.extractor import Extractor
    from newsdigest.llm import Session
    from newsdigest.llm.steps import Step
    from newsdigest.schema import digest as data
    from newsdigest.schema.article import Article
    from newsdigest.schema.mention import Mentions
    from newsdigest.schema.reading import Reading

T = TypeVar("T")

OnError = Literal["raise", "skip"]
Form = Literal["story", "key-events"]

MOST_AT_ONCE = 64
"""Articles in the extractor's hands at a time; what a service may get at once is the Session's business."""


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a run, for whoever watches it.

    "waiting": the service is busy or failed, and is asked again after `wait` seconds, or as long as the client sees
    fit. "retried": an answer was of no use, and the question is put once more. `tokens` are those spent so far.
    """

    kind: Literal["started", "read", "retried", "waiting", "failed", "writing", "done"]
    done: int
    total: int
    article: str | None = None
    reason: str | None = None
    tokens: int = 0
    wait: float = 0.0


Watcher = Callable[[Progress], None]
Articles: TypeAlias = "str | Path | Article | Iterable[Article | str | Path]"


def summarize(
    articles: Articles,
    *,
    model: str | None = None,
    base_url: str | None = None,
    extractor: Extractor | None = None,
    writer: Writer | None = None,
    form: Form = "story",
    as_of: datetime | None = None,
    day_one: date | None = None,
    previous: Digest | None = None,
    on_error: OnError = "raise",
    progress: Watcher | None = None,
) -> Digest:
    """Make a digest of articles: what happened, who said so, when, and where the articles disagree.

    `articles` is a path (a file or a folder), an Article, or several of either. Without `model` or `extractor` the
    offline rules read them: no key, no network. `model` is any `provider/model` that instructor knows; `base_url` is
    for OpenAI-compatible servers. `form` is "story" or "key-events". `as_of` (aware) is the moment the digest speaks
    from; it defaults to the newest publication or modification time among the articles. `day_one` is the first day of
    a day counter. `previous` is an earlier digest whose ids are kept and against which `changes` is told. `on_error`
    is "raise", or "skip" to list what could not be read under `unread` and go on. `progress` is called with every step.

    The same articles, in any order, give the same digest. It also works inside a running event loop.

    Raises UsageError for options that contradict one another and LoadError or ReadError for articles that cannot be
    used (with "skip": only when none can).
    """
    return _finish(
        asummarize(
            articles,
            model=model,
            base_url=base_url,
            extractor=extractor,
            writer=writer,
            form=form,
            as_of=as_of,
            day_one=day_one,
            previous=previous,
            on_error=on_error,
            progress=progress,
        )
    )


async def asummarize(
    articles: Articles,
    *,
    model: str | None = None,
    base_url: str | None = None,
    extractor: Extractor | None = None,
    writer: Writer | None = None,
    form: Form = "story",
    as_of: datetime | None = None,
    day_one: date | None = None,
    previous: Digest | None = None,
    on_error: OnError = "raise",
    progress: Watcher | None = None,
) -> Digest:
    """Make a digest as `summarize` does, for callers who have an event loop of their own."""
    from newsdigest import ground

    follower = _Follower(progress or _nobody)
    order = _Order(form, as_of, day_one, previous, on_error, follower.tell)
    _check(model, base_url, extractor, writer, order)
    _check_kinds(model, extractor, writer, progress, order)
    loaded, unread = _load(articles, order)
    async with _Hands(model, base_url, extractor, writer) as hands:
        for session in hands.sessions():
            hands.stack.enter_context(session.followed(follower.hear))
        readings, failed = await _read(loaded, hands.extractor, order)
        read = [article for article in loaded if article.id in readings]
        mentions = [ground.mentions(article, readings[article.id], day_one=day_one) for article in read]
        return await _compose(read, mentions, hands, order, [*unread, *failed])


def audit(
    subject: Digest | str | Mapping[str, Digest | str],
    articles: Articles | None = None,
    *,
    day_one: date | None = None,
) -> Report:
    """Return what is wrong with a digest, ours or anybody's: contradictions, citations, the calendar, the layout.

    `subject` is a Digest, the text of a page (plain, Markdown or HTML), or several of either by name, which are also
    held against one another. With `articles` every cited sentence is held to the article it cites: by the page's list
    of sources, else [1] is the first article given, a folder's in the order of its files. `day_one` is the first day
    of a day counter; without it the articles may tell.

    An empty report is false. Nothing is read but what is given, and the same input gives the same report.
    """
    from newsdigest.checks.auditing import examine

    named = subject if isinstance(subject, Mapping) else {"": subject}
    pages = [_page(each, name) for name, each in named.items()]
    return examine(pages, None if articles is None else _in_order(articles), day_one=day_one)


def _page(subject: Digest | str, name: str) -> Page:
    from newsdigest.checks.digests import page_of
    from newsdigest.checks.parsing import parse

    if isinstance(subject, Digest):
        return page_of(subject.data, name)
    if not isinstance(subject, str):
        raise UsageError(f"audit reads a Digest or the text of a page, not {type(subject).__name__}")
    return parse(subject, name)


def _in_order(articles: Articles) -> list[Article]:
    """Return the articles in the order given, which is what the numbers of a page without sources go by."""
    from newsdigest import load
    from newsdigest.schema.article import Article

    given = _given(articles)
    found: list[Article] = []
    for item in given:
        if isinstance(item, Article):
            found.append(item)
            continue
        loaded = load.paths([Path(item)])
        if loaded.unread:
            raise loaded.unread[0].error
        found.extend(loaded.articles)
    if not found:
        raise UsageError("there is no article here to hold the page to; give article files or a folder of them")
    return found


@dataclass(frozen=True, slots=True)
class _Order:
    """What the caller asked for, beside the articles and the readers."""

    form: Form
    as_of: datetime | None
    day_one: date | None
    previous: Digest | None
    on_error: OnError
    watch: Watcher


def _check(
    model: str | None, base_url: str | None, extractor: Extractor | None, writer: Writer | None, order: _Order
) -> None:
    if model is not None and (extractor is not None or writer is not None):
        raise UsageError("model= chooses extractor and writer; give either model= or extractor= and writer=, not both")
    if base_url is not None and model is None:
        raise UsageError("base_url= says where model= is served; give model= with it")
    if order.form not in ("story", "key-events"):
        raise UsageError(f"there is no form {order.form!r}; choose 'story' or 'key-events'")
    if order.on_error not in ("raise", "skip"):
        raise UsageError(f"on_error={order.on_error!r} is unknown; choose 'raise' or 'skip'")
    if isinstance(order.as_of, datetime) and order.as_of.tzinfo is None:
        raise UsageError("as_of= needs a time zone: datetime(2026, 2, 4, 12, tzinfo=timezone.utc)")


def _check_kinds(
    model: str | None, extractor: Extractor | None, writer: Writer | None, progress: Watcher | None, order: _Order
) -> None:
    """Refuse what is not of the kind that an option takes, before anything is read or paid for."""
    if model is not None and not isinstance(model, str):
        raise UsageError(f"model= is a name such as 'openai/gpt-5-mini', not {_kind(model)}")
    if extractor is not None and not (
        callable(getattr(extractor, "extract", None)) and hasattr(extractor, "fingerprint")
    ):
        raise UsageError(f"extractor= needs an async extract(article) and a fingerprint; {_kind(extractor)} lacks them")
    if writer is not None and not callable(getattr(writer, "write", None)):
        raise UsageError(f"writer= needs an async write(brief); {_kind(writer)} lacks it")
    if order.as_of is not None and not isinstance(order.as_of, datetime):
        raise UsageError(f"as_of= is a datetime with a time zone, not {_kind(order.as_of)}")
    if order.day_one is not None and (not isinstance(order.day_one, date) or isinstance(order.day_one, datetime)):
        raise UsageError(f"day_one= is a date such as date(2022, 2, 24), not {_kind(order.day_one)}")
    if order.previous is not None and not isinstance(order.previous, Digest):
        raise UsageError(f"previous= is a Digest, not {_kind(order.previous)}; Digest.from_json reads one back")
    if progress is not None and not callable(progress):
        raise UsageError(f"progress= is called with every step of the run; {_kind(progress)} cannot be called")


def _kind(given: object) -> str:
    return "None" if given is None else type(given).__name__


def _given(articles: Articles) -> list[Article | str | Path]:
    """Return what was given as a list, if all of it is articles and paths."""
    from newsdigest.schema.article import Article

    if isinstance(articles, (str, Path, Article)):
        return [articles]
    listed = list(articles) if isinstance(articles, Iterable) and not isinstance(articles, (bytes, Mapping)) else None
    strange = articles if listed is None else next((a for a in listed if not isinstance(a, (str, Path, Article))), "")
    if listed is None or strange != "":
        raise UsageError(
            f"articles are given as paths, as Articles, or as several of them, not as {_kind(strange)}; "
            "newsdigest.load.text makes an Article of a text"
        )
    return listed


def _load(articles: Articles, order: _Order) -> tuple[list[Article], list[data.Unread]]:
    """Return every article once, in the order of their ids, and what could not be loaded."""
    from newsdigest import load
    from newsdigest.schema.article import Article
    from newsdigest.schema.digest import Unread

    given = _given(articles)
    found = [item for item in given if isinstance(item, Article)]
    empty = [_empty(article) for article in found if not _has_words(article)]
    loaded = load.paths([Path(item) for item in given if not isinstance(item, Article)])
    if order.on_error == "raise" and (empty or loaded.unread):
        raise empty[0] if empty else loaded.unread[0].error
    unread = [Unread(article=str(error.article_id), reason=str(error)) for error in empty]
    unread += [Unread(article=missed.article, reason=missed.reason) for missed in loaded.unread]
    found = [article for article in found if _has_words(article)]
    by_id: dict[str, Article] = {}
    for article in sorted([*found, *loaded.articles], key=lambda a: (a.id, repr(a))):
        if by_id.setdefault(article.id, article).body != article.body:
            raise UsageError(f"two different articles have the id {article.id!r}; give each an id of its own")
    if not by_id:
        reasons = "; ".join(f"{missed.article}: {missed.reason}" for missed in unread)
        raise UsageError(reasons or "there is no article here; give text, Markdown, JSON or HTML files, or a folder")
    return [by_id[key] for key in sorted(by_id)], unread


def _has_words(article: Article) -> bool:
    return any(letter.isalnum() for letter in article.headline + article.body)


def _empty(article: Article) -> EmptyArticle:
    return EmptyArticle(f"the article {article.id!r} has neither headline nor body", article_id=article.id)


class _Follower:
    """Joins what the line tells of articles with what a session tells of its calls."""

    def __init__(self, watch: Watcher) -> None:
        self._watch = watch
        self._last = Progress("started", 0, 0)
        self._tokens = 0

    def tell(self, step: Progress) -> None:
        """Pass on a step of the line, with the tokens spent so far."""
        self._last = replace(step, tokens=self._tokens)
        self._watch(self._last)

    def hear(self, step: Step) -> None:
        """Pass on what concerns a call: that the service keeps us waiting, or that an answer was of no use."""
        self._tokens = step.usage.input_tokens + step.usage.output_tokens
        if step.kind in ("waiting", "retried"):
            reason = step.reason or (f"the service answered {step.status}" if step.status else None)
            at = self._last
            self._watch(Progress(step.kind, at.done, at.total, step.label or None, reason, self._tokens, step.wait))


class _Hands:
    """The extractor and the writer of a run, and the Session they share when `model` asks for one."""

    def __init__(
        self, model: str | None, base_url: str | None, extractor: Extractor | None, writer: Writer | None
    ) -> None:
        if model is not None:
            from newsdigest.extract.model import ModelExtractor
            from newsdigest.llm import Session
            from newsdigest.write import ModelWriter

            session = Session(model, base_url=base_url)
            extractor, writer = ModelExtractor(session=session), ModelWriter(session=session)
        if extractor is None:
            from newsdigest.extract.rules import RuleExtractor

            extractor = RuleExtractor()
        self.extractor: Extractor = extractor
        self.writer = writer
        self.stack = ExitStack()

    def sessions(self) -> list[Session]:
        """Return the sessions of extractor and writer, each once."""
        found: list[Session] = []
        for hand in (self.extractor, self.writer):
            session: Any = getattr(hand, "session", None)
            if hasattr(session, "followed") and session not in found:
                found.append(session)
        return found

    async def __aenter__(self) -> _Hands:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.stack.close()
        # Connections belong to the loop of this run, which ends now; whoever had some opens new ones when asked again.
        for hand in (self.extractor, self.writer):
            close = getattr(hand, "close", None)
            closing = None if close is None else close()
            if isinstance(closing, Awaitable):
                await closing

    def usage(self, articles: Sequence[Article]) -> data.Usage:
        """Return what the readings of these articles cost, as far as the extractor counts it."""
        from newsdigest.schema.digest import Usage

        if hasattr(self.extractor, "usage_for"):
            usage = self.extractor.usage_for(article.id for article in articles)
        else:
            usage = getattr(self.extractor, "usage", None)
        return usage if isinstance(usage, Usage) else Usage()


async def _read(
    articles: Sequence[Article], extractor: Extractor, order: _Order
) -> tuple[dict[str, Reading], list[data.Unread]]:
    """Read every article; one that fails never stops the others."""
    from newsdigest.schema.digest import Unread

    readings: dict[str, Reading] = {}
    failures: dict[str, ReadError] = {}
    gate = asyncio.Semaphore(MOST_AT_ONCE)
    order.watch(Progress("started", 0, len(articles)))

    async def read(article: Article) -> None:
        async with gate:
            try:
                readings[article.id] = _reading(await extractor.extract(article), article)
            except ReadError as error:
                failures[article.id] = error
        kind: Literal["failed", "read"] = "failed" if article.id in failures else "read"
        reason = str(failures[article.id]) if article.id in failures else None
        order.watch(Progress(kind, len(readings) + len(failures), len(articles), article.headline, reason))

    await _together([read(article) for article in articles])
    if failures and (order.on_error == "raise" or not readings):
        raise failures[min(failures)]
    headlines = {article.id: article.headline for article in articles}
    return readings, [Unread(article=headlines[key], reason=str(failures[key])) for key in sorted(failures)]


def _reading(answer: object, article: Article) -> Reading:
    """Return what an extractor gave, if it is a Reading: extractors are other people's code."""
    from newsdigest.schema.reading import Reading

    if not isinstance(answer, Reading):
        raise AnswerInvalid(f"the extractor gave {_kind(answer)} instead of a Reading", article_id=article.id)
    return answer


async def _together(work: Sequence[Coroutine[Any, Any, None]]) -> None:
    """Run all to the end; the first error that is nobody's own ends the rest and is raised as it is."""
    tasks = [asyncio.ensure_future(one) for one in work]
    try:
        await asyncio.gather(*tasks)
    except BaseException:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        raise


async def _compose(
    articles: Sequence[Article],
    mentions: Sequence[Mentions],
    hands: _Hands,
    order: _Order,
    unread: Sequence[data.Unread],
) -> Digest:
    from newsdigest import compose, reconcile

    previous = None if order.previous is None else order.previous.data
    clusters = reconcile.clusters(mentions, articles, previous=previous)
    outline = compose.outline(clusters, articles, form=order.form)
    writer = None if hands.writer is None else hands.writer.fingerprint
    is_same_writer = previous is not None and previous.writer is not None and previous.writer == writer
    brief = compose.brief(clusters, outline, articles, previous=previous if is_same_writer else None)
    draft, unwritten = await _draft(hands.writer, brief, order.watch, len(articles))
    composed = compose.digest(
        clusters,
        mentions,
        articles,
        outline,
        form=order.form,
        as_of=order.as_of or _newest(articles),
        day_one=order.day_one,
        extractor=hands.extractor.fingerprint,
        writer=writer if draft is not None else None,
        draft=draft,
        unread=unread,
        usage=hands.usage(articles),
        previous=previous,
    )
    if unwritten is not None:
        composed = composed.model_copy(update={"warnings": (*composed.warnings, unwritten)})
    order.watch(Progress("done", len(articles), len(articles)))
    return Digest(composed)


async def _draft(
    writer: Writer | None, brief: Brief, watch: Watcher, total: int
) -> tuple[Draft | None, data.Warned | None]:
    """Ask the writer; a writer who cannot leaves the extractive words, and the digest says so."""
    if writer is None or not brief.themes:
        return None, None
    from newsdigest.compose.writer import Draft as DraftType
    from newsdigest.schema.digest import Warned

    watch(Progress("writing", total, total))
    try:
        draft = await writer.write(brief)
        if not isinstance(draft, DraftType):
            raise AnswerInvalid(f"the writer gave {_kind(draft)} instead of a Draft")
        return draft, None
    except ReadError as error:
        return None, Warned(text=f"The prose is extractive, because the writer could not be used: {error}")


def _newest(articles: Sequence[Article]) -> datetime | None:
    """Return the newest publication or modification time, so that the same articles give the same digest."""
    return max((dated for article in articles if (dated := article.dated())), default=None)


def _nobody(_: Progress) -> None:
    """Watch nothing."""


def _is_in_a_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def _finish(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine to its end, also when the caller's thread already has a running loop (a notebook)."""
    if not _is_in_a_loop():
        return asyncio.run(work)
    outcome: Future[T] = Future()
    started: Future[tuple[asyncio.AbstractEventLoop, asyncio.Task[T]]] = Future()

    async def main() -> T:
        task = asyncio.ensure_future(work)
        started.set_result((asyncio.get_running_loop(), task))
        return await task

    def run() -> None:
        try:
            outcome.set_result(asyncio.run(main()))
        except BaseException as error:  # handed to the caller's thread as it is
            outcome.set_exception(error)

    threading.Thread(target=run, name="newsdigest", daemon=True).start()
    try:
        return outcome.result()
    except KeyboardInterrupt:
        loop, task = started.result()
        loop.call_soon_threadsafe(task.cancel)
        raise
