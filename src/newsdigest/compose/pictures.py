"""Pictures, each shown once however many articles carry it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

from rapidfuzz import fuzz

from newsdigest.compose.desk import Desk
from newsdigest.compose.ledger import Ledger
from newsdigest.compose.likeness import terms
from newsdigest.schema.article import Image
from newsdigest.schema.digest import ImageView
from newsdigest.text import fold

_SIZE = re.compile(r"[-_@](?:\d{2,4}x\d{2,4}|\d{2,4}w|\d{2,4}px|\dx|small|medium|large|thumb|thumbnail|scaled|full)$")
_LABELS = re.compile(
    r"(?:\s*\b(?:source|full[- ]size|enlarge|photograph|photo|image|picture)\b[:.]?)+\s*$", re.IGNORECASE
)
_SAME_CAPTION = 90
_BY = re.compile(r"^\W*(?:(?:photo(?:graph)?s?|picture|image|credit)\b(?: by\b)?|by\b)[\s:]*", re.IGNORECASE)
_SIGNED = re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3}(?= ?[/|,;(–—]| via |$)")
_HOUSES = re.compile(
    r"\b(?:agency|archives?|authority|council|department|films?|foundation|government|group|handout|images?|institute|library|"
    r"media|ministry|museum|network|news|newswire|office|photos?|pictures?|police|press|service|stock|studios?|the|tv)\b",
    re.IGNORECASE,
)


class _Shot(NamedTuple):
    image: Image
    article_id: str


def pictures(desk: Desk, ledger: Ledger) -> tuple[ImageView, ...]:
    """Return the pictures of the articles that are cited, each once, the earliest published first."""
    groups: list[list[_Shot]] = []
    known = _credits(desk)
    for shot in _shots(desk):
        home = next((g for g in groups if any(_same(shot, other, known) for other in g)), None)
        if home is None:
            groups.append([shot])
        else:
            home.append(shot)
    return tuple(_view(group, desk, ledger) for group in groups)


def _shots(desk: Desk) -> Iterable[_Shot]:
    off_topic = {o.article_id for o in desk.clusters.off_topic}
    for article_id in sorted(desk.articles.keys() - off_topic, key=desk.published):
        for image in desk.articles[article_id].images:
            yield _Shot(image, article_id)


class _Credits(NamedTuple):
    """Credits under which one picture may go from article to article, each once in whatever has it."""

    lent: frozenset[str]
    signed: frozenset[str]


def _credits(desk: Desk) -> _Credits:
    """Return the credits that name one of the story's own outlets, and those that name the photographer.

    An agency alone ("Getty Images") has many pictures.
    """
    outlets = [fold(a.outlet) for a in desk.articles.values() if a.outlet]
    credited = [(shot.article_id, shot.image.credit) for shot in _shots(desk) if shot.image.credit]
    times = Counter((article_id, fold(credit)) for article_id, credit in credited)
    often = {credit for (_, credit), count in times.items() if count > 1}
    signed = {fold(credit) for _, credit in credited if _signed(credit)}
    once = {credit for _, credit in times} - often
    return _Credits(
        lent=frozenset(c for c in once if any(o in c and c != o for o in outlets)),
        signed=frozenset(once & signed),
    )


def _signed(credit: str) -> bool:
    """Whether a credit begins with a photographer's name: "Ines Duarte / Reuters" does, "Getty Images" does not."""
    signature = _SIGNED.match(_BY.sub("", credit))
    return signature is not None and not _HOUSES.search(signature.group())


def _same(one: _Shot, other: _Shot, known: _Credits) -> bool:
    """Whether two addresses show one picture: the same file, whatever the size, or the same words beneath.

    A picture that goes from outlet to outlet keeps its credit and gets another caption. What one outlet of the story
    lends to another is the same under any words; a photographer's picture still has to show the same thing.
    """
    if _file(one.image.url) == _file(other.image.url):
        return True
    a, b = _words(one.image.caption), _words(other.image.caption)
    credit = fold(one.image.credit or "")
    if one.article_id != other.article_id and credit == fold(other.image.credit or ""):
        if credit in known.lent:
            return True
        if credit in known.signed:
            shown = _shown(one, a) & terms(b) or _shown(other, b) & terms(a)
            return not a or not b or bool(shown)
    return len(a) > 30 and len(b) > 30 and fuzz.token_set_ratio(a, b) >= _SAME_CAPTION


def _shown(shot: _Shot, caption: str) -> frozenset[str]:
    """Return the words for what a picture shows: those of its caption, and of the name of its file."""
    path = urlsplit(shot.image.url.strip()).path if _is_splittable(shot.image.url) else ""
    return frozenset(terms(f"{caption} {' '.join(_WORD.findall(fold(path.rpartition('/')[2].partition('.')[0])))}"))


_WORD = re.compile(r"[a-z]{4,}")


def _file(url: str) -> str:
    """Return the address without scheme, query and size."""
    parts = urlsplit(url.strip()) if _is_splittable(url) else None
    if parts is None:
        return url
    path, _, ending = parts.path.rpartition(".") if "." in parts.path.rpartition("/")[2] else (parts.path, "", "")
    return f"{parts.netloc.casefold()}{_SIZE.sub('', path)}.{ending.casefold()}"


def _is_splittable(url: str) -> bool:
    try:
        urlsplit(url.strip())
    except ValueError:
        return False
    return True


def _words(caption: str | None) -> str:
    return fold(_LABELS.sub("", caption or ""))


def _view(group: list[_Shot], desk: Desk, ledger: Ledger) -> ImageView:
    best = max(group, key=lambda s: (len(s.image.credit or ""), len(s.image.caption or "")))
    captions = [s.image.caption for s in group if s.image.caption]
    also = [s.image.url for s in group] + [c for c in captions if _words(c) != _words(best.image.caption)]
    return ImageView(
        url=best.image.url,
        caption=_LABELS.sub("", best.image.caption).strip() if best.image.caption else None,
        credit=best.image.credit or best.image.creator,
        publisher=best.image.publisher or desk.articles[best.article_id].outlet,
        citations=ledger.cite_articles([s.article_id for s in group]),
        also=tuple(dict.fromkeys(a for a in also if a != best.image.url)),
    )
