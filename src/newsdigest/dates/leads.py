"""Which way the words that lead to a date look: `since`, `until`, `set for`, `moved to`."""

from __future__ import annotations

import re

from newsdigest.dates.predicates import is_infinitive, last_direction, last_of
from newsdigest.dates.verbs import FIXED, MODALS

_BEFORE = {"since": -1, "last": -1} | dict.fromkeys(
    ("until", "till", "starting", "beginning", "effective", "payable", "Starting", "Beginning", "Effective"), 1
)
_PREPOSITIONS = frozenset({"for", "to", "from", "by"})
_IS = frozenset({"is", "are"})
_GOVERNING = _PREPOSITIONS | _IS | {"on", "in", "at"}
_UNTIL = frozenset({"until", "till", "pending", "awaiting", "awaits"})
ENDED = frozenset({"not", "never", "nobody", "had", "no"})
_IF = frozenset({"if", "If", "unless", "Unless"})
_WAS = frozenset({"was", "were", "had", "said", "been"})
_PASSED = frozenset({"the", "early", "late", "about", "at"})
_AHEAD_OF = ["ahead", "of"]
# What is moved leads to its new date: "put the vote back to 28 April".
_MOVED = re.compile(
    r"\b(?:postponed?|moved?|delay(?:ed)?|rescheduled|deferred|adjourned|prolonged|shifted|changed|slipped"
    r"|extend(?:s|ed)?|(?:put|pushed|brought|pulled)(?: [\w'-]+){0,5} (?:off|back|forward))\b"
)
REACH = 100


def led(opening: str, told: list[str], *, is_own: bool) -> int:
    """Return the direction that the words leading to the date give: "since", "until", "set for", "ahead of"."""
    word = _before(told)
    if word in _BEFORE:
        return -1 if word in _UNTIL and _ended(told) else _BEFORE[word]
    preposition = opening if opening in _PREPOSITIONS else word
    if preposition in _GOVERNING and (way := _governed(preposition, told, is_own=is_own)):
        return way
    if _follows_an_event(told):
        return -1
    near = told[-5:]
    return int([word.lower() for word in near[-2:]] == _AHEAD_OF or not _UNTIL.isdisjoint(near))


def _follows_an_event(told: list[str]) -> bool:
    """Whether the date is that of what came before: "arrives after a Monday defeat"."""
    end = -2 if told[-1:] in (["a"], ["an"], ["their"], ["his"], ["her"], ["its"]) else -1
    return told[end:][:1] == ["after"] and len(told) >= -end and end == -2 and MODALS.isdisjoint(told)


def _ended(told: list[str]) -> bool:
    """Whether something had been, or not been, `until` the date."""
    return not ENDED.isdisjoint(told[-10:]) and last_direction(told) < 0


def _before(told: list[str]) -> str:
    """Return the last word that is not passed over: what governs the date."""
    at = len(told) - 1
    while at >= 0 and told[at] in _PASSED:
        at -= 1
    return told[at] if at >= 0 else ""


def is_moved(words: str, context: str | None) -> bool:
    """Whether the sentence says before the words that something was moved to another date."""
    before, found, _ = (context or "").partition(words)
    return bool(found) and bool(_MOVED.search(" ".join(before[-REACH:].split()[-10:])))


def _governed(preposition: str, told: list[str], *, is_own: bool) -> int:
    """Return 1 where the preposition of the date says that it lay ahead: "set for", "moved to", "is on"."""
    near = told[-10:]
    if preposition == "for":
        fixing = [word.lower() for word in (near[-2:-1] if is_own else near)]
        return int("had" not in near and not FIXED.isdisjoint(fixing))
    if preposition == "to":
        return int(bool(_MOVED.search(" ".join(near))))
    if preposition == "by":
        is_wanted = any(map(is_infinitive, told[-14:], told[-13:])) or not FIXED.isdisjoint(near[-5:])
        is_wanted = is_wanted or not _IF.isdisjoint(told)
        return int("had" not in near and is_wanted)
    if preposition == "from":
        return int(last_of(near, _IS) > last_of(near, _WAS))
    return int(preposition in _IS or not _IS.isdisjoint(near[-2:-1]))
