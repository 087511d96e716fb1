"""What an article says of itself as it may be printed: without a headline, name or caption that orders something."""

from __future__ import annotations

from collections.abc import Iterator

from newsdigest import injections
from newsdigest.schema.article import Article, Image

WITHHELD = "(headline withheld)"
"""What stands for a headline that is none."""


def printable(article: Article) -> Article:
    """Return the article without what would carry an order to software into a list of sources or of pictures."""
    return article.model_copy(
        update={
            "headline": _kept(article.headline) or WITHHELD,
            "outlet": _kept(article.outlet),
            "agency": _kept(article.agency),
            "dateline": _kept(article.dateline),
            "bylines": tuple(name for name in article.bylines if _kept(name)),
            "images": tuple(map(_printable, article.images)),
        }
    )


def withheld(article: Article) -> Iterator[str]:
    """Say which fields of an article are withheld, and what they say."""
    for name, words in _fields(article):
        if injections.is_order(words):
            shown = repr(" ".join(words.split())[:160])
            yield f"Withheld the {name}, because it speaks to the software that reads the article: {shown}."


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    named = [("headline", article.headline), ("outlet", article.outlet), ("agency", article.agency)]
    named += [("dateline", article.dateline), *(("byline", name) for name in article.bylines)]
    for image in article.images:
        named += [("caption of a picture", image.caption), ("credit of a picture", image.credit)]
        named += [("creator of a picture", image.creator), ("publisher of a picture", image.publisher)]
    yield from ((name, words) for name, words in named if words)


def _printable(image: Image) -> Image:
    said = {name: _kept(getattr(image, name)) for name in ("caption", "creator", "credit", "publisher")}
    return image.model_copy(update=said)


def _kept(words: str | None) -> str | None:
    return None if words and injections.is_order(words) else words
