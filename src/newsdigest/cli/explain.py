"""`newsdigest explain`: why a digest says what it says."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newsdigest.cli.options import OutputFile
from newsdigest.cli.output import put

EXAMPLES = (
    "Examples:  newsdigest explain digest.json  |  newsdigest explain digest.json e1f2a3  |  "
    "newsdigest explain digest.json d9  |  newsdigest explain digest.json 2"
)


def explain(
    digest: Annotated[Path, typer.Argument(metavar="DIGEST", help="A digest (JSON), as --format json writes it.")],
    key: Annotated[
        str,
        typer.Argument(
            metavar="[ID]",
            help="Id of an event, claim, dispute or timeline line, the beginning of one, or a number; without it: "
            "all ids, with what they stand for.",
        ),
    ] = "",
    output: OutputFile = None,
) -> None:
    """Say why mentions were joined or kept apart, and why a value is preferred, from a digest alone."""
    from newsdigest.digest import Digest

    put(Digest.open(digest).explain(key), output)
