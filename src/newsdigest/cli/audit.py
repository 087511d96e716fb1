"""`newsdigest audit`: what is wrong with a finished digest."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newsdigest.cli.exits import FAULTY
from newsdigest.cli.options import OutputFile, ReportFormat, article_path, articles_at, day, page_path
from newsdigest.cli.output import asked, put

EXAMPLES = (
    "Examples:  newsdigest audit digest.md  |  "
    "newsdigest audit monday.html tuesday.html --day-one 2022-02-24  |  "
    "newsdigest audit digest.json --articles articles/ --format json"
)


def audit(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...", parser=page_path, help="Digests of anybody: text, Markdown, HTML, or our JSON."
        ),
    ],
    articles: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", parser=article_path, help="The articles that [1], [2] ... stand for."),
    ] = None,
    day_one: Annotated[str | None, typer.Option(metavar="DATE", help="First day of a day counter: 2022-02-24.")] = None,
    format_: Annotated[
        ReportFormat | None,
        typer.Option("--format", help="What to write; without it: what the ending of --output says, or md."),
    ] = None,
    output: OutputFile = None,
) -> None:
    """Find what is wrong with digests: contradictions, citations, dates, figures, layout."""
    from newsdigest.pipeline import audit as examine

    found, unread = (None, []) if articles is None else articles_at([articles])
    for name, reason in unread:
        typer.echo(f"unread: {name}: {reason}", err=True)
    report = examine(_audited(files), found, day_one=day(day_one))
    put(report.to_json() if asked(format_, ReportFormat, output) is ReportFormat.JSON else report.to_markdown(), output)
    if len(report):
        raise typer.Exit(FAULTY)


def _audited(files: list[Path]) -> dict[str, Path]:
    """Return the pages by the names of their files; files of one name keep their folders."""
    names = [file.name for file in files]
    return {file.name if names.count(file.name) == 1 else str(file): file for file in files}
