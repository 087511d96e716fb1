"""The fields of an article under the many names that newsrooms give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from pydantic import ValidationError

from newsdigest.errors import EmptyArticle, InvalidArticle
from newsdigest.load import datelines, languages, times
from newsdigest.load.cleaning import clean, one_line
from newsdigest.schema.article import Article, Image

_NAMES: Final = {
    "id": ("id", "guid", "article_id"),
    "headline": ("headline", "title", "name"),
    "body": ("body", "text", "body_text", "bodytext", "articlebody", "content", "content_text"),
    "outlet": (
        "outlet", "source", "publisher", "publication", "newspaper", "site", "sitename", "site_name", "provider",
    ),
    "agency": ("agency", "wire", "news_agency"),
    "bylines": ("bylines", "byline", "by", "authors", "author", "creator", "written_by"),
    "published": (
        "published", "date", "published_at", "publication_date", "date_published", "datepublished", "pubdate",
        "firstcreated", "first_published", "versioncreated", "contentcreated", "created",
    ),
    "modified": (
        "modified", "updated", "updated_at", "date_modified", "datemodified", "lastmod", "last_updated",
        "modified_at",
    ),
    "dateline": ("dateline", "located", "location"),
    "language": ("language", "lang", "inlanguage", "locale"),
    "url": ("url", "link", "canonical", "permalink", "source_url", "uri", "mainentityofpage"),
    "embargoed_until": ("embargoed_until", "embargo", "embargoed", "embargoeduntil", "embargo_until"),
    "images": ("images", "image", "image_url", "photo", "picture", "thumbnail", "featured_image"),
    "image_caption": ("image_caption", "caption", "photo_caption", "image_alt"),
    "image_credit": ("image_credit", "photo_credit", "credit", "image_source"),
    "notes": ("notes",),
}  # fmt: skip
_CANONICAL: Final = {name: field for field, names in _NAMES.items() for name in names}
_SPLIT_BY: Final = re.compile(r"\s*(?:;|\||\s/\s|\s&\s|,?\s+and\s+)\s*")
_LEAD_IN: Final = re.compile(r"(?:(?:words|story|report|reporting|written|text)\s+)?by:?\s+", re.IGNORECASE)
_PARTICLES: Final = frozenset({
    "de", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "y",
    "af", "zu", "ten", "ter", "du",
})  # fmt: skip
_JOBS: Final = frozenset({
    "editor", "correspondent", "reporter", "writer", "desk", "bureau", "chief", "staff", "in", "at", "for",
    "columnist", "critic", "producer", "team", "agencies", "news", "special", "photographer", "analyst",
    "contributor",
})  # fmt: skip
_MOST_HEADLINE: Final = 500


def article(fields: Mapping[str, Any], *, name: str = "the input", notes: Iterable[str] = ()) -> Article:
    """Return the Article of these fields; what cannot be used is left out with a note, never guessed."""
    given = _canonical(fields)
    cleaned = clean(words(given.get("body")) or "")
    found_notes = [*notes, *cleaned.notes, *_given_notes(given)]
    headline = _headline(given, cleaned.text, found_notes, name)
    outlet, bylines = _line(given.get("outlet")), _bylines(given.get("bylines"))
    origin = datelines.recognise(cleaned.text, bylines, outlet)
    url = _address(_line(given.get("url")), None, found_notes)
    published, modified, embargo = (
        _moment(given.get(field), field, found_notes) for field in ("published", "modified", "embargoed_until")
    )
    found_notes.extend(languages.mixed_words(f"{headline}\n{cleaned.text}"))
    if published is None:
        found_notes.append("no publication date; dates in the text that depend on it stay open")
    if not cleaned.text:
        found_notes.append("short_text: there is no body, only a headline")
    try:
        return Article(
            id=_line(given.get("id")) or "",
            headline=headline,
            body=cleaned.text,
            outlet=outlet,
            agency=_line(given.get("agency")) or origin.agency,
            bylines=bylines,
            published=published,
            modified=modified,
            dateline=_line(given.get("dateline")) or origin.dateline,
            language=_line(given.get("language")) or languages.by_script(cleaned.text or headline),
            url=url,
            images=_images(given, url, found_notes),
            embargoed_until=embargo,
            notes=tuple(dict.fromkeys(found_notes)),
        )
    except ValidationError as error:
        raise InvalidArticle(f"{name} is no article: {error.errors()[0]['msg']}", article_id=name) from error


def has_words(fields: Mapping[str, Any]) -> bool:
    """Whether one of the fields is a headline or a body, under whatever name."""
    return not {"headline", "body"}.isdisjoint(_canonical(fields))


def are_fields(names: Sequence[str]) -> bool:
    """Whether names that stand above a text are those of an article's fields, and not words of the article itself.

    One of them tells what the article is or where it is from; a single line is no news only when it is the headline.
    """
    found = {_CANONICAL.get(_key(name)) for name in names}
    if not found.isdisjoint((None, "body", "notes")):
        return False
    return "headline" in found or (len(found) > 1 and not found.isdisjoint(("outlet", "bylines", "published")))


def are_credits(names: Sequence[str]) -> bool:
    """Whether names of lines below a headline are those of when, by whom and where the article was published."""
    found = {_CANONICAL.get(_key(name)) for name in names}
    return bool(found) and found <= {"published", "modified", "bylines", "outlet", "agency", "url"}


def words(value: Any) -> str | None:
    """Return the text of a value that may be a text, a number, a mapping with a name in it, or a list of those."""
    if isinstance(value, str):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, Mapping):
        keys = ("name", "value", "@value", "title", "text", "@id", "url", "href")
        return next((value[key] for key in keys if isinstance(value.get(key), str)), None)
    if isinstance(value, (list, tuple)):
        return next(
            (found for found in (words(item) for item in value if not isinstance(item, (list, tuple))) if found), None
        )
    return None


def _canonical(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields under our names; of two names for one field the one nearer to ours wins."""
    ranked: dict[str, tuple[int, Any]] = {}
    for name, value in fields.items():
        key = _key(name)
        field = _CANONICAL.get(key)
        if field is None or value is None or value in ("", [], {}):
            continue
        rank = _NAMES[field].index(key)
        if field not in ranked or rank < ranked[field][0]:
            ranked[field] = rank, value
    return {field: value for field, (_, value) in ranked.items()}


