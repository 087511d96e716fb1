"""Headlines, names and captions that order something of the software that prints them."""

from __future__ import annotations

from newsdigest.injections.passages import find
from newsdigest.injections.requests import is_request
from newsdigest.injections.words import SURE_SOFTWARE, rule

_SUBJECT = rule(rf"\W*{SURE_SOFTWARE}\s*(?::|\s[—–-]\s)\s*")


def is_order(words: str) -> bool:
    """Whether words that stand by themselves speak to software; "AI: the year ahead" only names a subject."""
    if not find(words):
        return False
    subject = _SUBJECT.match(words.lower())
    return subject is None or is_request(words[subject.end() :]) or bool(find(words[subject.end() :]))
