"""An attribution that a sentence would give twice: "Two were hurt, police said, police said"."""

from __future__ import annotations

import re

from newsdigest.compose.wording import unquoted
from newsdigest.english.smallwords import THIRD_PERSON
from newsdigest.text import fold

_SAID_BEHIND = re.compile(
    r",\s(?:according to\s(?P<whom>[^,;:]{1,60}?)|"
    r"(?P<who>[^,;:]{1,60}?)\s(?:has\s|had\s|also\s)?(?:said|says|added|adds|told\s[\w\s]{1,20})|"
    r"(?:said|says|added)\s(?P<inverted>[^,;:]{1,60}?))"
    r"(?:\s(?:in|on|at|to|after|during)\s[^,;:]{1,40})?\W*$"
)
_SAID_BEFORE = re.compile(
    r"(?:[\w'’.&-]+,?\s){1,10}?(?:said|says|added|told\s[\w\s]{1,20}?)(?:\sthat)?\s(?!(?:on|in|at|to)\s)"
)
_ENDS = re.compile(r"[a-z][.!?]\s")
"""Another sentence begins: its quotation needs its own `she said`."""


def said_once(text: str, speaker: str) -> str:
    """Return words without the "police said" behind them, where their speaker is to follow.

    Somebody else who has a name told it to the speaker, and stays: "It sank, Ann Hale said, the harbour office said".
    """
    found = _SAID_BEHIND.search(unquoted(text))
    if found is None:
        return text
    who = _who(found)
    is_other = _has_name(who) and _has_name(speaker) and not _share_a_word(who, speaker)
    return text if is_other else _without(text, found)


def ascribed_once(sentence: str) -> str:
    """Return a sentence with one of two ascriptions to the same: "The port said it was safe, according to the port"."""
    outside = unquoted(sentence)
    found = _SAID_BEHIND.search(outside)
    if found is None:
        return sentence
    who, rest = _who(found), outside[: found.start() + 1]
    before = _SAID_BEFORE.match(rest)
    inner = _SAID_BEHIND.search(f"{rest.rstrip(', ')}.")
    is_one = before is not None and _ENDS.search(rest[before.end() :]) is None
    is_twice = before is not None and is_one and _share_a_word(who, before.group())
    is_twice = is_twice or (inner is not None and _share_a_word(who, _who(inner)))
    return ascribed_once(_without(sentence, found)) if is_twice else sentence


def told_once(sentence: str, speaker: str) -> str:
    """Return the article's own sentence without a "she said" behind it, where it begins with who said it."""
    sentence = ascribed_once(sentence)
    outside = unquoted(sentence)
    found = _SAID_BEHIND.search(outside)
    before = _SAID_BEFORE.match(outside[: found.start() + 1]) if found is not None else None
    if found is None or before is None or _ENDS.search(outside[before.end() : found.start()]) is not None:
        return sentence
    who = _who(found)
    is_same = fold(who) in THIRD_PERSON or _share_a_word(who, speaker)
    return _without(sentence, found) if is_same else sentence


def _who(found: re.Match[str]) -> str:
    return found["who"] or found["whom"] or found["inverted"]


def _has_name(words: str) -> bool:
    return any(word[:1].isupper() for word in words.split())


def _share_a_word(one: str, other: str) -> bool:
    return not set(fold(one).split()).isdisjoint(set(fold(other).split()) - {"the", "a", "an", "of"})


def _without(text: str, found: re.Match[str]) -> str:
    rest = text[: found.start()]
    return rest if rest.endswith((".", "!", "?", '"', "”")) else f"{rest}."
