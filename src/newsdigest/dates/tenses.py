"""Which way a sentence looks from the day it was published: back, ahead, or neither."""

from __future__ import annotations

import re

from newsdigest.dates.words import fold

# Verbs whose infinitive lies ahead of the telling.
_PLANS = (
    r"(?:plan|schedul|expect|intend|hope|agree|promis|vow|pledg|slat|prepar|decid|threaten|invit|want|ask|urg|order|call|mean|"
    r"propos|seek|aim|arrang|book|summon|subpoena|appeal|delay|postpon|extend|due|set|likely|ready|going|about|bound|supposed)"
)
_VERB = re.compile(
    r"""
    (?P<ahead>\b(?:will|shall|won't)\b(?:\ (?:not|also|be|have|only|then))*(?:\ \w+)?
      |'ll\ \w+
      |\b(?:is|are|am|'s|'re|be)\ (?:not\ |also\ |now\ )?(?:"""
    + _PLANS
    + r"""(?:ed|d|ted|ned|ing)?)\ (?:to|for|on|at|in|by)\b(?:\ \w+)?
      |\b"""
    + _PLANS
    + r"""(?:s|ed|d|ted|ned|es|e|ing)?\ (?:(?:\w+\ ){0,2}?to|for|until|till|by)\b(?:\ \w+)?
      |\b(?:effective|payable|deadline|upcoming|forthcoming|scheduled|slated|expires?|redeem(?:ed|able)?|would\ be\ \w+)\b)
  | (?P<done>\b(?:had\ (?:been|\w+ed)|was\ (?:due|set|supposed|scheduled)\b|last|ago|since|earlier)\b)
  | (?P<back>\b(?:[a-z]{2,}ed|was|were|had|has|have|said|told|did|made|came|went|took|rose|fell|won|lost|met|held|began|left|gave
      |found|got|saw|led|kept|cut|hit|shot|sent|struck|broke|brought|spoke|grew|became|ran|put|sold|bought|drew|flew|threw
      |knew|wrote|read|heard|sought|taught|fought|caught|paid|laid|bore|tore|wore|swore|stood|understood|withdrew|overthrew
      |rode|drove|fled|bled|sat|sank|swept|slept|crept|built|dealt|felt|lent|spent|quit|split|spread|shut)\b)
  | (?P<present>\b(?:meets?|begins?|starts?|opens?|closes?|arrives?|leaves?|heads?|returns?|ends?|visits?|holds?|faces?|travels?)\b)
    """,
    re.VERBOSE,
)
_BY = re.compile(
    r"\b(?:by|until|till|through|starting|beginning|from|effective|on\ or\ before|payable)(?:\ (?:the|early|late|about))*\s*$"
)
_SINCE = re.compile(r"\b(?:since|last)(?:\ (?:the|early|late|about))*\s*$")


def direction(words: str, context: str | None) -> int:
    """Return -1 for back, 1 for ahead, 0 where the sentence does not tell, judging by the verbs near the words."""
    if not context:
        return 0
    at = context.find(words)
    before, after = (
        (context[max(0, at - 160) : at], context[at + len(words) :][:80]) if at >= 0 else (context[-240:], "")
    )
    before, after = fold(before), fold(after)
    if _SINCE.search(before):
        return -1
    if _BY.search(before):
        return 1
    return _last(before) or _first(after)


def _last(stretch: str) -> int:
    """Return the direction of the last verb before the words."""
    found = 0
    for verb in _VERB.finditer(stretch):
        found = _way(verb) or found
    return found


def _first(stretch: str) -> int:
    for verb in _VERB.finditer(stretch):
        way = _way(verb)
        if way:
            return way
    return 0


def _way(verb: re.Match[str]) -> int:
    return {"ahead": 1, "done": -1, "back": -1, "present": 1}[verb.lastgroup or "back"]
