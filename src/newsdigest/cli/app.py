"""Arguments in, an exit code out; every error of ours is one line on standard error."""

from __future__ import annotations

import signal
import sys
from typing import Annotated

import typer

from newsdigest.cli import audit, cache, explain, schema, stories, summarize
from newsdigest.cli.exits import DONE, FAILED, INTERRUPTED, MEANINGS, MISUSED, TERMINATED
from newsdigest.cli.help import Grouped
from newsdigest.errors import NewsDigestError, UsageError

app = typer.Typer(
    name="newsdigest",
    help="News articles in, a digest out that an editor can check.",
    epilog=MEANINGS,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command(cls=Grouped, epilog=summarize.EXAMPLES)(summarize.summarize)
app.command(epilog=stories.EXAMPLES, short_help="Put a mixed pile of articles into stories.")(stories.stories)
app.command(epilog=audit.EXAMPLES, short_help="Find what is wrong with anybody's digests.")(audit.audit)
app.command(epilog=explain.EXAMPLES, short_help="Say why a digest says what it says.")(explain.explain)
app.command(epilog=cache.EXAMPLES, short_help="Say what is kept of a model's answers; drop old ones.")(cache.cache)
app.command(epilog=schema.EXAMPLES)(schema.schema)


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    if version:
        from newsdigest import __version__

        typer.echo(f"newsdigest {__version__}")
        raise typer.Exit(DONE)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(MISUSED)


def _terminate(*_: object) -> None:
    raise SystemExit(TERMINATED)


def _misuse(message: str, context: typer.Context | None) -> str:
    """Return what is wrong with the arguments, and which command's help says what is right."""
    command = f" {context.info_name}" if context is not None and context.parent is not None else ""
    return f"{message.rstrip('.').replace('Value error, ', '')}; see newsdigest{command} --help"


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
        typer.echo(f"newsdigest: {_misuse(error.format_message(), getattr(error, 'ctx', None))}", err=True)
        code = MISUSED
    sys.exit(code or DONE)
