"""What a saved news page says of itself: JSON-LD first, then its meta elements and marked-up dates and bylines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import islice
from json import JSONDecodeError, loads
from typing import Any, Final

from newsdigest.load import times
from newsdigest.load.fields import is_person, words

_ARTICLE_TYPES: Final = re.compile(r"Article$|^Report|BlogPosting$|NewsItem$|^LiveBlogPosting$")
_PUBLISHED_METAS: Final = (
    "article:published_time", "article:published", "og:published_time", "datepublished", "date.published",
    "published-date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date.created", "dc.date", "dcterms.date", "publication_date", "publish_date", "publish-date", "publishdate",
    "pubdate", "article_date_original", "cxenseparse:recs:publishtime", "article.published", "rnews:datepublished",
    "og:article:published_time", "bt:pubdate", "originalpublicationdate", "displaydate", "date", "created",
)  # fmt: skip
_MODIFIED_METAS: Final = (
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod", "dcterms.modified",
    "article:modified",
)  # fmt: skip
_AUTHOR_METAS: Final = (
    "author",
    "article:author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
)
_TITLE_METAS: Final = ("og:title", "twitter:title", "headline", "dc.title", "parsely-title", "sailthru.title", "title")
_OUTLET_METAS: Final = ("og:site_name", "application-name", "dc.publisher", "twitter:site")
_IN_ADDRESS: Final = re.compile(
    r"/((?:19|20)\d{2})(?:([/-])(0?[1-9]|1[0-2]|[a-z]{3})\2|(0[1-9]|1[0-2]))(0[1-9]|[12]\d|3[01]|[1-9])(?=[/_-])",
    re.IGNORECASE,
)
_BYLINE_CLASS: Final = re.compile(r"(?:^|[\s_-])(?:author|byline)(?:$|[\s_-])", re.IGNORECASE)
_SITE_BEHIND: Final = re.compile(r"\s+(?:[|•·»]|[-–—])\s+")
_BEHIND_NAME: Final = re.compile(
    r"\s*(?:[|•·/(]|\d|\b(?:published|updated|posted|stand|foto|veröffentlicht)\b).*", re.IGNORECASE | re.DOTALL
)
_LEAD_IN: Final = re.compile(
    r"^(?:by|von|par|por|di|de|text|autor|author|interview|redaktion)\b[\s:]*(?=[A-ZÀ-Þ])", re.I
)
_TAG: Final = re.compile(r"<[^<>]*>")
# A headline or a name is a line; what is longer was put there to be a burden.
_LONGEST: Final = 2000


def linked_data(tree: Any) -> dict[str, Any]:
    """Return the first article that the page's JSON-LD describes."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for node in _nodes(_parsed(script.text or ""), 0):
            if _is_article(node):
                return node
    return {}


def _parsed(script: str) -> Any:
    """Parse JSON-LD, also in the comment or CDATA that some pages put around it, and with line breaks in its texts."""
    bare = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\s*\]\]>)\s*;?\s*$", "", script.strip()).rstrip(
        "; \n"
    )
    try:
        return loads(bare, strict=False, parse_int=str, parse_float=str)
    except (JSONDecodeError, RecursionError, ValueError):
        return None


def _nodes(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            yield from _nodes(value.get(key), depth + 1)


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE_TYPES.search(kind) for kind in listed) and bool(
        node.get("headline") or node.get("datePublished") or node.get("articleBody") or node.get("name")
    )


def metas(tree: Any) -> dict[str, list[str]]:
    """Return the contents of the page's meta elements by name or property, in order."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = (meta.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(attribute) or "").strip().lower()
            if name and content:
                found.setdefault(name, []).append(content[:_LONGEST])
    return found


def published(tree: Any, linked: Mapping[str, Any], meta: Mapping[str, list[str]], url: str | None) -> str | None:
    """Return the page's publication time as it writes it: the first of its places that holds a date."""
    return next((date for date in _published(tree, linked, meta, url) if times.parse(date).moment), None)


def _published(tree: Any, linked: Mapping[str, Any], meta: Mapping[str, list[str]], url: str | None) -> Iterator[str]:
    yield from _texts(linked, "datePublished")
    yield from (value for name in _PUBLISHED_METAS[:8] for value in meta.get(name, ()))
    for element in tree.iter():
        if "datepublished" in (element.get("itemprop") or "").lower():
            yield from (found for found in (element.get("content"), element.get("datetime"), element.text) if found)
    yield from (value for name in _PUBLISHED_METAS[8:] for value in meta.get(name, ()))
    for element in tree.iter("time"):
        if element.get("datetime") and (
            element.get("pubdate") is not None or "publish" in (element.get("class") or "").lower()
        ):
            yield element.get("datetime")
    yield from _texts(linked, "dateCreated")
    yield from _in_address(url or "")


def _in_address(url: str) -> Iterator[str]:
    """Yield the day that stands in the address: /2026/01/30/, /2026/jan/30/, /20260130-."""
    found = _IN_ADDRESS.search(url)
    if found:
        year, _, word, digits, day = found.groups()
        month = word or digits
        yield f"{year}-{month}-{day}" if month.isdigit() else f"{day} {month} {year}"


