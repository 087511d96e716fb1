"""A record without the date that it borrowed: `Nobody was killed on Sunday`, where no sentence says on which day."""

from __future__ import annotations

import re

from newsdigest import dates
from newsdigest.schema.reading import Event
from newsdigest.text import fold

_LEADING_TO = re.compile(
    r"(?:,\s*)?(?:\b(?:late|early|only)\s)?\b(?:on|in|at|during|of|by|until|till|since|before|after)\s(?:the\s)?$|(?:,\s*)$",
    re.IGNORECASE,
)
_COMPARING = re.compile(
    r"\b(?:than|from|between|against|with|to|and|or|as)\s(?:(?:in|on|at|during|of)\s)?"
    r"(?:the\s)?$",
    re.IGNORECASE,
)
"""What needs the date behind it, and says nothing of the deed's day: `900 fewer than in 2023`."""
_POSSESSIVE = re.compile(r"['’]")


def without_day(event: Event) -> Event:
    """Return an event whose title and summary do not tell the date words that it was given."""
    if not event.when:
        return event
    told = {name: _struck(text, event.when) for name in ("title", "summary") if (text := getattr(event, name))}
    return event.model_copy(update=told)


def _struck(text: str, words: str) -> str:
    """Return a text without the words, where they stand as an adverb: not "Sunday's vote"."""
    for found in reversed(dates.find(text)):
        if not _is_same(found.text, words) or _POSSESSIVE.match(text, found.end):
            continue
        if _COMPARING.search(text[: found.start]):
            continue
        before = text[: found.start].rstrip()
        leading = _LEADING_TO.search(text[: found.start])
        before = text[: leading.start()].rstrip() if leading else before
        behind = text[found.end :].lstrip(" ,") if not before else text[found.end :]
        joined = f"{before}{behind}".strip()
        text = joined[:1].upper() + joined[1:] if text[:1].isupper() else joined
    return text


def _is_same(one: str, other: str) -> bool:
    """Whether two date words are the same, but for what leads to them."""
    first, second = (re.findall(r"\w+", fold(words)) for words in (one, other))
    short, long = sorted((first, second), key=len)
    return bool(short) and long[len(long) - len(short) :] == short
