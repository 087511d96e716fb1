"""What every rendering does alike: addresses that may be linked, dates in words, untrusted words made plain."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from urllib.parse import quote, urlsplit

_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~!$])")
_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def visible(words: str | None) -> str:
    """Return words without characters that hide or turn round what a reader sees."""
    shown = _BIDI.sub("", words or "")
    kept = (c if c in "\t\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn") else "" for c in shown)
    return "".join(kept)


def one_line(words: str | None) -> str:
    """Return words on one line."""
    return " ".join(visible(words).split())


def linkable(url: str | None) -> str | None:
    """Return an address that may stand in a link: http or https with a host, every other character escaped."""
    address = one_line(url)
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        return None
    return quote(address, safe=":/?#@!$&*+,;=%~-._")


def in_markdown(words: str | None) -> str:
    """Return untrusted words as one line of Markdown in which nothing is markup."""
    escaped = _MARKDOWN.sub(r"\\\1", one_line(words).replace("&", "&amp;"))
    escaped = re.sub(r"^(\s*)([-+=])", r"\1\\\2", escaped)
    escaped = re.sub(r"^(\d+)([.)])", r"\1\\\2", escaped)
    return re.sub(r"(?i)(https?|ftp|mailto|www)(:|\.)", r"\1\\\2", escaped).replace("@", "&#64;")


def moment(stamp: str | None) -> str:
    """Return an ISO time as words: "Feb. 4, 2026, 19:05 UTC+00:00"."""
    if not stamp:
        return ""
    try:
        when = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    offset = when.strftime("%z")
    zone = f" UTC{offset[:3]}:{offset[3:5]}" if offset and offset.strip("+-0") else " UTC" if offset else ""
    return f"{_MONTHS[when.month - 1]} {when.day}, {when.year}, {when:%H:%M}{zone}"
