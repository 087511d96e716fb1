"""`newsdigest schema`: the JSON Schema of a type."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from newsdigest.cli.options import Schema

EXAMPLES = "Example:  newsdigest schema digest > digest.schema.json"


def schema(
    name: Annotated[Schema, typer.Argument(help="The type to describe.")] = Schema.DIGEST,
) -> None:
    """Print the JSON Schema of a type."""
    from newsdigest.schema.article import Article
    from newsdigest.schema.decision import Decisions
    from newsdigest.schema.digest import Digest
    from newsdigest.schema.reading import Reading
    from newsdigest.schema.record import Record
    from newsdigest.schema.story import Stories

    types: dict[Schema, type[Record]] = {
        Schema.DIGEST: Digest,
        Schema.READING: Reading,
        Schema.ARTICLE: Article,
        Schema.STORIES: Stories,
        Schema.DECISIONS: Decisions,
    }
    typer.echo(json.dumps(types[name].model_json_schema(), indent=2, ensure_ascii=False))
