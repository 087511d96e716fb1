"""Which way a sentence looks from the day it was published: back, ahead, or neither."""

from __future__ import annotations

import re

from newsdigest.dates.clauses import (
    has_been_called_off,
    is_attributed,
    is_of_a_past_clause,
    is_of_the_report,
    of_what_is_reported,
)
from newsdigest.dates.leads import ENDED, REACH, is_moved, led
from newsdigest.dates.predicates import direction_at, first_direction, is_infinitive, last_direction, last_of
from newsdigest.dates.verbs import FIXED, MODALS, PRESENT
from newsdigest.dates.words import fold

_OPENINGS = {"until": 1, "till": 1, "to": 1, "since": -1}
_PROGRESSIVE = frozenset({"is", "are", "am"})
_ASIDE = frozenset({"after", "since", "following", "over", "that", "which", "who", "as", "for"})
_LEADING = frozenset({"in", "on", "early", "late", "the", "back", "mid"})
_OBJECTS = frozenset({"so", "it", "them", "him", "her"})
_OPENING, _CLOSING = ('"', "“"), ('"', "”")
_OWN = frozenset({"'s", "’s"})
_OWN_AHEAD = re.compile(r"'s(?: \w+){1,3} (?:will|would|(?:is|are) (?:expected|set|due|scheduled))\b")
_CLOSE = 6  # words between a past verb and the date that is its own


def direction(words: str, context: str | None) -> int:
    """Return -1 for back, 1 for ahead, 0 where the sentence does not tell, judging by the verbs near the words."""
    opening = words[:6].lower().split(" ")[0]
    if opening in _OPENINGS:
        return _OPENINGS[opening]
    if not context:
        return int(opening == "by")
    at = context.find(words)
    if at < 0:
        return last_direction(fold(context[-REACH:]).split())
    before, following = context[max(0, at - REACH) : at], context[at + len(words) : at + len(words) + 2 * REACH]
    return _quoted(opening, before, following) or _around(opening, fold(before).split(), fold(following))


def _around(opening: str, told: list[str], following: str) -> int:
    """Return the direction that the words before a date and after it give."""
    is_own = following[:2] in _OWN
    if way := led(opening, told, is_own=is_own) or of_what_is_reported(told, following):
        return way
    if has_been_called_off(following) and not last_direction(told):
        return 1
    if is_own:  # "Wednesday's ruling" has been made, unless it is what will happen
        would = not MODALS.isdisjoint(told[-4:]) and last_direction(told[-4:]) > 0  # "would not attend Friday's vote"
        return 1 if would or _OWN_AHEAD.match(following) else -1
    after = following.split()
    if after[:1] == ["but"] and not ENDED.isdisjoint(after[1:3]):
        return -1  # "was due in court Monday but never came"
    return last_direction(told) or _read_on(told, [] if is_attributed(following) else after)


def _quoted(opening: str, before: str, following: str) -> int:
    """Return the direction that a quotation around the date gives: "We open Friday," she said."""
    start = max(before.rfind(mark) for mark in _OPENING)
    if start < 0 or (before.count('"') % 2 == 0 and before[start] == '"') or "”" in before[start:]:
        return 0
    closing = min((at for mark in _CLOSING if (at := following.find(mark)) >= 0), default=-1)
    told = fold(before[start + 1 :]).split()
    way = led(opening, told, is_own=following[:2] in _OWN)
    return way or last_direction(told) or (_read_on(told, fold(following[:closing]).split()) if closing >= 0 else 0)


def bound(words: str, context: str | None) -> int:
    """Return the direction of the verb that the date hangs on, 0 where another word stands between."""
    at = context.find(words) if context else -1
    if context is None or at < 0:
        return 0
    told = fold(context[max(0, at - REACH) : at]).split()
    is_own = context[at + len(words) : at + len(words) + 2] in _OWN
    if way := led(words[:6].lower().split(" ")[0], told, is_own=is_own):
        return way
    while told and told[-1] in _LEADING:
        told.pop()
    if told[-1:] and told[-1] in _OBJECTS:
        told.pop()  # "had said so in March"
    if not told or is_own:
        return 0
    following = fold(context[at + len(words) : at + len(words) + REACH])
    if way := of_what_is_reported(told, following):
        return way
    if is_of_the_report(told, following) or is_of_a_past_clause(told):
        return -1
    is_carried = told[-2:-1] == ["to"] or told[-2:-1] == ["be"] or not MODALS.isdisjoint(told[-2:-1])
    return direction_at(told, len(told) - 1)[0] or (last_direction(told) if is_carried else 0)


def _read_on(told: list[str], following: list[str]) -> int:
    """Return the direction of the first verb after the date, else of a present that tells what is on the calendar."""
    return first_direction(following) or int(_is_on_the_calendar(told) or not PRESENT.isdisjoint(following[:3]))


def _is_on_the_calendar(told: list[str]) -> bool:
    """Whether the present before the date is that of what will be: "the council votes", "they are meeting"."""
    if PRESENT.isdisjoint(told) and _PROGRESSIVE.isdisjoint(told):
        return False
    start = max(last_of(told, PRESENT), last_of(told, _PROGRESSIVE))
    if not _ASIDE.isdisjoint(told[start + 2 :]):  # "leaves for Lima"
        return False
    return told[start] in PRESENT or any(word.endswith("ing") for word in told[start + 1 : start + 3])


def follows_past_verb(words: str, context: str | None) -> bool:
    """Whether a past verb stands right before the words, so that nothing else can be what the date belongs to."""
    at = context.find(words) if context else -1
    if context is None or at < 0 or is_moved(words, context):
        return False
    told = fold(context[max(0, at - REACH) : at]).split()
    while told and told[-1] in _LEADING:
        told.pop()
    near = told[-_CLOSE:]
    if last_direction(near) >= 0 or last_direction(told) >= 0:
        return False
    return last_direction(near[-1:]) < 0 or (FIXED.isdisjoint(near) and not any(map(is_infinitive, near, near[1:])))
