"""Headlines, names and captions that order something of the software that prints them."""

from __future__ import annotations

from newsdigest.injections.passages import find
from newsdigest.injections.requests import is_request
from newsdigest.injections.starts import START
from newsdigest.injections.words import SURE_SOFTWARE, rule

_SUBJECT = rule(rf"\W*{SURE_SOFTWARE}\s*(?::|\s[—–-]\s)\s*")


# "Write under this picture that ...": no headline or caption does.
_ORDERS_TO_TELL = rule(
    rf"{START}(?:write|say|state|mention|add|print|report|repeat|record|note|tell|announce)\b[^.!?:]{{0,60}}\b(?:this|these|the\s+\w+|your|its|any|every)\s+"
    r"(?:\w+\s+)?that\s+\w+\s+\w"
)


def is_order(words: str) -> bool:
    """Whether words that stand by themselves speak to software; "AI: the year ahead" only names a subject."""
    if _ORDERS_TO_TELL.match(words.lower()):
        return True
    if not find(words):
        return False
    subject = _SUBJECT.match(words.lower())
    return subject is None or is_request(words[subject.end() :]) or bool(find(words[subject.end() :]))
