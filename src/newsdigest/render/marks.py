"""What every rendering does alike: addresses that may be linked, dates in words, untrusted words made plain."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from urllib.parse import quote, urlsplit

from newsdigest.dates import read_edtf, written
from newsdigest.schema.cluster import Decided
from newsdigest.schema.digest import Unfound
from newsdigest.text import sentences

# Controls, the marks that override or isolate a direction, zero-width spaces, surrogates, tags and variation selectors
# of the supplement. Joiners stay: Persian words and family emoji need them.
_HIDDEN = re.compile(
    "[\x7f-\x9f\u00ad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~!$])")
_DATE = re.compile(r"[\dX.~?%/\[\],-]{4,}")
_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def visible(words: str | None) -> str:
    """Return words without characters that hide or turn round what a reader sees."""
    return "".join(c for c in words or "" if not _is_hidden(c))


def _is_hidden(character: str) -> bool:
    if character < "\x7f":
        return character < " " and character not in "\t\n"
    return _HIDDEN.match(character) is not None


def one_line(words: str | None) -> str:
    """Return words on one line."""
    return " ".join(visible(words).split())


def in_sentences(words: str) -> list[str]:
    """Return a text as the sentences that are cited one by one; a quotation of several stays whole."""
    parted: list[str] = []
    for sentence in (stretch.text for stretch in sentences(one_line(words))):
        if parted and _is_open(parted[-1]):
            parted[-1] += f" {sentence}"
        else:
            parted.append(sentence)
    return parted


def _is_open(words: str) -> bool:
    """Whether a quotation or a bracket has begun that ends in a later sentence."""
    return words.count('"') % 2 == 1 or any(words.count(a) > words.count(b) for a, b in ("“”", "«»", "()"))


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
    escaped = _MARKDOWN.sub(r"\\\1", re.sub(r"&(?=#?\w+;)", "&amp;", one_line(words)))
    escaped = re.sub(r"^(\s*)([-+=])", r"\1\\\2", escaped)
    escaped = re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", escaped)
    return re.sub(r"(?i)(https?|ftp|mailto|www)(:|\.)", r"\1\\\2", escaped).replace("@", "&#64;")


def short(words: str | None, most: int = 600) -> str:
    """Return words cut to a length."""
    shown = visible(words)
    return shown if len(shown) <= most else f"{shown[:most].rstrip()} …"


def decision_words(decision: Decided) -> str:
    """Return an editor's decision as a note."""
    done = {"reject": "rejected", "edit": "edited", "pin": "pinned", "join": "joined", "separate": "took apart"}
    why = f" ({decision.note})" if decision.note else ""
    return f"{decision.editor or 'An editor'} {done[decision.kind]}: {decision.text}{why}"


def in_words(value: str) -> str:
    """Return a value with its ISO days in words: "2026-01-29" is Jan. 29, 2026."""
    return _ISO.sub(lambda found: day(found.group()), value)


def change_words(value: str) -> str:
    """Return the old or new value of a change as it is read: a date in house style, anything else as it is."""
    when = read_edtf(value) if _DATE.fullmatch(value) else None
    return written(when) if when is not None else in_words(value)


def as_remark(words: str) -> str:
    """Return words as a sentence of ours: a capital first, a full stop last, days in words."""
    shown = in_words(one_line(words))
    return shown[:1].upper() + shown[1:] + ("" if not shown or shown.endswith((".", "!", "?")) else ".")


def in_quotes(words: str) -> str:
    """Return words in quotation marks, unless there are some in them: marks within marks of one kind read as none."""
    shown = visible(words).strip()
    return shown if any(mark in shown for mark in '“”"«»„') else f"“{shown}”"


def day(stamp: str) -> str:
    """Return the day of an ISO time in words; other words are returned as they are."""
    try:
        when = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    return f"{_MONTHS[when.month - 1]} {when.day}, {when.year}"


def moment(stamp: str | None) -> str:
    """Return an ISO time as words: "Feb. 4, 2026, 19:05 UTC"; of midnight in UTC the day alone.

    That is how an article is kept whose metadata has a day and no time, and nobody shall read an hour into it.
    """
    if not stamp:
        return ""
    try:
        when = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    if when.utcoffset() == timedelta(0) and when.time() == time(0):
        return day(stamp)
    offset = when.strftime("%z")
    zone = f" UTC{offset[:3]}:{offset[3:5]}" if offset and offset.strip("+-0") else " UTC" if offset else ""
    return f"{_MONTHS[when.month - 1]} {when.day}, {when.year}, {when:%H:%M}{zone}"


def refusal(unfound: Unfound) -> str:
    """Return why a record is not used: its words are not in the article, or say something else there."""
    if not unfound.differences or unfound.alignment == "absent":
        return "not in the article and therefore not used"
    first = unfound.differences[0]
    there = f"the article has {first.found!r}" if first.found else "the article does not have it"
    return f"not used, because it gives {first.said!r} where {there}" if first.said else f"not used, because {there}"
