"""What was moved: the day that a thing was to be on, told beside its new one, and by how many days it was put off."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsdigest.dates.finding import DateWords, find
from newsdigest.english.vocabulary import NUMBERS

_NUMBER = "|".join(["an?", r"\d{1,2}", *NUMBERS])
_SHIFT = re.compile(
    rf"\b(?P<before>(?:by|for) )?(?P<number>{_NUMBER}) (?P<unit>day|week|fortnight)s?"
    r"\b(?(before)| (?:late|later|early|earlier)\b)",
    re.IGNORECASE,
)
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}

_AHEAD = r"(?:brought|pulled|moved) forward"
_MOVED = (
    r"(?:postponed?|moved?|put (?:back|off)|push(?:ed)? back|brought forward|rescheduled?|delay(?:ed)?|deferred|"
    r"adjourned|shifted|switched|changed)"
)
_DUE = r"(?:due|set|scheduled|planned|called(?! off)|expected|meant|fixed|billed|down)"
_NOBODY_SAYS = r"(?:(?!\b(?:sa(?:id|ys?)|told|tells|announced|added|wrote)\b)[^.;])"
"""Words of one clause: `was to open, the owner said on Friday` has the day on which the owner spoke."""
_ON = r"(?:\s(?:for|on|in|at|to|until|the|early|late))*\s*$"
_WAS_ON = re.compile(
    rf"\b{_MOVED}\b[^.;]{{0,60}}?\bfrom(?: the)?\s*$|"
    r"\b(?:instead of|rather than|(?:,|and) not)(?: (?:on|in|at))?\s*$|"
    r"\b(?:is|are|was|were|be) not (?:now )?(?:to be )?(?:held )?(?:on|in|at)\s*$|"
    r"\b(?:will|would) not (?:now )?be (?:held )?(?:on|in|at)\s*$|"
    rf"\b(?:(?:had|has|have) been|was|were) (?:(?:first|originally|initially|previously) )?"
    rf"{_DUE}\b{_NOBODY_SAYS}{{0,50}}?{_ON}|"
    rf"\b(?:first|originally|initially|previously) (?:{_DUE}|to)\b[^.;,]{{0,50}}?{_ON}|"
    rf"\b(?:was|were) to (?:have )?[a-z]+\b{_NOBODY_SAYS}{{0,60}}?{_ON}|"
    rf"\b{_MOVED}\b(?: (?!until\b|till\b|and\b|but\b)[\w'’-]+){{1,8}}?(?<! now)(?<! is)(?<! are)(?<! be) {_DUE} "
    r"(?:for|on|to (?:be(?:gin)?|start|open|take place|meet) (?:on|in|at)|in|at)(?: the)?\s*$",
    re.IGNORECASE,
)
_DUE_ON = re.compile(rf",\s{_DUE}\b[^.;,]{{0,40}}?{_ON}", re.IGNORECASE)
_IS_MOVED = re.compile(
    rf"\b(?:{_MOVED}|now|instead|new date|(?:days?|weeks?|fortnight) (?:later?|earl(?:y|ier)))\b", re.IGNORECASE
)
_DAY_TO_DAY = re.compile(
    rf"\b{_MOVED}\b[^.;]{{0,60}}?\bfrom (?:the )?(?P<day>\d{{1,2}}) (?:to|until) (?:the )?\d{{1,2}} "
    r"(?P<month>[A-Z][a-z]+)",
    re.IGNORECASE,
)
_REACH = 90
_BOTH = re.compile(r"(?:from )?(?P<old>.+?) (?:to|until) (?P<new>.+)", re.IGNORECASE)
_MONTH = re.compile(r"[A-Z][a-z]+\.?")


class Shift(NamedTuple):
    """By how many days something was put off (before zero: brought forward), and the words that say so."""

    words: str
    days: int
    start: int


def shift_in(sentence: str) -> Shift | None:
    """Return by how much a sentence says that something was moved: `put off by six days`, `a week later`."""
    found = _SHIFT.search(sentence)
    if found is None:
        return None
    number = found["number"].casefold()
    count = int(NUMBERS.get(number, "1" if number in ("a", "an") else number)) * _DAYS_IN[found["unit"].casefold()]
    is_sooner = found.group().lower().endswith(("early", "earlier")) or re.search(_AHEAD, sentence[: found.start()])
    return Shift(found.group(), -count if is_sooner else count, found.start())


def is_former(sentence: str, words: DateWords) -> bool:
    """Whether date words are those of the day that a thing was to be on before: `originally due on 17 May`."""
    before = sentence[max(0, words.start - _REACH) : words.start]
    if _WAS_ON.search(before) is not None:
        return True
    return _DUE_ON.search(before) is not None and _IS_MOVED.search(sentence) is not None


def former_words(sentence: str) -> str | None:
    """Return the words for the day from which a sentence says that something was moved."""
    if (days := _DAY_TO_DAY.search(sentence)) is not None:
        return f"{days['day']} {days['month']}"
    for words in find(sentence):
        before = sentence[max(0, words.start - _REACH) : words.start]
        both = _BOTH.fullmatch(words.text)
        if both is not None and re.search(rf"\b{_MOVED}\b[^.;]*$", before, re.IGNORECASE):
            month = _MONTH.search(both["new"]) if both["old"].isdigit() else None
            return f"{both['old']} {month.group()}" if month is not None else both["old"]
        if both is None and is_former(sentence, words):
            return words.text
    return None


def new_words(sentence: str) -> str | None:
    """Return the words for the day to which a sentence says that something was moved, beside the one from which."""
    former = former_words(sentence)
    if former is None:
        return None
    for words in find(sentence):
        both = _BOTH.fullmatch(words.text)
        if both is not None and former.startswith(both["old"]):
            return both["new"]
        if both is None and words.text != former and _leads_to_new(sentence, words):
            return words.text
    return None


def new_day(sentence: str) -> str | None:
    """Return the words for the day to which a sentence says that something was moved, whether or not from which."""
    beside = new_words(sentence)
    if beside is not None:
        return beside
    found = (words for words in find(sentence) if _IS_NEW.search(sentence[max(0, words.start - _REACH) : words.start]))
    return next((words.text for words in found), None)


def way_of_move(sentence: str) -> int:
    """Return 1 where a sentence says that something was put off, -1 where it was brought forward, 0 where neither."""
    is_later, is_sooner = (way.search(sentence) is not None for way in (_PUT_OFF, _BROUGHT_FORWARD))
    return is_later - is_sooner


def _leads_to_new(sentence: str, words: DateWords) -> bool:
    """Whether date words are those of the new day: `put off to`, `will now be held on`, `on Friday instead of`."""
    before = sentence[max(0, words.start - _REACH) : words.start]
    if _IS_NEW.search(before) is not None:
        return True
    return not is_former(sentence, words) and _IN_PLACE_OF.match(sentence, words.end) is not None


_PUT_OFF = re.compile(
    r"\b(?:postpon(?:ed?|es|ing)|(?:put(?:s|ting)?|push(?:ed|es|ing)?) (?:back|off)|delay(?:ed|s|ing)?|"
    r"deferr(?:ed|ing)|adjourn(?:ed|s|ing)?)\b",
    re.IGNORECASE,
)
_BROUGHT_FORWARD = re.compile(r"\b(?:br(?:ought|ings?|inging)|pull(?:ed|s)?|mov(?:ed?|es)) forward\b", re.IGNORECASE)
_IS_NEW = re.compile(
    rf"\b{_MOVED}\b[^.;]{{0,60}}?\b(?:to|until|till|for)(?: the)?\s*$|"
    rf"\b(?:now|instead|new date)\b{_NOBODY_SAYS}{{0,50}}?{_ON}",
    re.IGNORECASE,
)
_IN_PLACE_OF = re.compile(r"\s(?:instead of|rather than)\b|,? (?:and )?not (?:on|in|at)\b", re.IGNORECASE)