def modified(linked: Mapping[str, Any], meta: Mapping[str, list[str]]) -> str | None:
    """Return the time of the last change as the page writes it."""
    found = [*_texts(linked, "dateModified"), *(value for name in _MODIFIED_METAS for value in meta.get(name, ()))]
    return next((date for date in found if times.parse(date).moment), None)


def headline(linked: Mapping[str, Any], meta: Mapping[str, list[str]], tree: Any) -> str | None:
    """Return the headline: the heading that the page's title repeats, else the linked data's, else what is shared."""
    told = [*_texts(linked, "headline"), *_texts(linked, "name")]
    shared = [value for name in _TITLE_METAS for value in meta.get(name, ())]
    titles = [title.text_content()[:_LONGEST] for title in tree.iter("title")][:1]
    headings = [" ".join(heading.text_content()[:_LONGEST].split()) for heading in islice(tree.iter("h1"), 20)]
    repeated = [h for h in headings if len(h) > 8 and any(_repeats(h, text) for text in (*told, *shared, *titles))]
    candidates = (*repeated[:1], *told, *(_without_site(text, meta) for text in (*shared, *titles)), *headings)
    return next((plain for text in candidates if (plain := _TAG.sub("", unescape(text)).strip())), None)


def _repeats(heading: str, title: str) -> bool:
    """Whether a title has most words of the heading, and not three times as many of its own."""
    one, two = set(heading.lower().split()), set(unescape(title).lower().split())
    return len(one & two) >= 0.6 * len(one) and len(one) >= 0.34 * len(two)


def _without_site(title: str, meta: Mapping[str, list[str]]) -> str:
    """Cut the site's name off the end of a title: "Rates rise | The Courier"."""
    parts = _SITE_BEHIND.split(unescape(title))
    sites = {name.lower() for key in _OUTLET_METAS for name in meta.get(key, ())}
    if len(parts) > 1 and (parts[-1].strip().lower() in sites or (len(parts) > 2 and "|" in title)):
        return parts[0] if "|" in title else title[: title.rindex(parts[-1])].rstrip(" |•·»-–—")
    return title


def authors(linked: Mapping[str, Any], meta: Mapping[str, list[str]], tree: Any) -> list[str]:
    """Return the names of the authors from the first place that has any."""
    site = {name.lower() for name in (outlet(linked, meta) or "", *meta.get("og:site_name", ()))}
    for place in _author_places(linked, meta, tree):
        names = [name for name in map(_author, place) if name and name.lower() not in site]
        if names:
            return list(dict.fromkeys(names))[:8]
    return []


def _author_places(linked: Mapping[str, Any], meta: Mapping[str, list[str]], tree: Any) -> Iterator[list[str]]:
    told = linked.get("author") or linked.get("creator")
    listed = told if isinstance(told, list) else [told]
    yield [words(a) or "" for a in listed if not (isinstance(a, dict) and a.get("@type") == "Organization")]
    for name in _AUTHOR_METAS:
        yield meta.get(name, [])
    marked = [e for e in tree.iter() if isinstance(e.tag, str) and _marks_author(e)]
    yield [_line(e) for e in marked][:6]
    classed = (e for e in tree.iter("a", "span", "p", "div", "address") if _BYLINE_CLASS.search(e.get("class") or ""))
    names = (_author(_line(element)) for element in classed)
    yield [name for name in names if name and is_person(name)][:1]
    yield [words(a) or "" for a in listed]


def _line(element: Any) -> str:
    text = element.text_content()
    return " ".join(text.split()) if len(text) < 400 else ""


def _author(written: str) -> str | None:
    """Return the name in what a page gives as its author, without date, picture credit or address."""
    written = " ".join(written[:_LONGEST].split())
    name = _LEAD_IN.sub("", _BEHIND_NAME.sub("", unescape(written)).strip(), count=1).strip(" ,;:-–—")
    is_address = written.lstrip().startswith(("http:", "https:", "@", ",", "("))
    return None if is_address or not name or len(name) > 120 or (name.islower() and " " not in name) else name


def _marks_author(element: Any) -> bool:
    return element.get("rel") == "author" or "author" in (element.get("itemprop") or "").lower().split()


def outlet(linked: Mapping[str, Any], meta: Mapping[str, list[str]]) -> str | None:
    """Return the outlet's name."""
    return words(linked.get("publisher")) or next((v for name in _OUTLET_METAS for v in meta.get(name, ())), None)


def images(linked: Mapping[str, Any], meta: Mapping[str, list[str]]) -> list[dict[str, Any]]:
    """Return the page's lead picture."""
    told = linked.get("image")
    first = told[0] if isinstance(told, list) and told else told
    if isinstance(first, Mapping):
        return [dict(first)]
    address = first if isinstance(first, str) else next(iter(meta.get("og:image", ())), None)
    return [{"url": address, "caption": next(iter(meta.get("og:image:alt", ())), None)}] if address else []


def _texts(node: Mapping[str, Any], key: str) -> list[str]:
    value = words(node.get(key))
    return [value[:_LONGEST]] if value else []
