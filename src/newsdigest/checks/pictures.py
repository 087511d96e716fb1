"""Pictures on a page: which lines belong to one, and what two captions have in common."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from newsdigest.checks.markup import Line
from newsdigest.text import fold

_CREDIT = re.compile(
    r"\s*(?:image|photo|picture|credit|photograph|illustration|video)s?(?:\s+(?:by|credit|source))?:\s", re.IGNORECASE
)
_BULLET = re.compile(r"\s*[•◦▪‣·*+-]\s+")
# What pages hang on to captions: links to the picture, its size, its owner's line.
_FURNITURE = re.compile(
    r"(?:\s*[|·,.-]?\s*\b(?:source|full[- ]size(?: image)?|enlarge(?: image)?|view (?:image|photo|larger)|download|"
    r"open in (?:new|full) (?:window|size)|click to (?:enlarge|expand)|expand|zoom|hide caption|"
    r"toggle caption|share)\b){1,6}\s*\.?$",
    re.IGNORECASE,
)
_SIZES = re.compile(
    r"[-_.](?:\d{2,5}x\d{2,5}|\d{2,5}w|small|medium|large|thumb|thumbnail|scaled|full)(?=\.\w{3,4}$)", re.IGNORECASE
)


def picture_lines(lines: Sequence[Line]) -> dict[int, list[Line]]:
    """Return the lines of each picture under the index of its first line; its further lines have none of their own."""
    found: dict[int, list[Line]] = {}
    for block in _blocks(lines):
        for item in _items(lines, block):
            if _is_picture([lines[at] for at in item]):
                found[item[0]] = [lines[at] for at in item]
                found.update({at: [] for at in item[1:]})
    return found


def _blocks(lines: Sequence[Line]) -> list[list[int]]:
    """Return runs of lines without a blank one between them; a figure of markup is a run of its own."""
    blocks: list[list[int]] = [[]]
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        parted = before is not None and (before.region == "figure") != (line.region == "figure")
        if parted or (line.region == "figure" and line.mark == "img"):
            blocks.append([])
        if line.text.strip():
            blocks[-1].append(at)
        elif line.region != "figure":
            blocks.append([])
    return [block for block in blocks if block]


def _items(lines: Sequence[Line], block: Sequence[int]) -> list[list[int]]:
    """Cut a run at its bullets and its images of markup."""
    items: list[list[int]] = [[]]
    for at in block:
        if items[-1] and (
            _BULLET.match(lines[at].text) or (lines[at].mark in ("img", "li") and lines[at].region != "figure")
        ):
            items.append([])
        items[-1].append(at)
        if lines[at].mark == "img" and lines[at].region != "figure":
            items.append([])
    return [item for item in items if item]


def _is_picture(lines: Sequence[Line]) -> bool:
    if any(line.mark == "img" or line.region == "figure" for line in lines):
        return True
    return len(lines) <= 12 and any(_CREDIT.match(line.text) for line in lines)


def bare_caption(caption: str) -> str:
    """Return a caption without bullets and without what the page hangs on to it."""
    return _FURNITURE.sub("", _BULLET.sub("", caption, 1)).strip()


def caption_key(caption: str) -> str:
    """Return the form in which two captions of one picture compare equal."""
    words = "".join(letter if letter.isalnum() else " " for letter in fold(bare_caption(caption)))
    return " ".join(words.split())


def address_key(url: str) -> str:
    """Return the form in which two addresses of one picture, in any size, compare equal."""
    if not url:
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return f"{parts.netloc.lower()}{_SIZES.sub('', parts.path)}" if parts.path.strip("/") else url
