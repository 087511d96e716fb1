"""What is done to a thing again and again: which deed a sentence dates, done to what, by whom, and was it the last."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsdigest.text import fold

_ACTS = {
    "inspect": "inspected|inspections?",
    "service": "serviced|services",
    "check": "checked|check-?ups?|checks",
    "audit": "audited|audits?",
    "repair": "repaired|repairs?",
    "overhaul": "overhauled|overhauls?",
    "renovate": "renovated|renovations?",
    "refit": "refitted|refits?",
    "test": "tested|tests?",
    "paint": "painted",
    "clean": "cleaned",
    "maintain": "maintained|maintenance",
    "survey": "surveyed|surveys?",
    "update": "updated|updates?",
    "raise": "raised",
    "change": "changed",
    "erupt": "erupted|eruptions?",
    "flood": "flooded",
    "see": "seen",
    "hear": "heard",
    "visit": "visited|visits?",
    "pay": "paid",
    "meet": "met",
}
_OF_SOMEBODY = frozenset({"see", "hear", "visit", "pay", "meet"})
"""What each does for themselves: that the mayor last called there in March says nothing of an inspector."""
_ACT = re.compile(
    r"\b(?P<last>(?:last|latest|most recent(?:ly)?)\s)?(?:"
    + "|".join(f"(?P<{act}>{forms})" for act, forms in _ACTS.items())
    + r")\b"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|is|are|be|being)\s(?:(?:not|never|also|only|[a-z]+ly)\s)*$")
_DETERMINED = re.compile(
    r"\b(?:(?:the|a|an|its|his|her|their|this|that|no|another)\s|[\w-]+(?:['’]s|s['’])\s)(?:[a-z]+\s)?$"
)
_PARTS = re.compile(
    r"[,;:]|\b(?:that|said|says|told|after|before|since|when|while|and|but|which|who|where|because|until)\b"
)
_PLACED = re.compile(r"\s(?:of|on|at|to)\s")
_BESIDE = re.compile(r"\s(?:in|on|at|by|to|for|from|with|during|last|early|late)\b")
_BY = re.compile(r"\bby\s")
_WHOSE = re.compile(r"([\w-]+)(?:['’]s|s['’])\s(?:[a-z]+\s)?$")
_POINTING = re.compile(r"^(?:it|they|he|she|its|their|his|her|this|these)?$")


_OPENING = re.compile(r"\W*(?:(?:in|on|at|by|back|early|late|mid)\W)*")
"""What stands before a date that opens its sentence: `In early March`."""


class Deed(NamedTuple):
    """One deed that is done again and again: `The bridge was last inspected by the council in March`."""

    act: str
    is_last: bool
    thing: str
    """The words for what it was done to; empty where only the text before tells."""
    doer: str
    """The words for who did it, where it counts who did."""


def deed_in(sentence: str, at: int) -> Deed | None:
    """Return the deed that a sentence tells nearest before its date, or behind one that opens the sentence."""
    folded = fold(sentence)
    found = list(_ACT.finditer(folded))
    before_date = [one for one in found if one.end() <= at]
    act = before_date[-1] if before_date else next(iter(found), None)
    if act is None or not (before_date or _OPENING.fullmatch(folded[:at])):
        return None
    name = str(act.lastgroup)
    before, after = _clause_before(folded[: act.start()]), _clause_after(folded[act.end() :])
    is_noun = _is_noun(act.group()) and (act["last"] is not None or _DETERMINED.search(before) is not None)
    if _PASSIVE.search(before):
        thing, doer = _PASSIVE.sub("", before), _behind(_BY, after)
    elif is_noun:
        whose = _WHOSE.search(before)
        thing, doer = _behind(_PLACED, after) or (whose[1] if whose is not None else ""), ""
    else:
        thing, doer = _BESIDE.split(after)[0], before
    thing = "" if _POINTING.match(thing.strip()) else thing
    return Deed(name, act["last"] is not None, thing, doer if name in _OF_SOMEBODY else "")


def _is_noun(words: str) -> bool:
    return not words.endswith(("ed", "paid", "met", "seen", "heard"))


def _clause_before(words: str) -> str:
    return _PARTS.split(words)[-1]


def _clause_after(words: str) -> str:
    return _PARTS.split(words)[0]


def _behind(mark: re.Pattern[str], words: str) -> str:
    """Return the noun behind a word, up to what is told beside it: `of the bridge | in March found rust`."""
    found = mark.search(words)
    return _BESIDE.split(words[found.end() :])[0] if found is not None else ""