def _key(name: object) -> str:
    """Return the name of a field as we compare it."""
    return re.sub(r"[\s-]+", "_", str(name).strip().lower())


def _given_notes(given: Mapping[str, Any]) -> list[str]:
    notes = given.get("notes")
    return [note for note in notes if isinstance(note, str)] if isinstance(notes, (list, tuple)) else []


def _line(value: Any) -> str | None:
    text = words(value)
    return (one_line(text) or None) if text else None


def _headline(given: Mapping[str, Any], body: str, notes: list[str], name: str) -> str:
    """Return the headline, or the first words of the body with a note when there is none."""
    cleaned = clean(words(given.get("headline")) or "")
    notes.extend(f"in the headline: {note}" for note in cleaned.notes)
    headline = " ".join(cleaned.text.split())[:_MOST_HEADLINE]
    if not re.search(r"[^\W_]", headline + body):
        raise EmptyArticle(f"{name} has no words in it", article_id=name)
    if headline:
        return headline
    notes.append("no headline; the first words of the body stand in for it")
    first = " ".join(body[:400].split())
    return first if len(first) <= 100 else first[:100].rpartition(" ")[0] + " …"


def _moment(value: Any, field: str, notes: list[str]) -> datetime | None:
    stamp = times.parse(value if isinstance(value, datetime) else words(value), field)
    notes.extend(stamp.notes)
    return stamp.moment


def _bylines(value: Any) -> tuple[str, ...]:
    """Return the people named: "A and B" are two, "A, chief football writer" is one."""
    if isinstance(value, (list, tuple)):
        found = [byline for item in value if not isinstance(item, (list, tuple)) for byline in _bylines(item)]
    else:
        found = _split_byline(_LEAD_IN.sub("", _line(value) or "", count=1))
    return tuple(dict.fromkeys(found))


def _split_byline(byline: str) -> list[str]:
    if not byline or byline.startswith(("http://", "https://")):
        return []
    pieces = [piece for piece in _SPLIT_BY.split(byline) if piece]
    if len(pieces) > 1 and all(is_person(re.split(", | in | at ", piece)[0]) for piece in pieces):
        return [person for piece in pieces for person in _split_byline(piece)]
    parts = [part.strip() for part in byline.split(",")]
    if len(parts) > 1 and all(is_person(part) for part in parts):
        return parts
    return [byline]


def is_person(words_: str) -> bool:
    """Whether this can be a name in full: two words and more, each with a capital, none of them a job."""
    parts = words_.split()
    low = {part.casefold().strip(".") for part in parts}
    if len(parts) < 2 or low & _JOBS:
        return False
    return all(part[:1].isupper() or part.casefold() in _PARTICLES for part in parts)


def _images(given: Mapping[str, Any], url: str | None, notes: list[str]) -> tuple[Image, ...]:
    value = given.get("images")
    items = list(value) if isinstance(value, (list, tuple)) else [value]
    common = {"caption": given.get("image_caption"), "credit": given.get("image_credit")}
    found = [
        _image(item if isinstance(item, Mapping) else {"url": item, **common}, url, notes) for item in items if item
    ]
    return tuple(dict.fromkeys(image for image in found if image))


def _image(item: Mapping[str, Any], url: str | None, notes: list[str]) -> Image | None:
    lower = {str(key).lower(): value for key, value in item.items()}
    first = next((lower[key] for key in ("url", "href", "src", "contenturl", "image_url") if lower.get(key)), None)
    address = _address(_line(first), url, notes)
    if not address:
        return None
    caption = next(
        (lower[key] for key in ("caption", "description", "description_text", "alt", "title") if lower.get(key)), None
    )
    credit = _line(
        next(
            (lower[key] for key in ("credit", "credittext", "credit_line", "byline", "source") if lower.get(key)), None
        )
    )
    maker, _, owner = (credit or "").partition("/")
    shared = bool(owner.strip())
    return Image(
        url=address,
        caption=_line(caption),
        creator=_line(lower.get("creator")) or (maker.strip() if shared else None),
        credit=credit,
        publisher=_line(lower.get("publisher")) or (owner.strip() if shared else None),
    )


def _address(address: str | None, base: str | None, notes: list[str]) -> str | None:
    """Return a web address, made whole with that of the article; anything but http and https is left out."""
    if not address:
        return None
    try:
        whole = urljoin(base, address) if base else address
        parts = urlsplit(whole)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme in ("http", "https") and parts.netloc:
        return whole
    notes.append(f"{address[:60]!r} is no web address; it was left out")
    return None
