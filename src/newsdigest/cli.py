"""The command line: arguments in, a digest and an exit code out; the only place that reads the clock."""

from __future__ import annotations

import enum
import json
import os
import signal
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsdigest.errors import NewsDigestError, StorageError, UsageError

if TYPE_CHECKING:
    from newsdigest.digest import Digest
    from newsdigest.llm import Session
    from newsdigest.llm.budget import Budget, Prices
    from newsdigest.llm.cache import Cache
    from newsdigest.schema.article import Article

DONE, FAILED, MISUSED, PARTIAL, FAULTY = 0, 1, 2, 3, 5
INTERRUPTED, TERMINATED = 130, 143

app = typer.Typer(
    name="newsdigest",
    help="News articles in, a digest out that an editor can check.",
    epilog="Exit codes: 0 done, 1 error, 2 usage, 3 partial (some articles unread, the digest is still written), "
    "5 an audit found something, 130 interrupted, 143 terminated.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class Form(enum.StrEnum):
    """What kind of digest to make."""

    STORY = "story"
    KEY_EVENTS = "key-events"


class Format(enum.StrEnum):
    """What to write it as."""

    MD = "md"
    HTML = "html"
    JSON = "json"


class ReportFormat(enum.StrEnum):
    """What to write a report as."""

    MD = "md"
    JSON = "json"


class Schema(enum.StrEnum):
    """Which type to describe."""

    DIGEST = "digest"
    READING = "reading"
    ARTICLE = "article"


@app.callback(invoke_without_command=True)
def _root(version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False) -> None:
    if version:
        from newsdigest import __version__

        typer.echo(f"newsdigest {__version__}")
        raise typer.Exit(DONE)


@app.command(
    epilog="Examples:  newsdigest summarize seeds/energy-truce  |  "
    "newsdigest summarize seeds/key-events --form key-events --day-one 2022-02-24 --format html --output day.html  |  "
    "newsdigest summarize articles/ --model openai/gpt-5-mini --record recordings/"
)
def summarize(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Articles: files or folders of them.")],
    model: Annotated[
        str | None,
        typer.Option(help="provider/model that reads and writes, such as openai/gpt-5-mini; without it: rules."),
    ] = None,
    base_url: Annotated[
        str | None, typer.Option(help="Address of an OpenAI-compatible server (Ollama, vLLM, llama.cpp).")
    ] = None,
    form: Annotated[Form, typer.Option(help="A story, or the key events of a day.")] = Form.STORY,
    format_: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.MD,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="File to write, whole or not at all; without it: standard output."),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="The moment the digest speaks from, with zone: 2026-02-04T12:00+00:00."),
    ] = None,
    day_one: Annotated[str | None, typer.Option(metavar="DATE", help="First day of a day counter: 2022-02-24.")] = None,
    previous: Annotated[
        Path | None, typer.Option(help="An earlier digest (JSON): its ids are kept, and what changed is told.")
    ] = None,
    replay: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Answer every model call from these recordings; no network.")
    ] = None,
    record: Annotated[Path | None, typer.Option(metavar="DIR", help="Keep every model call in this folder.")] = None,
    cache: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Where answers of the model are kept and found; without it: a file of yours."
        ),
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Keep and look up no answers.")] = False,
    no_cache_text: Annotated[
        bool, typer.Option("--no-cache-text", help="Keep answers so that only who has the article can read them.")
    ] = False,
    mode: Annotated[
        str | None,
        typer.Option(help="How answers are asked for: tools, json_schema, responses_tools, md_json or json."),
    ] = None,
    max_in_flight: Annotated[int | None, typer.Option(min=1, help="Calls on their way at once.")] = None,
    timeout: Annotated[float | None, typer.Option(min=0.1, metavar="SECONDS", help="Patience for one request.")] = None,
    max_tokens: Annotated[
        int | None, typer.Option(min=1, help="Most tokens of this run; what is left unread then is listed.")
    ] = None,
    max_cost: Annotated[float | None, typer.Option(min=0, help="Most money of this run; needs --prices.")] = None,
    prices: Annotated[
        str | None,
        typer.Option(metavar="IN,OUT[,CACHED]", help="What a million tokens cost: 0.25,2.00 or 0.25,2.00,0.025."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say how many calls and tokens a run would take; make none.")
    ] = False,
    report: Annotated[
        Path | None, typer.Option(metavar="FILE", help="File for what this run asked, spent and left unread (JSON).")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notes on standard error.")] = False,
) -> None:
    """Print the digest of articles."""
    from newsdigest import progress
    from newsdigest.pipeline import summarize as make

    session = _session(
        model,
        {"base_url": base_url, "replay": replay, "record": record},
        {"mode": mode, "max_in_flight": max_in_flight, "timeout": timeout},
        {
            "max_tokens": max_tokens,
            "max_cost": max_cost,
            "prices": prices,
            "dry_run": dry_run or None,
            "report": report,
        },
        {"cache": cache, "no_cache": no_cache or None, "no_cache_text": no_cache_text or None},
    )
    articles, unloaded = _articles(paths)
    now = datetime.now(UTC)
    withheld = [article for article in articles if article.is_embargoed(now)]
    readable = [article for article in articles if not article.is_embargoed(now)]
    if session is not None and dry_run:
        typer.echo(_plan(session, readable))
        return
    bar = progress.NoBar() if quiet else progress.bar()
    try:
        digest = make(
            readable,
            **_readers(session),
            form=form.value,
            as_of=_moment(as_of),
            day_one=_day(day_one),
            previous=_earlier(previous),
            on_error="skip",
            progress=bar,
        )
    finally:
        bar.close()
        if session is not None:
            _account(session, readable, report, quiet)
    digest = _with_unread(digest, unloaded, withheld)
    _write(digest, format_, output)
    if not quiet:
        _report(digest, output)
    if digest.unread:
        raise typer.Exit(PARTIAL)


@app.command(
    epilog="Examples:  newsdigest audit digest.md  |  "
    "newsdigest audit monday.html tuesday.html --day-one 2022-02-24  |  "
    "newsdigest audit digest.json --articles articles/ --format json"
)
def audit(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Digests of anybody: text, Markdown, HTML, or our JSON.")
    ],
    articles: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The articles that [1], [2] ... stand for.")
    ] = None,
    day_one: Annotated[str | None, typer.Option(metavar="DATE", help="First day of a day counter: 2022-02-24.")] = None,
    format_: Annotated[ReportFormat, typer.Option("--format", help="What to write.")] = ReportFormat.MD,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="File to write, whole or not at all; without it: standard output."),
    ] = None,
) -> None:
    """Find what is wrong with digests: contradictions, citations, dates, figures, layout."""
    from newsdigest.pipeline import audit as examine

    if articles is not None and not articles.exists():
        raise UsageError(f"--articles {articles} is not there; give a file or a folder of articles")
    report = examine(_audited(files), articles, day_one=_day(day_one))
    _put(report.to_json() if format_ is ReportFormat.JSON else report.to_markdown(), output)
    if len(report):
        raise typer.Exit(FAULTY)


