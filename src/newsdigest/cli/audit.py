"""`newsdigest audit`: what is wrong with a finished digest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsdigest.cli.exits import FAULTY
from newsdigest.cli.options import ReportFormat, day
from newsdigest.cli.output import asked, put
from newsdigest.errors import UsageError

if TYPE_CHECKING:
    from newsdigest.digest import Digest

EXAMPLES = (
    "Examples:  newsdigest audit digest.md  |  "
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
    format_: Annotated[
        ReportFormat | None,
        typer.Option("--format", help="What to write; without it: what the ending of --output says, or md."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="File to write, whole or not at all; without it: standard output."),
    ] = None,
) -> None:
    """Find what is wrong with digests: contradictions, citations, dates, figures, layout."""
    from newsdigest.pipeline import audit as examine

    if articles is not None and not articles.exists():
        raise UsageError(f"--articles {articles} is not there; give a file or a folder of articles")
    report = examine(_audited(files), articles, day_one=day(day_one))
    put(report.to_json() if asked(format_, ReportFormat, output) is ReportFormat.JSON else report.to_markdown(), output)
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
