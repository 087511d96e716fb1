"""`newsdigest cache`: what is kept of the answers of models, and what of it is to go."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newsdigest.cli.models import own_cache
from newsdigest.errors import UsageError

EXAMPLES = "Examples:  newsdigest cache  |  newsdigest cache --older-than 30  |  newsdigest cache --older-than 0"

_DAY = 86_400.0


def cache(
    file: Annotated[
        Path | None, typer.Option("--cache", metavar="FILE", help="The file; without it: the one of yours.")
    ] = None,
    older_than: Annotated[
        float | None, typer.Option(min=0, metavar="DAYS", help="Drop the answers that are older; 0 drops all.")
    ] = None,
) -> None:
    """Say how many answers of models are kept, and drop old ones."""
    from newsdigest.llm.cache import Cache, check_cache

    path = file or own_cache()
    if not path.exists():
        if file is not None:
            raise UsageError(f"{file} is not there; give the file that --cache named")
        typer.echo(f"no answers are kept in {path}")
        return
    check_cache(path)
    kept = Cache(path)
    dropped = 0 if older_than is None else kept.purge(older_than=older_than * _DAY)
    left = kept.count()
    kept.close()
    gone = "" if older_than is None else f"{dropped} dropped, "
    typer.echo(f"{gone}{left} {'answer' if left == 1 else 'answers'} kept in {path}")