def _audited(files: list[Path]) -> dict[str, Digest | str]:
    """Return the pages by the names of their files; files of one name keep their folders."""
    names = [file.name for file in files]
    return {file.name if names.count(file.name) == 1 else str(file): _page(file) for file in files}


def _page(file: Path) -> Digest | str:
    from newsdigest.digest import Digest

    try:
        written = file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read ({error.strerror}); give the file of a digest") from None
    if file.suffix.lower() == ".json":
        return Digest.from_json(written)
    return written.decode("utf-8-sig", "replace")


@app.command(epilog="Example:  newsdigest schema digest > digest.schema.json")
def schema(
    name: Annotated[Schema, typer.Argument(help="The type to describe.")] = Schema.DIGEST,
) -> None:
    """Print the JSON Schema of a type."""
    from newsdigest.schema.article import Article
    from newsdigest.schema.digest import Digest
    from newsdigest.schema.reading import Reading
    from newsdigest.schema.record import Record

    types: dict[Schema, type[Record]] = {Schema.DIGEST: Digest, Schema.READING: Reading, Schema.ARTICLE: Article}
    typer.echo(json.dumps(types[name].model_json_schema(), indent=2, ensure_ascii=False))


def _articles(paths: list[Path]) -> tuple[list[Article], list[tuple[str, str]]]:
    from newsdigest import load

    for path in paths:
        if not path.exists():
            raise UsageError(f"{path} is not there; give files or folders of articles")
    loaded = load.paths(paths)
    unloaded = [(missed.article, missed.reason) for missed in loaded.unread]
    if not loaded.articles:
        reasons = "; ".join(f"{name}: {reason}" for name, reason in unloaded)
        raise UsageError(
            f"no article could be read ({reasons or 'the folder is empty'}); give text, Markdown, JSON or HTML files"
        )
    return list(loaded.articles), unloaded


