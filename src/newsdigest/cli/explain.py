"""`newsdigest explain`: why a digest says what it says."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newsdigest.cli.output import put
from newsdigest.errors import UsageError

EXAMPLES = (
    "Examples:  newsdigest explain digest.json e1f2a3  |  newsdigest explain digest.json d9  |  "
    "newsdigest explain digest.json 2"
)


def explain(
    digest: Annotated[Path, typer.Argument(metavar="DIGEST", help="A digest (JSON), as --format json writes it.")],
    key: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="Id of an event, claim, dispute or timeline line, the beginning of one, or a number."
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="File to write, whole or not at all; without it: standard output."),
    ] = None,
) -> None:
    """Say why mentions were joined or kept apart, and why a value is preferred, from a digest alone."""
    from newsdigest.digest import Digest

    try:
        written = digest.read_bytes()
    except OSError as error:
        raise UsageError(f"{digest} cannot be read ({error.strerror}); give the JSON of a digest") from None
    put(Digest.from_json(written).explain(key), output)
