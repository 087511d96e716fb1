"""Saved news pages to Articles: the words of the article without the furniture of the site."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Any

from newsdigest.errors import InvalidArticle, MissingExtra
from newsdigest.load import fields, markup, metadata
from newsdigest.load.cleaning import clean, hides
from newsdigest.load.decoding import decode
from newsdigest.load.digests import is_digest
from newsdigest.load.fields import is_person
from newsdigest.schema.article import Article
from newsdigest.text import fold

# trafilatura asks the clock for the latest date it accepts; the same page must give the same article tomorrow.
_LATEST = "2100-01-01"
# A page whose article is found is longer than a line of furniture.
_LEAST_CHARACTERS = 80


def html(content: str | bytes, *, url: str | None = None, name: str = "the page") -> Article:
    """Return the Article of a saved HTML page. `url` is where it was published, when the page does not say.

    Needs the extra `web`; without it a MissingExtra says how to install it.
    """
    trafilatura, parser = _extra()
    decoded = decode(content, name=name, is_html=True) if isinstance(content, bytes) else None
    page = decoded.text if decoded else content if isinstance(content, str) else ""
    notes = list(decoded.notes) if decoded else []
    tree = _tree(parser, page, name)
    if tree is None:
        return fields.article({"body": markup.paragraphs(page)}, name=name, notes=notes)
    if "newsdigest" in tree.xpath("//head/meta[@name='generator']/@content") or is_digest(markup.paragraphs(page)):
        raise InvalidArticle(f"{name} is a digest, not an article; give the articles it was made of", article_id=name)
    found = _described(tree, url)
    notes += _drop_hidden(tree)
    _drop_scripts(tree)
    body, guessed = _body(trafilatura, tree, found)
    if len(body) < _LEAST_CHARACTERS:
        told = clean(fields.words(found.get("articlebody")) or "").text
        body = max(told, body or markup.paragraphs(page), key=len)
    found.pop("articlebody", None)
    given = {**{key: value for key, value in guessed.items() if value}, **{k: v for k, v in found.items() if v}}
    return fields.article({**given, "body": body}, name=name, notes=notes)


def _extra() -> tuple[Any, Any]:
    try:
        return importlib.import_module("trafilatura"), importlib.import_module("lxml.html")
    except ImportError as error:
        raise MissingExtra("HTML pages need the extra web: pip install 'newsdigest[web]'") from error


def _tree(parser: Any, page: str, name: str) -> Any:
    """Parse the page; None when nothing in it is an element."""
    try:
        # A string with an encoding declaration is refused, bytes are not.
        return parser.document_fromstring(page.encode("utf-8", "replace"), parser=parser.HTMLParser(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        if "mpty" in str(error):
            return None
        raise InvalidArticle(f"{name} is no HTML page: {error}", article_id=name) from error
    except Exception as error:
        # lxml raises its own ParserError, which can only be named where lxml is installed.
        if type(error).__name__ in ("ParserError", "XMLSyntaxError"):
            return None
        raise


def _described(tree: Any, url: str | None) -> dict[str, Any]:
    """Return what the page says of itself."""
    linked, meta = metadata.linked_data(tree), metadata.metas(tree)
    canonical = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    told = [url, *canonical, *meta.get("og:url", ())]
    address = next((found for found in told if found and found.startswith(("http://", "https://"))), None)
    return {
        "headline": metadata.headline(linked, meta, tree),
        "published": metadata.published(tree, linked, meta, address),
        "modified": metadata.modified(linked, meta),
        "bylines": metadata.authors(linked, meta, tree),
        "outlet": metadata.outlet(linked, meta),
        "images": metadata.images(linked, meta),
        "dateline": linked.get("dateline"),
        "language": linked.get("inLanguage") or tree.get("lang"),
        "url": address,
        "articlebody": linked.get("articleBody"),
    }


def _drop_hidden(tree: Any) -> list[str]:
    """Take out the elements that a browser would not show; some pages hide instructions to machines in them."""
    # Some sites hide the whole article until a script shows it: what holds much of the page is never dropped.
    most = 0.3 * len(tree.text_content())
    marked = [element for element in tree.iter() if isinstance(element.tag, str) and _is_hidden(element)]
    hidden = [element for element in marked if len(element.text_content()) <= most]
    for element in hidden:
        if element.getparent() is not None:
            element.drop_tree()
    return [f"hidden_text: {len(hidden)} hidden elements were removed"] if hidden else []


def _drop_scripts(tree: Any) -> None:
    """Take out the scripts: their data has been read, and reading it again is what a hostile page makes slow."""
    for script in list(tree.iter("script", "style")):
        script.drop_tree()


def _is_hidden(element: Any) -> bool:
    written = " hidden" if element.get("hidden") is not None else ""
    style = element.get("style") or ""
    return element.tag not in ("html", "body", "main", "article") and hides(f'{written} style="{style}"')


def _body(trafilatura: Any, tree: Any, described: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return the words of the article, and what trafilatura makes out where the page does not describe itself."""
    # Its guesses cost more than the text itself, and most pages say what is to be known.
    is_described = all(described.get(field) for field in ("headline", "published", "bylines"))
    try:
        found = trafilatura.bare_extraction(
            tree,
            url=described.get("url"),
            fast=True,
            include_comments=False,
            with_metadata=not is_described,
            date_extraction_params={"original_date": True, "extensive_search": False, "max_date": _LATEST},
        )
    except Exception:  # a hostile page can make it raise nearly anything; the plain reader still reads
        return "", {}
    if found is None:
        return "", {}
    guessed = {
        "headline": found.title,
        "published": found.date,
        "bylines": found.author if found.author and is_person(found.author) else None,
        "outlet": found.sitename,
        "language": found.language,
        "image": found.image,
    }
    headings = [described.get("headline") or found.title or "", *(one.text_content() for one in tree.iter("h1"))]
    return _paragraphs(found.text or "", headings), guessed


def _paragraphs(text: str, headings: Sequence[str]) -> str:
    """Return the text with a blank line between its paragraphs, without a headline that stands above the first.

    The heading on the page may be another than the title that is shared, and neither is a sentence of the report.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    told = {fold(" ".join(heading.split())) for heading in headings}
    while lines and fold(lines[0]) in told:
        lines = lines[1:]
    return "\n\n".join(lines)