def _session(
    model: str | None,
    places: dict[str, Any],
    manner: dict[str, Any],
    limits: dict[str, Any],
    keeping: dict[str, Any],
) -> Session | None:
    """Return the session of a run with a model or with recordings; None when the rules read."""
    replay, record = places["replay"], places["record"]
    if replay is not None and record is not None:
        raise UsageError("--replay answers from recordings and --record makes them; give one of the two")
    if record is not None and model is None:
        raise UsageError("--record keeps the calls of a model; give --model with it")
    if model is None and replay is None:
        given = {**places, **manner, **limits, **keeping}
        first = next((name for name, value in given.items() if value is not None), None)
        if first is not None:
            raise UsageError(f"--{first.replace('_', '-')} is about a model; give --model with it")
        return None
    from newsdigest.llm import Session

    budget, rates = _limits(limits["max_tokens"], limits["max_cost"], limits["prices"])
    cache = None if replay is not None else _cache(**keeping)
    return Session(model, **places, **manner, budget=budget, prices=rates, cache=cache)


def _cache(cache: Path | None, no_cache: bool | None, no_cache_text: bool | None) -> Cache | None:
    """Return where answers are kept: in the file given, else in one of the user's own."""
    if no_cache:
        if cache is not None or no_cache_text:
            raise UsageError("--no-cache keeps no answers at all; leave it out, or --cache and --no-cache-text")
        return None
    from newsdigest.llm.cache import Cache

    own = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "newsdigest" / "answers.sqlite"
    return Cache(cache or own, sealed=bool(no_cache_text))


def _limits(max_tokens: int | None, max_cost: float | None, prices: str | None) -> tuple[Budget | None, Prices | None]:
    """Return budget and prices of a run as a session takes them."""
    if max_cost is not None and prices is None:
        raise UsageError("--max-cost needs --prices: say what a million tokens cost, as in --prices 0.25,2.00")
    from newsdigest.llm.budget import Budget, Prices

    try:
        rates = None if prices is None else Prices(*(float(price) for price in prices.split(",")))
    except (TypeError, ValueError):
        raise UsageError(f"--prices {prices}: write them as 0.25,2.00 or 0.25,2.00,0.025") from None
    return Budget(max_tokens, max_cost), rates


def _readers(session: Session | None) -> dict[str, Any]:
    """Return the options of `newsdigest.summarize` that say who reads and who writes."""
    if session is None:
        return {}
    from newsdigest.extract.model import ModelExtractor
    from newsdigest.write import ModelWriter

    return {"extractor": ModelExtractor(session=session), "writer": ModelWriter(session=session)}


def _plan(session: Session, articles: list[Article]) -> str:
    from newsdigest.extract.model import ModelExtractor

    plan = ModelExtractor(session=session).plan(articles)
    return (
        f"{plan.calls} calls with about {plan.input_tokens:,} tokens would read {len(articles)} articles, and at most "
        "one more would write; no call was made"
    )


def _account(session: Session, articles: list[Article], report: Path | None, quiet: bool) -> None:
    """Say what the calls of a run came to: in a file, or in a line on standard error."""
    done = session.report
    if report is not None:
        from newsdigest.storage import write_whole

        write_whole(report, json.dumps(_books(session, articles), indent=2, ensure_ascii=False) + "\n")
    elif not quiet and done.requests:
        cost = "" if done.cost is None else f", {done.cost:.4f} in money"
        typer.echo(
            f"{done.requests} requests ({done.failed} failed), {done.cached} answers from the cache, "
            f"{done.usage.input_tokens:,} tokens in, {done.usage.output_tokens:,} out{cost}",
            err=True,
        )


