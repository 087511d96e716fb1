"""`newsdigest summarize`: articles in, a digest out."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsdigest.cli.exits import PARTIAL
from newsdigest.cli.help import DIGEST, KEPT, LIMITS, MODEL, OUTPUT
from newsdigest.cli.models import account, plan, readers, session_of
from newsdigest.cli.options import Form, Format, article_path, articles_at, day, moment, to_file
from newsdigest.cli.output import asked, notes, write

if TYPE_CHECKING:
    from newsdigest.digest import Digest
    from newsdigest.schema.article import Article

EXAMPLES = (
    "Examples:  newsdigest summarize seeds/energy-truce  |  "
    "newsdigest summarize seeds/key-events --form key-events --day-one 2022-02-24 --output day.html  |  "
    "newsdigest summarize articles/ --model openai/gpt-5-mini --record recordings/"
)


def summarize(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", parser=article_path, help="Articles: files or folders of them.")
    ],
    model: Annotated[
        str | None,
        typer.Option(
            help="provider/model that reads and writes, such as openai/gpt-5-mini; without it: rules.",
            rich_help_panel=MODEL,
        ),
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option(help="Address of an OpenAI-compatible server (Ollama, vLLM, llama.cpp).", rich_help_panel=MODEL),
    ] = None,
    form: Annotated[
        Form, typer.Option(help="A story, or the key events of a day.", rich_help_panel=DIGEST)
    ] = Form.STORY,
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format",
            help="What to write; without it: what the ending of --output says, or md.",
            rich_help_panel=OUTPUT,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            callback=to_file,
            help="File to write, whole or not at all; without it, or with -: standard output.",
            rich_help_panel=OUTPUT,
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            metavar="TIME",
            help="The moment the digest speaks from, with zone: 2026-02-04T12:00+00:00.",
            rich_help_panel=DIGEST,
        ),
    ] = None,
    day_one: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="First day of the day counter of key events: 2022-02-24.", rich_help_panel=DIGEST
        ),
    ] = None,
    previous: Annotated[
        Path | None,
        typer.Option(
            help="An earlier digest (JSON): its ids are kept, and what changed is told.", rich_help_panel=DIGEST
        ),
    ] = None,
    names: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Your spellings of names (YAML or JSON): Mumbai: [Bombay].", rich_help_panel=DIGEST
        ),
    ] = None,
    decisions: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="What an editor decided (JSON or JSONL): reject, edit, pin, join, separate.",
            rich_help_panel=DIGEST,
        ),
    ] = None,
    replay: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Answer every model call from these recordings; no network.", rich_help_panel=MODEL
        ),
    ] = None,
    record: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Keep every model call in this folder.", rich_help_panel=MODEL)
    ] = None,
    cache: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Where answers of the model are kept and found; without it: a file of yours.",
            rich_help_panel=KEPT,
        ),
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Keep and look up no answers.", rich_help_panel=KEPT)
    ] = False,
    no_cache_text: Annotated[
        bool,
        typer.Option(
            "--no-cache-text", help="Keep answers so that only who has the article can read them.", rich_help_panel=KEPT
        ),
    ] = False,
    mode: Annotated[
        str | None,
        typer.Option(
            help="How answers are asked for: tools, json_schema, responses_tools, md_json or json.",
            rich_help_panel=MODEL,
        ),
    ] = None,
    max_in_flight: Annotated[
        int | None, typer.Option(min=1, help="Calls on their way at once.", rich_help_panel=LIMITS)
    ] = None,
    requests_per_minute: Annotated[
        float | None, typer.Option(min=1, help="Most requests in a minute.", rich_help_panel=LIMITS)
    ] = None,
    tokens_per_minute: Annotated[
        float | None, typer.Option(min=1, help="Most tokens in a minute.", rich_help_panel=LIMITS)
    ] = None,
    run_deadline: Annotated[
        float | None,
        typer.Option(
            min=0.1, metavar="SECONDS", help="Patience for the whole run; the rest is unread.", rich_help_panel=LIMITS
        ),
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="Language of the prose: German; without it: English.", rich_help_panel=MODEL)
    ] = None,
    length: Annotated[
        int | None,
        typer.Option(min=20, metavar="WORDS", help="About how long the prose is to be.", rich_help_panel=MODEL),
    ] = None,
    timeout: Annotated[
        float | None, typer.Option(min=0.1, metavar="SECONDS", help="Patience for one request.", rich_help_panel=LIMITS)
    ] = None,
    max_tokens: Annotated[
        int | None,
        typer.Option(
            min=1, help="Most tokens of this run; what is left unread then is listed.", rich_help_panel=LIMITS
        ),
    ] = None,
    max_cost: Annotated[
        float | None, typer.Option(min=0, help="Most money of this run; needs --prices.", rich_help_panel=LIMITS)
    ] = None,
    prices: Annotated[
        str | None,
        typer.Option(
            metavar="IN,OUT[,CACHED]",
            help="What a million tokens cost: 0.25,2.00 or 0.25,2.00,0.025.",
            rich_help_panel=LIMITS,
        ),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run", help="Say how many calls and tokens a run would take; make none.", rich_help_panel=LIMITS
        ),
    ] = False,
    report: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            callback=to_file,
            help="File for what this run asked, spent and left unread (JSON).",
            rich_help_panel=OUTPUT,
        ),
    ] = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress and no notes on standard error.", rich_help_panel=OUTPUT)
    ] = False,
) -> None:
    """Print the digest of articles."""
    from newsdigest import progress
    from newsdigest.pipeline import summarize as make

    written_as = asked(format_, Format, output)
    writing = {"language": language, "length": length}
    session = session_of(
        model,
        {"base_url": base_url, "replay": replay, "record": record},
        {
            "mode": mode,
            "max_in_flight": max_in_flight,
            "requests_per_minute": requests_per_minute,
            "tokens_per_minute": tokens_per_minute,
            "timeout": timeout,
            "run_deadline": run_deadline,
        },
        {
            "max_tokens": max_tokens,
            "max_cost": max_cost,
            "prices": prices,
            "dry_run": dry_run or None,
            "report": report,
        },
        {"cache": cache, "no_cache": no_cache or None, "no_cache_text": no_cache_text or None},
        writing,
    )
    articles, unloaded = articles_at(paths, without=output)
    now = datetime.now(UTC)
    withheld = [article for article in articles if article.is_embargoed(now)]
    readable = [article for article in articles if not article.is_embargoed(now)]
    if session is not None and dry_run:
        typer.echo(plan(session, readable))
        return
    bar = progress.NoBar() if quiet else progress.bar()
    try:
        digest = make(
            readable,
            **readers(session, writing),
            form=form.value,
            as_of=moment(as_of),
            day_one=day(day_one),
            previous=previous,
            names=names,
            decisions=decisions,
            on_error="skip",
            progress=bar,
        )
    finally:
        bar.close()
        if session is not None:
            account(session, readable, report, quiet)
    digest = _with_unread(digest, unloaded, withheld)
    write(digest, written_as, output)
    if not quiet:
        notes(digest, output, day(day_one))
    if digest.unread:
        raise typer.Exit(PARTIAL)


def _with_unread(digest: Digest, unloaded: list[tuple[str, str]], withheld: list[Article]) -> Digest:
    """List what could not be loaded, and what is under embargo, with what could not be read."""
    from newsdigest.digest import Digest
    from newsdigest.schema.digest import Unread

    reasons = [(article.headline, f"embargoed until {article.embargoed_until}") for article in withheld]
    missed = [Unread(article=name, reason=reason) for name, reason in [*unloaded, *reasons]]
    return Digest(digest.data.model_copy(update={"unread": (*digest.unread, *missed)}))
