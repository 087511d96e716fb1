"""The digest as one self-contained page, and as a fragment for a notebook."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from newsdigest.render.marks import linkable, moment, visible
from newsdigest.schema.digest import Digest


def html(digest: Digest) -> str:
    """Return the digest as one HTML page: no script, nothing loaded from elsewhere, light and dark."""
    return _environment().get_template("page.html").render(digest=digest)


def notebook(digest: Digest) -> str:
    """Return the digest as an HTML fragment for a notebook, with styles of its own only."""
    return _environment().get_template("notebook.html").render(digest=digest, most=20)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("newsdigest.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"linkable": linkable, "moment": moment, "visible": visible}
    return environment