def _books(session: Session, articles: list[Article]) -> dict[str, Any]:
    """Return what a run asked and spent, and what the answers cost, by stage and by article, when they were given."""
    done = session.report
    return {
        "model": session.model,
        "requests": done.requests,
        "failed_requests": done.failed,
        "from_cache": done.cached,
        "asked_again": done.asked_again,
        "unknown_fields": done.unknown_fields,
        "spent": {**done.usage.model_dump(), "cost": done.cost},
        "answers": {purpose: session.usage_of(purpose).model_dump() for purpose in ("read", "write")},
        "articles": [
            {"id": a.id, "headline": a.headline, **session.usage_of("read", [a.id]).model_dump()} for a in articles
        ],
    }


def _with_unread(digest: Digest, unloaded: list[tuple[str, str]], withheld: list[Article]) -> Digest:
    from newsdigest.digest import Digest
    from newsdigest.schema.digest import Unread

    reasons = [(article.headline, f"embargoed until {article.embargoed_until}") for article in withheld]
    missed = [Unread(article=name, reason=reason) for name, reason in [*unloaded, *reasons]]
    return Digest(digest.data.model_copy(update={"unread": (*digest.unread, *missed)}))


def _moment(words: str | None) -> datetime | None:
    if words is None:
        return None
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        raise UsageError(f"--as-of {words}: write it as 2026-02-04T12:00+00:00") from None
    if moment.tzinfo is None:
        raise UsageError(f"--as-of {words} has no time zone: write 2026-02-04T12:00+00:00")
    return moment


def _day(words: str | None) -> date | None:
    try:
        return None if words is None else date.fromisoformat(words)
    except ValueError:
        raise UsageError(f"--day-one {words} is not a day: write it as 2022-02-24") from None


def _earlier(path: Path | None) -> Digest | None:
    from newsdigest.digest import Digest

    if path is None:
        return None
    try:
        return Digest.from_json(path.read_bytes())
    except OSError as error:
        raise UsageError(f"--previous {path} cannot be read ({error.strerror})") from None


def _write(digest: Digest, format_: Format, output: Path | None) -> None:
    text = {Format.MD: digest.to_markdown, Format.HTML: digest.to_html, Format.JSON: digest.to_json}[format_]()
    if output is None and format_ is Format.MD and sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(text))
    else:
        _put(text, output)


def _put(text: str, output: Path | None) -> None:
    """Write a file, whole or not at all, or standard output."""
    if output is not None:
        from newsdigest.storage import write_whole

        write_whole(output, text)
    else:
        _print(text)


def _print(text: str) -> None:
    """Write to standard output, which may be a full disk; who reads it may have had enough."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise StorageError(f"standard output could not be written ({error.strerror}); make room for it") from error


def _report(digest: Digest, output: Path | None) -> None:
    """Say on standard error what an editor should know before reading."""
    if output is not None:
        typer.echo(f"{output}: {len(digest.sources)} sources, {len(digest.disputes)} disputes", err=True)
    for missed in digest.unread:
        typer.echo(f"unread: {missed.article}: {missed.reason}", err=True)


def _terminate(*_: object) -> None:
    raise SystemExit(TERMINATED)


def main() -> None:
    """Run the command line; every error of ours is one line on standard error and an exit code."""
    signal.signal(signal.SIGTERM, _terminate)
    try:
        code = app(standalone_mode=False)
    except typer.Exit as leaving:
        code = leaving.exit_code
    except (KeyboardInterrupt, typer.Abort):
        typer.echo("interrupted; nothing was written", err=True)
        code = INTERRUPTED
    except UsageError as error:
        typer.echo(f"newsdigest: {error}", err=True)
        code = MISUSED
    except NewsDigestError as error:
        typer.echo(f"newsdigest: {error}", err=True)
        code = FAILED
    except BrokenPipeError:
        code = FAILED
    except Exception as error:
        if not hasattr(error, "format_message"):  # a mistake of ours: let it be seen whole
            raise
        typer.echo(f"newsdigest: {error.format_message()}; see newsdigest --help", err=True)
        code = MISUSED
    sys.exit(code or DONE)
