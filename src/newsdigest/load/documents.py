"""Text, Markdown and JSON to Articles."""

from __future__ import annotations

import re
from collections.abc import Mapping
from json import JSONDecodeError, loads
from typing import Any, Final, NoReturn

from newsdigest.errors import EmptyArticle, InvalidArticle, TooLarge, UsageError
from newsdigest.load import fields, markup, matter
from newsdigest.load.cleaning import clean
from newsdigest.load.decoding import MOST_BYTES, decode
from newsdigest.load.digests import is_digest
from newsdigest.load.emphasis import without_marks
from newsdigest.load.markdown import words_of
from newsdigest.schema.article import Article

_HEADING: Final = re.compile(r"\A\s*#[ \t]+(\S[^\n]*?)[ \t]*#*[ \t]*(?:\n+|\Z)")
_UNDERLINED: Final = re.compile(r"\A\s*(\S[^\n]{0,300})\n[=]{3,}[ \t]*(?:\n+|\Z)")
_FIRST_LINE: Final = re.compile(r"\A\s*(\S[^\n]{0,200})\n[ \t]*\n(?=\s*\S)")
_ENDS_SENTENCE: Final = re.compile(r"[.!?:;,。！？।؟…][\"'”’)]*\s*\Z")
_PAGE_PIECE: Final = re.compile(r"\s*<(?:p|div|article|section|h[1-6])\b[^<>]*>", re.IGNORECASE)
_BODIES: Final = ("body", "text", "body_text", "articlebody", "content")
_OWN: Final = frozenset({"edition", "form", "sections", "timeline", "sources"})
"""Fields by which the JSON of a digest is known: our own output in a folder is no news."""
_LISTS: Final = ("articles", "items", "docs", "results", "entries")


def text(content: str, *, name: str = "the text", is_markdown: bool = False, **given: Any) -> Article:
    """Return the Article of a text or of Markdown, with or without front matter.

    `given` are fields that the caller knows (`outlet="The Courier"`, `published="2026-03-01T08:00Z"`); they come before
    what the text says. A first line apart, or a heading, is the headline when no field is. The marks of Markdown go,
    and those of emphasis and headings that plain text borrows from it, so that the body is what a reader sees.
    """
    if not isinstance(content, str):
        raise UsageError(f"text reads the words of an article as str, not {type(content).__name__}")
    if len(content) > MOST_BYTES:
        raise TooLarge(f"{name} has {len(content):,} characters; an article may have {MOST_BYTES:,}", article_id=name)
    cleaned = clean(content)
    if is_digest(cleaned.text):
        raise InvalidArticle(f"{name} is a digest, not an article; give the articles it was made of", article_id=name)
    parted = matter.split(cleaned.text)
    if not parted.fields:
        parted = matter.head(cleaned.text, fields.are_fields)
    found: dict[str, Any] = {**parted.fields, **given}
    body = parted.body
    notes = [*cleaned.notes, *parted.notes]
    if _PAGE_PIECE.match(body) and "</p>" in body.lower():
        body = markup.paragraphs(body)
        notes.append("the body was HTML; its paragraphs were taken")
    if not any(field in {str(key).lower() for key in found} for field in ("headline", "title")):
        headline, body = _headline(body)
        byline = matter.head(body, fields.are_credits) if headline and not parted.fields else matter.Matter({}, body)
        found, body = {**byline.fields, **found}, byline.body
        found["headline"] = _unmarked(headline, is_markdown=is_markdown) if headline else headline
    body = _unmarked(body, is_markdown=is_markdown)
    return fields.article({**found, "body": body}, name=name, notes=notes)


def _unmarked(words: str, *, is_markdown: bool) -> str:
    return words_of(words) if is_markdown else without_marks(words)


def _headline(body: str) -> tuple[str | None, str]:
    """Part the headline from the body: a Markdown heading, or a short first line that ends no sentence."""
    found = _HEADING.match(body) or _UNDERLINED.match(body)
    if found is None:
        found = _FIRST_LINE.match(body)
        if found is None or _ENDS_SENTENCE.search(found.group(1)):
            lone = body.strip()
            is_headline = "\n" not in lone and len(lone) <= 200 and not _ENDS_SENTENCE.search(lone)
            return (lone, "") if lone and is_headline else (None, body)
    return found.group(1), body[found.end() :]


