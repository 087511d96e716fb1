"""The line: loads, reads, grounds, reconciles and composes; the only module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from newsdigest.digest import Digest
from newsdigest.errors import AnswerInvalid, ReadError, UsageError
from newsdigest.pipeline.hands import Hands
from newsdigest.pipeline.intake import Articles, by_then, loaded
from newsdigest.pipeline.loops import finish
from newsdigest.pipeline.options import Form, OnError, Order, check_kinds, check_options, kind_of
from newsdigest.pipeline.processes import crew_for
from newsdigest.pipeline.reading import read_all
from newsdigest.pipeline.steps import Follower, Progress, Watcher, nobody

if TYPE_CHECKING:
    from newsdigest.compose.writer import Brief, Draft, Writer
    from newsdigest.extract.extractor import Extractor
    from newsdigest.schema import digest as data
    from newsdigest.schema.article import Article
    from newsdigest.schema.decision import Decision, Decisions
    from newsdigest.schema.mention import Mentions

DecisionList: TypeAlias = "Decisions | Iterable[Decision] | str | Path"
NameTable: TypeAlias = "Mapping[str, str | Sequence[str]] | str | Path"


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
    previous: Digest | str | Path | None = None,
    names: NameTable | None = None,
    decisions: DecisionList | None = None,
    on_error: OnError = "raise",
    progress: Watcher | None = None,
) -> Digest:
    """Make a digest of articles: what happened, who said so, when, and where the articles disagree.

    `articles` is a path (a file or a folder), an Article, or several of either. Without `model` or `extractor` the
    offline rules read them: no key, no network. `model` is any `provider/model` that instructor knows; `base_url` is
    for OpenAI-compatible servers. `form` is "story" or "key-events". `as_of` (aware) is the moment the digest speaks
    from; it defaults to the newest publication or modification time among the articles. `day_one` is the first day of
    a day counter. `previous` is an earlier digest, or its JSON file: its ids are kept, and `changes` is
    told against it. `names` is
    your house style: a table from the name to print to its other spellings, as a mapping or a YAML or JSON file.
    `decisions` are an editor's (`digest.decide` makes one): a list, or a JSON or JSONL file; they are honoured in
    every edition. `on_error` is "raise", or "skip" to list what could not be read under `unread` and go on.
    `progress` is called with every step.

    The same articles, in any order, give the same digest. It also works inside a running event loop.

    Raises UsageError for options that contradict one another and LoadError or ReadError for articles that cannot be
    used (with "skip": only when none can).
    """
    return finish(
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
            names=names,
            decisions=decisions,
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
    previous: Digest | str | Path | None = None,
    names: NameTable | None = None,
    decisions: DecisionList | None = None,
    on_error: OnError = "raise",
    progress: Watcher | None = None,
) -> Digest:
    """Make a digest as `summarize` does, for callers who have an event loop of their own."""
    from newsdigest import ground

    follower = Follower(progress or nobody)
    order = Order(
        form, as_of, day_one, _earlier(previous), _spellings(names), _decided(decisions), on_error, follower.tell
    )
    check_options(model, base_url, extractor, writer, order)
    check_kinds(model, extractor, writer, progress, order)
    given, unread = loaded(articles, order.on_error)
    found, later = by_then(given, order.as_of)
    async with Hands(model, base_url, extractor, writer) as hands:
        for session in hands.sessions():
            hands.stack.enter_context(session.followed(follower.hear))
        readings, failed = await read_all(found, hands.extractor, order)
        read = [article for article in found if article.id in readings]
        mentions = [ground.mentions(article, readings[article.id], day_one=day_one) for article in read]
        return await _compose(read, mentions, hands, order, [*unread, *failed], later)


def _earlier(previous: Digest | str | Path | None) -> Digest | None:
    """Return the earlier digest, read from its file where a path is given."""
    if previous is None or isinstance(previous, Digest):
        return previous
    if not isinstance(previous, (str, Path)):
        raise UsageError(f"previous= is a Digest or the path of its JSON file, not {kind_of(previous)}")
    return Digest.open(previous)


def _spellings(names: NameTable | None) -> dict[str, str]:
    """Return the spelling to print for each spelling in the user's table of names."""
    from newsdigest import load

    if names is None:
        return {}
    if not isinstance(names, (str, Path, Mapping)):
        raise UsageError(f"names= is a table such as {{'Mumbai': ['Bombay']}} or the path of one, not {kind_of(names)}")
    return load.names(names)


def _decided(decisions: DecisionList | None) -> tuple[Decision, ...]:
    """Return the editor's decisions."""
    from newsdigest import load

    if decisions is None:
        return ()
    if not isinstance(decisions, (str, Path, Iterable)):
        raise UsageError(f"decisions= takes Decisions or the path of a file of them, not {kind_of(decisions)}")
    return load.decisions(decisions)


async def _compose(
    articles: Sequence[Article],
    mentions: Sequence[Mentions],
    hands: Hands,
    order: Order,
    unread: Sequence[data.Unread],
    later: Sequence[data.Warned],
) -> Digest:
    from newsdigest import compose, reconcile

    previous = None if order.previous is None else order.previous.data
    known = None if order.previous is None else order.previous.remembered()
    memory = reconcile.Memory() if known is None else copy(known)
    clusters = reconcile.clusters(
        mentions,
        articles,
        previous=previous,
        spellings=order.names,
        decisions=order.decisions,
        crew=crew_for(len(articles)),
        memory=memory,
    )
    outline = compose.outline(clusters, articles, form=order.form)
    writer = None if hands.writer is None else hands.writer.fingerprint
    is_same_writer = previous is not None and previous.writer is not None and previous.writer == writer
    draft, unwritten = None, None
    if hands.writer is not None:
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
    said = [*later, *([unwritten] if unwritten is not None else [])]
    if said:
        composed = composed.model_copy(update={"warnings": (*composed.warnings, *said)})
    order.watch(Progress("done", len(articles), len(articles)))
    return Digest(composed, memory)


async def _draft(writer: Writer, brief: Brief, watch: Watcher, total: int) -> tuple[Draft | None, data.Warned | None]:
    """Ask the writer; a writer who cannot leaves the extractive words, and the digest says so."""
    if not brief.themes:
        return None, None
    from newsdigest.compose.writer import Draft as DraftType
    from newsdigest.schema.digest import Warned

    watch(Progress("writing", total, total))
    try:
        draft = await writer.write(brief)
        if not isinstance(draft, DraftType):
            raise AnswerInvalid(f"the writer gave {kind_of(draft)} instead of a Draft")
        return draft, None
    except ReadError as error:
        return None, Warned(text=f"The prose is extractive, because the writer could not be used: {error}")


def _newest(articles: Sequence[Article]) -> datetime | None:
    """Return the newest publication or modification time, so that the same articles give the same digest."""
    return max((dated for article in articles if (dated := article.dated())), default=None)
