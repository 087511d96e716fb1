"""News articles in, a digest out that an editor can check.

    import newsdigest
    digest = newsdigest.summarize("seeds/energy-truce")

Nothing here loads a model client, a key or the network.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsdigest.digest import Digest as Digest
    from newsdigest.errors import NewsDigestError as NewsDigestError
    from newsdigest.pipeline import asummarize as asummarize
    from newsdigest.pipeline import audit as audit
    from newsdigest.pipeline import stories as stories
    from newsdigest.pipeline import summarize as summarize
    from newsdigest.schema.article import Article as Article

_HOMES = {
    "Article": "newsdigest.schema.article",
    "Digest": "newsdigest.digest",
    "NewsDigestError": "newsdigest.errors",
    "asummarize": "newsdigest.pipeline",
    "audit": "newsdigest.pipeline",
    "stories": "newsdigest.pipeline",
    "summarize": "newsdigest.pipeline",
}

__all__ = ["Article", "Digest", "NewsDigestError", "__version__", "asummarize", "audit", "stories", "summarize"]

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'newsdigest' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*__all__, *globals()})
