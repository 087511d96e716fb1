"""`newsdigest stories`: a mixed pile of articles in, the stories that they tell out."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsdigest.cli.exits import PARTIAL
from newsdigest.cli.options import OutputFile, ReportFormat, article_path, articles_at
from newsdigest.cli.output import asked, put
from newsdigest.errors import UsageError
from newsdigest.text import counted

if TYPE_CHECKING:
    from newsdigest.schema.story import Stories

EXAMPLES = (
    "Examples:  newsdigest stories inbox/  |  newsdigest stories inbox/ --output stories.json  |  "
    "newsdigest stories inbox/ --previous stories.json --output stories.json"
)


def stories(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", parser=article_path, help="Articles: files or folders of them.")
    ],
    format_: Annotated[
        ReportFormat | None,
        typer.Option("--format", help="What to write; without it: what the ending of --output says, or md."),
    ] = None,
    output: OutputFile = None,
    previous: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="An earlier grouping (JSON): its stories stay and keep their ids."),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No notes on standard error.")] = False,
) -> None:
    """Put a mixed pile of articles into stories, each article with the reason it is there."""
    from newsdigest import render
    from newsdigest.pipeline import stories as grouped

    articles, missed = articles_at(paths)
    now = datetime.now(UTC)
    missed += [(one.headline, f"embargoed until {one.embargoed_until}") for one in articles if one.is_embargoed(now)]
    readable = [one for one in articles if not one.is_embargoed(now)]
    if not readable:
        raise UsageError("every article is under embargo; nothing can be grouped yet")
    pile = grouped(readable, _earlier(previous))
    put(pile.to_json() if asked(format_, ReportFormat, output) is ReportFormat.JSON else render.stories(pile), output)
    if not quiet:
        if output is not None:
            found = f"{counted(len(readable), 'article')} in {counted(len(pile), 'story', 'stories')}"
            typer.echo(f"{output}: {found}", err=True)
        for name, reason in missed:
            typer.echo(f"unread: {name}: {reason}", err=True)
    if missed:
        raise typer.Exit(PARTIAL)


def _earlier(path: Path | None) -> Stories | None:
    """Return the grouping of `--previous`."""
    from newsdigest.schema.story import Stories

    if path is None:
        return None
    try:
        return Stories.from_json(path.read_bytes())
    except OSError as error:
        raise UsageError(f"--previous {path} cannot be read ({error.strerror})") from None