def json(content: str | bytes, *, name: str = "the JSON") -> tuple[Article, ...]:
    """Return the Articles of a JSON document: one object, a list of them, or an object that holds a list.

    Our own field names, those of front matter, of schema.org and of ninjs are understood.
    """
    if not isinstance(content, (str, bytes)):
        raise UsageError(f"json reads a document as str or bytes, not {type(content).__name__}")
    if isinstance(content, bytes):
        content = decode(content, name=name).text
    try:
        # Numbers stay text: nothing here is calculated, and 1e400 or 5,000 digits break a float or an int.
        document = loads(
            content.removeprefix("\ufeff"),
            object_pairs_hook=_without_duplicates,
            parse_constant=_refuse_constant,
            parse_float=str,
            parse_int=str,
        )
    except JSONDecodeError as error:
        raise InvalidArticle(
            f"{name} is no JSON: {error.msg} in line {error.lineno}, column {error.colno}", article_id=name
        ) from error
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise InvalidArticle(f"{name} is no JSON we read: {reason}", article_id=name) from error
    found = tuple(_item(item, name) for item in _items(document, name))
    if not found:
        raise InvalidArticle(f"{name} has no article in it", article_id=name)
    return found


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"the field {next(n for n in names if names.count(n) > 1)!r} stands twice in one object")
    return found


def _refuse_constant(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON value")


def _items(document: Any, name: str) -> list[Any]:
    if isinstance(document, list):
        return document
    if isinstance(document, dict):
        lists = (document[key] for key in _LISTS if isinstance(document.get(key), list))
        return next((items for items in lists if "headline" not in document), [document])
    raise InvalidArticle(f"{name} is JSON, but neither an article nor a list of articles", article_id=name)


def _item(item: Any, name: str) -> Article:
    if not isinstance(item, dict):
        raise InvalidArticle(f"{name}: an article is an object with a headline and a body", article_id=name)
    if _OWN.issubset(item):
        raise InvalidArticle(f"{name} is a digest, not an article; give the articles it was made of", article_id=name)
    found = {str(key).lower(): value for key, value in item.items()}
    _flatten_ninjs(found)
    found |= {key: "\n\n".join(found[key]) for key in _BODIES if _is_paragraphs(found.get(key))}
    body = fields.words(found.get("body") or found.get("text") or found.get("body_text") or found.get("articlebody"))
    html = next((found[key] for key in ("body_html", "body_xhtml", "content_html", "html") if found.get(key)), None)
    if body:
        found["body"] = without_marks(body)
    elif isinstance(html, str):
        found["body"] = markup.paragraphs(html)
    if not fields.has_words(found):
        known = "headline, title, body, text or content"
        raise EmptyArticle(f"{name} has no words in it: no field of it is a {known}", article_id=name)
    return fields.article(found, name=name)


def _is_paragraphs(value: Any) -> bool:
    return isinstance(value, list) and len(value) > 0 and all(isinstance(one, str) for one in value)


def _flatten_ninjs(found: dict[str, Any]) -> None:
    """Bring the lists of ninjs 3 (headlines, bodies) and its associated pictures into the plain fields."""
    for many, one in (("headlines", "headline"), ("bodies", "body"), ("infosources", "outlet")):
        if isinstance(found.get(many), list) and not found.get(one):
            first = next((item for item in found[many] if isinstance(item, Mapping)), {})
            value = fields.words(first)
            is_markup = "html" in str(first.get("contentType") or first.get("contenttype") or "").lower()
            found[one] = markup.paragraphs(value) if value and is_markup else value
    associated = found.get("associations")
    items = list(associated.values()) if isinstance(associated, Mapping) else associated
    if isinstance(items, list) and not found.get("images"):
        found["images"] = [picture for picture in (_picture(item) for item in items) if picture]


def _picture(item: Any) -> dict[str, Any] | None:
    """Return the picture of an associated item: its largest rendition's address, caption and credit."""
    if not isinstance(item, Mapping) or item.get("type") not in ("picture", "image"):
        return None
    renditions = item.get("renditions")
    listed = list(renditions.values()) if isinstance(renditions, Mapping) else renditions
    hrefs = [r["href"] for r in listed if isinstance(r, Mapping) and r.get("href")] if isinstance(listed, list) else []
    caption = item.get("description_text") or item.get("headline")
    return {"url": hrefs[0], "caption": caption, "credit": item.get("byline") or item.get("by")} if hrefs else None
